"""Dry runs: what would be added, changed, refused; and what the changes make of a workspace."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data.bundled import load
from data.importing import Plan, existing, guess_kind, guess_mapping, open_table, plan
from data.own_rows import with_own_rows
from data.workspace import Workspace
from scoring.state import initial_state, with_values

REFERENCE = load()
TODAY = date(2026, 11, 23)


def _plan(
    folder: Path, text: str, kind: str = "", values: dict[str, Any] | None = None,
    universe: str = "robotics", **constants: str,
) -> Plan:
    path = folder / "rows.csv"
    path.write_bytes(text.encode())
    reference, orphans = with_own_rows(REFERENCE, (values or {}).items())
    assert orphans == ()
    factors = reference.universes[universe].factors
    grid = open_table(path, kind, factors)
    mapping = guess_mapping(grid.headers, kind or guess_kind(grid.headers, factors), factors)
    for id, constant in constants.items():
        mapping = mapping.with_constant(id, constant)
    return plan(grid, mapping, existing(reference, universe, values or {}, TODAY))


def _news(found: Plan) -> dict[str, Any]:
    return {change.key: change.new for change in found.changes}


def _refused(found: Plan) -> list[str]:
    assert found.changes == () and found.refused == len(found.refusals) > 0
    assert found.summary.endswith("nothing is imported")
    return [str(refusal).split("rows.csv: ")[1] for refusal in found.refusals]


def test_companies_with_scores(tmp_path: Path) -> None:
    found = _plan(tmp_path, "公司,中文名,细分,量产,供应链,供应链下限,供应链理由\n"
                            "Acme,极致机器人,humanoid,0.5,0.7,0.6,second line\nBeta,,,,,,\n")
    assert found.kind == "companies" and found.summary == "4 values added"
    assert _news(found) == {
        "own/robotics/company/acme": {"name": "Acme", "name_zh": "极致机器人", "pinyin": "jzjqr",
                                      "segment": "humanoid"},
        "score/robotics/acme/mass_production": {"score": 0.5},
        "score/robotics/acme/supply_chain": {"score": 0.7, "low": 0.6, "why": "second line"},
        "own/robotics/company/beta": {"name": "Beta"}}
    assert [p.label for p in found.added] == [
        "Acme", "Acme: Mass production", "Acme: Supply chain", "Beta"]


def test_a_company_that_is_there_is_changed_and_blanks_leave_what_stands(tmp_path: Path) -> None:
    text = "name,segment,founded,supply chain\nUnitree Robotics,,2017,0.8\nAgiBot (Zhiyuan),,,\n"
    stored = {"score/robotics/unitree/supply_chain": {"score": 0.5, "low": 0.4, "high": 0.6,
                                                      "why": "before"}}
    found = _plan(tmp_path, text, values=stored)
    assert (len(found.added), len(found.changed), found.unchanged) == (0, 2, 1)
    row, score = found.changes
    assert row.key == "own/robotics/company/unitree" and row.old is None
    assert (row.new["founded"], row.new["segment"]) == (2017, "humanoid")
    assert score.old == stored["score/robotics/unitree/supply_chain"]
    assert score.new == {"score": 0.8, "low": 0.4, "high": 0.8, "why": "before"}


@pytest.mark.parametrize("kind", ["companies", "evidence", "fundamentals", "observations"])
def test_what_was_taken_in_once_changes_nothing_the_second_time(
    tmp_path: Path, kind: str
) -> None:
    text = {
        "companies": "name,country,mass production\nAcme,Germany,0.5\n杭州极致,CN,\n",
        "evidence": "company,factor,metric,value,unit,date,source,confidence\n"
                    "Unitree Robotics,量产,units_shipped,5500,units,2026/3/31,a call,reported\n",
        "fundamentals": "company,metric,value,date,source,confidence\n"
                        "宇树科技,员工人数,900,2026-06-30,https://a.b/c,已确认\n",
        "observations": "company,date,value,currency,type,source,confidence,raised\n"
                        "agibot,2026-Q1,15000000000,RMB,post-money,https://a.b/c,high,1e9\n",
    }[kind]
    first = _plan(tmp_path, text, kind)
    assert first.changes and not first.changed
    again = _plan(tmp_path, text, kind, values=_news(first))
    assert again.changes == () and not again.refused and again.unchanged == again.rows
    assert again.summary.endswith("unchanged")


def test_evidence_is_completed_from_the_rest_of_its_row(tmp_path: Path) -> None:
    found = _plan(tmp_path, "company,factor,metric,evidence,value,unit,level,as of,source,"
                            "confidence\nagibot,Commercial scene,order_value,,71000000,CNY,,"
                            "2026-05-31,x,high\n"
                            "agibot,embodied_ai,autonomy,runs alone,,,0.6,2026年5月1日,x,中\n")
    money, words = _news(found).values()
    assert (money["value_usd"], money["text"]) == (1e7, "71000000 CNY")
    assert (words["unit"], words["level_low"], words["level_high"], words["coders"]) == (
        "text", 0.6, 0.6, 1)
    assert (words["as_of"], words["confidence"]) == ("2026-05-01", "reported")
    assert "1 cell of value_usd converted at CNY 7.1 per USD" in found.notices


def test_headers_with_units_multiply_exactly(tmp_path: Path) -> None:
    found = _plan(tmp_path, "公司,估值日期,估值(亿元),类型,来源,可信度\n"
                            "宇树科技,2026-03,120.7,投后,x,报道\n")
    (value,) = _news(found).values()
    assert (value["value"], value["currency"], value["date"]) == (12_070_000_000, "CNY", "2026-03")
    assert "numbers of '估值(亿元)' are multiplied by 100000000" in found.notices
    assert "currency is 'CNY' wherever the file says nothing" in found.notices


def test_scores_one_per_row(tmp_path: Path) -> None:
    found = _plan(tmp_path, "Company,Factor,Score,Why\nUnitree Robotics,Mass production,0.9,line\n"
                            "unitree,供应链,0.5,\n")
    assert found.kind == "scores"
    assert _news(found) == {
        "score/robotics/unitree/mass_production": {"score": 0.9, "why": "line"},
        "score/robotics/unitree/supply_chain": {"score": 0.5}}


def test_of_an_exported_ranking_only_the_analysts_scores_are_taken(tmp_path: Path) -> None:
    found = _plan(tmp_path, "rank,name,id,supply_chain,supply_chain_status,embodied_ai,"
                            "embodied_ai_status,mass_production,mass_production_status\n"
                            "1,Unitree Robotics,unitree,0.8,analyst,0.7,evidence,,unknown\n"
                            "2,AgiBot (Zhiyuan),agibot,0.4,assumed,,not applicable,0.1,analyst\n"
                            "3,Leader Harmonious Drive,leaderdrive,0.4,assumed,,not applicable,,\n")
    assert _news(found) == {
        "score/robotics/unitree/supply_chain": {"score": 0.8},
        "score/robotics/unitree/mass_production": {"unknown": True},
        "score/robotics/agibot/embodied_ai": {"absent": True},  # it applies by the facts
        "score/robotics/agibot/mass_production": {"score": 0.1}}
    assert sum("left as they stand" in notice for notice in found.notices) == 2


def test_what_was_imported_is_part_of_the_universe_when_the_file_is_opened(tmp_path: Path) -> None:
    companies = _plan(tmp_path, "name,mass production\nAcme,0.9\n")
    path = tmp_path / "session.servoscope"
    with Workspace.open(path) as workspace:
        workspace.commit("import", "Import rows.csv", companies.changes, "Ana")
        values = workspace.values()
    evidence = _plan(tmp_path, "company,factor,metric,value,unit,date,source,confidence\n"
                               "Acme,supply_chain,inhouse_share,0.8,fraction,2026-03-31,x,high\n",
                     values=values)
    with Workspace.open(path) as workspace:
        workspace.commit("import", "Import rows.csv", evidence.changes, "Ana")
        reference, orphans = with_own_rows(REFERENCE, workspace.values().items())
        values = workspace.values()
    universe = reference.universes["robotics"]
    assert orphans == () and len(universe.evidence_of["acme"]) == 1
    scores = [(k, v) for k, v in values.items() if k.startswith("score/")]
    state, _, lost = with_values(initial_state(reference), reference, scores)
    assert lost == ()
    assert state.sheets["robotics"].score[universe.row["acme"], 0] == 0.9


@pytest.mark.parametrize(("text", "words"), [
    ("name,supply chain\nAcme,1.2\n",
     "row 2, column supply chain: '1.2' is outside 0 to 1; give a number from 0 to 1"),
    ("name,supply chain\nAcme,0.5\nacme ,0.5\n",
     "row 3, column name: 'acme ' stands in row 2 already; give every row once"),
    ("name,id\nAcme,a\nBeta,a\n", "row 3, column id: 'a' stands in row 2 already"),
    ("name,id\nAcme,a/b\n", "row 2, column id: 'a/b' cannot be an id; use at most 100"),
    ("name,segment\n,humanoid\n", "row 2, column name: is missing; fill in: Name of the company"),
    ("name,status\nAcme,asleep\n", "row 2, column status: 'asleep' does not fit; give one of"),
    ("name,founded\nAcme,1492\n", "'1492' does not fit; give a whole number from 1800"),
    ("name,supply chain,supply chain low\nAcme,0.5,0.6\n",
     "column supply chain low: '0.6' is above the score 0.5; give a low of at most the score"),
    ("name\nUnitree Robotics\n宇树科技\n", "'宇树科技' stands in row 2 already"),
    ("company,factor,score\nNobody,量产,0.5\n",
     "row 2, column company: 'Nobody' is no company of this universe; import it as a company"),
    ("company,factor,score\nUntree Robotics,量产,0.5\n", "is 'Unitree Robotics' meant?"),
    ("company,factor,score\nunitree,charm,0.5\n",
     "column factor: 'charm' is no factor of this universe; give one of mass_production"),
    ("company,factor,score\nunitree,量产,0.5\n宇树科技,mass production,0.6\n",
     "row 3, column factor: 'mass production' stands in row 2 already"),
    ("company,metric,value,unit,as of,source,confidence\nunitree,revenue,5,CNY,2027-01-01,x,high\n",
     "column as of: '2027-01-01' lies in the future; give a date no later than 2026-11-23"),
    ("company,metric,value,unit,as of,source,confidence\nunitree,revenue,5,CNY,03/04/2026,x,high\n",
     "'03/04/2026' is not a date; write 2026-03-04 or 2026-04-03"),
    ("company,metric,value,unit,as of,source,confidence\nunitree,revenue,7亿,CNY,2026-03-04,x,高\n",
     "'7亿' is not a number; write 700000000"),
    ("company,metric,value,unit,as of,source,confidence\nunitree,revenue,5,CNY,2026-03-04,x,sure\n",
     "'sure' does not fit; give one of confirmed, reported, rumoured"),
    ("company,metric,value,unit,as of,source,confidence\nunitree,revenue,5,CNY,2026-03-04,,high\n",
     "column source: is missing; fill in: Where it comes from"),
    ("company,metric,value,unit,as of,source\nunitree,revenue,5,CNY,2026-03-04,x\n",
     "row 1, column Confidence: is missing; add the column, assign another one"),
    ("company,dimension,metric,value,unit,as of,source,confidence\n"
     "unitree,charm,units_shipped,5,units,2026-03-04,x,high\n", "'charm' is no factor"),
])
def test_refusals_name_the_place_and_what_would_be_right(
    tmp_path: Path, text: str, words: str
) -> None:
    assert any(words in refusal for refusal in _refused(_plan(tmp_path, text)))


def test_one_wrong_cell_keeps_the_whole_file_out_and_all_are_named(tmp_path: Path) -> None:
    rows = [f"Company {i},{i / 10}" for i in range(20)]
    found = _plan(tmp_path, "name,supply chain\n" + "\n".join(rows) + "\n")
    assert len(_refused(found)) == 9  # 1.1 to 1.9
    assert all("is outside 0 to 1" in refusal for refusal in _refused(found))


def test_thousands_of_refusals_are_counted_but_not_all_kept(tmp_path: Path) -> None:
    found = _plan(tmp_path, "name,supply chain\n" + "".join(f"C{i},x{i}\n" for i in range(3_000)))
    assert found.refused == 3_000 and len(found.refusals) == 1_000 and found.changes == ()


def test_a_near_namesake_is_pointed_out(tmp_path: Path) -> None:
    found = _plan(tmp_path, "name\nUBTech\nUnitree\n")
    assert any("'UBTech' is added beside" in n or "'UBTech' is taken for" in n
               for n in found.notices)
    assert any("'Unitree' is taken for 'Unitree Robotics'" in n for n in found.notices)
