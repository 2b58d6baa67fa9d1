"""How far the analysts are apart, cell by cell and on the whole."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from scoring.consensus.panel import Analyst, Panel, slot_of
from scoring.consensus.standing import hidden_cells
from scoring.entries import Entries

if TYPE_CHECKING:
    from scoring.state import Sheet, State

FloatArray = NDArray[np.float64]
RELIABLE, TENTATIVE = 0.8, 0.667  # Krippendorff 2004: to rely on, and for tentative conclusions


@dataclass(frozen=True)
class Dispersion:
    """The scores (m, n, k) of m analysts on one sheet, NaN where none is given or may be seen."""

    analysts: tuple[Analyst, ...]
    scores: FloatArray

    @cached_property
    def count(self) -> NDArray[np.int64]:
        """(n, k) how many analysts gave a score."""
        return np.asarray((~np.isnan(self.scores)).sum(axis=0))

    @cached_property
    def several(self) -> NDArray[np.bool_]:
        """(n, k) True where two or more gave one."""
        return np.asarray(self.count > 1)

    @cached_property
    def least(self) -> FloatArray:
        """(n, k) the lowest score; NaN where fewer than two gave one."""
        return np.where(self.several, np.fmin.reduce(self.scores), np.nan)

    @cached_property
    def most(self) -> FloatArray:
        """(n, k) the highest score; NaN where fewer than two gave one."""
        return np.where(self.several, np.fmax.reduce(self.scores), np.nan)

    @cached_property
    def range(self) -> FloatArray:
        """(n, k) highest less lowest score; NaN where fewer than two gave one."""
        return np.asarray(self.most - self.least)

    @cached_property
    def deviation(self) -> FloatArray:
        """(n, k) standard deviation with n - 1; NaN where fewer than two gave a score."""
        known = ~np.isnan(self.scores)
        n = np.maximum(self.count, 2)
        filled = np.where(known, self.scores, 0.0)
        mean = filled.sum(axis=0) / np.maximum(self.count, 1)
        squares = (np.where(known, self.scores - mean, 0.0) ** 2).sum(axis=0)
        return np.where(self.several, np.sqrt(squares / (n - 1)), np.nan)

    @cached_property
    def widest(self) -> FloatArray:
        """(n,) the widest range of a company's factors; NaN where no factor has two scores."""
        return np.asarray(np.fmax.reduce(self.range, axis=1))

    @cached_property
    def agreement(self) -> float:
        """Krippendorff's alpha over all cells; NaN where it is not defined."""
        return krippendorff_alpha(self.scores.reshape(len(self.scores), -1))

    def agreement_on(self, column: int) -> float:
        """Krippendorff's alpha over the companies on one factor; NaN where it is not defined."""
        return krippendorff_alpha(self.scores[:, :, column])


def dispersion(
    state: State, universe: str, factors: int | None = None
) -> Dispersion | None:
    """The dispersion of a universe as the state's viewer may see it; None with one analyst.

    `factors` is how many columns count, the hidden ones being last; None: all.
    """
    sheet: Sheet = state.sheets[universe]
    return None if sheet.panel is None else panel_dispersion(sheet.panel, factors)


def panel_dispersion(panel: Panel, factors: int | None = None) -> Dispersion | None:
    """The dispersion of a panel as its viewer may see it; None with one analyst."""
    analysts = panel.analysts
    if len(analysts) < 2:
        return None
    scores = np.stack([_scores(panel.entries[slot_of(analysts, a.id)]) for a in analysts])
    hidden = hidden_cells(panel, analysts, panel.viewer)
    if hidden is not None:
        scores[:, hidden] = np.nan
    return Dispersion(analysts, scores[:, :, :factors])


def krippendorff_alpha(values: FloatArray) -> float:
    """Krippendorff's alpha for interval data, 1 for full agreement, 0 for that of chance.

    `values` are (observers, units), NaN where none is given. alpha = 1 - Do / De: Do is the mean
    squared difference within units that have two or more values (each unit's pairs weighed by
    1 / (values - 1)), De that between all such values, whatever their unit (Krippendorff 2011,
    Computing Krippendorff's Alpha-Reliability; Hayes & Krippendorff 2007, Communication Methods and
    Measures 1, 77-89). NaN where no unit has two values, or all values are the same.
    """
    known = ~np.isnan(values)
    count = known.sum(axis=0)
    paired = count > 1
    kept, known, count = values[:, paired], known[:, paired], count[paired]
    total = int(count.sum())
    if total < 2:
        return float("nan")
    inside = np.where(known, kept, 0.0)
    centre = inside.sum() / total  # of squares about it less is lost to rounding
    inside = np.where(known, kept - centre, 0.0)
    # the sum of squared differences over ordered pairs of c values is 2 (c sum x^2 - (sum x)^2)
    within = 2 * (count * (inside**2).sum(axis=0) - inside.sum(axis=0) ** 2)
    observed = float((within / (count - 1)).sum()) / total
    everyone = inside[known]
    between = 2 * (total * float((everyone**2).sum()) - float(everyone.sum()) ** 2)
    expected = between / (total * (total - 1))
    return 1 - observed / expected if expected > 1e-15 else float("nan")


def _scores(entries: Entries) -> FloatArray:
    return np.where(entries.absent, np.nan, entries.score)
