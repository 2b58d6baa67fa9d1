"""Which valuations count, in which unit, and which reports are one round."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from data.bundled import load
from data.currency import load_fx
from models.calibration.errors import CalibrationError
from models.calibration.observations import Cleaned, clean, observations_of
from models.calibration.prepare import prepare
from models.calibration.settings import Settings
from models.valuation.stages import stage_of


def row(id: str, value: float = 1e9, **more: Any) -> dict[str, Any]:
    return {"id": id, "company_id": "a", "date": date(2024, 6, 30), "value": value,
            "currency": "USD", "kind": "post_money", **more}


def cleaned(*rows: dict[str, Any], **options: Any) -> Cleaned:
    return clean(pd.DataFrame(list(rows)), load_fx(), **options)


def test_targets_and_rumours_are_left_out_unless_asked_for() -> None:
    rows = [row("a", kind="target"), row("b", confidence="rumoured"),
            row("c", round="Series C talks", kind="pre_money"), row("d", on=False),
            row("e", company_id="b")]
    found = cleaned(*rows)
    assert found.rows["id"].tolist() == ["e"]
    assert sum(found.left_out.values()) == 4
    more = cleaned(*rows, kinds=("post_money", "target"), rumours=True)
    assert set(more.rows["sources"].explode()) == {"a", "b", "e"}


def test_pre_money_becomes_post_money_and_without_an_amount_a_bound() -> None:
    found = cleaned(
        row("a", 80e6, kind="pre_money", amount_raised=20e6),
        row("b", 80e6, kind="pre_money", company_id="b")).rows.set_index("id")
    assert np.exp(found.loc["a", "ln_value"]) == pytest.approx(100.0)
    assert not found.loc["a", "lower_bound"] and found.loc["b", "lower_bound"]


def test_money_is_converted_at_the_rate_of_the_date() -> None:
    found = cleaned(row("a", 7e9, currency="CNY"))
    rate = load_fx().rate("CNY", 2024)
    assert found.rows["ln_value"][0] == pytest.approx(np.log(7000 / rate))


def test_reports_of_one_round_count_once_with_all_sources() -> None:
    found = cleaned(
        row("a", 1.00e9, lower_bound=True), row("b", 1.05e9, date=date(2024, 7, 15)),
        row("c", 1.02e9, date=date(2024, 7, 20), confidence="confirmed"),
        row("d", 3e9, date=date(2024, 8, 1)), row("e", 1e9, company_id="b"))
    assert found.merged == 2
    first = found.rows.set_index("id").loc["c"]
    assert set(first["sources"]) == {"a", "b", "c"} and not first["lower_bound"]
    assert set(found.rows["id"]) == {"c", "d", "e"}


def test_a_deal_signed_and_closed_is_one() -> None:
    found = cleaned(row("a", amount_raised=5e8),
                    row("b", 1.02e9, amount_raised=5e8, date=date(2025, 4, 1)),
                    row("c", 1.02e9, amount_raised=4e8, date=date(2025, 4, 1), company_id="b"))
    assert sorted(found.rows["sources"].map(len)) == [1, 2]


def test_a_listing_counts_once_a_quarter() -> None:
    days = [date(2024, 7, 1), date(2024, 9, 30), date(2024, 10, 1)]
    found = cleaned(*(row(f"r{i}", kind="market_cap", date=day) for i, day in enumerate(days)))
    assert found.rows["id"].tolist() == ["r1", "r2"]


def test_what_was_known_ends_where_a_date_in_part_begins() -> None:
    found = cleaned(row("a", date=date(2024, 6, 30), date_text="2024-06"))
    assert found.rows["known_before"][0] == date(2024, 6, 1)


@pytest.mark.parametrize(("wrong", "reason"), [
    ({"value": 0.0}, "not above zero"), ({"value": -5.0}, "not above zero"),
    ({"value": "much"}, "not a number"), ({"currency": "XYZ"}, "exchange rate of XYZ"),
    ({"date": date(2030, 1, 1)}, "lies in the past"), ({"date": "soon"}, "not a day"),
    ({"kind": "guess"}, "no kind"), ({"confidence": "sure"}, "confidence"),
    ({"weight": -1.0}, "weight"), ({"company_id": None}, "company_id is empty"),
])
def test_a_row_that_cannot_be_used_is_refused_in_a_sentence(
    wrong: dict[str, Any], reason: str
) -> None:
    found = cleaned(row("good"), {**row("bad"), **wrong}, until=date(2026, 1, 1))
    assert found.rows["id"].tolist() == ["good"]
    ((id, sentence),) = found.refused
    assert id == "bad" and sentence.startswith("bad: ") and reason in sentence


def test_missing_columns_and_duplicate_ids_are_errors() -> None:
    with pytest.raises(CalibrationError, match="lack the column currency"):
        clean(pd.DataFrame([row("a")]).drop(columns="currency"), load_fx())
    with pytest.raises(CalibrationError, match="id a stands in several"):
        cleaned(row("a"), row("a"))


def test_the_bundled_observations_are_all_usable() -> None:
    universes = load().universes.values()
    found = clean(observations_of(universes), load_fx(), until=load().collected)
    assert not found.refused
    counted = len(found.rows) + found.merged + sum(found.left_out.values())
    assert counted == sum(len(u.observations) for u in universes)
    assert found.rows["company_id"].nunique() > 100


@pytest.mark.parametrize(("text", "stage"), [
    ("Series B extension", "B"), ("A+ (6th round)", "A"), ("angel+", "seed"),
    ("Pre-IPO", "pre-IPO"),
    ("acquisition by Hyundai (80%)", "acquired"), ("Series H", "G"), ("venture round", ""),
    ("listed", "listed"), ("Seed", "seed"), ("A5", "A"), ("pre-IPO round", "pre-IPO"),
    ("2025 round", ""),
    ("strategic", ""), ("Zebra purchase", "acquired"), ("c", "C"),
])
def test_a_round_names_its_stage(text: str, stage: str) -> None:
    assert stage_of(text) == stage


def test_talks_are_a_target_whatever_their_kind() -> None:
    talks = [row("a", round="talks", kind="pre_money"), row("b", round="Series B talks")]
    assert cleaned(row("good"), *talks).left_out == {"target": 2}
    assert cleaned(row("good"), *talks, kinds=("post_money", "target")).left_out == {
        "kind not used": 1}


def test_many_later_rows_are_told_in_one_sentence() -> None:
    rows = [row(f"r{i}", date=date(2030, 1, 1)) for i in range(9)]
    scores = pd.DataFrame([{"id": "good", "date": date(2024, 6, 30), "mass_production": 0.5,
                            "supply_chain": 0.5, "embodied_ai": 0.5, "commercial_scene": 0.5}])
    found = prepare(pd.DataFrame([row("good"), *rows]), scores,
                    Settings(until=date(2026, 1, 1)), load_fx())
    assert [told for told in found.notices if "2026-01-01" in told] == [
        "9 observations are dated after 2026-01-01 and left out."]
