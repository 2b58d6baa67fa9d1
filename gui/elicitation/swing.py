"""Swings: what raising each factor from its worst to its best is worth against the best swing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from data.records import Factor
from gui.i18n import tr
from gui.names import factor_name, factor_within
from gui.widgets.count_field import CountField
from gui.widgets.labels import caption, show_text
from gui.widgets.weight_slider import WeightSlider
from scoring.validation import FloatArray
from scoring.weights import swing

FULL = 100


class _Row:
    """The widgets of one factor: name, slider, points, and the points in words."""

    def __init__(self, panel: SwingPanel, name: str) -> None:
        self.name = QLabel(name, panel)
        label = tr("Points for the swing of {factor}").format(factor=name)
        self.slider = WeightSlider(label, panel)
        self.points = CountField(label, 0, FULL, panel)
        self.name.setBuddy(self.points)
        self.words = caption(panel)


class SwingPanel(QWidget):
    """0 to 100 points per factor, live; `changed` comes with every move."""

    changed = Signal()

    def __init__(self, factors: Sequence[Factor], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._factors = factors
        self._names = [factor_within(f) for f in factors]
        body = QWidget(self)
        body.setProperty("ground", "base")
        grid = QGridLayout(body)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        self.rows = [_Row(self, factor_name(f)) for f in factors]
        for at, row in enumerate(self.rows):
            for part in (row.name, row.slider, row.points, row.words):
                part.setParent(body)
            grid.addWidget(row.name, 2 * at, 0)
            grid.addWidget(row.slider, 2 * at, 1)
            grid.addWidget(row.points, 2 * at, 2)
            grid.addWidget(row.words, 2 * at + 1, 0, 1, 3)
            grid.setRowMinimumHeight(2 * at, 30)
            grid.setRowMinimumHeight(2 * at + 1, 26)
            row.slider.moved.connect(partial(self._moved, at))
            row.slider.asked.connect(partial(self._asked, at))
            row.points.valueChanged.connect(partial(self._typed, at))
        grid.setRowStretch(2 * len(self.rows), 1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        intro = caption(self)
        intro.setText(tr(
            "Imagine a company at 0 in every factor. The factor you would raise to 1 first gets "
            "100 points; give each other one what its own rise from 0 to 1 is worth against that. "
            "Weights are the points over their sum (von Winterfeldt and Edwards)."))
        self.problem = caption(self, "refusal")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(8)
        box.addWidget(intro)
        box.addWidget(scroll, 1)
        box.addWidget(self.problem)
        self.from_weights(np.ones(len(factors)))

    @property
    def points(self) -> list[int]:
        """The points, in the order of the factors."""
        return [row.points.value() for row in self.rows]

    @property
    def fits(self) -> bool:
        """Whether weights follow: some factor has points."""
        return any(self.points)

    @property
    def weights(self) -> FloatArray:
        """The weights that follow; all the same while no factor has points."""
        points = self.points if self.fits else [1] * len(self.rows)
        return swing(points).weights

    def judgements(self) -> dict[str, dict[str, int]]:
        """What was said, by the ids of the factors, to be kept beside the weights."""
        return {"swing": {f.id: p for f, p in zip(self._factors, self.points, strict=True)}}

    def take(self, said: Mapping[str, int]) -> None:
        """Show points kept before; factors they do not name get none."""
        self._put([said.get(f.id, 0) for f in self._factors])

    def from_weights(self, weights: FloatArray) -> None:
        """Start from weights: the heaviest has 100 points."""
        top = float(np.max(weights))
        self._put([round(FULL * float(w) / top) for w in weights])

    # -- inside ------------------------------------------------------------------------------------

    def _put(self, points: Sequence[int]) -> None:
        for row, value in zip(self.rows, points, strict=True):
            row.points.blockSignals(True)
            row.points.setValue(int(value))
            row.points.blockSignals(False)
        self._show()

    def _moved(self, at: int, _handle: str, value: float, _gesture: str) -> None:
        self.rows[at].points.setValue(round(FULL * value))

    def _asked(self, at: int, text: str) -> None:
        field = self.rows[at].points
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()
        if text.isdigit():
            field.setValue(int(text))
            field.deselect()

    def _typed(self, _at: int, _value: int) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        points = self.points
        first = int(np.argmax(points))
        for at, row in enumerate(self.rows):
            row.slider.show_weight(points[at] / FULL, None)
            words = self._words(at, first)
            show_text(row.words, words)
            row.slider.setAccessibleDescription(words)
        show_text(self.problem, "" if self.fits else tr(
            "No factor has points; give at least one of them more than 0."))

    def _words(self, at: int, first: int) -> str:
        points = self.points
        name, top = self._names[at], points[first]
        if not top:
            return ""
        if at == first:
            return tr("Raising {factor} from 0 to 1 is wanted first.").format(factor=name)
        if points[at] == top:
            return tr("Raising {factor} is worth as much as raising {first}.").format(
                factor=name, first=self._names[first])
        if not points[at]:
            return tr("Raising {factor} is worth nothing.").format(factor=name)
        return tr("Raising {factor} is worth {share} % of raising {first}.").format(
            factor=name, share=round(100 * points[at] / top), first=self._names[first])
