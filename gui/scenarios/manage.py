"""Making and changing scenarios: list above, what belongs to the one in hand below."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QIcon, QPixmap
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.commands.command import Command
from gui.commands.scenarios import (
    change_scenario,
    create_scenario,
    duplicate_scenario,
    free_name,
    remove_scenario,
)
from gui.i18n import tr
from gui.scenarios.colours import PALETTE
from gui.scenarios.facts import Facts
from gui.scenarios.listing import ScenarioList
from gui.sentences import whole
from gui.theme.theme import theme
from gui.widgets.combo import Combo
from gui.widgets.labels import caption, show_text
from gui.widgets.number_entry import NotAShare, read_share
from models.comparison.comparison import MOST
from models.scenarios import BASE, Scenario, ScenarioError


class ManagePanel(QWidget):
    """Every edit is one undoable step; a refused one is told below the fields and undone."""

    said = Signal(str)

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts, self._session = facts, facts.session
        self.list = ScenarioList(facts, self)
        self.list.delete_wanted.connect(self.delete)
        self.list.said.connect(self.said)
        self.name, self.parent_ = QLineEdit(self), Combo(tr("Inherits from"), self)
        self.chance, self.colour = QLineEdit(self), Combo(tr("Colour"), self)
        self.note, self.sets = _Note(self), caption(self)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.problem.setProperty("role", "refusal")
        self.problem.setAccessibleName(tr("Why it was refused"))
        self._lay_out()
        self.name.editingFinished.connect(lambda: self._set_text("name", self.name.text()))
        self.chance.editingFinished.connect(self._set_chance)
        self.parent_.activated.connect(lambda _: self._set(parent=self.parent_.currentData()))
        self.colour.activated.connect(lambda _: self._set(colour=self.colour.currentData()))
        self.note.left.connect(lambda: self._set_text("note", self.note.toPlainText().strip()))
        facts.changed.connect(self._show)
        facts.chosen.connect(self._chosen)
        theme.changed.connect(self._show)
        self.problem.hide()

    def _lay_out(self) -> None:
        self.buttons: dict[str, QToolButton] = {}
        line = QHBoxLayout()
        line.setContentsMargins(6, 4, 6, 4)
        line.setSpacing(2)
        for key, text, tip, run in (
                ("new", tr("New"), tr("A scenario that inherits from the one in hand"),
                 self.make_new),
                ("copy", tr("Duplicate"), tr("A copy beside the one in hand"), self.duplicate),
                ("delete", tr("Delete"), tr("Delete the scenario in hand; undo brings it back"),
                 self.delete),
                ("up", "↑", tr("Move up"), lambda: self.move_by(-1)),
                ("down", "↓", tr("Move down"), lambda: self.move_by(1))):
            button = QToolButton(self)
            button.setText(text)
            button.setAccessibleName(tip)
            button.setToolTip(tip)
            button.setAutoRaise(True)
            button.clicked.connect(lambda _=False, run=run: run())
            self.buttons[key] = button
            line.addWidget(button)
        line.addStretch(1)
        form = QFormLayout()
        form.setContentsMargins(10, 4, 10, 8)
        form.setVerticalSpacing(4)
        form.setHorizontalSpacing(8)
        for field, text in ((self.name, tr("Name")), (self.parent_, tr("Inherits from")),
                            (self.chance, tr("Probability")), (self.colour, tr("Colour")),
                            (self.note, tr("Note"))):
            field.setAccessibleName(text)
            if field is not self.note:
                field.setProperty("compact", True)
            label = QLabel(text, self)
            label.setProperty("role", "label")
            form.addRow(label, field)
        self.chance.setPlaceholderText(tr("none"))
        self.chance.setToolTip(tr("0 to 1, or a percentage; empty for none. The base takes what "
                                  "the others leave of 1."))
        self.parent_.setSizeAdjustPolicy(
            Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        form.addRow(self.problem)
        form.addRow(self.sets)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(line)
        box.addWidget(self.list, 1)
        box.addLayout(form)

    @property
    def scenario(self) -> Scenario:
        """The scenario in hand."""
        tree = self._facts.tree
        return tree.scenarios.get(self._facts.current) or Scenario(BASE, "Base", "")

    # -- whole scenarios ---------------------------------------------------------------------------

    def make_new(self) -> None:
        """Make a scenario that inherits from the one in hand, show it, and let it be named."""
        tree = self._facts.tree
        self._add(lambda: create_scenario(
            self._session, tree, free_name(tree, tr("New scenario")), self._facts.current))

    def duplicate(self) -> None:
        """Make a copy of the one in hand, show it, and let it be named."""
        tree = self._facts.tree
        name = free_name(tree, tr("{name} copy").format(name=tr(self.scenario.name)))
        self._add(lambda: duplicate_scenario(self._session, tree, self._facts.current, name))

    def _add(self, make: Callable[[], tuple[str, Command]]) -> None:
        made: list[str] = []

        def build() -> Command:
            id, command = make()
            made.append(id)
            return command

        if not self._try(build):
            return
        facts, id = self._facts, made[0]
        if len(facts.ids) < MOST and id not in facts.ids:
            facts.show_ids([s.id for s in facts.tree.listed if s.id in {*facts.ids, id}])
        facts.choose(id)
        self.name.setFocus()
        self.name.selectAll()

    def delete(self) -> None:
        """Take the one in hand away."""
        name, id = tr(self.scenario.name), self._facts.current
        if id != BASE and self._try(lambda: remove_scenario(self._session, self._facts.tree, id)):
            self.said.emit(tr("{name} was deleted; undo brings it back").format(name=name))

    def move_by(self, step: int) -> None:
        """Move the one in hand among those with the same parent."""
        facts, scenario = self._facts, self.scenario
        beside = [s for s in facts.tree.children(scenario.parent)] if scenario.id != BASE else []
        place = next((k for k, s in enumerate(beside) if s.id == scenario.id), -1)
        if place < 0 or not 0 <= place + step < len(beside):
            return
        others = [s.order for s in beside if s.id != scenario.id]
        at = place + step
        low = others[at - 1] if at > 0 else others[0] - 2.0
        high = others[at] if at < len(others) else others[-1] + 2.0
        self._set(order=(low + high) / 2)

    # -- the fields --------------------------------------------------------------------------------

    def _set_chance(self) -> None:
        text = self.chance.text().strip()
        try:
            self._set(probability=read_share(text) if text else None)
        except NotAShare as error:
            self._refuse(str(error))

    def _set_text(self, part: str, text: str) -> None:
        """Set name or note as typed; one shown in another language and left alone stays."""
        if text != tr(getattr(self.scenario, part)):
            self._set(**{part: text})
        else:
            show_text(self.problem, "")

    def _set(self, **parts: Any) -> None:
        """Set parts of the one in hand."""
        scenario = self.scenario
        if scenario.id not in self._facts.tree.scenarios:
            return
        if all(getattr(scenario, name) == value for name, value in parts.items()):
            show_text(self.problem, "")
            return
        if scenario.colour.upper() == str(parts.get("colour", "-")).upper():
            return
        self._try(lambda: change_scenario(
            self._session, self._facts.tree, scenario.id, **parts))

    def _try(self, build: Callable[[], Command]) -> bool:
        try:
            command = build()
        except ScenarioError as error:
            self._refuse(str(error))
            return False
        show_text(self.problem, "")
        return self._session.apply(command)

    def _refuse(self, why: str) -> None:
        """Tell why, and show what stands."""
        show_text(self.problem, whole(why))
        self._show()

    # -- updates -----------------------------------------------------------------------------------

    def _chosen(self) -> None:
        show_text(self.problem, "")
        self._show()

    def _show(self) -> None:
        facts, scenario = self._facts, self.scenario
        if scenario.id not in facts.tree.scenarios:
            return
        own = scenario.id != BASE
        self.name.setText(tr(scenario.name))
        chance = scenario.probability
        self.chance.setText("" if chance is None else f"{chance:g}")
        below = facts.tree.below(scenario.id)
        self.parent_.fill({s.id: facts.name(s.id) for s in facts.tree.listed
                           if s.id != scenario.id and s.id not in below} if own else {"": "–"},
                          scenario.parent)
        self.parent_.setEnabled(own)
        self._fill_colours(scenario)
        self.note.show_text(tr(scenario.note))
        for key in ("delete", "up", "down"):
            self.buttons[key].setEnabled(own)
        self.sets.setText(self._sets(scenario))

    def _fill_colours(self, scenario: Scenario) -> None:
        names = {"": tr("by its place"), **{key: tr(name) for key, (name, _) in PALETTE.items()}}
        key = scenario.colour.upper()
        if key and key not in names:
            names[key] = key
        self.colour.fill(names, key)
        for row in range(1, self.colour.count()):
            data = str(self.colour.itemData(row))
            square = QPixmap(10, 10)
            square.fill(PALETTE[data][1] if data in PALETTE and theme.tokens.dark else data)
            self.colour.setItemIcon(row, QIcon(square))

    def _sets(self, scenario: Scenario) -> str:
        if scenario.id == BASE:
            return tr("The base is the workspace itself: every input as it is set in the views.")
        parts = [tr("Sets {n} inputs").format(n=len(scenario.overrides))]
        if scenario.rules:
            parts.append(tr("{n} score rules").format(n=len(scenario.rules)))
        text = tr(", ").join(parts)
        return text + tr("; an example that came with the app") if scenario.bundled else text


class _Note(QPlainTextEdit):
    """A note of a few lines; `left` comes when the keyboard leaves it."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(50)
        self.setTabChangesFocus(True)

    def show_text(self, text: str) -> None:
        """Show another text, unless someone types."""
        if not self.hasFocus() and text != self.toPlainText():
            self.setPlainText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        super().focusOutEvent(event)
        self.left.emit()
