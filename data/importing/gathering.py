"""A file's cells by field, as texts, with everything refused on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from data.errors import DataError
from data.importing.cell_texts import CellProblem, converter
from data.importing.errors import Refusal
from data.importing.fields import Field
from data.importing.grid import Grid, Watch, is_blank, merged_cells, refused
from data.importing.mapping import ColumnMapping

MOST_REFUSALS = 1_000  # kept; the rest is counted
_KEPT_CELLS = 50_000  # distinct cells remembered per column


class Refusals:
    """What is refused: the first MOST_REFUSALS of it, how much in all, and which `cells`."""

    def __init__(
        self, file: str, titles: Mapping[str, str], meanings: Mapping[str, str]
    ) -> None:
        self.found: list[Refusal] = []
        self.count = 0
        self.cells: set[tuple[int | None, str]] = set()
        self._file = file
        self.titles = titles
        self.meanings = meanings

    def __bool__(self) -> bool:
        return self.count > 0

    def add(self, row: int | None, column: str, value: str, problem: str, remedy: str) -> None:
        """Refuse a cell, a row (`column` '') or the file (`row` None)."""
        self.count += 1
        self.cells.add((row, column))
        if len(self.found) < MOST_REFUSALS:
            self.found.append(Refusal(self._file, row, self.titles.get(column, column), value,
                                      problem, remedy))

    def take(self, refusals: Iterable[Refusal]) -> None:
        """Take over refusals made elsewhere."""
        for refusal in refusals:
            self.count += 1
            if len(self.found) < MOST_REFUSALS:
                self.found.append(refusal)

    def take_errors(self, errors: Iterable[DataError], shown: Callable[[int, str, str], str]
                    ) -> None:
        """Take over what the check of a table found; `shown` gives a cell as it stands there."""
        for error in errors:
            assert error.row is not None
            if (error.row, error.column) in self.cells:
                continue  # refused when it was read
            value = shown(error.row, error.column, error.value or "")
            if error.value == "":
                self.add(error.row, error.column, "", "is missing",
                         self.meanings.get(error.column) or f"give {error.expected}")
            else:
                self.add(error.row, error.column, value, "does not fit", f"give {error.expected}")


@dataclass
class Gathered:
    """The cells of the rows by field, as texts ('' where empty or not in the file).

    `places` are the row numbers; `written` holds what stands in a cell where its text differs;
    `blanks` counts cells such as '-' that were taken for empty.
    """

    texts: dict[str, list[str]]
    places: list[int]
    refusals: Refusals
    written: dict[tuple[int, str], str] = field(default_factory=dict)
    blanks: int = 0

    def shown(self, place: int, column: str, text: str) -> str:
        """A cell as it stands in the file."""
        return self.written.get((place, column), text)


def gather(grid: Grid, mapping: ColumnMapping, watch: Watch | None) -> Gathered:
    """Read all rows. Raises ImportErrors where the file as a whole cannot be read."""
    headers = tuple(str(header).strip() for header in grid.headers)
    if headers != mapping.headers:
        raise refused(grid.path, "has other columns than when they were assigned",
                      "assign the columns again", grid.header_row)
    titles = {f.id: mapping.headers[mapping.columns[f.id]] if f.id in mapping.columns else f.title
              for f in mapping.fields}
    meanings = {f.id: f"fill in: {f.meaning}" for f in mapping.fields if f.meaning}
    refusals = Refusals(str(grid.path), titles, meanings)
    for f in mapping.missing:
        refusals.add(grid.header_row, f.title, "", "is missing",
                     "add the column, assign another one, or give one value for the whole file")
    readers = [_ColumnReader(grid, mapping, f) for f in mapping.fields if f.id in mapping.columns]
    fixed = _constants(grid, mapping, refusals)
    gathered = Gathered({f.id: [] for f in mapping.fields}, [], refusals)
    width = len(grid.headers)
    for number, row in grid.rows(watch):
        if len(row) < width or not is_blank(row[width:]):
            refusals.add(number, "", "", f"has {len(row)} cells where the header has {width}",
                         "give every row one cell per column; quote text that holds the separator")
            continue
        gathered.places.append(number)
        for reader in readers:
            reader.read(number, row, gathered)
    refusals.take(merged_cells(grid, set(mapping.columns.values())))
    count = len(gathered.places)
    for id, texts in gathered.texts.items():
        default = fixed.get(id, "")
        if id not in mapping.columns:
            texts.extend([default] * count)
        elif default:
            gathered.texts[id] = [text or default for text in texts]
    if not count and not refusals:
        raise refused(grid.path, "there is no row under the header", "one row each is needed",
                      grid.header_row + 1)
    return gathered


class _ColumnReader:
    """Reads the cells of one column; each distinct one is looked at once."""

    def __init__(self, grid: Grid, mapping: ColumnMapping, wanted: Field) -> None:
        self._id = wanted.id
        self._column = mapping.columns[wanted.id]
        self._convert = converter(wanted, grid.quoted, grid.decimal_comma,
                                  mapping.scales.get(wanted.id, ""))
        self._known: dict[tuple[type, Any], str] = {}

    def read(self, number: int, row: Sequence[Any], into: Gathered) -> None:
        cell = row[self._column]
        key = (type(cell), cell)
        text = self._known.get(key)
        if text is None:
            try:
                text = self._convert(cell)
            except CellProblem as problem:
                into.refusals.add(number, self._id, str(cell), problem.problem, problem.remedy)
                text = ""
                into.texts[self._id].append(text)
                return
            if len(self._known) < _KEPT_CELLS:
                self._known[key] = text
        into.texts[self._id].append(text)
        if isinstance(cell, str) and text != cell:
            into.written[number, self._id] = cell
            into.blanks += not text and not cell.isspace()


def _constants(grid: Grid, mapping: ColumnMapping, refusals: Refusals) -> dict[str, str]:
    by_id = {f.id: f for f in mapping.fields}
    fixed = {}
    for id, given in mapping.constants.items():
        try:
            fixed[id] = converter(by_id[id], False, False)(given)
        except CellProblem as problem:
            refusals.add(None, by_id[id].title, given, problem.problem, problem.remedy)
    return fixed
