"""What is wished for: in which scenario, which measure, which target; refused in place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.i18n import tr
from gui.money import Money
from gui.scenarios.goal.target import (
    CHANCES,
    MEASURES,
    MEDIAN,
    OTHER_MEASURE,
    Read,
    first_text,
    read_target,
)
from gui.widgets.combo import Combo
from gui.widgets.labels import caption, show_text
from gui.widgets.link import Link
from models.goal_seek import EVEN
from models.scenarios import ScenarioResult


class WishLine(QWidget):
    """Fields in a line, below it why a target is refused, with a link that mends it.

    `changed` comes with every keystroke and choice.
    """

    changed = Signal()

    def __init__(self, money: Money, parent: QWidget) -> None:
        super().__init__(parent)
        self._money = money
        self._typed = False  # the target is the user's own
        self._way = ""
        self.scenario = Combo(tr("In scenario"), self)
        self.scenario.setMinimumWidth(110)
        self.scenario.setSizeAdjustPolicy(
            Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.scenario.setMinimumContentsLength(12)
        self.measure = Combo(tr("What is to be reached"), self)
        self.measure.fill({key: tr(name) for key, name in MEASURES.items()}, "value")
        self.target = QLineEdit(self)
        self.target.setAccessibleName(tr("Target"))
        self.target.setProperty("compact", True)
        self.target.setFixedWidth(76)
        self.unit = QLabel(self)
        self.unit.setProperty("role", "label")
        self.with_chance = QLabel(tr("with a chance of"), self)
        self.with_chance.setProperty("role", "label")
        self.chance = Combo(tr("Chance that the value is at least the target"), self)
        self.chance.fill({str(c): f"{c:.0%}".replace("%", " %") for c in CHANCES}, str(EVEN))
        self.chance.setToolTip(tr("At 50 % the median has to reach the target; above, the value "
                                  "has to lie so high that the target is passed with this chance"))
        self.problem = caption(self, "refusal")
        self.problem.setAccessibleName(tr("Why it was refused"))
        self.mend = Link(parent=self)
        self.mend.clicked.connect(self._mend)
        line = QHBoxLayout()
        line.setSpacing(6)
        for text, combo in ((tr("In scenario"), self.scenario), (tr("reach"), self.measure)):
            label = QLabel(text, self)
            label.setProperty("role", "label")
            label.setBuddy(combo)
            line.addWidget(label)
            line.addWidget(combo)
        for widget in (self.target, self.unit, self.with_chance, self.chance):
            line.addWidget(widget)
        line.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.problem, 1)
        below.addWidget(self.mend)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addLayout(line)
        box.addLayout(below)
        self.target.textEdited.connect(self._edited)
        self.measure.activated.connect(lambda _: self._other_measure())
        for combo in (self.scenario, self.chance):
            combo.activated.connect(lambda _: self.changed.emit())
        show_text(self.problem, "")
        self.mend.hide()

    @property
    def asked(self) -> str:
        """The measure: value, composite or rank."""
        return str(self.measure.currentData())

    @property
    def probability(self) -> float:
        """The chance asked for; that of the median where none can be."""
        return float(str(self.chance.currentData())) if self.asked == "value" else EVEN

    def offer(self, result: ScenarioResult, row: int) -> None:
        """Propose a target for a company, unless one was typed."""
        if not self._typed:
            self.target.setText(first_text(result, row, self.asked, self._money))

    def read(self, result: ScenarioResult, row: int, moves: bool) -> Read:
        """The target as it stands; what is wrong with it is told below the line."""
        self.unit.setText(self._money.unit if self.asked == "value" else "")
        for widget in (self.with_chance, self.chance):
            widget.setVisible(self.asked == "value")
        found = read_target(self.target.text(), self.asked, self.probability, result, row,
                            self._money, moves)
        self._way = found.way
        show_text(self.problem, found.problem)
        self.mend.setText(found.remedy)
        self.mend.setVisible(bool(found.problem and found.way))
        return found

    def _edited(self) -> None:
        self._typed = bool(self.target.text().strip())
        self.changed.emit()

    def _other_measure(self) -> None:
        self._typed = False
        self.changed.emit()

    def _mend(self) -> None:
        if self._way == OTHER_MEASURE:
            self.measure.show_key("rank")
            self._typed = False
        elif self._way == MEDIAN:
            self.chance.show_key(str(EVEN))
        else:
            self.target.setText(self._way)
            self._typed = False
        self.target.setFocus()
        self.target.selectAll()
        self.changed.emit()
