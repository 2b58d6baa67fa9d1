"""Exact and sampled Shapley values: how much of a change each group of assumptions brought.

phi_i = sum over coalitions T without i of |T|! (K - |T| - 1)! / K! [v(T + i) - v(T)]
(Shapley, A value for n-person games, 1953). Up to 12 groups all coalitions are asked; above, orders
are drawn in antithetic pairs (an order and its reverse, Castro et al. 2009), with standard errors.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from math import factorial
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
Group = TypeVar("Group", bound=Hashable)
EXACT_UP_TO = 12
PAIRS = 256  # of orders, where not all coalitions are asked
_ROUNDS = 4  # of handing out what rounding left


class AttributionError(ValueError):
    """Groups nothing can be attributed to; the text says why."""


class Attribution(dict[Any, Any]):
    """Group -> its share, a float or an array like the values; the shares add up to `change`.

    `error` holds the standard error of each share: 0 where all coalitions were asked (`exact`).
    NaN where the value is unknown with or without any group.
    """

    def __init__(
        self, shares: Mapping[Any, Any], start: Any, end: Any, error: Mapping[Any, Any],
        exact: bool,
    ) -> None:
        super().__init__(shares)
        self.start, self.end, self.error, self.exact = start, end, dict(error), exact

    @property
    def change(self) -> Any:
        """What is attributed: the value with all groups less that with none."""
        return self.end - self.start


def shapley(
    value: Callable[[frozenset[Any]], Any], groups: Sequence[Any], *, pairs: int = PAIRS,
    seed: int = 0,
) -> Attribution:
    """The share of each group in v(all groups) - v(none).

    `value` takes a coalition and gives a float, or an array with one entry per company; it is asked
    once per coalition. Exact for up to 12 groups, else from `pairs` of orders drawn with `seed`.
    The shares add up to the change as closely as numbers of the machine can. AttributionError for a
    group given twice.
    """
    players = list(groups)
    if len(set(players)) < len(players):
        twice = next(p for p in players if players.count(p) > 1)
        raise AttributionError(f"the group {twice!r} is given twice; each may be given once")
    if len(players) <= EXACT_UP_TO:
        return _exact(value, players)
    return _sampled(value, players, pairs, seed)


def weights(count: int) -> FloatArray:
    """(2,) * (count - 1) weights of the coalitions of the others, by which of them are in."""
    sizes = np.zeros((2,) * (count - 1), dtype=int)
    for axis in range(count - 1):
        shape = [1] * (count - 1)
        shape[axis] = 2
        sizes = sizes + np.arange(2).reshape(shape)
    table = np.array([factorial(s) * factorial(count - s - 1) / factorial(count)
                      for s in range(count)])
    return np.asarray(table[sizes], dtype=float)


def _exact(value: Callable[[frozenset[Any]], Any], players: list[Any]) -> Attribution:
    count = len(players)
    first = value(frozenset())
    scalar = np.ndim(first) == 0
    start = np.asarray(first, dtype=float)
    table = np.empty((2 ** count, *start.shape))
    table[0] = start
    for code in range(1, 2 ** count):
        table[code] = value(frozenset(p for i, p in enumerate(players) if code >> i & 1))
    # Axis of the first player last in C order: reversed, so that axis i belongs to player i.
    cube = table.reshape((2,) * count + start.shape).transpose(
        (*reversed(range(count)), *range(count, count + start.ndim)))
    end = table[-1]
    shares = []
    if count:
        flat = weights(count).reshape(-1)
        for i in range(count):
            gain = np.take(cube, 1, axis=i) - np.take(cube, 0, axis=i)
            shares.append(flat @ gain.reshape(len(flat), -1))
    made = [np.reshape(share, start.shape) for share in shares]
    settle(made, end - start)
    return _attribution(players, made, [np.zeros(start.shape)] * count, start, end, scalar, True)


def _sampled(
    value: Callable[[frozenset[Any]], Any], players: list[Any], pairs: int, seed: int
) -> Attribution:
    if pairs < 2:
        raise AttributionError(f"pairs is {pairs!r}; at least 2 are needed for an error")
    kept: dict[frozenset[Any], FloatArray] = {}

    def asked(coalition: frozenset[Any]) -> FloatArray:
        if coalition not in kept:
            kept[coalition] = np.asarray(value(coalition), dtype=float)
        return kept[coalition]

    first = value(frozenset())
    scalar = np.ndim(first) == 0
    kept[frozenset()] = start = np.asarray(first, dtype=float)
    rng = np.random.default_rng(seed)
    count = len(players)
    mean = [np.zeros(start.shape) for _ in players]
    square = [np.zeros(start.shape) for _ in players]
    for drawn in range(1, pairs + 1):
        order = rng.permutation(count)
        gains = [np.zeros(start.shape) for _ in players]
        for run in (order, order[::-1]):
            inside: frozenset[Any] = frozenset()
            before = start
            for i in run.tolist():
                inside |= {players[i]}
                after = asked(inside)
                gains[i] = gains[i] + (after - before) / 2
                before = after
        for i, gain in enumerate(gains):  # Welford's running mean and spread
            step = gain - mean[i]
            mean[i] = mean[i] + step / drawn
            square[i] = square[i] + step * (gain - mean[i])
    end = asked(frozenset(players))
    settle(mean, end - start)
    error = [np.sqrt(s / (pairs - 1) / pairs) for s in square]
    return _attribution(players, mean, error, start, end, scalar, False)


def settle(shares: list[FloatArray], change: FloatArray) -> None:
    """Give what rounding left of `change` to the largest share, entry by entry, in place."""
    if not shares:
        return
    for _ in range(_ROUNDS):
        rest = change - _summed(shares)
        if not np.any(rest[~np.isnan(rest)] if rest.ndim else np.nan_to_num(rest)):
            return
        largest = np.argmax(np.abs(np.nan_to_num(np.stack(shares))), axis=0)
        for i, share in enumerate(shares):
            shares[i] = share + np.where(largest == i, rest, 0.0)


def _summed(shares: list[FloatArray]) -> FloatArray:
    total = np.zeros(shares[0].shape)
    for share in shares:
        total = total + share
    return total


def _attribution(
    players: list[Any], shares: list[FloatArray], error: list[FloatArray], start: FloatArray,
    end: FloatArray, scalar: bool, exact: bool,
) -> Attribution:
    def plain(array: FloatArray) -> Any:
        return float(array) if scalar else array

    return Attribution(
        {p: plain(s) for p, s in zip(players, shares, strict=True)}, plain(start), plain(end),
        {p: plain(e) for p, e in zip(players, error, strict=True)}, exact)
