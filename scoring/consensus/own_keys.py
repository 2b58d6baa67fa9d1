"""Edits of scores go to the analyst who makes them, not to the first of the workspace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from data.workspace.records import Change
from scoring.consensus.panel import (
    ANALYSTS,
    OPINION,
    Analyst,
    entry_key,
    slot_of,
    stored_analysts,
)


def as_own(
    values: Mapping[str, Any], analysts: tuple[Analyst, ...], id: str
) -> dict[str, Any]:
    """The values with the scores of one analyst where those of a file's only one stand."""
    slot = slot_of(analysts, id)
    if not slot:
        return dict(values)
    found = {key: value for key, value in values.items() if not key.startswith("score/")}
    for key, value in values.items():
        kind, *path = key.split("/")
        if kind == OPINION and len(path) == 4 and path[1] == slot:
            found["/".join(("score", path[0], *path[2:]))] = value
    return found


def as_of_analyst(
    changes: Iterable[Change], analysts: tuple[Analyst, ...], who: Analyst
) -> tuple[Change, ...]:
    """The changes with scores under the keys of the analyst, who joins a list without them."""
    if not analysts:
        return tuple(changes)
    moved, scores = [], False
    for change in changes:
        kind, *path = change.key.split("/")
        if kind == "score" and len(path) == 3:
            scores = True
            key = entry_key(analysts, who.id, path[0], path[1], path[2])
            moved.append(Change(key, change.old, change.new))
        else:
            moved.append(change)
    if scores and who.id not in {a.id for a in analysts}:
        moved.insert(0, Change(ANALYSTS, stored_analysts(analysts),
                               stored_analysts((*analysts, who))))
    return tuple(moved)
