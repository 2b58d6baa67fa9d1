"""What is read out of an export."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.exporting.errors import ExportError
from data.exporting.provenance import NoProvenance, Provenance, provenance_of

Figures = Mapping[str, Mapping[str, Any]]


class NotAnExport(ExportError):
    """A file that no export of this app is, or that lost what it carried."""


@dataclass(frozen=True)
class Export:
    """`figures` by company (or key of an input) and column, as they stand in the file: numbers, or
    texts where the format has nothing else. `heads` are given where columns go by their headings.
    `altered` are places where what people read differs from what the file carries.
    """

    provenance: Provenance
    figures: Figures
    heads: tuple[str, ...] = ()
    altered: tuple[tuple[str, str, str, str], ...] = ()
    sealed: bool = True
    twice: tuple[str, ...] = ()


def told_by(path: Path, text: Any) -> Provenance:
    """The provenance in a text; NotAnExport in a sentence where it is none."""
    try:
        return provenance_of(text)
    except NoProvenance as error:
        raise no_export(path, str(error)) from None


def no_export(path: Path, why: str) -> NotAnExport:
    """The refusal of a file."""
    return NotAnExport(
        f"{path} is not an export of Servoscope, or what it carried was taken out: {why}.",
        "Name a CSV, TSV, JSON, XLSX, HTML or PDF file that Servoscope wrote.")


def by_company(path: Path, rows: list[dict[str, Any]], ids: tuple[str, ...]) -> tuple[
        dict[str, dict[str, Any]], tuple[str, ...]]:
    """Rows by their id, and the ids that stand there twice; `ids` names columns that may hold it.
    """
    found: dict[str, dict[str, Any]] = {}
    twice: list[str] = []
    for row in rows:
        key = next((str(row[name]) for name in ids if row.get(name)), "")
        if not key:
            raise no_export(path, f"a row has no {ids[0]}")
        if key in found:
            twice.append(key)
        found[key] = row
    return found, tuple(twice)
