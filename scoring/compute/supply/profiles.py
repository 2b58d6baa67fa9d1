"""The compute profile of each company: its own figures, else its segment's, else unknown.

Resolved field by field: a company with a sourced gross margin keeps it and takes the rest from the
defaults of its segment, of its domicile first. Every value says where it comes from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from data.compute.supply_records import CompanyProfile, MixShare, SegmentProfile
from scoring.compute.errors import ComputeInputError
from scoring.compute.supply.export_control import group

FloatArray = NDArray[np.float64]
OWN, SEGMENT, UNKNOWN = "own", "segment", "unknown"
USES = ("cloud", "on_board")
NUMBERS = ("compute_share", "gross_margin", "bom_share", "migrating_share", "readiness", "growth")
BANDED = ("compute_share", "bom_share")
ROUNDING = 1e-6


@dataclass(frozen=True)
class Subject:
    """A company as far as its profile depends on it."""

    id: str
    country: str
    segment: str


@dataclass(frozen=True)
class Profiles:
    """Profiles of companies in the order given; arrays of n, NaN where unknown.

    `origin[field]` says per company "own", "segment" or "unknown"; fields with a band also stand in
    `low` and `high`. `mix[use]` is (companies x chips); `mix_origin[use]` as `origin`.
    `notices` are sentences on what does not fit.
    """

    ids: tuple[str, ...]
    domicile: tuple[str, ...]
    route: tuple[str, ...]
    workload_class: tuple[str, ...]
    values: Mapping[str, FloatArray]
    low: Mapping[str, FloatArray]
    high: Mapping[str, FloatArray]
    origin: Mapping[str, tuple[str, ...]]
    chips: tuple[str, ...]
    mix: Mapping[str, FloatArray]
    mix_origin: Mapping[str, tuple[str, ...]]
    notices: tuple[str, ...] = ()

    def row(self, company: str) -> int:
        """The row of a company. ComputeInputError for one that is not here."""
        if company not in self.ids:
            raise ComputeInputError("profiles", "", "id", company, "a company of the list")
        return self.ids.index(company)

    @property
    def other_cost_share(self) -> FloatArray:
        """Cost of sales besides compute, as a share of revenue; NaN where unknown or negative."""
        other = 1 - self.values["compute_share"] - self.values["gross_margin"]
        result: FloatArray = np.where(other < -ROUNDING, np.nan, np.maximum(other, 0.0))
        return result


def resolve(
    companies: Sequence[Subject], own: Iterable[CompanyProfile],
    segments: Iterable[SegmentProfile], mixes: Iterable[MixShare], chips: Sequence[str],
) -> Profiles:
    """The profiles of all companies. ComputeInputError for a chip of a mix that is not in `chips`
    or a mix that adds up to more than 1.
    """
    by_company = {profile.id: profile for profile in own}
    by_segment = {(profile.segment, profile.domicile): profile for profile in segments}
    domiciles = [_domicile(company, by_company.get(company.id)) for company in companies]
    sources: list[list[tuple[str, CompanyProfile | SegmentProfile]]] = []
    for company, domicile in zip(companies, domiciles, strict=True):
        found: list[tuple[str, CompanyProfile | SegmentProfile]] = []
        if company.id in by_company:
            found.append((OWN, by_company[company.id]))
        found += [(SEGMENT, by_segment[key])
                  for key in ((company.segment, domicile), (company.segment, ""))
                  if key in by_segment]
        sources.append(found)
    values, low, high, origin = {}, {}, {}, {}
    for name in NUMBERS:
        picked = [_pick(row, name) for row in sources]
        values[name] = np.array([value for value, _, _, _ in picked])
        origin[name] = tuple(where for _, _, _, where in picked)
        if name in BANDED:
            low[name] = np.array([lower for _, lower, _, _ in picked])
            high[name] = np.array([upper for _, _, upper, _ in picked])
    mix, mix_origin = _mixes(companies, domiciles, mixes, chips)
    profiles = Profiles(
        tuple(company.id for company in companies), tuple(domiciles),
        tuple(_text(row, "route") for row in sources),
        tuple(_text(row, "workload_class") for row in sources),
        MappingProxyType(values), MappingProxyType(low), MappingProxyType(high),
        MappingProxyType(origin), tuple(chips), MappingProxyType(mix),
        MappingProxyType(mix_origin))
    too_much = values["compute_share"] + values["gross_margin"] > 1 + ROUNDING
    notices = tuple(
        f"{companies[at].id}: a compute share of {values['compute_share'][at]:.3g} and a gross "
        f"margin of {values['gross_margin'][at]:.3g} exceed revenue; the other costs are unknown."
        for at in np.flatnonzero(too_much).tolist())
    return replace(profiles, notices=notices)


def _domicile(company: Subject, own: CompanyProfile | None) -> str:
    return own.domicile if own is not None and own.domicile else group(company.country)


def _pick(
    sources: Sequence[tuple[str, CompanyProfile | SegmentProfile]], name: str
) -> tuple[float, float, float, str]:
    for where, profile in sources:
        value = getattr(profile, name)
        if value is None:
            continue
        lower = getattr(profile, f"{name}_low", None)
        upper = getattr(profile, f"{name}_high", None)
        return (value, value if lower is None else lower, value if upper is None else upper, where)
    return np.nan, np.nan, np.nan, UNKNOWN


def _text(sources: Sequence[tuple[str, CompanyProfile | SegmentProfile]], name: str) -> str:
    return next((getattr(p, name) for _, p in sources if getattr(p, name)), "")


def _mixes(
    companies: Sequence[Subject], domiciles: Sequence[str], mixes: Iterable[MixShare],
    chips: Sequence[str],
) -> tuple[dict[str, FloatArray], dict[str, tuple[str, ...]]]:
    column = {chip: at for at, chip in enumerate(chips)}
    rows: dict[tuple[str, str, str, str], FloatArray] = {}
    for share in mixes:
        if share.chip not in column:
            raise ComputeInputError("profile_mix", share.id, "chip", share.chip,
                                    "an id of the table chips")
        row = rows.setdefault((share.owner_kind, share.owner, share.domicile, share.use),
                              np.zeros(len(chips)))
        row[column[share.chip]] += share.share
        if row.sum() > 1 + ROUNDING:
            raise ComputeInputError("profile_mix", share.id, "share", share.share,
                                    f"shares of {share.owner} that add up to at most 100 %, "
                                    f"not {row.sum() * 100:.4g} %")
    made: dict[str, FloatArray] = {}
    origins: dict[str, tuple[str, ...]] = {}
    for use in USES:
        array = np.full((len(companies), len(chips)), np.nan)
        where = []
        for at, (company, domicile) in enumerate(zip(companies, domiciles, strict=True)):
            keys = (("company", company.id, "", use), ("segment", company.segment, domicile, use),
                    ("segment", company.segment, "", use))
            key = next((key for key in keys if key in rows), None)
            if key is not None:
                array[at] = rows[key]
            where.append(UNKNOWN if key is None else OWN if key[0] == "company" else SEGMENT)
        made[use], origins[use] = array, tuple(where)
    return made, origins

