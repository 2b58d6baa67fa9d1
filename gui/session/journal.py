"""Between session and workspace file: writes every edit, keeps what could not be written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from data.workspace import Workspace, WorkspaceError
from data.workspace.records import Change, Entry
from gui.commands.command import Command, merged
from gui.i18n import tr

LARGE = 5_000  # changes that take longer to write than a window may stand still
Aside = Callable[[Callable[[], None], str], None]


def directly(work: Callable[[], None], what: str) -> None:
    """Do the work here and now."""
    del what
    work()


class Journal:
    """The journal of one workspace as the session sees it.

    `values` are the current values, unwritten ones included. If the file cannot be written, edits
    wait in memory in their order, `problem` says why, and each later write tries again.
    """

    def __init__(self, workspace: Workspace, moved: Callable[[], None]) -> None:
        self.workspace = workspace
        self.values: dict[str, Any] = workspace.values()
        self.problem: WorkspaceError | None = None
        self.saved_at: datetime | None = None
        self._moved = moved
        self.renumbered: Callable[[], None] = lambda: None  # ids of entries mean others now
        self.aside: Aside = directly  # a window puts what keeps it alive meanwhile
        self.writing = False
        self._pending: list[tuple[Command, tuple[Change, ...], str, str]] = []
        self._last: tuple[int, Command] | None = None

    @property
    def newest(self) -> int | None:
        """The entry of the command written last; None where it waits, or was an undo."""
        return self._last[0] if self._last and not self._pending else None

    def read_back(self, ids: Sequence[int]) -> list[Command]:
        """The commands of these entries as they were written; none where they cannot be read."""
        try:
            entries = self.workspace.entries(ids)
        except WorkspaceError:
            return []
        return [Command(e.kind, e.label, e.changes, e.why) for e in entries]

    @property
    def pending(self) -> int:
        """Edits not on disk yet."""
        return len(self._pending)

    def write(
        self, command: Command, changes: tuple[Change, ...], who: str, undo: bool = False
    ) -> None:
        """Put a command on disk; on failure it waits and `problem` is set."""
        for change in changes:
            if change.new is None:
                self.values.pop(change.key, None)
            else:
                self.values[change.key] = change.new
        kind = "undo" if undo else command.kind
        self._pending.append((command, changes, who, kind))
        self.flush()

    def flush(self) -> bool:
        """Write what waits; True when nothing is left."""
        if self.writing:
            return False
        self.writing = True
        count = sum(len(changes) for _, changes, _, _ in self._pending)
        try:
            if count > LARGE:
                self.aside(self._write_all, tr("Writing {n} changes").format(n=f"{count:,}"))
            else:
                self._write_all()
            self.problem = None
            self.saved_at = datetime.now()
        except WorkspaceError as error:
            self.problem = error
        finally:
            self.writing = False
        self._moved()
        return not self._pending

    def _write_all(self) -> None:
        while self._pending:
            self._write(*self._pending[0])
            del self._pending[0]

    def _write(self, command: Command, changes: tuple[Change, ...], who: str, kind: str) -> None:
        undo = kind == "undo"
        label = tr("Undo: {label}").format(label=command.label) if undo else command.label
        if self._last and not undo and command.gesture == self._last[1].gesture != "":
            whole = merged(self._last[1], command)
            self.workspace.amend(self._last[0], changes, whole.label, whole.why)
            self._last = (self._last[0], whole)
            return
        entry = self.workspace.commit(kind, label, changes, who, command.why, command.gesture)
        self._last = None if undo else (entry.id, command)

    def move_to(self, path: Path) -> None:
        """Go on in another file that holds everything, what waited included.

        The history comes along where the old file can still be read. Raises WorkspaceError when
        the new file cannot be written; then everything stays as it was.
        """
        try:
            self.workspace.save_copy(path, overwrite=True)
            other = Workspace.open(path, create=False)
        except WorkspaceError:  # the old file cannot be read any more: the values must do
            other = Workspace.open(path)
            other.commit("rescue", tr("Take over all values"), tuple(
                Change(key, None, value) for key, value in sorted(self.values.items())), "")
            self._pending.clear()
            self.renumbered()
        self.workspace.close()
        self.workspace, self._last = other, None
        self.flush()

    def history(self, limit: int, key_prefix: str | None) -> list[Entry]:
        """Newest entries on disk, newest first."""
        try:
            return self.workspace.history(limit=limit, key_prefix=key_prefix)
        except WorkspaceError:
            return []

    def stamps(self, key: str, limit: int) -> list[tuple[int, int]]:
        """Id and checksum of the newest entries on disk that changed a key or, where it ends in
        a slash, one beneath it; newest first.
        """
        try:
            return self.workspace.stamps(key, limit)
        except WorkspaceError:
            return []

    def entries(self, ids: Sequence[int]) -> list[Entry]:
        """The entries of these ids."""
        try:
            return self.workspace.entries(ids)
        except WorkspaceError:
            return []

    def reload(self) -> bool:
        """Read the values again from the file, in place of what waited; True where others stand.

        Raises WorkspaceError where the file cannot be read; then everything stays as it was.
        """
        self.workspace.reload()
        values = self.workspace.values()
        others = values != self.values
        self.values, self.problem = values, None
        self._pending.clear()
        self._last = None
        self._moved()
        return others

    def close(self) -> None:
        """Write what waits and close the file."""
        self.flush()
        self.workspace.close()
