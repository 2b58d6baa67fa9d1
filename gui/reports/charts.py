"""The charts of a report as vector drawings: scores, waterfall, values by scenario, composites."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from gui.format import score
from gui.reports.drawing import Dot, Drawing, Label, Line, Rect, Shape
from gui.reports.ink import cut
from gui.theme.tokens import LIGHT
from gui.valuation.waterfall import Steps

T = LIGHT
_SMALL, _BODY = 6.5, 7.5


class ScoreBar(NamedTuple):
    """A score with its range and the median of the segment; `known` is False for a stand-in."""

    name: str
    words: str
    text: str
    score: float
    low: float
    high: float
    median: float
    known: bool
    applies: bool


class Span(NamedTuple):
    """An amount with its interval, and a second point to compare with (NaN: none)."""

    name: str
    value: float
    low: float
    high: float
    text: str
    other: float = math.nan
    strong: bool = False


def score_bars(bars: Sequence[ScoreBar], width: float) -> Drawing:
    """One bar per factor on 0 to 1: range as whisker, median of the segment as a tick."""
    names, figures, step = 4.0, 30.0, 33.0
    span = width - figures - names
    shapes: list[Shape] = []
    for at, bar in enumerate(bars):
        top = at * step
        room = width - figures
        shapes.append(Label(0, top + 8, cut(bar.name, room, _BODY, True), T.text, _BODY,
                            strong=True))
        shapes.append(Label(width, top + 18.5, bar.text, T.text if bar.known else T.text3, 9,
                            "end", bar.known))
        shapes.append(Rect(0, top + 12, span, 7, T.grid))
        if bar.applies:
            x = span * bar.score
            if bar.known:
                shapes.append(Rect(0, top + 12, x, 7, "#9CC9E3"))
            low, high, middle = span * bar.low, span * bar.high, top + 15.5
            shapes.append(Line(low, middle, high, middle, T.strong, 0.7, not bar.known))
            shapes += [Line(end, middle - 2.5, end, middle + 2.5, T.strong, 0.7)
                       for end in (low, high)]
            if not math.isnan(bar.median):
                m = span * bar.median
                shapes.append(Line(m, top + 10, m, top + 21, T.fall, 1.1))
        shapes.append(Label(0, top + 27.5, cut(bar.words, width, _SMALL), T.text3, _SMALL))
    return Drawing(width, step * len(bars), shapes)


def waterfall(steps: Steps, figure: Callable[[float, bool], str], width: float) -> Drawing:
    """From the average company to the value, on a log scale; `figure` writes an amount."""
    names, figures, step = min(104.0, width * 0.4), 40.0, 14.5
    ends = [end for bar in steps.bars for end in (bar.end, bar.start) if end > 0]
    if not ends:
        return Drawing(width, step, [])
    low, high = math.log(min(ends)) - 0.15, math.log(max(ends)) + 0.05
    span = width - names - figures

    def place(amount: float) -> float:
        return names + span * (math.log(max(amount, 1e-9)) - low) / (high - low)

    shapes: list[Shape] = []
    for at, bar in enumerate(steps.bars):
        top = at * step
        shapes.append(Label(0, top + 9.5, cut(bar.name, names - 6, 7, bar.whole), T.text, 7,
                            strong=bar.whole))
        start, end = (names if bar.whole else place(bar.start)), place(bar.end)
        colour = (T.accent if at else T.bar) if bar.whole else (
            T.rise if bar.end >= bar.start else T.fall)
        shapes.append(Rect(min(start, end), top + 3, max(abs(end - start), 0.6), 8, colour))
        if at + 1 < len(steps.bars):
            shapes.append(Line(end, top + 11, end, top + step + 3, T.mark, 0.4))
        words = figure(bar.end if bar.whole else bar.end - bar.start, bar.whole)
        shapes.append(Label(width, top + 9.5, words, T.text if bar.whole else (
            T.rise_text if bar.end >= bar.start else T.fall_text), 7, "end", bar.whole))
    shapes.append(Line(names, 0, names, step * len(steps.bars), T.line, 0.5))
    return Drawing(width, step * len(steps.bars), shapes)


def spans(rows: Sequence[Span], width: float) -> Drawing:
    """Amounts with intervals on one log scale; the hollow point is the newest observation."""
    names, figures, step = min(150.0, width * 0.42), 52.0, 13.0
    ends = [v for row in rows for v in (row.low, row.high, row.value, row.other)
            if v == v and v > 0]  # noqa: PLR0124 (NaN)
    if not ends:
        return Drawing(width, step, [])
    low, high = math.log(min(ends)) - 0.05, math.log(max(ends)) + 0.05
    span = width - names - figures

    def place(amount: float) -> float:
        return names + span * (math.log(amount) - low) / max(high - low, 1e-9)

    shapes: list[Shape] = []
    for at, row in enumerate(rows):
        middle = at * step + 6.5
        shapes.append(Line(names, middle, names + span, middle, T.grid, 0.5))
        shapes.append(Label(0, middle + 2.5, cut(row.name, names - 6, 7, row.strong), T.text, 7,
                            strong=row.strong))
        shapes.append(Label(width, middle + 2.5, row.text, T.text, 7, "end", row.strong))
        colour = T.accent if row.strong else T.strong
        if row.low > 0 and row.high > 0:
            shapes.append(Line(place(row.low), middle, place(row.high), middle, colour, 0.8))
            shapes += [Line(place(end), middle - 2.2, place(end), middle + 2.2, colour, 0.8)
                       for end in (row.low, row.high)]
        if row.value > 0:
            shapes.append(Dot(place(row.value), middle, 2.4, colour))
        if row.other > 0:
            shapes.append(Dot(place(row.other), middle, 2.2, T.fall, hollow=True))
    return Drawing(width, step * len(rows), shapes)


def composite_bars(rows: Sequence[Span], width: float) -> Drawing:
    """Composites from 0 to the largest with their ranges."""
    names, figures, step = min(150.0, width * 0.3), 30.0, 13.0
    most = max((row.high for row in rows), default=1.0)
    least = min(0.0, *(row.low for row in rows)) if rows else 0.0
    span = width - names - figures
    scale = span / max(most - least, 1e-9)

    def place(value: float) -> float:
        return names + (value - least) * scale

    shapes: list[Shape] = []
    for tick in range(5):
        value = least + (most - least) * tick / 4
        shapes.append(Line(place(value), 0, place(value), step * len(rows), T.grid, 0.5))
        shapes.append(Label(place(value), step * len(rows) + 8, score(value), T.text3, 6.5,
                            "middle"))
    for at, row in enumerate(rows):
        top = at * step
        shapes.append(Label(0, top + 9, cut(row.name, names - 6, 7), T.text, 7))
        start, end = sorted((place(0.0), place(row.value)))
        shapes.append(Rect(start, top + 3, end - start, 7, "#9CC9E3"))
        middle = top + 6.5
        shapes.append(Line(place(row.low), middle, place(row.high), middle, T.strong, 0.7))
        shapes += [Line(place(e), middle - 2, place(e), middle + 2, T.strong, 0.7)
                   for e in (row.low, row.high)]
        shapes.append(Label(width, top + 9, row.text, T.text, 7, "end"))
    return Drawing(width, step * len(rows) + 12, shapes)
