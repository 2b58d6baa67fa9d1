"""A calibration while it runs: what it was started on, how far it is, what becomes of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.i18n import tr
from gui.session import Session, Update
from gui.valuation.job import Job, job_of
from gui.valuation.work import Work

# models.calibration.building tells shares of the whole: the folds take the first part
VALIDATED, BASELINES, ABLATION, ORDERED = 0.7, 0.75, 0.85, 0.95


class Calibrating(QObject):
    """At most one calibration at a time, on another thread.

    `changed` comes when it starts, moves on and ends; `told(problem, sentence)` with what went
    wrong, or a line for the status bar. Its answer counts only if the inputs are still those it was
    started on.
    """

    changed = Signal()
    told = Signal(bool, str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._work: Work | None = None
        self._job: Job | None = None
        self.share = 0.0
        session.changed.connect(self._look)

    @property
    def running(self) -> bool:
        return self._work is not None

    @property
    def stopping(self) -> bool:
        """Whether it was cancelled and has not stopped yet."""
        return self._work is not None and self._work.stopping

    def start(self) -> None:
        """Begin with the inputs as they stand; nothing happens while one runs."""
        if self._work is not None:
            return
        self._job = job_of(self._session)
        self.share = 0.0
        self._work = Work(self._job.run, self)
        self._work.progressed.connect(self._moved)
        self._work.done.connect(self._done)
        self._work.failed.connect(self._failed)
        self._work.start()
        self.changed.emit()

    def cancel(self) -> None:
        """Give it up; the fit that stands stays."""
        if self._work is not None:
            self._work.cancel()
            self.changed.emit()

    def words(self) -> str:
        """How far it is: 'fold 7 of 30', then what is measured after the folds."""
        if self._job is None:
            return ""
        if self.stopping:
            return tr("stopping…")
        folds = self._job.folds
        if self.share < VALIDATED:
            at = min(int(self.share / VALIDATED * folds + 1e-6) + 1, folds)
            return tr("fold {at} of {n}").format(at=at, n=folds)
        if self.share < BASELINES:
            return tr("baselines")
        if self.share < ABLATION:
            return tr("parts left out")
        if self.share < ORDERED:
            return tr("ordered by time")
        return tr("final fit") if self.share < 1.0 else tr("slopes, redrawn")

    # -- inside ------------------------------------------------------------------------------------

    def _moved(self, share: float) -> None:
        self.share = share
        self.changed.emit()

    def _look(self, update: Update) -> None:
        """Another universe or scenario is shown: what runs is of no use to it."""
        if self._job is not None and ("universe" in update.kinds
                                      or self._job.scenario != self._session.scenario):
            self.cancel()

    def _end(self) -> Job:
        job = self._job
        assert job is not None
        self._work = self._job = None
        self.changed.emit()
        return job

    def _done(self, result: object) -> None:
        stopped, job = self.stopping, self._end()
        if stopped:
            self.told.emit(False, tr("Calibration cancelled"))
        elif not job.holds(self._session):
            self.told.emit(True, tr("The inputs changed while it was calibrated, so its result "
                                    "was dropped. Calibrate again."))
        else:
            job.keep(self._session, result)
            self.told.emit(False, tr("Calibrated"))

    def _failed(self, error: Exception) -> None:
        job = self._end()
        if job.was_cancelled(error):
            self.told.emit(False, tr("Calibration cancelled"))
            return
        sentence = job.sentence(error)
        if not sentence:
            raise error
        self.told.emit(True, sentence)
