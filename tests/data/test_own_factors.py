"""Own factors over the bundled ones: what stands, in which order, and which names can be."""

from __future__ import annotations

from typing import Any

import pytest

from data.bundled import load
from data.factor_names import FactorError, check_count, check_names, new_factor_id
from data.own_factors import MOST_FACTORS, factor_key, factor_value, order_key
from data.own_rows import with_own_rows
from data.records import Factor, Universe

REFERENCE = load()
BUNDLED = REFERENCE.universes["robotics"]
TEAM = {"name": "Team", "name_zh": "团队", "short": "Team", "description": "Who runs it",
        "anchors": [[0.0, "no record"], [1.0, "has done it before"]], "not_for": ["components"]}


def _with(values: dict[str, Any]) -> tuple[Universe, tuple[str, ...]]:
    reference, unfit = with_own_rows(REFERENCE, values.items())
    return reference.universes["robotics"], unfit


def test_an_own_factor_follows_the_four_and_keeps_all_it_says() -> None:
    universe, unfit = _with({factor_key("robotics", "team"): TEAM})
    assert not unfit
    assert [f.id for f in universe.factors] == [*BUNDLED.column, "team"]
    team = universe.factors[-1]
    assert team.own and team.renamed
    assert (team.name, team.name_zh, team.description) == ("Team", "团队", "Who runs it")
    assert team.anchors == ((0.0, "no record"), (1.0, "has done it before"))
    assert team.not_for == ("components",)
    assert factor_value(None, team, False) == TEAM
    assert universe.factors[:4] == BUNDLED.factors


def test_a_bundled_factor_keeps_what_was_not_changed_and_stores_only_the_change() -> None:
    universe, _ = _with({factor_key("robotics", "supply_chain"): {"name": "Vertical supply"}})
    factor = universe.factors[universe.column["supply_chain"]]
    before = BUNDLED.factors[BUNDLED.column["supply_chain"]]
    assert factor.renamed and not factor.own
    assert factor.description == before.description
    assert factor_value(before, factor, False) == {"name": "Vertical supply"}
    assert factor_value(before, before, False) is None


def test_hidden_factors_are_kept_behind_those_shown() -> None:
    universe, _ = _with({factor_key("robotics", "embodied_ai"): {"hidden": True}})
    assert "embodied_ai" not in universe.column
    assert [f.id for f in universe.hidden] == ["embodied_ai"]
    assert universe.kept_column["embodied_ai"] == len(universe.factors)
    assert universe.evidence == BUNDLED.evidence


def test_where_all_are_hidden_the_first_is_shown() -> None:
    universe, _ = _with({factor_key("robotics", id): {"hidden": True} for id in BUNDLED.column})
    assert [f.id for f in universe.factors] == [BUNDLED.factors[0].id]


def test_the_order_is_as_stored_and_what_it_does_not_name_follows() -> None:
    universe, unfit = _with({
        factor_key("robotics", "team"): TEAM,
        order_key("robotics"): {"ids": ["team", "commercial_scene", "long gone"]}})
    assert not unfit
    assert list(universe.column) == ["team", "commercial_scene", "mass_production",
                                     "supply_chain", "embodied_ai"]


@pytest.mark.parametrize("value", [
    {"description": "no name"}, {"name": 3}, {"name": "X", "anchors": [[2.0, "above 1"]]},
    {"name": "X", "anchors": ["text"]}, {"name": "X", "not_for": [1]}, {"name": "X", "colour": 1}])
def test_a_factor_that_does_not_fit_is_left_out_and_told(value: dict[str, Any]) -> None:
    universe, unfit = _with({factor_key("robotics", "x"): value})
    assert universe.factors == BUNDLED.factors
    assert unfit == (factor_key("robotics", "x"),)


def test_more_factors_than_there_can_be_are_told() -> None:
    universe, unfit = _with({factor_key("robotics", f"f{i:02d}"): {"name": f"F {i}"}
                             for i in range(MOST_FACTORS)})
    assert len(universe.factors) == MOST_FACTORS
    assert len(unfit) == len(BUNDLED.factors)


def test_evidence_may_speak_of_an_own_factor() -> None:
    row = {"company_id": "unitree", "factor": "team", "metric": "founders", "text": "second firm",
           "unit": "text", "as_of": "2026-03-01", "level": 0.8, "level_low": 0.7,
           "level_high": 0.9, "coders": 1, "source_url": "a call", "confidence": "reported"}
    universe, unfit = _with({factor_key("robotics", "team"): TEAM,
                             "own/robotics/evidence/e1": row})
    assert not unfit
    assert universe.evidence[-1].factor == "team"
    _, without = _with({"own/robotics/evidence/e1": row})
    assert without == ("own/robotics/evidence/e1",)


def _factor(name: str, **parts: Any) -> Factor:
    return Factor("new", name, "", own=True, renamed=True)._replace(**parts)


@pytest.mark.parametrize(("name", "told"), [
    ("", "needs a name"), ("   ", "needs a name"), ("x" * 61, "61 letters; 60"),
    ("mass  PRODUCTION", "Another factor is called Mass production"), ("Rank", "rank"),
    ("Segment", "segment"), ("量产", "量产"), ("备注", "备注"),
    ("Supply chain low", "supply chain low"),
    ("12 %", "no letter"), ("a\nb", "control character")])
def test_names_that_cannot_be(name: str, told: str) -> None:
    with pytest.raises(FactorError, match="(?i)" + told):
        check_names(_factor(name), BUNDLED.factors)


def test_names_that_can_be() -> None:
    for name in ("Team", "团队", "Compute access", "Équipe 2"):
        check_names(_factor(name), BUNDLED.factors)
    check_names(_factor("Team", name_zh="团队"), BUNDLED.factors)
    with pytest.raises(FactorError) as found:
        check_names(_factor("Team", name_zh="名称"), BUNDLED.factors)
    assert found.value.field == "name_zh"


def test_too_many_are_refused() -> None:
    check_count(BUNDLED.factors)
    with pytest.raises(FactorError, match="at most 12"):
        check_count(BUNDLED.factors * 3)


def test_ids_are_made_of_names_and_never_twice_or_those_of_columns() -> None:
    assert new_factor_id("Team quality", ()) == "team_quality"
    assert new_factor_id("Team quality", ("team_quality",)) == "team_quality_2"
    assert new_factor_id("团队", ()) == "tuan_dui"
    assert new_factor_id("5G", ()) == "factor_2"  # "factor" heads a column
