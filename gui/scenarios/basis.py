"""What scenarios are evaluated from: the tree, the base, the calibration and the currency."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gui.i18n import tr
from gui.money import Money
from gui.session import Session
from models.scenarios import BASE, Evaluator, ScenarioError, ScenarioResult, Tree
from models.scenarios.values import Valuer
from models.valuation.store import standing
from models.valuation.valuer import Valuers
from scoring.state import State


class Basis(QObject):
    """The tree of scenarios and an evaluator, each made anew only when it no longer holds."""

    def __init__(self, session: Session, money: Money, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session, self.money = session, money
        self._evaluator: tuple[object, ...] = ()

    @property
    def tree(self) -> Tree:
        """All scenarios, the bundled examples among them."""
        return self.session.scenarios.tree

    @property
    def base(self) -> State:
        """What the workspace itself sets."""
        return self.session.base_state

    def name(self, id: str) -> str:
        """What a scenario is called."""
        return tr(self.tree.scenarios[id].name) if id in self.tree.scenarios else id

    def evaluate(self, id: str = BASE) -> ScenarioResult:
        """One scenario; ScenarioError where it cannot be."""
        return self.evaluator.evaluate(self.base, self.tree, id)

    @property
    def evaluator(self) -> Evaluator:
        """The evaluator of the universe, the calibration and the currency shown."""
        session = self.session
        frozen = (standing(session.universe.id, self.base.valuation)
                  if session.valued is not None else None)
        key = (session.universe, frozen, self.money.currency)
        if not self._evaluator or any(a is not b and a != b for a, b in zip(
                key[:2], self._evaluator[:2], strict=True)) or self._evaluator[2] != key[2]:
            self._evaluator = (*key, self.fresh_evaluator())
        found = self._evaluator[3]
        assert isinstance(found, Evaluator)
        return found

    def fresh_evaluator(self, intervals: bool = True) -> Evaluator:
        """Another evaluator of the same, for work on another thread."""
        universe = self.session.universe
        valuers = Valuers(universe, intervals) if self.session.valued is not None else None
        return Evaluator(universe, self.session.reference, currency=self.money.currency,
                         valuer=valuers(self.base) if valuers else None, valuers=valuers)

    def fresh_valuer(self, state: State) -> Valuer | None:
        """The calibration of a state as a valuer of its own; None where there is none."""
        return Valuers(self.session.universe)(state) if self.session.valued is not None else None


def broken(tree: Tree, id: str) -> str:
    """Why a scenario cannot be evaluated, in a sentence; empty where it can."""
    try:
        tree.lineage(id)
    except ScenarioError as error:
        return str(error)
    return ""
