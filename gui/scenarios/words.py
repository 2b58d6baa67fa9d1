"""What inputs and groups of assumptions are called."""

from __future__ import annotations

from typing import Any

from gui.format import EN_DASH, score
from gui.i18n import mark, tr
from gui.names import factor_name, short_name
from gui.scenarios.row_words import cell_words, row_words
from gui.sentences_compute import TABLES
from gui.session import Session
from models.comparison import InputDifference
from models.valuation.store import calibration_key
from scoring.state import score_key

_GROUPS = {
    "weights": mark("Weights"), "method": mark("Method"), "missing": mark("Unknown scores"),
    "as_of": mark("As-of date"), "fx": mark("Exchange rates"), "chips": mark("Chips"),
    "workload": mark("Workload"), "supply": mark("Supply"), "migration": mark("Migration"),
    "exposure": mark("Exposure"), "market": mark("Market"), "other": mark("Other assumptions"),
    "valuation": mark("Calibration"), "calibration": mark("Calibration"),
    "calibration_settings": mark("Settings of the calibration"),
}


def group_name(session: Session, group: str) -> str:
    """A group of assumptions for the reader: a factor's name, 'Supply', ..."""
    kind, _, factor = group.partition("/")
    if kind == "score":
        return factor_name(session.universe.kept_factors[session.universe.kept_column[factor]])
    return tr(_GROUPS.get(kind, kind))


def part_name(session: Session, part: str) -> str:
    """One part of an open group: a company's score, a cell, row or table of assumptions."""
    kind, *path = part.split("/")
    if kind == "score" and len(path) == 2:
        own = path[1].removeprefix("~")
        name = short_name(session.universe.companies[session.universe.row[own]].name)
        return tr("all but {name}").format(name=name) if path[1].startswith("~") else name
    if kind == "compute":
        if len(path) == 3:
            return key_name(session, part)
        return (row_words(session, path[0], path[1]) if len(path) == 2
                else tr(TABLES.get(path[0], path[0])))
    return group_name(session, part)


def part_keys(session: Session, part: str) -> tuple[str, str]:
    """The key of the input that is a part, and what the keys of inputs beneath it begin with."""
    kind, *path = part.split("/")
    if kind == "score" and len(path) == 2 and not path[1].startswith("~"):
        return score_key(session.universe.id, path[1], path[0]), ""
    if kind == "compute":
        return part, f"{part}/"
    if kind == "valuation":
        return calibration_key(session.universe.id), ""
    return f"{part}/{session.universe.id}", ""


def input_name(session: Session, difference: InputDifference) -> str:
    """One input in a line: 'Unitree Robotics · Mass production'."""
    if difference.key.startswith(("compute/", "score/", "calibration")):
        return key_name(session, difference.key)
    return f"{tr(difference.what)} · {tr(difference.field)}"


def shown(value: Any, is_score: bool) -> str:
    """A value of an input: '.71', '0.25', 'ascend_950pr'; a dash where nothing is set."""
    if value is None or value == "":
        return EN_DASH
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, int | float):
        return score(float(value)) if is_score else f"{value:,.4g}"
    return str(value)


def key_name(session: Session, key: str) -> str:
    """The input a key of the workspace names: 'Unitree Robotics · Mass production'."""
    kind, *path = key.split("/")
    if kind == "compute" and len(path) == 3:
        return cell_words(session, path[0], path[1], path[2])
    universe = session.reference.universes.get(path[0]) if path else None
    if kind == "score" and universe is not None and len(path) == 3 \
            and path[1] in universe.row and path[2] in universe.kept_column:
        company = short_name(universe.companies[universe.row[path[1]]].name)
        return f"{company} · {factor_name(universe.kept_factors[universe.kept_column[path[2]]])}"
    if kind in _GROUPS and kind != "other":
        return " · ".join([tr(_GROUPS[kind]), *path])
    return key
