"""Verifying an export: read it, compute it again, compare."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from data.errors import DataError
from data.exporting.provenance import Provenance
from data.exporting.reading import Export, read_export
from data.version import VERSION
from models.comparison import ComparisonError
from models.exports.inputs import fingerprint
from models.exports.world import World, world_of
from models.scenarios import ScenarioError
from models.verification.again import Again, CannotCompute, computed_again, own_again
from models.verification.comparing import differences
from models.verification.verdict import Difference, Verdict
from scoring.state import StateError
from scoring.validation import ScoringError

KINDS = ("ranking", "comparison", "inputs", "ranking_report", "tear_sheet")


def verify(
    path: Path, values: Mapping[str, Any], workspace: str = "", companies: Path | None = None
) -> Verdict:
    """Whether the figures of an export are what facts and workspace give now.

    `values` are those of the workspace, `workspace` its name, `companies` the companies file a
    ranking of own companies was made from. NotAnExport and ExportError for a file that is no
    export or cannot be read.
    """
    export = read_export(path)
    told = export.provenance
    refused = _refused(told)
    if refused:
        return Verdict(False, f"{path} cannot be verified: {refused}")
    try:
        if told.companies_file:
            if companies is None:
                return Verdict(False, f"{path} was made from the companies file "
                               f"{told.companies_file}: name it with --input.")
            again, notes = own_again(told, companies)
        else:
            world = world_of(values).seen_by(told.viewer).with_settings(
                {**told.settings, "as_of": told.as_of})
            notes = _notes(told, world, workspace)
            again = computed_again(told, world, export.figures)
    except CannotCompute as error:
        return Verdict(False, f"{path} cannot be computed again: {error}")
    except (ComparisonError, DataError, ScenarioError, ScoringError, StateError) as error:
        return Verdict(False, f"{path} cannot be computed again from what is here: {error}")
    return _verdict(path, export, again, notes)


def _refused(told: Provenance) -> str:
    if _version(told.app_version) > _version(VERSION):
        return (f"Servoscope {told.app_version} wrote it, and this is {VERSION}. Update Servoscope "
                "and verify again.")
    if told.kind not in KINDS:
        return f"its kind {told.kind!r} is none of {', '.join(KINDS)}."
    return ""


def _verdict(path: Path, export: Export, again: Again, notes: list[str]) -> Verdict:
    figures = export.figures
    if export.heads:
        ids = again.ids_of(export.heads)
        figures = {company: {ids.get(head, head): value for head, value in row.items()}
                   for company, row in figures.items()}
    found = [*(Difference(company, column, seen, f"{written} when it was written")
               for company, column, seen, written in export.altered),
             *(Difference(company, "company", "listed twice", "listed once")
               for company in export.twice),
             *differences(figures, again.figures, again.skipped)]
    if len(figures) != export.provenance.listed:
        found.insert(0, Difference("the list", "rows", len(figures),
                                   f"{export.provenance.listed} when it was written"))
    checked = sum(len(row) for row in again.figures.values())
    said = [*notes, *again.notes]
    if found:
        companies = len({difference.company for difference in found})
        return Verdict(False, f"{path} no longer holds: {_count(len(found), 'figure')} of "
                       f"{_count(companies, 'company', 'companies')} differ.", checked,
                       tuple(found), tuple(said))
    if not export.sealed:
        return Verdict(False, f"{path} no longer holds: its page was changed after it was "
                       "written, though the figures it carries are right.", checked, (),
                       tuple(said))
    return Verdict(True, f"{path} holds: {_count(checked, 'figure')} of "
                   f"{_count(len(again.figures), 'company', 'companies')} computed again, none "
                   "differs.", checked, (), tuple(said))


def _notes(told: Provenance, world: World, workspace: str) -> list[str]:
    """What is not as it was when the file was written, in sentences."""
    notes = []
    known = [id for id in told.scenarios if id in world.tree.scenarios]
    if told.app_version != VERSION:
        notes.append(f"Servoscope {told.app_version} wrote it; it is verified with {VERSION}.")
    if told.universe in world.reference.universes and (
            fingerprint(world, told.universe, known) == told.inputs):
        return notes
    if told.workspace and not workspace:
        notes.append(f"It was made from the workspace {told.workspace}, and only the bundled facts "
                     "were looked at: name it with --workspace.")
    elif workspace and told.workspace and workspace != told.workspace:
        notes.append(f"It was made from the workspace {told.workspace}, not from {workspace}.")
    else:
        notes.append("The inputs have changed since it was written: their fingerprint is another.")
    if world.reference.fingerprint != told.facts:
        notes.append("The facts are others than those it was made from.")
    sheet = world.state.sheets.get(told.universe)
    if sheet is not None and sheet.method.name != told.method and told.method:
        notes.append(f"The method was {told.method}, now it is {sheet.method.name}.")
    return notes


def _version(text: str) -> tuple[int, ...]:
    parts = text.split(".")
    return tuple(int(part) if part.isdigit() else 0 for part in parts) if (
        parts[0].isdigit()) else (10**9,)


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
