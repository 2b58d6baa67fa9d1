"""Columns guessed from headers, English and Chinese, and corrected by the user."""

from __future__ import annotations

import pytest

from data.bundled import load
from data.importing import fields, guess_kind, guess_mapping
from data.importing.templates import template_fields
from data.records import Factor

COMPANIES_EN = ("Company Name", "Sector", "HQ", "Year Founded", "Mass production score",
                "Supply chain", "Embodied AI (0-1)", "Commercialisation", "Supply chain rationale")
COMPANIES_ZH = ("公司名称", "中文名", "细分领域", "成立年份", "量产得分", "供应链", "具身智能",
                "商业化", "量产下限", "量产上限", "备注")
EVIDENCE_ZH = ("公司", "维度", "指标", "数值", "单位", "日期", "来源", "可信度")
OBSERVATIONS_EN = ("Company", "Date", "Valuation", "Currency", "Type", "Round", "Raised",
                   "Investors", "Source", "Confidence", "Published")


@pytest.mark.parametrize(("kind", "headers", "expected"), [
    ("companies", COMPANIES_EN, "name segment country founded mass_production supply_chain "
                                "embodied_ai commercial_scene supply_chain_reason"),
    ("companies", COMPANIES_ZH, "name name_zh segment founded mass_production supply_chain "
                                "embodied_ai commercial_scene mass_production_low "
                                "mass_production_high note"),
    ("evidence", EVIDENCE_ZH, "company_id factor metric value unit as_of source_url confidence"),
    ("observations", OBSERVATIONS_EN, "company_id date value currency kind round amount_raised "
                                      "investors source_url confidence source_date"),
    ("observations", ("公司", "估值日期", "估值(亿元)", "类型", "轮次", "融资金额", "投资方",
                      "来源链接", "可信度"),
     "company_id date value kind round amount_raised investors source_url confidence"),
    ("fundamentals", ("Company", "Metric", "Value", "Unit", "As of", "Link", "Reliability"),
     "company_id metric value unit as_of source_url confidence"),
    ("scores", ("公司", "因子", "得分", "下限", "上限", "理由"),
     "company_id factor score low high reason"),
])
def test_headers_find_their_fields(kind: str, headers: tuple[str, ...], expected: str) -> None:
    mapping = guess_mapping(headers, kind)
    found = {column: field for field, column in mapping.columns.items()}
    assert [found.get(i) for i in range(len(headers))] == expected.split()
    assert mapping.missing == () and mapping.unused == ()
    assert min(mapping.confidence.values()) >= 0.6
    assert guess_kind(headers) == kind


@pytest.mark.parametrize("kind", ["companies", "scores", "evidence", "fundamentals",
                                  "observations"])
@pytest.mark.parametrize("universe", ["robotics", "compute"])
def test_the_columns_of_a_template_are_known_for_sure(kind: str, universe: str) -> None:
    factors = load().universes[universe].factors
    ids = [field.id for field in template_fields(kind, factors)]
    mapping = guess_mapping(ids, kind, factors)
    assert mapping.columns == {id: i for i, id in enumerate(ids)}
    assert set(mapping.confidence.values()) == {1.0}
    assert guess_kind(ids, factors) == kind


def test_a_misspelt_header_is_a_guess_below_certainty() -> None:
    mapping = guess_mapping(("name", "suply chain", "Favourite colour"), "companies")
    assert mapping.columns == {"name": 0, "supply_chain": 1}
    assert 0.6 <= mapping.confidence["supply_chain"] < 0.95
    assert mapping.unused == ("Favourite colour",)


def test_low_never_passes_for_the_score() -> None:
    mapping = guess_mapping(("name", "Supply chain %", "Supply chain low"), "companies")
    assert mapping.columns == {"name": 0, "supply_chain": 1, "supply_chain_low": 2}


def test_what_is_left_over_is_offered_as_an_alternative() -> None:
    mapping = guess_mapping(("Company", "公司名称", "score"), "companies")
    assert mapping.columns == {"name": 0}
    assert mapping.alternatives["name"] == (1,)
    other = mapping.with_column("name", 1)
    assert other.columns == {"name": 1} and other.confidence == {"name": 1.0}


def test_a_column_is_read_as_one_field_only() -> None:
    mapping = guess_mapping(("name", "segment"), "companies").with_column("country", 1)
    assert mapping.columns == {"name": 0, "country": 1}
    assert mapping.with_column("country", None).columns == {"name": 0}


def test_missing_fields_can_be_given_once_for_the_file() -> None:
    mapping = guess_mapping(("company", "metric", "value", "unit", "as of", "source"), "evidence")
    assert [field.id for field in mapping.missing] == ["confidence"]
    assert mapping.with_constant("confidence", "reported").missing == ()
    assert mapping.with_constant("confidence", "reported").with_constant(
        "confidence", "").missing != ()


def test_a_chinese_name_is_name_enough() -> None:
    assert guess_mapping(("中文名",), "companies").missing == ()


@pytest.mark.parametrize(("header", "scale", "currency"), [
    ("估值(亿元)", "100000000", "CNY"), ("估值（万美元）", "10000", "USD"),
    ("Valuation (USD bn)", "1000000000", "USD"), ("Valuation in millions", "1000000", ""),
    ("Value RMB m", "1000000", "CNY"), ("Value (EUR)", "", "EUR"), ("Value", "", "")])
def test_units_of_money_in_headers(header: str, scale: str, currency: str) -> None:
    mapping = guess_mapping(("company", "date", header), "observations").with_column("value", 2)
    assert mapping.scales.get("value", "") == scale
    guessed = guess_mapping(("company", "date", header), "observations")
    if "value" in guessed.columns:
        assert guessed.constants.get("currency", "") == currency


@pytest.mark.parametrize(("header", "scale"), [
    ("Supply chain (0-100)", "0.01"), ("Supply chain %", "0.01"), ("供应链 (0–10)", "0.1"),
    ("Supply chain (0-1)", ""), ("Supply chain (1-5)", "")])
def test_scales_of_scores_in_headers(header: str, scale: str) -> None:
    assert guess_mapping(("name", header), "companies").scales.get("supply_chain", "") == scale


def test_own_factors_are_fields_too() -> None:
    team = (Factor("team", "Team", "Who runs it"),)
    mapping = guess_mapping(("Company", "Team", "Team low", "Supply chain"), "companies", team)
    assert mapping.columns == {"name": 0, "team": 1, "team_low": 2}
    assert {"team", "team_low", "team_reason"} <= {f.id for f in fields("companies", team)}


def test_a_thousand_columns_are_no_hurdle() -> None:
    headers = ["name", *(f"column nr {i}" for i in range(1_990)), "supply chain"]
    assert guess_mapping(headers, "companies").columns == {"name": 0, "supply_chain": 1_991}
