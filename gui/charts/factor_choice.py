"""The two factor choices of the scatter."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from data.records import Universe
from gui.i18n import tr
from gui.names import factor_name
from gui.widgets.combo import Combo


class _Narrowing(Combo):
    """A combo box that cuts its text with an ellipsis when it is narrow."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option,
            QStyle.SubControl.SC_ComboBoxEditField, self).width()
        option.currentText = self.fontMetrics().elidedText(  # type: ignore[attr-defined]
            self.currentText(), Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()


class FactorChoice(QObject):
    """Which factors stand on x and y, per universe, with a combo box for each.

    Choosing the factor the other axis shows swaps the two.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ids: dict[str, tuple[str, str]] = {}  # universe -> factor ids of x and y
        self._universe: Universe | None = None
        names = tr("Factor on the horizontal axis"), tr("Factor on the vertical axis")
        self.combos = tuple(self._combo(k, name) for k, name in enumerate(names))

    def show(self, universe: Universe) -> None:
        """Offer the factors of this universe."""
        self._universe = universe
        if universe.id not in self.ids:  # kept by name: factors may move later
            x, y = self.columns
            self.ids[universe.id] = universe.factors[x].id, universe.factors[y].id
        for combo, column in zip(self.combos, self.columns, strict=True):
            combo.clear()
            combo.addItems([factor_name(f) for f in universe.factors])
            combo.setCurrentIndex(column)

    @property
    def columns(self) -> tuple[int, int]:
        """Columns of x and y; by default the first and the third factor."""
        assert self._universe is not None
        found = [self._universe.column.get(f, -1) for f in self.ids.get(self._universe.id, ())]
        if len(found) == 2 and min(found) >= 0:
            return found[0], found[1]
        return 0, min(2, len(self._universe.factors) - 1)

    def choose(self, x: int, y: int) -> None:
        """Put these columns on the axes."""
        assert self._universe is not None
        if (x, y) != self.columns:
            factors = self._universe.factors
            self.ids[self._universe.id] = factors[x].id, factors[y].id
            for combo, column in zip(self.combos, (x, y), strict=True):
                combo.setCurrentIndex(column)
            self.changed.emit()

    def _combo(self, axis: int, name: str) -> Combo:
        combo = _Narrowing(name)
        combo.setToolTip(name)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        combo.setSizeAdjustPolicy(policy)
        combo.setMinimumContentsLength(12)
        combo.setMinimumWidth(64)
        combo.activated.connect(lambda column: self._activated(axis, column))
        return combo

    def _activated(self, axis: int, column: int) -> None:
        x, y = self.columns
        if axis == 0:
            self.choose(column, x if column == y else y)
        else:
            self.choose(y if column == x else x, column)
