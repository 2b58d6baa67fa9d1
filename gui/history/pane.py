"""The history pane: who changed what, when, from, to and why; back to any point; bookmarks."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from data.workspace import WorkspaceError
from gui.dialogs.error import show_error, show_failure
from gui.history.bookmarks import bookmarks, put_bookmark
from gui.history.filter_bar import FilterBar
from gui.history.going_back import go_back, state_after
from gui.history.model import FROM, TO, WHAT, WHEN, WHO, WHY, HistoryModel, moment_words
from gui.i18n import tr
from gui.sentences import told
from gui.session import Session, Update
from gui.theme.theme import theme
from gui.widgets.combo import Combo
from gui.widgets.labels import rule, show_text
from gui.widgets.rank_moves import previewed
from scoring.state import StateError
from scoring.validation import ScoringError

_PAUSE = 120  # ms: a drag is told once it rests
_WIDTHS = {WHEN: 104, WHO: 84, WHAT: 320, FROM: 120, TO: 120}


class HistoryPane(QWidget):
    """All edits of the workspace file, newest first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stale = True
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("History"))
        self.bar = FilterBar(session, self)
        self.model = HistoryModel(session, self)
        self.table = self._table()
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.setContentsMargins(12, 4, 12, 4)
        self.note.setProperty("role", "label")
        self.note.hide()
        self.back = QPushButton(tr("Go back to here"), self)
        self.mark = QPushButton(tr("Bookmark…"), self)
        self.chosen = Combo(tr("Bookmark to compare with"), self)
        self.compare = QPushButton(tr("Compare with bookmark…"), self)
        self.drop = QPushButton(tr("Remove bookmark"), self)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._refresh)
        self.bar.changed.connect(self._search)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._enable())
        self.back.clicked.connect(self.go_back)
        self.mark.clicked.connect(self.ask_bookmark)
        self.compare.clicked.connect(self.show_comparison)
        self.drop.clicked.connect(self.drop_bookmark)
        session.saved.connect(self._saved)
        session.changed.connect(self._changed)
        theme.changed.connect(self.table.viewport().update)
        self._enable()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(900, 260)

    # -- building ----------------------------------------------------------------------------------

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName(tr("History"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setMinimumSectionSize(24)
        table.verticalHeader().setDefaultSectionSize(24)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        head.setFixedHeight(24)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, width)
        table.setColumnWidth(WHY, 160)
        return table

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(10, 4, 10, 6)
        line.setSpacing(8)
        line.addWidget(self.back)
        line.addWidget(self.mark)
        line.addStretch(1)
        line.addWidget(self.chosen)
        line.addWidget(self.compare)
        line.addWidget(self.drop)
        for button in (self.back, self.mark, self.compare, self.drop):
            button.setProperty("compact", True)
        self.chosen.setMinimumWidth(140)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        box.addWidget(rule(self))
        box.addWidget(self.note)
        box.addWidget(self.table, 1)
        box.addWidget(rule(self))
        box.addLayout(line)

    # -- what the buttons do -----------------------------------------------------------------------

    def go_back(self) -> None:
        """Restore the values as they stood after the chosen entry, as a new step."""
        entry = self._entry()
        if entry is None:
            return
        try:
            command = go_back(self._session, entry, self._moment(entry))
            previewed(self._session, command)
        except WorkspaceError as error:
            show_failure(error, self.window())
            return
        except (StateError, ScoringError) as error:
            show_error(tr("This state does not fit the facts of today."),
                       tr("Go back to a later entry."), str(error), self.window())
            return
        if not self._session.apply(command):
            show_text(self.note, tr("Everything is as it was then; nothing was changed."))

    def ask_bookmark(self) -> None:
        """Ask for the name of the chosen state, or of the present one."""
        entry = self._entry()
        entry = self.model.newest if entry is None else entry
        dialog = QInputDialog(self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Bookmark"))
        dialog.setLabelText(tr("Name of the state of {when}").format(when=self._moment(entry)))
        dialog.setTextValue(self.model.bookmarks.get(entry, ""))
        dialog.textValueSelected.connect(lambda name: self.bookmark(entry, name))
        dialog.open()

    def bookmark(self, entry: int, name: str) -> None:
        """Name the state after an entry; an empty name takes the bookmark away."""
        try:
            put_bookmark(self._session.journal.workspace, entry, name)
        except WorkspaceError as error:
            show_failure(error, self.window())
            return
        self._show_bookmarks(str(entry))

    def drop_bookmark(self) -> None:
        """Take the bookmark in the box away."""
        if self.chosen.currentData():
            self.bookmark(int(self.chosen.currentData()), "")

    def show_comparison(self) -> None:
        """What became of the ranks since the bookmark in the box."""
        from gui.history.comparison_dialog import ComparisonDialog

        if not self.chosen.currentData():
            return
        entry = int(self.chosen.currentData())
        try:
            then = state_after(self._session, entry)
        except WorkspaceError as error:
            show_failure(error, self.window())
            return
        except StateError as error:
            show_error(tr("This state does not fit the facts of today."),
                       tr("Compare with a later state."), str(error), self.window())
            return
        ComparisonDialog(self._session, then, self.model.bookmarks[entry],
                         self._moment(entry), self.window()).open()

    # -- showing -----------------------------------------------------------------------------------

    def _entry(self) -> int | None:
        row = self.table.currentIndex().row()
        return self.model.entry_id(row) if 0 <= row < self.model.rowCount() else None

    def _moment(self, entry: int) -> str:
        if entry == 0:
            return tr("the beginning")
        try:
            found = self._session.journal.workspace.entries([entry])
        except WorkspaceError:
            return str(entry)
        return moment_words(found[0])

    def _search(self) -> None:
        self.model.look_for(self.bar.search())
        self._tell()

    def _refresh(self) -> None:
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        held = self._entry()
        self.model.refresh()
        if held is not None and (row := self.model.row_of(held)) >= 0:
            self.table.setCurrentIndex(self.model.index(row, WHAT))
        self._tell()

    def _tell(self) -> None:
        count, journal = self.model.rowCount(), self._session.journal
        self.bar.count.setText(tr("{n} of {all} edits").format(
            n=f"{count:,}", all=f"{self.model.newest:,}"))
        problem = self.model.problem or journal.problem
        words = f"{told(problem.what)} {told(problem.remedy)}" if problem is not None else ""
        if journal.pending:
            words += " " + tr("{n} edits are not in the file yet and not listed here.").format(
                n=journal.pending)
        elif not count and not words:
            words = (tr("No edit fits. Clear the filter to see all.") if self.model.newest else
                     tr("Nothing was edited yet. Every edit will be listed here."))
        show_text(self.note, words.strip())
        try:
            self.bar.show_people(journal.workspace.people())
        except WorkspaceError:
            self.bar.show_people([])
        self._enable()

    def _show_bookmarks(self, current: str = "") -> None:
        try:
            self.model.bookmarks = bookmarks(self._session.journal.workspace)
        except WorkspaceError:
            self.model.bookmarks = {}
        names = {str(entry): name for entry, name in self.model.bookmarks.items()}
        held = current if current in names else str(self.chosen.currentData() or "")
        self.chosen.fill(names, held if held in names else next(iter(names), ""))
        self.table.viewport().update()
        self._enable()

    def _enable(self) -> None:
        entry = self._entry()
        self.back.setEnabled(entry is not None and entry < self.model.newest
                             and not self._session.journal.pending)
        for part in (self.chosen, self.compare, self.drop):
            part.setEnabled(bool(self.model.bookmarks))

    # -- following ---------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        super().showEvent(event)
        if self._stale:
            self._refresh()
            self._show_bookmarks()

    def _saved(self) -> None:
        self._stale = True
        if self.isVisible():
            self._timer.start()

    def _changed(self, update: Update) -> None:
        if "universe" in update.kinds:
            self._saved()
