"""The bundled facts: complete, sourced, consistent, and refused when one cell is wrong."""

from __future__ import annotations

import csv
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from data.bundled import FOLDER, load
from data.errors import DataError
from data.records import CONFIDENCES

FACTS = load()
CSV_FILES = sorted(FOLDER.glob("*.csv"))
STRUCTURE = {"collection.csv", "factors.csv", "universes.csv", "rubric_anchors.csv"}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_two_universes_with_their_factors() -> None:
    assert list(FACTS.universes) == ["robotics", "compute"]
    ids = {key: [f.id for f in universe.factors] for key, universe in FACTS.universes.items()}
    assert ids["robotics"] == ["mass_production", "supply_chain", "embodied_ai", "commercial_scene"]
    assert ids["compute"] == ["mass_production", "supply_chain", "software_stack",
                              "commercial_scene"]


def test_every_collected_row_is_there() -> None:
    counts = [sum(len(getattr(u, name)) for u in FACTS.universes.values())
              for name in ("companies", "evidence", "fundamentals", "observations")]
    assert counts == [177, 1411, 744, 339]
    assert FACTS.collected == date(2026, 11, 23)
    assert any("excerpts" in notice for notice in FACTS.notices)


@pytest.mark.parametrize("path", [p for p in CSV_FILES if p.name not in STRUCTURE],
                         ids=lambda p: p.name)
def test_every_row_has_a_source_a_date_and_a_confidence(path: Path) -> None:
    for number, row in enumerate(rows(path), start=2):
        assert row.get("source_url") or row.get("source"), (path.name, number)
        assert row.get("as_of") or row.get("date"), (path.name, number)
        # a constant of the rubric is an assumption, and says so in place of a confidence
        assert row.get("confidence") or row.get("assumption") == "1", (path.name, number)


def test_one_vocabulary_of_confidence() -> None:
    found = {row["confidence"] for path in CSV_FILES for row in rows(path) if "confidence" in row}
    assert found == {*CONFIDENCES, "assumption", "unsourced"}


def test_no_package_registry_and_no_path_of_a_machine() -> None:
    registry = re.compile(r"pypi\.org|pythonhosted|registry\.npmjs|crates\.io|hub\.docker|ghcr\.io",
                          re.IGNORECASE)
    machine = re.compile(r"(?<![\w/.])/(work|home|tmp|Users)/|[A-Z]:\\")
    for path in (*CSV_FILES, *FOLDER.glob("*.json"), *FOLDER.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        assert not registry.search(text), path.name
        assert not machine.search(text), path.name


def test_known_facts_read_as_records() -> None:
    robotics = FACTS.universes["robotics"]
    unitree = robotics.companies[robotics.row["unitree"]]
    assert (unitree.name_zh, unitree.pinyin, unitree.founded) == ("宇树科技", "yskj", 2016)
    listing = next(o for o in robotics.observations_of["unitree"] if o.kind == "ipo_price")
    assert (listing.value, listing.currency, listing.date) == (60.993e9, "CNY", date(2026, 8, 6))
    compute = FACTS.universes["compute"]
    first = next(o for o in compute.observations if o.id == "obs-0218")
    assert (first.date_text, first.date, first.lower_bound) == ("2024", date(2024, 12, 31), True)


def test_facts_of_2026_given_by_year_only_are_known_on_the_day_of_collection() -> None:
    skydio = next(o for o in FACTS.universes["robotics"].observations if o.id == "obs-0326")
    assert (skydio.date_text, skydio.date) == ("2026", FACTS.collected)


def test_unsourced_fields_are_marked() -> None:
    marked = {row["id"]: row for row in rows(FOLDER / "companies.csv")}
    assert "founded" in marked["nvidia"]["unsourced"].split(";")
    assert marked["unitree"]["unsourced"] == ""
    sourced = {f.company_id for u in FACTS.universes.values() for f in u.fundamentals
               if f.metric == "founded"}
    for id, row in marked.items():
        if row["founded"] and id not in sourced:
            assert "founded" in row["unsourced"].split(";"), id
        if id in sourced:
            assert row["founded"] and row["confidence"] != "unsourced", id


def test_the_fingerprint_follows_the_content(copied: Path) -> None:
    assert load(copied).fingerprint == FACTS.fingerprint
    other = copied.with_name("other")
    shutil.copytree(copied, other)
    with (other / "claims.csv").open("a", encoding="utf-8") as file:
        file.write("c8,x,HOLDS,y,2026-01-01,https://example.org,reported,\n")
    assert load(other).fingerprint != FACTS.fingerprint


def test_facts_are_read_once() -> None:
    assert load() is FACTS


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "reference"))


