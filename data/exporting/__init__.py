"""Files that leave the app; pure writers, one per format, and `write`, which goes by the ending."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from data.exporting.delimited import to_csv, to_csv_file, to_tsv, write_csv, write_tsv
from data.exporting.errors import ExportError, TargetExists
from data.exporting.html_text import to_html, write_html
from data.exporting.json_text import to_json, write_json
from data.exporting.provenance import Provenance
from data.exporting.table import (
    Appendix,
    AssumptionLine,
    Column,
    LogLine,
    RankedTable,
    SourceLine,
    TableMeta,
)

__all__ = [
    "FORMATS", "Appendix", "AssumptionLine", "Column", "ExportError", "LogLine", "Provenance",
    "RankedTable", "SourceLine", "TableMeta", "TargetExists", "to_csv", "to_csv_file", "to_html",
    "to_json", "to_tsv", "write", "write_csv", "write_html", "write_json", "write_tsv",
    "write_xlsx",
]


def write_xlsx(path: Path | str, table: RankedTable, overwrite: bool = False) -> None:
    """Write an Excel workbook with the sheets Ranking, Assumptions, Sources and Log."""
    from data.exporting import xlsx

    xlsx.write_xlsx(path, table, overwrite)


FORMATS: dict[str, Callable[[Path | str, RankedTable, bool], None]] = {
    ".csv": write_csv, ".xlsx": write_xlsx, ".json": write_json, ".tsv": write_tsv,
    ".html": write_html,
}


def write(path: Path | str, table: RankedTable, overwrite: bool = False) -> None:
    """Write the table in the format its file name ends in, one of FORMATS.

    Raises TargetExists when the file is there and `overwrite` is False, ExportError when the
    format is unknown or the file cannot be written; the old file is whole in every case.
    """
    suffix = Path(path).suffix.lower()
    if suffix not in FORMATS:
        raise ExportError(f"{path} ends in no known format.",
                          f"Use one of {', '.join(FORMATS)}.")
    FORMATS[suffix](path, table, overwrite)
