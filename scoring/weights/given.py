"""Weights that sum to 1, and what was done to get there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoring.validation import FloatArray, Names, check_count, check_weights

ROUNDING = 1e-9  # a sum this close to 1 is 1 with rounding, not worth a notice


@dataclass(frozen=True)
class Weights:
    """`weights` (k,), >= 0, sum 1; `method` that made them; `notices` in plain words.

    `details` holds the intermediate figures of the method by the names of its paper.
    """

    weights: FloatArray
    method: str
    notices: tuple[str, ...] = ()
    details: dict[str, FloatArray] = field(default_factory=dict)

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> NDArray[Any]:
        """The weights, so that NumPy and `rank` take the object itself."""
        return np.array(self.weights, dtype=dtype, copy=copy)

    def __len__(self) -> int:
        return len(self.weights)

    def __iter__(self) -> Iterator[float]:
        return iter(self.weights.tolist())

    def __getitem__(self, index: Any) -> Any:
        return self.weights[index]


def normalise(
    weights: Any, count: int, names: Names = None
) -> tuple[FloatArray, tuple[str, ...]]:
    """Check `count` weights and divide them by their sum; a notice says so when it was not 1."""
    typed = check_weights(weights, count, names)
    scaled = typed / typed.max()  # first by the largest, so that the sum cannot overflow
    total = float(typed.sum()) if typed.max() < 1e300 else np.inf
    result = scaled / scaled.sum()
    if abs(total - 1) <= ROUNDING:
        return result, ()
    return result, (f"Weights were normalised to sum 1 from sum {total:.6g}.",)


def typed(weights: Any, names: Names = None) -> Weights:
    """The analyst's own weights, normalised to sum 1. Negative, all-zero and NaN are refused."""
    count = len(weights) if hasattr(weights, "__len__") else 0
    result, notices = normalise(weights, count, names)
    return Weights(result, "typed", notices)


def equal(count: int) -> Weights:
    """The same weight 1/k for each of `count` factors."""
    k = check_count("The number of factors", count)
    return Weights(np.full(k, 1 / k), "equal")
