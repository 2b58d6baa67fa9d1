"""What the Scenarios view shows: the tree, the scenarios chosen, and what follows from each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from data.errors import DataError
from gui.i18n import tr
from gui.money import Money
from gui.scenarios.basis import Basis, broken
from gui.scenarios.colours import LETTERS, colour_of
from gui.scenarios.columns import AT_FIRST, CHOICES
from gui.sentences import told, whole
from gui.session import Session
from models.comparison import (
    Comparison,
    ComparisonError,
    InputDifference,
    compare,
    input_differences,
)
from models.comparison.comparison import FEWEST, MOST
from models.scenarios import BASE, Scenario, ScenarioError, ScenarioResult, Tree

_AT_FIRST = 4  # scenarios shown before any choice


class Facts(QObject):
    """One comparison for table, charts and lists, made again only while someone looks.

    `changed` comes with another comparison, `chosen` when another scenario is in hand, `paired`
    when two others are taken apart. `problem` says in a sentence why there is no comparison, or
    why a scenario is left out of it.
    """

    changed = Signal()
    chosen = Signal()
    paired = Signal()

    def __init__(self, session: Session, money: Money, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session, self.money = session, money
        self.basis = Basis(session, money, self)
        self.against = BASE
        self.only_changed = False
        self.columns: frozenset[str] = AT_FIRST
        self.tree = Tree({})
        self.comparison: Comparison | None = None
        self.problem = ""
        self.current = BASE  # the scenario in hand in list and charts
        self._ids: tuple[str, ...] = ()
        self._pair = ("", "")
        self._wanted: list[str] = []
        self._pins: dict[str, list[str]] = {}
        self._differing: tuple[Any, ...] = ()
        self._stale = self._awake = False
        session.changed.connect(self.refresh)
        money.changed.connect(self.refresh)

    # -- what is shown -----------------------------------------------------------------------------

    @property
    def ids(self) -> tuple[str, ...]:
        """The scenarios in columns."""
        return self._ids

    @property
    def scenarios(self) -> tuple[Scenario, ...]:
        """The scenarios in columns, as records."""
        return tuple(r.scenario for r in self.comparison.results) if self.comparison else ()

    def letter(self, id: str) -> str:
        """A to F by column; empty for a scenario not shown."""
        return LETTERS[self.ids.index(id)] if id in self.ids else ""

    def colour(self, id: str) -> QColor:
        """The colour a scenario is drawn in."""
        place = self.ids.index(id) if id in self.ids else 0 if id == BASE else len(self.ids)
        return colour_of(self.tree.scenarios.get(id, Scenario(id, id)), place)

    def name(self, id: str) -> str:
        """What a scenario is called."""
        return self.basis.name(id)

    def lettered(self, id: str) -> str:
        """'B  Orders 2027'; the name alone where it is not shown."""
        return f"{self.letter(id)}  {self.name(id)}".strip()

    @property
    def pair(self) -> tuple[str, str]:
        """The two scenarios whose difference is taken apart; the first and last shown at first."""
        ids = self.ids
        if len(ids) < FEWEST:
            return "", ""
        one, other = self._pair
        one = one if one in ids else ids[0]
        other = other if other in ids else ids[-1]
        if one == other:
            other = next(id for id in reversed(ids) if id != one)
        return one, other

    @property
    def differences(self) -> tuple[InputDifference, ...]:
        """The inputs that differ between the pair; found when first asked for."""
        one, other = (self.result(id) for id in self.pair)
        if one is None or other is None:
            return ()
        if not self._differing or self._differing[0] is not one or self._differing[1] is not other:
            self._differing = (one, other, input_differences(one, other))
        found: tuple[InputDifference, ...] = self._differing[2]
        return found

    def result(self, id: str) -> ScenarioResult | None:
        """What follows from a scenario shown."""
        return self.comparison.results[self.ids.index(id)] if (
            self.comparison and id in self.ids) else None

    @property
    def pins(self) -> tuple[str, ...]:
        """The companies kept on top, in the order they were pinned."""
        known = self.session.universe.row
        return tuple(c for c in self._pins.get(self.session.universe.id, ()) if c in known)

    # -- choosing ----------------------------------------------------------------------------------

    def show_ids(self, ids: Sequence[str]) -> bool:
        """Put these scenarios side by side; False where they are fewer than 2 or more than 6."""
        if not FEWEST <= len(ids) <= MOST:
            return False
        self._wanted = list(ids)
        self.refresh()
        return True

    def count_against(self, against: str) -> None:
        """Count changes against the 'base' or each scenario's 'parent'."""
        if against != self.against:
            self.against = against
            self.refresh()

    def show_only_changed(self, only: bool) -> None:
        """List all companies, or only those in which something differs."""
        if only != self.only_changed:
            self.only_changed = only
            self.changed.emit()

    def show_columns(self, kinds: frozenset[str]) -> None:
        """Show these columns of each scenario, of CHOICES."""
        if kinds != self.columns:
            self.columns = kinds
            self.changed.emit()

    def pin(self, company: str) -> None:
        """Keep a company on top, or no longer."""
        held = self._pins.setdefault(self.session.universe.id, [])
        held.remove(company) if company in held else held.append(company)
        self.changed.emit()

    def choose(self, id: str) -> None:
        """Take a scenario in hand: the list edits it, the waterfall ends in it."""
        if id != self.current and id in self.tree.scenarios:
            self.current = id
            self.chosen.emit()

    def look_at(self, id: str) -> None:
        """Take a scenario in hand and show what leads to it."""
        self.choose(id)
        one, other = self.pair
        if id in self.ids and id not in (one, BASE):
            self.take_apart(one, id)

    def take_apart(self, one: str, other: str) -> None:
        """Show what leads from one scenario shown to another; the same twice swaps them."""
        before = self.pair
        if one == other:
            one, other = (before[1], before[0])
        self._pair = one, other
        if self.pair != before:
            self.paired.emit()

    # -- made anew ---------------------------------------------------------------------------------

    def wake(self, awake: bool) -> None:
        """Whether someone looks; what moved meanwhile is made up for."""
        self._awake = awake
        if awake and (self._stale or self.comparison is None):
            self._make()

    def refresh(self, *_: object) -> None:
        """Compare again, now or when someone looks."""
        if self._awake:
            self._make()
        else:
            self._stale = True

    def _make(self) -> None:
        self._stale = False
        self.tree = self.basis.tree
        if self.current not in self.tree.scenarios:
            self.current = BASE
        left_out = self._broken()
        fine = [id for id in self._choice() if id not in left_out]
        alike = [told(self.tree.problems[id]) for id in fine if id in self.tree.problems]
        self.problem = " ".join((*left_out.values(), *(f"{text}." for text in alike)))
        self.comparison = None
        if len(fine) < FEWEST:
            self.problem = self.problem or tr(
                "There is only the base. Create a scenario to compare it with.")
        else:
            try:
                self.comparison = compare(
                    self.basis.evaluator, self.basis.base, self.tree, fine, self.against)
            except (ScenarioError, ComparisonError, DataError) as error:
                self.problem = whole(str(error))
        self._ids = tuple(r.scenario.id for r in self.comparison.results) if self.comparison else ()
        self.changed.emit()

    def _choice(self) -> list[str]:
        """What was chosen and still is there, filled up to two."""
        found = [id for id in self._wanted if id in self.tree.scenarios]
        if not self._wanted:
            likely = sorted((s for s in self.tree.listed if s.id != BASE),
                            key=lambda s: -(s.probability or 0.0))[:_AT_FIRST - 1]
            found = [BASE, *(s.id for s in self.tree.listed if s in likely)]
        spare = [s.id for s in self.tree.listed if s.id not in found]
        while len(found) < FEWEST and spare:
            found.append(spare.pop(0))
        return found

    def _broken(self) -> dict[str, str]:
        """Scenarios that cannot be evaluated, with the sentence why."""
        return {id: tr("Left out: {why}.").format(why=told(why))
                for id in self._choice() if (why := self.broken(id))}

    def broken(self, id: str) -> str:
        """Why a scenario cannot be evaluated, in a sentence; empty where it can."""
        return broken(self.tree, id)

    # -- rows --------------------------------------------------------------------------------------

    def rows(self, keys: np.ndarray | None, descending: bool) -> np.ndarray:
        """The companies listed, pinned ones first, by `keys` (NaN last) or by rank."""
        comparison = self.comparison
        if comparison is None:
            return np.zeros(0, dtype=np.int64)
        order = comparison.results[0].evaluation.order
        if keys is not None:
            held = keys[order]
            order = order[np.argsort(-held if descending else held, kind="stable")]
        listed = np.zeros(len(order), dtype=bool)
        listed[self.session.order] = True
        if self.only_changed:
            listed &= comparison.changed
        place = self.session.universe.row
        pinned = [place[c] for c in self.pins]
        listed[pinned] = False
        return np.asarray([*pinned, *order[listed[order]].tolist()], dtype=np.int64)

    # -- remembered --------------------------------------------------------------------------------

    @property
    def options(self) -> dict[str, Any]:
        """Scenarios shown, what changes count against, pins, as plain values."""
        return {"shown": list(self._wanted), "against": self.against,
                "only_changed": self.only_changed, "pins": self._pins, "current": self.current,
                "pair": list(self._pair), "columns": sorted(self.columns)}

    @options.setter
    def options(self, options: dict[str, Any]) -> None:
        shown = options.get("shown")
        if isinstance(shown, list) and all(isinstance(id, str) for id in shown):
            self._wanted = shown[:MOST]
        if options.get("against") in ("base", "parent"):
            self.against = options["against"]
        self.only_changed = options.get("only_changed") is True
        columns = options.get("columns")
        if isinstance(columns, list):
            self.columns = frozenset(CHOICES) & {str(kind) for kind in columns}
        pair = options.get("pair")
        if isinstance(pair, list) and len(pair) == 2:
            self._pair = str(pair[0]), str(pair[1])
        if isinstance(options.get("current"), str):
            self.current = options["current"]
        pins = options.get("pins")
        if isinstance(pins, dict):
            self._pins = {str(k): [str(c) for c in v] for k, v in pins.items()
                          if isinstance(v, list)}
        self.refresh()
