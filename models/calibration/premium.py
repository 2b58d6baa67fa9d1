"""What a company is valued above or below its like, as far as its own observations tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Premiums:
    """u_i = between / (between + within / n_i) x mean residual of company i, in ln.

    `between` and `within` are the variances among and inside companies, of errors out of fold.
    """

    between: float
    within: float

    @classmethod
    def of(cls, errors: Floats, companies: Iterable[str]) -> Premiums:
        """Variances by moments (one-way analysis of variance, Searle et al. 1992, 3.6)."""
        groups: dict[str, list[float]] = {}
        for name, error in zip(companies, errors, strict=True):
            groups.setdefault(name, []).append(float(error))
        total, count = len(errors), len(groups)
        if total <= count or count < 2:
            return cls(float(np.var(errors)) if total > 1 else 0.0, 0.0)
        means = {name: float(np.mean(values)) for name, values in groups.items()}
        inside = sum((v - means[n]) ** 2 for n, values in groups.items() for v in values)
        within = inside / (total - count)
        overall = float(np.mean(errors))
        among = sum(len(v) * (means[n] - overall) ** 2 for n, v in groups.items()) / (count - 1)
        size = (total - sum(len(v) ** 2 for v in groups.values()) / total) / (count - 1)
        return cls(max(0.0, (among - within) / size), within)

    def premium(self, residuals: Floats) -> float:
        """u of a company with these residuals (observed minus predicted); 0 for none."""
        number = len(residuals)
        whole = self.between + (self.within / number if number else 0.0)
        if not number or whole <= 0:
            return 0.0
        return float(self.between / whole * np.mean(residuals))
