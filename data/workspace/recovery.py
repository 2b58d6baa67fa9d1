"""A damaged workspace read as far as it can be, into a new file; the damaged one stays as it is."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from data.workspace import migrations, schema
from data.workspace.codec import entry_sum, now, state_sum, timestamp, value_sum
from data.workspace.copying import put_file
from data.workspace.errors import (
    DamagedFile,
    MissingFile,
    NewerVersion,
    NotAWorkspace,
    WorkspaceError,
    explained,
    not_a_workspace,
)
from data.workspace.history import Stored
from data.workspace.salvage import Edit, Salvage, replay, salvage

SUFFIX = ".servoscope"
_SHOWN = 5
_LARGEST = 1 << 30
_NEVER = 1_000  # a version above this is damage
_SQLITE = b"SQLite format 3\0"

Watch = Callable[[int, int], None]


@dataclass(frozen=True)
class Recovery:
    """What was read into the new file at `path`, and, a sentence each, what was lost."""

    path: Path
    edits: int
    values: int
    lost: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether nothing was lost."""
        return not self.lost


def worth_trying(path: Path, failure: WorkspaceError) -> bool:
    """Whether a file that could not be opened may still hold edits to be recovered."""
    if not isinstance(failure, DamagedFile | NotAWorkspace):
        return False
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError:
        return False
    # The database of another program has nothing for us; what lost its first bytes may.
    return bool(head) and (isinstance(failure, DamagedFile) or _is_marked(head) or (
        path.suffix == SUFFIX and not head.startswith(_SQLITE)))


def recover(
    path: str | os.PathLike[str],
    target: str | os.PathLike[str] | None = None,
    watch: Watch = lambda done, total: None,
) -> Recovery:
    """Read what a damaged workspace still holds into a new file, by default beside it.

    Every edit with a right checksum is taken over with its time, author and reason; the loss is
    named, also in a last edit of the new file. The damaged file is not touched, the new one never
    replaces another. Close the damaged file first. Raises NotAWorkspace for files of other
    programs, NewerVersion, MissingFile, FileExists, and DamagedFile where nothing can be read.
    `watch(done, total)` hears how far the reading is, and may raise to end it; no file is left.
    """
    source = Path(os.path.abspath(path))
    with explained(source):
        if not source.is_file():
            raise MissingFile(f"There is no file {source.name} in {source.parent}.",
                              "Choose another file.", str(source))
        content = _content(source)
        _refuse_newer(source, content)
        found = salvage(content, watch)
    if not found.edits and not _is_marked(content):
        raise not_a_workspace(source, "it holds nothing that Servoscope wrote")
    if not found.edits and not found.values:
        raise DamagedFile(
            f"Nothing could be read out of {source.name}.",
            "It was not changed: look for an older copy of it.", f"{source}: no row is whole")
    lost = _told(found)
    new = Path(os.path.abspath(target)) if target is not None else beside(source)
    put_file(new, lambda db: _fill(db, found, source.name, lost))
    return Recovery(new, len(found.edits), len(found.values), lost)


def _content(path: Path) -> bytes:
    """The bytes of the file as SQLite would see them: an edit that a crash cut off taken back."""
    if path.stat().st_size > _LARGEST:
        raise DamagedFile(f"{path.name} is larger than any workspace.",
                          "It was not changed: look for an older copy of it.", str(path))
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists() and journal.stat().st_size:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / path.name
            shutil.copyfile(path, copy)
            shutil.copyfile(journal, copy.with_name(journal.name))
            # Where it fails, the file as it stands is all there is.
            with suppress(sqlite3.Error), closing(sqlite3.connect(copy)) as db:
                db.execute("SELECT count(*) FROM sqlite_master").fetchone()
            return copy.read_bytes()
    return path.read_bytes()


def _is_marked(content: bytes) -> bool:
    return (content[68:72] == schema.APPLICATION_ID.to_bytes(4, "big")
            or b"CREATE TABLE entries" in content)


def _refuse_newer(path: Path, content: bytes) -> None:
    version = int.from_bytes(content[60:64], "big")
    intact = content.startswith(_SQLITE) and _is_marked(content)
    if intact and migrations.newest_version() < version < _NEVER:
        raise NewerVersion(
            f"{path.name} was written by a newer version of Servoscope.",
            "Update Servoscope to recover it.",
            f"{path}: schema {version}, this program knows up to {migrations.newest_version()}")


