"""What is left of a damaged workspace: edits whose checksums are right, and current values."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice, product
from typing import Any, NamedTuple

from data.workspace import schema
from data.workspace.codec import entry_sum, state_sum, value_sum
from data.workspace.history import Stored
from data.workspace.pages import Cell, Pages

_MOST_TRIES = 256  # combinations of old and new pages per edit
Texts = dict[str, str]  # key -> JSON of its value


class Edit(NamedTuple):
    """A journal entry as it was stored, its checksum verified."""

    id: int
    at: int
    who: str
    kind: str
    label: str
    why: str
    gesture: str
    state: int
    changes: tuple[Stored, ...]


@dataclass
class Salvage:
    """Edits by id, values, and what is missing.

    `lost` are ids of edits that were there and cannot be read whole, `labels` what can be read of
    some; `doubtful` are keys whose value could not be checked; `unnamed` counts values whose key
    is lost; `proven` says that the values are those the last edit left.
    """

    edits: dict[int, Edit]
    meta: Texts
    values: Texts = field(default_factory=dict)
    lost: list[int] = field(default_factory=list)
    labels: dict[int, str] = field(default_factory=dict)
    doubtful: list[str] = field(default_factory=list)
    unnamed: int = 0
    proven: bool = False


def salvage(
    content: bytes, watch: Callable[[int, int], None] = lambda done, total: None
) -> Salvage:
    """Everything that can be read out of the bytes of a workspace file.

    `watch(done, total)` is told of every page.
    """
    found, pages = _Found(), Pages(content, _roots())
    for number in range(1, pages.count + 1):
        watch(number, pages.count)
        for cell in pages.cells(number):
            found.take(cell)
    edits = {id: edit for id in found.entries if (edit := found.edit(id)) is not None}
    result = Salvage(edits, dict(found.meta))
    newest = max((*found.entries, *found.changes, *found.mentioned), default=0)
    result.lost = [id for id in range(1, newest + 1) if id not in edits]
    result.labels = {id: found.entries[id][0][4] for id in result.lost if id in found.entries}
    _settle(result, found, newest)
    return result


def _roots() -> dict[str, int]:
    """The first page of each table and index: the same in every file, being made the same way."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        schema.create(db, 1, {})
        return dict(db.execute("SELECT name, rootpage FROM sqlite_master"))


class _Found:
    """Cells sorted by what they are; several versions where old pages are left in the file."""

    def __init__(self) -> None:
        self.entries: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
        self.changes: dict[int, dict[int, list[tuple[Any, ...]]]] = defaultdict(dict)
        self.keys: dict[int, list[str]] = defaultdict(list)
        self.people: dict[int, list[str]] = defaultdict(list)
        self.current: dict[int, list[tuple[bool, str]]] = defaultdict(list)
        self.meta: Texts = {}
        self.mentioned: set[int] = set()

    def take(self, cell: Cell) -> None:
        """Take a cell for what its tree, or its shape, says it is."""
        shape = "".join("n" if v is None else "i" if isinstance(v, int) else "t"
                        for v in cell.record)
        if cell.indexed:
            self._take_indexed(cell, shape)
        elif shape == "niittttii" and cell.rowid > 0:
            # the id stands for itself in its record
            self._put(self.entries[cell.rowid], (cell.rowid, *cell.record[1:]), cell)
        elif shape == "nt":
            self._take_text(cell, cell.tree or _likely(cell.record[1]))

    def _take_indexed(self, cell: Cell, shape: str) -> None:
        record = cell.record
        if shape == "tt" and cell.tree in ("", "meta"):
            self.meta.setdefault(record[0], record[1])
        elif shape == "ti":
            names = self.people if "people" in cell.tree or (
                not cell.tree and _likely(record[0]) == "people") else self.keys
            self._put(names[record[1]], record[0], cell)
        elif shape == "ii" and cell.tree == "entries_by_person":
            self.mentioned.add(record[1])
        elif len(shape) == 5 and shape.startswith("iii") and "i" not in shape[3:]:
            entry, position, *change = record
            if entry > 0 and position >= 0:
                self._put(self.changes[entry].setdefault(position, []), tuple(change), cell)

    def _take_text(self, cell: Cell, tree: str) -> None:
        text = cell.record[1]
        if tree == "current":
            self._put(self.current[cell.rowid], (bool(cell.tree), text), cell)
        elif tree in ("keys", "people"):
            self._put((self.keys if tree == "keys" else self.people)[cell.rowid], text, cell)

    @staticmethod
    def _put(into: list[Any], value: Any, cell: Cell) -> None:
        """Keep a version; those of pages in use come first."""
        if value not in into:
            into.insert(0 if cell.tree else len(into), value)

    def edit(self, id: int) -> Edit | None:
        """The edit whose checksum is right; None where no version of its parts gives one."""
        positions = self.changes.get(id, {})
        if sorted(positions) != list(range(len(positions))):
            return None
        options = [[(key, old, new) for number, old, new in positions[i]
                    for key in self.keys.get(number, ())] for i in range(len(positions))]
        for row in self.entries[id]:
            for who in self.people.get(row[2], ()):
                fields = [id, row[1], who, *row[3:8]]
                for changes in islice(product(*options), _MOST_TRIES):
                    if entry_sum(fields, changes) == row[8]:
                        return Edit._make((*fields, changes))
        return None


def _likely(text: str) -> str:
    """The table a text of a page without a tree is from."""
    if "/" in text and text[:1] not in '"[{':
        return "keys"
    try:
        json.loads(text)
    except ValueError:
        return "keys" if text == "as_of" else "people"
    return "current"


def _settle(result: Salvage, found: _Found, newest: int) -> None:
    """Choose the values: those that the last edit's checksum proves, else the likeliest."""
    replayed, changed_by = replay(result.edits.values())
    read: Texts = {}
    for number, versions in found.current.items():
        used, text = versions[0]
        names = found.keys.get(number, ())
        if names and _is_json(text):
            read[names[0]] = text
        else:
            result.unnamed += used and not names
    expected = result.edits[newest].state if newest in result.edits else None
    for values in (replayed, read, replayed | read) if expected is not None else ():
        if _sum(values) == expected:
            result.values, result.proven = values, True
            return
    last_lost = max(result.lost, default=0)
    for key in replayed.keys() | read.keys() | changed_by.keys():
        if changed_by.get(key, 0) > last_lost or key not in read:
            value = replayed.get(key)
        else:
            value = read[key]
        if value is not None:
            result.values[key] = value
        if changed_by.get(key, 0) <= last_lost and replayed.get(key) != read.get(key):
            result.doubtful.append(key)
    result.doubtful.sort()


def replay(edits: Iterable[Edit]) -> tuple[Texts, dict[str, int]]:
    """The values after the edits in their order, and the last edit of each key."""
    values: Texts = {}
    changed_by: dict[str, int] = {}
    for edit in sorted(edits):
        for key, _, new in edit.changes:
            changed_by[key] = edit.id
            if new is None:
                values.pop(key, None)
            else:
                values[key] = new
    return values, changed_by


def _sum(values: Texts) -> int:
    return state_sum(0, sum(value_sum(key, text) for key, text in values.items()), 0)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
