"""Which calibration stands: the analyst's own, else the bundled one; and whether it is stale."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from data.bundled import FOLDER
from data.dates import last_day
from data.records import Observation, Reference, Universe
from models.valuation.frozen import Frozen, FrozenError, from_json

KEPT_AS = "kept_as"
_READ_AT_MOST = 8
_read: tuple[tuple[Any, Frozen], ...] = ()  # fits read, by the stored value they are of
# Too few compute companies for a fit of their own: they are fitted with the robotics ones.
POOLED = {"robotics": ("robotics",), "compute": ("robotics", "compute")}


def calibration_key(universe: str) -> str:
    """Key of the calibration the analyst made."""
    return f"calibration/{universe}"


def fit_key(universe: str, id: str) -> str:
    """Key of a fit that scenarios name: kept once, in the workspace, and never changed."""
    return f"{calibration_key(universe)}/{id}"


def kept_fit(universe: str, frozen: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """Where a fit is kept, by its content, and what a scenario sets under `calibration_key`
    instead of its many numbers.
    """
    text = json.dumps(frozen, sort_keys=True, default=str)
    id = hashlib.sha256(text.encode()).hexdigest()[:16]
    return fit_key(universe, id), {KEPT_AS: id, "made": frozen["made"]}


def settings_key(universe: str) -> str:
    """Key of the settings the next calibration takes."""
    return f"calibration_settings/{universe}"


def observation_key(universe: str, id: str) -> str:
    """Key of what the analyst set on one observation: {"on": false}, or fields of it."""
    return f"observation/{universe}/{id}"


@lru_cache(maxsize=4)
def bundled_calibration(universe: str) -> Frozen | None:
    """The calibration that comes with the app; None for a universe without."""
    path = FOLDER / f"calibration_{universe}.json"
    if not path.exists():
        return None
    return from_json(json.loads(path.read_text("utf-8")))


def standing(universe: str, valuation: Mapping[str, Any]) -> Frozen | None:
    """The calibration in force; one that cannot be read gives way to the bundled one."""
    own = valuation.get(calibration_key(universe))
    if isinstance(own, Mapping) and KEPT_AS in own:
        own = valuation.get(fit_key(universe, str(own[KEPT_AS])))
    if own is not None:
        try:
            return _read_once(own)
        except FrozenError:
            pass
    return bundled_calibration(universe)


def _read_once(stored: Any) -> Frozen:
    """The calibration of a stored value, the very same each time it is asked for."""
    global _read  # noqa: PLW0603 - replaced whole, so that threads see one or the other
    for value, frozen in _read:
        if value is stored:
            return frozen
    found = from_json(stored)
    _read = (*_read[1 - _READ_AT_MOST:], (stored, found))
    return found


def with_observations(universe: Universe, valuation: Mapping[str, Any]) -> Universe:
    """The universe with the analyst's values in its observations, those switched off left out."""
    prefix = observation_key(universe.id, "")
    entries = {key.removeprefix(prefix): value for key, value in valuation.items()
               if key.startswith(prefix)}
    if not entries:
        return universe
    kept = []
    for row in universe.observations:
        entry = entries.get(row.id, {})
        if entry.get("on", True):
            kept.append(_edited(row, entry))
    return replace(universe, observations=tuple(kept))


def _edited(row: Observation, entry: Mapping[str, Any]) -> Observation:
    changes = {name: entry[name] for name in ("value", "currency", "kind", "lower_bound",
                                              "amount_raised", "state_capital",
                                              "industrial_capital") if name in entry}
    if "date" in entry:
        changes |= {"date": last_day(entry["date"]), "date_text": entry["date"]}
    return row._replace(**changes)


def pool_of(
    reference: Reference, universe: str, valuation: Mapping[str, Any]
) -> tuple[Universe, ...]:
    """The universes a calibration rests on, as the analyst has their observations."""
    return tuple(with_observations(reference.universes[id], valuation)
                 for id in POOLED.get(universe, (universe,)))


def fingerprint(
    pool: Iterable[Universe], settings: Mapping[str, Any],
    rates: Mapping[tuple[str, int], float], until: date,
) -> str:
    """A short text that changes with anything a fit rests on."""
    digest = hashlib.sha256()
    for universe in pool:
        digest.update(_facts(_calibrated(universe)))
        digest.update(_facts(universe.fundamentals))
        for row in universe.observations:
            digest.update(repr(tuple(row)).encode())
    chosen = sorted((name, sorted(value.items()) if isinstance(value, Mapping) else value)
                    for name, value in settings.items())
    digest.update(repr((chosen, sorted(rates.items()), until)).encode())
    return digest.hexdigest()[:16]


def _calibrated(universe: Universe) -> tuple[Any, ...]:
    """The evidence without that of own factors, which no calibration looks at."""
    own = frozenset(factor.id for factor in universe.kept_factors if factor.own)
    return _without(universe.evidence, own) if own else universe.evidence


@lru_cache(maxsize=8)
def _without(rows: tuple[Any, ...], factors: frozenset[str]) -> tuple[Any, ...]:
    return tuple(row for row in rows if row.factor not in factors)


@lru_cache(maxsize=8)
def _facts(rows: tuple[Any, ...]) -> bytes:
    return hashlib.sha256("".join(map(repr, rows)).encode()).digest()
