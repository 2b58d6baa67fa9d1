"""Numbers of assumptions in the units shown: as they stand, as they are typed, one step on."""

from __future__ import annotations

from math import floor, isnan, log10

import numpy as np

from gui.format import EN_DASH, MINUS

_SIGNIFICANT = 12  # what survives a change of unit and back


def shown(value: float, digits: int | None = None) -> str:
    """A number as the table shows it; an en dash for NaN.

    Above 100 decimals give way to the whole part; what would round to zero keeps two figures;
    without `digits` there are up to four figures, or the whole number.
    """
    if isnan(value):
        return EN_DASH
    size = abs(value)
    if digits is None:
        decimals = 0 if value == round(value) else max(0, 3 - _magnitude(size))
        text = f"{size:,.{decimals}f}"
        text = text.rstrip("0").rstrip(".") if decimals else text
    else:
        decimals = digits if size < 100 else max(0, digits - 1) if size < 1000 else 0
        if 0 < size < 0.5 * 10.0**-decimals:
            decimals = 1 - _magnitude(size)
        text = f"{size:,.{decimals}f}"
    return MINUS + text if value < 0 else text


def typed(value: float, scale: float = 1.0) -> str:
    """A kept number in the unit shown, with every digit, as an editor or a spreadsheet takes it."""
    return np.format_float_positional(float(f"{value / scale:.{_SIGNIFICANT}g}"), trim="-")


def kept(value: float, scale: float = 1.0) -> float:
    """A number in the unit shown as the book keeps it."""
    return float(f"{value * scale:.{_SIGNIFICANT}g}")


def step_of(value: float, digits: int | None, whole: bool) -> float:
    """The size of a step: the last decimal shown, or the third figure where that is larger."""
    least = 1.0 if whole else 10.0**-(2 if digits is None else digits)
    if value == 0:
        return least
    third: float = 10.0 ** (_magnitude(abs(value)) - 2)
    return third if digits is None and not whole else max(least, third)


def stepped(value: float, times: int, digits: int | None, whole: bool) -> float:
    """A number in the unit shown so many steps on."""
    size = step_of(value, digits, whole)
    return round(value + times * size, max(0, -floor(log10(size))) + 9)


def _magnitude(size: float) -> int:
    return floor(log10(size)) if size > 0 else 0
