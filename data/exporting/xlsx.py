"""Excel workbooks: the ranking with live formulas, and the sheets that stand behind it."""

from __future__ import annotations

import io
from pathlib import Path

from data.exporting.atomic import write_whole
from data.exporting.table import RankedTable
from data.exporting.xlsx_about import add_about
from data.exporting.xlsx_appendix import add_assumptions, add_log, add_sources
from data.exporting.xlsx_cells import Book
from data.exporting.xlsx_ranking import add_ranking

ABOUT = (("composite, rank", "live where the method is the weighted mean, no score is unknown and "
          "every company is listed; else plain values"),
         ("every other column", "plain values"))


def to_xlsx(table: RankedTable) -> bytes:
    """The workbook: sheets Ranking, Assumptions, Sources and, with journal entries, Log."""
    buffer = io.BytesIO()
    book = Book(buffer, table.meta)
    ranking, assumptions = book.sheet("Ranking"), book.sheet("Assumptions")
    weights = add_assumptions(book, assumptions, table)
    add_ranking(book, ranking, table, weights)
    add_sources(book, table.appendix.sources)
    if table.appendix.log:
        add_log(book, table.appendix.log)
    if table.provenance is not None:
        add_about(book, table.provenance, ABOUT)
    book.close()
    return buffer.getvalue()


def write_xlsx(path: Path | str, table: RankedTable, overwrite: bool = False) -> None:
    """Write the workbook."""
    write_whole(path, to_xlsx(table), overwrite)
