"""Opening a file: what it is, whether it is intact, who may write it, older versions."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from data.workspace import migrations, schema
from data.workspace.copying import copy_to, uri
from data.workspace.errors import (
    DamagedFile,
    MissingFile,
    NewerVersion,
    NotAWorkspace,
    damaged,
    explained,
    not_a_workspace,
)
from data.workspace.history import newest

# A reader elsewhere holds the file for milliseconds; the window must not stand still for long.
BUSY_SECONDS = 0.5

# Checking every page takes about 2 ms per MB: small files are checked on every opening, larger
# ones after a session that did not close; of those the current values are checked always.
CHECKED_ALWAYS_MB = 8

_HEADER = b"SQLite format 3\x00"


@dataclass(frozen=True)
class Attached:
    """An open file: its connection, whether it may only be read, what the user should know, and
    its newest entry as `history.newest` tells it."""

    db: sqlite3.Connection
    read_only: bool
    notices: tuple[str, ...]
    newest: tuple[int, int, int]


def attach(path: Path, *, read_only: bool, again: bool = False) -> Attached:
    """Open an existing workspace file; raises a WorkspaceError and leaves the file as it was.

    `again` when it was open before: then only what will be read is checked.
    """
    with explained(path):
        _look(path)
        try:
            return _attach(path, read_only, again)
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_NOTADB:
                raise _not_a_database(path) from error
            raise


def _attach(path: Path, read_only: bool, checked: bool) -> Attached:
    db = connect(path)
    notices = []
    try:
        # One view of the file for all the looking, and one wait for a process that is writing.
        db.execute("BEGIN")
        version = _examine(db, path)
        if not read_only:
            db.execute("ROLLBACK")
            if reason := _claim(db, path):
                notices.append(reason)
                read_only = True
                checked = True  # by the session that is editing it, which should not wait for us
                db.execute("BEGIN")
            else:
                checked = False
        _check(db, path, whole=not checked)
        if version < migrations.newest_version():
            if read_only:
                db = _migrated_in_memory(db, version)
            else:
                notices.append(_migrate(db, path, version))
        _probe(db, path)
        last = newest(db)
        if read_only:
            if db.in_transaction:
                db.execute("ROLLBACK")
            db.execute("PRAGMA query_only = ON")
        return Attached(db, read_only, tuple(notices), last)
    except BaseException:
        db.close()
        raise


def connect(path: Path) -> sqlite3.Connection:
    """A connection to an existing file, for reading."""
    db = sqlite3.connect(uri(path, "rw"), uri=True, isolation_level=None, timeout=BUSY_SECONDS,
                         check_same_thread=False)  # a lock of the workspace takes care
    # These do not touch the file yet; what writing needs is set by _claim.
    for pragma in ("temp_store = MEMORY", "trusted_schema = OFF", "cell_size_check = ON",
                   "cache_size = -1000"):
        db.execute(f"PRAGMA {pragma}")
    return db


def hold(db: sqlite3.Connection, patience: float = BUSY_SECONDS) -> None:
    """Begin a write transaction: from here on no other process can write.

    This is the lock between processes. An editing session is always inside a write transaction,
    which is SQLite's RESERVED lock on the file itself: others can read, none can write, nothing
    lies beside the file, and the operating system drops it with the process, kill -9 included, on
    Linux, macOS and Windows alike.
    """
    db.execute(f"PRAGMA busy_timeout = {int(patience * 1000)}")
    try:
        db.execute("BEGIN IMMEDIATE")
    finally:
        db.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")


def is_unclean(db: sqlite3.Connection) -> bool:
    """Whether a session edited the file and has not closed it: it crashed or still runs."""
    return db.execute("SELECT 1 FROM meta WHERE name = ?", (schema.UNCLEAN,)).fetchone() is not None


def _look(path: Path) -> None:
    # Before SQLite, which would take an empty file for an empty database.
    try:
        status = path.stat()
    except FileNotFoundError:
        raise MissingFile(
            f"There is no file {path.name} in {path.parent}.", "Choose another file.", str(path)
        ) from None
    if path.is_dir():
        raise not_a_workspace(path, "it is a folder")
    if not path.is_file():
        raise not_a_workspace(path, "it is not an ordinary file")
    if status.st_size == 0:
        raise damaged(path, "the file is empty")


def _examine(db: sqlite3.Connection, path: Path) -> int:
    """The schema version of a workspace file; refuses other files and newer versions."""
    application = db.execute("PRAGMA application_id").fetchone()[0]
    if application != schema.APPLICATION_ID:
        tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        ours = {"meta", "keys", "entries", "changes", "current"} <= {name for (name,) in tables}
        if ours:
            raise damaged(path, f"application id {application:#x}")
        raise not_a_workspace(path, "it is a database of another program")
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    if version > migrations.newest_version():
        raise NewerVersion(
            f"{path.name} was written by a newer version of Servoscope.",
            "Update Servoscope to open it.",
            f"{path}: schema {version}, this program knows up to {migrations.newest_version()}",
        )
    if version < 1:
        raise damaged(path, f"schema version {version}")
    _probe(db, path, schema.PROBES[:1])
    return version


def _not_a_database(path: Path) -> NotAWorkspace | DamagedFile:
    # No session of this process can have the file open: it is not a database.
    with path.open("rb") as file:
        head = file.read(100)
    alike = sum(a == b for a, b in zip(head, _HEADER, strict=False))
    if head[68:72] == schema.APPLICATION_ID.to_bytes(4, "big") or alike >= len(_HEADER) - 4:
        return damaged(path, "the header is damaged")
    return not_a_workspace(path, "its content is of another kind", f"starts with {head[:16]!r}")


def _claim(db: sqlite3.Connection, path: Path) -> str | None:
    """Take the right to write; None, or why the file can only be read."""
    not_writable = (
        f"{path.name} cannot be written in {path.parent}, so it is open for reading only. "
        "Save a copy in another folder to edit it."
    )
    if not _writable(path):
        return not_writable
    try:
        db.execute("PRAGMA journal_mode = TRUNCATE")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA fullfsync = ON")  # macOS: down to the disk, not to its cache
        hold(db, patience=0)
        if is_unclean(db):
            # Between two edits of another session there is a moment without its lock: give it
            # the time to come back.
            db.execute("ROLLBACK")
            time.sleep(0.02)
            hold(db, patience=0)
    except sqlite3.OperationalError as error:
        code = error.sqlite_errorcode & 0xFF
        if code == sqlite3.SQLITE_READONLY:
            return not_writable
        if code != sqlite3.SQLITE_BUSY:
            raise
        return (
            f"{path.name} is being edited in another window, so it is open for reading only. "
            "Close it there and open it here again to edit it."
        )
    return None


def _writable(path: Path) -> bool:
    effective = os.access in os.supports_effective_ids
    real = path.resolve()
    return all(os.access(p, os.W_OK, effective_ids=effective) for p in (real, real.parent))


def _check(db: sqlite3.Connection, path: Path, *, whole: bool) -> None:
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    size = pages * db.execute("PRAGMA page_size").fetchone()[0]
    if path.stat().st_size < size:
        raise damaged(path, f"the file is shorter than the {size} bytes it should have")
    whole = whole and (size <= CHECKED_ALWAYS_MB * 1_000_000 or is_unclean(db))
    parts = ("",) if whole else ("('current')", "('keys')")
    for part in parts:
        found = db.execute(f"PRAGMA quick_check{part}").fetchone()[0]
        if found != "ok":
            raise damaged(path, found)
    if db.execute("SELECT 1 FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchone():
        raise not_a_workspace(path, "another program added parts to it")


def _probe(db: sqlite3.Connection, path: Path, probes: tuple[str, ...] = schema.PROBES) -> None:
    for statement in probes:
        try:
            db.execute(statement)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
                raise
            raise damaged(path, str(error)) from error


def _migrate(db: sqlite3.Connection, path: Path, version: int) -> str:
    backup = path.with_name(f"{path.stem} (version {version}){path.suffix}")
    count = 1
    while backup.exists():
        count += 1
        backup = path.with_name(f"{path.stem} (version {version}, {count}){path.suffix}")
    with closing(connect(path)) as source:  # `db` is inside a write transaction
        copy_to(source, backup)
    migrations.migrate(db, version)
    _probe(db, path)
    db.execute("COMMIT")
    hold(db)
    return (
        f"{path.name} was written by an older version of Servoscope and has been brought up to "
        f"date. The file as it was is kept beside it as {backup.name}."
    )


def _migrated_in_memory(db: sqlite3.Connection, version: int) -> sqlite3.Connection:
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        db.backup(memory)
        memory.execute("BEGIN")
        migrations.migrate(memory, version)
        memory.execute("COMMIT")
    except BaseException:
        memory.close()
        raise
    db.close()
    return memory
