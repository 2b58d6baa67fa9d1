"""The rows of one sheet, read out of its XML piece by piece."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta
from typing import IO, Any

from data.importing.cells import ErrorValue, Uncomputed
from data.importing.grid import Row
from data.importing.sheet_xml import XmlEvents, local_name
from data.importing.workbook_texts import unescaped

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
_DIGITS = "0123456789"
_LAST_SERIAL = 2_958_466  # 10000-01-01


class SheetRows:
    """Reads a sheet; `merged` holds its merged cells once all rows were read."""

    def __init__(
        self, strings: Sequence[str], date_styles: Collection[int], from_1904: bool
    ) -> None:
        self.merged: list[str] = []
        self._strings = strings
        self._dates = frozenset(map(str, date_styles))
        self._from_1904 = from_1904
        self._rows: list[Row] = []
        self._row: list[Any] = []
        self._number = 0
        self._column = -1
        self._given: dict[str, str] = {}
        self._parts: list[str] = []
        self._value: str | None = None
        self._formula: str | None = None
        self._above = False
        self._local: dict[str, str] = {}
        self._columns: dict[str, int] = {}

    def read(self, stream: IO[bytes]) -> Iterator[tuple[int, list[Row]]]:
        """Bytes read so far and the rows that came with them, row numbers ascending.

        Raises ValueError where the sheet is malformed.
        """
        events = XmlEvents(self._start, self._end, self._parts.append)
        for done in events.pieces(stream):
            rows, self._rows = self._rows, []
            yield done, rows

    def _start(self, name: str, given: dict[str, str]) -> None:
        kind = self._local.get(name) or self._local.setdefault(name, local_name(name))
        if kind == "c":
            self._given = given
            self._value = self._formula = None
            place = given.get("r")
            if place is None:
                self._column += 1
            else:
                letters = place.rstrip(_DIGITS)
                column = self._columns.get(letters)
                self._column = self._columns_of(letters) if column is None else column
        elif kind in ("v", "t", "f"):
            self._parts.clear()
        elif kind == "rPh":
            self._above = True
        elif kind == "row":
            self._begin(given.get("r"))
        elif kind == "mergeCell":
            self.merged.append(given.get("ref", ""))

    def _end(self, name: str) -> None:
        kind = self._local[name]
        if kind == "v":
            self._value = "".join(self._parts)
        elif kind == "c":
            row, column = self._row, self._column
            if column >= len(row):
                row.extend([""] * (column + 1 - len(row)))
            row[column] = self._cell()
        elif kind == "t" and not self._above:  # the runs of a rich text follow each other
            self._value = (self._value or "") + "".join(self._parts)
        elif kind == "f":
            self._formula = "".join(self._parts)
        elif kind == "rPh":
            self._above = False
        elif kind == "row":
            self._rows.append((self._number, self._row))

    def _begin(self, told: str | None) -> None:
        number = self._number + 1 if told is None else int(told)
        if not self._number < number <= LAST_ROW:
            raise ValueError(f"row {told} follows row {self._number}")
        self._number, self._row, self._column = number, [], -1

    def _columns_of(self, letters: str) -> int:
        column = 0
        for letter in letters:
            if not "A" <= letter <= "Z":
                raise ValueError(f"a cell is in column {letters[:10]!r}")
            column = 26 * column + ord(letter) - 64
        if not 1 <= column <= LAST_COLUMN:
            raise ValueError(f"a cell is in column {letters[:10]!r}")
        self._columns[letters] = column - 1
        return column - 1

    def _cell(self) -> Any:
        value, kind = self._value, self._given.get("t", "n")
        if kind == "s":
            return self._strings[_index(value)] if value else ""
        if kind == "n":
            if not value:
                return "" if self._formula is None else Uncomputed(f"={self._formula}")
            number = float(value)
            if self._given.get("s") in self._dates:
                return _day(number, self._from_1904)
            return number
        if kind == "b":
            return value == "1" if value else ""
        if kind == "e":
            return ErrorValue(value or "#N/A")
        if kind == "d":
            moment = datetime.fromisoformat(value or "")
            return moment.date() if moment == datetime.combine(moment, datetime.min.time()) \
                else moment
        return unescaped(value or "")  # str: text of a formula, inlineStr


def _index(text: str) -> int:
    index = int(text)
    if index < 0:
        raise ValueError(f"shared text {index}")
    return index


def _day(serial: float, from_1904: bool) -> Any:
    """The day, or moment, a serial number stands for; the number itself where it is no day.

    Excel counts a 29 February 1900 that never was, so days before 1 March 1900 lie one later.
    """
    if from_1904:
        serial += 1462
    if not (math.isfinite(serial) and 1 <= serial < _LAST_SERIAL):
        return serial
    since = timedelta(milliseconds=round(serial * 86_400_000))  # as exact as spreadsheets are
    moment = datetime(1899, 12, 31 if serial < 60 else 30) + since
    whole = serial == int(serial)
    return moment.date() if whole else moment


