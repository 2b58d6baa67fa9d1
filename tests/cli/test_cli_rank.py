"""`servoscope rank` in this process: what it writes, from what, in which order."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from data.bundled import load
from data.currency import load_fx
from data.rubrics import load_rubric
from data.workspace import Change, Workspace
from gui.__main__ import main
from scoring.evaluate import Evaluation, evaluate
from scoring.rubric import imply
from scoring.state import initial_state, score_key, with_values
from scoring.valuations import newest

Rows = list[dict[str, str]]


def _evaluation(universe: str = "robotics", **values: Any) -> Evaluation:
    reference = load()
    keyed = [(key if key == "as_of" else f"{key}/{universe}", v) for key, v in values.items()]
    state, _, _ = with_values(initial_state(reference), reference, keyed)
    chosen = reference.universes[universe]
    return evaluate(chosen, state, imply(chosen, load_rubric(), state.as_of),
                    newest(chosen, state.as_of, load_fx()))


def _ids(e: Evaluation) -> list[str]:
    return [e.universe.companies[i].id for i in e.order]


def _rank(tmp_path: Path, *argv: str) -> Rows:
    out = tmp_path / "out.csv"
    assert main(["rank", *argv, "--out", str(out)]) == 0
    return list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"), newline="")))


def _workspace(tmp_path: Path, *changes: Change) -> Path:
    path = tmp_path / "team.servoscope"
    with Workspace.open(path) as workspace:
        for change in changes:
            workspace.commit("score", "An edit", [change], "Li", "because")
    return path


def test_the_bundled_universe_by_rank(tmp_path: Path) -> None:
    rows = _rank(tmp_path)
    e = _evaluation()
    assert [row["id"] for row in rows] == _ids(e)
    assert [float(row["composite"]) for row in rows] == pytest.approx(e.composite[e.order].tolist())
    assert [int(row["rank"]) for row in rows] == e.ranks[e.order].tolist()
    assert {row["move"] for row in rows} == {"0"}


def test_the_other_universe(tmp_path: Path) -> None:
    rows = _rank(tmp_path, "--universe", "compute")
    assert [row["id"] for row in rows] == _ids(_evaluation("compute"))
    assert "software_stack" in rows[0]


@pytest.mark.parametrize("mode", ["equal", "entropy", "critic"])
def test_weights_by_mode(tmp_path: Path, mode: str) -> None:
    e = _evaluation(weights={"mode": mode})
    assert [row["id"] for row in _rank(tmp_path, "--weights", mode)] == _ids(e)


def test_typed_weights_leave_unnamed_factors_out_and_say_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = _rank(tmp_path, "--weights", "mass_production=2, Supply chain=1")
    typed = {"mode": "typed", "values": {"mass_production": 2.0, "supply_chain": 1.0}}
    e = _evaluation(weights=typed)
    assert [row["id"] for row in rows] == _ids(e)
    moves = (_evaluation().ranks - e.ranks)[e.order].tolist()
    assert [int(row["move"]) for row in rows] == moves and any(moves)
    told = capsys.readouterr().err
    assert "weighing 0: embodied_ai, commercial_scene" in told
    assert "add up to 3; normalised: mass_production 0.6667, supply_chain 0.3333" in told


def test_method_and_options(tmp_path: Path) -> None:
    rows = _rank(tmp_path, "--method", "vikor", "--option", "v=0.3")
    e = _evaluation(method={"name": "vikor", "options": {"v": 0.3}})
    assert [row["id"] for row in rows] == _ids(e)
    assert float(rows[0]["composite"]) == pytest.approx(float(e.composite.min()))
    rows = _rank(tmp_path, "--method", "promethee2", "--option", "preference=linear", "--option",
                 "p=0.4,0.3,0.2,0.1", "--option", "q=0")
    options = {"preference": "linear", "p": [0.4, 0.3, 0.2, 0.1], "q": 0.0}
    assert [row["id"] for row in rows] == _ids(
        _evaluation(method={"name": "promethee2", "options": options}))


def test_as_of_uses_nothing_later(tmp_path: Path) -> None:
    then, now = _rank(tmp_path, "--as-of", "2025-03-31"), _rank(tmp_path)
    assert [row["id"] for row in then] == _ids(_evaluation(as_of="2025-03-31"))
    assert [row["composite"] for row in then] != [row["composite"] for row in now]
    dates = [row["valuation_date"] for row in then if row["valuation_date"]]
    assert dates and max(dates) <= "2025-03-31"
    assert max(row["valuation_date"] for row in now) > "2025-03-31"


def test_missing_policy_widens_the_bounds(tmp_path: Path) -> None:
    narrow, wide = _rank(tmp_path), _rank(tmp_path, "--missing", "full")

    def widths(rows: Rows) -> dict[str, float]:
        return {r["id"]: float(r["composite_high"]) - float(r["composite_low"]) for r in rows
                if r["missing"] != "0"}

    before, after = widths(narrow), widths(wide)
    assert before and all(after[key] > before[key] for key in before)


def test_currency(tmp_path: Path) -> None:
    usd = {r["id"]: r for r in _rank(tmp_path, "--currency", "USD")}
    for row in _rank(tmp_path):
        if row["value_cny"]:
            rate = load_fx().rate("CNY", date.fromisoformat(row["valuation_date"]))
            assert float(row["value_cny"]) == pytest.approx(
                float(usd[row["id"]]["value_usd"]) * rate, rel=1e-6)


def test_filter_sort_and_top(tmp_path: Path) -> None:
    everyone = _rank(tmp_path)
    rows = _rank(tmp_path, "--filter", "HUMANOID cn")
    assert 0 < len(rows) < len(everyone)
    assert {(row["segment"], row["country"]) for row in rows} == {("humanoid", "CN")}
    ranks = {row["id"]: row["rank"] for row in everyone}
    assert all(row["rank"] == ranks[row["id"]] for row in rows)  # ranks among all
    by_value = _rank(tmp_path, "--sort", "value", "--descending", "--top", "5")
    values = [float(row["value_cny"]) for row in by_value]
    assert len(values) == 5 and values == sorted(values, reverse=True)
    assert values[0] == max(float(row["value_cny"] or 0) for row in everyone)
    names = [row["name"].casefold() for row in _rank(tmp_path, "--sort", "name")]
    assert names == sorted(names)


def test_a_filter_that_matches_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _rank(tmp_path, "--filter", "no such company") == []
    assert "no company matches" in capsys.readouterr().err


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".json", ".xlsx", ".html"])
def test_every_format_holds_the_same_companies(
    tmp_path: Path, suffix: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / f"out{suffix}"
    assert main(["rank", "--top", "3", "--out", str(out)]) == 0
    told = capsys.readouterr()
    assert told.out == "" and told.err == f"wrote {out}: 3 of 144 companies\n"
    names = [load().universes["robotics"].companies[i].name for i in _evaluation().order[:3]]
    if suffix == ".xlsx":
        with pytest.warns(UserWarning, match="not supported"):
            book = openpyxl.load_workbook(out, data_only=True)
        assert [cell.value for cell in book["Ranking"]["C"][1:]] == names
    elif suffix == ".json":
        document = json.loads(out.read_text("utf-8"))
        assert [company["name"] for company in document["companies"]] == names
        assert document["meta"]["reference_fingerprint"] == load().fingerprint
    else:
        text = out.read_text("utf-8-sig")
        assert all(name in text for name in names)


def test_an_existing_file_is_replaced_and_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.csv"
    out.write_text("old", "utf-8")
    assert main(["rank", "--top", "1", "--out", str(out)]) == 0
    assert capsys.readouterr().err.startswith(f"replaced {out}")
    assert out.read_bytes().startswith(b"\xef\xbb\xbfrank,")


def test_standard_output_gets_csv_and_nothing_else(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert main(["rank", "--top", "2", "--out", "-"]) == 0
    told = capsysbinary.readouterr()
    rows = list(csv.DictReader(io.StringIO(told.out.decode("utf-8"), newline="")))
    assert [row["rank"] for row in rows] == ["1", "2"]
    assert told.err == b""


def test_a_workspace_counts_and_arguments_go_above_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    last = _ids(_evaluation())[-1]
    changes = [Change(score_key("robotics", last, factor), None, {"score": 1.0})
               for factor in load().universes["robotics"].column]
    path = _workspace(tmp_path, *changes, Change("method/robotics", None, {"name": "topsis"}),
                      Change("score/robotics/gone/supply_chain", None, {"score": 0.5}))
    rows = _rank(tmp_path, "--workspace", str(path))
    assert rows[0]["id"] == last and rows[0]["supply_chain_status"] == "analyst"
    assert "score/robotics/gone/supply_chain" in capsys.readouterr().err
    out = tmp_path / "out.json"
    assert main(["rank", "--workspace", str(path), "--method", "waspas", "--out", str(out)]) == 0
    document = json.loads(out.read_text("utf-8"))
    assert document["meta"]["method"] == "waspas"
    assert {line["who"] for line in document["log"]} == {"Li"}
    assert "score/robotics/gone/supply_chain" in {line["key"] for line in document["log"]}
    with Workspace.open(path, create=False, read_only=True) as workspace:
        assert workspace.entry_count() == len(changes) + 2


def test_an_option_alone_goes_to_the_method_of_the_workspace(tmp_path: Path) -> None:
    method = {"name": "vikor", "options": {"v": 0.9}}
    path = _workspace(tmp_path, Change("method/robotics", None, method))
    rows = _rank(tmp_path, "--workspace", str(path), "--option", "v=0.2")
    assert [row["id"] for row in rows] == _ids(
        _evaluation(method={"name": "vikor", "options": {"v": 0.2}}))


def test_a_file_of_ones_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "companies.csv"
    path.write_text("name,mass_production,supply_chain,embodied_ai,commercial_scene,mood\n"
                    "B,0.5,0.5,,0.5,x\nUnitree,0.9,0.8,0.85,0.75,y\nTwin,.75,.85,.8,.9,z\n",
                    "utf-8")
    rows = _rank(tmp_path, "--input", str(path))
    assert [(r["rank"], r["name"], r["composite"]) for r in rows[:2]] == [
        ("1", "Unitree", "0.825"), ("1", "Twin", "0.825")]
    assert rows[2]["rank"] == "3" and rows[2]["embodied_ai"] == ""
    assert rows[2]["embodied_ai_status"] == "unknown" and rows[2]["missing"] == "1"
    assert float(rows[2]["composite_low"]) < float(rows[2]["composite_high"])
    told = capsys.readouterr().err
    assert told.count("columns not used: mood") == 1
    weighted = _rank(tmp_path, "--input", str(path), "--weights", "mass_production=1")
    assert [row["name"] for row in weighted] == ["Unitree", "Twin", "B"]
    assert weighted[0]["composite"] == "0.9"
