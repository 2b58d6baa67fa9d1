"""What each company's compute costs it, and how far it hangs on one vendor and on export rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from data.compute.supply_records import CompanyProfile, MixShare, SegmentProfile
from scoring.compute.book import Book
from scoring.compute.supply.export_control import Exposure, Weights, exposure
from scoring.compute.supply.exposure import unit_costs
from scoring.compute.supply.profiles import Profiles, Subject, resolve
from scoring.compute.supply_risk import mix_hhi

FloatArray = NDArray[np.float64]


@dataclass(frozen=True)
class Companies:
    """By company, in the order of `profiles.ids`: `cost` in USD per million tokens on its cloud
    mix of chips, HHI of vendors (low, high), exposure to export rules; NaN is unknown.
    """

    profiles: Profiles
    cost: FloatArray
    hhi_low: FloatArray
    hhi_high: FloatArray
    exposure: Exposure


def profiles(book: Book, subjects: Sequence[Subject]) -> Profiles:
    """The profiles of all companies; ComputeInputError as the tables raise."""
    return resolve(
        subjects, book.sheet("profiles").records(CompanyProfile),
        book.sheet("segment_profiles").records(SegmentProfile),
        book.sheet("profile_mix").records(MixShare), book.sheet("chips").ids)


def dependence(
    found: Profiles, vendors: Sequence[str], rules: Weights
) -> tuple[FloatArray, FloatArray, Exposure]:
    """HHI of vendors (low, high) and exposure to export rules of the cloud mixes of `found`."""
    cloud = found.mix["cloud"]
    return *mix_hhi(cloud, [str(v) for v in vendors]), exposure(cloud, found.domicile, rules)


def companies(
    found: Profiles, usd: FloatArray, hangs_on: tuple[FloatArray, FloatArray, Exposure]
) -> Companies:
    """What follows for the companies of `found` with `usd` per million tokens by chip;
    `hangs_on` as `dependence` gives it.
    """
    return Companies(found, unit_costs(found.mix["cloud"], usd), *hangs_on)
