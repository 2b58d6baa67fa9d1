"""A view of two storeys: bars on top, a table in the middle, charts and readings below."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from gui.widgets.labels import rule

SHORT = 850  # below this height of the window one chart at a time


class _Charts(Protocol):
    def set_single(self, single: bool) -> None: ...


class TwoStoreys(QWidget):
    """`split` holds both storeys; subclasses set `charts` and say in `remembered` what is kept.

    `options` are those of the parts and the share of the height the upper storey has; they can be
    set to bring them back, and what makes no sense in them is ignored. `said` carries a line for
    the status bar.
    """

    said = Signal(str)
    charts: _Charts

    def __init__(self, name: str, upper: int, parent: QWidget | None = None) -> None:
        """`upper` is the first share of the upper storey, in per cent."""
        super().__init__(parent)
        self._upper = upper
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)

    def stand(self, *above: QWidget) -> None:
        """Lay out: what stands above, then both storeys, which the split holds by now."""
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for widget in above:
            box.addWidget(widget)
        box.addWidget(self.split, 1)
        for storey, share in enumerate((self._upper, 100 - self._upper)):
            self.split.setStretchFactor(storey, share)
        self.split.setSizes([10 * self._upper, 10 * (100 - self._upper)])

    def remembered(self) -> Mapping[str, Any]:
        """Parts with `options` of their own, by the name these are kept under, in the order in
        which they are brought back.
        """
        raise NotImplementedError

    @property
    def options(self) -> dict[str, Any]:
        """What the user chose, as plain values."""
        sizes = self.split.sizes()
        return {**{name: part.options for name, part in self.remembered().items()},
                "upper": sizes[0] / max(sum(sizes), 1)}

    @options.setter
    def options(self, options: dict[str, Any]) -> None:
        for name, part in self.remembered().items():
            value = options.get(name)
            part.options = value if isinstance(value, dict) else {}
        upper = options.get("upper")
        if isinstance(upper, float) and 0.1 < upper < 0.9:
            self.split.setSizes([round(1000 * upper), round(1000 * (1 - upper))])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self.charts.set_single(self.window().height() < SHORT)


def beside(below: QWidget, charts: QWidget, side: QWidget) -> None:
    """Lay the lower storey out: charts, a line, and the readings right of them."""
    row = QHBoxLayout(below)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(charts, 1)
    row.addWidget(rule(below, vertical=True))
    row.addWidget(side)
