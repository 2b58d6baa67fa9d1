"""Small ranked tables for the tests of the writers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from data.exporting import (
    Appendix,
    AssumptionLine,
    Column,
    LogLine,
    RankedTable,
    SourceLine,
    TableMeta,
)

FACTORS = {"mass_production": "Mass production", "supply_chain": "Supply chain"}
META = TableMeta(
    universe="robotics", universe_name="Robotics", as_of=date(2026, 6, 30), method="weighted_mean",
    method_options={}, higher_is_better=True, weights_mode="equal",
    weights={"mass_production": 0.5, "supply_chain": 0.5}, factors=FACTORS,
    missing_policy="segment", currency="USD", filter="", sort="rank", listed=0, total=0,
    app_version="1.2.3", reference_fingerprint="abc", created_at=datetime(2026, 7, 1, tzinfo=UTC))
COLUMNS = (
    Column("rank", "Rank", "integer"), Column("name", "Company", "text"),
    Column("composite", "Composite", "score", "0–1"),
    Column("mass_production", "Mass production", "score", "0–1"),
    Column("supply_chain", "Supply chain", "score", "0–1"),
    Column("mass_production_status", "Mass production status", "text"),
    Column("supply_chain_status", "Supply chain status", "text"),
    Column("value_usd", "Newest valuation", "money", "USD"),
    Column("valuation_date", "Valuation date", "date"),
    Column("valuation_lower_bound", "Valuation lower bound", "flag"),
)
APPENDIX = Appendix(
    (AssumptionLine("Rubric", "half life", 2.0, "years", None, None, "own", "us", "2026-01-01"),),
    (SourceLine("a", "A", "evidence", "supply_chain", "margin: 0.4", float("nan"), "fraction",
                date(2026, 1, 2), "reported", "https://example.org", "ev-1"),),
    (LogLine("2026-07-01T10:00:00Z", "Li", "Set A 0.9", "score/robotics/a/supply_chain", "", "0.9",
             "visit"),))


def table(
    rows: Sequence[tuple[str, float | None, float | None]], appendix: Appendix | None = None,
    **meta: Any,
) -> RankedTable:
    """A table of (name, mass production, supply chain) rows, best first; None is unknown (0.5)."""
    scored = [(name, a, b, round((0.5 if a is None else a) / 2 + (0.5 if b is None else b) / 2, 12))
              for name, a, b in rows]
    cells = [
        (1 + sum(other[3] > score for other in scored), name, score, a, b, _status(a), _status(b),
         1.5e9, date(2026, 3, 31), True)
        for name, a, b, score in scored
    ]
    count = {"listed": len(rows), "total": len(rows)}
    return RankedTable(COLUMNS, cells, replace(META, **(count | meta)),
                       lambda: appendix or Appendix())


def _status(score: float | None) -> str:
    return "unknown" if score is None else "evidence"
