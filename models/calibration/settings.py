"""What a calibration can be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from models.calibration.errors import CalibrationError
from models.valuation.choices import (
    BASE_COMPANIES,
    BASE_ROWS,
    KINDS,
    LEAST_COMPANIES,
    LEAST_ROWS,
    MARKET,
    PENALTY_NAMES,
    PRIVATE,
    penalty_fault,
    weight_fault,
)

__all__ = ["BASE_COMPANIES", "BASE_ROWS", "LEAST_COMPANIES", "LEAST_ROWS", "Settings"]

STAGES = ("all", "venture", "listed")
BOUNDS = ("drop", "impute")


@dataclass(frozen=True)
class Settings:
    """How to calibrate.

    `model` "auto" chooses among the weight-prior ridges by company; or a name of the menu. `kinds`
    and `rumours` say which observations count, `stages` "venture" or "listed" only those, `until`
    the last day, `asked` the segments values are asked for (errors are measured on them, the others
    only help to fit; empty: all), `kind_weights` multiply the weight of a kind; 0 leaves it out.
    `bounds` "drop" leaves values out that are only lower bounds, "impute" puts the value expected
    above them. `penalties` are strengths the analyst typed (see `choices.PENALTIES`): they hold in
    every fit, those of the validation included, and are no longer chosen.
    `weights` are the analyst's, one per factor. `outer` and `inner` folds by company, `repeats` of
    the outer ones with other folds. `currency_overrides` are rates of (currency, year) the analyst
    typed.
    """

    model: str = "auto"
    kinds: tuple[str, ...] = (*PRIVATE, *MARKET)
    rumours: bool = False
    stages: str = "all"
    until: date | None = None
    asked: tuple[str, ...] = ()
    bounds: str = "drop"
    weights: tuple[float, ...] | None = None
    kind_weights: Mapping[str, float] = field(default_factory=dict)
    penalties: Mapping[str, float] = field(default_factory=dict)
    outer: int = 10
    inner: int = 5
    repeats: int = 3
    seed: int = 0
    currency_overrides: Mapping[tuple[str, int], float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        from models.calibration.menu import variants

        try:
            variants(self.model)
        except ValueError as error:
            raise CalibrationError(str(error)) from None
        if self.stages not in STAGES:
            raise CalibrationError(f"stages {self.stages!r} is none of {', '.join(STAGES)}.")
        if self.bounds not in BOUNDS:
            raise CalibrationError(f"bounds {self.bounds!r} is none of {', '.join(BOUNDS)}.")
        self._check_numbers()
        if min(self.outer, self.inner) < 2 or self.repeats < 1:
            raise CalibrationError("folds must be 2 or more, repeats 1 or more.")
        if self.weights is not None and (
                len(self.weights) != 4 or min(self.weights) < 0 or not sum(self.weights) > 0):
            raise CalibrationError("weights must be four numbers of 0 or more, not all 0.")

    def _check_numbers(self) -> None:
        if isinstance(self.seed, bool) or not (
                isinstance(self.seed, int) and 0 <= self.seed < 2**31):
            raise CalibrationError(
                f"the seed must be a whole number from 0 to {2**31 - 1}, not {self.seed!r}.")
        for kind in (*self.kinds, *self.kind_weights):
            if kind not in KINDS:
                raise CalibrationError(f"{kind!r} is no kind of observation; known are "
                                       f"{', '.join(KINDS)}.")
        for kind, weight in self.kind_weights.items():
            if fault := weight_fault(_number(f"the weight of {kind}", weight)):
                raise CalibrationError(f"the weight of {kind} {fault}.")
        for name, value in self.penalties.items():
            if name not in PENALTY_NAMES:
                raise CalibrationError(f"{name!r} is no penalty; known are "
                                       f"{', '.join(PENALTY_NAMES)}.")
            if fault := penalty_fault(name, _number(f"the penalty {name}", value)):
                raise CalibrationError(f"the penalty {name} {fault}.")

    @property
    def used_kinds(self) -> tuple[str, ...]:
        """The kinds that count: those of weight 0 do not."""
        return tuple(kind for kind in self.kinds if self.kind_weights.get(kind, 1.0) > 0)

    def told(self) -> dict[str, Any]:
        """The settings as JSON can hold them."""
        values = asdict(self)
        values["until"] = None if self.until is None else self.until.isoformat()
        values["currency_overrides"] = {
            f"{currency} {year}": rate for (currency, year), rate in
            sorted(self.currency_overrides.items())}
        return values


def _number(name: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise CalibrationError(f"{name} must be a number, not {value!r}.")
    return float(value)
