"""Goal seek: which single score, or which least change of several, reaches a target."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.commands.scenarios import create_scenario, free_name
from gui.format import score
from gui.i18n import tr
from gui.money import Money
from gui.names import both_scripts, core_name, factor_name, short_name
from gui.scenarios.basis import Basis, broken
from gui.scenarios.goal.alone import AlonePanel
from gui.scenarios.goal.seeker import Seeker
from gui.scenarios.goal.target import now, target_words
from gui.scenarios.goal.together import TogetherPanel
from gui.scenarios.goal.wish_line import WishLine
from gui.scenarios.goal.words import limit_words
from gui.sentences import whole
from gui.session import Session
from gui.widgets.labels import caption, rule, show_text
from gui.widgets.link import Link
from models.goal_seek import EVEN, Answer, Sought, Wish
from models.scenarios import BASE, ScenarioError, ScenarioResult
from models.scenarios.values import Valuer
from scoring.state import State


class GoalDialog(QDialog):
    """Follows the selected company while other windows go on; an answer becomes a scenario.

    `made(id)` comes with the scenario that was created, an edit that can be undone.
    """

    made = Signal(str)

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        session.show_values()
        self._session, self._money = session, money
        self._basis = Basis(session, money, self)
        self._seeker = Seeker(self)
        self._result: ScenarioResult | None = None
        self._valuer: tuple[object, Valuer | None] = (None, None)
        self._factors: object = None
        self._shown: tuple[str, str] = ("", "")  # universe and company
        self._named = ""  # the name proposed
        self._fine = False  # the wish means something
        self.setWindowTitle(tr("Goal seek"))
        self.setModal(False)
        self.company, self.stands = QLabel(self), caption(self)
        self.company.setProperty("role", "name")
        self.wish = WishLine(money, self)
        self.choice = QButtonGroup(self)
        self.alone = AlonePanel(money, self.choice, self)
        self.several = QRadioButton(tr("By several scores, the least change"), self)
        self.together = TogetherPanel(self)
        self.outcome = caption(self)
        self.reset = Link(tr("Reset limits"), self)
        self.name = QLineEdit(self)
        self.name.setAccessibleName(tr("Name of the scenario"))
        self.note = caption(self)
        self.create_ = QPushButton(tr("Create scenario"), self)
        self.create_.setToolTip(tr("Set these scores in a scenario of its own and compare it with "
                                   "the base; one step that can be undone"))
        self.create_.setDefault(True)
        self._lay_out()
        self.choice.addButton(self.several)
        self.choice.buttonToggled.connect(lambda *_: self._show_choice())
        self.wish.changed.connect(self.refresh)
        self.together.changed.connect(self.refresh)
        self.reset.clicked.connect(self._reset_limits)
        self.create_.clicked.connect(self.create_scenario)
        self._seeker.answered.connect(self._answered)
        session.changed.connect(self.refresh)
        session.selected.connect(self.refresh)
        money.changed.connect(self.refresh)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(680, 520)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.company)
        head.addStretch(1)
        self.stands.setWordWrap(False)
        head.addWidget(self.stands)
        title = caption(self, "head")
        title.setText(tr("By one score alone"))
        foot = QHBoxLayout()
        foot.addWidget(self.outcome, 1)
        foot.addWidget(self.reset)
        inside = QWidget(self)
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(6)
        for part in (title, self.alone, rule(self), self.several, self.together):
            lines.addWidget(part)
        lines.addLayout(foot)
        lines.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        named = QHBoxLayout()
        label = QLabel(tr("Name"), self)
        label.setProperty("role", "label")
        label.setBuddy(self.name)
        named.addWidget(label)
        named.addWidget(self.name, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.create_, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        named.addWidget(buttons)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(10)
        box.addLayout(head)
        box.addWidget(self.wish)
        box.addWidget(rule(self))
        box.addWidget(area, 1)
        box.addWidget(rule(self))
        box.addLayout(named)
        box.addWidget(self.note)

    # -- asking ------------------------------------------------------------------------------------

    def seek_in(self, scenario: str) -> None:
        """Seek in a scenario."""
        self.wish.scenario.fill(self._scenarios(), scenario)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Ask again as everything stands; hidden it waits until it is shown."""
        if not self.isVisible():
            return
        session = self._session
        if session.universe.factors != self._factors:
            self._factors = session.universe.factors
            self.alone.build(session.universe.factors)
            self.together.build(session.universe.factors)
        company = (session.universe.id, session.selection)
        if company != self._shown:
            self._shown = company
            self.together.reset_limits()
            show_text(self.note, "")
        self.wish.scenario.fill(self._scenarios(), str(self.wish.scenario.currentData() or BASE))
        if self.wish.scenario.currentIndex() < 0:
            self.wish.scenario.show_key(BASE)
        self.company.setText(both_scripts(session.company))
        try:
            result = self._result = self._basis.evaluate(self.origin)
        except ScenarioError as error:
            self._result = None
            self._say_nothing(whole(str(error)))
            return
        self.wish.offer(result, session.row)
        self._show_standing(result)
        read = self.wish.read(result, session.row,
                              self._basis.evaluator.valuer_of(result.state).moves_with_scores)
        self._fine = not read.problem
        if read.problem:
            self._say_nothing("")
            return
        wish = Wish(session.selection, self.wish.asked, read.target, self.wish.probability,
                    self.together.factors, self.together.limits, self.together.costs)
        if not self.together.factors:
            show_text(self.outcome, tr("Let at least one score move."))
        self._seeker.ask(result, wish, self._own_valuer(result.state))

    @property
    def origin(self) -> str:
        """The scenario the answer starts from and will inherit from."""
        return str(self.wish.scenario.currentData() or BASE)

    @property
    def sought(self) -> Sought | None:
        """What was found for the wish as it stands; None while it is being worked out."""
        return self._seeker.sought if self._fine and not self._seeker.working else None

    def _scenarios(self) -> dict[str, str]:
        tree = self._basis.tree
        return {s.id: self._basis.name(s.id) for s in tree.listed if not broken(tree, s.id)}

    def _own_valuer(self, state: State) -> Valuer | None:
        """A valuer for the other thread, made anew with another calibration or universe."""
        shown = self._basis.evaluator.valuer_of(state)
        if self._valuer[0] is not shown:
            self._valuer = (shown, self._basis.fresh_valuer(state))
        return self._valuer[1]

    def _reset_limits(self) -> None:
        self.together.reset_limits()
        self.refresh()

    # -- showing -----------------------------------------------------------------------------------

    def _show_standing(self, result: ScenarioResult) -> None:
        row = self._session.row
        words = [target_words(measure, at, self._money)
                 for measure in ("rank", "composite", "value")
                 if not math.isnan(at := now(result, row, measure))]
        self.stands.setText(tr("now: {what}").format(what=" · ".join(words)))

    def _scores(self) -> dict[str, float]:
        """The scores as they stand, of the factors that apply."""
        result, row = self._result, self._session.row
        if result is None:
            return {}
        applies = result.evaluation.cells.applicable[row]
        return {f.id: float(result.scores[row, j])
                for j, f in enumerate(result.evaluation.universe.factors) if applies[j]}

    def _say_nothing(self, why: str) -> None:
        self._fine = False
        self._seeker.drop()
        self.alone.show_answers(None, self._scores())
        self.together.show_answer(None, self._scores())
        show_text(self.outcome, why)
        self.reset.hide()
        self.several.setEnabled(False)
        self.create_.setEnabled(False)

    def _answered(self) -> None:
        sought = self._seeker.sought
        if sought is None:
            self._say_nothing(whole(self._seeker.problem))
            return
        scores = self._scores()
        self.alone.show_answers(sought, scores)
        self.together.show_answer(sought.together, scores)
        show_text(self.outcome, self._outcome(sought))
        limited = bool(self.together.limits)
        self.reset.setVisible(limited)
        fine = sought.together is not None and sought.together.reachable
        self.several.setEnabled(fine and bool(sought.together and sought.together.scores))
        chosen = self.choice.checkedButton()
        if chosen is None or not chosen.isEnabled():
            first = next((b for b in (self.several, *(r.radio for r in self.alone.rows.values()))
                          if b.isEnabled()), None)
            if first is not None:
                first.setChecked(True)
        self._show_choice()

    def _outcome(self, sought: Sought) -> str:
        """What the least change comes to."""
        answer, money = sought.together, self._money
        if answer is None:
            none = not self.together.factors
            return tr("Let at least one score move.") if none else whole(sought.problem)
        if not answer.scores and answer.reachable:
            return tr("Nothing has to change: {what} holds already.").format(
                what=target_words(answer.measure, answer.target, money))
        text = ""
        if sought.wish.probability != EVEN:
            text = tr("To pass {target} with a chance of {chance} the median has to be {needed}."
                      ).format(target=target_words("value", sought.wish.target, money),
                               chance=f"{100 * sought.wish.probability:.0f} %",
                               needed=money.words(sought.needed)) + " "
        if answer.reachable:
            return text + tr("Reaches {what}.").format(
                what=target_words(answer.measure, answer.reached, money))
        words = limit_words(answer, money)
        if self._all_free:
            return text + tr("With any scores {words}.").format(words=words)
        return text + tr("With these scores {words}. Let others move, or widen the limits."
                         ).format(words=words)

    @property
    def _all_free(self) -> bool:
        return not self.together.limits and all(
            row.check.isChecked() for row in self.together.rows.values())

    @property
    def answer(self) -> Answer | None:
        """The answer with the mark; None where there is none."""
        sought = self.sought
        if sought is None:
            return None
        if self.several.isChecked():
            found = sought.together
        else:
            factor = next((f for f, row in self.alone.rows.items() if row.radio.isChecked()), "")
            found = sought.alone.get(factor)
        return found if found is not None and found.reachable and found.scores else None

    def _show_choice(self) -> None:
        self.create_.setEnabled(self.answer is not None)
        sought = self.sought
        if sought is None or self.name.text() != self._named:
            return
        company = core_name(short_name(self._session.company.name))
        target = target_words(sought.wish.measure, sought.wish.target, self._money)
        self._named = free_name(self._basis.tree, tr("{name} at {target}").format(
            name=company, target=target))
        self.name.setText(self._named)

    # -- the answer as a scenario ------------------------------------------------------------------

    def create_scenario(self) -> None:
        """Set the marked answer in a scenario of its own."""
        answer, sought = self.answer, self.sought
        if answer is None or sought is None:
            return
        target = target_words(sought.wish.measure, sought.wish.target, self._money)
        why = tr("Goal seek: {target}").format(target=target)
        name = self.name.text().strip()
        try:
            id, command = create_scenario(
                self._session, self._basis.tree, name, self.origin, note=why,
                overrides=answer.overrides(self._session.universe.id, why))
        except ScenarioError as error:
            self.note.setProperty("role", "refusal")
            self._restyle_note(whole(str(error)))
            self.name.setFocus()
            self.name.selectAll()
            return
        self.note.setProperty("role", "caption")
        self._named = name  # so that another name is proposed
        self._session.apply(command)
        self._restyle_note(tr("Created: {name}. Beyond {parent} it sets: {scores}.").format(
            name=name, parent=self._basis.name(self.origin), scores=self._set_words(answer)))
        self.made.emit(id)

    def _set_words(self, answer: Answer) -> str:
        universe = self._session.universe
        return tr(", ").join(
            f"{factor_name(universe.factors[universe.column[factor]])} {score(value, 3)}"
            for factor, value in answer.scores.items())

    def _restyle_note(self, text: str) -> None:
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)
        show_text(self.note, text)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        super().showEvent(event)
        self.refresh()
