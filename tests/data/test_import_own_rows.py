"""Own rows over the bundled ones: added, changed, taken away, and what does not fit left out."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from data.bundled import load
from data.errors import DataErrors
from data.own_rows import (
    OWN_TABLES,
    REMOVED,
    checked_value,
    own_key,
    record_texts,
    row_texts,
    row_value,
    with_own_rows,
)

REFERENCE = load()
ROBOTICS = REFERENCE.universes["robotics"]
PARTS = {"company": "companies", "evidence": "evidence", "fundamental": "fundamentals",
         "observation": "observations"}
ACME: dict[str, Any] = {"name": "Acme Robotics", "segment": "humanoid", "country": "DE"}
SALE: dict[str, Any] = {
    "company_id": "acme", "factor": "mass_production", "metric": "units_shipped", "text": "1200",
    "value": 1200, "unit": "units", "as_of": "2026-06-30", "source_url": "call with the CFO",
    "confidence": "reported"}


def _key(word: str, id: str) -> str:
    return own_key("robotics", word, id)


@pytest.mark.parametrize("universe", ["robotics", "compute"])
@pytest.mark.parametrize("word", list(PARTS))
def test_every_bundled_row_written_as_an_own_row_comes_back_the_same(
    universe: str, word: str
) -> None:
    own, rows = OWN_TABLES[word], getattr(REFERENCE.universes[universe], PARTS[word])
    values = {own_key(universe, word, row.id): {
        name: text for name, text in record_texts(own, row).items()
        if text not in ("", own.defaults.get(name))} for row in rows}
    merged, orphans = with_own_rows(REFERENCE, values.items())
    assert orphans == () and len(rows) > 20
    assert getattr(merged.universes[universe], PARTS[word]) == rows


def test_without_own_rows_the_reference_stays_itself() -> None:
    values = [("score/robotics/unitree/supply_chain", {"score": 0.5}), (_key("company", "x"), None)]
    assert with_own_rows(REFERENCE, values) == (REFERENCE, ())
    assert with_own_rows(REFERENCE, values)[0] is REFERENCE


def test_an_own_company_with_evidence_joins_the_universe() -> None:
    values = {_key("evidence", "e1"): SALE, _key("company", "acme"): ACME}
    merged, orphans = with_own_rows(REFERENCE, values.items())
    universe = merged.universes["robotics"]
    assert orphans == ()
    assert universe.companies[:-1] == ROBOTICS.companies
    company = universe.companies[-1]
    assert (company.id, company.name, company.status, company.founded) == (
        "acme", "Acme Robotics", "private", None)
    (evidence,) = universe.evidence_of["acme"]
    assert (evidence.value, evidence.as_of, evidence.annualise, evidence.coders) == (
        1200.0, date(2026, 6, 30), 1.0, 0)
    assert merged.universes["compute"] is REFERENCE.universes["compute"]
    assert merged.fingerprint != REFERENCE.fingerprint
    assert with_own_rows(REFERENCE, reversed(values.items()))[0].fingerprint == merged.fingerprint


def test_a_bundled_company_is_replaced_in_its_place() -> None:
    row = ROBOTICS.row["unitree"]
    value = {"name": "Unitree", "segment": "humanoid", "founded": 2016, "status": "filed"}
    merged, _ = with_own_rows(REFERENCE, [(_key("company", "unitree"), value)])
    universe = merged.universes["robotics"]
    assert universe.companies[row][:2] == ("unitree", "Unitree")
    assert universe.companies[row].status == "filed" and universe.companies[row].ticker == ""
    assert universe.companies[:row] == ROBOTICS.companies[:row]
    assert universe.evidence == ROBOTICS.evidence


def test_a_removed_company_takes_what_is_known_of_it_along() -> None:
    merged, orphans = with_own_rows(REFERENCE, [(_key("company", "unitree"), dict(REMOVED))])
    universe = merged.universes["robotics"]
    assert orphans == () and "unitree" not in universe.row
    for part in ("evidence", "fundamentals", "observations"):
        left = getattr(universe, part)
        assert len(left) < len(getattr(ROBOTICS, part))
        assert all(row.company_id != "unitree" for row in left)


@pytest.mark.parametrize(("key", "value"), [
    ("own/mars/company/acme", ACME),
    ("own/robotics/rover/acme", ACME),
    ("own/robotics/company", ACME),
    (_key("company", "acme"), "Acme"),
    (_key("company", "acme"), {"segment": "humanoid"}),
    (_key("company", "acme"), ACME | {"colour": "red"}),
    (_key("company", "acme"), ACME | {"founded": 1492}),
    (_key("company", "acme"), ACME | {"status": "asleep"}),
    (_key("company", "nobody"), dict(REMOVED)),
    (_key("evidence", "e1"), SALE),  # its company is not there
    (_key("evidence", "e1"), SALE | {"company_id": "unitree", "as_of": "soon"}),
    (_key("evidence", "e1"), SALE | {"company_id": "unitree", "factor": "charm"}),
    (_key("evidence", "e1"), SALE | {"company_id": "unitree", "unit": "text"}),  # a rule
    (_key("observation", "o1"), {"company_id": "unitree", "date": "2026", "value": -1.0}),
])
def test_what_does_not_fit_is_named_and_left_out(key: str, value: Any) -> None:
    fits = (_key("company", "good"), {"name": "Good"})
    merged, orphans = with_own_rows(REFERENCE, [(key, value), fits])
    assert orphans == (key,)
    universe = merged.universes["robotics"]
    assert universe.companies == (*ROBOTICS.companies, universe.companies[-1])
    assert universe.companies[-1].name == "Good"
    assert universe.evidence == ROBOTICS.evidence
    assert universe.observations == ROBOTICS.observations


def test_a_row_typed_in_is_checked_as_a_whole() -> None:
    texts = {"id": "e1", "company_id": "unitree", "factor": "mass_production", "metric":
             "units_shipped", "text": "1200", "value": "1200", "unit": "units",
             "as_of": "2026-06-30", "source_url": "call with the CFO", "confidence": "reported"}
    assert checked_value("evidence", texts, ROBOTICS.row) == SALE | {"company_id": "unitree"}
    with pytest.raises(DataErrors) as wrong:
        checked_value("evidence", texts | {"value": "many", "company_id": "nobody"}, ROBOTICS.row)
    assert [(e.column, e.value) for e in wrong.value.errors] == [
        ("company_id", "nobody"), ("value", "many")]
    assert json.loads(json.dumps(REMOVED)) == REMOVED, "the journal can hold it"


def test_a_row_as_texts_and_back() -> None:
    own = OWN_TABLES["evidence"]
    texts = row_texts(own, SALE)
    assert (texts["value"], texts["annualise"], texts["note"]) == ("1200", "1", "")
    assert row_value(own, texts, {"value": 1200.0, "annualise": 1.0, "coders": 0}) == SALE
