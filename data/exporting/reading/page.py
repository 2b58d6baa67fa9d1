"""Exports as HTML: the block of data in the page, and what people read on it."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from data.exporting.html_text import BLOCK
from data.exporting.reading.export import Export, by_company, no_export, told_by
from data.exporting.reading.sealing import altered_figures, is_sealed
from data.exporting.reading.texts import IDS


class _Page(HTMLParser):
    """Collects the block of data, the cells of a plain table, and figures marked on a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.block = ""
        self.heads: list[str] = []
        self.rows: list[list[str]] = []
        self.shown: dict[str, list[str]] = {}
        self._into: list[str] | None = None
        self._depth = 0
        self._in_block = self._in_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "script" and given.get("id") == BLOCK:
            self._in_block = True
        elif tag == "th" and given.get("data-column"):
            self.heads.append(str(given["data-column"]))
        elif tag == "tr" and self.heads:
            self.rows.append([])
        elif tag == "td" and self.rows:
            self.rows[-1].append("")
            self._in_cell = True
        if given.get("data-figure"):
            self._into, self._depth = self.shown.setdefault(str(given["data-figure"]), []), 0
            self._into.append("")
        elif self._into is not None:
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._in_block = False
        elif tag == "td":
            self._in_cell = False
        if self._into is not None:
            if self._depth == 0:
                self._into = None
            else:
                self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._in_block:
            self.block += data
        elif self._into is not None:
            self._into[-1] += data
        elif self._in_cell:
            self.rows[-1][-1] += data


def read_page(path: Path, text: str) -> Export:
    """A plain table, whose cells are the figures, or a report, which carries them beside."""
    page = _Page()
    page.feed(text)
    page.close()
    try:
        block: dict[str, Any] = json.loads(page.block)
    except ValueError:
        raise no_export(path, "the page carries no data of an export") from None
    told = told_by(path, block.get("provenance"))
    if "figures" not in block:
        rows: list[dict[str, Any]] = [
            dict(zip(page.heads, row, strict=False)) for row in page.rows if row]
        figures, twice = by_company(path, rows, IDS)
        return Export(told, figures, twice=twice)
    return Export(told, block["figures"], altered=altered_figures(block, page.shown),
                  sealed=is_sealed(text, told))
