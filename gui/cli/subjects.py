"""What a command line ranks: the bundled universe, a workspace, or a file of the user's own."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from data.importing.errors import ImportErrors
from data.workspace.errors import WorkspaceError
from data.workspace.records import Entry
from gui.cli.errors import InputError
from gui.cli.settings import state_values
from gui.cli.streams import note
from scoring.evaluate import Evaluation, evaluate
from scoring.ranks import IntArray
from scoring.state import MethodSetting, State, initial_state, with_values
from scoring.valuations import newest


@dataclass(frozen=True)
class Subject:
    """An evaluation under the arguments, the ranks without them, and what is known beside it."""

    evaluation: Evaluation
    start_ranks: IntArray
    fingerprint: str
    notices: tuple[str, ...] = ()
    log: tuple[Entry, ...] = ()


def own_companies(args: argparse.Namespace) -> Subject:
    """The companies of --input; moves count from equal weights and the weighted mean."""
    from data.importing import read_companies
    from scoring.own_companies import evaluate_own

    try:
        file = read_companies(args.input)
    except ImportErrors as errors:
        raise InputError(refusals(errors)) from None
    as_of = args.as_of or date.today()
    values = list(state_values(args, "own", file.factors, MethodSetting()))
    start = evaluate_own(file, (), as_of)
    return Subject(evaluate_own(file, values, as_of), start.ranks, file.fingerprint, file.notices)


def bundled_universe(args: argparse.Namespace, with_log: bool) -> Subject:
    """A bundled universe with the edits of --workspace; moves count from what is stored there."""
    from data.bundled import load
    from data.currency import load_fx
    from data.own_rows import PREFIX, with_own_rows
    from data.rubrics import load_rubric
    from scoring.rubric import imply

    reference, name = load(), args.universe or "robotics"
    state = initial_state(reference)
    log: tuple[Entry, ...] = ()
    if args.workspace is not None:
        values, log = _stored(args.workspace, name, with_log)
        reference, unfit = with_own_rows(reference, values)
        state, _, orphans = with_values(
            initial_state(reference), reference,
            [(key, value) for key, value in values if not key.startswith(PREFIX)])
        say_orphans(args.workspace, (*unfit, *orphans))
    universe = reference.universes[name]
    fx = load_fx().with_overrides(state.fx) if state.fx else load_fx()

    def evaluated(state: State) -> Evaluation:
        known = imply(universe, load_rubric(), state.as_of)
        return evaluate(universe, state, known, newest(universe, state.as_of, fx))

    settings = list(state_values(
        args, universe.id, universe.column.keys(), state.sheets[universe.id].method))
    if args.as_of is not None:
        settings.append(("as_of", args.as_of.isoformat()))
    start = evaluated(state)
    chosen = evaluated(with_values(state, reference, settings)[0]) if settings else start
    return Subject(chosen, start.ranks, reference.fingerprint, log=log)


def say_orphans(path: Path, orphans: Iterable[str]) -> None:
    """Tell of stored values that name a company, factor or universe these facts do not have."""
    keys = list(orphans)
    if keys:
        shown = ", ".join(keys[:5]) + (", …" if len(keys) > 5 else "")
        note(f"note: {path}: {len(keys)} stored values belong to no company or factor of these "
             f"facts and are left alone: {shown}")


def refusals(errors: ImportErrors, most: int = 100) -> str:
    """The refusals of a file, one per line."""
    lines = [str(error) for error in errors.errors[:most]]
    if len(errors.errors) > most:
        lines.append(f"{errors.errors[0].file}: {len(errors.errors) - most} more errors")
    return "\n".join(lines)


def _stored(
    path: Path, universe: str, with_log: bool
) -> tuple[Iterable[tuple[str, Any]], tuple[Entry, ...]]:
    """Values and, where asked for, the journal of a workspace, newest first."""
    from data.workspace import Workspace

    concerns: Callable[[str], bool] = lambda key: (  # noqa: E731
        key.split("/")[0] in ("as_of", "fx") or key.split("/")[1:2] == [universe])
    try:
        with Workspace.open(path, create=False, read_only=True) as workspace:
            entries = workspace.history() if with_log else []
            return workspace.values().items(), tuple(
                entry for entry in entries if any(concerns(c.key) for c in entry.changes))
    except WorkspaceError as error:
        raise InputError(f"{path}: {error.what} {error.remedy}") from None
