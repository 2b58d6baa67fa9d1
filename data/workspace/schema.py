"""The tables of a workspace file."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

APPLICATION_ID = 0x53565343  # "SVSC", at byte 68 of every workspace file

# Set in `meta` from the first edit of a session until it closes: what ended otherwise is checked.
UNCLEAN = "unclean"

# Keys and people are kept once and pointed to. Old and new values are JSON; NULL is absent.
# entries.state: checksum of all current values after the entry; entries.crc: of the entry itself.
TABLES = (
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE keys (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE)",
    "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
    """CREATE TABLE entries (
        id INTEGER PRIMARY KEY, at INTEGER NOT NULL, who INTEGER NOT NULL REFERENCES people (id),
        kind TEXT NOT NULL, label TEXT NOT NULL, why TEXT NOT NULL, gesture TEXT NOT NULL,
        state INTEGER NOT NULL, crc INTEGER NOT NULL)""",
    "CREATE INDEX entries_by_person ON entries (who)",
    """CREATE TABLE changes (
        entry INTEGER NOT NULL REFERENCES entries (id), position INTEGER NOT NULL,
        key INTEGER NOT NULL REFERENCES keys (id), old TEXT, new TEXT,
        PRIMARY KEY (entry, position)) WITHOUT ROWID""",
    "CREATE INDEX changes_by_key ON changes (key, entry)",
    "CREATE TABLE current (key INTEGER PRIMARY KEY REFERENCES keys (id), value TEXT NOT NULL)",
)

# Reading no rows: an error here means a missing table or column.
PROBES = (
    "SELECT name, value FROM meta LIMIT 0",
    "SELECT id, key FROM keys LIMIT 0",
    "SELECT id, name FROM people LIMIT 0",
    "SELECT id, at, who, kind, label, why, gesture, state, crc FROM entries LIMIT 0",
    "SELECT entry, position, key, old, new FROM changes LIMIT 0",
    "SELECT key, value FROM current LIMIT 0",
)


def create(db: sqlite3.Connection, version: int, meta: Mapping[str, str]) -> None:
    """Make the tables in an empty database, in one transaction."""
    db.execute("BEGIN")
    for statement in TABLES:
        db.execute(statement)
    db.executemany("INSERT INTO meta (name, value) VALUES (?, ?)", meta.items())
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {version}")
    db.execute("COMMIT")
