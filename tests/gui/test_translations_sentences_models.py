"""What calibration, scenarios, comparison and imports say, told in Chinese."""

from __future__ import annotations

import ast
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from data.bundled import load
from data.currency import load_fx
from data.importing import ImportErrors, existing, guess_mapping, open_table, plan
from data.importing.vocabulary import MEANINGS
from gui.sentences import told, whole
from models.calibration.errors import CalibrationError
from models.calibration.observations import clean
from models.calibration.prepare import prepare
from models.calibration.settings import Settings
from models.comparison import ComparisonError, compare
from models.scenarios import (
    BASE,
    Evaluator,
    Scenario,
    ScenarioError,
    bundled_scenarios,
    edits,
    scenarios_from_values,
)
from models.scenarios.tree import probabilities
from models.valuation.store import bundled_calibration
from scoring.state import initial_state
from tests.support.translations import CHINESE, english, in_chinese

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.usefixtures("qapp")  # the language is the application's
# ids, columns and words of files, which stand as they are
SAME = {
    "robotics", "companies.csv", "company_id", "value", "currency", "kind", "date", "id", "USD",
    "XAU", "CNY", "confirmed", "reported", "rumoured", "post_money", "pre_money", "secondary",
    "market_cap", "ipo", "target", "auto", "drop", "mine", "nobody", "probability", "operation",
    "ipo_price", "impute", "stages", "bounds", "factor", "set", "add", "multiply", "evidence",
    "vikor", "None", "all", "venture", "listed", "scope", "overrides", "metrics", "colour",
    "parent", "name", "maybe", "soon", "base"}
TREE = scenarios_from_values({
    "scenario/mine": {"name": "Mine", "probability": 0.4},
    "scenario/below": {"name": "Below", "parent": "mine", "probability": 0.9},
    "scenario/odd": {"name": "Odd", "probability": 3},
    "scenario/round": {"name": "Round", "parent": "ring"},
    "scenario/ring": {"name": "Ring", "parent": "round"},
    "scenario/lost": {"name": "Lost", "parent": "nobody"}}, bundled_scenarios())
NAMES = {"Mine", "Below", "Odd", "Round", "Ring", "Lost", "mine", "below", "odd", "round", "ring",
         "lost", *TREE.scenarios}


def left_in_english(sentences: set[str], names: Collection[str] = ()) -> set[str]:
    """The sentences that are not told in Chinese, as they are told."""
    assert sentences and all(told(text) == text for text in sentences)
    with in_chinese():
        return {f"{text} -> {told(text)}" for text in sentences
                if not CHINESE.search(told(text)) or english(told(text), SAME | NAMES | set(names))}


# -- scenarios -------------------------------------------------------------------------------------

def _rule(**parts: Any) -> dict[str, Any]:
    return {"universe": "robotics", "scope": "all", "factor": "*", "operation": "set",
            "value": 0.5, **parts}


WRONG: tuple[Callable[[], Any], ...] = (
    lambda: TREE["nobody"], lambda: TREE["odd"], lambda: TREE.lineage("round"),
    lambda: TREE.lineage("lost"), lambda: edits.removed({}, TREE, BASE),
    lambda: edits.changed({}, TREE, BASE, parent="mine"),
    lambda: edits.changed({}, TREE, "mine", parent="below"),
    lambda: edits.changed({}, TREE, "mine", name=" "),
    lambda: edits.changed({}, TREE, "mine", name="Below"),
    lambda: edits.with_overrides({}, TREE, BASE, {"method": "vikor"}),
    lambda: Scenario.from_value("mine", 5), lambda: Scenario.from_value("mine", {}),
    lambda: Scenario.from_value("mine", {"name": "Mine", "overrides": 3}),
    *(lambda rule=rule: Scenario.from_value("mine", {"name": "Mine", "rules": [rule]})
      for rule in (3, _rule(colour=1), _rule(operation="maybe"), _rule(value=7),
                   _rule(scope="company"), _rule(metrics="soon"), _rule(factor=""))),
)


@pytest.mark.parametrize("wrong", WRONG, ids=map(str, range(len(WRONG))))
def test_what_scenarios_refuse_is_told(wrong: Callable[[], Any]) -> None:
    with pytest.raises(ScenarioError) as caught:
        wrong()
    assert not left_in_english({str(caught.value)})
    with in_chinese():
        assert whole(str(caught.value)).endswith("。")


def test_notices_of_a_comparison_are_told_with_the_names_of_the_examples() -> None:
    reference = load()
    universe = reference.universes["robotics"]
    evaluator = Evaluator(universe, reference)
    state = initial_state(reference)
    rules = [_rule(scope="company", ids=["nobody"]), _rule(universe="nobody"),
             _rule(operation="add", value=0.9)]
    tree = scenarios_from_values({
        "scenario/mine": {"name": "Mine", "rules": rules, "probability": 0.4,
                          "overrides": {"score/robotics/nobody/supply_chain": 0.5}},
        "scenario/below": {"name": "Below", "probability": 0.9}}, bundled_scenarios())
    said = set(compare(evaluator, state, tree, [BASE, "mine", "funding_winter"]).notices)
    said |= set(compare(evaluator, state, tree, ["mine", "below"]).notices)
    said |= set(probabilities([replace(s, probability=None) for s in bundled_scenarios()])[1])
    said |= set(probabilities([Scenario(BASE, "Base", ""), Scenario("b", "Below",
                                                                    probability=0.4)])[1])
    one, other = bundled_scenarios()[:2]
    said |= set(probabilities([replace(one, probability=None), replace(other, probability=1)])[1])
    assert len(said) > 6
    assert not left_in_english(said, {"nobody", "score/robotics/nobody/supply_chain"})
    with in_chinese():
        assert told(f"No probability is given for {one.name}: counted as 0.") == (
            "昇腾放量，速度按推算 没有给出概率：按 0 计。")


