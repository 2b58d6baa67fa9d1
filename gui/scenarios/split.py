"""What a change between two scenarios is made of, worked out on another thread."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from gui.scenarios.facts import Facts
from gui.sentences import whole
from gui.valuation.work import Cancelled, Progress, Work
from models.attribution import Attribution, AttributionError, Change
from models.scenarios import ScenarioError

_KEPT = 12  # answers kept
_PAUSE = 50  # ms without another question: work while an edit is painted would hold it up
_Question = tuple[object, ...]
# what makes an answer, what takes it, and whether it is still wanted
_Job = tuple[Callable[[], Any], Callable[[Any], None], Callable[[], bool]]


class _Answer(NamedTuple):
    """Shares, and the change they are of, which one thread at a time may open further."""

    shares: Attribution
    change: Change
    lock: Lock


class Split(QObject):
    """The shares of the pair's change of one measure, for all companies at once.

    `answered` comes when `shares` are those of the pair as it stands; an answer to an earlier
    question is dropped. `problem` says why there are none, `working` whether one is due. One group
    can be open: `parts` are the shares of its single assumptions, None while they are due.
    """

    answered = Signal()

    def __init__(self, facts: Facts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self.measure = "value"
        self.problem = ""
        self.group = ""  # the one that is open
        self.parts: Attribution | None = None
        self._answer: _Answer | None = None
        self._busy = False
        self._next: _Job | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._go_on)
        self._asked: _Question = ()
        self._asked_parts: _Question = ()
        self._kept: list[tuple[_Question, _Answer]] = []
        self._kept_parts: list[tuple[_Question, Attribution]] = []

    @property
    def shares(self) -> Attribution | None:
        """Group -> (n,) share; None while they are due."""
        return self._answer.shares if self._answer is not None else None

    @property
    def working(self) -> bool:
        """Whether shares are due."""
        return bool(self._asked) and self._answer is None and not self.problem

    def ask(self, measure: str = "") -> None:
        """Make sure the shares are those of the pair; nothing is done where they are."""
        self.measure = measure or self.measure
        facts = self._facts
        one, other = (facts.result(id) for id in facts.pair)
        if one is None or other is None:
            self._answer, self._asked = None, ()
            return
        base, asked = facts.basis.base, self.measure
        first, second = one.state, other.state
        question = (base, first, second, facts.basis.evaluator, asked)
        if _same(question, self._asked):
            self._ask_parts()
            return
        self._asked, self.problem, self._answer = question, "", _found(self._kept, question)
        self.parts, self._asked_parts = None, ()
        if self._answer is not None:
            self._ask_parts()
            self.answered.emit()
            return
        own = facts.basis.fresh_evaluator(intervals=False)

        def run() -> _Answer:
            change = Change(own, base, first, second)
            return _Answer(change.shares(asked), change, Lock())

        def take(answer: _Answer) -> None:
            self._kept = [*self._kept[1 - _KEPT:], (question, answer)]
            if _same(question, self._asked):
                self._answer = answer
                self._ask_parts()
                self.answered.emit()

        self._start(run, take, lambda: _same(question, self._asked))

    def open(self, group: str) -> None:
        """Open a group into its single assumptions; the open one closes."""
        self.group = "" if group == self.group else group
        self.parts, self._asked_parts = None, ()
        self._ask_parts()
        self.answered.emit()

    # -- inside ------------------------------------------------------------------------------------

    def _ask_parts(self) -> None:
        """Make sure the parts are those of the open group, and of the company in its scores."""
        answer, group = self._answer, self.group
        if answer is None or not group or group not in answer.shares:
            self.parts, self._asked_parts = None, ()
            return
        company = self._facts.session.selection if group.startswith("score/") else ""
        question = (*self._asked, group, company)
        if _same(question, self._asked_parts):
            return
        self._asked_parts, self.parts = question, _found(self._kept_parts, question)
        if self.parts is not None:
            return
        measure = self.measure

        def run() -> Attribution:
            with answer.lock:
                return answer.change.opened(group, measure, company)

        def take(parts: Attribution) -> None:
            self._kept_parts = [*self._kept_parts[1 - _KEPT:], (question, parts)]
            if _same(question, self._asked_parts):
                self.parts = parts
                self.answered.emit()

        self._start(run, take, lambda: _same(question, self._asked_parts))

    def _start(
        self, make: Callable[[], Any], take: Callable[[Any], None], wanted: Callable[[], bool]
    ) -> None:
        """Work on a question once no other comes, on one at a time; the last is taken."""
        self._next = make, take, wanted
        self._pause.start()

    def _go_on(self) -> None:
        """Take the question that waits, if its answer is still wanted."""
        if self._busy or self._next is None:
            return
        (make, take, wanted), self._next = self._next, None
        if not wanted():
            return
        self._busy = True

        def run(progress: Progress, cancelled: Cancelled) -> object:
            return make()

        def done(answer: object) -> None:
            self._free()
            take(answer)

        def fail(error: Exception) -> None:
            self._free()
            if not wanted():
                return
            if not isinstance(error, AttributionError | ScenarioError):
                raise error
            self.problem = whole(str(error))
            self.answered.emit()

        work = Work(run, self)
        work.done.connect(done)
        work.failed.connect(fail)
        work.start()

    def _free(self) -> None:
        """The work is done; a question that came meanwhile is next, unless more are coming."""
        self._busy = False
        if not self._pause.isActive():
            self._go_on()


def _found(kept: list[tuple[_Question, Any]], question: _Question) -> Any:
    return next((answer for known, answer in kept if _same(question, known)), None)


def _same(one: _Question, other: _Question) -> bool:
    return len(one) == len(other) and all(
        a is b or (isinstance(a, str) and a == b) for a, b in zip(one, other, strict=True))
