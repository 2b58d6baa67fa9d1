"""What of a predicted value each input makes, from the average calibrated row to the company."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import factorial

import numpy as np
from numpy.typing import NDArray
from sklearn.pipeline import Pipeline

from models.calibration.inputs import SIZES, Layout

Floats = NDArray[np.float64]


def linear_parts(pipeline: Pipeline) -> tuple[Floats, float] | None:
    """Slopes per filled column and the intercept of the linear part; None for a model without."""
    model = pipeline[-1]
    if not hasattr(model, "coef_"):
        return None
    return np.asarray(model.coef_, dtype=float), float(model.intercept_)


def attribute(
    pipeline: Pipeline, names: Sequence[str], layout: Layout, background: Floats, row: Floats
) -> dict[str, float]:
    """Parts of ln value by input, in ln; they add up to prediction minus the background's mean.

    Linear parts are beta_j (x_j - mean_j), the flag of an unknown figure counted to the figure. A
    smooth part is shared among its inputs by Shapley value against the background rows (n, p): the
    inputs taken in turns, exactly.
    """
    fill, model = pipeline[0], pipeline[-1]
    base, here = fill.filled(background), fill.filled(row[None, :])
    parts: dict[str, float] = {}
    linear = linear_parts(pipeline)
    if linear is not None:
        for name, value in zip(names, linear[0] * (here[0] - base.mean(axis=0)), strict=True):
            _add(parts, _input(name, layout), float(value))
    smooth = getattr(model, "smooth", None if linear is not None else model.predict)
    if smooth is not None:
        kernel = getattr(model, "kernel", None)
        columns = range(len(names)) if kernel is None else kernel
        groups: dict[str, list[int]] = {}
        for column in columns:
            groups.setdefault(_input(names[column], layout), []).append(column)
        for name, value in _shapley(smooth, base, here[0], groups).items():
            _add(parts, name, value)
    return parts


def _input(column: str, layout: Layout) -> str:
    """The input a filled column belongs to."""
    if column.startswith("segment: "):
        return "segment"
    if column in ("china", "usa", "japan_korea"):
        return "country"
    name = column.removesuffix(" unknown")
    if name in ("round", "listed", "acquired"):
        return "stage"
    del layout
    return name if name not in SIZES else name.removeprefix("ln_")


def _add(parts: dict[str, float], name: str, value: float) -> None:
    parts[name] = parts.get(name, 0.0) + value


def _shapley(
    smooth: object, base: Floats, here: Floats, groups: dict[str, list[int]]
) -> dict[str, float]:
    names = list(groups)
    count = len(names)
    worth: dict[frozenset[str], float] = {}
    for size in range(count + 1):
        for chosen in combinations(names, size):
            mixed = base.copy()
            for name in chosen:
                mixed[:, groups[name]] = here[groups[name]]
            worth[frozenset(chosen)] = float(np.mean(smooth(mixed)))  # type: ignore[operator]
    shares = {}
    for name in names:
        rest = [other for other in names if other != name]
        shares[name] = sum(
            factorial(size) * factorial(count - size - 1) / factorial(count)
            * (worth[frozenset((*chosen, name))] - worth[frozenset(chosen)])
            for size in range(count) for chosen in combinations(rest, size))
    return shares
