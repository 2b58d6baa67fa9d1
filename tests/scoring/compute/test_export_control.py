"""Exposure to export rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.compute.reference import chips
from data.compute.supply_records import ExportRule
from data.compute.supply_reference import export_rules
from scoring.compute.errors import ComputeInputError
from scoring.compute.supply.export_control import exposure, group, weights

VENDORS = {chip.id: chip.vendor for chip in chips().values()}
BUNDLED = weights(export_rules(), VENDORS)


def rule(subject: str, kind: str, weight: float, domicile: str = "CN") -> ExportRule:
    return ExportRule(f"{subject}_{domicile}", subject, kind, domicile, None, weight, None, "",
                      date(2026, 1, 1), "", "assumption", "")


def test_a_mix_by_hand() -> None:
    table = weights([rule("V", "vendor", 1.0), rule("h20", "chip", 0.5), rule("H", "vendor", 0.75)],
                    {"h20": "V", "h100": "V", "910c": "H"})
    found = exposure([[0.5, 0.2, 0.3]], ["CN"], table)
    assert found.value[0] == pytest.approx(0.5 * 0.5 + 0.2 * 1 + 0.3 * 0.75)
    assert found.unknown[0] == pytest.approx(0)
    assert table.of("h20", "CN") == 0.5  # the rule for the chip wins over that for its vendor


def test_unknown_chips_widen_the_band() -> None:
    table = weights([rule("V", "vendor", 0.5)], {"a": "V", "b": "W"})
    found = exposure([[0.6, 0.4], [0.0, 1.0], [0.5, 0.0]], ["CN", "CN", "CN"], table)
    assert (found.low[0], found.high[0]) == pytest.approx((0.3, 0.7))
    assert found.value[0] == pytest.approx(0.5)
    assert np.isnan(found.value[1])
    assert found.unknown == pytest.approx([0.4, 1.0, 0.5])


def test_classes_of_the_design() -> None:
    assert BUNDLED.of("nvidia_h20", "CN") == 0.5
    assert BUNDLED.of("nvidia_h200", "CN") == 0.5
    assert BUNDLED.of("nvidia_b200", "CN") == 1
    assert BUNDLED.of("nvidia_b200", "US") == 0
    assert {BUNDLED.of(f"ascend_910{x}", "CN") for x in "bc"} == {0.75}
    assert BUNDLED.of("ascend_910c", "NL") == BUNDLED.of("ascend_910c", "other") == 0.75


def test_every_chip_has_a_rule_for_every_domicile() -> None:
    assert not np.isnan(BUNDLED.value).any()
    assert (BUNDLED.low <= BUNDLED.value).all() and (BUNDLED.value <= BUNDLED.high).all()


def test_countries_fall_into_three_groups() -> None:
    assert [group(country) for country in ("CN", "US", "NL", "")] == ["CN", "US", "other", "other"]


@given(st.lists(st.floats(0, 1), min_size=len(VENDORS), max_size=len(VENDORS)).filter(any),
       st.sampled_from(["CN", "US", "JP"]))
def test_exposure_is_between_its_ends(row: list[float], country: str) -> None:
    shares = np.array(row) / sum(row)
    found = exposure([shares], [country], BUNDLED)
    assert 0 <= found.low[0] <= found.value[0] + 1e-9
    assert found.value[0] <= found.high[0] + 1e-9 <= 1 + 2e-9


@given(st.floats(0, 1))
def test_moving_work_to_a_safer_chip_never_raises_exposure(part: float) -> None:
    at = BUNDLED.chips.index
    risky, safer = np.zeros(len(VENDORS)), np.zeros(len(VENDORS))
    risky[at("nvidia_b200")] = 1
    safer[at("nvidia_b200")], safer[at("nvidia_h20")] = 1 - part, part
    found = exposure([risky, safer], ["CN", "CN"], BUNDLED)
    assert found.value[1] <= found.value[0] + 1e-12


def test_wrong_input_is_named() -> None:
    table = weights([rule("V", "vendor", 0.5)], {"a": "V"})
    with pytest.raises(ComputeInputError, match="row 2"):
        exposure([[0.4], [1.3]], ["CN", "CN"], table)
    with pytest.raises(ComputeInputError, match="V_CN, weight"):
        weights([rule("V", "vendor", 1.5)], {"a": "V"})
    with pytest.raises(ComputeInputError, match="one rule a domicile"):
        weights([rule("V", "vendor", 0.5), replace(rule("V", "vendor", 0.7), id="again")], {})
