"""What a change between two scenarios is made of, worked out on another thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.scenarios.facts import Facts
from gui.sentences import whole
from gui.valuation.work import Cancelled, Progress, Work
from models.attribution import Attribution, AttributionError, Change
from models.scenarios import ScenarioError

_KEPT = 12  # answers kept


class Split(QObject):
    """The shares of the pair's change of one measure, for all companies at once.

    `answered` comes when `shares` are those of the pair as it stands; an answer to an earlier
    question is dropped. `problem` says why there are none, `working` whether one is due.
    """

    answered = Signal()

    def __init__(self, facts: Facts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self.measure = "value"
        self.shares: Attribution | None = None
        self.problem = ""
        self.working = False
        self._asked: tuple[object, ...] = ()
        self._kept: list[tuple[tuple[object, ...], Attribution]] = []

    def ask(self, measure: str = "") -> None:
        """Make sure the shares are those of the pair; nothing is done where they are."""
        self.measure = measure or self.measure
        facts = self._facts
        one, other = (facts.result(id) for id in facts.pair)
        if one is None or other is None:
            self.shares, self._asked, self.working = None, (), False
            return
        base = facts.basis.base
        evaluator = facts.basis.evaluator
        question = (base, one.state, other.state, evaluator, self.measure)
        if _same(question, self._asked) and (self.working or self.shares is not None):
            return
        self._asked, self.problem = question, ""
        for known, shares in self._kept:
            if _same(question, known):
                self.shares, self.working = shares, False
                self.answered.emit()
                return
        self.shares, self.working = None, True
        own = facts.basis.fresh_evaluator(intervals=False)
        first, second, asked = one.state, other.state, self.measure

        def run(progress: Progress, cancelled: Cancelled) -> Attribution:
            return Change(own, base, first, second).shares(asked)

        work = Work(run, self)
        work.done.connect(lambda shares: self._take(question, shares))
        work.failed.connect(lambda error: self._fail(question, error))
        work.start()

    def _take(self, question: tuple[object, ...], shares: Attribution) -> None:
        self._kept = [*self._kept[1 - _KEPT:], (question, shares)]
        if _same(question, self._asked):
            self.shares, self.working = shares, False
            self.answered.emit()

    def _fail(self, question: tuple[object, ...], error: Exception) -> None:
        if not _same(question, self._asked):
            return
        self.working = False
        if not isinstance(error, AttributionError | ScenarioError):
            raise error
        self.problem = whole(str(error))
        self.answered.emit()


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return len(one) == len(other) and all(
        a is b or (isinstance(a, str) and a == b) for a, b in zip(one, other, strict=True))
