"""Answers to wishes, worked out on another thread; only the newest question counts."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.valuation.work import Cancelled, Progress, Work
from models.goal_seek import GoalError, Sought, Wish, seek
from models.scenarios import NewestValuer, ScenarioResult
from models.scenarios.values import Valuer

_Question = tuple[ScenarioResult, Wish, Valuer]


class Seeker(QObject):
    """`answered` comes when `sought` or `problem` is about the wish asked last.

    One question is worked on at a time; of those that come meanwhile the last is taken next.
    """

    answered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sought: Sought | None = None
        self.problem = ""
        self._wanted: _Question | None = None
        self._at_work: _Question | None = None

    @property
    def working(self) -> bool:
        """Whether an answer is due."""
        return self._at_work is not None

    def ask(self, result: ScenarioResult, wish: Wish, valuer: Valuer | None) -> None:
        """Seek in a scenario; `valuer` is used on the other thread alone."""
        self._wanted = (result, wish, valuer or NewestValuer())
        if self._at_work is None:
            self._start()

    def drop(self) -> None:
        """Ask nothing any more."""
        self._wanted, self.sought, self.problem = None, None, ""

    def _start(self) -> None:
        question = self._at_work = self._wanted
        assert question is not None

        def run(progress: Progress, cancelled: Cancelled) -> Sought:
            return seek(*question)

        work = Work(run, self)
        work.done.connect(lambda sought: self._end(question, sought, None))
        work.failed.connect(lambda error: self._end(question, None, error))
        work.start()

    def _end(self, question: _Question, sought: Sought | None, error: Exception | None) -> None:
        self._at_work = None
        if self._wanted is not question:
            if self._wanted is not None:
                self._start()
            return
        if error is not None and not isinstance(error, GoalError):
            raise error
        self.sought, self.problem = sought, str(error or "")
        self.answered.emit()
