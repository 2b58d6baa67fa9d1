"""What a calibration of the window is made of, and what its answer becomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from data.currency import FxError
from data.records import Reference
from gui.commands.calibration import set_calibration
from gui.i18n import tr
from gui.sentences import whole
from gui.session import Session
from gui.valuation.words import model_name
from gui.valuation.work import Cancelled, Progress
from models.valuation.frozen import Frozen, to_json

OUTER, REPEATS = 10, 3  # folds of models.calibration.Settings where the analyst set none


@dataclass(frozen=True)
class Job:
    """A snapshot of the inputs of one universe in a scenario; `inputs` is a text that tells them
    from others.
    """

    reference: Reference
    universe: str
    valuation: Mapping[str, Any]
    settings: Mapping[str, Any]
    rates: Mapping[tuple[str, int], float]
    made: date
    inputs: str
    scenario: str

    @property
    def folds(self) -> int:
        """How many folds the validation goes through, repeats included."""
        return int(self.settings.get("outer", OUTER)) * int(self.settings.get("repeats", REPEATS))

    def run(self, progress: Progress, cancelled: Cancelled) -> Frozen:
        """Calibrate; on another thread, because pandas and scikit-learn are loaded for it."""
        from models.calibration.live import calibrate_now

        return calibrate_now(
            self.reference, self.universe, valuation=self.valuation, settings=self.settings,
            rates=self.rates, made=self.made, progress=progress, cancelled=cancelled)

    def holds(self, session: Session) -> bool:
        """Whether the inputs are still what they were, and universe and scenario those shown."""
        now = job_of(session)
        return (now.universe, now.scenario, now.inputs) == (
            self.universe, self.scenario, self.inputs)

    def keep(self, session: Session, result: object) -> None:
        """Take the answer into use; one edit that can be undone."""
        assert isinstance(result, Frozen)
        name = model_name(str(result.report["model"]["name"]))
        session.apply(set_calibration(
            session, to_json(result), tr("Calibrate: {model}").format(model=name)))

    @staticmethod
    def was_cancelled(error: Exception) -> bool:
        """Whether that is how a cancelled calibration ends."""
        from models.calibration.errors import Cancelled as GivenUp

        return isinstance(error, GivenUp)

    @staticmethod
    def sentence(error: Exception) -> str:
        """What keeps it from being made, for the reader; empty for a fault of the program."""
        from models.calibration.errors import CalibrationError

        if not isinstance(error, CalibrationError | FxError):
            return ""
        return whole(str(error))


def job_of(session: Session) -> Job:
    """The inputs as they stand."""
    settings, inputs = session.calibration_inputs
    return Job(session.reference, session.universe.id, session.base_state.valuation, settings,
               session.base_state.fx, session.opened_at.date(), inputs,
               session.scenario)
