"""Exposure to export rules: the shares of a company's chips weighted by how endangered each is.

Weights of a chip for users of a domicile: 0 unrestricted, 0.25 tariff or fee risk, 0.5 licence
case by case, 0.75 presumed legal risk, 1 banned. A rule for the chip wins over one for its vendor.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from data.compute.supply_records import ExportRule
from data.compute.supply_tables import DOMICILES
from scoring.compute.errors import ComputeInputError

FloatArray = NDArray[np.float64]
TABLE = "export_rules"
ROUNDING = 1e-6


@dataclass(frozen=True)
class Weights:
    """Weights by domicile (rows, in the order of DOMICILES) and chip; NaN where no rule is known.

    `rule` gives for each domicile and chip the id of the rule used, "" for none.
    """

    chips: tuple[str, ...]
    low: FloatArray
    value: FloatArray
    high: FloatArray
    rule: tuple[tuple[str, ...], ...]

    def of(self, chip: str, domicile: str) -> float:
        """The weight of one chip for users of a domicile; NaN if unknown."""
        return float(self.value[DOMICILES.index(group(domicile)), self.chips.index(chip)])


@dataclass(frozen=True)
class Exposure:
    """X = sum of share times weight, per company, with the band of the weights.

    Work on chips without a rule, or on no chip named, counts as 0 in `low`, as 1 in `high`, and
    like the rest of the mix in `value`; `unknown` is its share. NaN where nothing is known.
    """

    low: FloatArray
    value: FloatArray
    high: FloatArray
    unknown: FloatArray


def group(country: str) -> str:
    """The domicile ("CN", "US" or "other") of a country code."""
    return country if country in DOMICILES else "other"


def weights(rules: Iterable[ExportRule], vendors: Mapping[str, str]) -> Weights:
    """The weights of all chips; `vendors` gives the vendor of each chip id."""
    found: dict[tuple[str, str, str], ExportRule] = {}
    for rule in rules:
        _check_rule(rule)
        key = (rule.subject_kind, rule.subject, rule.domicile)
        if key in found:
            raise ComputeInputError(TABLE, rule.id, "subject", rule.subject,
                                    f"one rule a domicile; {found[key].id} is there already")
        found[key] = rule
    chips = tuple(vendors)
    arrays = [np.full((len(DOMICILES), len(chips)), np.nan) for _ in range(3)]
    used = [["" for _ in chips] for _ in DOMICILES]
    for row, domicile in enumerate(DOMICILES):
        for column, chip in enumerate(chips):
            rule_ = (found.get(("chip", chip, domicile))
                     or found.get(("vendor", vendors[chip], domicile)))
            if rule_ is None:
                continue
            used[row][column] = rule_.id
            low = rule_.weight if rule_.weight_low is None else rule_.weight_low
            high = rule_.weight if rule_.weight_high is None else rule_.weight_high
            for array, weight in zip(arrays, (low, rule_.weight, high), strict=True):
                array[row, column] = weight
    low_, value, high_ = arrays
    return Weights(chips, low_, value, high_, tuple(map(tuple, used)))


def exposure(mix: ArrayLike, domiciles: Sequence[str], table: Weights) -> Exposure:
    """Exposure of companies: `mix` (companies x chips, fractions of work), one domicile each.

    Vectorised over companies. ComputeInputError where a row's shares exceed 1 or are negative.
    """
    shares = np.atleast_2d(np.asarray(mix, dtype=float))
    if shares.shape != (len(domiciles), len(table.chips)):
        raise ComputeInputError(
            "profile_mix", "", "share", f"an array of {shares.shape}",
            f"a row for each of {len(domiciles)} companies, a column for each of "
            f"{len(table.chips)} chips")
    known = np.nan_to_num(shares)
    total = known.sum(axis=1)
    for at in np.flatnonzero((known < 0).any(axis=1) | (total > 1 + ROUNDING)):
        raise ComputeInputError("profile_mix", f"row {at + 1}", "share", f"{total[at]:.4g}",
                                "shares from 0 to 1 that add up to at most 1")
    rows = np.array([DOMICILES.index(group(domicile)) for domicile in domiciles], dtype=int)
    covered = (known * ~np.isnan(table.value)[rows]).sum(axis=1)
    rest = np.clip(1 - covered, 0.0, 1.0)
    low, value, high = ((known * np.nan_to_num(array)[rows]).sum(axis=1)
                        for array in (table.low, table.value, table.high))
    nothing = covered <= 0
    scaled = np.divide(value, covered, out=np.full_like(value, np.nan), where=~nothing)
    low = np.where(nothing, np.nan, low)
    high = np.where(nothing, np.nan, np.minimum(high + rest, 1.0))
    return Exposure(low, scaled, high, rest)


def _check_rule(rule: ExportRule) -> None:
    for field in ("weight_low", "weight", "weight_high"):
        weight = getattr(rule, field)
        if weight is not None and not 0 <= weight <= 1:
            raise ComputeInputError(TABLE, rule.id, field, weight, "a number from 0 to 1")
    if rule.domicile not in DOMICILES:
        raise ComputeInputError(TABLE, rule.id, "domicile", rule.domicile,
                                "one of " + ", ".join(DOMICILES))
