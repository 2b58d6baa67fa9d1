"""Dates given whole or in part: a year, a quarter, a month or a day."""

from __future__ import annotations

import re
from datetime import date, timedelta

_PARTIAL = re.compile(r"(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])))?", re.ASCII)


def first_day(text: str) -> date:
    """First day of '2024', '2024-Q1', '2024-03' or '2024-03-05'; ValueError for anything else."""
    year, month, day, quarter = _parts(text)
    if quarter:
        return date(year, 3 * quarter - 2, 1)
    return date(year, month or 1, day or 1)


def last_day(text: str) -> date:
    """Last day of '2024', '2024-Q1', '2024-03' or '2024-03-05'; ValueError for anything else."""
    year, month, day, quarter = _parts(text)
    if day:
        return date(year, month, day)
    month = 3 * quarter if quarter else month or 12
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)


def whole_day(text: str) -> date:
    """The day written as 2024-03-05; ValueError for anything else."""
    if len(text) != 10 or text[4] != "-" or text[7] != "-":
        raise ValueError(text)
    return date.fromisoformat(text)


def _parts(text: str) -> tuple[int, int, int, int]:
    match = _PARTIAL.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day, quarter = (int(part) if part else 0 for part in match.groups())
    return year, month, day, quarter
