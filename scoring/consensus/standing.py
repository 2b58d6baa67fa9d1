"""What stands in each cell of a panel, as one analyst may see it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoring.consensus.panel import NAMED, Analyst, Panel, slot_of, slots
from scoring.consensus.pooling import pooled
from scoring.entries import ARRAYS, BoolArray, Entries, no_entries

Cell = tuple[int, int]


def standing(
    panel: Panel, analysts: tuple[Analyst, ...], viewer: str | None, cells: Any = ...
) -> dict[str, NDArray[Any]]:
    """The five arrays of the entries in force, of all cells or of those at an index `cells`.

    `viewer` is the id of who looks, None for someone who sees all. While entry is blind, a cell the
    viewer has not answered holds the viewer's own entry only.
    """
    counted = [panel.entries[slot] for slot in _in_force(panel, analysts)]
    if len(counted) == 1:
        found = {name: getattr(counted[0], name)[cells] for name in ARRAYS}
    else:
        found = pooled({name: np.stack([getattr(e, name)[cells] for e in counted])
                        for name in ARRAYS}, panel.rule.name)
    if blind_for(panel, viewer):
        assert viewer is not None
        own = _own(panel, analysts, viewer)
        for name in ARRAYS:
            found[name] = np.where(own.answered[cells], found[name], getattr(own, name)[cells])
    return found


def reasons(
    panel: Panel, analysts: tuple[Analyst, ...], viewer: str | None, cells: Iterable[Cell]
) -> dict[Cell, str]:
    """The reasons of the entries in force; with names where several analysts are counted."""
    counted = _in_force(panel, analysts)
    names = {slot_of(analysts, a.id): a.name for a in analysts}
    hidden = hidden_cells(panel, analysts, viewer)
    own = slot_of(analysts, viewer) if viewer is not None else ""
    found = {}
    for cell in cells:
        told = [own] if hidden is not None and hidden[cell] else counted
        parts = [(slot, why) for slot in told
                 if slot in panel.entries and (why := panel.entries[slot].why.get(cell, ""))]
        if parts:
            found[cell] = (parts[0][1] if len(told) == 1 else
                           "; ".join(f"{names.get(slot, slot)}: {why}" for slot, why in parts))
    return found


def blind_for(panel: Panel | None, viewer: str | None) -> bool:
    """Whether something is kept from this viewer."""
    return (panel is not None and viewer is not None and panel.revealed is not None
            and viewer not in panel.revealed)


def hidden_cells(
    panel: Panel | None, analysts: tuple[Analyst, ...], viewer: str | None
) -> BoolArray | None:
    """(n, k) True where the viewer may see own entries only; None: nowhere."""
    if panel is None or viewer is None or not blind_for(panel, viewer):
        return None
    return ~_own(panel, analysts, viewer).answered


def _own(panel: Panel, analysts: tuple[Analyst, ...], viewer: str) -> Entries:
    """The viewer's entries; none of someone who is yet to join."""
    held = panel.entries.get(slot_of(analysts, viewer))
    return held or no_entries(next(iter(panel.entries.values())).score.shape)


def _in_force(panel: Panel, analysts: tuple[Analyst, ...]) -> list[str]:
    """The slots whose entries make the score in force; a named analyst alone."""
    counted = [slot for slot in slots(analysts) if slot in panel.entries]
    if panel.rule.name == NAMED:
        named = slot_of(analysts, panel.rule.analyst)
        if named in counted:
            return [named]
    return counted
