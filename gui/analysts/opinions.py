"""What each analyst says of one cell, as far as the one who scores may see it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.workspace.records import Entry
from gui.format import interval, score
from gui.i18n import tr
from scoring.consensus.panel import NAMED, Analyst, entry_key, slot_of
from scoring.consensus.standing import hidden_cells
from scoring.entries import Entries
from scoring.state import Sheet

if TYPE_CHECKING:
    from gui.session import Session

Cell = tuple[int, int]


@dataclass(frozen=True)
class Opinion:
    """What an analyst set on a cell; `entry` is the newest in the history, None for one not there.
    """

    analyst: Analyst
    own: bool
    counts: bool
    words: str
    why: str
    entry: Entry | None

    @property
    def when(self) -> str:
        """The day and minute it was set; empty where the history does not tell."""
        return "" if self.entry is None else f"{self.entry.moment:%Y-%m-%d %H:%M}"


def opinions(session: Session, cell: Cell) -> list[Opinion]:
    """The opinions on a cell of the universe shown, in the order of the file's list."""
    state, universe = session.state, session.universe
    sheet = state.sheets[universe.id]
    if sheet.panel is None or len(state.analysts) < 2:
        return []
    hidden = hidden_cells(sheet.panel, state.analysts, state.viewer)
    blind = hidden is not None and bool(hidden[cell])
    named = sheet.panel.rule.analyst if sheet.panel.rule.name == NAMED else ""
    company = universe.companies[cell[0]].id
    factor = universe.kept_factors[cell[1]].id
    found = []
    for analyst in state.analysts:
        own = analyst.id == session.analyst
        entries = sheet.panel.entries[slot_of(state.analysts, analyst.id)]
        words = _words(entries, cell)
        if not words or (blind and not own):
            continue
        key = entry_key(state.analysts, analyst.id, universe.id, company, factor)
        found.append(Opinion(
            analyst, own, not named or analyst.id == named, words, entries.why.get(cell, ""),
            next((e for e in session.journal.history(limit=1, key_prefix=key) if e.touches(key)),
                 None)))
    return found


def is_hidden(session: Session, cell: Cell) -> bool:
    """Whether blind entry keeps something of this cell from the one who scores."""
    state = session.state
    sheet: Sheet = state.sheets[session.universe.id]
    hidden = hidden_cells(sheet.panel, state.analysts, state.viewer)
    return hidden is not None and bool(hidden[cell])


def spread_words(session: Session, cell: Cell) -> str:
    """'3 scores, range .20, standard deviation .10'; empty for fewer than two."""
    found = session.dispersion
    if found is None or not found.several[cell]:
        return ""
    return tr("{n} scores, range {range}, standard deviation {deviation}").format(
        n=int(found.count[cell]), range=score(float(found.range[cell])),
        deviation=score(float(found.deviation[cell])))


def short_spread(session: Session, cell: Cell) -> str:
    """'range .20 · sd .10 · n 3'; empty for fewer than two scores."""
    found = session.dispersion
    if found is None or not found.several[cell]:
        return ""
    return tr("range {range} · sd {deviation} · n {n}").format(
        n=int(found.count[cell]), range=score(float(found.range[cell])),
        deviation=score(float(found.deviation[cell])))


def opinion_lines(session: Session, cell: Cell) -> list[str]:
    """The cell's dispersion and each analyst's score, reason and date, a line each."""
    if is_hidden(session, cell):
        return [tr("Blind entry: others' scores show once you have scored this cell.")]
    lines = [words] if (words := spread_words(session, cell)) else []
    for each in opinions(session, cell):
        parts = [tr("{name}: {score}").format(name=each.analyst.name, score=each.words)]
        if each.why:
            parts.append(f"“{each.why}”")
        if each.when:
            parts.append(each.when)
        lines.append(" · ".join(parts))
    return lines


def _words(entries: Entries, cell: Cell) -> str:
    """'.62 (.50–.70)'; empty where nothing is set."""
    if entries.absent[cell]:
        return tr("does not apply")
    value, low, high = (float(getattr(entries, n)[cell]) for n in ("score", "low", "high"))
    if entries.unknown[cell] and math.isnan(value):
        return tr("unknown")
    parts = [] if math.isnan(value) else [score(value)]
    if not (math.isnan(low) or math.isnan(high)):
        parts.append(f"({interval(low, high)})")
    return " ".join(parts)
