"""Fits one form: robust least squares on log errors, pulled towards the priors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from scoring.compute.engine.chips import Stack
from scoring.compute.engine.efficiency import Efficiency
from scoring.compute.engine.steps import Array
from scoring.compute.fitting.forms import FORMS, FREE, IDEAL, STACK, Free
from scoring.compute.measured.points import Points
from scoring.compute.measured.predict import predict

SPREAD = 0.30  # expected log error of a good prediction, against which priors are weighed
ROBUST = 0.25  # log error from which a point's pull stops growing in proportion (soft L1)
LEAST_POINTS = 4  # on a software stack, for a factor of its own
REFERENCE = "CUDA"


@dataclass(frozen=True)
class Fit:
    """A fitted form; `values` are its free parameters, `stacks` the factors of software stacks."""

    form: str
    values: Mapping[str, float]
    stacks: Mapping[str, float]

    @property
    def efficiency(self) -> Efficiency:
        """The engine's parameters; those the form leaves out are neutral."""
        stacks = {name: Stack(value, "fitted") for name, value in self.stacks.items()}
        values: dict[str, Any] = dict(self.values)
        return Efficiency(**values, stacks=stacks)

    def predict(self, points: Points) -> Array:
        """Predicted rates; a factor no measured point gave is that of the prior."""
        return predict(points, self.efficiency, self.form == IDEAL)[0]


def fit(form: str, points: Points, stacks: tuple[str, ...]) -> Fit:
    """Fit `form` on points; `stacks` have a factor, which falls back on its prior without points.
    """
    from scipy.optimize import least_squares

    free = {name: FREE[name] for name in FORMS[form] if name != "stacks"}
    shared = stacks if "stacks" in FORMS[form] else ()
    every = [*free.values(), *(STACK for _ in shared)]
    prior = np.array([_inner(f, f.prior) for f in every])
    spread = np.array([f.spread for f in every])
    bounds = ([_inner(f, f.low) for f in every], [_inner(f, f.high) for f in every])
    measured = np.log(points.measured)

    def made(x: Array) -> Fit:
        values = [float(np.exp(v)) if f.log else float(v) for f, v in zip(every, x, strict=True)]
        own = dict(zip(free, values, strict=False))
        factors = dict(zip(shared, values[len(free):], strict=True))
        return Fit(form, own, {REFERENCE: 1.0, **factors})

    def residuals(x: Array) -> Array:
        error = (np.log(np.maximum(made(x).predict(points), 1e-6)) - measured) / ROBUST
        soft = np.sqrt(2 * (np.sqrt(1 + np.minimum(error * error, 1e6)) - 1))
        return np.concatenate([soft * ROBUST / SPREAD, (x - prior) / spread])

    return made(least_squares(residuals, prior, bounds=bounds, max_nfev=60).x)


def stacks_of(points: Points) -> tuple[str, ...]:
    """Software stacks beside the reference with enough points for a factor of their own."""
    counts = Counter(points.stack)
    return tuple(sorted(name for name, n in counts.items()
                        if name and name != REFERENCE and n >= LEAST_POINTS))


def _inner(free: Free, value: float) -> float:
    return float(np.log(value)) if free.log else value
