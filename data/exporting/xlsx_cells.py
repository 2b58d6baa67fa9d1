"""What every sheet of a workbook shares: formats, and how a value becomes a cell."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from data.exporting.table import TableMeta

LONGEST = 32_767  # characters a cell can hold
LONGEST_LINK = 2_000
_CUT = " … (cut: a cell holds no more)"
_BASE = {"font_size": 10, "valign": "top"}
_NUMBERS = {
    "score": "0.000", "integer": "0", "money": "#,##0", "date": "yyyy-mm-dd", "general": "General",
    "fine": "0.0000",
}


class Book:
    """A workbook in memory."""

    def __init__(self, buffer: BytesIO, meta: TableMeta) -> None:
        import xlsxwriter

        self._book = xlsxwriter.Workbook(buffer, {"in_memory": True})
        self._book.set_properties({
            "title": f"{meta.universe_name}, as of {meta.as_of.isoformat()}",
            "comments": f"Servoscope {meta.app_version}",
            "created": meta.created_at.replace(tzinfo=None),
        })
        self.header = self._format(bold=True, bg_color="#F2F3F5", bottom=1, text_wrap=True)
        self.title = self._format(bold=True)
        self.text = self._format()
        self.wrapped = self._format(text_wrap=True)
        self.link = self._format(font_color="#0072B2")
        self.number = {kind: self._format(num_format=f) for kind, f in _NUMBERS.items()}
        self.assumed = self._format(num_format="0.000", italic=True, font_color="#5E6872")

    def _format(self, **properties: Any) -> Any:
        return self._book.add_format(_BASE | properties)

    def sheet(self, name: str) -> Any:
        """A new sheet."""
        return self._book.add_worksheet(name)

    def name(self, name: str, cells: str) -> None:
        """Give cells a name for formulas."""
        self._book.define_name(name, f"={cells}")

    def close(self) -> None:
        """Complete the workbook."""
        self._book.close()

    def put(self, sheet: Any, row: int, column: int, value: Any, kind: str = "general") -> None:
        """Write a value; text is never taken for a formula; nothing and NaN stay empty."""
        if value in (None, "") or (isinstance(value, float) and math.isnan(value)):
            return
        if isinstance(value, bool):
            sheet.write_boolean(row, column, value, self.text)
        elif isinstance(value, int | float):
            sheet.write_number(row, column, value, self.number.get(kind, self.number["general"]))
        elif isinstance(value, datetime):
            sheet.write_string(row, column, value.isoformat(" ", "seconds"), self.text)
        elif isinstance(value, date):
            sheet.write_datetime(row, column, value, self.number["date"])
        elif not (value.startswith(("http://", "https://")) and len(value) <= LONGEST_LINK
                  and sheet.write_url(row, column, value, self.link, value) == 0):
            sheet.write_string(row, column, fitted(value), self.text)

    def heads(self, sheet: Any, row: int, texts: Sequence[str], widths: Sequence[int]) -> None:
        """Write a header row and set the widths of its columns, in characters."""
        for column, (text, width) in enumerate(zip(texts, widths, strict=True)):
            sheet.write_string(row, column, text, self.header)
            sheet.set_column(column, column, width)


def fitted(text: str) -> str:
    """The text, or what of it fits into a cell with a word that it was cut."""
    return text if len(text) <= LONGEST else text[: LONGEST - len(_CUT)] + _CUT
