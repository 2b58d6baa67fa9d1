"""Factors in the order of their importance, from which rank-order centroid weights follow."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from data.records import Factor
from gui.i18n import tr
from gui.names import factor_name
from gui.widgets.labels import caption
from scoring.validation import FloatArray
from scoring.weights import rank_order_centroid


class ImportancePanel(QWidget):
    """A list to drag into order, most important first; Alt+Up and Alt+Down move a factor."""

    changed = Signal()

    def __init__(self, factors: Sequence[Factor], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._factors = factors
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Factors, the most important first"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.installEventFilter(self)
        self.up = QPushButton(tr("Move up"), self)
        self.down = QPushButton(tr("Move down"), self)
        for button, step in ((self.up, -1), (self.down, 1)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, step=step: self.move_by(step))
        intro = caption(self)
        intro.setText(tr(
            "Put the factors in order, the most important first: drag them, or use Alt+Up and "
            "Alt+Down. Each gets the mean of all weights that keep this order (rank-order "
            "centroid, Barron and Barrett)."))
        buttons = QHBoxLayout()
        buttons.addWidget(self.up)
        buttons.addWidget(self.down)
        buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(8)
        box.addWidget(intro)
        box.addWidget(self.list, 1)
        box.addLayout(buttons)
        self._fill(list(range(len(factors))))
        self.list.model().rowsMoved.connect(lambda *_: self._moved())
        self.list.currentRowChanged.connect(lambda _: self._enable())

    def from_weights(self, weights: FloatArray) -> None:
        """Start from weights: the heaviest factor first."""
        self._fill([int(j) for j in np.argsort(-weights, kind="stable")])

    def order(self) -> list[int]:
        """Columns of the factors, the most important first."""
        return [self.list.item(row).data(Qt.ItemDataRole.UserRole)
                for row in range(self.list.count())]

    @property
    def weights(self) -> FloatArray:
        """The weights that follow, in the order of the factors."""
        return rank_order_centroid(len(self._factors), self.order()).weights

    def judgements(self) -> dict[str, list[str]]:
        """What was said, by the ids of the factors, to be kept beside the weights."""
        return {"importance": [self._factors[j].id for j in self.order()]}

    def take(self, said: Sequence[str]) -> None:
        """Show an order kept before, where it names every factor once."""
        column = {factor.id: j for j, factor in enumerate(self._factors)}
        if sorted(said) == sorted(column):
            self._fill([column[id] for id in said])

    def move_by(self, step: int) -> None:
        """Move the chosen factor up or down by one place."""
        row = self.list.currentRow()
        if row < 0 or not 0 <= row + step < self.list.count():
            return
        item = self.list.takeItem(row)
        self.list.insertItem(row + step, item)
        self.list.setCurrentRow(row + step)
        self._moved()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
                and event.modifiers() & Qt.KeyboardModifier.AltModifier):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None:
                self.move_by(step)
                return True
        return super().eventFilter(watched, event)

    def _fill(self, order: Sequence[int]) -> None:
        self.list.clear()
        for j in order:
            item = QListWidgetItem(factor_name(self._factors[j]), self.list)
            item.setData(Qt.ItemDataRole.UserRole, j)
        self._number()
        self.list.setCurrentRow(0)

    def _moved(self) -> None:
        self._number()
        self.changed.emit()

    def _number(self) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            name = factor_name(self._factors[item.data(Qt.ItemDataRole.UserRole)])
            item.setText(f"{row + 1}   {name}")
        self._enable()

    def _enable(self) -> None:
        row = self.list.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.list.count() - 1)
