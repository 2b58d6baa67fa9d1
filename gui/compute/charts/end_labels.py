"""Labels at the ends of lines: moved apart, and left away where there is no room for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

GAP = 13.0  # from one label to the next
REACH = 26.0  # no label stands farther from the end of its line


def spread(wanted: Sequence[float], low: float, high: float, gap: float = GAP) -> list[float]:
    """Places between `low` and `high`, at least `gap` apart, as near to the wanted as can be.

    `wanted` rises; the sum of squared moves is the least (neighbours that meet form a block
    around the mean of what they want). Too many for the room overlap evenly.
    """
    if not wanted:
        return []
    gap = min(gap, (high - low) / max(len(wanted) - 1, 1))
    blocks: list[tuple[float, int]] = []  # mean of (wanted - offset), how many
    for k, at in enumerate(wanted):
        mean, count = at - k * gap, 1
        while blocks and blocks[-1][0] > mean:
            before, many = blocks.pop()
            mean, count = (before * many + mean * count) / (many + count), many + count
        blocks.append((mean, count))
    most = high - (len(wanted) - 1) * gap
    firsts = [min(max(mean, low), most) for mean, count in blocks for _ in range(count)]
    return [first + k * gap for k, first in enumerate(firsts)]


def place_ends(
    ends: Mapping[int, float], first: Sequence[int], low: float, high: float
) -> dict[int, float]:
    """Heights of the labels that fit, by line; `ends` are the lines' ends, `first` who chooses.

    A line is left without a label if giving it one would move any label farther than REACH.
    """
    chosen: list[int] = []
    placed: dict[int, float] = {}
    for line in first:
        if (len(chosen) + 1) * GAP > high - low + GAP:
            break
        trial = sorted([*chosen, line], key=lambda k: ends[k])
        at = spread([ends[k] for k in trial], low, high)
        if all(abs(y - min(max(ends[k], low), high)) <= REACH
               for k, y in zip(trial, at, strict=True)):
            chosen, placed = trial, dict(zip(trial, at, strict=True))
    return placed
