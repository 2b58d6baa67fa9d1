"""A figure in a file against the same figure computed now."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from data.exporting.reading.export import Figures
from data.exporting.xlsx_cells import fitted
from models.verification.verdict import Difference

CLOSE = 1e-9  # relative; a workbook keeps 16 digits, a spreadsheet that saved it again 15
_TRUE = {"true": True, "false": False}


def differences(
    in_file: Figures, now: Mapping[str, Mapping[str, Any]], skipped: Sequence[str] = ()
) -> Iterator[Difference]:
    """Every figure that differs, companies in the order of now; then those only the file has."""
    for company, figures in now.items():
        found = in_file.get(company)
        if found is None:
            yield Difference(company, "company", "", "listed")
            continue
        for column, value in figures.items():
            if column in skipped:
                continue
            if column not in found:
                if value is not None:
                    yield Difference(company, column, "", value)
            elif not same(found[column], value):
                yield Difference(company, column, found[column], value)
    for company in in_file:
        if company not in now:
            yield Difference(company, "company", "listed", "")


def same(found: Any, value: Any) -> bool:
    """Whether a cell of a file, perhaps a text, says what was computed."""
    if isinstance(value, bool):
        return found is value or (isinstance(found, str) and _TRUE.get(found.lower()) is value)
    if value is None or value == "":
        return found is None or found == ""
    if isinstance(value, int | float):
        number = _number(found)
        return number is not None and math.isclose(number, value, rel_tol=CLOSE, abs_tol=1e-12)
    if isinstance(value, date):
        day = found.date() if isinstance(found, datetime) else found
        return day == value or str(found)[:10] == value.isoformat()
    return _text(found) == _text(fitted(str(value)))


def _text(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).replace("\r\n", "\n").strip()


def _number(found: Any) -> float | None:
    if isinstance(found, bool):
        return None
    if isinstance(found, int | float):
        return float(found)
    try:
        return float(str(found))
    except ValueError:
        return None
