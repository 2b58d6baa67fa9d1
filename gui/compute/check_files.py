"""Measured points from a file, and a finished check as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from data.errors import DataError, FileFailure
from data.schema import decode
from scoring.compute.measured.check import CheckResult

_HEAD = ("id", "chip", "model", "source", "measured", "predicted", "error_percent", "limit",
         "used_for_the_fit")


def read_content(path: Path) -> Mapping[str, Any]:
    """The content of a file of points, not yet checked.

    FileFailure where it cannot be read; DataError naming the line where it is no JSON.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise FileFailure(f"{path.name} could not be read or written: the disk reported an error.",
                          "Choose another file.", str(error)) from None
    try:
        content = json.loads(decode(raw, path.name))
    except json.JSONDecodeError as error:
        raise DataError(path.name, error.lineno, "", None, f"JSON ({error.msg})") from None
    if not isinstance(content, dict):
        raise DataError(path.name, None, "points", None, "an object with a list of points")
    return content


def to_csv(result: CheckResult) -> bytes:
    """One row a point, as a spreadsheet opens it."""
    from data.exporting.guard import guarded

    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(_HEAD)
    for p in result.points:
        writer.writerow([
            *(guarded(text) for text in (p.id, p.chip, p.model, p.source)), f"{p.measured:g}",
            f"{p.predicted:.6g}", f"{p.error_percent:.4g}", p.limit, int(p.in_fit)])
    return b"\xef\xbb\xbf" + stream.getvalue().encode()
