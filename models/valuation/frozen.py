"""A calibration as plain numbers: what values every company at once, with its error and its rows.

Made by `models.calibration.freezing.freeze`; read back from JSON without any library but NumPy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Day
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.valuation.arithmetic import Fill, Floats, Line, Model, SmoothLine, Trees, array, numbers
from models.valuation.attribution import smooth_shares
from models.valuation.layout import FACTOR_COLUMNS, Layout

SCHEMA = 2
LEVELS = (0.5, 0.8, 0.9, 0.95)
AMBER, RED = "amber", "red"
_BEYOND = 0.10
_KEPT = 256  # companies whose smooth shares are kept
MILLION = 1e6


class FrozenError(ValueError):
    """A kept calibration that cannot be read; the text says why."""


@dataclass(frozen=True)
class Row:
    """One observation and what the calibration made of it.

    Money in USD; `predicted` is what a fit without its company gives (NaN where not used), `low`
    and `high` its 80 % interval, `fitted` what the fit with all gives. `note` says why it is not
    used, or that it is a lower bound; `sources` are the ids of all reports of the round.
    """

    id: str
    company_id: str
    date: Day
    kind: str
    listed: bool
    lower_bound: bool
    stage: str
    observed: float
    predicted: float
    low: float
    high: float
    fitted: float
    used: bool
    weight: float
    confidence: str
    note: str
    sources: tuple[str, ...]
    known_before: Day
    amount: float
    state_capital: bool | None
    industrial_capital: bool | None


@dataclass(frozen=True)
class Coefficient:
    """A slope of the linear part, in ln per standard deviation, with its 80 % interval; `prior` is
    where the analyst's weights pull a factor, NaN for covariates.
    """

    name: str
    factor: bool
    value: float
    low: float
    high: float
    prior: float


@dataclass(frozen=True)
class Reach:
    """How far rows lie from the calibrated ones; as `models.calibration.intervals.Reach`."""

    medians: Floats
    centre: Floats
    scale: Floats
    inverse: Floats
    count: int
    low: Floats
    high: Floats
    amber: float
    red: float

    def place(self, matrix: Floats) -> Floats:
        """Standardised columns (n, p)."""
        placed: Floats = (np.where(np.isnan(matrix), self.medians, matrix)
                          - self.centre) / self.scale
        return placed

    def leverage(self, matrix: Floats) -> Floats:
        """(n,) leverage."""
        z = self.place(matrix)
        return np.asarray((z @ self.inverse * z).sum(axis=1) + 1.0 / self.count)


@dataclass(frozen=True)
class Frozen:
    """One calibration of a universe; arrays in the order of `layout.names` or of `rows`.

    `matrix` holds the calibrated rows; `between` and `within` the variances the company premium
    shrinks by; `scale` the error by private and listed, `quantiles` Student's t by level.
    """

    universe: str
    made: Day
    fingerprint: str
    settings: Mapping[str, Any]
    report: Mapping[str, Any]
    layout: Layout
    names: tuple[str, ...]
    fill: Fill
    model: Model
    scale: tuple[float, float]
    quantiles: Mapping[float, float]
    reach: Reach
    between: float
    within: float
    matrix: Floats
    companies: tuple[str, ...]
    exact: NDArray[np.bool_]
    residuals: Floats
    days: tuple[Day, ...]
    coefficients: tuple[Coefficient, ...]
    rows: tuple[Row, ...]

    def ln_values(self, matrix: Floats) -> Floats:
        """(n,) ln of the median in USD millions."""
        return self.model.values(self.fill.filled(matrix))

    @cached_property
    def factor_slopes(self) -> Floats | None:
        """Slope of each factor in ln per unit, where the factors stand in a line of their own; None
        for a model that bends with them.
        """
        slopes = getattr(self.model, "coef_", None)
        kernel = getattr(self.model, "kernel", ())
        at = [self.names.index(name) if name in self.names else -1 for name in FACTOR_COLUMNS]
        if slopes is None or set(at) & set(kernel):
            return None
        return np.array([slopes[i] if i >= 0 else 0.0 for i in at])

    def smooth_parts(self, row: Floats) -> dict[str, float]:
        """Shares of the smooth part by input; kept, because scores do not enter it."""
        columns = self.fill.filled(row[None, :])[0]
        key = columns[list(getattr(self.model, "kernel", range(len(columns))))].tobytes()
        if key not in self._shares:
            if len(self._shares) > _KEPT:
                self._shares.clear()
            self._shares[key] = smooth_shares(self.fill, self.model, self.names, self.background,
                                              row)
        return self._shares[key]

    @cached_property
    def _shares(self) -> dict[bytes, dict[str, float]]:
        return {}

    def half_widths(self, matrix: Floats, level: float = 0.8) -> Floats:
        """(n,) half-widths of the interval in ln at a level of LEVELS."""
        if level not in self.quantiles:
            raise FrozenError(f"an interval of {level:g} is not kept; there are "
                              + ", ".join(f"{known:g}" for known in self.quantiles) + ".")
        listed = matrix[:, self.layout.place["listed"]] > 0
        scale = np.where(listed, self.scale[1], self.scale[0])
        return np.asarray(scale * self.quantiles[level]
                          * np.sqrt(1.0 + self.reach.leverage(matrix)))

    @cached_property
    def _seen(self) -> frozenset[str]:
        """The companies of the calibrated rows."""
        return frozenset(self.companies)

    def premium(self, company: str, before: Day) -> float:
        """u of a company in ln from its exact observations dated before a day; 0 for none."""
        if company not in self._seen:
            return 0.0
        own = [r for name, r, exact, day in zip(
            self.companies, self.residuals.tolist(), self.exact.tolist(), self.days, strict=True)
            if name == company and exact and day < before]
        whole = self.between + (self.within / len(own) if own else 0.0)
        if not own or whole <= 0:
            return 0.0
        return self.between / whole * float(np.mean(own))

    def warnings(self, matrix: Floats) -> list[tuple[str, str]]:
        """('' or 'amber' or 'red', why) per row."""
        span = _BEYOND * (self.reach.high - self.reach.low)
        low, high = self.reach.low - span, self.reach.high + span
        lever = self.reach.leverage(matrix)
        free = self.layout.continuous
        with np.errstate(invalid="ignore"):
            beyond = (matrix < low) | (matrix > high)
        found = []
        for row, leverage in zip(beyond, lever.tolist(), strict=True):
            names = [self.layout.names[i].replace("_", " ") for i in free if row[i]]
            if names:
                found.append((RED, f"{', '.join(names)}: outside what was calibrated"))
            elif leverage > self.reach.red:
                found.append((RED, "unlike every calibrated company"))
            elif leverage > self.reach.amber:
                found.append((AMBER, "unlike most calibrated companies"))
            else:
                found.append(("", ""))
        return found

    def closest(self, row: Floats, count: int = 3) -> tuple[str, ...]:
        """The calibrated companies most alike, nearest first."""
        distance = ((self._placed - self.reach.place(row[None, :])) ** 2).sum(axis=1)
        order = np.argsort(distance, kind="stable")
        return tuple(dict.fromkeys(self.companies[i] for i in order))[:count]

    @cached_property
    def _placed(self) -> Floats:
        return self.reach.place(self.matrix)

    @cached_property
    def background(self) -> Floats:
        """The exact calibrated rows, from whose average a value is taken apart."""
        return self.matrix[self.exact]

    @cached_property
    def average(self) -> float:
        """Mean of the predictions of those rows, in ln USD millions."""
        return float(np.mean(self.ln_values(self.background)))


def to_json(frozen: Frozen) -> dict[str, Any]:
    """A calibration as plain JSON values; NaN is null."""
    reach = frozen.reach
    made: dict[str, Any] = _plain({
        "schema": SCHEMA, "universe": frozen.universe, "made": frozen.made.isoformat(),
        "fingerprint": frozen.fingerprint, "settings": dict(frozen.settings),
        "report": dict(frozen.report), "segments": list(frozen.layout.segments),
        "names": list(frozen.names),
        "fill": {"keep": list(frozen.fill.keep), "flagged": list(frozen.fill.flagged),
                 "medians": numbers(frozen.fill.medians)},
        "model": _model_json(frozen.model), "scale": list(frozen.scale),
        "quantiles": {str(level): value for level, value in frozen.quantiles.items()},
        "reach": {name: numbers(getattr(reach, name)) for name in _REACH},
        "between": frozen.between, "within": frozen.within, "matrix": numbers(frozen.matrix),
        "companies": list(frozen.companies), "exact": frozen.exact.tolist(),
        "residuals": numbers(frozen.residuals), "days": [d.isoformat() for d in frozen.days],
        "coefficients": [vars(c) for c in frozen.coefficients],
        "rows": [{**vars(row), "date": row.date.isoformat(),
                  "known_before": row.known_before.isoformat()} for row in frozen.rows],
    })
    return made


def from_json(value: Mapping[str, Any]) -> Frozen:
    """The calibration again; FrozenError for another schema or missing parts."""
    try:
        if value["schema"] != SCHEMA:
            raise FrozenError(f"the calibration has schema {value['schema']}, this app reads "
                              f"{SCHEMA}; calibrate again.")
        return Frozen(
            str(value["universe"]), Day.fromisoformat(value["made"]), str(value["fingerprint"]),
            value["settings"], value["report"], Layout(tuple(value["segments"])),
            tuple(value["names"]),
            Fill(tuple(value["fill"]["keep"]), tuple(value["fill"]["flagged"]),
                 array(value["fill"]["medians"])),
            _model_of(value["model"]), (float(value["scale"][0]), float(value["scale"][1])),
            {float(level): float(t) for level, t in value["quantiles"].items()},
            _reach(value["reach"]),
            float(value["between"]), float(value["within"]), _floats(value["matrix"]),
            tuple(value["companies"]), np.array(value["exact"], dtype=bool),
            _floats(value["residuals"]), tuple(map(Day.fromisoformat, value["days"])),
            tuple(Coefficient(c["name"], c["factor"], *(_number(c[part]) for part in (
                "value", "low", "high", "prior"))) for c in value["coefficients"]),
            tuple(_row(row) for row in value["rows"]))
    except (KeyError, TypeError, IndexError) as error:
        raise FrozenError(f"the calibration cannot be read ({error!r}); calibrate again.") from None


_REACH = ("medians", "centre", "scale", "inverse", "count", "low", "high", "amber", "red")
_MONEY = ("observed", "predicted", "low", "high", "fitted", "weight", "amount")


def _reach(value: Mapping[str, Any]) -> Reach:
    medians, centre, scale, inverse, low, high = (_floats(value[name]) for name in (
        "medians", "centre", "scale", "inverse", "low", "high"))
    return Reach(medians, centre, scale, inverse, int(value["count"]), low, high,
                 float(value["amber"]), float(value["red"]))


def _row(value: Mapping[str, Any]) -> Row:
    given = dict(value)
    for name in _MONEY:
        given[name] = _number(given[name])
    for name in ("date", "known_before"):
        given[name] = Day.fromisoformat(given[name])
    given["sources"] = tuple(given["sources"])
    return Row(**given)


def _model_json(model: Model) -> dict[str, Any]:
    if isinstance(model, Trees):
        return {"kind": "trees", "level": model.level,
                "trees": [{k: v.tolist() for k, v in tree.items()} for tree in model.trees]}
    made: dict[str, Any] = {"kind": "line", "coef": numbers(model.coef_),
                            "intercept": model.intercept_}
    if isinstance(model, SmoothLine):
        made |= {"kind": "smooth", "kernel": list(model.kernel), "centre": numbers(model.centre),
                 "spans": numbers(model.spans), "points": numbers(model.points),
                 "dual": numbers(model.dual)}
    return made


def _model_of(value: Mapping[str, Any]) -> Model:
    if value["kind"] == "trees":
        kinds = {"leaf": bool, "column": np.int64, "left": np.int64, "right": np.int64}
        return Trees(float(value["level"]), tuple(
            {k: np.array(v, dtype=kinds.get(k, np.float64)) for k, v in tree.items()}
            for tree in value["trees"]))
    coef, intercept = array(value["coef"]), float(value["intercept"])
    if value["kind"] == "line":
        return Line(coef, intercept)
    return SmoothLine(coef, intercept, tuple(value["kernel"]), array(value["centre"]),
                      array(value["spans"]), array(value["points"]), array(value["dual"]))


def _floats(values: Sequence[Any]) -> Floats:
    """Nested lists with null for NaN and "inf" for infinity."""
    made: Floats = np.array(
        [[_number(x) for x in row] if isinstance(row, list) else _number(row) for row in values],
        dtype=np.float64)
    made.flags.writeable = False
    return made


def _number(value: Any) -> float:
    return float("nan") if value is None else float(value)


def _plain(value: Any) -> Any:
    """Tuples as lists, dates as text, NaN as null, infinity as "inf"."""
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    if isinstance(value, Day):
        return value.isoformat()
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float):
        return None if np.isnan(value) else "inf" if np.isinf(value) else value
    return value
