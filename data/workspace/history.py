"""Reading what a workspace file holds: current values and journal entries, checksums verified."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from data.workspace.codec import decode, decode_all, entry_sum, state_sum, timestamp, value_sum
from data.workspace.errors import damaged
from data.workspace.records import Change, Entry

# A change as stored: key, old, new, the values as JSON texts.
Stored = tuple[str, str | None, str | None]

_COLUMNS = "e.id, e.at, p.name, e.kind, e.label, e.why, e.gesture, e.state, e.crc"
_IN_SPAN = "key IN (SELECT id FROM keys WHERE key >= ? AND key < ?)"
_MANY = 5000
CHUNK = 500  # numbers per statement; older SQLite takes at most 999


def read_values(db: sqlite3.Connection, path: Path) -> dict[str, Any]:
    """All current values; DamagedFile if they are not what the last edit left."""
    stored = db.execute(
        "SELECT k.key, c.value FROM current c JOIN keys k ON k.id = c.key"
    ).fetchall()
    state = state_sum(0, sum(value_sum(key, text) for key, text in stored), 0)
    if state != newest(db)[1]:
        raise damaged(path, "the current values differ from what the last edit left")
    values = decode_all(text for _, text in stored)
    return dict(zip([key for key, _ in stored], values, strict=True))


def newest(db: sqlite3.Connection) -> tuple[int, int, int]:
    """Id, state checksum and own checksum of the newest entry; zeros before the first."""
    row = db.execute("SELECT id, state, crc FROM entries ORDER BY id DESC LIMIT 1").fetchone()
    return row or (0, 0, 0)


def read_entries(
    db: sqlite3.Connection,
    path: Path,
    *,
    limit: int | None,
    before: int | None,
    key_prefix: str | None,
    who: str | None,
) -> list[Entry]:
    """Entries, newest first; DamagedFile if one is not as it was written."""
    conditions, values = ["1"], list[str | int]()
    if before is not None:
        conditions.append("e.id < ?")
        values.append(before)
    if who is not None:
        conditions.append("e.who = (SELECT id FROM people WHERE name = ?)")
        values.append(who)
    if key_prefix:
        # U+10FFFF sorts after every character a key can go on with.
        span = (key_prefix, key_prefix + "\U0010ffff")
        found = db.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM changes WHERE {_IN_SPAN} LIMIT {_MANY})", span
        ).fetchone()[0]
        # Few changes are looked up by key; among many, the newest entries soon hold enough.
        conditions.append(
            f"e.id IN (SELECT entry FROM changes WHERE {_IN_SPAN})"
            if found < _MANY
            else f"EXISTS (SELECT 1 FROM changes WHERE entry = e.id AND +{_IN_SPAN})"
        )
        values += span
    rows = db.execute(
        # A person or key that is missing fails the checksum; an inner join would hide the entry.
        f"SELECT {_COLUMNS} FROM entries e LEFT JOIN people p ON p.id = e.who"
        f" WHERE {' AND '.join(conditions)} ORDER BY e.id DESC LIMIT ?",
        (*values, -1 if limit is None else limit),
    ).fetchall()
    if who is None and not key_prefix:
        _expect_all([row[0] for row in rows], db, path, limit, before)
    changes = _changes(db, [row[0] for row in rows])
    return [_entry(row, changes.get(row[0], []), path) for row in rows]


def read_stamps(db: sqlite3.Connection, key: str, limit: int) -> list[tuple[int, int]]:
    """Id and checksum of the newest entries that changed a key, or one beneath it where it ends in
    a slash; newest first.
    """
    end = key + ("\U0010ffff" if key.endswith("/") else "\0")
    return db.execute(
        f"SELECT id, crc FROM entries WHERE id IN (SELECT entry FROM changes WHERE {_IN_SPAN})"
        " ORDER BY id DESC LIMIT ?", (key, end, limit)).fetchall()


def read_some(db: sqlite3.Connection, path: Path, ids: Sequence[int]) -> list[Entry]:
    """The entries of these ids, in their order; DamagedFile if one is not as it was written."""
    found: dict[int, tuple[Any, ...]] = {}
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        found.update((row[0], row) for row in db.execute(
            f"SELECT {_COLUMNS} FROM entries e LEFT JOIN people p ON p.id = e.who"
            f" WHERE e.id IN ({','.join('?' * len(chunk))})", chunk))
    missing = next((number for number in ids if number not in found), None)
    if missing is not None:
        raise damaged(path, f"journal entry {missing} is missing")
    changes = _changes(db, ids)
    return [_entry(found[number], changes.get(number, []), path) for number in ids]


def _expect_all(
    ids: list[int], db: sqlite3.Connection, path: Path, limit: int | None, before: int | None
) -> None:
    """Nothing is ever deleted: without a filter the ids run down to 1 without a gap."""
    last = newest(db)[0] if before is None else min(newest(db)[0], before - 1)
    first = 1 if limit is None else max(1, last - limit + 1)
    if ids != list(range(last, first - 1, -1)):
        raise damaged(path, f"journal entries between {first} and {last} are missing")


def _changes(db: sqlite3.Connection, ids: Sequence[int]) -> dict[int, list[Stored]]:
    found: dict[int, list[Stored]] = {}
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        for entry, key, old, new in db.execute(
            "SELECT c.entry, k.key, c.old, c.new FROM changes c LEFT JOIN keys k ON k.id = c.key"
            f" WHERE c.entry IN ({','.join('?' * len(chunk))}) ORDER BY c.entry, c.position",
            chunk,
        ):
            found.setdefault(entry, []).append((key, old, new))
    return found


def _entry(row: tuple[Any, ...], changes: Iterable[Stored], path: Path) -> Entry:
    *fields, crc = row
    changes = tuple(changes)
    if entry_sum(fields, changes) != crc:
        raise damaged(path, f"journal entry {row[0]} differs from what was written")
    number, at, who, kind, label, why, gesture, _state = fields
    decoded = tuple(Change(key, decode(old), decode(new)) for key, old, new in changes)
    return Entry(number, timestamp(at), who, kind, label, why, gesture, decoded)
