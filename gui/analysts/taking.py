"""Taking the scores of another analyst's file: what would be added, then one undoable step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from data.workspace import Workspace, WorkspaceError
from gui.analysts.words import blind_now
from gui.commands.taking import Offer, offers_of, plan_of, take_scores
from gui.dialogs.error import show_error, show_failure
from gui.i18n import tr
from gui.widgets.combo import Combo
from gui.widgets.labels import caption
from scoring.state import StateError

if TYPE_CHECKING:
    from gui.session import Session
    from gui.window.main import MainWindow

_SHOWN = 8  # companies named


def ask_file(window: MainWindow, parent: QWidget | None = None) -> None:
    """Ask for a workspace file and show what it would bring."""
    session = window.session
    own = session.journal.workspace.path
    chosen, _ = QFileDialog.getOpenFileName(
        parent or window, tr("Take scores of another analyst from a file"), str(own.parent),
        tr("Workspaces (*.servoscope)"))
    if chosen:
        show_offers(window, Path(chosen), parent)


def show_offers(window: MainWindow, path: Path, parent: QWidget | None = None) -> TakeDialog | None:
    """Show what a file would bring; None where it cannot be read or brings nothing."""
    session = window.session
    if path.resolve() == session.journal.workspace.path.resolve():
        show_error(tr("{name} is the workspace that is open.").format(name=path.name),
                   tr("Choose the file another analyst handed back."), parent=parent or window)
        return None
    try:
        with Workspace.open(path, create=False, read_only=True) as other:
            offers = offers_of(other.values(), path.stem, other.people())
    except WorkspaceError as error:
        show_failure(error, parent or window)
        return None
    except StateError as error:
        show_error(tr("{name} holds a value that does not fit.").format(name=path.name),
                   tr("Open it by itself and mend the value."), str(error), parent or window)
        return None
    if not offers:
        show_error(tr("{name} holds no scores of an analyst.").format(name=path.name),
                   tr("Choose the file another analyst handed back."), parent=parent or window)
        return None
    dialog = TakeDialog(session, path, offers, parent or window)
    dialog.open()
    return dialog


class TakeDialog(QDialog):
    """Whose scores, under what name, and what they would add, change and leave."""

    def __init__(
        self, session: Session, path: Path, offers: list[Offer], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Take scores of another analyst"))
        self._session, self._path, self._offers = session, path, offers
        self.source = Combo(tr("Scores of"), self)
        self.source.fill({str(i): tr("{name}, {n} scores").format(name=o.name, n=len(o.entries))
                          for i, o in enumerate(offers)}, "0")
        self.name = Combo(tr("Take them as"), self)
        self.name.setEditable(True)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.note = caption(self)
        self.table = QTableWidget(0, 4, self)
        self._prepare_table()
        self.take = QPushButton(tr("Take scores"), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.take, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.addRow(tr("From"), QLabel(path.name, self))
        form.addRow(tr("Scores of"), self.source)
        form.addRow(tr("Take them as"), self.name)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        box.addLayout(form)
        box.addWidget(self.said)
        box.addWidget(self.table, 1)
        box.addWidget(self.note)
        box.addWidget(buttons)
        self.source.activated.connect(self._choose)
        self.name.editTextChanged.connect(lambda _: self._show())
        self._choose()
        self.resize(560, 420)

    def _prepare_table(self) -> None:
        self.table.setAccessibleName(tr("What would change"))
        self.table.setHorizontalHeaderLabels(
            [tr("Company"), tr("Added"), tr("Changed"), tr("Same")])
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(24)
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(0, head.ResizeMode.Stretch)

    @property
    def offer(self) -> Offer:
        """What is chosen to be taken."""
        return self._offers[int(self.source.currentData())]

    def _choose(self) -> None:
        session, name = self._session, self.offer.name
        names = [a.name for a in session.state.analysts if a.id != session.analyst]
        if name not in names:
            names.insert(0, name)
        self.name.fill({each: each for each in names}, name)
        self._show()

    def _show(self) -> None:
        plan = plan_of(self._session, self.offer, self.name.currentText())
        self.said.setText(plan.refusal or tr(
            "{added} scores would be added, {changed} changed, {same} are the same already."
        ).format(added=plan.added, changed=plan.changed, same=plan.same))
        lines = []
        if plan.unfit:
            lines.append(tr("{n} belong to companies or factors this file does not have and are "
                            "left out: {list}.").format(
                                n=len(plan.unfit), list=", ".join(sorted(
                                    {"/".join(p) for p in plan.unfit})[:_SHOWN])))
        if blind_now(self._session):
            lines.append(tr("Blind entry is on: the scores stay hidden until you score a cell "
                            "yourself."))
        self.note.setText(" ".join(lines))
        self.table.setRowCount(len(plan.companies))
        for row, (company, counts) in enumerate(plan.companies.items()):
            for column, text in enumerate((company, *map(str, counts))):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.take.setEnabled(not plan.refusal and plan.added + plan.changed > 0)

    def _take(self) -> None:
        self._session.apply(take_scores(
            self._session, self.offer, self.name.currentText(), self._path.name))
        self.accept()
