"""Options a ranking method takes per factor, kept by factor id so that they follow the factors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

DEFAULTS: Mapping[str, Any] = {"preference": "usual", "p": None, "q": None}  # of PROMETHEE II


def by_factor(options: Mapping[str, Any], ids: Sequence[str]) -> dict[str, Any]:
    """The options with lists, one entry per factor, turned into mappings by factor id."""
    return {name: dict(zip(ids, value, strict=True))
            if name in DEFAULTS and isinstance(value, list | tuple) and len(value) == len(ids)
            else value for name, value in options.items()}


def by_column(options: Mapping[str, Any], ids: Sequence[str]) -> dict[str, Any]:
    """The options as a method takes them: a list in the order of the factors for each mapping.

    A factor a mapping does not name takes the default. Lists that are not one entry per factor
    were made for other factors and are left out.
    """
    found: dict[str, Any] = {}
    for name, value in options.items():
        if name in DEFAULTS and isinstance(value, Mapping):
            found[name] = [value.get(id, DEFAULTS[name]) for id in ids]
        elif not (name in DEFAULTS and isinstance(value, list | tuple) and len(value) != len(ids)):
            found[name] = value
    return found
