"""Bringing the tables of older versions up to date.

`MIGRATIONS[i]` turns version i + 1 into version i + 2; it gets the connection inside a transaction
and uses SQL of its own, not `schema.py`, which always describes the newest version. A version's
sample file stays in the tests for good.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

Migration = Callable[[sqlite3.Connection], None]

MIGRATIONS: tuple[Migration, ...] = ()


def newest_version() -> int:
    """The schema version this program writes."""
    return 1 + len(MIGRATIONS)


def migrate(db: sqlite3.Connection, version: int) -> None:
    """Apply what is missing since `version`; the caller holds the transaction."""
    for step in MIGRATIONS[version - 1 :]:
        step(db)
    db.execute(f"PRAGMA user_version = {newest_version()}")
