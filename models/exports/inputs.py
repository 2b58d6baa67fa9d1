"""The fingerprint of everything the numbers of an export rest on."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any

import numpy as np

from models.exports.world import World
from models.valuation.store import fit_key

_ARRAYS = ("score", "low", "high", "unknown")


def fingerprint(world: World, universe: str, scenarios: Sequence[str]) -> str:
    """A short text that changes with facts, scores, settings, rates, compute, calibration, date,
    and with what the scenarios set.
    """
    state, digest = world.state, blake2b(digest_size=12)
    sheet = state.sheets[universe]
    digest.update(f"{world.reference.fingerprint}|{universe}|{state.as_of}".encode())
    for name in _ARRAYS:
        digest.update(np.ascontiguousarray(getattr(sheet, name)).tobytes())
    method, weights = sheet.method, sheet.weights
    kept = {key: value for key, value in state.valuation.items()
            if key.split("/")[1:2] == [universe]
            and not key.startswith(fit_key(universe, ""))}  # named by the scenarios, by content
    digest.update(_text([
        weights.mode, dict(weights.values), method.name, dict(method.options), sheet.missing,
        sorted((*pair, rate) for pair, rate in state.fx.items()),
        sorted((list(place), dict(cell)) for place, cell in state.compute.items()), kept]))
    for id in scenarios:
        for scenario in world.tree.lineage(id):
            told = {name: part for name, part in scenario.to_value().items()
                    if name in ("overrides", "rules", "probability")}
            digest.update(_text([scenario.id, told]))
    return digest.hexdigest()


def _text(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, default=_plain).encode()


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, tuple | set | frozenset) else str(value)
