"""What the session tells its views of a change."""

from __future__ import annotations

from dataclasses import dataclass

from scoring.evaluate import Evaluation

# Kinds of input that scores and ranks do not rest on.
ASIDE = frozenset({"compute", "calibration", "calibration_settings", "observation", "scenario",
                   "bounds", "weight_set"})


@dataclass(frozen=True)
class Update:
    """What changed: kinds of input (score, weights, method, as_of, missing, fx, compute,
    calibration, calibration_settings, observation, scenario) or 'universe'.
    """

    kinds: frozenset[str]
    evaluation: Evaluation

    @property
    def of_scores(self) -> bool:
        """Whether scores or ranks may be others; compute and valuation leave them alone."""
        return not self.kinds <= ASIDE
