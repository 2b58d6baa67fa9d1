"""Changing the entries of a panel, and what stands after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from scoring.consensus.panel import (
    BLIND,
    CONSENSUS,
    FIRST,
    OPINION,
    Analyst,
    Panel,
    read_blind,
    read_rule,
    slot_of,
    slots,
)
from scoring.consensus.standing import reasons, standing
from scoring.entries import ARRAYS, EntriesEditor, frozen, no_entries

if TYPE_CHECKING:
    from scoring.state import Sheet


class PanelEditor:
    """Collects changes of opinions, rule and blind entry of one sheet.

    Without a panel the sheet's own arrays are the entries of the file's only analyst.
    """

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._held = sheet.panel
        self._settings: dict[str, Any] = {}
        first = sheet if self._held is None else self._held.entries[FIRST]
        self._editors: dict[str, EntriesEditor] = {FIRST: EntriesEditor(first)}

    def set_entry(self, key: str, slot: str, row: int, column: int, value: Any) -> None:
        """Set a cell of an analyst. StateError for a value that does not fit."""
        if slot not in self._editors:
            held = self._held.entries.get(slot) if self._held else None
            self._editors[slot] = EntriesEditor(held or no_entries(self._sheet.score.shape))
        self._editors[slot].set(key, row, column, value)

    def set_rule(self, key: str, kind: str, value: Any) -> None:
        """Set the consensus rule or blind entry. StateError for a value that does not fit."""
        if kind == CONSENSUS:
            self._settings["rule"] = read_rule(key, value)
        else:
            self._settings["revealed"] = read_blind(key, value)

    def done(self, analysts: tuple[Analyst, ...], viewer: str | None, anew: bool) -> dict[str, Any]:
        """The changes of the sheet; `anew` where the list of analysts is another one."""
        whole = anew or bool(self._settings)
        if self._held is None and not whole and self._editors.keys() == {FIRST} and not analysts:
            editor = self._editors[FIRST]
            editor.done()
            return editor.changes
        entries = dict(self._held.entries) if self._held else {}
        entries.update((slot, editor.done()) for slot, editor in self._editors.items())
        for slot in slots(analysts):
            entries.setdefault(slot, no_entries(self._sheet.score.shape))
        panel = replace(self._held or Panel(entries), entries=entries, analysts=analysts,
                        viewer=viewer, **self._settings)
        if whole or self._held is None:
            return seen(panel, analysts, viewer)
        return self._patched(panel, analysts, viewer)

    def _patched(
        self, panel: Panel, analysts: tuple[Analyst, ...], viewer: str | None
    ) -> dict[str, Any]:
        """What stands, worked out again in the cells that were set alone."""
        cells = sorted(set().union(*(editor.cells for editor in self._editors.values())))
        changes: dict[str, Any] = {"panel": panel}
        if not cells:
            return changes
        index = tuple(np.array(cells).T)
        for name, values in standing(panel, analysts, viewer, index).items():
            array = getattr(self._sheet, name).copy()
            array[index] = values
            changes[name] = frozen(array)
        why = reasons(panel, analysts, viewer, cells)
        if any(self._sheet.why.get(cell, "") != why.get(cell, "") for cell in cells):
            told = dict(self._sheet.why)
            for cell in cells:
                told.pop(cell, None)
            changes["why"] = told | why
        return changes


def seen(panel: Panel, analysts: tuple[Analyst, ...], viewer: str | None) -> dict[str, Any]:
    """Everything that stands, as the viewer may see it: the parts of a sheet by name."""
    panel = replace(panel, analysts=analysts, viewer=viewer)
    told: Mapping[str, Any] = standing(panel, analysts, viewer)
    cells = {cell for slot in slots(analysts) for cell in panel.entries[slot].why}
    own = panel.entries.get(slot_of(analysts, viewer or FIRST))
    cells |= own.why.keys() if own else set()
    return {"panel": panel, "why": reasons(panel, analysts, viewer, sorted(cells)),
            **{name: frozen(told[name]) for name in ARRAYS}}


PANEL_KEYS = (OPINION, CONSENSUS, BLIND)
