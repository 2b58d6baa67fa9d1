"""Reading a file for the dialog: away from the window, nothing changed by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from data.importing import (
    ColumnMapping,
    Grid,
    Plan,
    Reading,
    Watch,
    guess_kind,
    guess_mapping,
    open_table,
    plan,
)
from data.importing.existing import Existing
from data.importing.grid import Row
from data.records import Factor

PREVIEWED = 50  # rows


@dataclass(frozen=True)
class Request:
    """What to read and how; without kind and mapping they are guessed."""

    path: Path
    kind: str = ""
    reading: Reading = field(default_factory=Reading)
    mapping: ColumnMapping | None = None


@dataclass(frozen=True)
class Found:
    """A file as it was read, and what taking it in would do to what stands."""

    grid: Grid
    mapping: ColumnMapping
    preview: list[Row]
    plan: Plan
    existing: Existing


def read(
    request: Request, existing: Existing, factors: Sequence[Factor], watch: Watch
) -> Found:
    """Open, assign, preview and plan. Raises ImportErrors, OSError and what `watch` raises.

    A mapping made for other columns than the file has now is guessed anew.
    """
    grid = open_table(request.path, request.kind, factors, request.reading, watch)
    kind = request.kind or guess_kind(grid.headers, factors)
    mapping = guess_mapping(grid.headers, kind, factors)
    if request.mapping is not None and (
            request.mapping.headers == mapping.headers and request.mapping.kind == kind):
        mapping = request.mapping
    preview = grid.preview(PREVIEWED)
    return Found(grid, mapping, preview, plan(grid, mapping, existing, watch), existing)
