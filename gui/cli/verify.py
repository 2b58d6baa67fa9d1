"""`servoscope verify`: whether an export still holds."""

from __future__ import annotations

import argparse
import json

from data.errors import DataError
from data.exporting.errors import ExportError
from gui.cli.errors import InputError
from gui.cli.scenarios import stored_values
from gui.cli.streams import note, write_out
from models.verification import Verdict
from models.verification import verify as verified
from scoring.state import StateError

MOST = 50  # differences told in full


def verify(args: argparse.Namespace) -> int:
    """Print whether the export holds and each figure that differs; gives the exit code."""
    workspace = args.workspace.name if args.workspace is not None else ""
    try:
        found = verified(args.file, stored_values(args.workspace), workspace, args.input)
    except ExportError as error:
        raise InputError(f"{error.what} {error.remedy}") from None
    except (DataError, StateError) as error:
        raise InputError(f"{args.workspace}: {error}") from None
    if args.json:
        write_out(_json(found))
    else:
        _print(found)
    return 0 if found.holds else 1


def _print(found: Verdict) -> None:
    for text in found.notes:
        note(f"note: {text}")
    write_out(f"{found.summary}\n")
    for difference in found.differences[:MOST]:
        write_out(f"  {difference}\n")
    more = len(found.differences) - MOST
    if more > 0:
        write_out(f"  and {more:,} more\n")


def _json(found: Verdict) -> str:
    listed = [{"company": d.company, "column": d.column, "in_file": d.in_file, "now": d.now}
              for d in found.differences]
    return json.dumps({"holds": found.holds, "summary": found.summary, "checked": found.checked,
                       "differences": listed, "notes": list(found.notes)},
                      ensure_ascii=False, indent=1, default=str) + "\n"
