"""Writing a report whole or not at all, in the format of its file's ending."""

from __future__ import annotations

from pathlib import Path

from data.exporting.atomic import write_whole
from data.exporting.errors import ExportError
from data.exporting.provenance import Provenance
from gui.reports.blocks import Report

FORMATS = {".pdf": "PDF", ".html": "HTML"}


def write_report(
    path: Path | str, report: Report, told: Provenance, overwrite: bool = False
) -> None:
    """Write PDF or HTML. Raises TargetExists and ExportError as `data.exporting.write`."""
    suffix = Path(path).suffix.lower()
    if suffix == ".pdf":
        from gui.reports.pdf import to_pdf

        content = to_pdf(report, told)
    elif suffix == ".html":
        from gui.reports.page import to_page

        content = to_page(report, told).encode("utf-8", "replace")
    else:
        raise ExportError(f"{path} ends in no known format.", f"Use one of {', '.join(FORMATS)}.")
    write_whole(path, content, overwrite)
