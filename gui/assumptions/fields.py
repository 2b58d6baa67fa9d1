"""Columns over fields under their usual names and in their usual units."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gui.assumptions.columns import Field
from gui.assumptions.names import BAND_PARTS, BANDS, NAMES, Name

CHIPS, MODELS, COMPANIES = ("chips",), ("workloads",), ("companies",)
VENDORS, SEGMENTS = ("vendors",), ("segments",)


def shown(name: str, **changes: Any) -> Field:
    """A field under its name and in its unit, with what is different here."""
    values: dict[str, Any] = {}
    for end, part in BAND_PARTS.items():
        stem = name.removesuffix(end) if end else name
        if stem in BANDS and stem + end == name and (end or name not in NAMES):
            values = {**_of(BANDS[stem]), "group": BANDS[stem].head, "head": part}
            break
    if not values:
        values = _of(NAMES.get(name, Name(name)))
    return Field(name, **{**values, **changes})


def _of(name: Name) -> dict[str, Any]:
    return {"head": name.head, "unit": name.unit, "scale": name.scale, "digits": name.digits}


def _all(names: Sequence[str]) -> tuple[Field, ...]:
    return tuple(shown(name) for name in names)


def each(*names: str) -> tuple[Field, ...]:
    """Fields as they are, in this order."""
    return tuple(shown(name) for name in names)


SOURCES = each("as_of", "source_url", "note")
TWO_SOURCES = each("as_of", "source_url", "source_url_2", "note")
