"""A fitted pipeline as plain numbers: no library is loaded to value a company."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_CHUNK = 1024


@dataclass(frozen=True)
class Fill:
    """Medians for unknown figures, the columns kept, and a 0/1 column for each flagged one."""

    keep: tuple[int, ...]
    flagged: tuple[int, ...]
    medians: Floats

    def filled(self, columns: Floats) -> Floats:
        """(n, kept + flagged) columns of the (n, p) matrix."""
        unknown = np.isnan(columns)
        kept = np.where(unknown, self.medians, columns)[:, list(self.keep)]
        if not self.flagged:
            return kept
        return np.hstack([kept, unknown[:, list(self.flagged)].astype(float)])


@dataclass(frozen=True)
class Line:
    """y = intercept + columns @ coef."""

    coef_: Floats
    intercept_: float

    def values(self, columns: Floats) -> Floats:
        """(n,) predictions for filled columns."""
        return np.asarray(columns @ self.coef_ + self.intercept_)


@dataclass(frozen=True)
class SmoothLine:
    """A line plus a Gaussian-kernel function of the `kernel` columns: sum over the points of
    dual x exp(-distance^2 / 2), distances in `spans` from `centre`.
    """

    coef_: Floats
    intercept_: float
    kernel: tuple[int, ...]
    centre: Floats
    spans: Floats
    points: Floats
    dual: Floats

    def values(self, columns: Floats) -> Floats:
        """(n,) predictions for filled columns."""
        return np.asarray(columns @ self.coef_ + self.intercept_ + self.smooth(columns))

    def smooth(self, columns: Floats) -> Floats:
        """(n,) the smooth part."""
        chosen = list(self.kernel)
        found = np.empty(len(columns))
        squares = 0.5 * (self.points**2).sum(axis=1)
        for start in range(0, len(columns), _CHUNK):
            here = (columns[start:start + _CHUNK][:, chosen] - self.centre[chosen]) / self.spans[
                chosen]
            power = here @ self.points.T
            power -= squares
            power -= 0.5 * (here**2).sum(axis=1)[:, None]
            found[start:start + _CHUNK] = np.exp(power) @ self.dual
        return found


@dataclass(frozen=True)
class Trees:
    """Boosted trees: arrays of nodes by tree; a row goes left where its column is at most the
    threshold, and its leaves' values add up to `level`.
    """

    level: float
    trees: tuple[Mapping[str, NDArray[Any]], ...]

    def values(self, columns: Floats) -> Floats:
        """(n,) predictions for filled columns."""
        found = np.full(len(columns), self.level)
        rows = np.arange(len(columns))
        for tree in self.trees:
            at = np.zeros(len(columns), dtype=np.int64)
            while True:
                inner = ~tree["leaf"][at]
                if not inner.any():
                    break
                where = at[inner]
                left = columns[rows[inner], tree["column"][where]] <= tree["threshold"][where]
                at[inner] = np.where(left, tree["left"][where], tree["right"][where])
            found += tree["value"][at]
        return found


Model = Line | SmoothLine | Trees


def numbers(values: Any) -> list[Any]:
    """An array as nested lists of plain numbers, for JSON; every digit stays."""
    listed: list[Any] = np.asarray(values).tolist()
    return listed


def array(values: Sequence[Any]) -> Floats:
    """The array again, read-only."""
    made = np.array(values, dtype=np.float64)
    made.flags.writeable = False
    return made
