"""Writing entries: the journal and the current values in the caller's transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from typing import NamedTuple

from data.collecting import rarely_collecting
from data.workspace.codec import (
    decode,
    decode_all,
    encode,
    entry_sum,
    now,
    same,
    state_sum,
    timestamp,
    value_sum,
)
from data.workspace.errors import StaleEdit
from data.workspace.history import CHUNK, newest
from data.workspace.records import Change, Entry

_MANY = 1_000  # changes of one edit


class _Row(NamedTuple):
    """One change as it will be stored; `stored` is the current value it replaces."""

    key_id: int
    key: str
    old: str | None
    new: str | None
    stored: str | None


def append(
    db: sqlite3.Connection,
    changes: Sequence[Change],
    *,
    who: str,
    kind: str,
    label: str,
    why: str,
    gesture: str,
) -> Entry:
    """Write a new entry; StaleEdit if a change does not start from the stored value."""
    with rarely_collecting() if len(changes) > _MANY else nullcontext():
        last, state, _ = newest(db)
        found = _look_up(db, [change.key for change in _distinct(changes)])
        rows = []
        for change in changes:
            key_id, stored = found[change.key]
            _guard(change, stored)
            rows.append(_Row(key_id, change.key, stored, encode(change.key, change.new), stored))
        draft = Entry(last + 1, "", who, kind, label, why, gesture, ())
        return _write(db, draft, rows, _moved_state(state, rows), rows)


def amend(
    db: sqlite3.Connection, entry_id: int, changes: Sequence[Change], label: str, why: str
) -> Entry:
    """Rewrite the newest entry of a gesture: new values, `old` kept from its first form.

    Keys it had and `changes` has not keep their values. StaleEdit if it is not the newest.
    """
    last, state, _ = newest(db)
    if entry_id != last:
        raise StaleEdit(
            "The edit to go on with is no longer the newest one.",
            "Make the change again as a new edit.",
            expected=entry_id,
            stored=last,
        )
    who, kind, gesture = db.execute(
        "SELECT p.name, e.kind, e.gesture FROM entries e JOIN people p ON p.id = e.who"
        " WHERE e.id = ?",
        (entry_id,),
    ).fetchone()
    if not gesture:
        raise ValueError(f"entry {entry_id} belongs to no gesture: it cannot be amended")
    rows = {
        key: _Row(key_id, key, old, new, new)
        for key_id, key, old, new in db.execute(
            "SELECT k.id, k.key, c.old, c.new FROM changes c JOIN keys k ON k.id = c.key"
            " WHERE c.entry = ? ORDER BY c.position",
            (entry_id,),
        )
    }
    found = _look_up(db, [change.key for change in _distinct(changes)])
    changed = []
    for change in changes:
        first = rows.get(change.key)
        key_id, stored = found[change.key]
        new = encode(change.key, change.new)
        if first is None:
            _guard(change, stored)
            row = _Row(key_id, change.key, stored, new, stored)
        else:
            # The drag may tell where it began or where it last was.
            if not same(first.old, change.old, encode(change.key, change.old)):
                _guard(change, stored)
            row = _Row(key_id, change.key, first.old, new, stored)
        rows[change.key] = row
        changed.append(row)
    db.execute("DELETE FROM changes WHERE entry = ?", (entry_id,))
    draft = Entry(entry_id, "", who, kind, label, why, gesture, ())
    return _write(db, draft, list(rows.values()), _moved_state(state, changed), changed)


def _distinct(changes: Sequence[Change]) -> Sequence[Change]:
    keys = set()
    for change in changes:
        if change.key in keys:
            raise ValueError(f"{change.key} appears twice in one edit")
        keys.add(change.key)
    return changes


def _look_up(
    db: sqlite3.Connection, keys: Sequence[str]
) -> dict[str, tuple[int, str | None]]:
    """Each key's id, given one if it is new, and the JSON of its current value."""
    found: dict[str, tuple[int, str | None]] = {}
    for start in range(0, len(keys), CHUNK):
        chunk = keys[start : start + CHUNK]
        found.update((key, (id, value)) for key, id, value in db.execute(
            "SELECT k.key, k.id, c.value FROM keys k LEFT JOIN current c ON c.key = k.id"
            f" WHERE k.key IN ({','.join('?' * len(chunk))})",
            chunk,
        ))
    new = [key for key in keys if key not in found]
    if new:
        last = db.execute("SELECT coalesce(max(id), 0) FROM keys").fetchone()[0]
        numbered = list(enumerate(new, start=last + 1))
        db.executemany("INSERT INTO keys (id, key) VALUES (?, ?)", numbered)
        found.update((key, (id, None)) for id, key in numbered)
    return found


def _guard(change: Change, stored: str | None) -> None:
    if not same(stored, change.old, encode(change.key, change.old)):
        raise StaleEdit(
            f"{change.key} was changed by someone else since this edit began.",
            "Reload the workspace and make the change again.",
            change.key,
            change.old,
            decode(stored),
        )


def _moved_state(state: int, rows: Sequence[_Row]) -> int:
    added = sum(value_sum(row.key, row.new) for row in rows)
    return state_sum(state, added, sum(value_sum(row.key, row.stored) for row in rows))


def _write(
    db: sqlite3.Connection, draft: Entry, rows: Sequence[_Row], state: int, changed: Sequence[_Row]
) -> Entry:
    """Store the draft with `rows`, and make `changed` current; the entry with time and changes."""
    at = now()
    texts = (draft.kind, draft.label, draft.why, draft.gesture)
    fields = (draft.id, at, draft.who, *texts, state)
    crc = entry_sum(fields, ((row.key, row.old, row.new) for row in rows))
    db.execute(
        "INSERT OR REPLACE INTO entries (id, at, who, kind, label, why, gesture, state, crc)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (draft.id, at, _person(db, draft.who), *texts, state, crc),
    )
    db.executemany(
        "INSERT INTO changes (entry, position, key, old, new) VALUES (?, ?, ?, ?, ?)",
        ((draft.id, i, row.key_id, row.old, row.new) for i, row in enumerate(rows)),
    )
    db.executemany(
        "INSERT OR REPLACE INTO current (key, value) VALUES (?, ?)",
        ((row.key_id, row.new) for row in changed if row.new is not None),
    )
    db.executemany(
        "DELETE FROM current WHERE key = ?", ((row.key_id,) for row in changed if row.new is None)
    )
    # Decoded from what was stored, so that it equals what the history will tell.
    olds, news = decode_all(row.old for row in rows), decode_all(row.new for row in rows)
    written = tuple(
        Change(row.key, old, new) for row, old, new in zip(rows, olds, news, strict=True)
    )
    return replace(draft, at=timestamp(at), changes=written)


def _person(db: sqlite3.Connection, name: str) -> int:
    row: tuple[int] | None = db.execute("SELECT id FROM people WHERE name = ?", (name,)).fetchone()
    return row[0] if row else _inserted(db, "INSERT INTO people (name) VALUES (?)", name)


def _inserted(db: sqlite3.Connection, statement: str, value: str) -> int:
    number = db.execute(statement, (value,)).lastrowid
    assert number is not None
    return number
