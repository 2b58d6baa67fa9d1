"""The sheets that stand behind the ranking: Assumptions, Sources, Log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.exporting.table import AssumptionLine, LogLine, RankedTable, SourceLine
from data.exporting.xlsx_cells import Book

NOTE = ("Change a weight, and the composites and ranks that are formulas follow. What depends on "
        "an unknown score, or on another method than the weighted mean, keeps its number.")
_WEIGHT_ROW = 2
_HEADS = ("Group", "Assumption", "Value", "Unit", "Low", "High", "Source", "Author", "Date")
_WIDTHS = (18, 40, 18, 22, 8, 8, 46, 16, 12)
_SOURCE_HEADS = ("Company id", "Company", "Kind", "Factor", "What", "Value", "Unit", "Date",
                 "Confidence", "Source", "Row id")
_SOURCE_WIDTHS = (18, 24, 10, 18, 50, 16, 12, 11, 11, 60, 12)
_LOG_HEADS = ("When", "Who", "What", "Input", "From", "To", "Why")
_LOG_WIDTHS = (20, 16, 50, 44, 24, 24, 40)


def add_assumptions(book: Book, sheet: Any, table: RankedTable) -> str:
    """Write weights and assumptions; gives the name of the cells with one weight per factor."""
    from xlsxwriter.utility import xl_range_abs

    meta = table.meta
    sheet.write_string(0, 0, NOTE, book.text)
    sheet.write_string(_WEIGHT_ROW - 1, 0, "Factor", book.title)
    sheet.write_string(_WEIGHT_ROW, 0, "Weight", book.title)
    for j, (factor, title) in enumerate(meta.factors.items(), start=1):
        sheet.write_string(_WEIGHT_ROW - 1, j, title, book.title)
        sheet.write_number(_WEIGHT_ROW, j, meta.weights[factor], book.number["general"])
    cells = xl_range_abs(_WEIGHT_ROW, 1, _WEIGHT_ROW, len(meta.factors))
    book.name("weights", f"Assumptions!{cells}")
    top = _WEIGHT_ROW + 2
    for column, size in enumerate(_WIDTHS):
        sheet.set_column(column, column, size)
    add_lines(book, sheet, top, table.appendix.assumptions)
    return "weights"


def add_lines(book: Book, sheet: Any, top: int, lines: Sequence[AssumptionLine]) -> None:
    """Write what was taken as given, with a header in the row `top`."""
    for column, head in enumerate(_HEADS):
        sheet.write_string(top, column, head, book.header)
    for i, line in enumerate(lines, start=top + 1):
        for j, value in enumerate((line.group, line.name, line.value, line.unit, line.low,
                                   line.high, line.source, line.author, line.date)):
            book.put(sheet, i, j, value)


def add_sources(book: Book, sources: Sequence[SourceLine]) -> None:
    """Write the evidence and the valuations behind the listed companies."""
    sheet = book.sheet("Sources")
    book.heads(sheet, 0, _SOURCE_HEADS, _SOURCE_WIDTHS)
    for i, line in enumerate(sources, start=1):
        for j, value in enumerate((line.company_id, line.company, line.kind, line.factor, line.what,
                                   line.value, line.unit, line.date, line.confidence, line.url,
                                   line.id)):
            book.put(sheet, i, j, value)
    _listed(sheet, len(sources), len(_SOURCE_HEADS))


def add_log(book: Book, log: Sequence[LogLine]) -> None:
    """Write the journal entries."""
    sheet = book.sheet("Log")
    book.heads(sheet, 0, _LOG_HEADS, _LOG_WIDTHS)
    for i, line in enumerate(log, start=1):
        for j, value in enumerate(
                (line.at, line.who, line.what, line.key, line.old, line.new, line.why)):
            book.put(sheet, i, j, value)
    _listed(sheet, len(log), len(_LOG_HEADS))


def _listed(sheet: Any, rows: int, columns: int) -> None:
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, rows, columns - 1)
