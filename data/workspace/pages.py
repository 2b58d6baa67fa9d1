"""What the pages of an SQLite file hold, read without SQLite, which stops at the first damage.

After the file format at https://www.sqlite.org/fileformat2.html: b-tree pages, cells with their
overflow pages, records. Nothing is trusted: what cannot be a cell is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

INTERIOR_INDEX, INTERIOR_TABLE, LEAF_INDEX, LEAF_TABLE = 2, 5, 10, 13
_HEADER = 100  # bytes before the b-tree of the first page
_DEFAULT_SIZE = 4096
_INTEGERS = (0, 1, 2, 3, 4, 6, 8)  # bytes of serial types 0 to 6
_MOST_COLUMNS = 32


@dataclass(frozen=True, slots=True)
class Cell:
    """A row or index entry: its b-tree ('' where no root leads to its page), rowid and record."""

    tree: str
    indexed: bool
    rowid: int
    record: tuple[Any, ...]


class Pages:
    """The pages of a database; `roots` are the first pages of its b-trees by name."""

    def __init__(self, content: bytes, roots: Mapping[str, int]) -> None:
        self._content = content
        size = int.from_bytes(content[16:18], "big")
        size = 65_536 if size == 1 else size
        self._size = size if size >= 512 and size & (size - 1) == 0 else _DEFAULT_SIZE
        self.count = -(-len(content) // self._size)
        self._tree: dict[int, str] = {}
        for name, root in roots.items():
            self._walk(name, root)

    def cells(self, number: int) -> Iterator[Cell]:
        """Everything of a page, counted from 1, that can be read as a cell of a b-tree."""
        page = self._page(number)
        kind, places = self._places(number, page)
        if kind not in (LEAF_TABLE, LEAF_INDEX, INTERIOR_INDEX):
            return
        for place in places:
            try:
                rowid, payload = self._payload(page, place, kind)
                record = _record(payload)
            except (IndexError, ValueError):
                continue
            yield Cell(self._tree.get(number, ""), kind != LEAF_TABLE, rowid, record)

    def _page(self, number: int) -> bytes:
        return self._content[(number - 1) * self._size:number * self._size]

    def _walk(self, name: str, root: int) -> None:
        ahead = [root]
        while ahead:
            number = ahead.pop()
            if not 1 <= number <= self.count or number in self._tree:
                continue
            self._tree[number] = name
            page = self._page(number)
            kind, places = self._places(number, page)
            if kind in (INTERIOR_TABLE, INTERIOR_INDEX):
                start = _HEADER if number == 1 else 0
                ahead.append(int.from_bytes(page[start + 8:start + 12], "big"))
                ahead += [int.from_bytes(page[p:p + 4], "big") for p in places]

    def _places(self, number: int, page: bytes) -> tuple[int, list[int]]:
        """The kind of a page, 0 for none, and where its cells begin."""
        start = _HEADER if number == 1 else 0
        if len(page) < start + 12:
            return 0, []
        kind = page[start]
        if kind not in (INTERIOR_INDEX, INTERIOR_TABLE, LEAF_INDEX, LEAF_TABLE):
            return 0, []
        first = start + (12 if kind in (INTERIOR_INDEX, INTERIOR_TABLE) else 8)
        count = min(int.from_bytes(page[start + 3:start + 5], "big"), (len(page) - first) // 2)
        places = (int.from_bytes(page[first + 2 * i:first + 2 * i + 2], "big")
                  for i in range(count))
        return kind, [place for place in places if first <= place < len(page)]

    def _payload(self, page: bytes, place: int, kind: int) -> tuple[int, bytes]:
        """Rowid (0 in an index) and payload of a cell."""
        if kind == INTERIOR_INDEX:
            place += 4
        length, place = _varint(page, place)
        rowid = 0
        if kind == LEAF_TABLE:
            rowid, place = _varint(page, place)
        if length > len(self._content):
            raise ValueError("a cell larger than its file")
        most = self._size - 35 if kind == LEAF_TABLE else (self._size - 12) * 64 // 255 - 23
        if length <= most:
            payload = page[place:place + length]
        else:
            least = (self._size - 12) * 32 // 255 - 23
            local = least + (length - least) % (self._size - 4)
            local = local if local <= most else least
            payload = self._overflowing(page, place, local, length)
        if len(payload) != length:
            raise ValueError("a cell cut off")
        return rowid, payload

    def _overflowing(self, page: bytes, place: int, local: int, length: int) -> bytes:
        parts = [page[place:place + local]]
        missing = length - local
        number = int.from_bytes(page[place + local:place + local + 4], "big")
        while missing > 0 and 1 <= number <= self.count:
            more = self._page(number)
            parts.append(more[4:4 + missing])
            missing -= len(parts[-1])
            number = int.from_bytes(more[:4], "big") if parts[-1] else 0
        return b"".join(parts)


def _varint(page: bytes, place: int) -> tuple[int, int]:
    value = 0
    for i in range(8):
        byte = page[place + i]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + i + 1
    return value << 8 | page[place + 8], place + 9


def _record(payload: bytes) -> tuple[Any, ...]:
    """The columns of a record; ValueError where it is none."""
    end, place = _varint(payload, 0)
    if end > len(payload):
        raise ValueError("a header longer than its record")
    kinds = []
    while place < end:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    if place != end or len(kinds) > _MOST_COLUMNS:
        raise ValueError("a header that does not end")
    columns: list[Any] = []
    for kind in kinds:
        if kind < 7:
            size = _INTEGERS[kind]
            value = int.from_bytes(payload[place:place + size], "big", signed=True)
            columns.append(value if kind else None)
        elif kind in (8, 9):
            size = 0
            columns.append(kind - 8)
        elif kind >= 13 and kind % 2:
            size = (kind - 13) // 2
            columns.append(payload[place:place + size].decode("utf-8"))
        else:
            raise ValueError("a kind of column that workspaces do not have")
        place += size
        if place > len(payload):
            raise ValueError("a record cut off")
    return tuple(columns)
