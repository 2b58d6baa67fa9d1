"""`servoscope report`: a tear sheet or a ranking report without a window."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from data.currency import FxError
from data.errors import DataError
from data.exporting.errors import ExportError
from gui.cli.errors import InputError, UsageError
from gui.cli.scenarios import stored_values
from gui.cli.streams import note
from gui.cli.subjects import say_orphans
from gui.listing import haystacks, matching
from models.exports.world import world_of
from models.scenarios import ScenarioError
from scoring.compute.errors import ComputeInputError
from scoring.state import StateError
from scoring.validation import ScoringError

if TYPE_CHECKING:
    from data.exporting.provenance import Provenance
    from gui.reports.blocks import Report
    from gui.reports.subject import Subject
    from models.exports.world import World

ENDINGS = {"pdf": ".pdf", "html": ".html"}


def report(args: argparse.Namespace) -> int:
    """Write the report; gives the exit code."""
    suffix = Path(args.out).suffix.lower()
    if suffix not in ENDINGS.values():
        raise UsageError(f"--out {args.out}: the ending names no known format; use .pdf or .html")
    if args.format is not None and ENDINGS[args.format] != suffix:
        raise UsageError(f"--format {args.format} and --out {args.out} do not agree")
    if args.top is not None and args.top < 1:
        raise UsageError(f"--top {args.top}: a whole number of at least 1 is needed")
    try:
        world = world_of(stored_values(args.workspace))
        if args.workspace is not None:
            say_orphans(args.workspace, world.orphans)
        if args.as_of is not None:
            world = world.with_settings({"as_of": args.as_of.isoformat()})
        return _report(args, world)
    except (ComputeInputError, DataError, FxError, ScenarioError, ScoringError,
            StateError) as error:
        raise InputError(f"servoscope report: {error}") from None


def _report(args: argparse.Namespace, world: World) -> int:
    _need_fonts()
    from gui.languages import use_language
    from gui.reports.subject import Subject
    from gui.reports.writing import write_report

    use_language(args.language)
    scenario = world.tree.find(args.scenario).id
    workspace = args.workspace.name if args.workspace is not None else ""
    subject = Subject.of(world, _universe(args, world), args.currency, workspace, scenario)
    made, told = _made(args, subject)
    replaced = Path(args.out).exists()
    try:
        write_report(args.out, made, told, overwrite=True)
    except ExportError as error:
        raise InputError(f"{error.what} {error.remedy}") from None
    note(f"{'replaced' if replaced else 'wrote'} {args.out}")
    return 0


def _universe(args: argparse.Namespace, world: World) -> str:
    """The universe asked for, or the one the company is of."""
    universes = world.reference.universes
    if args.ranking:
        return args.universe or "robotics"
    homes = [id for id, universe in universes.items()
             if args.company in universe.row and args.universe in (None, id)]
    if not homes:
        raise InputError(f"servoscope report: {args.company!r} is no company of "
                         f"{args.universe or 'the universes'}; `servoscope rank --out -` lists "
                         "their ids")
    return homes[0]


def _made(args: argparse.Namespace, subject: Subject) -> tuple[Report, Provenance]:
    if not args.ranking:
        from gui.reports.tear_sheet import tear_sheet

        return tear_sheet(subject, args.company)
    from gui.reports.ranking import ranking_report

    e = subject.evaluation
    mask = (matching(haystacks(e.universe), args.filter) if args.filter.strip()
            else np.ones(len(e.universe.companies), dtype=bool))
    rows = [int(row) for row in e.order if mask[row]][:args.top]
    if not rows:
        note(f"note: no company matches --filter {args.filter!r}; the list is empty")
    return ranking_report(subject, rows, args.filter)


def _need_fonts() -> None:
    """An application of Qt without a window, which is what texts are measured and set with."""
    if sys.platform.startswith("linux") and not (
            os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QGuiApplication

    global _app  # noqa: PLW0603 - it must live until the process ends
    if QCoreApplication.instance() is None:
        _app = QGuiApplication(["servoscope"])


_app: object = None