def test_comparisons_that_cannot_be_made_are_told() -> None:
    reference = load()
    evaluator = Evaluator(reference.universes["robotics"], reference)
    said = set()
    for ids in (["mine"], ["mine", "mine"]):
        with pytest.raises(ComparisonError) as caught:
            compare(evaluator, initial_state(reference), TREE, ids)
        said.add(str(caught.value))
    assert not left_in_english(said)


# -- calibration -----------------------------------------------------------------------------------

def _row(id: str, **more: Any) -> dict[str, Any]:
    return {"id": id, "company_id": id, "date": date(2024, 6, 30), "value": 1e9,
            "currency": "USD", "kind": "post_money", **more}


def test_observations_a_calibration_leaves_out_are_told() -> None:
    rows = [_row("a", value=None), _row("b", kind="guess"), _row("c", confidence="maybe"),
            _row("d", date="soon"), _row("e", value="many"), _row("f", value=-1.0),
            _row("g", currency="XAU"), _row("h", weight=-1.0),
            _row("i", date=date(2026, 12, 1)), _row("j", currency="CNY", date=date(1950, 1, 1))]
    frame = pd.DataFrame(rows)
    said = {text for _, text in clean(frame, load_fx(), until=date(2026, 6, 30)).refused}
    assert len(said) == len(rows)
    scores = pd.DataFrame([{"id": "x"}])
    many = pd.DataFrame([_row(f"k{i}", date=date(2026, 12, 1)) for i in range(5)])
    settings = replace(Settings(), until=date(2026, 6, 30))
    said |= set(prepare(many, scores, settings, load_fx()).notices)
    said |= set(prepare(pd.DataFrame([_row("lone")]), scores, settings, load_fx()).notices)
    assert not left_in_english(said, {"guess", "many", "lone", *load_fx().currencies})


@pytest.mark.parametrize("wrong", [
    lambda: clean(pd.DataFrame([{"id": "a"}]), load_fx()),
    lambda: clean(pd.DataFrame([_row("a"), _row("a")]), load_fx()),
    lambda: clean(pd.DataFrame([_row("a")]), load_fx(), kinds=("mine",)),
    lambda: replace(Settings(), stages="mine"), lambda: replace(Settings(), outer=1),
    lambda: replace(Settings(), weights=(0, 0, 0, 0)), lambda: replace(Settings(), bounds="mine"),
    lambda: prepare(pd.DataFrame([_row("a")]), pd.DataFrame(), Settings(), load_fx()),
])
def test_what_a_calibration_refuses_is_told(wrong: Callable[[], Any]) -> None:
    with pytest.raises(CalibrationError) as caught:
        wrong()
    assert not left_in_english({str(caught.value)})


def test_the_words_of_the_bundled_calibrations_are_told() -> None:
    said = set()
    for universe in ("robotics", "compute"):
        frozen = bundled_calibration(universe)
        assert frozen is not None
        said |= {*frozen.report["words"], *frozen.report["notices"]}
    assert len(said) > 10
    assert not left_in_english(said, {"log-RMSE"})


# -- imports ---------------------------------------------------------------------------------------

FILES = {
    "score.csv": "name,supply chain\nAcme,85%\nBeta,2\nGamma,good\n",
    "twice.csv": "name,supply chain,supply chain low\nAcme,0.5,0.9\nAcme,0.4,0.2\n",
    "short.csv": "name;country\nAcme;CN;7\n",
    "empty.csv": "", "head.csv": "name,supply chain\n",
}


@pytest.mark.parametrize("name", FILES)
def test_what_is_refused_of_a_file_is_told_whole_and_in_parts(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(FILES[name], "utf-8")
    try:
        grid = open_table(path, "companies")
        found = plan(grid, guess_mapping(grid.headers, "companies"),
                     existing(load(), "robotics", {}, date(2026, 11, 23)))
        refusals, notices = found.refusals, set(found.notices)
    except ImportErrors as errors:
        refusals, notices = errors.errors, set()
    assert refusals
    said = {text for r in refusals for text in (str(r), r.problem, r.remedy)} | notices
    names = {str(path), "Acme", "Beta", "Gamma", "good", "supply chain low", "supply chain"}
    assert not left_in_english(said, names)


def test_every_problem_and_remedy_of_imports_is_known() -> None:
    texts = set(_refused_texts())
    assert len(texts) > 80
    with in_chinese():
        left = {text for text in texts if not any(
            CHINESE.search(told(text.replace("§", filled)))
            for filled in ("1", "'x'", "low", "a number", "a line break", ""))}
    assert not left


def test_every_meaning_of_a_column_is_known() -> None:
    left = set()
    with in_chinese():
        for meaning, _ in MEANINGS.values():
            text = meaning.format("Supply chain")
            if not CHINESE.search(told(text)):
                left.add(text)
    assert not left


def _refused_texts() -> Iterator[str]:
    """The problems and remedies in calls that refuse, § for what is filled in."""
    calls = {"CellProblem", "refused", "Refusal", "refuse", "_refuse", "add"}
    for path in sorted((ROOT / "data" / "importing").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = getattr(getattr(node, "func", None), "id", "") or getattr(
                getattr(node, "func", None), "attr", "")
            if isinstance(node, ast.Call) and name in calls:
                for part in node.args:
                    text = _text(part)
                    if " " in text and not text.startswith("§"):
                        yield text


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(v.value) if isinstance(v, ast.Constant) else "§" for v in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
