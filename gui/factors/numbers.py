"""Scores as texts: what the editor shows, what other programs get."""

from __future__ import annotations

import numpy as np

from gui.format import score

SAME = 5e-7  # closer than this, two scores are one: what is kept has six digits


def editable(value: float | None) -> str:
    """A score as the editor shows it: '.68', with more digits where two would change it."""
    if value is None:
        return ""
    for digits in (2, 3):
        if abs(float(f"{value:.{digits}f}") - value) < SAME:
            return score(value, digits)
    return score(value, 4)


def exact(value: float) -> str:
    """A score with every digit it has: '0.6834', never in powers of ten."""
    return np.format_float_positional(value, trim="0")
