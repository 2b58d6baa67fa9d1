"""One door to the readers, by what the file begins with."""

from __future__ import annotations

from pathlib import Path

from data.exporting.errors import ExportError
from data.exporting.reading.export import Export, no_export

LARGEST = 500_000_000  # bytes; no export comes near it


def read_export(path: Path) -> Export:
    """The export in a file of any format; NotAnExport in a sentence where it is none."""
    content = _bytes(path)
    head = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"%PDF"):
        from data.exporting.reading.pdf import read_pdf

        return read_pdf(path, content)
    if head.startswith(b"PK\x03\x04"):
        from data.exporting.reading.workbook import read_workbook

        return read_workbook(path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise no_export(path, "it is neither text, nor a workbook, nor a PDF") from None
    if head[:15].lower().startswith((b"<!doctype html", b"<html")):
        from data.exporting.reading.page import read_page

        return read_page(path, text)
    if head.startswith(b"{"):
        from data.exporting.reading.texts import read_json

        return read_json(path, text)
    from data.exporting.reading.texts import read_delimited

    return read_delimited(path, text)


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ExportError(f"{path} is a folder.", "Name a file in it.")
        if path.stat().st_size > LARGEST:
            raise no_export(path, "it is larger than any export")
        return path.read_bytes()
    except OSError as error:
        raise ExportError(f"{path} could not be read: {error.strerror or error}.",
                          "Check the name and the folder.", str(error)) from error
