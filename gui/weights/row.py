"""One factor's weight: name, number and slider."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.format import interval, score
from gui.i18n import tr
from gui.widgets.number_field import NumberField
from gui.widgets.weight_slider import WeightSlider

MARGIN = 12
_SLIDER_MARGIN = 6
_ROUNDING = 5e-4  # a bound may be typed as it is shown


class WeightRow(QWidget):
    """Asks for another weight by `moved(value, gesture)`; a typed one has no gesture."""

    moved = Signal(float, str)

    def __init__(self, factor: str, description: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = QLabel(factor, self)
        name.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        name.setToolTip(description)
        name.setMinimumWidth(1)
        label = tr("Weight of {factor}").format(factor=factor)
        self.slider = WeightSlider(label, self)
        self.field = NumberField(label, parent=self)
        self.field.setFixedHeight(20)
        self.slider.setFixedHeight(18)
        self.field.setToolTip(tr("Click to type a weight; the others share the rest in proportion"))
        top = QHBoxLayout()
        top.setContentsMargins(MARGIN, 0, MARGIN - 2, 0)
        top.addWidget(name, 1)
        top.addWidget(self.field)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(_SLIDER_MARGIN, 0, _SLIDER_MARGIN, 0)
        bottom.addWidget(self.slider)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(top)
        box.addLayout(bottom)
        self.slider.moved.connect(lambda _, value, gesture: self.moved.emit(value, gesture))
        self.slider.asked.connect(self.field.open)
        self.field.typed.connect(lambda value: self.moved.emit(value, ""))

    def show_reach(self, low: float, high: float) -> None:
        """Let the weight go from `low` to `high` only; a number beyond is refused with why."""
        self.slider.show_reach(low, high)
        bounded = (low, high) != (0.0, 1.0)

        def refusal(value: float) -> str:
            if low - _ROUNDING <= value <= high + _ROUNDING:
                return ""
            return tr("{value} is outside the bounds {range}.").format(
                value=score(value, 3), range=interval(low, high, 3))

        self.field.check = refusal if bounded else None

    def show_weight(
        self, weight: float, hold: tuple[float, float] | None, stays: str
    ) -> None:
        """Show a weight and the range `stays` speaks of in words (None: no range is known)."""
        self.field.show_number(score(weight))
        if (weight, hold) != (self.slider.weight, self.slider.hold):
            self.slider.show_weight(weight, hold)
            tip = score(weight, 3)
            if hold:
                tip += "\n" + stays.format(range=interval(*hold, 3))
            if self.slider.reach != (0.0, 1.0):
                tip += "\n" + tr("Bounds leave it {range}.").format(
                    range=interval(*self.slider.reach, 3))
            self.slider.setToolTip(tip)
            self.slider.setAccessibleDescription(tip)
