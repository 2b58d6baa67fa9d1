"""The bundled tables on supply, export rules, migration and company exposure."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data.bundled import FOLDER, load
from data.compute import supply_reference as reference
from data.compute.reference import chips
from data.compute.supply_tables import ASSUMED, DOMICILES, SUPPLY_TABLES
from data.errors import DataError

LOADERS = {table.name: getattr(reference, table.name) for table in SUPPLY_TABLES}
COMPANIES = {company.id: company for universe in load().universes.values()
             for company in universe.companies}


@pytest.mark.parametrize("name", LOADERS)
def test_every_row_is_dated_sourced_and_graded(name: str) -> None:
    rows = LOADERS[name]()
    assert rows
    for row in rows:
        assert row.as_of <= load().collected
        assert row.source_url and row.confidence
        if row.source_url == ASSUMED or row.confidence == "assumption":
            assert "Servoscope assumption" in row.note, row.id


def test_ids_refer_to_chips_companies_and_segments() -> None:
    known = set(chips())
    assert {row.chip for row in reference.supply_shares()} - {""} <= known
    assert {row.chip for row in reference.profile_mix()} <= known
    assert {row.chip for row in reference.robot_bom()} - {""} <= known
    assert {row.subject for row in reference.export_rules() if row.subject_kind == "chip"} <= known
    vendors = {chip.vendor for chip in chips().values()}
    assert {row.subject for row in reference.export_rules()
            if row.subject_kind == "vendor"} <= vendors
    assert {row.id for row in reference.profiles()} <= set(COMPANIES)
    assert {row.company for row in reference.robot_bom()} - {""} <= set(COMPANIES)
    segments = {company.segment for company in COMPANIES.values()}
    assert {row.segment for row in reference.segment_profiles()} == segments
    owners = {"company": set(COMPANIES), "segment": segments}
    for row in reference.profile_mix():
        assert row.owner in owners[row.owner_kind], row.id


def test_every_supplier_can_be_stressed_and_layered() -> None:
    chip_markets = {row.supplier for row in reference.supply_shares()
                    if row.region == "CN" or row.market.startswith("world")}
    answers = {row.supplier for row in reference.supply_response()}
    assert chip_markets <= answers
    named = {row.supplier for row in reference.supply_shares()
             if row.chip and (row.region == "CN" or row.market.startswith("world"))}
    for layer in ("foundry", "memory"):
        assert named <= {row.supplier for row in reference.supply_layers() if row.layer == layer}


def test_shares_of_china_2025_are_those_of_idc() -> None:
    market = {row.supplier: row.share for row in reference.supply_shares()
              if row.market == "china_2025_cards"}
    assert market == {"NVIDIA": 0.55, "Huawei": 0.203, "Other Chinese vendors": 0.207, "AMD": 0.04}
    assert [row.supplier for row in reference.supply_shares()
            if row.market == "china_2025_cards" and row.unknown] == ["Other Chinese vendors"]


def test_published_margins() -> None:
    found = {row.id: (row.compute_share, row.gross_margin) for row in reference.profiles()}
    assert found["openai"] == (0.67, 0.33)
    assert found["anthropic"] == (0.6, 0.4)
    assert found["coreweave"] == pytest.approx((0.8232, 0.1768))
    assert found["deepseek"] == pytest.approx((1 / 6.45, 1 - 1 / 6.45), abs=1e-3)


def test_margins_agree_with_the_evidence() -> None:
    newest: dict[str, tuple[object, float | None]] = {}
    for universe in load().universes.values():
        for row in universe.evidence:
            if row.metric == "gross_margin" and (row.as_of, 0) > newest.get(
                    row.company_id, (row.as_of.min, 0)):
                newest[row.company_id] = (row.as_of, row.value)
    copied = [row for row in reference.profiles() if "as in the evidence" in row.note]
    assert len(copied) > 20
    for row in copied:
        assert (row.as_of, row.gross_margin) == newest[row.id], row.id


def test_three_domiciles_for_every_vendor() -> None:
    by_vendor: dict[str, set[str]] = {}
    for row in reference.export_rules():
        if row.subject_kind == "vendor":
            by_vendor.setdefault(row.subject, set()).add(row.domicile)
    assert set(map(frozenset, by_vendor.values())) == {frozenset(DOMICILES)}


@pytest.mark.parametrize(("name", "old", "new", "said"), [
    ("supply_shares", "cards,,0.55,,0,nvidia_h20", "cards,,0.95,,0,nvidia_h20",
     "column share: found '0.203', expected shares that add up to at most 1"),
    ("supply_shares", "cards,,0.55,,0,nvidia_h20", "cards,0.6,0.55,,0,nvidia_h20",
     "column share_low: found '0.6', expected a number no higher than share."),
    ("supply_shares", "cards,,0.55,,0,nvidia_h20", "cards,,-0.55,,0,nvidia_h20",
     "found '-0.55', expected a number from 0 to 1"),
    ("engineer_rates", "assumption,Servoscope assumption: senior", "reported,Senior",
     "expected assumption, because the row has no source"),
    ("profiles", "0.67,0.33,", "0.67,0.43,", "expected a margin that leaves room"),
    ("export_rules", ",vendor,CN,", ",vendor,China,", "expected one of CN, US, other"),
])
def test_wrong_cells_are_named(
    tmp_path: Path, name: str, old: str, new: str, said: str
) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "reference"))
    path = folder / f"{name}.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        LOADERS[name](folder)
    assert said in str(caught.value)
    assert str(caught.value).startswith(f"{name}.csv, row ")
