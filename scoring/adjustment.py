"""Shifts laid over the scores of a sheet, cell by cell: what the score rules of a scenario do.

A cell's score x becomes min(ceiling, max(floor, scale x + shift)). Setting, adding and multiplying,
each clipped to [0, 1], are of this form, and so is any sequence of them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]


@dataclass(frozen=True)
class Adjustment:
    """Arrays (n, k); `given` marks cells whose score was set outright, which are known then.

    An untouched cell has scale 1, shift 0, floor 0, ceiling 1: its score stays, bit for bit.
    """

    scale: FloatArray
    shift: FloatArray
    floor: FloatArray
    ceiling: FloatArray
    given: BoolArray

    @classmethod
    def none(cls, shape: tuple[int, ...]) -> Adjustment:
        """The adjustment that changes nothing."""
        return cls(np.ones(shape), np.zeros(shape), np.zeros(shape), np.ones(shape),
                   np.zeros(shape, dtype=bool))

    @property
    def touched(self) -> BoolArray:
        """(n, k) cells that some rule reaches."""
        return np.asarray(self.given | (self.scale != 1.0) | (self.shift != 0.0)
                          | (self.floor != 0.0) | (self.ceiling != 1.0))

    def times(self, cells: BoolArray, factor: float) -> Adjustment:
        """Then multiply the `cells` by `factor` (at least 0), clipped to [0, 1]."""
        def scaled(array: FloatArray, most: float = np.inf) -> FloatArray:
            return np.where(cells, np.minimum(array * factor, most), array)

        return Adjustment(scaled(self.scale), scaled(self.shift), scaled(self.floor, 1.0),
                          scaled(self.ceiling, 1.0), self.given)

    def plus(self, amount: FloatArray) -> Adjustment:
        """Then add `amount` (n, k), clipped to [0, 1]; cells with 0 stay as they are."""
        return Adjustment(
            self.scale, self.shift + amount, np.clip(self.floor + amount, 0.0, 1.0),
            np.clip(self.ceiling + amount, 0.0, 1.0), self.given)

    def setting(self, cells: BoolArray, score: float) -> Adjustment:
        """Then give the `cells` one score in [0, 1]."""
        def put(array: FloatArray, value: float) -> FloatArray:
            return np.where(cells, value, array)

        return Adjustment(put(self.scale, 0.0), put(self.shift, score), put(self.floor, score),
                          put(self.ceiling, score), self.given | cells)

    def without(self, cells: BoolArray) -> Adjustment:
        """The same, with the `cells` untouched: an own entry there stands above the rules."""
        return Adjustment(
            np.where(cells, 1.0, self.scale), np.where(cells, 0.0, self.shift),
            np.where(cells, 0.0, self.floor), np.where(cells, 1.0, self.ceiling),
            self.given & ~cells)

    def of(self, scores: FloatArray) -> FloatArray:
        """The scores (n, k) as the rules leave them."""
        return np.asarray(np.minimum(
            self.ceiling, np.maximum(self.floor, self.scale * scores + self.shift)))

    def clipped(self, scores: FloatArray) -> BoolArray:
        """(n, k) where the rules would have left [0, 1] and were held at its end."""
        plain = self.scale * scores + self.shift
        return np.asarray(self.touched & (np.abs(self.of(scores) - plain) > 1e-12))
