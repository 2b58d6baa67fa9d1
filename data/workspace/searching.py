"""Finding entries of the journal, and what the values were before some of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from data.scenario_records import KIND, override_changes
from data.workspace.codec import decode

_WITH_PART = "instr('/' || key || '/', ?) > 0"
_OF_SCENARIO = f"keys.key LIKE '{KIND}/%'"


@dataclass(frozen=True)
class Search:
    """What entries to look for; what is empty does not matter.

    `who` made them; every one of `words` is in label, reason or person, case apart; one changed key
    has all of `parts` between its slashes, such as a company's id and a factor's.
    """

    who: str = ""
    words: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


def find_ids(db: sqlite3.Connection, search: Search, since: int) -> list[int]:
    """Ids of the entries that fit, from `since` on, newest first."""
    conditions, values = ["id >= ?"], list[str | int]([since])
    if search.who:
        conditions.append("who = (SELECT id FROM people WHERE name = ?)")
        values.append(search.who)
    if search.parts:
        keys = " AND ".join([_WITH_PART] * len(search.parts))
        conditions.append(
            "(id IN (SELECT entry FROM changes WHERE key IN "
            f"(SELECT id FROM keys WHERE {keys})) OR id IN ("
            "SELECT entry FROM changes JOIN keys ON keys.id = changes.key "
            f"WHERE {_OF_SCENARIO} AND sets_with(keys.key, old, new)))")
        db.create_function("sets_with", 3, _finder(search.parts), deterministic=True)
        values += [f"/{part}/" for part in search.parts]
    if search.words:
        db.create_function("folded", 1, lambda text: str(text).casefold(), deterministic=True)
    for word in search.words:
        fold = "lower" if word.isascii() else "folded"  # a tenth of the time where it will do
        conditions.append(
            f"(instr({fold}(label), ?) > 0 OR instr({fold}(why), ?) > 0"
            f" OR who IN (SELECT id FROM people WHERE instr({fold}(name), ?) > 0))")
        values += [word.casefold()] * 3
    rows = db.execute(
        f"SELECT id FROM entries WHERE {' AND '.join(conditions)} ORDER BY id DESC", values)
    return [row[0] for row in rows]


def _finder(parts: Sequence[str]) -> Callable[[str, str | None, str | None], bool]:
    """Whether one override that a change of a scenario sets or drops has all of the parts."""
    def found(key: str, old: str | None, new: str | None) -> bool:
        try:
            changes = override_changes(key.partition("/")[2], decode(old), decode(new))
        except ValueError:  # a damaged entry: it is left out
            return False
        return any(all(f"/{part}/" in f"/{name}/" for part in parts) for name, _, _ in changes)

    return found


def people(db: sqlite3.Connection) -> list[str]:
    """Everyone who made an entry, by name."""
    return [row[0] for row in db.execute(
        "SELECT name FROM people WHERE EXISTS (SELECT 1 FROM entries WHERE who = people.id)"
        " ORDER BY name")]


def values_before_later(db: sqlite3.Connection, entry: int) -> dict[str, Any]:
    """The value each key had after `entry`, for the keys that were changed later."""
    rows: Sequence[tuple[str, str | None]] = db.execute(
        "SELECT k.key, c.old FROM (SELECT key, min(entry) AS first FROM changes WHERE entry > ?"
        " GROUP BY key) AS later JOIN changes c ON c.key = later.key AND c.entry = later.first"
        " JOIN keys k ON k.id = c.key ORDER BY k.key", (entry,)).fetchall()
    return {key: decode(old) for key, old in rows}
