"""Which rows of a table of assumptions look different after an edit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from gui.assumptions.columns import Computed, Derived

if TYPE_CHECKING:
    from gui.assumptions.model import AssumptionModel
    from scoring.compute.book import Sheet


class Looks(NamedTuple):
    """Everything the rows of a sheet are painted from."""

    sheet: Sheet
    elsewhere: tuple[object, ...]  # tables whose cells computed columns edit
    marked: tuple[Mapping[str, int], ...]  # what the scenario worked in sets: this table, those
    columns: tuple[Any, ...]


def looks_of(model: AssumptionModel) -> Looks:
    """The looks of all rows as they are now."""
    columns: list[Any] = []
    for section, column in enumerate(model.columns):
        if isinstance(column, Computed):
            columns.append(model.derived(section))
        else:
            beside = model.sheet.texts(column.beside) if column.beside else None
            columns.append((model.texts(section), model.stand_ins(section), beside,
                            column.warns(model.session) if column.warns is not None else None))
    edits = any(isinstance(c, Computed) and c.edits is not None for c in model.columns)
    marked = model.session.scenarios.marked
    tables = (model.table, "ratio_claims") if edits else (model.table,)
    return Looks(model.sheet, (model.book.sheets.get("ratio_claims"),) if edits else (),
                 tuple(marked.get(f"compute/{table}", {}) for table in tables), tuple(columns))


def moved_rows(before: Looks, now: Looks) -> set[int] | None:
    """Rows of the sheet that look different; None: any may."""
    one, other = before.sheet, now.sheet
    if one.ids != other.ids or any(
            a is not b for a, b in zip(before.elsewhere, now.elsewhere, strict=True)):
        return None
    if any(a != b for a, b in zip(before.marked[1:], now.marked[1:], strict=True)):
        return None
    moved = {other.row[row] for row, field in one.entries.keys() | other.entries.keys()
             if one.entries.get((row, field)) != other.entries.get((row, field))}
    was, become = before.marked[0], now.marked[0]
    moved |= {other.row[row] for key in was.keys() | become.keys()
              if was.get(key) != become.get(key)
              and (row := key.split("/")[2]) in other.row}
    moved |= _differing(one.columns.get("confidence"), other.columns.get("confidence"))
    for old, new in zip(before.columns, now.columns, strict=True):
        if isinstance(old, Derived):
            moved |= _differing(old.texts, new.texts) | _differing(old.inks, new.inks)
            moved |= (old.signs ^ new.signs) | (old.dashed ^ new.dashed)
            continue
        for part, (was, become) in enumerate(zip(old, new, strict=True)):
            if part == _WARNED:
                moved |= (was or frozenset()) ^ (become or frozenset())
            elif part == _STAND_INS:
                moved |= _other_numbers(was, become)
            else:
                moved |= _differing(was, become)
    return moved


_STAND_INS, _WARNED = 1, 3


def _differing(old: Iterable[Any] | None, new: Iterable[Any] | None) -> set[int]:
    if old is new or old is None or new is None:
        return set()
    return {row for row, (a, b) in enumerate(zip(old, new, strict=True)) if a != b}


def _other_numbers(old: Any, new: Any) -> set[int]:
    if old is None or new is None:
        return set()
    same = (old == new) | (np.isnan(old) & np.isnan(new))
    return {int(row) for row in np.flatnonzero(~same)}
