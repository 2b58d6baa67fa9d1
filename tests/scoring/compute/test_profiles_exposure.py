"""The compute profile of each company: its own figures, else its segment's, else unknown."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from data.bundled import load
from data.compute.reference import chips
from data.compute.supply_reference import profile_mix, profiles, segment_profiles
from scoring.compute.errors import ComputeInputError
from scoring.compute.supply.exposure import pass_through
from scoring.compute.supply.profiles import Subject, resolve

CHIPS = tuple(chips())
COMPANIES = [Subject(company.id, company.country, company.segment)
             for universe in load().universes.values() for company in universe.companies]



ALL = resolve(COMPANIES, profiles(), segment_profiles(), profile_mix(), CHIPS)


def test_own_figures_come_first_then_the_segment_then_nothing() -> None:
    found = resolve([Subject("openai", "US", "model_lab"), Subject("new", "US", "model_lab"),
                     Subject("odd", "US", "bakery")],
                    profiles(), segment_profiles(), profile_mix(), CHIPS)
    assert found.origin["compute_share"] == ("own", "segment", "unknown")
    assert found.values["compute_share"][0] == 0.67
    assert found.low["compute_share"][0] == 0.54
    assert np.isnan(found.values["compute_share"][2])
    assert found.mix_origin["cloud"] == ("own", "segment", "unknown")
    assert np.isnan(found.mix["cloud"][2]).all()


def test_a_company_can_own_one_figure_and_borrow_the_rest() -> None:
    row = ALL.row("minimax"), ALL.row("ubtech")
    assert [ALL.origin["gross_margin"][at] for at in row] == ["own", "own"]
    assert ALL.values["gross_margin"][row[0]] == pytest.approx(0.254)
    assert ALL.origin["compute_share"][row[1]] == "segment"
    assert ALL.values["gross_margin"][row[1]] == pytest.approx(0.349)  # the newest in the evidence


def test_the_domicile_decides_which_default_holds() -> None:
    found = resolve([Subject("x", "CN", "humanoid"), Subject("y", "NO", "humanoid")],
                    profiles(), segment_profiles(), profile_mix(), CHIPS)
    assert found.domicile == ("CN", "other")
    assert found.route == ("cuda_to_cann", "")
    ascend = [at for at, chip in enumerate(CHIPS) if chip.startswith("ascend")]
    assert found.mix["cloud"][0, ascend].sum() > 0
    assert found.mix["cloud"][1, ascend].sum() == 0
    assert found.values["migrating_share"] == pytest.approx([0.2, 0])


def test_every_bundled_company_has_a_profile_that_adds_up() -> None:
    assert len(ALL.ids) == 177
    assert ALL.notices == ()
    assert not np.isnan(ALL.values["compute_share"]).any()
    assert not np.isnan(ALL.other_cost_share).any()
    assert np.nansum(ALL.mix["cloud"], axis=1) == pytest.approx(1, abs=0.02)


def test_the_check_table_from_the_bundled_profiles() -> None:
    change = pass_through(ALL.values["compute_share"], ALL.values["gross_margin"], -0.10,
                          elasticity=0)
    found = {name: change.value[ALL.row(name)] - 1  # type: ignore[index]
             for name in ("openai", "anthropic", "coreweave", "deepseek")}
    assert found == pytest.approx({"openai": 0.20, "anthropic": 0.15, "coreweave": 0.46,
                                   "deepseek": 0.02}, abs=0.006)


def test_figures_that_exceed_revenue_are_told() -> None:
    lab = next(profile for profile in profiles() if profile.id == "openai")
    odd = replace(lab, id="odd", gross_margin=0.6)
    found = resolve([Subject("odd", "US", "model_lab")], [odd], [], [], CHIPS)
    assert "odd" in found.notices[0] and "exceed revenue" in found.notices[0]
    assert np.isnan(found.other_cost_share[0])


def test_wrong_mixes_are_named() -> None:
    share = profile_mix()[0]
    stranger = replace(share, chip="abacus")
    with pytest.raises(ComputeInputError, match="abacus"):
        resolve([], [], [], [stranger], CHIPS)
    rows = [replace(share, id="a", share=0.8), replace(share, id="b", share=0.5)]
    with pytest.raises(ComputeInputError, match="not 130 %"):
        resolve([], [], [], rows, CHIPS)
    with pytest.raises(ComputeInputError, match="nobody"):
        ALL.row("nobody")
