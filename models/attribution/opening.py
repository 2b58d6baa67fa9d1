"""Opening a group: the shares of its single assumptions, which add up to the group's own share.

The Owen value (Values of games with a priori unions, 1977): the group takes its place among the
groups as in the Shapley value, and inside it the members are ordered every way alike.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from math import factorial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.attribution.shapley import (
    EXACT_UP_TO,
    PAIRS,
    Attribution,
    AttributionError,
    settle,
)

FloatArray = NDArray[np.float64]


def opened(
    value: Callable[[frozenset[Any]], Any], groups: Sequence[Any], group: Any,
    members: Sequence[Any], share: Any, *, pairs: int = PAIRS, seed: int = 0,
) -> Attribution:
    """The shares of the `members` of one group; they add up to `share`, the group's own.

    `value` takes a coalition of the other groups and of members. Exact where other groups and
    members are at most 12 together; else from `pairs` of orders, what is left spread by error.
    """
    others = [g for g in groups if g != group]
    if len(others) == len(groups):
        raise AttributionError(f"{group!r} is none of the groups")
    if not members or len(set(members)) < len(members) or set(members) & set(others):
        raise AttributionError(f"the members of {group!r} must be one or more, each once, and "
                               "none of the groups")
    kept: dict[frozenset[Any], FloatArray] = {}

    def asked(coalition: frozenset[Any]) -> FloatArray:
        if coalition not in kept:
            kept[coalition] = np.asarray(value(coalition), dtype=float)
        return kept[coalition]

    exact = len(others) + len(members) <= EXACT_UP_TO
    total = np.asarray(share, dtype=float)
    if exact:
        shares = _exact(asked, others, list(members), total.shape)
        error = [np.zeros(total.shape)] * len(members)
    else:
        shares, error = _sampled(asked, others, list(members), total.shape, pairs, seed)
        spread = np.sum(error, axis=0)
        rest = total - np.sum(shares, axis=0)
        even = 1 / len(members)
        shares = [s + rest * np.divide(e, spread, out=np.full(total.shape, even), where=spread > 0)
                  for s, e in zip(shares, error, strict=True)]
    settle(shares, total)
    scalar = total.ndim == 0

    def plain(array: FloatArray) -> Any:
        return float(array) if scalar else array

    return Attribution(
        {m: plain(s) for m, s in zip(members, shares, strict=True)}, plain(np.zeros(total.shape)),
        plain(total), {m: plain(e) for m, e in zip(members, error, strict=True)}, exact)


def _exact(
    asked: Callable[[frozenset[Any]], FloatArray], others: list[Any], members: list[Any],
    shape: tuple[int, ...],
) -> list[FloatArray]:
    shares = [np.zeros(shape) for _ in members]
    of_groups, of_members = _by_size(len(others) + 1), _by_size(len(members))
    for inside in product((False, True), repeat=len(others)):
        outer = frozenset(g for g, on in zip(others, inside, strict=True) if on)
        for taken in product((False, True), repeat=len(members)):
            coalition = outer.union(m for m, on in zip(members, taken, strict=True) if on)
            before = asked(coalition)
            weight = of_groups[sum(inside)] * (of_members[sum(taken)] if not all(taken) else 0.0)
            for i, member in enumerate(members):
                if not taken[i]:
                    shares[i] = shares[i] + weight * (asked(coalition | {member}) - before)
    return shares


def _by_size(count: int) -> list[float]:
    """Weight of a coalition of each size of the others, among `count` players."""
    return [factorial(s) * factorial(count - s - 1) / factorial(count) for s in range(count)]


def _sampled(
    asked: Callable[[frozenset[Any]], FloatArray], others: list[Any], members: list[Any],
    shape: tuple[int, ...], pairs: int, seed: int,
) -> tuple[list[FloatArray], list[FloatArray]]:
    rng = np.random.default_rng(seed)
    drawn = np.zeros((max(pairs, 2), len(members), *shape))
    for pair in drawn:
        order = rng.permutation(len(others) + 1)  # the last number is the group itself
        place = int(np.flatnonzero(order == len(others))[0])
        before, after = order[:place].tolist(), order[place + 1:].tolist()
        inner = rng.permutation(len(members))
        for outside, run in ((before, inner), (after, inner[::-1])):
            coalition = frozenset(others[i] for i in outside)
            last = asked(coalition)
            for i in run.tolist():
                coalition |= {members[i]}
                now = asked(coalition)
                pair[i] += (now - last) / 2
                last = now
    mean = drawn.mean(axis=0)
    error = drawn.std(axis=0, ddof=1) / np.sqrt(len(drawn))
    return list(mean), list(error)
