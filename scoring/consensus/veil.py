"""What blind entry keeps back of the journal."""

from __future__ import annotations

from collections.abc import Callable

from data.records import Reference
from data.workspace.records import Change, Entry
from scoring.consensus.panel import OPINION, slot_of
from scoring.consensus.standing import blind_for, hidden_cells
from scoring.state import State


def is_blind(state: State) -> bool:
    """Whether something is kept from the state's viewer."""
    return any(blind_for(sheet.panel, state.viewer) for sheet in state.sheets.values())


def open_changes(
    state: State, reference: Reference
) -> Callable[[Entry], tuple[Change, ...]]:
    """What of an entry the state's viewer may see: not what others scored in cells the viewer has
    yet to answer.
    """
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

    return lambda entry: tuple(c for c in entry.changes if not kept_back(c.key))
