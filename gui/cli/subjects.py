"""What a command line ranks: the bundled universe, a workspace, or a file of the user's own."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.importing.errors import ImportErrors
from data.workspace.errors import WorkspaceError
from data.workspace.records import Entry
from gui.cli.errors import InputError
from gui.cli.scores_of import open_log, scores_setting, seat_of
from gui.cli.settings import state_values
from gui.cli.streams import note
from scoring.evaluate import Evaluation
from scoring.ranks import IntArray
from scoring.state import MethodSetting

if TYPE_CHECKING:
    from models.exports.world import World
    from models.scenarios import Evaluator, ScenarioResult


@dataclass(frozen=True)
class Subject:
    """An evaluation under the arguments, the ranks without them, and what is known beside it.

    `settings` are the keyed values the arguments set; `world`, `result` and `evaluator` are None
    for companies of a file, which have no scenarios and no calibration.
    """

    evaluation: Evaluation
    start_ranks: IntArray
    fingerprint: str
    notices: tuple[str, ...] = ()
    log: tuple[Entry, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    world: World | None = None
    result: ScenarioResult | None = None
    evaluator: Evaluator | None = None


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
    return Subject(evaluate_own(file, values, as_of), start.ranks, file.fingerprint, file.notices,
                   settings=dict(values))


def bundled_universe(args: argparse.Namespace, with_log: bool) -> Subject:
    """A bundled universe with the edits of --workspace; moves count from what is stored there."""
    from models.exports.world import world_of

    name = args.universe or "robotics"
    values: Mapping[str, Any] = {}
    log: tuple[Entry, ...] = ()
    if args.workspace is not None:
        values, log = _stored(args.workspace, name, with_log)
    stored = world_of(values)
    if args.workspace is not None:
        say_orphans(args.workspace, stored.orphans)
    universe = stored.reference.universes[name]
    settings = dict(state_values(
        args, universe.id, universe.column.keys(), stored.state.sheets[universe.id].method))
    if args.as_of is not None:
        settings["as_of"] = args.as_of.isoformat()
    settings |= scores_setting(args, stored.state, name)
    stored = seat_of(args, stored, name)
    world = stored.with_settings(settings)
    log = open_log(log, world.state, world.reference)
    evaluator = world.evaluator(name, args.currency)
    start = evaluator.evaluate(stored.state, stored.tree)
    result = evaluator.evaluate(world.state, world.tree) if settings else start
    return Subject(result.evaluation, start.ranks, world.reference.fingerprint, log=log,
                   settings=settings, world=world, result=result, evaluator=evaluator)


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
) -> tuple[Mapping[str, Any], tuple[Entry, ...]]:
    """Values and, where asked for, the journal of a workspace, newest first."""
    from data.workspace import Workspace

    concerns: Callable[[str], bool] = lambda key: (  # noqa: E731
        key.split("/")[0] in ("as_of", "fx") or key.split("/")[1:2] == [universe])
    try:
        with Workspace.open(path, create=False, read_only=True) as workspace:
            entries = workspace.history() if with_log else []
            return workspace.values(), tuple(
                entry for entry in entries if any(concerns(c.key) for c in entry.changes))
    except WorkspaceError as error:
        raise InputError(f"{path}: {error.what} {error.remedy}") from None
