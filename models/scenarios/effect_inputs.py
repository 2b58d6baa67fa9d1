"""What the effect of compute on value rests on, gathered for every company from one book."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from data.compute.supply_records import (
    CompanyProfile,
    EngineerRate,
    MigrationBand,
    MixShare,
    SegmentProfile,
)
from scoring.compute.book import Book
from scoring.compute.errors import ComputeInputError
from scoring.compute.evaluation import ComputeEvaluation
from scoring.compute.evaluation.supply import Supply
from scoring.compute.supply.export_control import group
from scoring.compute.supply.migration import band_for, migration_cost, migration_months, rate_for
from scoring.compute.supply.profiles import Profiles, Subject, resolve
from scoring.compute.supply_risk import mix_hhi

FloatArray = NDArray[np.float64]


@dataclass(frozen=True)
class Inputs:
    """By company (n,): compute `share` of revenue, gross `margin`, `bom` share, `growth`,
    `migrating` part of work, `months` and `one_off` USD of the migration, `missing` part of the
    chips, `hhi` of vendors. `mix` and `board` (n, chips) with `cost` USD per million tokens and
    `board_price` USD per chip, in the order of `chips`. NaN is unknown.
    """

    chips: tuple[str, ...]
    share: FloatArray
    margin: FloatArray
    bom: FloatArray
    growth: FloatArray
    migrating: FloatArray
    months: FloatArray
    one_off: FloatArray
    missing: FloatArray
    hhi: FloatArray
    mix: FloatArray
    cost: FloatArray
    board: FloatArray
    board_price: FloatArray


def inputs(
    subjects: Sequence[Subject], base: ComputeEvaluation, now: ComputeEvaluation,
    with_hhi: bool = True,
) -> Inputs:
    """The inputs of one book; what is missing counts against the supply of `base`.

    `hhi` is unknown where `with_hhi` is False: it takes time, and is of use only where
    concentration counts. ComputeInputError as the tables raise it.
    """
    book = now.book
    found = profiles(subjects, book)
    values = found.values
    cut, missing = _missing(found, base, now)
    migrating = np.nan_to_num(values["migrating_share"])
    # The stress test counts the months of a forced migration already; only its cost is added.
    months, one_off = _migration(found, book, (migrating > 0) | (cut > 0))
    hhi = np.full(len(found.ids), np.nan)
    if with_hhi:
        vendors = [str(v) for v in book.sheet("chips").texts("vendor")]
        low, high = mix_hhi(found.mix["cloud"], vendors)
        hhi = (low + high) / 2
    cheap, dear = (book.sheet("chips").numbers(f"price_usd_{end}") for end in ("low", "high"))
    price = (np.where(np.isnan(cheap), dear, cheap) + np.where(np.isnan(dear), cheap, dear)) / 2
    return Inputs(
        found.chips, values["compute_share"], values["gross_margin"], values["bom_share"],
        values["growth"], migrating, months, one_off, missing, hhi,
        found.mix["cloud"], now.costs.usd, found.mix["on_board"], price)


def aligned(before: Inputs, after: Inputs) -> tuple[Inputs, Inputs]:
    """Both with the same chips in the same order; a chip only one of them has is unused and
    unpriced in the other.
    """
    if before.chips == after.chips:
        return before, after
    chips = tuple(dict.fromkeys((*before.chips, *after.chips)))
    return _with_chips(before, chips), _with_chips(after, chips)


def _with_chips(found: Inputs, chips: tuple[str, ...]) -> Inputs:
    at = [chips.index(chip) for chip in found.chips]

    def spread(array: FloatArray, blank: float) -> FloatArray:
        wide = np.full((*array.shape[:-1], len(chips)), blank)
        wide[..., at] = array
        return wide

    return replace(found, chips=chips, mix=spread(found.mix, 0.0), cost=spread(found.cost, np.nan),
                   board=spread(found.board, 0.0), board_price=spread(found.board_price, np.nan))


# -- profiles: resolved once for as long as their tables stand -------------------------------------

_TABLES = ("profiles", "segment_profiles", "profile_mix", "chips")
_KEPT: OrderedDict[tuple[object, ...], tuple[tuple[object, ...], Profiles]] = OrderedDict()
_MOST = 24


def profiles(subjects: Sequence[Subject], book: Book) -> Profiles:
    """The resolved profiles; a book whose profile tables are the same objects shares them."""
    sheets = [book.sheet(name) for name in _TABLES]
    held = (subjects, *sheets[:3])
    key = (*map(id, held), sheets[3].ids)
    if key not in _KEPT:
        while len(_KEPT) >= _MOST:
            _KEPT.popitem(last=False)
        found = resolve(
            subjects, sheets[0].records(CompanyProfile), sheets[1].records(SegmentProfile),
            sheets[2].records(MixShare), sheets[3].ids)
        _KEPT[key] = held, found  # the parts are kept too: an id names them while they live
    _KEPT.move_to_end(key)
    return _KEPT[key][1]


# -- supply ----------------------------------------------------------------------------------------


def _missing(
    found: Profiles, base: ComputeEvaluation, now: ComputeEvaluation
) -> tuple[FloatArray, FloatArray]:
    """(n,) parts of each company's chips whose supplier sells less in the served market: all of
    them, and those that other suppliers have not made up for after six months.

    The market counts for companies at home in its region; a supplier's part is 1 - share now over
    share in the base, and the stress test of the base says how much of a loss others make up for.
    """
    nothing = np.zeros(len(found.ids))
    if now is base:
        return nothing, nothing
    cut = _cut(base.supply, now.supply)
    vendors = [_plain(vendor) for vendor in now.book.sheet("chips").texts("vendor")]
    lost = np.array([cut.get(vendor, (0.0, 0.0)) for vendor in vendors]).reshape(-1, 2)
    if not lost.any():
        return nothing, nothing
    region = group(base.supply.region)
    here = np.array([domicile == region for domicile in found.domicile])
    parts = np.where(here[:, None], np.clip(np.nan_to_num(found.mix["cloud"]) @ lost, 0.0, 1.0), 0)
    return parts[:, 0], parts[:, 1]


def _cut(before: Supply, after: Supply) -> dict[str, tuple[float, float]]:
    """By supplier, the part of its supply that is gone, and what of that stays unreplaced."""
    if before.market != after.market or before.problem or after.problem:
        return {}
    now = dict(zip(after.names, after.shares.tolist(), strict=True))
    found = {}
    for at, (name, share) in enumerate(zip(before.names, before.shares.tolist(), strict=True)):
        gone = max(0.0, 1 - now.get(name, 0.0) / share) if share > 0 else 0.0
        left = 1.0
        if before.stress is not None and before.stress.shortfall[at, 0] > 0:
            left = min(1.0, float(before.stress.at_score_month[at]
                                  / before.stress.shortfall[at, 0]))
        found[name] = gone, gone * left
    return found


def _plain(vendor: str) -> str:
    return vendor.partition(" (")[0]


# -- migration -------------------------------------------------------------------------------------


def _migration(
    found: Profiles, book: Book, moving: NDArray[np.bool_]
) -> tuple[FloatArray, FloatArray]:
    """(n,) months and USD of each company's migration; 0 where nothing is moving."""
    bands = book.sheet("migration_bands").records(MigrationBand)
    rates = book.sheet("engineer_rates").records(EngineerRate)
    ready = np.nan_to_num(found.values["readiness"], nan=0.0)
    n = len(found.ids)
    months, paid = np.zeros(n), np.zeros(n)
    for route, kind, home in {*zip(found.route, found.workload_class, found.domicile, strict=True)}:
        if not route or not kind:
            continue
        try:
            band, rate = band_for(bands, route, kind), rate_for(rates, home)
        except ComputeInputError:
            continue  # no band for the route: unknown, so nothing is added
        rows = np.array([(r, k, d) == (route, kind, home) for r, k, d in
                         zip(found.route, found.workload_class, found.domicile, strict=True)])
        rows &= moving
        months[rows] = migration_months(ready[rows], band.months, band.requalification_months)
        paid[rows] = migration_cost(
            ready[rows], band.engineer_months, rate.usd_per_month, band.requalification_usd)
    return months, paid
