"""Files to fill in: the columns of a kind, and what each of them means."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from data.exporting.atomic import write_whole
from data.exporting.errors import ExportError
from data.importing.fields import KINDS, STANDARD, Field, fields
from data.records import Factor

ENDINGS = (".xlsx", ".csv")
_ROWS = 1_000  # rows whose cells offer their choices
_LONGEST_LIST = 255  # characters of choices that a cell can offer
_HEADS = ("Column", "Needed", "What it means", "What it can be", "Example")
_WIDTHS = (30, 10, 70, 60, 34)
_KIND_WORDS = {
    "float": "a number", "int": "a whole number", "date": "a day like 2026-06-30",
    "partial_date": "a date like 2026, 2026-Q2, 2026-06 or 2026-06-30", "flag": "1 or 0",
    "text": "text", "url": "text",
}


def template_fields(kind: str, factors: Sequence[Factor] = STANDARD) -> tuple[Field, ...]:
    """The fields a template has columns for; scores have one column per factor."""
    long = ("factor", "score", "low", "high", "status", "reason")
    return tuple(f for f in fields(kind, factors) if kind != "scores" or f.id not in long)


def template_csv(kind: str, factors: Sequence[Factor] = STANDARD) -> bytes:
    """A CSV file with the header row of a kind, as spreadsheets open it."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerow(
        [f.id for f in template_fields(kind, factors)])
    return buffer.getvalue().encode("utf-8-sig")


def template_xlsx(kind: str, factors: Sequence[Factor] = STANDARD) -> bytes:
    """A workbook: a sheet to fill in, with choices to pick from, and a sheet on its columns."""
    import xlsxwriter

    wanted = template_fields(kind, factors)
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        head = book.add_format({"bold": True, "bg_color": "#F2F3F5", "bottom": 1})
        needed = book.add_format({"bold": True, "bg_color": "#DCE9F2", "bottom": 1})
        text = book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet(kind.capitalize())
        for column, f in enumerate(wanted):
            sheet.write_string(0, column, f.id, needed if f.required else head)
            sheet.set_column(column, column, max(12, len(f.id) + 2))
            if f.choices and len(",".join(f.choices)) <= _LONGEST_LIST:
                sheet.data_validation(1, column, _ROWS, column, {
                    "validate": "list", "source": list(f.choices), "error_type": "warning"})
        sheet.freeze_panes(1, 1)
        about = book.add_worksheet("Columns")
        for column, (title, width) in enumerate(zip(_HEADS, _WIDTHS, strict=True)):
            about.write_string(0, column, title, head)
            about.set_column(column, column, width)
        for row, f in enumerate(wanted, start=1):
            for column, cell in enumerate((f.id, "yes" if f.required else "no", f.meaning,
                                           _allowed(f), f.example)):
                about.write_string(row, column, cell, text)
        about.freeze_panes(1, 0)
    return buffer.getvalue()


def write_template(
    path: Path | str, kind: str, factors: Sequence[Factor] = STANDARD, overwrite: bool = False
) -> None:
    """Write a template as .xlsx or .csv, whole or not at all.

    Raises ExportError for another ending or kind and where the file cannot be written, its
    subclass TargetExists where one is there and `overwrite` is False.
    """
    ending = Path(path).suffix.lower()
    if ending not in ENDINGS or kind not in KINDS:
        raise ExportError(f"There is no template of {kind!r} as {ending or 'a file without ending'}"
                          ".", f"Choose one of {', '.join(KINDS)} and {' or '.join(ENDINGS)}.")
    make = template_xlsx if ending == ".xlsx" else template_csv
    write_whole(path, make(kind, factors), overwrite)


def _allowed(f: Field) -> str:
    if f.choices:
        return ", ".join(f.choices)
    return "a number from 0 to 1" if f.unit else _KIND_WORDS[f.kind]
