"""What of a predicted value each input makes, from the average calibrated row to the company."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from math import factorial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.valuation.layout import SIZES

Floats = NDArray[np.float64]


def attribute(
    fill: Any, model: Any, names: Sequence[str], background: Floats, row: Floats
) -> dict[str, float]:
    """Parts of ln value by input, in ln; they add up to prediction minus the background's mean.

    `fill` has `filled(matrix)`; `model` has `coef_` where it is linear, `smooth(columns)` (with the
    `kernel` columns it looks at) for a part that is not, `values(columns)` otherwise. Linear parts
    are beta_j (x_j - mean_j), the flag of an unknown figure counted to the figure. A smooth part is
    shared among its inputs by Shapley value against the background rows (n, p): the inputs taken in
    turns, exactly.
    """
    parts = linear_parts(fill, model, names, background, row)
    for name, value in smooth_shares(fill, model, names, background, row).items():
        _add(parts, name, value)
    return parts


def linear_parts(
    fill: Any, model: Any, names: Sequence[str], background: Floats, row: Floats
) -> dict[str, float]:
    """The parts of the line by input; empty for a model without."""
    parts: dict[str, float] = {}
    slopes = getattr(model, "coef_", None)
    if slopes is not None:
        base, here = fill.filled(background), fill.filled(row[None, :])
        for name, value in zip(names, slopes * (here[0] - base.mean(axis=0)), strict=True):
            _add(parts, _input(name), float(value))
    return parts


def smooth_shares(
    fill: Any, model: Any, names: Sequence[str], background: Floats, row: Floats
) -> dict[str, float]:
    """The shares of what is not linear by input; empty for a mere line."""
    smooth: Callable[[Floats], Floats] | None = getattr(model, "smooth", None)
    if smooth is None and getattr(model, "coef_", None) is None:
        smooth = getattr(model, "values", None) or model.predict
    if smooth is None:
        return {}
    base, here = fill.filled(background), fill.filled(row[None, :])
    columns = getattr(model, "kernel", None)
    groups: dict[str, list[int]] = {}
    for column in range(len(names)) if columns is None else columns:
        groups.setdefault(_input(names[column]), []).append(column)
    return _shapley(smooth, base, here[0], groups)


def _input(column: str) -> str:
    """The input a filled column belongs to."""
    if column.startswith("segment: "):
        return "segment"
    if column in ("china", "usa", "japan_korea"):
        return "country"
    name = column.removesuffix(" unknown")
    if name in ("round", "listed", "acquired"):
        return "stage"
    return name if name not in SIZES else name.removeprefix("ln_")


def _add(parts: dict[str, float], name: str, value: float) -> None:
    parts[name] = parts.get(name, 0.0) + value


def _shapley(
    smooth: Callable[[Floats], Floats], base: Floats, here: Floats, groups: dict[str, list[int]]
) -> dict[str, float]:
    names = list(groups)
    count = len(names)
    worth: dict[frozenset[str], float] = {}
    for size in range(count + 1):
        for chosen in combinations(names, size):
            mixed = base.copy()
            for name in chosen:
                mixed[:, groups[name]] = here[groups[name]]
            worth[frozenset(chosen)] = float(np.mean(smooth(mixed)))
    shares = {}
    for name in names:
        rest = [other for other in names if other != name]
        shares[name] = sum(
            factorial(size) * factorial(count - size - 1) / factorial(count)
            * (worth[frozenset((*chosen, name))] - worth[frozenset(chosen)])
            for size in range(count) for chosen in combinations(rest, size))
    return shares
