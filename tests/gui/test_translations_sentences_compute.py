"""What scoring and data say of compute, told in Chinese: errors, judgements, notices, rules."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice, product
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from data.compute.catalog import catalog
from data.compute.reference import chips, throughput_points, workloads
from data.compute.supply_reference import readiness_rows
from data.errors import DataError
from data.schema import expected
from gui.commands.compute import add_row, set_assumptions
from gui.sentences import told
from gui.session import Session
from scoring.compute import cost, supply_risk
from scoring.compute.book import CellError, checked
from scoring.compute.book_rules import broken
from scoring.compute.claims.ratios import judge_ratio as judge
from scoring.compute.errors import ComputeInputError
from scoring.compute.kv_cache import bytes_per_token
from scoring.compute.measured.check import check
from scoring.compute.measured.points import read_points
from scoring.compute.readiness import production_ready
from scoring.compute.serving import Serving
from scoring.compute.supply.stack_support import stack_support
from scoring.compute.throughput import estimate
from tests.support.translations import CHINESE, english, in_chinese

ROOT = Path(__file__).resolve().parents[2]
# Codes, units and keys that are the same in Chinese, beside names and ids.
SAME = {"token", "tokens_per_s", "KV", "CUDA", "CANN", "Servoscope assumption", "Servoscope", "USD",
        "tok/s", "HHI", "BF16", "FP16", "FP8", "FP4", "INT8", "PyTorch", "kW", "http", "https",
        "tp", "dep", "aggregated", "disaggregated", "spec_query"}


pytestmark = pytest.mark.usefixtures("qapp")  # the language is the application's


@pytest.fixture(scope="module")
def names() -> set[str]:
    """Names and ids of the bundled facts, and the words a cell can be given."""
    found = set(SAME)
    for record in (*chips().values(), *workloads().values()):
        found |= {record.id, record.name, record.vendor}
    for chip in chips().values():
        found |= {chip.software_stack, *chip.name.split()}
    for table in catalog().values():
        found.add(table.name)
        for column in table.columns:
            found |= {column.name, *column.choices, *column.words}
    return found - {""}


def left_in_english(sentences: set[str], names: set[str]) -> set[str]:
    """The sentences that are not told in Chinese, as they are told."""
    assert sentences and all(told(text) == text for text in sentences)
    with in_chinese():
        return {f"{text} -> {told(text)}" for text in sentences
                if not CHINESE.search(told(text)) or english(told(text), names)}


# -- errors ----------------------------------------------------------------------------------------

def _edited(table: str, row: str, **fields: Any) -> Callable[[Session], Any]:
    def make(session: Session) -> Any:
        session.apply(set_assumptions(
            session, {(table, row, field): value for field, value in fields.items()}))
        return session.compute

    return make


WRONG: tuple[Callable[[], Any], ...] = (
    lambda: estimate("nvidia_h2o", "deepseek_v3_2", Serving()),
    lambda: estimate("quantum-chip-of-nobody", "deepseek_v3_2", Serving()),
    lambda: estimate("nvidia_h20_96gb", "no model at all", Serving()),
    lambda: estimate(replace(next(iter(chips().values())), bandwidth_gb_s=0), _model(), Serving()),
    lambda: estimate(replace(next(iter(chips().values())), memory_gb=-1), _model(), Serving()),
    lambda: estimate(next(iter(chips())), replace(_model(), layers=0), Serving()),
    lambda: estimate(next(iter(chips())), _model(), Serving(context=10_000_000)),
    lambda: estimate(next(iter(chips())), next(
        w for w in workloads().values() if w.kind == "vla"), Serving()),
    lambda: Serving(input_tokens=0), lambda: Serving(output_tokens=None),  # type: ignore[arg-type]
    lambda: Serving(chips=0), lambda: Serving(weight_precision="fp2"),
    lambda: Serving(parallel="pp"), lambda: Serving(mode="upside down"),
    lambda: Serving(cache_hit=1.5), lambda: Serving(spec_query=0.5),
    lambda: Serving(spec_query=2, spec_accepted=3),
    lambda: bytes_per_token({"attention": "gqa"}, 1_024, "bf16"),
    lambda: bytes_per_token({"attention": "gqa", "layers": 4, "colour": "red"}, 1_024, "bf16"),
    lambda: bytes_per_token({"attention": "guess", "layers": 4}, 1_024, "bf16"),
    lambda: bytes_per_token({"attention": "gqa", "layers": 4}, 0, "bf16"),
    lambda: cost.usd_per_million_tokens(-1, 100),
    lambda: cost.usd_per_million_tokens(1, 100, 1.5),
    lambda: cost.energy_kwh_per_million_tokens(0, 100),
    lambda: supply_risk.hhi({"A": 0.8, "B": 0.5}),
    lambda: supply_risk.hhi({"A": -0.1}),
    lambda: supply_risk.hhi({"A": 0.5}, unknown=0.9),
    lambda: production_ready(-1, 0.3, 0.1),
    lambda: judge(-2.0, *_pair()), lambda: judge(2.0, *_pair(), phase="warm up"),
    lambda: judge(2.0, *_pair(), choice="typed"),
)


def _model() -> Any:
    return next(w for w in workloads().values() if w.kind == "llm")


def _pair() -> tuple[Any, Any]:
    one, other = islice(chips().values(), 2)
    return one, other


@pytest.mark.parametrize("wrong", WRONG, ids=map(str, range(len(WRONG))))
def test_wrong_inputs_are_told_in_chinese(wrong: Callable[[], Any], names: set[str]) -> None:
    with pytest.raises(ComputeInputError) as caught:
        wrong()
    found = repr(caught.value.value).strip("'")
    assert not left_in_english({str(caught.value)}, names | {found, caught.value.field})
    with in_chinese():
        assert re.search("[为空]", told(str(caught.value)))


def test_the_place_of_an_error_is_named_by_table_row_and_field() -> None:
    error = ComputeInputError("chips", "nvidia_h20", "bandwidth_gb_s", 0, "a number above 0")
    with in_chinese():
        assert told(str(error)) == "芯片 nvidia_h20、带宽：现为 0，应为大于 0 的数字。"
    point = DataError("points.json, point 3", None, "measured", "", "a number above 0")
    with in_chinese():
        assert told(str(point)) == (
            "points.json、测点 3、measured 列：单元格为空，应为大于 0 的数字。")


def test_every_text_an_error_of_compute_can_expect_is_known() -> None:
    texts = {text for path in sorted((ROOT / "scoring" / "compute").rglob("*.py"))
             for text in _texts_of(path, {"ComputeInputError": 4, "CellError": 2})}
    assert len(texts) > 40
    assert not _unknown(texts)


def test_every_rule_of_a_compute_table_is_known() -> None:
    texts = set()
    for name in ("tables", "supply_tables", "fact_tables"):
        tree = ast.parse((ROOT / "data" / "compute" / f"{name}.py").read_text("utf-8"))
        texts |= {_text(node.value.elts[2]) for node in ast.walk(tree)
                  if isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple)
                  and len(node.value.elts) == 3}
    assert len(texts) > 15
    assert not _unknown(texts)


def test_every_cell_tells_in_chinese_what_it_takes(names: set[str]) -> None:
    texts = {expected(column) for table in catalog().values() for column in table.columns}
    assert len(texts) > 30
    assert not left_in_english(texts, names)


def test_refused_cells_and_broken_rules_are_told(session: Session, names: set[str]) -> None:
    refused = set()
    for cell, value in ((("chips", "x", "memory_gb"), "-3"), (("chips", "x", "launch"), "soon"),
                        (("ratio_claims", "x", "phase"), "later"),
                        (("workloads", "x", "layers"), "2.5"), (("chips", "x", "name"), ""),
                        (("chips", "x", "colour"), "red")):
        with pytest.raises(CellError) as caught:
            checked(*cell, value)
        refused |= {str(caught.value), caught.value.expected}
    book = session.book
    chip, row = book.sheet("chips").ids[0], book.sheet("supply_shares").ids[0]
    for cells in ({("chips", chip, "price_usd_low"): 9.0, ("chips", chip, "price_usd_high"): 8.0},
                  {("supply_shares", row, "share"): 1.0, ("supply_shares", row, "share_low"): 1.0,
                   ("supply_shares", row, "share_high"): 0.5}):
        problem = broken(book, cells)
        assert problem is not None
        refused.add(problem.expected)
    assert not left_in_english(refused, names | {"soon", "later", "red", "colour"})


def test_wrong_points_are_told(names: set[str]) -> None:
    good = throughput_points()
    first = dict(good["points"][0])
    wrong: tuple[Any, ...] = (
        {}, {"points": []}, {"points": [1]}, {"points": [{**first, "chip": "none such"}]},
        {"points": [{**first, "measured": -1, "n_chips": 1.5, "mode": "x", "parallel": "x",
                     "weight_prec": "x", "spec": [1], "user_tps": 0, "metric": "x"}]},
        {"points": [first], "chips": {first["chip"]: {"bw": 0}}},
        {"points": [first], "models": [1]})
    said = set()
    for content in wrong:
        with pytest.raises(DataError) as caught:
            read_points(content)
        said |= {str(error) for error in caught.value.errors} | {str(caught.value)}
    keys = {"points", "point", "chip", "model", "none such", "measured", "chips", "models", "spec",
            "parallel", "mode", "metric", first["id"], first["chip"],
            first["model"], *(name for key in ("chips", "models") for row in good[key].values()
                              for name in row), *first, "aggregated", "decode", "prefill",
            "disaggregated"}
    assert not left_in_english(said, names | keys | _codes())


def _codes() -> set[str]:
    from scoring.compute.measured import points

    return {*points._FORMATS, *points._MODES, *points._METRICS}


# -- judgements and notices ------------------------------------------------------------------------

def test_judgements_of_all_claims_are_told_in_every_phase(
    session: Session, names: set[str]
) -> None:
    said = set()
    for phase in ("all_in", "prefill", "decode"):
        session.apply(set_assumptions(session, {("serving", "main", "phase"): phase}))
        e = session.compute
        said |= {found.reason for found in e.ratios.judgements if found is not None}
        said |= {found.reason for found in (e.compute_ratio, e.kv_ratio) if found is not None}
    blank = replace(_pair()[0], bandwidth_gb_s=None)
    said |= {judge(claimed, *pair, precision=precision).reason
             for claimed, pair, precision in product(
                 (None, 0.01, 1.0, 99.0), (_pair(), (blank, _pair()[1])), (None, "fp8", "fp4"))}
    said.add(judge(2.0, *_pair(), limits=("memory", "memory")).reason)
    said.add(judge(2.0, *_pair(), limits=("compute", "compute"), phase="prefill").reason)
    assert len(said) > 15
    assert not left_in_english(said - {""}, names)


def test_notices_of_the_engine_are_told(names: set[str]) -> None:
    said = set()
    models = [w for w in workloads().values() if w.kind == "llm"]
    cases = (Serving(chips=1), Serving(target_user_tps=5_000), Serving(chips=2, parallel="dep"))
    some = list(chips().values())
    pairs = [*product(some, models[:2], cases[:2]), *product(some[:3], models, cases)]
    for chip, model, case in pairs:
        if case.longest_context <= (model.context_tokens or 1e9):
            said |= set(estimate(chip, model, case).notices)
    assert len(said) > 100
    assert not left_in_english(said, names)


def test_reasons_for_the_support_of_a_stack_are_told(names: set[str]) -> None:
    rows = tuple(replace(row, row="a", score=score) for row, score in zip(
        [readiness_rows()[0]] * 2, (0.0, 0.75), strict=True))
    said = {stack_support(model, chip, stack, row).reason
            for chip, model, stack, row in product(
                chips().values(), workloads().values(), (None, "CUDA"),
                ((), rows[:1], rows[1:]))}
    assert len(said) > 100
    assert not left_in_english(said, names)


def test_notices_of_gate_check_and_points_are_told(names: set[str]) -> None:
    said = set(production_ready(1_048_576, 0.3, 0.1, judged_at=131_072).notices)
    content = throughput_points()
    own = {**content["points"][0], "id": "mine", "chip": "own", "source": "me"}
    result = check({"points": [*content["points"][:5], own], "chips": {
        "own": {**content["chips"][content["points"][0]["chip"]], "stack": ""}}})
    said |= set(result.notices) | {n for point in result.points for n in point.notices}
    assert len(said) > 2
    assert not left_in_english(said, names | {"own", "mine"})


def test_problems_of_case_supply_and_robots_are_told(session: Session, names: set[str]) -> None:
    said = set()
    for fields in ({"context": 9_000_000}, {"market": "the moon"}):
        session.apply(set_assumptions(session, {
            ("serving", "main", field): value for field, value in fields.items()}))
        said |= {session.compute.problem, session.compute.supply.problem}
    session.apply(set_assumptions(session, {
        ("serving", "main", "market"): "x", ("serving", "main", "context"): 8_192}))
    own = add_row(session, "supply_shares", "mine", {
        "market": "x", "market_name": "X", "region": "CN", "supplier": "Me", "share": 0.0,
        "unit": "cards", "confidence": "assumption"})
    session.apply(own)
    said |= {session.compute.supply.problem}
    assert len(said - {""}) >= 3
    assert not left_in_english(said - {""}, names | {"the moon", "Me"})


# -- reading the source ----------------------------------------------------------------------------

def _texts_of(path: Path, places: dict[str, int]) -> Iterator[str]:
    """The texts handed to the named calls at the given places, those worked out left aside."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
                and len(node.args) > places.get(node.func.id, 99)):
            text = _text(node.args[places[node.func.id]])
            if text:
                yield text


def _text(node: ast.expr) -> str:
    """A literal text, § standing for what is filled in; empty where it is none."""
    if isinstance(node, ast.JoinedStr):
        return "".join(str(v.value) if isinstance(v, ast.Constant) else "§" for v in node.values)
    if isinstance(node, ast.BinOp):
        return f"{_text(node.left)}{_text(node.right) or '§'}"
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _unknown(texts: set[str]) -> set[str]:
    """Those not told in Chinese whether a number or a word is filled in."""
    with in_chinese():
        return {text for text in texts if not any(
            CHINESE.search(told(text.replace("§", filled))) for filled in ("1", "x", "1 to 2"))}


def test_a_text_that_nothing_knows_is_found() -> None:
    assert _unknown({"a thing of §", "a number above §"}) == {"a thing of §"}
    assert _text(SimpleNamespace()) == ""  # type: ignore[arg-type]
