"""The comparison with the bundled universe as a table, to copy and to save."""

from __future__ import annotations

from datetime import datetime
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from data.exporting import ExportError
from gui.bundle.differences import ADDED, EDITED, GONE, SAME, Difference, differences
from gui.clipboard import put
from gui.dialogs.error import show_failure
from gui.format import EN_DASH, score
from gui.i18n import mark, tr
from gui.ranked.words import move_text
from gui.session import Session, Update
from gui.theme.theme import colour
from gui.widgets.labels import caption
from gui.widgets.shorthand import LEFT, RIGHT

_WHAT = {ADDED: mark("added"), GONE: mark("taken away"), EDITED: mark("edited"), SAME: ""}
NAME, WHAT = 0, 1
_HEADS = ("company", "what", "rank", "bundled_rank", "move", "score", "bundled_score", "edits")


class BundleDialog(QDialog):
    """Every company here and bundled; stays open beside the window and follows its edits."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Compared with the bundled universe"))
        self._session = session
        self.rows: list[Difference] = []
        self.summary, note = caption(self, "label"), caption(self)
        note.setText(tr("Bundled means as delivered: evidence alone, equal weights, the weighted "
                        "mean, on the day it was collected."))
        self.only = QCheckBox(tr("Only what differs"), self)
        self.only.setChecked(True)
        self.table = QTableWidget(self)
        self.table.setAccessibleName(tr("Companies here and in the bundle"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(24)
        self.copy, self.save, close = (QPushButton(text, self) for text in (
            tr("Copy table"), tr("Export…"), tr("Close")))
        line = QHBoxLayout()
        for button in (self.copy, self.save):
            button.setAutoDefault(False)
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        for part in (self.summary, note, self.only, self.table):
            box.addWidget(part, 1 if part is self.table else 0)
        box.addLayout(line)
        self.resize(780, 580)
        self.only.toggled.connect(lambda _: self.refresh())
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)
        close.clicked.connect(self.reject)
        self.table.itemSelectionChanged.connect(self._select)
        session.changed.connect(self._changed)
        self.refresh()

    def refresh(self) -> None:
        """Compare anew."""
        every = differences(self._session)
        self.rows = [d for d in every if d.differs or not self.only.isChecked()]
        counts = {what: sum(d.what == what for d in every) for what in _WHAT}
        self.summary.setText(tr(
            "{added} added, {gone} taken away, {edited} edited; {moved} rank elsewhere.").format(
                **{key: counts[key] for key in (ADDED, GONE, EDITED)},
                moved=sum(bool(d.move) for d in every)))
        table = self.table
        blocked = table.blockSignals(True)
        table.clear()
        table.setColumnCount(len(_HEADS))
        table.setRowCount(len(self.rows))
        table.setHorizontalHeaderLabels([
            tr("Company"), tr("Change"), tr("Rank"), tr("Bundled"), tr("Moved"), tr("Score"),
            tr("Bundled"), tr("Edits")])
        for column in range(len(_HEADS)):
            if (heading := table.horizontalHeaderItem(column)) is not None:
                heading.setTextAlignment(LEFT if column in (NAME, WHAT) else RIGHT)
        for at, each in enumerate(self.rows):
            for column, text in enumerate(_texts(each)):
                item = QTableWidgetItem(text)
                item.setTextAlignment(LEFT if column in (NAME, WHAT) else RIGHT)
                if column == 4 and each.move:
                    item.setForeground(colour("rise_text" if each.move > 0 else "fall_text"))
                table.setItem(at, column, item)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        table.blockSignals(blocked)

    def _select(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if rows:
            self._session.select(self.rows[rows[0].row()].id)

    def _changed(self, update: Update) -> None:
        if update.of_scores:
            self.refresh()

    def _lines(self) -> list[list[str]]:
        return [list(_HEADS), *([d.name, d.what, *map(_plain, (
            d.rank, d.bundled_rank, d.move, d.score, d.bundled_score, d.edits))]
            for d in self.rows)]

    def _copy(self) -> None:
        lines = self._lines()
        html = "".join("<tr>" + "".join(f"<td>{escape(t)}</td>" for t in line) + "</tr>"
                       for line in lines)
        put("\n".join("\t".join(line) for line in lines), f"<table>{html}</table>")

    def _save(self) -> None:
        """Ask for a file and write the table as CSV."""
        import csv
        import io

        from data.exporting.atomic import write_whole
        from data.exporting.guard import guarded

        session = self._session
        day = datetime.now().astimezone().date().isoformat()
        name = session.journal.workspace.path.with_name(f"{session.universe.id} changes {day}.csv")
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Export the comparison"), str(name),
                                                "CSV (*.csv)")
        if not chosen:
            return
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer, lineterminator="\r\n")
        writer.writerows([[guarded(line[0]), *line[1:]] for line in self._lines()])
        try:
            write_whole(Path(chosen), buffer.getvalue().encode("utf-8-sig"), overwrite=True)
        except ExportError as error:
            show_failure(error, self)
            return
        self.summary.setText(tr("{n} companies saved as {path}").format(
            n=len(self.rows), path=chosen))


def _texts(d: Difference) -> list[str]:
    def number(value: int | None) -> str:
        return EN_DASH if value is None else str(value)

    def points(value: float | None) -> str:
        return EN_DASH if value is None else score(value, 3)

    return [d.name, tr(_WHAT[d.what]) if _WHAT[d.what] else "", number(d.rank),
            number(d.bundled_rank), move_text(d.move) if d.move else EN_DASH, points(d.score),
            points(d.bundled_score), str(d.edits) if d.edits else ""]


def _plain(value: float | None) -> str:
    return "" if value is None else repr(value)
