"""Calibrations that end when a test says so, in place of the real ones."""

from __future__ import annotations

from threading import Event
from typing import Any

import pytest

from gui.session import Session
from gui.valuation.job import Job
from models.calibration.errors import Cancelled  # loaded here: it takes pandas seconds to come
from models.valuation.frozen import from_json, to_json


class Controlled:
    """Stands in for Job.run: tells the shares given, waits for `go`, then returns or raises."""

    def __init__(self, patch: pytest.MonkeyPatch, shares: tuple[float, ...], answer: Any) -> None:
        self.go, self.begun, self.seen_cancelled = Event(), Event(), False
        self._shares, self._answer = shares, answer
        patch.setattr(Job, "run", lambda job, progress, cancelled: self._run(progress, cancelled))

    def _run(self, progress: Any, cancelled: Any) -> Any:
        for share in self._shares:
            progress(share)
        self.begun.set()
        while not self.go.wait(0.01):
            if cancelled():
                self.seen_cancelled = True
                raise Cancelled
        if isinstance(self._answer, Exception):
            raise self._answer
        return self._answer


def another_fit(session: Session) -> Any:
    """The fit in force with another error in its report, so that it can be told from it."""
    assert session.valued is not None
    kept = to_json(session.valued.frozen)
    kept["report"]["errors"]["all"]["log_rmse"] = 0.77
    return from_json(kept)
