"""A user's own companies: names and factor scores out of a CSV or XLSX file."""

from __future__ import annotations

import hashlib
import math
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from data.exporting.guard import unguarded
from data.importing.cells import Unusable
from data.importing.companies_columns import Header, known_names, read_header
from data.importing.errors import ImportErrors, Refusal
from data.importing.grid import Grid, is_blank, merged_cells, refused
from data.importing.reader import open_grid
from data.records import Company

UNIVERSE = "own"
ASSUMED = "assumed"
NOT_APPLICABLE = "not applicable"
UNIT = "give a number from 0 to 1"
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Score:
    """Score and own bounds, None where not given; `mark` is '', ASSUMED or NOT_APPLICABLE."""

    score: float | None
    low: float | None
    high: float | None
    mark: str = ""
    why: str = ""


@dataclass(frozen=True)
class CompaniesFile:
    """What a companies file says: `scores[i][j]` is company i, factor j.

    `notices` say in words what was guessed and what was not used.
    """

    path: str
    factors: tuple[str, ...]
    companies: tuple[Company, ...]
    scores: tuple[tuple[Score, ...], ...]
    notices: tuple[str, ...]
    fingerprint: str

    @property
    def name(self) -> str:
        """The name of the file without its folder and ending."""
        return Path(self.path).stem


def read_companies(path: Path | str) -> CompaniesFile:
    """Read a companies file: columns name and the four factors, scores from 0 to 1.

    An empty score is unknown; with a low and a high of its own it is assumed to lie in their
    middle. Optional columns: name_zh, segment, country, id and, per factor, low, high, status and
    reason. Raises ImportErrors naming every refused cell, OSError where the
    file cannot be opened.
    """
    grid = open_grid(path, known_names)
    header, errors = read_header(grid.path, grid.header_row, list(grid.headers))
    if errors:
        raise ImportErrors(errors)
    reader = _RowReader(grid, header)
    for number, row in grid.rows():
        reader.read(number, row)
    reader.errors += merged_cells(grid)
    if reader.errors:
        raise ImportErrors(reader.errors)
    if not reader.companies:
        raise refused(grid.path, "there is no company under the header",
                      "one row per company is needed", grid.header_row + 1)
    return CompaniesFile(
        str(path), header.factors, tuple(reader.companies), tuple(reader.scores),
        grid.notices + header.notices, fingerprint(grid.path),
    )


