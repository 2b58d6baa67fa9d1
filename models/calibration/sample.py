"""The rows a model is fitted on, as arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import Pipeline

from models.calibration.inputs import Layout
from models.calibration.menu import Variant

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]
IMPUTATIONS = 6


@dataclass(frozen=True)
class Sample:
    """n rows: `matrix` (n, p) in the order of `layout`, `target` in ln USD millions, `lower` where
    that is only a bound, `companies` their ids, `day` their dates as ordinals, `weight` of rows,
    `asked` where a row is of the kind values are asked for (others only help to fit).
    """

    layout: Layout
    matrix: Floats
    target: Floats
    lower: Bools
    companies: NDArray[np.object_]
    day: Ints
    weight: Floats
    asked: Bools

    def __len__(self) -> int:
        return len(self.target)

    @property
    def listed(self) -> Bools:
        return self.matrix[:, self.layout.place["listed"]] > 0

    @property
    def judged(self) -> Bools:
        """The rows errors are measured on: exact and asked for."""
        return ~self.lower & self.asked

    @property
    def count(self) -> int:
        """Number of companies."""
        return len(set(self.companies))

    def rows(self, chosen: Bools | Ints) -> Sample:
        """The chosen rows."""
        return replace(
            self, matrix=self.matrix[chosen], target=self.target[chosen], lower=self.lower[chosen],
            companies=self.companies[chosen], day=self.day[chosen], weight=self.weight[chosen],
            asked=self.asked[chosen])

    def folds(self, number: int, seed: int) -> list[tuple[Ints, Ints]]:
        """Training and test rows of folds by company, of alike numbers of rows."""
        number = min(number, self.count)
        if number < 2:
            return []
        splitter = GroupKFold(number, shuffle=True, random_state=seed)
        return list(splitter.split(self.matrix, groups=self.companies))


@dataclass(frozen=True)
class Fitting:
    """How rows become a fit: the analyst's `weights` per factor, and what bounds count as.

    `bounds` "drop" leaves rows out whose value is a lower bound; "impute" puts the value expected
    above the bound, again and again (Schmee & Hahn 1979).
    """

    weights: Sequence[float] | None = None
    bounds: str = "drop"

    def fit(self, variant: Variant, sample: Sample) -> Pipeline:
        """The fitted pipeline of a variant."""
        if self.bounds == "drop" and sample.lower.any():
            sample = sample.rows(~sample.lower)
        pipeline = variant.pipeline(sample.layout, self.weights)
        _fit(pipeline, sample, sample.target)
        if self.bounds == "impute" and sample.lower.any() and not sample.lower.all():
            for _ in range(IMPUTATIONS):
                _fit(pipeline, sample, _imputed(pipeline, sample))
        return pipeline


def _fit(pipeline: Pipeline, sample: Sample, target: Floats) -> None:
    options: dict[str, Any] = {}
    if np.any(sample.weight != 1.0):
        options["model__sample_weight"] = sample.weight
    pipeline.fit(sample.matrix, target, **options)


def _imputed(pipeline: Pipeline, sample: Sample) -> Floats:
    """The target with bounds replaced by the mean of a normal value above them."""
    from scipy.stats import norm

    fit = pipeline.predict(sample.matrix)
    spread = float(np.std((sample.target - fit)[~sample.lower]))
    z = (sample.target - fit) / max(spread, 1e-9)
    above = fit + spread * norm.pdf(z) / np.maximum(norm.sf(z), 1e-12)
    return np.where(sample.lower, np.maximum(above, sample.target), sample.target)
