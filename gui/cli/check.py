"""`servoscope check`: is a companies file or a workspace as it should be?"""

from __future__ import annotations

import argparse
from pathlib import Path

from data.importing.errors import ImportErrors
from gui.cli.errors import InputError
from gui.cli.streams import note
from gui.cli.subjects import refusals, say_orphans

_SQLITE = b"SQLite format 3\0"


def check(args: argparse.Namespace) -> int:
    """Check a file and print 'ok: ...'; gives the exit code."""
    path: Path = args.file
    if not path.exists():
        raise InputError(f"{path}: there is no such file; check the name and the folder")
    if path.is_dir():
        raise InputError(f"{path}: is a folder; name a companies file or a workspace")
    print(f"ok: {path}: {_workspace(path) if _is_workspace(path) else _companies(path)}")
    return 0


def _is_workspace(path: Path) -> bool:
    if path.suffix.lower() == ".servoscope":
        return True
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE


def _companies(path: Path) -> str:
    from data.importing import read_companies

    try:
        file = read_companies(path)
    except ImportErrors as errors:
        raise InputError(refusals(errors)) from None
    for notice in file.notices:
        note(f"note: {path}: {notice}")
    cells = [cell for row in file.scores for cell in row]
    known = sum(cell.score is not None and not cell.mark for cell in cells)
    return (f"{_count(len(file.companies), 'company', 'companies')}, "
            f"factors {', '.join(file.factors)}; {known} of {len(cells)} scores known")


def _workspace(path: Path) -> str:
    from data.bundled import load
    from data.currency import load_fx
    from data.own_rows import PREFIX, with_own_rows
    from data.rubrics import load_rubric
    from data.workspace import Workspace, WorkspaceError
    from scoring.evaluate import evaluate
    from scoring.rubric import imply
    from scoring.state import StateError, initial_state, with_values
    from scoring.validation import ScoringError
    from scoring.valuations import newest

    try:
        with Workspace.open(path, create=False, read_only=True) as workspace:
            values, entries = workspace.values(), workspace.history()
            version, notices = workspace.schema_version, workspace.notices
        reference, unfit = with_own_rows(load(), values.items())
        state, _, orphans = with_values(
            initial_state(reference), reference,
            [(key, value) for key, value in values.items() if not key.startswith(PREFIX)])
        for universe in reference.universes.values():
            evaluate(universe, state, imply(universe, load_rubric(), state.as_of),
                     newest(universe, state.as_of, load_fx()))
    except WorkspaceError as error:
        detail = f" ({error.detail})" if error.detail else ""
        raise InputError(f"{path}: {error.what} {error.remedy}{detail}") from None
    except (StateError, ScoringError) as error:
        raise InputError(f"{path}: {error}") from None
    for text in notices:
        note(f"note: {path}: {text}")
    say_orphans(path, (*unfit, *orphans))
    return (f"a workspace of version {version} with {_count(len(entries), 'edit', 'edits')} and "
            f"{_count(len(values), 'value', 'values')} set")


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
