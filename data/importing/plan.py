"""What an import would do, row by row, before anything is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from data.collecting import rarely_collecting
from data.importing.companies_plan import plan_companies
from data.importing.errors import Refusal
from data.importing.existing import Existing
from data.importing.facts_plan import plan_facts
from data.importing.gathering import gather
from data.importing.grid import Grid, Watch
from data.importing.mapping import ColumnMapping
from data.importing.planning import Outcome, Planned
from data.importing.scores_plan import plan_scores
from data.records import Reference
from data.workspace.records import Change


@dataclass(frozen=True)
class Plan:
    """A dry run: what would be added and changed, and what is refused and why.

    `unchanged` counts rows that say what stands already; `refused` counts all refusals, of which
    `refusals` holds the first. A file is taken whole or not at all: `changes`, keyed values for the
    journal of a workspace, is empty as long as anything is refused.
    """

    path: Path
    kind: str
    universe: str
    rows: int
    planned: tuple[Planned, ...]
    unchanged: int
    refusals: tuple[Refusal, ...]
    refused: int
    notices: tuple[str, ...]

    @property
    def added(self) -> tuple[Planned, ...]:
        """What would be there for the first time."""
        return tuple(p for p in self.planned if p.what == "added")

    @property
    def changed(self) -> tuple[Planned, ...]:
        """What stands and would become something else."""
        return tuple(p for p in self.planned if p.what == "changed")

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes to commit as one edit."""
        return () if self.refused else tuple(p.change for p in self.planned)

    @property
    def summary(self) -> str:
        """The plan in one sentence."""
        if self.refused:
            return f"{_count(self.refused, 'error')}: nothing is imported"
        said = [f"{_count(len(found), self._noun(found))} {word}"
                for word, found in (("added", self.added), ("changed", self.changed)) if found]
        if self.unchanged:
            said.append(f"{_count(self.unchanged, 'row')} unchanged")
        return ", ".join(said) or "nothing to import"

    def _noun(self, found: tuple[Planned, ...]) -> str:
        words = {p.change.key.split("/")[0] for p in found}
        return "value" if words == {"own", "score"} else "score" if words == {"score"} else "row"


def plan(
    grid: Grid, mapping: ColumnMapping, existing: Existing, watch: Watch | None = None
) -> Plan:
    """Read the whole file and say what its import into a universe would do; nothing is changed.

    Empty cells leave what stands. `watch` is told how far reading has come, and ends it by raising.
    Raises ImportErrors where the file as a whole cannot be read, OSError where it is gone.
    """
    with rarely_collecting():
        gathered = gather(grid, mapping, watch)
        outcome = _outcome(mapping, Outcome(existing, gathered))
    refusals = sorted(gathered.refusals.found, key=lambda refusal: refusal.row or 0)
    return Plan(grid.path, mapping.kind, existing.universe.id, len(gathered.places),
                tuple(outcome.planned), outcome.unchanged, tuple(refusals),
                gathered.refusals.count, (*grid.notices, *_notices(mapping, outcome)))


def _outcome(mapping: ColumnMapping, outcome: Outcome) -> Outcome:
    if mapping.missing:
        pass  # every row would be refused for the same reason
    elif mapping.kind == "companies":
        plan_companies(outcome, mapping)
    elif mapping.kind == "scores":
        plan_scores(outcome, mapping)
    else:
        plan_facts(outcome, mapping)
    return outcome


def existing(
    reference: Reference, universe: str, values: Mapping[str, Any], today: date | None = None
) -> Existing:
    """What stands: the facts with own rows in them, a universe of theirs, and the stored values."""
    return Existing(reference.universes[universe], values, today or date.today())


def _notices(mapping: ColumnMapping, outcome: Outcome) -> list[str]:
    notices = []
    by_id = {f.id: f for f in mapping.fields}
    for id, by in mapping.scales.items():
        header = mapping.headers[mapping.columns[id]]
        notices.append(f"numbers of {header!r} are multiplied by {by}")
    notices += [f"{by_id[id].title.casefold()} is {text!r} wherever the file says nothing"
                for id, text in mapping.constants.items()]
    if mapping.unused:
        more = f" and {len(mapping.unused) - 8} more" if len(mapping.unused) > 8 else ""
        notices.append(f"columns not used: {', '.join(mapping.unused[:8])}{more}")
    if outcome.gathered.blanks:
        notices.append(f"{_count(outcome.gathered.blanks, 'cell')} with '-', 'n/a' or the like "
                       "taken for empty")
    notices += [f"{_count(count, 'cell')} {text}"
                for text, count in outcome.counted.items() if count]
    return notices + outcome.remarks


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
