"""The least change of several scores: which may move, how far, and at what cost."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from data.records import Factor
from gui.format import score
from gui.i18n import tr
from gui.names import factor_name
from gui.scenarios.goal.alone import NAME_WIDTH, RIGHT
from gui.scenarios.goal.track import Track
from gui.scenarios.goal.words import step_words, way_words
from gui.widgets.combo import Combo
from gui.widgets.labels import caption
from gui.widgets.number_field import NumberField
from models.goal_seek import Answer

COSTS = {"0.25": "¼", "0.5": "½", "1": "1", "2": "2", "4": "4", "10": "10"}
_FIELDS = 4  # the column of the lowest score


class TogetherPanel(QWidget):
    """A line per factor; `changed` when what may move, a limit or a cost was set."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(2)
        self.grid.setColumnMinimumWidth(0, NAME_WIDTH)
        self.grid.setColumnStretch(3, 1)
        for column, (text, tip) in enumerate((
                (tr("lowest"), tr("No lower than this")),
                (tr("highest"), tr("No higher than this")),
                (tr("cost"), tr("A step of a dear score counts more: the sum of cost times the "
                                "square of each step is made as small as can be"))), _FIELDS):
            head = caption(self)
            head.setText(text)
            head.setToolTip(tip)
            head.setWordWrap(False)
            head.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.grid.addWidget(head, 0, column)
        self.rows: dict[str, _Row] = {}

    def build(self, factors: tuple[Factor, ...]) -> None:
        """Make a line per factor."""
        for row in self.rows.values():
            row.drop()
        self.rows = {}
        for place, factor in enumerate(factors, 1):
            row = self.rows[factor.id] = _Row(factor, self)
            row.stand(self.grid, place)

    def reset_limits(self) -> None:
        """From 0 to 1 again."""
        for row in self.rows.values():
            row.low, row.high = 0.0, 1.0
            row.show_limits()

    @property
    def factors(self) -> tuple[str, ...]:
        """The factors that may move."""
        return tuple(f for f, row in self.rows.items() if row.check.isChecked())

    @property
    def limits(self) -> dict[str, tuple[float, float]]:
        """Lowest and highest by factor, where they are not 0 and 1."""
        return {f: (row.low, row.high) for f, row in self.rows.items()
                if (row.low, row.high) != (0.0, 1.0)}

    @property
    def costs(self) -> dict[str, float]:
        """Costs by factor, where they are not 1."""
        return {f: float(str(row.cost.currentData())) for f, row in self.rows.items()
                if row.cost.currentData() != "1"}

    def show_answer(self, answer: Answer | None, scores: dict[str, float]) -> None:
        """Show what was found; `scores` stand now, by factor that applies."""
        fine = answer is not None and answer.reachable
        for factor, row in self.rows.items():
            now = scores.get(factor, math.nan)
            then = answer.scores.get(factor, now) if fine and answer is not None else now
            row.show_way(now, then)


class _Row:
    def __init__(self, factor: Factor, panel: TogetherPanel) -> None:
        name = factor_name(factor)
        self._panel = panel
        self.low, self.high = 0.0, 1.0
        self.check = QCheckBox(name, panel)
        self.check.setChecked(True)
        self.check.setToolTip(tr("Whether this score may move"))
        self.way, self.step, self.track = QLabel(panel), QLabel(panel), Track(panel)
        for label, width in ((self.way, 86), (self.step, 44)):
            label.setAlignment(RIGHT)
            label.setMinimumWidth(width)
        self.least = NumberField(tr("Lowest {name}").format(name=name), parent=panel)
        self.most = NumberField(tr("Highest {name}").format(name=name), parent=panel)
        self.cost = Combo(tr("Cost of {name}").format(name=name), panel)
        self.cost.fill(COSTS, "1")
        self.cost.setFixedWidth(54)
        self.show_limits()
        self.check.toggled.connect(lambda _: panel.changed.emit())
        self.cost.activated.connect(lambda _: panel.changed.emit())
        self.least.typed.connect(lambda value: self._limit(value, self.high))
        self.most.typed.connect(lambda value: self._limit(self.low, value))

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return (self.check, self.way, self.step, self.track, self.least, self.most, self.cost)

    def stand(self, grid: QGridLayout, place: int) -> None:
        grid.setRowMinimumHeight(place, 24)
        for column, widget in enumerate(self.widgets):
            grid.addWidget(widget, place, column)

    def drop(self) -> None:
        for widget in self.widgets:
            widget.hide()
            widget.deleteLater()

    def show_limits(self) -> None:
        self.least.show_number(score(self.low), faint=self.low == 0)
        self.most.show_number(score(self.high), faint=self.high == 1)

    def show_way(self, now: float, then: float) -> None:
        applies, moves = not math.isnan(now), abs(then - now) > 1e-12
        for widget in (self.check, self.least, self.most, self.cost):
            widget.setEnabled(applies)
        self.way.setText(tr("does not apply") if not applies else
                         way_words(now, then) if moves else score(now, 3))
        self.step.setText(step_words(now, then) if moves else "")
        self.track.show_way(now, then)
        self.check.setAccessibleDescription(f"{self.way.text()} {self.step.text()}")

    def _limit(self, low: float, high: float) -> None:
        self.low, self.high = low, high
        self.show_limits()
        self._panel.changed.emit()
