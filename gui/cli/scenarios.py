"""`servoscope scenarios`: the scenarios there are, and what is wrong with any."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from data.errors import DataError
from data.workspace.errors import WorkspaceError
from gui.cli.errors import InputError
from gui.cli.streams import note, write_out
from models.scenarios import BASE, Scenario, Tree, bundled_scenarios, scenarios_from_values


def scenarios(args: argparse.Namespace) -> int:
    """List the scenarios on standard output, problems on standard error; gives the exit code."""
    tree = tree_of(stored_values(args.workspace), "scenarios")
    if args.json:
        write_out(_json(tree))
    else:
        _print(tree)
    return 0


def stored_values(path: Path | None) -> dict[str, Any]:
    """The values of a workspace, opened for reading; empty without one."""
    if path is None:
        return {}
    from data.workspace import Workspace

    try:
        with Workspace.open(path, create=False, read_only=True) as workspace:
            return workspace.values()
    except WorkspaceError as error:
        raise InputError(f"{path}: {error.what} {error.remedy}") from None


def tree_of(values: dict[str, Any], command: str) -> Tree:
    """The tree of a workspace's values over the bundled examples."""
    try:
        return scenarios_from_values(values, bundled_scenarios())
    except DataError as error:
        raise InputError(f"servoscope {command}: {error}") from None


def _print(tree: Tree) -> None:
    rows = [("ID", "NAME", "PARENT", "PROBABILITY", "SETS")]
    for scenario in tree.listed:
        indent = "  " * tree.depth(scenario.id)
        chance = "" if scenario.probability is None else f"{scenario.probability:.0%}"
        rows.append((indent + scenario.id, scenario.name, scenario.parent, chance, _sets(scenario)))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (text.ljust(width) for text, width in zip(row, widths, strict=True))
        write_out("  ".join(cells).rstrip() + "\n")
    for problem in tree.problems.values():
        note(f"note: {problem}")
    if tree.removed:
        note(f"note: taken away in this workspace: {', '.join(sorted(tree.removed))}")


def _sets(scenario: Scenario) -> str:
    if scenario.id == BASE:
        return "the inputs of the workspace"
    parts = [_count(len(scenario.overrides), "input"), _count(len(scenario.rules), "score rule")]
    return ", ".join(filter(None, parts)) or "nothing"


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}" if number else ""


def _json(tree: Tree) -> str:
    listed = [{"id": s.id, **s.to_value(), "parent": s.parent, "bundled": s.bundled,
               "problem": tree.problems.get(s.id, "")} for s in tree.listed]
    document = {"scenarios": listed, "unread": dict(tree.unread), "removed": sorted(tree.removed)}
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1) + "\n"
