"""Whole files put in place at once: new workspaces and copies of existing ones."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path

from data.files import put_in_place, sync
from data.workspace import schema
from data.workspace.errors import FileExists, Locked, explained, missing_folder
from data.workspace.migrations import newest_version

_PATIENCE = 5.0  # seconds a copy waits for a source that is being written


def uri(path: Path, mode: str) -> str:
    """The SQLite address of a file; `mode` as in SQLite: rw never creates, rwc may."""
    text = path.absolute().as_posix()
    # Bytes, so that names that are no valid text survive; a drive letter needs a slash before it.
    name = os.fsencode(text if text.startswith("/") else f"/{text}")
    quoted = "".join(chr(b) if chr(b) in _PLAIN else f"%{b:02X}" for b in name)
    return f"file://{quoted}?mode={mode}"


_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/:._-")


def create_file(path: Path, meta: Mapping[str, str]) -> None:
    """Put an empty workspace at `path`; FileExists if something is there by then."""

    def fill(target: sqlite3.Connection) -> None:
        schema.create(target, newest_version(), meta)

    put_file(path, fill)


def put_file(path: Path, fill: Callable[[sqlite3.Connection], None]) -> None:
    """Put a file at `path` whose empty database `fill` fills; FileExists if one is there."""
    _put(path, fill, overwrite=False)


def copy_to(source: sqlite3.Connection, path: Path, *, overwrite: bool = False) -> None:
    """Put a consistent copy of a database at `path`, whole or not at all.

    `source` must not be inside a write transaction: the copy would wait for it.
    """
    deadline = time.monotonic() + _PATIENCE

    def give_up_late(status: int, remaining: int, total: int) -> None:
        if time.monotonic() > deadline and remaining == total:
            raise Locked(
                f"{path.name} could not be copied: another program is writing the workspace.",
                "Try again in a moment.",
            )

    def fill(target: sqlite3.Connection) -> None:
        source.backup(target, progress=give_up_late)
        target.execute("DELETE FROM meta WHERE name = ?", (schema.UNCLEAN,))

    _put(path, fill, overwrite=overwrite)


def _put(path: Path, fill: Callable[[sqlite3.Connection], None], *, overwrite: bool) -> None:
    with explained(path):
        if not path.parent.is_dir():
            raise missing_folder(path)
        if not overwrite and path.exists():
            raise _exists(path)
        _refuse_leftover(path)
        temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        temporary.unlink(missing_ok=True)  # of a process that died
        try:
            with closing(sqlite3.connect(uri(temporary, "rwc"), uri=True)) as target:
                target.isolation_level = None
                # Nobody else sees the file before it is complete: one sync at the end will do.
                target.execute("PRAGMA journal_mode = OFF")
                target.execute("PRAGMA synchronous = OFF")
                fill(target)
            sync(temporary, os.O_RDWR)
            put_in_place(temporary, path, overwrite)
        except FileExistsError:
            raise _exists(path) from None
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        if os.name == "posix":
            sync(path.parent, os.O_RDONLY)


def _exists(path: Path) -> FileExists:
    return FileExists(f"{path.name} exists already.", "Choose another name.", str(path))


def _refuse_leftover(path: Path) -> None:
    # SQLite would take the rollback journal of an earlier file as the new file's own.
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists() and journal.stat().st_size > 0:
        raise FileExists(
            f"Beside {path.name} lies {journal.name}, left by an earlier file of that name.",
            "Open and close that file, move both away, or choose another name.",
            str(journal),
        )
