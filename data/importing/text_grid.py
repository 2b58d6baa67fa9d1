"""Delimited text: finds out the encoding and the delimiter, and says what it had to guess."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from data.importing.encoding import find_encoding
from data.importing.grid import LOOKED_AT, Grid, Row, Score, Watch, best_header, refused

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
LONGEST_CELL = 131_072  # characters; Python's csv module reads no more
_SAMPLE = 65_536
_EVERY = 2_000  # rows between two words to the watch


@dataclass(frozen=True)
class TextSource:
    """The rows of a text file; `skipped` lines at its start are no rows."""

    path: Path
    encoding: str
    delimiter: str
    skipped: int

    @property
    def merged(self) -> tuple[str, ...]:
        """Text has no merged cells."""
        return ()

    def rows(self, watch: Watch) -> Iterator[Row]:
        """The rows with their numbers. Raises ImportErrors where cells cannot be told apart."""
        size = self.path.stat().st_size
        number = 0
        with self.path.open("rb") as file:
            stream = io.TextIOWrapper(file, self.encoding, newline="")
            for _ in range(self.skipped):
                stream.readline()
            try:
                reader = csv.reader(stream, delimiter=self.delimiter, strict=True)
                for number, row in enumerate(reader, start=1):
                    if number % _EVERY == 0:
                        watch(min(file.tell(), size), size)
                    yield number, row
            except csv.Error as error:
                raise self._refused(error, number + 1) from None
            except UnicodeDecodeError as error:  # it changed since it was first looked at
                raise refused(self.path, f"cannot be read as {self.encoding} any more",
                              "choose the file again", number + 1) from error
        watch(size, size)

    def _refused(self, error: csv.Error, row: int) -> Exception:
        if "field limit" in str(error):
            return refused(self.path, f"holds a cell of more than {LONGEST_CELL:,} characters",
                           "close every quoted text with a quote", row)
        return refused(self.path, f"the cells cannot be told apart ({error})",
                       "close every quoted text with a quote, and double quotes inside it", row)


def text_grid(
    path: Path, score: Score, encoding: str, delimiter: str, watch: Watch
) -> Grid:
    """The grid of a CSV or TSV file, its header not looked for yet."""
    encoding, notices = find_encoding(path, encoding, watch)
    with path.open("rb") as file:
        stream = io.TextIOWrapper(file, encoding, newline="")
        sample = stream.read(_SAMPLE)
    hint = _hinted(sample)
    skipped = 1 if hint else 0
    if hint:
        sample = sample.partition("\n")[2]
    guessed = hint or _likeliest(sample, score)
    delimiter = delimiter or guessed
    if delimiter != ",":
        notices.append(f"cells are separated by {DELIMITERS.get(delimiter, repr(delimiter))}")
    source = TextSource(path, encoding, delimiter, skipped)
    return Grid(path, source, 0, (), quoted=True, padded=False, decimal_comma=delimiter in ";\t",
                notices=tuple(notices), encoding=encoding, delimiter=delimiter)


def _hinted(sample: str) -> str:
    """The delimiter named in Excel's own first line 'sep=;', which spreadsheets do not show."""
    line = sample.partition("\n")[0].rstrip("\r")
    return line[4] if len(line) == 5 and line.startswith("sep=") and line[4] not in '"\r\n' else ""


def _likeliest(sample: str, score: Score) -> str:
    """The delimiter under which some row at the top holds most known names, then most cells."""

    def fit(delimiter: str) -> tuple[int, int]:
        reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
        try:
            found = best_header(enumerate(islice(reader, LOOKED_AT), start=1), score)
        except csv.Error:
            return 0, 0
        return (found[0], len(found[1][1])) if found else (0, 0)

    return max(DELIMITERS, key=fit)
