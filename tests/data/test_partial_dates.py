"""Dates given in part."""

from __future__ import annotations

from datetime import date

import pytest

from data.dates import first_day, last_day, whole_day


@pytest.mark.parametrize(("text", "first", "last"), [
    ("2024", date(2024, 1, 1), date(2024, 12, 31)),
    ("2024-Q1", date(2024, 1, 1), date(2024, 3, 31)),
    ("2024-Q4", date(2024, 10, 1), date(2024, 12, 31)),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ("2023-12", date(2023, 12, 1), date(2023, 12, 31)),
    ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
])
def test_first_and_last_day_of_the_period(text: str, first: date, last: date) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize("text", ["24", "2024-1", "2024-13", "2024-Q0", "2023-02-29", "24/03", ""])
def test_other_texts_are_refused(text: str) -> None:
    for read in (first_day, last_day):
        with pytest.raises(ValueError):
            read(text)


def test_a_whole_day_is_a_calendar_day() -> None:
    assert whole_day("2024-03-05") == date(2024, 3, 5)
    for text in ("2024-03", "20240305", "2024-W10-2"):
        with pytest.raises(ValueError):
            whole_day(text)
