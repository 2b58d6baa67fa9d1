"""Exports as Excel workbooks: the first sheet and the sheet About."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from data.exporting.reading.export import Export, by_company, no_export, told_by
from data.exporting.xlsx_about import LABEL, SHEET

IDS = ("Id", "Key", "Company")


def read_workbook(path: Path) -> Export:
    """The figures as they stand in the cells, computed or typed; columns go by their headings."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_path(str(path))
        names = book.sheet_names
        if SHEET not in names:
            raise no_export(path, f"it has no sheet {SHEET}")
        about = book.get_sheet_by_name(SHEET).to_python()
        listed: list[list[Any]] = book.get_sheet_by_name(names[0]).to_python()
    except (CalamineError, OSError, ValueError) as error:
        raise no_export(path, f"it is no readable workbook ({error})") from None
    told = next((row[1] for row in about if len(row) > 1 and row[0] == LABEL), None)
    if not isinstance(told, str):
        raise no_export(path, f"the sheet {SHEET} does not say how it came about")
    heads = [str(head) for head in listed[0]] if listed else []
    rows = [dict(zip(heads, line, strict=False)) for line in listed[1:]
            if any(cell != "" for cell in line)]
    figures, twice = by_company(path, rows, IDS)
    return Export(told_by(path, told), figures, tuple(heads), twice=twice)
