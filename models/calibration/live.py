"""Calibrate what the window shows: settings and observations as the analyst has them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from data.currency import FxTable, load_fx
from data.records import Reference
from data.rubrics import load_rubric
from models.calibration.errors import CalibrationError
from models.calibration.freezing import freeze
from models.calibration.settings import Settings
from models.calibration.universes import Sources, calibrate_universe
from models.valuation.frozen import Frozen
from models.valuation.store import fingerprint, pool_of


def calibrate_now(
    reference: Reference, universe: str, *, valuation: Mapping[str, Any] | None = None,
    settings: Mapping[str, Any] | None = None,
    rates: Mapping[tuple[str, int], float] | None = None,
    made: date | None = None, progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Frozen:
    """Calibrate a universe on its observations with the analyst's switches and rates, as numbers.

    `settings` are fields of Settings, `made` the day it is made (the facts' own by default), up to
    which observations count unless the settings name an earlier one.
    CalibrationError where nothing can be fitted, Cancelled where `cancelled` says so.
    """
    chosen = dated(settings_of(settings or {}), max(reference.collected, made or date.min))
    pool = pool_of(reference, universe, valuation or {})
    own = {u.id: u for u in pool}
    edited = Reference({**reference.universes, **own}, reference.collected, reference.fingerprint,
                       reference.notices)
    fx = _fx(rates or {})
    fitted = calibrate_universe(Sources(edited, load_rubric(), fx), universe, chosen,
                                progress=progress, cancelled=cancelled)
    return freeze(fitted, universe, pool, fx, made or reference.collected,
                  fingerprint_now(reference, universe, valuation, settings, rates), cancelled)


def fingerprint_now(
    reference: Reference, universe: str, valuation: Mapping[str, Any] | None = None,
    settings: Mapping[str, Any] | None = None,
    rates: Mapping[tuple[str, int], float] | None = None,
) -> str:
    """What the fingerprint of a calibration made now would be."""
    return fingerprint(pool_of(reference, universe, valuation or {}), settings or {},
                       rates or {}, reference.collected)


def settings_of(values: Mapping[str, Any]) -> Settings:
    """Settings from plain values; CalibrationError for a name that is no setting."""
    known = {f.name for f in fields(Settings)}
    strange = sorted(set(values) - known)
    if strange:
        raise CalibrationError(f"{strange[0]!r} is no setting; known are "
                               f"{', '.join(sorted(known))}.")
    given: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value
                             for name, value in values.items()}
    if isinstance(given.get("until"), str):
        try:
            given["until"] = date.fromisoformat(given["until"])
        except ValueError:
            raise CalibrationError(f"the last day {given['until']!r} is not a day like "
                                   "2026-06-30.") from None
    return Settings(**given)


def dated(settings: Settings, today: date) -> Settings:
    """The settings with a last day; CalibrationError for one that is yet to come."""
    if settings.until is None:
        return replace(settings, until=today)
    if settings.until > today:
        raise CalibrationError(f"the last day {settings.until} lies in the future; the latest is "
                               f"{today}.")
    return settings


def _fx(rates: Mapping[tuple[str, int], float]) -> FxTable:
    return load_fx().with_overrides(rates) if rates else load_fx()
