"""Quarters and the spans made of them, as whole numbers that count on from year to year."""

from __future__ import annotations

from datetime import date, timedelta

# quarters in a span
QUARTER, HALF, YEAR = 1, 2, 4


def quarter_of(day: date) -> int:
    """The quarter of a day: 4 x year + 0 to 3, so that neighbours differ by one."""
    return 4 * day.year + (day.month - 1) // 3


def first_of_quarter(quarter: int) -> date:
    """The first day of a quarter."""
    return date(quarter // 4, 3 * (quarter % 4) + 1, 1)


def last_of_quarter(quarter: int) -> date:
    """The last day of a quarter."""
    return first_of_quarter(quarter + 1) - timedelta(days=1)


def span_of(day: date, quarters: int) -> int:
    """The span of so many quarters (QUARTER, HALF, YEAR) that holds a day, as a running number."""
    return quarter_of(day) // quarters


def span_text(span: int, quarters: int) -> str:
    """A span as the sources write it: '2025-Q4', '2025-H2', '2025'."""
    year, part = divmod(span * quarters, 4)
    if quarters == YEAR:
        return str(year)
    return f"{year}-Q{part + 1}" if quarters == QUARTER else f"{year}-H{part // 2 + 1}"


def span_for(quarters: int) -> int:
    """The span that shows so many quarters in no more than about a dozen steps."""
    return QUARTER if quarters <= 8 else HALF if quarters <= 16 else YEAR
