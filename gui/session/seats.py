"""Who scores in this session, and what blind entry keeps from them in the journal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from data.records import Reference, Universe
from data.workspace.records import Entry
from gui.i18n import tr
from gui.session.entries import score_prefixes
from gui.session.journal import Journal
from scoring.consensus.dispersion import Dispersion, dispersion
from scoring.consensus.panel import Analyst, id_for
from scoring.consensus.veil import is_blind, open_changes
from scoring.state import State, seen_by


class Apart:
    """The dispersion of the sheet looked at last."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._found: Dispersion | None = None

    def of(self, state: State, universe: Universe) -> Dispersion | None:
        """The dispersion on the factors shown; made again only where the entries are others."""
        panel = state.sheets[universe.id].panel
        if panel is None:
            return None
        key = (panel, universe, state.analysts, state.viewer)
        if len(self._key) != len(key) or any(
                a is not b for a, b in zip(key, self._key, strict=True)):
            self._key = key
            self._found = dispersion(state, universe.id, len(universe.factors))
        return self._found


def seated(state: State, who: str, held: str) -> tuple[State, str, str]:
    """The state as the one who scores may see it, their id and name.

    `held` is who scored until now; someone the file lists nowhere is about to join it.
    """
    if not state.analysts:
        return seen_by(state, ""), "", who
    listed = {a.id: a.name for a in state.analysts}
    id = held if held in listed else id_for(who, state.analysts)
    return seen_by(state, id), id, listed.get(id, who)


def company_history(
    journal: Journal, analysts: Iterable[Analyst], universe: str, company: str, limit: int
) -> list[Entry]:
    """The newest entries on the scores of a company, by whatever analyst, newest first."""
    found = {entry.id: entry for prefix in score_prefixes(analysts, universe, company)
             for entry in journal.history(limit=limit, key_prefix=prefix)}
    return [found[id] for id in sorted(found, reverse=True)[:limit]]


def veiled(entries: Sequence[Entry], state: State, reference: Reference) -> list[Entry]:
    """The entries without what others scored in cells the viewer has yet to answer."""
    if not is_blind(state):
        return list(entries)
    seen = open_changes(state, reference)

    def veil(entry: Entry) -> Entry:
        open_ = seen(entry)
        if len(open_) == len(entry.changes):
            return entry
        return replace(entry, label=tr("Scores of another analyst, hidden while entry is blind"),
                       why="", changes=open_)

    return [veil(entry) for entry in entries]
