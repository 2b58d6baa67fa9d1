"""What to open at the start, and the file where edits are kept by default."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True)
class Start:
    """What to open: None means what was open last, or the default."""

    workspace: Path | None = None
    universe: str | None = None
    as_of: date | None = None


def default_workspace() -> Path:
    """Where edits are kept when no file is named."""
    from platformdirs import user_data_path

    return user_data_path("Servoscope", appauthor=False) / "default.servoscope"
