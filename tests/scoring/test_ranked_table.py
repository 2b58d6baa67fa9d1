"""The table that leaves the app says exactly what the evaluation says, in the order asked for."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import numpy as np
import openpyxl
import pytest

from data.bundled import load
from data.currency import load_fx
from data.exporting.xlsx import to_xlsx
from data.rubrics import load_rubric
from data.workspace.records import Change, Entry
from scoring.evaluate import Evaluation, evaluate
from scoring.ranked_table import RankedTable, ranked_table
from scoring.rubric import imply
from scoring.state import initial_state, score_key, with_values
from scoring.valuations import newest

NOW = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)


def _evaluation(universe: str = "robotics", values: dict[str, Any] | None = None) -> Evaluation:
    reference = load()
    state, _, _ = with_values(initial_state(reference), reference, (values or {}).items())
    chosen = reference.universes[universe]
    return evaluate(chosen, state, imply(chosen, load_rubric(), state.as_of),
                    newest(chosen, state.as_of, load_fx()))


def _table(evaluation: Evaluation, rows: Any = None, **options: Any) -> RankedTable:
    return ranked_table(evaluation, evaluation.order if rows is None else rows,
                        options.pop("start", evaluation.ranks), options.pop("currency", "USD"),
                        created_at=NOW, **options)


def test_rows_stand_in_the_order_asked_for() -> None:
    e = _evaluation()
    rows = [5, 2, 9]
    sample = _table(e, rows)
    assert sample.values("id") == [e.universe.companies[i].id for i in rows]
    assert sample.values("rank") == e.ranks[rows].tolist()
    assert _table(e).values("rank") == sorted(e.ranks.tolist())
    assert sample.meta.listed == 3 and sample.meta.total == len(e.universe.companies)


def test_scores_bounds_and_ranks_are_those_of_the_evaluation() -> None:
    e = _evaluation()
    sample = _table(e)
    order = e.order
    for column, array in (("composite", e.composite), ("composite_low", e.low),
                          ("composite_high", e.high)):
        assert sample.values(column) == pytest.approx(array[order].tolist(), abs=1e-11)
    assert sample.values("best_rank") == e.best_rank[order].tolist()
    assert sample.values("worst_rank") == e.worst_rank[order].tolist()
    assert sample.values("missing") == e.missing[order].tolist()


def test_values_are_plain_python() -> None:
    for row in _table(_evaluation("compute")).rows:
        for column, value in zip(_table(_evaluation("compute")).columns, row, strict=True):
            kinds = {"text": str, "integer": int, "score": float, "money": float, "date": date,
                     "flag": bool}
            assert value is None or type(value) is kinds[column.kind]
        break


def test_an_unknown_score_is_no_number_and_an_assumed_one_says_so() -> None:
    e = _evaluation("compute", {"as_of": "2023-06-30"})
    sample = _table(e)
    statuses = {"unknown": 0, "evidence": 0}
    for factor in e.universe.column:
        for status, score in zip(sample.values(f"{factor}_status"), sample.values(factor),
                                 strict=True):
            statuses[status] += 1
            assert (score is None) == (status == "unknown")
    assert statuses["unknown"] == e.missing.sum() > 0
    robotics = _table(_evaluation())
    assumed = [score for factor in robotics.meta.factors
               for status, score in zip(robotics.values(f"{factor}_status"),
                                        robotics.values(factor), strict=True)
               if status == "assumed"]
    assert assumed and None not in assumed


def test_what_does_not_apply_has_no_number_at_all() -> None:
    sample = _table(_evaluation())
    left_out = [
        (sample.values(f)[i], sample.values(f"{f}_low")[i], sample.values(f"{f}_implied")[i])
        for f in sample.meta.factors
        for i, status in enumerate(sample.values(f"{f}_status")) if status == "not applicable"]
    assert left_out and set(left_out) == {(None, None, None)}


def test_the_analysts_score_stands_beside_the_implied_one_with_its_reason() -> None:
    key = score_key("robotics", "agibot", "mass_production")
    before, after = _evaluation(), _evaluation(values={key: {"score": 0.25, "why": "site visit"}})
    row = before.universe.row["agibot"]
    start = before.ranks
    sample = _table(after, [row], start=start)
    implied = before.implied.score[row, 0]
    assert sample.values("mass_production") == [0.25]
    assert sample.values("mass_production_status") == ["analyst"]
    assert sample.values("mass_production_implied") == [pytest.approx(implied)]
    assert sample.values("mass_production_reason") == ["site visit"]
    assert sample.values("move") == [int(start[row] - after.ranks[row])]
    assert sample.values("move")[0] < 0


def test_the_newest_valuation_in_both_currencies() -> None:
    e = _evaluation()
    row = next(i for i, o in enumerate(e.observations) if o is not None and o.currency == "CNY")
    seen = e.observations[row]
    assert seen is not None
    usd, cny = _table(e, [row]), _table(e, [row], currency="CNY")
    assert cny.values("value_cny") == [pytest.approx(seen.value)]
    assert usd.values("value_usd")[0] == pytest.approx(
        seen.value / load_fx().rate("CNY", seen.date), abs=0.01)
    assert usd.values("valuation_amount") == [seen.value]
    assert usd.values("valuation_currency") == ["CNY"]
    assert usd.values("valuation_date") == [seen.date]
    assert usd.values("valuation_source") == [seen.source_url]
    none = next(i for i, o in enumerate(e.observations) if o is None)
    assert _table(e, [none]).values("value_usd") == [None]
    assert {c.unit for c in usd.columns if c.id == "value_usd"} == {"USD"}


def test_meta_says_how_the_list_came_about() -> None:
    e = _evaluation(values={
        "weights/robotics": {"mode": "typed", "values": {"mass_production": 3, "supply_chain": 1}},
        "method/robotics": {"name": "vikor", "options": {"v": 0.4}},
        "missing/robotics": "full", "as_of": "2026-03-31"})
    sample = _table(e, filter_text="humanoid", sort="value", fingerprint="f", notices=("n",))
    meta = sample.meta
    assert (meta.method, meta.method_options, meta.higher_is_better) == ("vikor", {"v": 0.4}, False)
    assert meta.weights_mode == "typed"
    assert list(meta.weights.values()) == [0.75, 0.25, 0, 0]
    assert (meta.missing_policy, meta.as_of) == ("full", date(2026, 3, 31))
    assert (meta.filter, meta.sort, meta.reference_fingerprint) == ("humanoid", "value", "f")
    assert meta.created_at == NOW and meta.notices[-1] == "n"
    unit = next(c.unit for c in sample.columns if c.id == "composite")
    assert unit == "lower is better"


def test_the_appendix_holds_rates_rubric_sources_and_log() -> None:
    e = _evaluation(values={"as_of": "2025-06-30"})
    row = e.universe.row["agibot"]
    entry = Entry(1, "2026-01-01T00:00:00.000Z", "Li", "score", "Set 0.5", "why", "",
                  (Change("score/robotics/agibot/supply_chain", None, {"score": 0.5}),))
    appendix = _table(e, [row], log=[entry]).appendix
    rates = [line for line in appendix.assumptions if line.group == "Exchange rate"]
    seen = e.observations[row]
    assert seen is not None and seen.currency == "CNY"
    assert [line.value for line in rates] == [load_fx().rate("CNY", seen.date)]
    constants = {line.name.split(":")[0]: line.value for line in appendix.assumptions}
    assert constants["half_life_years"] == 2 and constants["prior_weight"] == 0.3
    assert all(line.source for line in appendix.assumptions if line.group == "Rubric")
    assert {source.company_id for source in appendix.sources} == {"agibot"}
    assert {source.kind for source in appendix.sources} >= {"evidence", "valuation"}
    assert max(source.date for source in appendix.sources) <= date(2025, 6, 30)
    (line,) = appendix.log
    assert (line.who, line.old, line.new) == ("Li", "", '{"score": 0.5}')


def test_ties_share_a_rank() -> None:
    values = {score_key("robotics", company, factor): {"score": 1.0}
              for company in ("agibot", "ai2_robotics")
              for factor in load().universes["robotics"].column}
    ranks = _table(_evaluation(values=values)).values("rank")
    assert ranks[:3] == [1, 1, 3]


@pytest.mark.filterwarnings("ignore:.*extension is not supported.*:UserWarning")
def test_the_formulas_of_the_workbook_compute_what_the_evaluation_says() -> None:
    typed = {"mode": "typed", "values": {
        "mass_production": 5, "supply_chain": 1, "embodied_ai": 3, "commercial_scene": 1}}
    e = _evaluation(values={"weights/robotics": typed})
    content = BytesIO(to_xlsx(_table(e)))
    live = openpyxl.load_workbook(content)["Ranking"]
    book = openpyxl.load_workbook(content, data_only=True)
    weights = [cell.value for cell in book["Assumptions"][3][1:5]]
    composites = []
    for formula, row in zip(live["H"][1:], book["Ranking"].iter_rows(min_row=2), strict=True):
        scores = [cell.value for cell in row[12:16]]
        carried = [(s, w) for s, w in zip(scores, weights, strict=True) if s is not None]
        computed = sum(s * w for s, w in carried) / sum(w for _, w in carried)
        assert formula.value.startswith("=ROUND(SUMPRODUCT($M")
        assert ("ISNUMBER" in formula.value) == (len(carried) < 4)
        assert row[7].value == pytest.approx(computed, abs=2e-12)
        composites.append(row[7].value)
    assert composites == pytest.approx(e.composite[e.order].tolist(), abs=1e-12)
    assert [c.value for c in book["Ranking"]["A"][1:]] == [
        1 + sum(other > own for other in composites) for own in composites]
    assert live["A2"].value == f"=RANK(H2,$H$2:$H${len(composites) + 1})"


def test_an_empty_list_has_columns() -> None:
    sample = _table(_evaluation(), np.array([], dtype=np.int64))
    assert sample.rows == [] and sample.columns[0].id == "rank"
