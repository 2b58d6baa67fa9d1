"""Who scores in this session, and what blind entry keeps from them in the journal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from data.records import Reference
from data.workspace.records import Entry
from gui.i18n import tr
from gui.session.journal import Journal
from scoring.consensus.panel import OPINION, Analyst, id_for, slot_of
from scoring.consensus.standing import blind_for, hidden_cells
from scoring.state import State, seen_by


def seated(state: State, who: str, held: str) -> tuple[State, str, str]:
    """The state as the one who scores may see it, their id and name.

    `held` is who scored until now; someone the file lists nowhere is about to join it.
    """
    if not state.analysts:
        return seen_by(state, ""), "", who
    listed = {a.id: a.name for a in state.analysts}
    id = held if held in listed else id_for(who, state.analysts)
    return seen_by(state, id), id, listed.get(id, who)


def is_blind(state: State) -> bool:
    """Whether something is kept from the one who scores."""
    return any(blind_for(sheet.panel, state.viewer) for sheet in state.sheets.values())


def company_history(
    journal: Journal, analysts: Iterable[Analyst], universe: str, company: str, limit: int
) -> list[Entry]:
    """The newest entries on the scores of a company, by whatever analyst, newest first."""
    prefixes = [f"score/{universe}/{company}/",
                *(f"{OPINION}/{universe}/{a.id}/{company}/" for a in analysts)]
    found = {entry.id: entry for prefix in prefixes
             for entry in journal.history(limit=limit, key_prefix=prefix)}
    return [found[id] for id in sorted(found, reverse=True)[:limit]]


def veiled(entries: Sequence[Entry], state: State, reference: Reference) -> list[Entry]:
    """The entries without what others scored in cells the viewer has yet to answer."""
    if not is_blind(state):
        return list(entries)
    hidden = {name: hidden_cells(sheet.panel, state.analysts, state.viewer)
              for name, sheet in state.sheets.items()}
    own = slot_of(state.analysts, state.viewer or "")

    def kept_back(key: str) -> bool:
        kind, *path = key.split("/")
        if kind == "score":
            slot = ""
        elif kind == OPINION and len(path) == 4:
            slot = path.pop(1)
        else:
            return False
        cells = hidden.get(path[0])
        if slot == own or cells is None or len(path) != 3:
            return False
        universe = reference.universes[path[0]]
        row, column = universe.row.get(path[1]), universe.kept_column.get(path[2])
        return row is None or column is None or bool(cells[row, column])

    def veil(entry: Entry) -> Entry:
        open_ = tuple(change for change in entry.changes if not kept_back(change.key))
        if len(open_) == len(entry.changes):
            return entry
        return replace(entry, label=tr("Scores of another analyst, hidden while entry is blind"),
                       why="", changes=open_)

    return [veil(entry) for entry in entries]
