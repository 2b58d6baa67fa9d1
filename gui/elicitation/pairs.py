"""Every two factors compared: sliders in words, and how well the comparisons agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from data.records import Factor
from gui.elicitation.pair_slider import PairSlider
from gui.elicitation.scale import place_of, ratio_of, words_of
from gui.format import score
from gui.i18n import tr, within
from gui.names import factor_name
from gui.widgets.labels import caption, show_text
from scoring.validation import FloatArray
from scoring.weights.mending import Mending, mending
from scoring.weights.pairwise import LIMIT, PairwiseWeights, ahp


class PairRow(QWidget):
    """Two names, the slider between them, and what it says."""

    moved = Signal()

    def __init__(self, left: str, right: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._right = left, right
        self.slider = PairSlider(tr("{one} against {other}").format(
            one=left, other=within(right)), self)
        self.words = QLabel(self)
        self.words.setProperty("role", "caption")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        names = QLabel(left, self), QLabel(right, self)
        names[0].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.addWidget(names[0], 0, 0)
        grid.addWidget(self.slider, 0, 1)
        grid.addWidget(names[1], 0, 2)
        grid.addWidget(self.words, 1, 0, 1, 3)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        for name in names:
            name.setMinimumWidth(112)
        self.slider.valueChanged.connect(self._moved)
        self._say()

    def _moved(self) -> None:
        self._say()
        self.moved.emit()

    def _say(self) -> None:
        place = self.slider.value()
        words = words_of(place, self._left, self._right)
        self.words.setText(f"{words} ({abs(place) + 1})")
        self.slider.setAccessibleDescription(words)


class PairsPanel(QWidget):
    """Comparisons of all factors in pairs; `changed` comes with every move."""

    changed = Signal()

    def __init__(self, factors: Sequence[Factor], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._factors = factors
        self._names = [factor_name(f) for f in factors]
        self.pairs = list(combinations(range(len(factors)), 2))
        self.mending: Mending | None = None
        body = QWidget(self)
        body.setProperty("ground", "base")
        lines = QVBoxLayout(body)
        lines.setContentsMargins(12, 8, 12, 8)
        lines.setSpacing(0)
        self.rows = [PairRow(self._names[i], self._names[j], body) for i, j in self.pairs]
        for row in self.rows:
            lines.addWidget(row)
            row.moved.connect(self._moved)
        lines.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        self.consistency = caption(self, "label")
        self.contradiction = caption(self, "refusal")
        self.advice = caption(self, "label")
        self.mend = QPushButton(self)
        self.mend.setAutoDefault(False)
        self.mend.clicked.connect(self._mend)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(8)
        intro = caption(self)
        intro.setText(tr(
            "Move each slider towards the factor that counts more: 3 moderately, 5 strongly, "
            "7 very strongly, 9 extremely. The weights are the principal eigenvector (Saaty)."))
        for part in (intro, scroll, self.consistency, self.contradiction, self.advice):
            box.addWidget(part, 1 if part is scroll else 0)
        box.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignLeft)
        self._judge()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(500, 460)

    @property
    def weights(self) -> FloatArray:
        """The weights that follow, in the order of the factors."""
        return self.result.weights

    def judgements(self) -> dict[str, dict[str, int]]:
        """What was said, by the ids of the factors, to be kept beside the weights."""
        said = {f"{self._factors[i].id}/{self._factors[j].id}": row.slider.value()
                for (i, j), row in zip(self.pairs, self.rows, strict=True)}
        return {"pairs": said}

    def take(self, said: Mapping[str, int]) -> None:
        """Show judgements kept before; pairs they do not name stay as they are."""
        for (i, j), row in zip(self.pairs, self.rows, strict=True):
            place = said.get(f"{self._factors[i].id}/{self._factors[j].id}")
            if isinstance(place, int):
                row.slider.setValue(place)

    def from_weights(self, weights: FloatArray) -> None:
        """Start from weights: each comparison the place nearest to their ratio."""
        floor = 1e-9
        for (i, j), row in zip(self.pairs, self.rows, strict=True):
            row.slider.setValue(place_of((weights[i] + floor) / (weights[j] + floor)))

    def matrix(self) -> FloatArray:
        """The comparisons (k, k): entry [i][j] says how much i outweighs j."""
        said = np.ones((len(self._factors), len(self._factors)))
        for (i, j), row in zip(self.pairs, self.rows, strict=True):
            said[i, j] = ratio_of(row.slider.value())
            said[j, i] = 1 / said[i, j]
        return said

    def _moved(self) -> None:
        self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        matrix = self.matrix()
        self.result: PairwiseWeights = ahp(matrix)
        self.mending = None if self.result.consistent else mending(matrix)
        ratio = self.result.consistency_ratio
        agreed = tr("Consistency ratio {ratio}: the comparisons agree well enough (up to {limit}).")
        against = tr("Consistency ratio {ratio} is above {limit}: the comparisons contradict each "
                     "other.")
        for label, words, shown in (
                (self.consistency, agreed, self.result.consistent),
                (self.contradiction, against, not self.result.consistent)):
            show_text(label, words.format(ratio=score(ratio), limit=score(LIMIT)) if shown else "")
        found = self.mending
        show_text(self.advice, self._advice(found) if found else "")
        self.mend.setVisible(found is not None)
        if found is not None:
            self.mend.setText(tr("Say that instead"))

    def _advice(self, found: Mending) -> str:
        one, other = self._names[found.i], self._names[found.j]
        said, better = place_of(found.said), place_of(found.value)
        text = tr("Least consistent: {one} against {other}. You say “{said}” ({old}); the other "
                  "comparisons ask for “{better}” ({new}), which brings the ratio to {ratio}.")
        return text.format(
            one=one, other=within(other), said=words_of(said, one, other), old=abs(said) + 1,
            better=words_of(better, one, other), new=abs(better) + 1, ratio=score(found.ratio))

    def _mend(self) -> None:
        found = self.mending
        if found is not None:
            row = self.rows[self.pairs.index((found.i, found.j))]
            row.slider.setValue(place_of(found.value))
            row.slider.setFocus()
