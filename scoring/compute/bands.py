"""A value with its band, and how relative errors combine.

The engine's output carries an error of 35 % as it stands and of 25 % in a ratio of two chips, where
what both share cancels (error of the fit, formulas of the compute economics).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scoring.compute.checks import Values, check

ABSOLUTE_ERROR = 0.35
RATIO_ERROR = 0.25


@dataclass(frozen=True)
class Band:
    """A value with the ends of its band (floats, or arrays of one shape); NaN is unknown."""

    value: Values
    low: Values
    high: Values


def combined(*errors: Values) -> Values:
    """Relative errors of independent factors of a product or ratio, added in quadrature."""
    squares: Values = 0.0
    for number, error in enumerate(errors, start=1):
        squares = squares + check("error", f"error {number}", error, low=0) ** 2
    return np.sqrt(squares) if isinstance(squares, np.ndarray) else float(squares) ** 0.5


def around(value: Values, *errors: Values) -> Band:
    """The band of a value of at least 0: plus and minus the combined relative errors, not < 0."""
    error = combined(*errors)
    low = value * np.maximum(1 - np.asarray(error), 0.0)
    high = value * (1 + error)
    if isinstance(value, np.ndarray) or isinstance(error, np.ndarray):
        return Band(value + 0 * error, low, high)
    return Band(float(value), float(low), float(high))
