"""Reading what users bring: their own companies, scores, evidence and figures, as CSV or XLSX.

`open_table` finds the table in a file, `guess_mapping` what its columns are, `plan` what taking it
in would do; the changes of a plan go into the journal of a workspace as one edit.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from data.importing.companies_file import CompaniesFile, read_companies
from data.importing.errors import ImportErrors, Refusal
from data.importing.fields import KINDS, STANDARD, Field, fields
from data.importing.grid import Grid, Watch
from data.importing.mapping import ColumnMapping, guess_kind, guess_mapping, known_headers
from data.importing.plan import Plan, existing, plan
from data.importing.planning import Planned
from data.importing.reader import Reading, open_grid
from data.records import Factor

__all__ = [
    "KINDS", "ColumnMapping", "CompaniesFile", "Field", "Grid", "ImportErrors", "Plan", "Planned",
    "Reading", "Refusal", "Watch", "existing", "fields", "guess_kind", "guess_mapping",
    "open_table", "plan", "read_companies",
]


def open_table(
    path: Path | str,
    kind: str = "",
    factors: Sequence[Factor] = STANDARD,
    reading: Reading | None = None,
    watch: Watch | None = None,
) -> Grid:
    """The table of a file, its header and sheet found by the names of a kind's columns.

    Without `kind`, one of KINDS, the names of all kinds count. Raises ImportErrors, OSError.
    """
    kinds = (kind,) if kind else KINDS
    return open_grid(path, lambda row: max(known_headers(row, k, factors) for k in kinds),
                     reading, watch)
