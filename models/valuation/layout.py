"""The columns of the matrix a calibration works on, and how inputs become numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.valuation.stages import ACQUIRED, LISTED, ORDINAL

Floats = NDArray[np.float64]
# One set of columns for both universes; the software stack is the third of the compute ones.
FACTOR_COLUMNS = ("mass_production", "supply_chain", "embodied_ai", "commercial_scene")
SIZES = ("ln_revenue", "ln_raised", "ln_headcount", "ln_age", "round")
PACE = "pace"  # ln of the capital raised per year of age, in USD millions
FLAGS = ("listed", "acquired", "china", "usa", "japan_korea", "state_capital",
         "industrial_capital")
_MONEY = {"ln_revenue": ("revenue_usd", 1e6, 1e5), "ln_raised": ("raised_usd", 1e6, 1e5),
          "ln_headcount": ("headcount", 1.0, 1.0)}  # source, unit, least that tells something


@dataclass(frozen=True)
class Layout:
    """The columns of the matrix; `segments` are those the calibration knows.

    In this order: the four factors (0 to 1, NaN unknown), SIZES (natural logarithms of USD
    millions, people and years + 1; `round` counts from seed 0 to G 7; NaN unknown), PACE, FLAGS
    (0 or 1), date (years since 2020), one 0/1 column per segment.
    """

    segments: tuple[str, ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        return (*FACTOR_COLUMNS, *SIZES, PACE, *FLAGS, "date",
                *(f"segment: {segment}" for segment in self.segments))

    @cached_property
    def place(self) -> dict[str, int]:
        return {name: i for i, name in enumerate(self.names)}

    @cached_property
    def continuous(self) -> tuple[int, ...]:
        """Columns with a range: all but flags and segments."""
        return tuple(i for i, name in enumerate(self.names)
                     if name not in FLAGS and not name.startswith("segment: "))

    def of_rows(self, rows: Sequence[Mapping[str, Any]]) -> Floats:
        """The (n, p) matrix of inputs as `known.inputs_of` gives them: factors, revenue_usd,
        raised_usd, headcount, founded, date, stage, country, segment, state_capital,
        industrial_capital; None or NaN is unknown.
        """
        made = np.zeros((len(rows), len(self.names)))
        for i, row in enumerate(rows):
            self._fill(made[i], row)
        return made

    def _fill(self, line: Floats, row: Mapping[str, Any]) -> None:
        place = self.place
        for name in FACTOR_COLUMNS:
            line[place[name]] = _number(row.get(name))
        for name, (source, unit, least) in _MONEY.items():
            line[place[name]] = np.log(max(_number(row.get(source)), least) / unit) if not np.isnan(
                _number(row.get(source))) else np.nan
        years = years_of(row["date"])
        founded = _number(row.get("founded"))
        line[place["ln_age"]] = np.log1p(max(years + 2020.0 - founded, 0.0)) if not np.isnan(
            founded) else np.nan
        line[place[PACE]] = pace(line[place["ln_raised"]], line[place["ln_age"]])
        stage, country = str(row.get("stage") or ""), str(row.get("country") or "")
        line[place["round"]] = ORDINAL.get(stage, np.nan)
        line[place["listed"]] = stage == LISTED
        line[place["acquired"]] = stage == ACQUIRED
        line[place["china"]] = country == "CN"
        line[place["usa"]] = country == "US"
        line[place["japan_korea"]] = country in ("JP", "KR")
        for name in ("state_capital", "industrial_capital"):
            line[place[name]] = bool(row.get(name)) and row.get(name) == row.get(name)
        line[place["date"]] = years
        column = place.get(f"segment: {row.get('segment')}")
        if column is not None:
            line[column] = 1.0


def pace(ln_raised: Any, ln_age: Any) -> Any:
    """ln of capital raised per year of age, from ln of capital raised and ln of age + 1.

    A company of less than half a year counts as half a year old.
    """
    return ln_raised - np.log(np.maximum(np.expm1(ln_age), 0.5))


def years_of(day: date) -> float:
    """Years since 2020."""
    return (day - date(2020, 1, 1)).days / 365.25


def _number(value: Any) -> float:
    return float("nan") if value is None else float(value)
