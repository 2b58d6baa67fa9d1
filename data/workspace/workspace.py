"""An open workspace: current values, the journal, and edits that are on disk when they return."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Any, Self

from data.workspace import copying, history, journal, opening, schema, searching
from data.workspace.codec import now, timestamp
from data.workspace.errors import (
    FileExists,
    ReadOnlyWorkspace,
    UnstorableValue,
    explained,
)
from data.workspace.records import Change, Entry
from data.workspace.searching import Search


class Workspace:
    """One `*.servoscope` file, used by one thread at a time: others wait.

    All methods raise subclasses of WorkspaceError with `.what`, `.remedy` and `.detail`. After a
    failed edit nothing of it is stored and the workspace stays usable.
    """

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self._path = path
        self._only_read = read_only
        self._lock = RLock()
        self._take(opening.attach(path, read_only=read_only))
        self._edited = False

    @classmethod
    def open(
        cls,
        path: str | os.PathLike[str],
        *,
        create: bool = True,
        read_only: bool = False,
        meta: Mapping[str, str] | None = None,
    ) -> Self:
        """Open a workspace file, by default creating it if there is none.

        A file being edited by another process, or that may not be written, opens for reading;
        `notices` says so. An older version is brought up to date, with a copy kept beside it.
        `meta` is what `get_meta` knows about a file created here, such as the app's version.
        """
        absolute = Path(os.path.abspath(path))
        with explained(absolute):
            if create and not read_only and not absolute.exists():
                facts = {"created_at": timestamp(now()), **(meta or {})}
                try:
                    copying.create_file(absolute, facts)
                except FileExists:
                    # Someone else created it at the same time: then theirs is opened.
                    if not absolute.exists():
                        raise
        return cls(absolute, read_only=read_only)

    # -- what it is --------------------------------------------------------------------------------

    @property
    def path(self) -> Path:
        """Where the file is, absolute."""
        return self._path

    @property
    def read_only(self) -> bool:
        """Whether edits are refused."""
        return self._read_only

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know about how the file was opened, in full sentences."""
        return self._notices

    @property
    def schema_version(self) -> int:
        """The version of the tables, after any migration."""
        with self._reading():
            version: int = self._db.execute("PRAGMA user_version").fetchone()[0]
        return version

    @property
    def meta(self) -> dict[str, str]:
        """Facts about the file: `created_at` and what `set_meta` put there."""
        with self._reading():
            rows = self._db.execute("SELECT name, value FROM meta").fetchall()
        return {name: value for name, value in rows if name != schema.UNCLEAN}

    def get_meta(self, name: str, default: str = "") -> str:
        """One fact about the file."""
        return self.meta.get(name, default)

    def set_meta(self, name: str, value: str) -> None:
        """Store a fact about the file; it is not journaled."""
        with self._writing():
            self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    # -- reading -----------------------------------------------------------------------------------

    def values(self) -> dict[str, Any]:
        """All current values by key; an absent key has the bundled or implied value."""
        with self._reading():
            return history.read_values(self._db, self._path)

    def history(
        self,
        limit: int | None = None,
        before: int | None = None,
        key_prefix: str | None = None,
        who: str | None = None,
    ) -> list[Entry]:
        """Journal entries, newest first: at most `limit`, with ids below `before`, of one person,
        with at least one changed key starting with `key_prefix`."""
        with self._reading():
            return history.read_entries(
                self._db, self._path, limit=limit, before=before, key_prefix=key_prefix, who=who
            )

    def entry_count(self) -> int:
        """How many entries the journal has."""
        with self._reading():
            return history.newest(self._db)[0]

    def find(self, search: Search, since: int = 0) -> list[int]:
        """Ids of the journal entries that fit, newest first; only from the id `since` on."""
        with self._reading():
            return searching.find_ids(self._db, search, since)

    def entries(self, ids: Sequence[int]) -> list[Entry]:
        """The journal entries of these ids, in their order."""
        with self._reading():
            return history.read_some(self._db, self._path, ids)

    def stamps(self, key: str, limit: int) -> list[tuple[int, int]]:
        """Id and checksum of the newest entries that changed a key, or one beneath it where it
        ends in a slash; newest first.

        An entry read before need not be read again while its checksum is the same.
        """
        with self._reading():
            return history.read_stamps(self._db, key, limit)

    def people(self) -> list[str]:
        """Everyone who made an edit, by name."""
        with self._reading():
            return searching.people(self._db)

    def before_later(self, entry: int) -> dict[str, Any]:
        """What each key held after an entry (0: before the first), where later ones changed it."""
        with self._reading():
            return searching.values_before_later(self._db, entry)

    def reload(self) -> bool:
        """Look at the file anew; True if the journal has changed since it was opened or reloaded.

        A reader then sees what another process has written, also into a file that replaced this
        one, and may edit from now on where that process has gone. A workspace open for editing is
        always up to date, unless another file has its place.
        """
        if not self._read_only and self._is_at(self._path):
            return False
        attached = opening.attach(self._path, read_only=self._only_read, again=True)
        old, seen = self._db, self._seen
        self._take(attached)
        old.close()
        return self._seen != seen

    # -- editing -----------------------------------------------------------------------------------

    def commit(  # noqa: PLR0917 - what, on what, by whom, why: in the order they are told
        self,
        kind: str,
        label: str,
        changes: Sequence[Change],
        who: str,
        why: str = "",
        gesture: str = "",
    ) -> Entry:
        """Journal an edit and apply it, in one transaction; it is on disk when this returns.

        StaleEdit if a change's `old` is not the stored value. An undo is a commit of kind "undo".
        """
        with self._writing():
            return journal.append(
                self._db, changes, who=who, kind=kind, label=label, why=why, gesture=gesture
            )

    def amend(self, entry_id: int, changes: Sequence[Change], label: str, why: str) -> Entry:
        """Go on with the newest entry, as a slider drag does: new values, label and reason.

        `old` stays what it was when the gesture began; keys not in `changes` keep their values.
        StaleEdit if a newer entry exists.
        """
        with self._writing():
            return journal.amend(self._db, entry_id, changes, label, why)

    def save_copy(self, path: str | os.PathLike[str], *, overwrite: bool = False) -> Path:
        """Put a consistent copy elsewhere, whole or not at all; works if this file was moved.

        FileExists if something is there, unless `overwrite`; never over this file itself.
        """
        target = Path(os.path.abspath(path))
        if self._is_at(target):
            raise FileExists(
                f"{target.name} is the workspace that is open.",
                "Choose another name for the copy.",
                str(target),
            )
        with self._lock, explained(self._path):
            if self._read_only:
                copying.copy_to(self._db, target, overwrite=overwrite)
            elif self._is_at(self._path):
                # The own connection is inside a write transaction, which cannot be copied.
                with closing(opening.connect(self._path)) as source:
                    copying.copy_to(source, target, overwrite=overwrite)
            else:
                # Moved or deleted: only the own connection still reaches the content.
                self._roll_back()
                copying.copy_to(self._db, target, overwrite=overwrite)
                opening.hold(self._db)
        return target

    # -- closing -----------------------------------------------------------------------------------

    def close(self) -> None:
        """Let go of the file. Nothing is left to write: every edit is already on disk."""
        # A failure here only means that the next opening checks the file more thoroughly.
        with suppress(sqlite3.Error):
            if self._edited:
                if not self._db.in_transaction:
                    opening.hold(self._db, patience=0)
                self._db.execute("DELETE FROM meta WHERE name = ?", (schema.UNCLEAN,))
                self._db.execute("COMMIT")
            self._roll_back()
            if not self._read_only:
                self._db.execute("PRAGMA journal_mode = DELETE")  # removes the empty journal
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # -- inside ------------------------------------------------------------------------------------

    def _take(self, attached: opening.Attached) -> None:
        self._db = attached.db
        self._read_only = attached.read_only
        self._notices = attached.notices
        self._seen = attached.newest
        self._identity = _identity(self._path)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """One consistent view of the file."""
        with self._lock, explained(self._path):
            if self._db.in_transaction:
                yield
                return
            self._db.execute("BEGIN")
            try:
                yield
            finally:
                self._roll_back()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction, durable at its end; the right to write is kept throughout."""
        if self._read_only:
            raise ReadOnlyWorkspace(
                f"{self._path.name} is open for reading only.",
                "Save a copy and edit that, or reopen it once nobody else edits it.",
                str(self._path),
            )
        with self._lock, explained(self._path):
            try:
                if not self._db.in_transaction:
                    opening.hold(self._db)
                if not self._edited:
                    self._db.execute(
                        "INSERT OR REPLACE INTO meta VALUES (?, '1')", (schema.UNCLEAN,)
                    )
                yield
                self._db.execute("COMMIT")
                self._edited = True
            except UnicodeEncodeError as error:
                raise UnstorableValue(
                    "The edit holds characters that are no valid text.",
                    "Type the text anew instead of pasting it.",
                    str(error),
                ) from error
            finally:
                self._roll_back()
                with suppress(sqlite3.Error):  # the next edit tries again, and says why
                    opening.hold(self._db)

    def _roll_back(self) -> None:
        if self._db.in_transaction:
            self._db.execute("ROLLBACK")

    def _is_at(self, path: Path) -> bool:
        return self._identity is not None and _identity(path) == self._identity


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
