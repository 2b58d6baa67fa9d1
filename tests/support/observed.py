"""Observations for tests: a row with what matters said and the rest plain."""

from __future__ import annotations

from itertools import count
from typing import Any

from data.dates import last_day
from data.records import Observation

_NUMBERS = count(1)


def observed(company: str, day: str, value: float = 1e9, **said: Any) -> Observation:
    """A confirmed post-money value in CNY of a company, unless `said` otherwise."""
    row: dict[str, Any] = {
        "id": f"test-{next(_NUMBERS)}", "company_id": company, "date": last_day(day),
        "date_text": day, "value": value, "currency": "CNY", "kind": "post_money", "round": "A",
        "amount_raised": None, "raised_currency": "", "state_capital": None,
        "industrial_capital": None, "investors": "", "lower_bound": False,
        "source_url": "https://example.org/x", "source_date": day, "confidence": "confirmed",
        "note": "", **said}
    if row["amount_raised"] is not None and not row["raised_currency"]:
        row["raised_currency"] = row["currency"]
    return Observation(**row)
