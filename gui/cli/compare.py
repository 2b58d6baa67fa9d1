"""`servoscope compare`: scenarios side by side, written to a file."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path
from typing import Any

from data.currency import FxError
from data.errors import DataError
from data.exporting import ExportError
from gui.cli.errors import InputError, UsageError
from gui.cli.scenarios import stored_values
from gui.cli.streams import note
from gui.cli.subjects import say_orphans
from models.comparison import FORMATS, ComparisonError, comparison_table, write_comparison
from models.comparison import compare as side_by_side
from models.exports.told import provenance
from models.exports.world import world_of
from models.scenarios import ScenarioError
from scoring.compute.errors import ComputeInputError
from scoring.state import StateError
from scoring.validation import ScoringError


def compare(args: argparse.Namespace) -> int:
    """Evaluate the scenarios and write the table; gives the exit code."""
    if Path(args.out).suffix.lower() not in FORMATS:
        raise UsageError(f"--out {args.out}: the ending names no known format; "
                         f"use {', '.join(FORMATS)}")
    values = stored_values(args.workspace)
    try:
        return _compare(args, values)
    except (ComparisonError, ComputeInputError, DataError, FxError, ScenarioError, ScoringError,
            StateError) as error:
        raise InputError(f"servoscope compare: {error}") from None


def _compare(args: argparse.Namespace, values: dict[str, Any]) -> int:
    stored = world_of(values)
    if args.workspace is not None:
        say_orphans(args.workspace, stored.orphans)
    ids = [stored.tree.find(name).id for name in args.scenarios]
    settings = {} if args.as_of is None else {"as_of": args.as_of.isoformat()}
    world = stored.with_settings(settings)
    evaluator = world.evaluator(args.universe or "robotics", args.currency)
    comparison = side_by_side(evaluator, world.state, world.tree, ids, args.against)
    for notice in comparison.notices:
        note(f"note: {notice}")
    now = datetime.now().astimezone()
    told = provenance(
        "comparison", world, comparison.results[0].evaluation, ids, args.currency, now,
        settings=settings, against=args.against,
        workspace=args.workspace.name if args.workspace is not None else "")
    table = comparison_table(comparison, created_at=now, provenance=told,
                             fingerprint=world.reference.fingerprint,
                             only_changed=args.only_changed)
    replaced = Path(args.out).exists()
    try:
        write_comparison(args.out, comparison, table, overwrite=True)
    except ExportError as error:
        raise InputError(f"{error.what} {error.remedy}") from None
    note(f"{'replaced' if replaced else 'wrote'} {args.out}: {table.meta.listed} of "
         f"{table.meta.total} companies, {len(ids)} scenarios")
    return 0
