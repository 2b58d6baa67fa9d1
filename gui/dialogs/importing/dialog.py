"""Import: what a file is taken for, what taking it in would do, and taking it in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from data.importing import ColumnMapping, ImportErrors, existing
from gui.commands import Command
from gui.dialogs.importing.columns import ColumnsPanel
from gui.dialogs.importing.kinds import KINDS
from gui.dialogs.importing.options import ReadingOptions
from gui.dialogs.importing.reading import Found, Request, read
from gui.dialogs.importing.results import PREVIEW, REFUSED, Results
from gui.dialogs.importing.templates import save_template
from gui.dialogs.importing.words import outcome
from gui.i18n import tr
from gui.session import Session
from gui.tasks import Cancelled, Task
from gui.widgets.combo import Combo
from gui.widgets.labels import caption, rule, show_text
from scoring.consensus.own_keys import as_of_analyst, as_own
from scoring.consensus.panel import Analyst


class ImportDialog(QDialog):
    """Reads a file again at every choice; Import is one undoable edit, of all of it or nothing.

    `said` carries a line for the status bar.
    """

    said = Signal(str)

    def __init__(
        self, session: Session, path: Path, parent: QWidget | None = None, kind: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import {name}").format(name=path.name))
        self._session = session
        self._request = Request(path, kind)
        self._task: Task | None = None
        self._again = False
        self.found: Found | None = None
        self.kind = Combo(tr("Kind"), self)
        self.kind.fill({key: tr(name) for key, name in KINDS.items()}, kind)
        self.options = ReadingOptions(self)
        self.columns = ColumnsPanel(self)
        self.results = Results(self)
        self.outcome, self.refusal = caption(self, "head"), caption(self, "refusal")
        self.import_button = QPushButton(tr("Import"), self)
        self.import_button.setDefault(True)
        self.import_button.setEnabled(False)
        self.again = QPushButton(tr("Read again"), self)
        self.again.setShortcut(QKeySequence("F5"))
        self.again.setToolTip(tr("Read the file again, as it is now (F5)"))
        self.template = QPushButton(tr("Save template…"), self)
        self.template.setToolTip(tr("A file with the columns of this kind, to fill in"))
        for button in (self.again, self.template):
            button.setAutoDefault(False)
        self._lay_out()
        self.kind.activated.connect(lambda _: self._choose_kind())
        self.options.changed.connect(self._choose_reading)
        self.columns.changed.connect(self._choose_mapping)
        self.import_button.clicked.connect(self._import)
        self.refusal.hide()
        self.again.clicked.connect(self.refresh)
        self.template.clicked.connect(
            lambda: save_template(self._session, self._kind_now(), self, self._say))
        session.changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        label = QLabel(tr("Kind"), self)
        label.setProperty("role", "label")
        label.setBuddy(self.kind)
        self.kind.setMinimumWidth(130)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(label)
        top.addWidget(self.kind)
        top.addSpacing(14)
        top.addWidget(self.options, 1)
        left = QWidget(self)
        sides = QVBoxLayout(left)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(6)
        head = caption(left, "head")
        head.setText(tr("Columns of the file"))
        sides.addWidget(head)
        sides.addWidget(self.columns, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.results)
        left.setMinimumWidth(496)
        split.setStretchFactor(1, 1)
        split.setSizes([496, 644])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.import_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.template, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.addButton(self.again, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(10)
        box.addLayout(top)
        box.addWidget(rule(self))
        box.addWidget(split, 1)
        box.addWidget(self.outcome)
        box.addWidget(self.refusal)
        box.addWidget(buttons)
        self.resize(1180, 640)

    # -- reading -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the file anew, as it is asked for now; nothing can be imported meanwhile."""
        self.import_button.setEnabled(False)
        if self._task is not None:
            self._again = True
            self._task.cancel()
            return
        request, factors = self._request, self._session.universe.factors
        session = self._session
        stands = existing(
            session.reference, session.universe.id,
            as_own(session.journal.values, session.state.analysts, session.analyst))

        def work(_check: object) -> Found:
            return read(request, stands, factors, task.report)

        task = self._task = Task(
            work, tr("Reading {name}").format(name=request.path.name), self)
        task.done.connect(self._read)
        task.failed.connect(self._failed)
        task.start()

    def done(self, result: int) -> None:
        """Close, and end a reading under way."""
        self._session.changed.disconnect(self.refresh)
        self._again = False
        if self._task is not None:
            self._task.cancel()
        super().done(result)

    def _read(self, found: Found) -> None:
        if self._ended():
            return
        first = self.found is None
        self.found = found
        self.kind.show_key(found.mapping.kind)
        self.options.show_grid(found.grid, self._request.path)
        self.columns.setEnabled(True)
        self.columns.show_mapping(found.mapping, found.preview)
        self.results.show_found(found)
        if first:
            self.results.tabs.setCurrentIndex(REFUSED if found.plan.refused else PREVIEW)
        self._conclude(outcome(found.plan), bool(found.plan.refused))
        self.import_button.setEnabled(bool(found.plan.changes))

    def _failed(self, error: Exception) -> None:
        if self._ended():
            return
        self.columns.setEnabled(False)
        self.options.show_grid(None, self._request.path)
        if isinstance(error, Cancelled):
            self._conclude(tr("Reading was stopped; nothing is imported. Read again to go on."),
                           True)
        elif isinstance(error, ImportErrors):
            self.results.show_refusals(error.errors)
            self.results.tabs.setCurrentIndex(REFUSED)
            self._conclude(tr("The file cannot be read as it is; nothing is imported."), True)
        elif isinstance(error, OSError):
            self.results.show_refusals(())
            self._conclude(
                tr("{name} cannot be opened ({why}). Check that it is there and that you may "
                   "read it, then read it again.").format(
                       name=self._request.path.name, why=error.strerror or error), True)
        else:
            raise error

    def _ended(self) -> bool:
        """Note the end of a reading; True where another one is wanted already."""
        self._task = None
        if self._again:
            self._again = False
            self.refresh()
            return True
        return False

    # -- choices -----------------------------------------------------------------------------------

    def _choose_kind(self) -> None:
        self._request = replace(self._request, kind=self._kind_now(), mapping=None)
        self.refresh()

    def _choose_reading(self) -> None:
        self._request = replace(self._request, reading=self.options.reading)
        self.refresh()

    def _choose_mapping(self, mapping: ColumnMapping) -> None:
        self._request = replace(self._request, kind=mapping.kind, mapping=mapping)
        self.columns.show_mapping(mapping, self.found.preview if self.found else [])
        self.refresh()

    def _kind_now(self) -> str:
        return str(self.kind.currentData() or next(iter(KINDS)))

    # -- ending ------------------------------------------------------------------------------------

    def _import(self) -> None:
        found = self.found
        if found is None or not found.plan.changes:
            return
        name = self._request.path.name
        self.import_button.setEnabled(False)
        self._session.changed.disconnect(self.refresh)
        try:
            session = self._session
            changes = as_of_analyst(found.plan.changes, session.state.analysts,
                                    Analyst(session.analyst, session.who))
            session.apply(Command("import", tr("Import {name}").format(name=name), changes,
                                  of_base=True))
        finally:
            self._session.changed.connect(self.refresh)
        self.said.emit(tr("{name} imported: {added} added, {changed} changed").format(
            name=name, added=f"{len(found.plan.added):,}",
            changed=f"{len(found.plan.changed):,}"))
        self.accept()

    def _conclude(self, text: str, refused: bool) -> None:
        show_text(self.outcome, "" if refused else text)
        show_text(self.refusal, text if refused else "")

    def _say(self, text: str) -> None:
        self._conclude(text, False)
