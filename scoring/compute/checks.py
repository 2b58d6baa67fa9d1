"""Numbers that enter a compute formula: floats or arrays, where NaN (and None) is unknown.

Unknown passes through every formula as NaN. Text, truth values, infinities and numbers out of
range are refused with an error naming place, value and what would be right.
"""

from __future__ import annotations

from math import inf, isnan, nan
from numbers import Real
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoring.compute.errors import ComputeInputError

FloatArray = NDArray[np.float64]
Values = float | FloatArray


def check(
    place: str,
    field: str,
    value: Any,
    *,
    low: float = -inf,
    above: float = -inf,
    high: float = inf,
    below: float = inf,
    unit: str = "",
) -> Values:
    """`value` as a float, or a float array for anything with a shape; None becomes NaN.

    Every known number must be finite, within [low, high], above `above` and below `below`;
    otherwise a ComputeInputError names place, field, the number and its position in the array.
    """
    if value is None:
        return nan
    if _is_number(value):
        number = float(value)
        if isnan(number) or (abs(number) != inf and low <= number <= high
                             and above < number < below):
            return number
    elif isinstance(value, (np.ndarray, list, tuple)):
        array = _array(value)
        if array is not None:
            known = ~np.isnan(array)
            wrong = known & ~((array >= low) & (array <= high) & (array > above)
                              & (array < below) & np.isfinite(array))
            if not wrong.any():
                return array if array.ndim else float(array)
            where = tuple(int(i[0]) for i in np.nonzero(np.atleast_1d(wrong)))
            value = float(np.atleast_1d(array)[where])
            field = f"{field}[{', '.join(map(str, where))}]"
    raise ComputeInputError(place, "", field, value, _expected(low, above, high, below, unit))


def positive(place: str, field: str, value: Any, unit: str = "") -> Values:
    """A number above 0, or unknown."""
    return check(place, field, value, above=0, unit=unit)


def one(place: str, field: str, value: Any, **limits: Any) -> float:
    """A single number (never an array), or unknown."""
    checked = check(place, field, value, **limits)
    if isinstance(checked, float):
        return checked
    raise ComputeInputError(place, "", field, f"{checked.size} numbers", "a single number")


def _is_number(value: object) -> bool:
    return isinstance(value, Real) and not isinstance(value, bool)


def _array(value: Any) -> FloatArray | None:
    made = np.asarray(value)
    if made.dtype.kind == "O":  # None among numbers
        if not all(item is None or _is_number(item) for item in made.ravel()):
            return None
        made = made.astype(np.float64)
    return made.astype(np.float64) if made.dtype.kind in "fiu" else None


def _expected(low: float, above: float, high: float, below: float, unit: str) -> str:
    ends = []
    if above > -inf:
        ends.append(f"above {above:g}")
    elif low > -inf:
        ends.append(f"of at least {low:g}")
    if below < inf:
        ends.append(f"below {below:g}")
    elif high < inf:
        ends.append(f"of at most {high:g}")
    text = "a finite number" if not ends else "a number " + " and ".join(ends)
    return f"{text} ({unit})" if unit else text