def beside(path: Path) -> Path:
    """A free name for what is recovered, in the folder of the damaged file."""
    for number in count(1):
        name = "recovered" if number == 1 else f"recovered {number}"
        new = path.with_name(f"{path.stem} ({name}){SUFFIX}")
        if not new.exists():
            return new
    raise AssertionError  # count does not end


def _told(found: Salvage) -> tuple[str, ...]:
    """What was lost, a sentence each."""
    said = []
    if found.lost:
        number = len(found.lost)
        named = [f"'{found.labels[id]}'" for id in found.lost if id in found.labels][:_SHOWN]
        what = f", among them {', '.join(named)}" if named else ""
        said.append(f"{_count(number, 'edit')} of the history could not be read "
                    f"(number {_ranges(found.lost)}){what}.")
    if found.doubtful:
        keys = ", ".join(found.doubtful[:_SHOWN])
        more = f" and {len(found.doubtful) - _SHOWN} more" if len(found.doubtful) > _SHOWN else ""
        said.append(f"{_count(len(found.doubtful), 'value')} may not be the newest ones: "
                    f"{keys}{more}.")
    if found.unnamed and not found.proven:
        said.append(f"{_count(found.unnamed, 'value')} could not be told whose it is.")
    if not found.proven and not said:
        said.append("The newest edits may be missing: the end of the history could not be read.")
    return tuple(said)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _ranges(numbers: Sequence[int]) -> str:
    """'3, 7 to 9' for 3, 7, 8, 9; shortened where there are many."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and parts[-1][1] == number - 1:
            parts[-1][1] = number
        else:
            parts.append([number, number])
    words = [str(a) if a == b else f"{a} to {b}" for a, b in parts[:2 * _SHOWN]]
    return ", ".join(words) + (" …" if len(parts) > 2 * _SHOWN else "")


def _fill(db: sqlite3.Connection, found: Salvage, name: str, lost: Sequence[str]) -> None:
    """Write the edits, numbered anew, and one more that sets the values and names the loss."""
    meta = {key: text for key, text in found.meta.items() if key != schema.UNCLEAN}
    meta.setdefault("created_at", timestamp(now()))
    schema.create(db, migrations.newest_version(), meta | {"recovered_from": name})
    replayed, _ = replay(found.edits.values())
    repairs = tuple((key, replayed.get(key), found.values.get(key))
                    for key in sorted(replayed.keys() | found.values.keys())
                    if replayed.get(key) != found.values.get(key))
    last = Edit(0, now(), "", "recovery", f"Recovered from {name}", " ".join(lost), "", 0, repairs)
    db.execute("BEGIN")
    _write(db, (*(found.edits[id] for id in sorted(found.edits)), last), found.values)
    db.execute("COMMIT")


def _write(db: sqlite3.Connection, edits: Iterable[Edit], values: dict[str, str]) -> None:
    keys: dict[str, int] = {}
    people: dict[str, int] = {}
    standing: dict[str, str | None] = {}
    state = 0
    for number, edit in enumerate(edits, start=1):
        for key, _, new in edit.changes:
            state = state_sum(state, value_sum(key, new), value_sum(key, standing.get(key)))
            standing[key] = new
        texts = (edit.kind, edit.label, edit.why, edit.gesture)
        crc = entry_sum((number, edit.at, edit.who, *texts, state), edit.changes)
        who = people.setdefault(edit.who, len(people) + 1)
        db.execute("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   (number, edit.at, who, *texts, state, crc))
        db.executemany("INSERT INTO changes VALUES (?, ?, ?, ?, ?)",
                       _numbered(number, edit.changes, keys))
    db.executemany("INSERT INTO people VALUES (?, ?)", ((id, n) for n, id in people.items()))
    db.executemany("INSERT INTO keys VALUES (?, ?)", ((id, key) for key, id in keys.items()))
    db.executemany("INSERT INTO current VALUES (?, ?)",
                   ((keys[key], text) for key, text in values.items()))


def _numbered(
    entry: int, changes: Iterable[Stored], keys: dict[str, int]
) -> list[tuple[int, int, int, str | None, str | None]]:
    return [(entry, i, keys.setdefault(key, len(keys) + 1), old, new)
            for i, (key, old, new) in enumerate(changes)]
