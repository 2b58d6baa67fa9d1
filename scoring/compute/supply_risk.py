"""Concentration of supply: Herfindahl-Hirschman index with bounds for what is unknown.

HHI is the sum of the squared shares in per cent, from near 0 to 10,000 (one supplier). Where part
of a market is unknown, the index is an interval: [sum of known squares, the same + remainder
squared]; the lower end splits the remainder over countless suppliers, the upper gives it to one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite

import numpy as np
from numpy.typing import ArrayLike, NDArray

from data.compute.supply_records import LayerShare, SupplyShare
from scoring.compute.errors import ComputeInputError

FloatArray = NDArray[np.float64]
Shares = Mapping[str, float] | Sequence[float] | FloatArray

TABLE = "supply_shares"
FULL = 10_000.0
ROUNDING = 1e-6  # printed shares may miss their sum by this much
LAYERS = ("vendor", "foundry", "memory")


@dataclass(frozen=True)
class Guideline:
    """Bounds of concentration used by the US agencies: at or below `moderate` unconcentrated,
    above `high` highly concentrated; `delta` is the rise that raises a presumption against a
    merger, alone or with a joint share above `joint_share` (None where that rule is absent).
    """

    name: str
    moderate: float
    high: float
    delta: float
    joint_share: float | None
    source_url: str


GUIDELINES: Mapping[str, Guideline] = {
    "2023": Guideline(
        "US Merger Guidelines 2023", 1_000, 1_800, 100, 0.30,
        "https://www.justice.gov/atr/merger-guidelines/applying-merger-guidelines/guideline-1"),
    "2010": Guideline(
        "US Horizontal Merger Guidelines 2010", 1_500, 2_500, 200, None,
        "https://www.justice.gov/atr/horizontal-merger-guidelines-08192010"),
}


def hhi(shares: Shares, unknown: float = 0.0) -> tuple[float, float]:
    """(low, high) of the HHI, 0 to 10,000, of shares as fractions of the market.

    `unknown` is the fraction held by suppliers not listed; what shares and `unknown` leave of 1
    counts as nothing. ComputeInputError names the supplier of a share that is blank, negative or
    above 1, and the sum where all together exceed 1.
    """
    values = _checked(shares)
    rest = _unknown(values, unknown)
    known = float(np.sum(np.square(values))) * FULL
    return min(known, FULL), min(known + rest * rest * FULL, FULL)


def hhi_any(shares: Shares, unknown: float = 0.0) -> tuple[float, float]:
    """As `hhi`, where the unknown part may also belong to a supplier that is listed.

    The upper bound then gives it to the largest. Used for foundries and memory, whose customers
    do not always say whom they buy from.
    """
    values = _checked(shares)
    rest = _unknown(values, unknown)
    low = float(np.sum(np.square(values))) * FULL
    largest = float(values.max()) if values.size else 0.0
    return min(low, FULL), min(low + (2 * largest * rest + rest * rest) * FULL, FULL)


def market_hhi(rows: Iterable[SupplyShare]) -> tuple[float, float]:
    """(low, high) of the HHI of one market's rows; unknown rows form the remainder."""
    known, unknown = known_shares(rows)
    return hhi(known, unknown)


def known_shares(rows: Iterable[SupplyShare]) -> tuple[dict[str, float], float]:
    """Shares by supplier, and the unknown part, of one market's rows."""
    listed: dict[str, float] = {}
    unknown = 0.0
    for row in rows:
        if row.unknown:
            unknown += row.share
        else:
            listed[row.supplier] = listed.get(row.supplier, 0.0) + row.share
    return listed, unknown


def effective_suppliers(index: float) -> float:
    """Number of equal suppliers with the same HHI: 10,000 / HHI; infinite for 0."""
    if not 0 <= index <= FULL:
        raise ComputeInputError("HHI", "", "index", index, "a number from 0 to 10,000")
    return FULL / index if index > 0 else np.inf


def concentration(index: float, guideline: str = "2023") -> str:
    """"unconcentrated", "moderately concentrated" or "highly concentrated" by a guideline."""
    bounds = _guideline(guideline)
    if not 0 <= index <= FULL:
        raise ComputeInputError("HHI", "", "index", index, "a number from 0 to 10,000")
    if index > bounds.high:
        return "highly concentrated"
    return "moderately concentrated" if index > bounds.moderate else "unconcentrated"


@dataclass(frozen=True)
class MergerCheck:
    """What a merger of two suppliers does: rise of the HHI, HHI after it (low, high), joint share.

    `presumed` is True where the guideline's presumption is met even at the low end, False where it
    is not met even at the high end, None where the unknown part decides.
    """

    delta: float
    after: tuple[float, float]
    joint_share: float
    presumed: bool | None
    guideline: str


