"""What stands behind a chart or a part of it, line by line: the content of the details table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from data.exporting.delimited import cell_text
from data.exporting.guard import guarded
from gui.i18n import tr

DATE, SUBJECT, WHAT, FIRST, SECOND, CONFIDENCE, SOURCE = range(7)


@dataclass(frozen=True)
class Source:
    """Where a figure comes from: an address or the words that stand for one, and what it told."""

    address: str
    told: str = ""

    @property
    def url(self) -> str:
        """The address to open; empty where the source is no web page."""
        return self.address if self.address.startswith(("http://", "https://")) else ""

    @property
    def host(self) -> str:
        """The site's name, or the words given instead of one."""
        if not self.url:
            return self.address
        return urlsplit(self.url).netloc.rsplit("@", 1)[-1].removeprefix("www.")


@dataclass(frozen=True)
class Line:
    """One row: texts of DATE to SECOND as shown, `values` of FIRST and SECOND as numbers.

    `day` sorts rows whose date is given in part; `faint` greys what does not count.
    """

    texts: tuple[str, str, str, str, str]
    day: Any
    values: tuple[float | None, float | None]
    confidence: str
    sources: tuple[Source, ...]
    note: str = ""
    company_id: str = ""
    faint: bool = False

    def key(self, column: int) -> Any:
        """What the column is sorted by; missing figures come first going up."""
        if column == DATE:
            return self.day
        if column in (FIRST, SECOND):
            value = self.values[column - FIRST]
            text = self.texts[column]
            return (value is not None, value or 0.0, text.casefold())
        if column == CONFIDENCE:
            return self.confidence
        if column == SOURCE:
            return self.sources[0].host.casefold() if self.sources else ""
        return self.texts[column].casefold()

    @property
    def source_words(self) -> str:
        """The first source, and how many more there are."""
        if not self.sources:
            return ""
        more = len(self.sources) - 1
        return self.sources[0].host + (f"  +{more}" if more else "")


@dataclass(frozen=True)
class Details:
    """A heading, the headings of DATE to SECOND, what FIRST and SECOND hold in a file, the lines.
    """

    heading: str
    columns: tuple[str, str, str, str, str]
    plain: tuple[str, str]
    lines: tuple[Line, ...]

    @property
    def headers(self) -> tuple[str, ...]:
        """The headings of all seven columns."""
        return (*self.columns, tr("Confidence"), tr("Source"))


def to_csv(details: Details) -> str:
    """All lines as CSV, money in full, every source and the note."""
    head = [*details.columns[:FIRST], *details.plain, tr("Confidence"), tr("Sources"), tr("Note")]
    return _delimited([head, *(_cells(line) for line in details.lines)], ",")


def to_tsv(details: Details, lines: Iterable[Line]) -> str:
    """Some lines with the headings, as a spreadsheet takes them from the clipboard."""
    head = [*details.columns[:FIRST], *details.plain, tr("Confidence"), tr("Sources"), tr("Note")]
    return _delimited([head, *(_cells(line) for line in lines)], "\t")


def _cells(line: Line) -> list[str]:
    figures = [cell_text(value) if value is not None else guarded(text)
               for value, text in zip(line.values, line.texts[FIRST:], strict=True)]
    texts = [*line.texts[:FIRST]]
    rest = [tr(line.confidence), " ".join(s.address for s in line.sources), line.note]
    return [*map(guarded, texts), *figures, *map(guarded, rest)]


def _delimited(rows: Sequence[Sequence[str]], delimiter: str) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue()
