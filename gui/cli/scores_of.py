"""Whose scores a command line ranks: --scores-of, and blind entry."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import Any

from data.records import Reference
from data.workspace.records import Entry
from gui.cli.errors import InputError
from models.exports.world import World
from scoring.consensus.panel import CONSENSUS, MEAN, MEDIAN, NAMED, found
from scoring.consensus.veil import open_changes
from scoring.state import State, seen_by


def scores_setting(args: argparse.Namespace, state: State, universe: str) -> dict[str, Any]:
    """The consensus rule --scores-of asks for, by its key; empty without it.

    InputError for a name the workspace does not list, and for blind entry without a name.
    """
    wanted = args.scores_of
    panel = state.sheets[universe].panel
    if panel is not None and panel.revealed is not None and wanted in (None, MEAN, MEDIAN):
        raise InputError(
            f"{args.workspace}: blind entry is on for {universe}; name an analyst with "
            "--scores-of to rank by their scores, or turn it off in the window")
    if wanted is None:
        return {}
    key = f"{CONSENSUS}/{universe}"
    if wanted in (MEAN, MEDIAN):
        return {key: {"rule": wanted}}
    analyst = found(state.analysts, wanted)
    if analyst is None:
        listed = ", ".join(a.name for a in state.analysts) or "nobody by name"
        raise InputError(f"--scores-of {wanted}: the workspace lists {listed}")
    return {key: {"rule": NAMED, "analyst": analyst.id}}


def seat_of(args: argparse.Namespace, world: World, universe: str) -> World:
    """The world as the analyst of --scores-of may see it while entry is blind."""
    panel = world.state.sheets[universe].panel
    if panel is None or panel.revealed is None:
        return world
    analyst = found(world.state.analysts, str(args.scores_of))
    assert analyst is not None  # scores_setting refused any other
    return replace(world, state=seen_by(world.state, analyst.id))


def open_log(
    log: tuple[Entry, ...], state: State, reference: Reference
) -> tuple[Entry, ...]:
    """The journal without what blind entry keeps back."""
    seen = open_changes(state, reference)
    return tuple(entry if len(shown := seen(entry)) == len(entry.changes) else
                 replace(entry, label="Scores of another analyst, hidden while entry is blind",
                         why="", changes=shown) for entry in log)
