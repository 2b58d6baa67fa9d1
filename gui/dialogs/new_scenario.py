"""Naming a new scenario and what it inherits from."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from gui.commands.scenarios import create_scenario, free_name
from gui.i18n import tr
from gui.sentences import whole
from gui.session import Session
from gui.widgets.combo import Combo
from gui.widgets.labels import caption, show_text
from models.scenarios import ScenarioError


class NewScenarioDialog(QDialog):
    """Creates the scenario in one undoable step and works in it; a refused name stays to mend."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        tree = session.scenarios.tree
        self.setWindowTitle(tr("New scenario"))
        self.problem = QLabel(self)
        self.name = QLineEdit(free_name(tree, tr("New scenario")), self)
        self.name.selectAll()
        self.name.textEdited.connect(lambda _: show_text(self.problem, ""))
        self.parent_ = Combo(tr("Inherits from"), self)
        self.parent_.fill({s.id: "    " * tree.depth(s.id) + tr(s.name) for s in tree.listed
                           if s.id not in tree.problems}, session.scenario)
        self.problem.setWordWrap(True)
        self.problem.setProperty("role", "refusal")
        note = caption(self)
        note.setText(tr("It sets nothing yet: every number is that of what it inherits from, until "
                        "you edit it. All edits then belong to it."))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.ok = buttons.addButton(tr("Create"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Inherits from"), self.parent_)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(10)
        box.addLayout(form)
        box.addWidget(note)
        box.addWidget(self.problem)
        box.addWidget(buttons)
        self.problem.hide()
        self.resize(400, self.sizeHint().height())

    def accept(self) -> None:
        session = self._session
        try:
            id, command = create_scenario(session, session.scenarios.tree, self.name.text(),
                                          str(self.parent_.currentData()))
        except ScenarioError as error:
            show_text(self.problem, whole(str(error)))
            self.name.setFocus()
            return
        session.apply(command)
        session.set_scenario(id)
        super().accept()
