"""Which ranks a change not yet made would move: the companies it would list first."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from data.records import Universe
from gui.commands import Command
from gui.format import EN_DASH, score
from gui.i18n import tr
from gui.ranked.words import move_text
from gui.session import Session
from gui.theme.theme import colour, theme
from gui.widgets.labels import caption
from gui.widgets.shorthand import LEFT, RIGHT, Index
from scoring.evaluate import Evaluation, evaluate
from scoring.state import with_values

RANK, MOVE, COMPANY, SCORE = range(4)


def previewed(session: Session, command: Command) -> Evaluation:
    """What the session's universe would be with a command; nothing is changed.

    ScoringError where the method could not be evaluated.
    """
    state, _, _ = with_values(
        session.state, session.reference, ((c.key, c.new) for c in command.changes))
    now = session.evaluation
    return evaluate(session.universe, state, now.implied, now.newest)


class _Moves(QAbstractTableModel):
    """The companies in their new order with rank, move and score."""

    def __init__(self, universe: Universe, parent: QObject) -> None:
        super().__init__(parent)
        self._universe = universe
        self.order: NDArray[np.int64] = np.arange(0)
        self.ranks = self.moves = self.order
        self.scores = np.zeros(0)

    def show(self, before: Evaluation, after: Evaluation) -> None:
        self.beginResetModel()
        self.order, self.ranks, self.scores = after.order, after.ranks, after.composite
        self.moves = before.ranks - after.ranks
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = int(self.order[index.row()]), index.column()
        move = int(self.moves[row])
        if role == Qt.ItemDataRole.DisplayRole:
            return (str(int(self.ranks[row])), move_text(move) if move else EN_DASH,
                    self._universe.companies[row].name,
                    score(float(self.scores[row]), 3))[column]
        if role == Qt.ItemDataRole.TextAlignmentRole and column != COMPANY:
            return int(RIGHT)
        if role == Qt.ItemDataRole.ForegroundRole:
            if column == MOVE:
                return colour("text3" if not move else "rise_text" if move > 0 else "fall_text")
            return colour("text2") if column != COMPANY else None
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return (tr("Rank"), tr("Moved"), tr("Company"), tr("Score"))[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(LEFT if section == COMPANY else RIGHT)
        return None


class RankMoves(QWidget):
    """The list after a change, against the list as it stands."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.note = caption(self)
        self.model = _Moves(session.universe, self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr("Ranks after the change"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
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
        for column, width in ((RANK, 44), (MOVE, 54), (SCORE, 56)):
            self.table.setColumnWidth(column, width)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.said)
        box.addWidget(self.note)
        box.addWidget(self.table, 1)
        theme.changed.connect(self.table.viewport().update)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(300, 360)

    def show_change(self, after: Evaluation) -> None:
        """Show what would move."""
        before = self._session.evaluation
        self.model.show(before, after)
        moves = np.abs(before.ranks - after.ranks)
        moved = int(np.count_nonzero(moves))
        if not moved:
            self.said.setText(tr("No rank would move."))
            self.note.setText("")
            return
        ends = int(np.count_nonzero((before.ranks <= 10) & (after.ranks > 10)))
        self.said.setText(tr("{n} of {all} companies would move, by up to {most} places.").format(
            n=moved, all=moves.size, most=int(moves.max())))
        self.note.setText(tr("Companies that leave the first ten: {n}.").format(n=ends) if ends else
                          tr("The first ten stay the same companies."))
