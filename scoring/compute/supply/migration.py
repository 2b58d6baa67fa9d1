"""Migration between software stacks: readiness from the rubric, then cost, time and performance.

Readiness is the lowest of rows a (operators), b (accuracy) and c (performance against the own
roofline), capped by the mean of all rows scored. Cost = (1 - readiness) x engineer-months x cost of
a month + requalification + dual running; time = (1 - readiness) x months + requalification months.
The bands are assumptions: no credible published effort of a full port was found.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from data.compute.supply_records import EngineerRate, MigrationBand, ReadinessRow
from data.compute.supply_tables import RUBRIC_ROWS
from scoring.compute.checks import Values, check
from scoring.compute.errors import ComputeInputError

DECISIVE = ("a", "b", "c")
ROW_NAMES: Mapping[str, str] = {
    "a": "operators", "b": "accuracy", "c": "performance", "d": "serving features",
    "e": "operations", "f": "people and tooling",
}


@dataclass(frozen=True)
class Readiness:
    """Readiness of a route for a workload, 0 to 1; NaN in `value` where a decisive row is blank.

    `low` and `high` take the ends of each row's band, and 0 or 1 for blank decisive rows, which
    `missing` names.
    """

    value: float
    low: float
    high: float
    scores: Mapping[str, float]
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Range:
    """A figure with the ends of its band."""

    low: float
    value: float
    high: float


@dataclass(frozen=True)
class Migration:
    """What a migration costs in USD once, takes in months, and keeps of performance."""

    cost_usd: Range
    months: Range
    retained: Range
    readiness: Readiness


def readiness(rows: Iterable[ReadinessRow]) -> Readiness:
    """Readiness from the rows of one route and workload.

    ComputeInputError for a row scored twice or a score outside 0 to 1.
    """
    scores: dict[str, tuple[float, float, float]] = {}
    seen: set[str] = set()
    for row in rows:
        if row.row not in RUBRIC_ROWS:
            raise ComputeInputError("readiness_rows", row.id, "row", row.row,
                                    "one of " + ", ".join(RUBRIC_ROWS))
        if row.row in seen:
            raise ComputeInputError("readiness_rows", row.id, "row", row.row,
                                    "each row of the rubric once for a route and workload")
        seen.add(row.row)
        if row.score is None:
            continue
        band = (row.score if row.score_low is None else row.score_low, row.score,
                row.score if row.score_high is None else row.score_high)
        for field, score in zip(("score_low", "score", "score_high"), band, strict=True):
            if not 0 <= score <= 1:
                raise ComputeInputError("readiness_rows", row.id, field, score,
                                        "a number from 0 to 1")
        scores[row.row] = band
    missing = tuple(row for row in DECISIVE if row not in scores)
    ends = []
    for end, blank in ((0, 0.0), (1, np.nan), (2, 1.0)):
        known = {row: band[end] for row, band in scores.items()}
        filled = {**known, **{row: blank for row in missing}}
        ends.append(float(np.minimum(min((filled[row] for row in DECISIVE), default=np.nan),
                                     np.mean(list(filled.values())))))
    value = np.nan if missing else ends[1]
    return Readiness(value, ends[0], ends[2],
                     {row: scores[row][1] for row in sorted(scores)}, missing)


def workloads(rows: Iterable[ReadinessRow]) -> dict[tuple[str, str], tuple[ReadinessRow, ...]]:
    """The rows by route and workload, in the order of the table."""
    found: dict[tuple[str, str], list[ReadinessRow]] = {}
    for row in rows:
        found.setdefault((row.route, row.workload), []).append(row)
    return {key: tuple(group) for key, group in found.items()}


def route_between(source: str, target: str) -> str:
    """The id of the route from one software stack to another: "cuda_to_cann"."""
    return f"{source.lower()}_to_{target.lower()}"


def band_for(bands: Sequence[MigrationBand], route: str, workload_class: str) -> MigrationBand:
    """The band of a route and class of workload: its own, else that to the same target from
    anywhere, else the general one. ComputeInputError if there is none for the class.
    """
    target = route.rpartition("_to_")[2]
    for wanted in (route, f"any_to_{target}", "any"):
        for band in bands:
            if (band.route, band.workload_class) == (wanted, workload_class):
                return band
    classes = sorted({band.workload_class for band in bands})
    raise ComputeInputError("migration_bands", "", "workload_class", workload_class,
                            "one of " + ", ".join(classes))


def rate_for(rates: Iterable[EngineerRate], region: str) -> EngineerRate:
    """The cost of an engineer-month in a region; that of "other" where the region is not listed."""
    by_region = {rate.region: rate for rate in rates}
    rate = by_region.get(region) or by_region.get("other")
    if rate is None:
        raise ComputeInputError("engineer_rates", "", "region", region,
                                "a region of the table: " + ", ".join(sorted(by_region)))
    return rate


def migration_cost(
    ready: Values, engineer_months: Values, usd_per_month: Values,
    requalification_usd: Values = 0.0, dual_running_usd: Values = 0.0,
) -> Values:
    """USD: (1 - ready) x engineer-months x rate + requalification + dual running.

    Floats or arrays; unknown (NaN) in gives unknown out.
    """
    left = 1 - check("migration", "readiness", ready, low=0, high=1)
    effort = (check("migration", "engineer_months", engineer_months, low=0, unit="engineer-months")
              * check("migration", "usd_per_month", usd_per_month, low=0, unit="USD a month"))
    requal = check("migration", "requalification_usd", requalification_usd, low=0, unit="USD")
    dual = check("migration", "dual_running_usd", dual_running_usd, low=0, unit="USD")
    return left * effort + requal + dual


def migration_months(
    ready: Values, months: Values, requalification_months: Values = 0.0
) -> Values:
    """Months: (1 - ready) x months of a full port + months of requalification."""
    left = 1 - check("migration", "readiness", ready, low=0, high=1)
    full = check("migration", "months", months, low=0, unit="months")
    requal = check("migration", "requalification_months", requalification_months, low=0,
                   unit="months")
    return left * full + requal


def migrate(
    band: MigrationBand, rate: EngineerRate, ready: Readiness, dual_running_usd: float = 0.0
) -> Migration:
    """Cost, time and performance of one migration, each with the ends of all bands together.

    The base uses the middle readiness, or the middle between its ends where a decisive row is
    blank. Performance retained is row c where it is scored, else the band's.
    """
    middle = ready.value if np.isfinite(ready.value) else (ready.low + ready.high) / 2
    costs = [
        float(migration_cost(left, months, usd, requal, dual_running_usd))
        for left, months, usd, requal in (
            (ready.high, band.engineer_months_low, rate.usd_per_month_low,
             band.requalification_usd_low),
            (middle, band.engineer_months, rate.usd_per_month, band.requalification_usd),
            (ready.low, band.engineer_months_high, rate.usd_per_month_high,
             band.requalification_usd_high))
    ]
    times = [
        float(migration_months(left, months, requal))
        for left, months, requal in (
            (ready.high, band.months_low, band.requalification_months_low),
            (middle, band.months, band.requalification_months),
            (ready.low, band.months_high, band.requalification_months_high))
    ]
    kept = ready.scores.get("c", band.retained)
    retained = Range(min(kept, band.retained_low), kept, max(kept, band.retained_high))
    return Migration(Range(*costs), Range(*times), retained, ready)
