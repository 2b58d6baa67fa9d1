"""The calibrated observations as points: amounts in the chosen currency, who, when, how far off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.currency import FxError
from data.records import Company
from gui.i18n import tr
from gui.money import Money
from gui.names import both_scripts, core_name, kind_name, short_name
from gui.session import Session
from gui.valuation.charts.words import times
from gui.valuation.facts import widening

Floats = NDArray[np.float64]
LEVEL = 0.8  # of the intervals a calibration keeps with its rows


@dataclass(frozen=True)
class Points:
    """n observations that were predicted without their company, in the chosen currency.

    `row` is the company's row in the universe shown, -1 for one of another universe.
    """

    rows: tuple[Any, ...]
    companies: tuple[Company | None, ...]
    row: NDArray[np.int64]
    observed: Floats
    predicted: Floats
    low: Floats
    high: Floats
    bound: NDArray[np.bool_]

    @classmethod
    def of(cls, session: Session, money: Money) -> Points:
        """The rows of the calibration that have a prediction, each at the rate of its day."""
        assert session.valued is not None
        kept = session.valued.frozen.rows
        rates = {day: _rate(session, money, day) for day in {r.date for r in kept}}
        rows = tuple(r for r in kept
                     if np.isfinite(r.predicted) and np.isfinite(rates[r.date]))
        rate = np.array([rates[r.date] for r in rows])
        known = _known(session)

        def amounts(name: str) -> Floats:
            return np.array([getattr(r, name) for r in rows], dtype=np.float64) * rate

        return cls(
            rows, tuple(known.get(r.company_id) for r in rows),
            np.array([session.universe.row.get(r.company_id, -1) for r in rows], dtype=np.int64),
            amounts("observed"), amounts("predicted"), amounts("low"),
            amounts("high"), np.array([r.lower_bound for r in rows], dtype=bool))

    @classmethod
    def none(cls) -> Points:
        """No points."""
        blank = np.zeros(0)
        return cls((), (), np.zeros(0, dtype=np.int64), blank, blank, blank, blank,
                   np.zeros(0, dtype=bool))

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def exact(self) -> NDArray[np.bool_]:
        """Which are no lower bounds."""
        return ~self.bound

    @property
    def ln_ratio(self) -> Floats:
        """(n,) ln of observed over predicted."""
        return np.asarray(np.log(self.observed / self.predicted))

    def of_company(self, row: int) -> list[int]:
        """The points of a company, newest last."""
        found: list[int] = np.flatnonzero(self.row == row).tolist()
        return sorted(found, key=lambda i: self.rows[i].date)

    def newest(self) -> list[int]:
        """The newest point of every company of the universe shown."""
        last: dict[int, int] = {}
        for i, row in enumerate(self.row.tolist()):
            if row >= 0 and (row not in last or self.day(i) >= self.day(last[row])):
                last[row] = i
        return list(last.values())

    def day(self, i: int) -> date:
        """When a point was observed."""
        day: date = self.rows[i].date
        return day

    def name(self, i: int) -> str:
        """The short name of a point's company."""
        company = self.companies[i]
        return core_name(short_name(company.name)) if company else str(self.rows[i].company_id)

    def words(self, i: int, money: Money) -> tuple[str, ...]:
        """Who and when, observed, predicted with its interval, and how far apart."""
        company, row = self.companies[i], self.rows[i]
        bound = "≥ " if row.lower_bound else ""
        return (
            both_scripts(company) if company else str(row.company_id),
            f"{row.date.isoformat()} · {kind_name(row.kind)}",
            tr("observed {amount}").format(amount=bound + money.words(float(self.observed[i]))),
            tr("model without it {amount} ({low}–{high})").format(
                amount=money.words(float(self.predicted[i])),
                low=money.table(float(self.low[i])), high=money.table(float(self.high[i]))),
            tr("observed is {ratio} the model").format(
                ratio=bound + times(float(self.observed[i] / self.predicted[i]))),
        )


def _rate(session: Session, money: Money, day: date) -> float:
    """What a dollar of a day is in the chosen currency; NaN where no rate is known."""
    try:
        return money.convert(1.0, "USD", day, session.evaluation.newest.fx)
    except FxError:
        return float("nan")


def _known(session: Session) -> Mapping[str, Company]:
    return {c.id: c for u in session.reference.universes.values() for c in u.companies}


def half_width(points: Points, valued: Any, level: float) -> float:
    """Half the width in ln of the interval of a typical observation at a level; NaN if unknown."""
    spread = np.log(points.high / points.predicted)
    known = spread[np.isfinite(spread)]
    if not len(known):
        return float("nan")
    half = float(np.median(known))
    return half if level == LEVEL else half * widening(valued, level)


def nearest(x: Floats, y: Floats, at: tuple[float, float], reach: float,
            first: Sequence[int] = ()) -> int | None:
    """The point within `reach` pixels; those of `first` win where they are as near."""
    if not len(x):
        return None
    away = np.hypot(x - at[0], y - at[1])
    for i in first:
        if away[i] <= min(reach, 6.0):
            return int(i)
    i = int(np.argmin(away))
    return i if away[i] <= reach else None
