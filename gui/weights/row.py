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

    def show_weight(self, weight: float, hold: tuple[float, float] | None, leader: str) -> None:
        """Show a weight and the range in which `leader` stays first (None: no range is known)."""
        self.field.show_number(score(weight))
        if (weight, hold) != (self.slider.weight, self.slider.hold):
            self.slider.show_weight(weight, hold)
            tip = score(weight, 3)
            if hold:
                tip += "\n" + tr("{name} stays first from {range} (the other weights in proportion)"
                                 ).format(name=leader, range=interval(*hold, 3))
            self.slider.setToolTip(tip)
            self.slider.setAccessibleDescription(tip)