def merger(
    shares: Mapping[str, float], first: str, second: str, unknown: float = 0.0,
    guideline: str = "2023",
) -> MergerCheck:
    """Whether a guideline presumes a merger of two suppliers to be unlawful.

    The HHI rises by twice the product of their shares. 2023: HHI above 1,800 after it and a rise
    above 100, or a joint share above 30 % and the same rise.
    """
    bounds = _guideline(guideline)
    for name in (first, second):
        if name not in shares:
            raise ComputeInputError(TABLE, "", "supplier", name, "a supplier of the market")
    if first == second:
        raise ComputeInputError(TABLE, "", "supplier", second, "another supplier than the first")
    low, high = hhi(shares, unknown)
    delta = 2 * shares[first] * shares[second] * FULL
    joint = shares[first] + shares[second]
    after = (min(low + delta, FULL), min(high + delta, FULL))
    rises = delta > bounds.delta
    by_share = bounds.joint_share is not None and joint > bounds.joint_share
    met = tuple(rises and (index > bounds.high or by_share) for index in after)
    presumed = met[0] if met[0] == met[1] else None
    return MergerCheck(delta, after, joint, presumed, bounds.name)


def weighted_shares(shares: Mapping[str, float], rates: Mapping[str, float]) -> dict[str, float]:
    """Shares by effective tokens: share times `rates` (tokens per second and card), scaled to keep
    the sum. ComputeInputError where a supplier has no rate.
    """
    values = _checked(shares)
    factors = np.empty(len(shares))
    for at, name in enumerate(shares):
        rate = rates.get(name)
        if rate is None or not isfinite(rate) or rate <= 0:
            raise ComputeInputError(TABLE, name, "tokens per second", rate,
                                    "a rate above 0 to weight the share with")
        factors[at] = rate
    tokens = values * factors
    total = tokens.sum()
    scale = values.sum() / total if total > 0 else 0.0
    return dict(zip(shares, (tokens * scale).tolist(), strict=True))


@dataclass(frozen=True)
class Layer:
    """One layer of supply: shares by name, the unknown part, HHI (low, high)."""

    shares: Mapping[str, float]
    unknown: float
    hhi: tuple[float, float]


def layered(
    shares: Mapping[str, float], layers: Iterable[LayerShare], unknown: float = 0.0,
    remainder: str = "",
) -> dict[str, Layer]:
    """The market by vendor, foundry and memory maker.

    `remainder` names the unlisted vendors in `layers`, if something is known of their foundries
    and memory. A supplier whose foundry or memory is not listed adds to the unknown part.
    """
    rows = list(layers)
    vendor = Layer(dict(shares), unknown, hhi(shares, unknown))
    weights = dict(shares)
    if unknown > 0:
        weights[remainder] = weights.get(remainder, 0.0) + unknown
    found = {"vendor": vendor}
    for layer in LAYERS[1:]:
        named: dict[str, float] = {}
        for row in rows:
            if row.layer == layer and not row.unknown and row.supplier in weights:
                named[row.name] = named.get(row.name, 0.0) + weights[row.supplier] * row.share
        rest = max(sum(weights.values()) - sum(named.values()), 0.0)
        rest = 0.0 if rest < ROUNDING else rest
        found[layer] = Layer(named, rest, hhi_any(named, rest))
    return found


def mix_hhi(mix: ArrayLike, vendors: Sequence[str]) -> tuple[FloatArray, FloatArray]:
    """(low, high) of the HHI of vendors in each row of `mix` (companies x chips, fractions).

    `vendors` names the vendor of each chip; what a row leaves of 1 is unknown and may belong to a
    listed vendor. NaN where a row is unknown as a whole (all NaN).
    """
    array = np.atleast_2d(np.asarray(mix, dtype=float))
    names = list(dict.fromkeys(vendors))
    members = np.array([[vendor == name for name in names] for vendor in vendors], dtype=float)
    blank = np.isnan(array).all(axis=1)
    by_vendor = np.nan_to_num(array) @ members
    rest = np.clip(1.0 - by_vendor.sum(axis=1), 0.0, 1.0)
    low = np.square(by_vendor).sum(axis=1) * FULL
    high = low + (2 * by_vendor.max(axis=1, initial=0.0) + rest) * rest * FULL
    low[blank] = high[blank] = np.nan
    return low, np.minimum(high, FULL)


def _guideline(name: str) -> Guideline:
    if name not in GUIDELINES:
        raise ComputeInputError("guidelines", "", "year", name, "2023 or 2010")
    return GUIDELINES[name]


def _checked(shares: Shares) -> FloatArray:
    raw: Sequence[float | None]
    if isinstance(shares, Mapping):
        names: Sequence[str] = list(shares)
        raw = list(shares.values())
    else:
        raw = np.asarray(shares, dtype=float).tolist()
        names = [f"supplier {at}" for at in range(1, len(raw) + 1)]
    total = 0.0
    for name, share in zip(names, raw, strict=True):
        if share is None or not (isfinite(share) and 0 <= share <= 1 + ROUNDING):
            raise ComputeInputError(TABLE, name, "share", share, "a fraction from 0 to 1")
        total += share
    if total > 1 + ROUNDING:
        over = names[int(np.argmax(np.cumsum(np.asarray(raw, dtype=float)) > 1 + ROUNDING))]
        raise ComputeInputError(TABLE, over, "share", raw[names.index(over)],
                                f"shares that add up to at most 100 %, not {total * 100:.4g} %")
    return np.asarray(raw, dtype=float)


def _unknown(values: FloatArray, unknown: float) -> float:
    left = 1 - float(values.sum())
    if not (isfinite(unknown) and 0 <= unknown <= left + ROUNDING):
        raise ComputeInputError(TABLE, "unknown", "share", unknown,
                                f"a fraction from 0 to {max(left, 0):.4g}, what the listed "
                                "shares leave of 1")
    return unknown
