"""Commands on what holds for a whole universe or the whole workspace."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from data.workspace.records import Change
from gui.commands.command import Command
from gui.i18n import mark, tr
from scoring.factor_options import by_factor

if TYPE_CHECKING:
    from gui.session import Session

METHOD_NAMES = {
    "weighted_mean": mark("Weighted mean"),
    "weighted_product": mark("Weighted product"),
    "topsis": mark("TOPSIS"),
    "vikor": mark("VIKOR"),
    "promethee2": mark("PROMETHEE II"),
    "waspas": mark("WASPAS"),
}


def set_method(session: Session, name: str, options: Mapping[str, Any] | None = None) -> Command:
    """Choose the ranking method of the universe; without `options` it keeps those it has."""
    held = session.state.sheets[session.universe.id].method
    if options is None and name == held.name:
        options = held.options
    ids = tuple(session.universe.column)
    new = {"name": name, "options": by_factor(options, ids)} if options else {"name": name}
    stored = None if new == {"name": "weighted_mean"} else new
    label = (tr("Set options of {method}") if name == held.name else tr("Rank by {method}")).format(
        method=tr(METHOD_NAMES[name]))
    return _command(session, "method", f"method/{session.universe.id}", stored, label)


def set_missing(session: Session, policy: str) -> Command:
    """Choose the bounds of unknown cells: around the segment median, or all of [0, 1]."""
    label = (tr("Bound unknown cells by 0 and 1") if policy == "full"
             else tr("Bound unknown cells around the segment median"))
    stored = None if policy == "segment" else policy
    return _command(session, "missing", f"missing/{session.universe.id}", stored, label)


def set_as_of(session: Session, day: date) -> Command:
    """Use only what was dated at or before `day`."""
    stored = None if day == session.reference.collected else day.isoformat()
    return _command(session, "as_of", "as_of", stored,
                    tr("Look as of {day}").format(day=day.isoformat()))


def set_rate(session: Session, currency: str, year: int, rate: float | None) -> Command:
    """Override an exchange rate (units per USD, yearly average); None: the bundled one again."""
    label = tr("Set {currency} per USD in {year}").format(currency=currency, year=year)
    return _command(session, "fx", f"fx/{currency}/{year}", rate, label)


def _command(session: Session, kind: str, key: str, new: Any, label: str) -> Command:
    old = session.value(key)
    return Command(kind, label, () if old == new else (Change(key, old, new),))
