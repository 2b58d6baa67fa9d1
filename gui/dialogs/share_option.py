"""An option that is a number from 0 to 1: name, field and slider."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.format import score
from gui.widgets.number_field import NumberField
from gui.widgets.weight_slider import WeightSlider


class ShareOption(QWidget):
    """Holds `value`; `changed` comes when the user gives another."""

    changed = Signal()

    def __init__(self, name: str, value: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = value
        label = QLabel(name, self)
        self.field = NumberField(name, parent=self)
        self.field.setFixedHeight(22)
        self.slider = WeightSlider(name, self)
        self.slider.setFixedHeight(20)
        top = QHBoxLayout()
        top.addWidget(label, 1)
        top.addWidget(self.field)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addLayout(top)
        box.addWidget(self.slider)
        self.slider.moved.connect(lambda _handle, moved, _gesture: self._take(moved))
        self.slider.asked.connect(self.field.open)
        self.field.typed.connect(self._take)
        self.show_value(value)

    def show_value(self, value: float) -> None:
        """Show a value; tells nobody."""
        self.value = value
        self.field.show_number(score(value))
        self.slider.show_weight(value, None)

    def _take(self, value: float) -> None:
        self.show_value(value)
        self.changed.emit()
