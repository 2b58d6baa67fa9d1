"""Saved weights side by side: what each makes the factors weigh, and whom it ranks where."""

from __future__ import annotations

from html import escape

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.clipboard import put
from gui.commands.weight_sets import (
    NameRefused,
    WeightSet,
    checked_name,
    delete_set,
    in_force,
    rename_set,
    save_set,
    use_set,
    weight_sets,
    weights_in,
)
from gui.dialogs.error import show_error
from gui.format import EN_DASH, score
from gui.i18n import tr
from gui.names import factor_name
from gui.ranked.words import move_text
from gui.session import Session, Update
from gui.theme.theme import colour, content_font
from gui.widgets.labels import caption
from gui.widgets.rank_moves import previewed
from gui.widgets.shorthand import LEFT, RIGHT
from scoring.validation import FloatArray

_COMPANIES = 200  # rows of companies shown


def ask_and_save(session: Session, parent: QWidget) -> bool:
    """Ask for a name and keep the weights in force under it; False if that did not happen."""
    held = in_force(session)
    name, sure = QInputDialog.getText(
        parent, tr("Save weights"), tr("Name of the weights in force:"),
        text=held.name if held else "")
    if not sure:
        return False
    try:
        command = save_set(session, name)
    except NameRefused as error:
        show_error(str(error), tr("Choose another name."), parent=parent)
        return False
    return session.apply(command)


class SetsDialog(QDialog):
    """One column per saved set, the weights in force first; stays open beside the window."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Saved weights"))
        self._session = session
        self.sets: list[WeightSet] = []
        self.table = QTableWidget(self)
        self.table.setAccessibleName(tr("Saved weights side by side"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectColumns)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(24)
        self.table.itemSelectionChanged.connect(self._enable)
        self.note = caption(self)
        self.save, self.use, self.rename, self.delete, self.copy, self.close_button = (
            QPushButton(text, self) for text in (
                tr("Save weights in force as…"), tr("Use"), tr("Rename…"), tr("Delete"),
                tr("Copy table"), tr("Close")))
        line = QHBoxLayout()
        for button in (self.save, self.use, self.rename, self.delete, self.copy):
            button.setAutoDefault(False)
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.close_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        box.addWidget(self.note)
        box.addWidget(self.table, 1)
        box.addLayout(line)
        self.resize(760, 560)
        self.save.clicked.connect(lambda: ask_and_save(session, self))
        self.use.clicked.connect(self._use)
        self.rename.clicked.connect(self._rename)
        self.delete.clicked.connect(self._delete)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.reject)
        session.changed.connect(self._session_changed)
        self.refresh()

    @property
    def chosen(self) -> WeightSet | None:
        """The set whose column is selected."""
        columns = {index.column() for index in self.table.selectedIndexes()}
        at = min(columns, default=0) - 2
        return self.sets[at] if 0 <= at < len(self.sets) else None

    def choose(self, id: str) -> None:
        """Select the column of a set."""
        at = next((i for i, s in enumerate(self.sets) if s.id == id), None)
        if at is not None:
            self.table.selectColumn(at + 2)

    def refresh(self) -> None:
        """Show the sets as they stand."""
        session, held = self._session, self.chosen
        self.sets = weight_sets(session)
        e = session.evaluation
        heads = ["", tr("In force"), *(s.name for s in self.sets)]
        weights = [e.weights, *(weights_in(session, s) for s in self.sets)]
        after = [e.ranks, *(previewed(session, use_set(session, s)).ranks for s in self.sets)]
        rows = e.order[:_COMPANIES].tolist()
        names = [factor_name(f) for f in session.universe.factors]
        table = self.table
        table.clear()
        table.setColumnCount(len(heads))
        table.setRowCount(len(names) + 1 + len(rows))
        table.setHorizontalHeaderLabels(heads)
        for j, name in enumerate(names):
            self._put(j, 0, name)
            for column, each in enumerate(weights, 1):
                self._put(j, column, score(float(each[j])), bold=_largest(each, j))
        self._put(len(names), 0, tr("Ranks"), token="text3", bold=True)
        for at, row in enumerate(rows, len(names) + 1):
            self._put(at, 0, session.universe.companies[row].name)
            for column, ranks in enumerate(after, 1):
                rank, move = int(ranks[row]), int(e.ranks[row] - ranks[row])
                text = f"{rank}   {move_text(move)}" if move else f"{rank}   {EN_DASH}"
                self._put(at, column, text if column > 1 else str(rank),
                          token="" if not move else "rise_text" if move > 0 else "fall_text")
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setMinimumSectionSize(84)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        table.setColumnWidth(0, 220)
        self.note.setText(tr("Select a column to use, rename or delete it.") if self.sets else tr(
            "No weights are saved yet. Save those in force under a name; they are kept in the "
            "workspace and stand in the list of weights."))
        if held is not None:
            self.choose(held.id)
        self._enable()

    def _put(self, row: int, column: int, text: str, token: str = "", bold: bool = False) -> None:
        item = QTableWidgetItem(text)
        item.setTextAlignment(RIGHT if column else LEFT)
        if token:
            item.setForeground(colour(token))
        if bold:
            item.setFont(content_font(semibold=True))
        self.table.setItem(row, column, item)

    def _enable(self) -> None:
        for button in (self.use, self.rename, self.delete):
            button.setEnabled(self.chosen is not None)

    def _use(self) -> None:
        if (kept := self.chosen) is not None:
            self._session.apply(use_set(self._session, kept))

    def _rename(self) -> None:
        if (kept := self.chosen) is None:
            return
        name, sure = QInputDialog.getText(self, tr("Rename weights"), tr("Name:"), text=kept.name)
        if not sure:
            return
        try:
            checked_name(self._session, name, taken=True, but=kept.id)
            self._session.apply(rename_set(self._session, kept, name))
        except NameRefused as error:
            show_error(str(error), tr("Choose another name."), parent=self)

    def _delete(self) -> None:
        if (kept := self.chosen) is not None:
            self._session.apply(delete_set(self._session, kept))

    def _copy(self) -> None:
        """Put the table on the clipboard."""
        table = self.table
        head = ["", tr("In force"), *(s.name for s in self.sets)]
        lines = [head] + [[item.text() if (item := table.item(r, c)) else ""
                           for c in range(table.columnCount())] for r in range(table.rowCount())]
        html = "".join("<tr>" + "".join(f"<td>{escape(t)}</td>" for t in line) + "</tr>"
                       for line in lines)
        put("\n".join("\t".join(line) for line in lines), f"<table>{html}</table>")

    def _session_changed(self, update: Update) -> None:
        if update.of_scores or "weight_set" in update.kinds:
            self.refresh()


def _largest(weights: FloatArray, j: int) -> bool:
    return bool(weights[j] == np.max(weights) and np.min(weights) < np.max(weights))
