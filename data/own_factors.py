"""A user's own factors, and what they changed on the bundled ones, in their order.

``own/<universe>/factor/<id>`` holds one factor: name, name_zh, short, description, anchors (pairs
of score and text, rising), not_for (segments it does not apply to) and hidden, empty ones left out.
Under the id of a bundled factor it holds what is other than in the facts. ``own/<universe>/factors/
order`` holds {"ids": [...]}; factors it does not name follow, bundled ones first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from data.records import Factor, Universe

FACTOR, ORDER = "factor", "factors"
ORDER_ID = "order"
MOST_FACTORS = 12
LONGEST_NAME = 60
_TEXTS = ("name", "name_zh", "short", "description")
_NAMES = ("name", "name_zh", "short")
_KNOWN = {*_TEXTS, "anchors", "not_for", "hidden"}


def factor_key(universe: str, id: str) -> str:
    """Key of one factor of the analyst."""
    return f"own/{universe}/{FACTOR}/{id}"


def order_key(universe: str) -> str:
    """Key of the order of the factors."""
    return f"own/{universe}/{ORDER}/{ORDER_ID}"


def with_own_factors(
    universe: Universe, rows: Mapping[str, Mapping[str, Any]], order: Mapping[str, Any]
) -> tuple[Universe, list[str]]:
    """The universe with the own factors and their order, and the ends of the keys that do not fit.

    A factor without a name, or beyond the most a universe can have, does not fit. Where all are
    hidden the first one is shown.
    """
    if not rows and not order:
        return universe, []
    made = {factor.id: factor for factor in universe.factors}
    hidden: set[str] = set()
    wrong: list[str] = []
    for id in sorted(rows):
        factor = _factor(id, made.get(id), rows[id])
        if factor is None or (id not in made and len(made) >= MOST_FACTORS):
            wrong.append(f"{FACTOR}/{id}")
            continue
        made[id] = factor
        if rows[id].get("hidden") is True:
            hidden.add(id)
    named = order.get(ORDER_ID, {}).get("ids", ())
    wrong += [f"{ORDER}/{id}" for id in order if id != ORDER_ID]
    place = {id: at for at, id in enumerate(named)} if isinstance(named, list | tuple) else {}
    ids = sorted(made, key=lambda id: place.get(id, len(place)))
    shown = [id for id in ids if id not in hidden] or ids[:1]
    return replace(
        universe, factors=tuple(made[id] for id in shown),
        hidden=tuple(made[id] for id in ids if id not in shown)), wrong


def factor_value(bundled: Factor | None, changed: Factor, hidden: bool) -> dict[str, Any] | None:
    """The value to store for a factor; None for a bundled one that is as in the facts."""
    value: dict[str, Any] = {}
    for name in _TEXTS:
        text = getattr(changed, name)
        if text and (bundled is None or text != getattr(bundled, name)):
            value[name] = text
    if changed.anchors:
        value["anchors"] = [list(anchor) for anchor in changed.anchors]
    if changed.not_for:
        value["not_for"] = list(changed.not_for)
    if hidden:
        value["hidden"] = True
    return value or None


def _factor(id: str, bundled: Factor | None, value: Mapping[str, Any]) -> Factor | None:
    """The factor a value tells of; None where it does not fit."""
    if not _KNOWN.issuperset(value) or not _fits(value):
        return None
    texts = {name: value[name] for name in _TEXTS if name in value}
    if bundled is None and not texts.get("name"):
        return None
    base = bundled or Factor(id, "", "", own=True)
    return base._replace(
        **texts, anchors=tuple((float(at), text) for at, text in value.get("anchors", ())),
        not_for=tuple(value.get("not_for", ())),
        renamed=base.renamed or any(name in value for name in _NAMES))


def _fits(value: Mapping[str, Any]) -> bool:
    if not all(isinstance(value[name], str) for name in _TEXTS if name in value):
        return False
    segments, anchors = value.get("not_for", ()), value.get("anchors", ())
    if not isinstance(segments, Sequence) or not all(isinstance(s, str) for s in segments):
        return False
    return isinstance(anchors, Sequence) and all(_is_anchor(anchor) for anchor in anchors)


def _is_anchor(anchor: Any) -> bool:
    return (isinstance(anchor, Sequence) and len(anchor) == 2 and isinstance(anchor[1], str)
            and isinstance(anchor[0], int | float) and 0.0 <= anchor[0] <= 1.0)