def spoil(folder: Path, file: str, row: int, change: Callable[[dict[str, str]], None]) -> None:
    path = folder / file
    content = rows(path)
    change(content[row - 2])
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, content[0].keys())
        writer.writeheader()
        writer.writerows(content)


@pytest.mark.parametrize("case", [
    ("companies.csv", 9, "status", "IPO process", "one of filed, private, public, subsidiary"),
    ("companies.csv", 9, "universe", "drones", "an id that stands in universes.csv"),
    ("companies.csv", 9, "founded", "2023.0", "a whole number from 1800 to 2026"),
    ("evidence.csv", 40, "company_id", "nobody", "an id that stands in companies.csv"),
    ("evidence.csv", 40, "factor", "software_stack", "a factor of universe robotics"),
    ("evidence.csv", 40, "unit", "pieces", "units/year"),
    ("evidence.csv", 40, "level", "1.2", "a number from 0 to 1"),
    ("evidence.csv", 40, "as_of", "2027-01-01", "no later than 2026-11-23"),
    ("evidence.csv", 40, "confidence", "high", "one of confirmed, reported, rumoured"),
    ("evidence.csv", 40, "annualise", "0", "a number from 1 to 12"),
    ("evidence.csv", 40, "source_url", "see above", "an address beginning with http://"),
    ("evidence.csv", 40, "scale_segment", "submarine", "a segment of companies.csv"),
    ("fundamentals.csv", 7, "metric", "mood", "revenue"),
    ("fundamentals.csv", 7, "unit", "people", "year, the unit of founded"),
    ("observations.csv", 30, "value", "-5", "a number above 0"),
    ("observations.csv", 30, "kind", "guess", "one of ipo_price, market_cap, post_money"),
    ("observations.csv", 30, "currency", "XYZ", "CNY"),
    ("observations.csv", 30, "date", "2025-02-30", "a date like 2026"),
    ("observations.csv", 30, "id", "obs-0001", "a value of its own, not the one of row 2"),
])
def test_one_wrong_cell_is_named(copied: Path, case: tuple[str, int, str, str, str]) -> None:
    file, row, column, value, expected = case
    spoil(copied, file, row, lambda cells: cells.update({column: value}))
    with pytest.raises(DataError) as caught:
        load(copied)
    error = caught.value
    assert (error.file, error.row, error.column, error.value) == (file, row, column, value)
    assert expected in error.expected
    assert str(error).startswith(f"{file}, row {row}, column {column}: found ")


@pytest.mark.parametrize(("change", "column", "expected"), [
    ({"level": "0.5", "level_low": "0.6", "level_high": "0.7", "coders": "1"}, "level",
     "between level_low and level_high"),
    ({"level": "0.5", "level_low": "0.5", "level_high": "0.5", "coders": "0"}, "coders",
     "at least 1"),
    ({"value": "", "unit": "units"}, "value", "a number"),
    ({"value": "5", "unit": "CNY", "value_usd": ""}, "value_usd", "an amount in USD"),
    ({"value": "", "unit": "text", "value_usd": "", "level": "", "level_low": "",
      "level_high": "", "coders": "0"}, "level", "a coded level"),
])
def test_cells_of_a_row_that_contradict_each_other_are_named(
    copied: Path, change: dict[str, str], column: str, expected: str
) -> None:
    spoil(copied, "evidence.csv", 2, lambda cells: cells.update(change))
    with pytest.raises(DataError) as caught:
        load(copied)
    assert (caught.value.row, caught.value.column) == (2, column)
    assert expected in str(caught.value)


def test_a_missing_file_is_named(copied: Path) -> None:
    (copied / "fundamentals.csv").unlink()
    with pytest.raises(FileNotFoundError, match=r"fundamentals\.csv is missing"):
        load(copied)


def test_a_wrong_day_of_collection_is_named(copied: Path) -> None:
    spoil(copied, "collection.csv", 2, lambda cells: cells.update(text="yesterday"))
    with pytest.raises(DataError, match=r"collection\.csv, row 2, column text: found 'yesterday'"):
        load(copied)
