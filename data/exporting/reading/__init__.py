"""Reading an export back: how it came about and the figures that stand in it."""

from __future__ import annotations

from data.exporting.reading.export import Export, NotAnExport
from data.exporting.reading.reader import read_export

__all__ = ["Export", "NotAnExport", "read_export"]
