"""The ranks now against those of a bookmark, with what cells, weights and the rest did."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.format import EN_DASH, score, signed
from gui.history.comparison import CELLS, REST, WEIGHTS, Since, since
from gui.i18n import tr
from gui.ranked.words import move_text
from gui.session import Session
from gui.theme.theme import colour
from gui.widgets.labels import caption
from gui.widgets.shorthand import LEFT, RIGHT, Index
from scoring.state import State

COMPANY, RANK_THEN, RANK_NOW, MOVE, THEN, NOW, CHANGE, OF_CELLS, OF_WEIGHTS, OF_REST = range(10)
_DIGITS = 3
_SMALL = 0.5 * 10**-_DIGITS  # a change that shows as 0


class SinceModel(QAbstractTableModel):
    """One row per company, in the order of the ranks now."""

    def __init__(self, session: Session, found: Since, parent: QObject) -> None:
        super().__init__(parent)
        self._companies, self._found = session.universe.companies, found
        self._all = found.now.order
        self.rows = self._all

    def show_moved(self, only: bool) -> None:
        """List only companies whose rank or composite changed, or all."""
        changed = (self._found.moves != 0) | (np.abs(
            self._found.now.composite - self._found.then.composite) > 0)
        self.beginResetModel()
        self.rows = self._all[changed[self._all]] if only else self._all
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else 10

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = int(self.rows[index.row()]), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(LEFT if column == COMPANY else RIGHT)
        if role == Qt.ItemDataRole.ForegroundRole:
            move = int(self._found.moves[row])
            if column == MOVE and move:
                return colour("rise_text" if move > 0 else "fall_text")
            return None if column in (COMPANY, RANK_NOW, CHANGE) else colour("text2")
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return (tr("Company"), tr("Rank then"), tr("now"), tr("Moved"), tr("Score then"),
                        tr("now"), tr("Change"), tr("by cells"), tr("by weights"),
                        tr("by the rest"))[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(LEFT if section == COMPANY else RIGHT)
        return None

    def _text(self, row: int, column: int) -> str:
        found = self._found
        then, now = float(found.then.composite[row]), float(found.now.composite[row])
        match column:
            case 0:
                return self._companies[row].name
            case 1:
                return str(int(found.then.ranks[row]))
            case 2:
                return str(int(found.now.ranks[row]))
            case 3:
                return move_text(int(found.moves[row]))
            case 4:
                return score(then, _DIGITS)
            case 5:
                return score(now, _DIGITS)
            case 6:
                return _difference(now - then)
        part = {OF_CELLS: CELLS, OF_WEIGHTS: WEIGHTS, OF_REST: REST}[column]
        return _difference(float(found.parts[part][row]))


class ComparisonDialog(QDialog):
    """Since a bookmark: how many moved, and because of what."""

    def __init__(  # noqa: PLR0917
        self, session: Session, then: State, name: str, when: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Since “{name}”").format(name=name))
        self.found = since(session, then)
        self.model = SinceModel(session, self.found, self)
        moves = np.abs(self.found.moves)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setText(tr(
            "Since “{name}” ({when}), {n} of {all} companies moved, by up to {most} places."
        ).format(name=name, when=when, n=int(np.count_nonzero(moves)), all=moves.size,
                 most=int(moves.max(initial=0))))
        note = caption(self)
        note.setText(tr(
            "The change of each score is split exactly: the shares of cells, weights and the rest "
            "(method, unknown scores, date, exchange rates) add up to it. Each share is the mean "
            "over all orders in which the edits could have been made (Shapley)."))
        self.moved_only = QCheckBox(tr("Only companies that changed"), self)
        self.moved_only.toggled.connect(self.model.show_moved)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultSectionSize(24)
        head = self.table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(COMPANY, QHeaderView.ResizeMode.Stretch)
        for column in range(1, 10):
            self.table.setColumnWidth(column, 82 if column in (RANK_THEN, THEN, OF_WEIGHTS, OF_REST)
                                      else 62)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        for part in (self.said, note, self.moved_only):
            box.addWidget(part)
        box.addWidget(self.table, 1)
        box.addWidget(buttons)
        self.resize(880, 560)


def _difference(value: float) -> str:
    return EN_DASH if abs(value) < _SMALL else signed(value, _DIGITS)