def fingerprint(path: Path) -> str:
    """What tells the content of a file from any other."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:16]


class _RowReader:
    """Reads row after row and collects what is wrong."""

    def __init__(self, grid: Grid, header: Header) -> None:
        self._file = str(grid.path)
        self._grid = grid
        self._header = header
        self._names: dict[str, int] = {}
        self._ids: dict[str, int] = {}
        self.companies: list[Company] = []
        self.scores: list[tuple[Score, ...]] = []
        self.errors: list[Refusal] = []

    def read(self, number: int, row: list[Any]) -> None:
        width = self._header.width
        if len(row) < width or not is_blank(row[width:]):
            self.errors.append(Refusal(
                self._file, number, "", "", f"has {len(row)} cells where the header has {width}",
                "give every row one cell per column; quote text that holds the separator"))
            return
        name = self._text(row, "name")
        if isinstance(cell := self._cell(row, "name"), Unusable):
            self._refuse(number, "name", str(cell), cell.problem, cell.remedy)
        elif not name:
            self._refuse(number, "name", "", "is empty", "give the company's name")
        else:
            self._once(self._names, number, "name", name)
        identity = self._text(row, "id") or f"row-{number}"
        self._once(self._ids, number, "id", identity)
        self.companies.append(Company(
            identity, name, self._text(row, "name_zh"), "", self._text(row, "country"),
            self._text(row, "segment"), None, "", "", "", UNIVERSE))
        self.scores.append(tuple(self._score(number, row, f) for f in self._header.factors))

    def _score(self, number: int, row: list[Any], factor: str) -> Score:
        score = self._number(number, row, factor)
        low = self._number(number, row, f"{factor}_low")
        high = self._number(number, row, f"{factor}_high")
        status = self._text(row, f"{factor}_status").casefold().replace("_", " ")
        why = self._text(row, f"{factor}_reason")
        if low is not None and high is not None and low > high:
            self._refuse(number, f"{factor}_low", f"{low:g}", f"is above the high {high:g}",
                         "give a low of at most the high")
        elif score is not None and low is not None and low > score:
            self._refuse(number, f"{factor}_low", f"{low:g}", f"is above the score {score:g}",
                         "give a low of at most the score")
        elif score is not None and high is not None and high < score:
            self._refuse(number, f"{factor}_high", f"{high:g}", f"is below the score {score:g}",
                         "give a high of at least the score")
        if score is not None:
            return Score(score, low, high, ASSUMED if status == ASSUMED else "", why)
        if status in ("unknown", NOT_APPLICABLE) or (low is None and high is None):
            return Score(None, None, None, status if status == NOT_APPLICABLE else "", why)
        if low is not None and high is not None:
            return Score(0.5 * (low + high), low, high, ASSUMED, why)
        for wanted, given in (("low", "high"), ("high", "low")):
            if self._cell(row, f"{factor}_{wanted}") in ("", None):
                self._refuse(number, factor, "", f"is empty and only its {given} is given",
                             f"give the {wanted} too, or a score, or leave both bounds empty")
        return Score(None, None, None, "", why)

    def _number(self, number: int, row: list[Any], column: str) -> float | None:
        cell = self._cell(row, column)
        if cell in ("", None) and not isinstance(cell, bool):
            return None
        problem = "is not a number"
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            value = float(cell)
        elif isinstance(cell, str):
            text = cell.replace(",", ".") if self._grid.decimal_comma else cell
            if not _NUMBER.fullmatch(text):
                if text.casefold().lstrip("+-") in ("nan", "inf", "infinity"):
                    problem = "is not a finite number"
                self._refuse(number, column, cell, problem, _remedy(text))
                return None
            value = float(text)
        else:
            shown = cell.isoformat() if isinstance(cell, date) else str(cell)
            self._refuse(number, column, shown, problem, _remedy(shown))
            return None
        if not math.isfinite(value):
            self._refuse(number, column, str(cell), "is not a finite number", _remedy(""))
        elif not 0.0 <= value <= 1.0:
            self._refuse(number, column, str(cell), "is outside 0 to 1", UNIT)
        else:
            return value
        return None

    def _text(self, row: list[Any], column: str) -> str:
        cell = self._cell(row, column)
        if isinstance(cell, float) and cell.is_integer():
            cell = int(cell)
        text = "" if cell is None else str(cell)
        return unguarded(text) if self._grid.quoted else text

    def _cell(self, row: list[Any], column: str) -> Any:
        place = self._header.place.get(column)
        cell = "" if place is None else row[place]
        plain = isinstance(cell, str) and not isinstance(cell, Unusable)
        return cell.strip(" \u00a0\u3000") if plain else cell

    def _once(self, seen: dict[str, int], number: int, column: str, text: str) -> None:
        key = unicodedata.normalize("NFKC", text).casefold()
        first = seen.setdefault(key, number)
        if first != number:
            self._refuse(number, column, text, f"stands in row {first} already",
                         "give every company once")

    def _refuse(self, number: int, column: str, value: str, problem: str, remedy: str) -> None:
        title = self._header.title.get(column, column)
        self.errors.append(Refusal(self._file, number, title, value, problem, remedy))


def _remedy(text: str) -> str:
    if re.fullmatch(r"\d+(\.\d+)?\s*%", text, re.ASCII):
        return f"write {float(text.rstrip('% ')) / 100:g}"
    if re.fullmatch(r"\d*,\d+", text, re.ASCII):
        return f"write {text.replace(',', '.')}"
    return f"{UNIT}, or leave the cell empty where the score is unknown"
