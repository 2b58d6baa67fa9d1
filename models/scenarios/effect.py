"""What a change of the compute assumptions does to value, for every company at once.

D_i = ln of the value in the scenario over that in the base, exactly 0 where the base book stands:
    cost       -(1 - phi) (s / GM) ln kappa, and -(1 - phi) (b (1 - GM) / GM) ln kappa_board
    supply     ln(1 - loss s missing) and -eta (HHI - HHI base) / 10,000
    migration  -growth (m t - m0 t0) / 12
with s, GM, b compute share, gross margin and share of parts of the profile; phi passed on to
prices; kappa the cost of a unit of work over that in the base; missing the part of the company's
chips whose supplier lost share in its market and that others cannot replace within six months;
m the part of work that migrates and t its months. One-off: the change of the migration's cost.
Every parameter is an assumption; none is fitted. Source: first-order pass-through of a cost share
at a held multiple of gross profit (d ln V / d ln c = -s / GM).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from data.scenario_records import EffectAssumption, effect_assumptions
from scoring.compute.errors import ComputeInputError

if TYPE_CHECKING:
    from models.scenarios.effect_inputs import Inputs
    from scoring.compute.evaluation import ComputeEvaluation
    from scoring.compute.supply.profiles import Subject

FloatArray = NDArray[np.float64]
MONTHS = 12.0
FULL_HHI = 10_000.0
SMALLEST = 1e-6  # what a supply loss leaves at least, so that its logarithm exists


@dataclass(frozen=True)
class Effect:
    """By company: `ln` the sum of `parts` (cost, on_board, supply, concentration, migration),
    `one_off` USD paid once, `kappa` the cost of a unit of work over the base.

    `known` is the part of the company's work whose cost is known in both books; what is not known
    counts as unchanged. `problem` says why nothing could be evaluated; all is 0 then. `behind` is
    what it was made of, None where nothing changed.
    """

    ln: FloatArray
    one_off: FloatArray
    kappa: FloatArray
    known: FloatArray
    parts: Mapping[str, FloatArray] = field(default_factory=dict)
    problem: str = ""
    behind: Behind | None = None


@dataclass(frozen=True)
class Behind:
    """The inputs of both books, the `cost` of a unit of work in each, USD per million tokens, and
    the `lever` by which ln kappa counts: (1 - phi) s / GM. By company.
    """

    before: Inputs
    after: Inputs
    cost_before: FloatArray
    cost_after: FloatArray
    lever: FloatArray


def no_effect(n: int, problem: str = "") -> Effect:
    """No change for any of `n` companies."""
    zero = np.zeros(n)
    zero.flags.writeable = False
    return Effect(zero, zero, np.ones(n), zero, {}, problem)


def compute_effect(
    subjects: Sequence[Subject], base: ComputeEvaluation, now: ComputeEvaluation,
    assumptions: Sequence[EffectAssumption] | None = None,
) -> Effect:
    """The effect of `now` against `base` on the companies, in the order of `subjects`."""
    if now is base or now.book is base.book:
        return no_effect(len(subjects))
    from models.scenarios.effect_inputs import aligned, inputs

    rows = assumptions if assumptions is not None else effect_assumptions()
    keeps = 1 - _by_segment(rows, "passed_on", subjects)
    loss = _by_segment(rows, "supply_loss", subjects)
    eta = _by_segment(rows, "concentration", subjects)
    try:
        counts = bool(eta.any())
        before, after = aligned(inputs(subjects, base, base, counts),
                                inputs(subjects, base, now, counts))
    except ComputeInputError as error:
        return no_effect(len(subjects), f"The compute assumptions cannot be evaluated: {error}")
    then, spent, kappa, known = _work(before.mix, before.cost, after.mix, after.cost)
    _, _, board, _ = _work(before.board, before.board_price, after.board, after.board_price)
    with np.errstate(invalid="ignore", divide="ignore"):
        lever = keeps * np.where(after.margin > 0, after.share / after.margin, np.nan)
        parts = {
            "cost": -lever * np.log(kappa),
            "on_board": -keeps * after.bom * (1 - after.margin)
            / np.where(after.margin > 0, after.margin, np.nan) * np.log(board),
            "supply": np.log(np.maximum(SMALLEST, 1 - loss * after.share * after.missing)),
            "concentration": -eta * (after.hhi - before.hhi) / FULL_HHI,
            "migration": -(after.growth * after.migrating * after.months
                           - before.growth * before.migrating * before.months) / MONTHS,
        }
    # Unknown in, nothing out: an unknown profile leaves the value where it is.
    parts = {name: np.nan_to_num(values, nan=0.0) for name, values in parts.items()}
    total = np.sum(list(parts.values()), axis=0)
    one_off = np.nan_to_num(after.one_off - before.one_off, nan=0.0)
    return Effect(total, one_off, kappa, known, parts,
                  behind=Behind(before, after, then, spent, lever))


def _work(
    mix0: FloatArray, cost0: FloatArray, mix1: FloatArray, cost1: FloatArray
) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
    """(n,) cost of a unit of work before and now (NaN where unknown), now over before, and the
    part of it that is known.

    A chip counts where its cost is known in both books; the rest of the work is taken at the mean
    known cost before, so it neither saves nor costs anything. The ratio is 1 where nothing is
    known.
    """
    counted = ~np.isnan(cost0) & ~np.isnan(cost1)
    share0, share1 = _shares(mix0), _shares(mix1)
    price0, price1 = np.where(counted, cost0, 0.0), np.where(counted, cost1, 0.0)
    known0, known1 = share0[:, counted].sum(axis=1), share1[:, counted].sum(axis=1)
    spent0, spent1 = share0 @ price0, share1 @ price1
    usable = (known0 > 0) & (spent0 > 0)
    level = np.divide(spent0, known0, out=np.ones_like(spent0), where=usable)
    now, then = spent1 + (1 - known1) * level, spent0 + (1 - known0) * level
    same = (share0 == share1).all(axis=1) & (price0 == price1)[None, :].all(axis=1)
    kappa = np.divide(now, then, out=np.ones_like(now), where=usable & ~same)
    return (np.where(usable, then, np.nan), np.where(usable, now, np.nan), kappa,
            np.where(usable, np.minimum(known0, known1), 0.0))


def _shares(mix: FloatArray) -> FloatArray:
    """Shares of work by chip, adding up to 1; 0 throughout where nothing is known."""
    shares = np.nan_to_num(mix)
    total = shares.sum(axis=1, keepdims=True)
    return np.asarray(np.divide(shares, total, out=np.zeros_like(shares), where=total > 0))


def _by_segment(
    rows: Sequence[EffectAssumption], parameter: str, subjects: Sequence[Subject]
) -> FloatArray:
    values = {row.segment: row.base for row in rows if row.parameter == parameter}
    general = values.get("", 0.0)
    return np.array([values.get(subject.segment, general) for subject in subjects])
