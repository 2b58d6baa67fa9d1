"""The provenance of an export, as the world stands that it is made from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from data.exporting.provenance import Provenance
from data.scenario_records import BASE
from data.version import VERSION
from models.exports.inputs import fingerprint
from models.exports.world import World
from scoring.evaluate import Evaluation


def provenance(
    kind: str, world: World, evaluation: Evaluation, scenarios: Sequence[str], currency: str,
    created_at: datetime, **parts: Any,
) -> Provenance:
    """How an export of `evaluation` came about; `parts` are further fields of Provenance."""
    universe = evaluation.universe
    found = [world.calibration(universe.id, id) for id in scenarios or (BASE,)]
    fits = list({f.fingerprint: f for f in found if f is not None}.values())
    return Provenance(
        kind, VERSION, universe.id, world.state.as_of.isoformat(), currency, tuple(scenarios),
        int(fits[0].settings.get("seed", 0)) if fits else 0,
        world.reference.fingerprint, fingerprint(world, universe.id, scenarios),
        calibration=", ".join(fit.fingerprint for fit in fits),
        created_at=created_at.isoformat(timespec="seconds"), viewer=world.state.viewer or "",
        **_settings(evaluation), **parts)


def own_provenance(
    evaluation: Evaluation, currency: str, facts: str, created_at: datetime, **parts: Any
) -> Provenance:
    """How a ranking of a companies file came about: the file is all its facts."""
    return Provenance(
        "ranking", VERSION, evaluation.universe.id, evaluation.as_of.isoformat(), currency,
        ("base",), 0, facts, facts, created_at=created_at.isoformat(timespec="seconds"),
        **_settings(evaluation), **parts)


def _settings(evaluation: Evaluation) -> dict[str, Any]:
    sheet = evaluation.sheet
    return {"method": sheet.method.name, "missing": sheet.missing, "weights": {
        factor.id: round(float(weight), 12) for factor, weight in zip(
            evaluation.universe.factors, evaluation.weights, strict=True)}}
