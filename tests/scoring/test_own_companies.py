"""A user's own companies: evaluated, exported and read again."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.exporting import write
from data.importing import read_companies
from data.importing.companies_columns import known_name
from scoring.evaluate import Evaluation
from scoring.own_companies import evaluate_own
from scoring.ranked_table import RankedTable, ranked_table

DAY = date(2026, 6, 30)
HEADER = "name,mass_production,supply_chain,embodied_ai,commercial_scene"
NAMES = st.text(
    st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), min_size=1,
).filter(lambda t: t == t.strip())
SCORES = st.one_of(st.none(), st.integers(0, 1000).map(lambda i: i / 1000))


def _write(path: Path, *rows: str, header: str = HEADER) -> Path:
    path.write_text("\n".join((header, *rows)) + "\n", "utf-8")
    return path


def _evaluate(path: Path, **values: object) -> Evaluation:
    return evaluate_own(read_companies(path),
                        [(f"{k}/own", v) for k, v in values.items()], DAY)


def _table(e: Evaluation) -> RankedTable:
    return ranked_table(e, e.order, e.ranks, "USD", created_at=datetime(2026, 7, 1, tzinfo=UTC))


def test_the_plain_mean_of_the_seed_example(tmp_path: Path) -> None:
    e = _evaluate(_write(tmp_path / "c.csv", "Unitree,0.9,0.8,0.85,0.75"))
    assert _table(e).values("composite") == [0.825]
    assert (e.low[0], e.high[0]) == (pytest.approx(0.825), pytest.approx(0.825))


def test_ties_rank_1_1_3(tmp_path: Path) -> None:
    e = _evaluate(_write(tmp_path / "c.csv", "C,0.1,0.1,0.1,0.1", "A,0.9,0.8,0.7,0.6",
                         "B,0.6,0.7,0.8,0.9"))
    assert e.ranks.tolist() == [3, 1, 1]


def test_an_unknown_score_makes_an_interval_around_the_median(tmp_path: Path) -> None:
    e = _evaluate(_write(tmp_path / "c.csv", "A,0.4,0.4,0.4,0.4", "B,0.6,0.6,0.6,",
                         "C,0.8,0.8,0.8,0.8"))
    sample = _table(e)
    at = sample.values("name").index("B")
    assert sample.values("commercial_scene")[at] is None
    assert sample.values("commercial_scene_status")[at] == "unknown"
    # the median of .4 and .8 is .6, with .25 either way on a quarter of the weight
    assert e.composite[1] == pytest.approx(0.6)
    assert (e.low[1], e.high[1]) == (pytest.approx(0.5375), pytest.approx(0.6625))
    full = _evaluate(tmp_path / "c.csv", missing="full")
    assert (full.low[1], full.high[1]) == (pytest.approx(0.45), pytest.approx(0.70))


def test_the_median_is_that_of_the_segment_where_three_are_known(tmp_path: Path) -> None:
    rows = [f"{name},{score},1,1,1,{segment}" for name, score, segment in (
        ("A", 0.1, "x"), ("B", 0.2, "x"), ("C", 0.3, "x"), ("D", "", "x"), ("E", 0.9, "y"),
        ("F", "", "y"))]
    e = _evaluate(_write(tmp_path / "c.csv", *rows, header=f"{HEADER},segment"))
    assert e.cells.score[3, 0] == pytest.approx(0.2)  # of its segment
    assert e.cells.score[5, 0] == pytest.approx(0.25)  # of all four: its segment has one


def test_where_nobody_is_known_the_middle_stands_in(tmp_path: Path) -> None:
    e = _evaluate(_write(tmp_path / "c.csv", "A,,1,1,1"))
    assert (e.cells.score[0, 0], e.cells.low[0, 0], e.cells.high[0, 0]) == (0.5, 0.25, 0.75)


def test_weights_and_method_apply(tmp_path: Path) -> None:
    path = _write(tmp_path / "c.csv", "A,1,0,0,0", "B,0,1,1,1")
    assert _evaluate(path).ranks.tolist() == [2, 1]
    typed = {"mode": "typed", "values": {"mass_production": 3, "supply_chain": 1}}
    e = _evaluate(path, weights=typed, method={"name": "topsis"})
    assert e.ranks.tolist() == [1, 2] and e.result.method == "topsis"


def test_bounds_given_are_used(tmp_path: Path) -> None:
    e = _evaluate(_write(tmp_path / "c.csv", "A,0.5,0.5,0.5,0.5,0.1,0.9",
                         header=f"{HEADER},supply_chain_low,supply_chain_high"))
    assert (e.low[0], e.high[0]) == (pytest.approx(0.4), pytest.approx(0.6))


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".xlsx"])
def test_an_export_reads_back_as_the_same_companies(tmp_path: Path, suffix: str) -> None:
    path = _write(tmp_path / "c.csv", "=1+1,宇树,u,x,0.1,,0.3,,0.2,0.4",
                  '"Two\nlines, ""x""",,b,y,0.5,0.6,0.7,0.8,0.6,0.8',
                  header="name,name_zh,id,segment,mass_production,supply_chain,embodied_ai,"
                         "commercial_scene,embodied_ai_low,embodied_ai_high")
    first = read_companies(path)
    out = tmp_path / f"out{suffix}"
    write(out, _table(evaluate_own(first, (), DAY)))
    second = read_companies(out)
    assert _known(second) == _known(first)
    assert [n for n in second.notices if "not used" in n] == []


@given(st.dictionaries(NAMES, st.tuples(SCORES, SCORES, SCORES, SCORES), min_size=1, max_size=6))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture],
          max_examples=60)
def test_any_name_and_score_survive_the_csv(
    tmp_path: Path, companies: dict[str, tuple[float | None, ...]]
) -> None:
    from data.exporting.guard import guarded

    unique = {known_name(name): name for name in companies}.values()
    rows = {name: companies[name] for name in unique}
    path = tmp_path / "c.csv"
    cells = ['"' + guarded(name).replace('"', '""') + '",'
             + ",".join("" if s is None else str(s) for s in scores)
             for name, scores in rows.items()]
    path.write_text("\r\n".join((HEADER, *cells)) + "\r\n", "utf-8", newline="")
    e = evaluate_own(read_companies(path), (), DAY)
    out = tmp_path / "out.csv"
    write(out, _table(e), overwrite=True)
    again = read_companies(out)
    assert {c.name: tuple(cell.score for cell in row)
            for c, row in zip(again.companies, again.scores, strict=True)} == rows


def test_every_heading_of_an_export_is_known_again(tmp_path: Path) -> None:
    e = _evaluate(_write(tmp_path / "c.csv", "A,0.1,0.2,0.3,0.4"))
    path = tmp_path / "titles.csv"
    sample = _table(e)
    header = ",".join(f'"{column.heading}"' for column in sample.columns)
    cells = ["" if value is None else str(value) for value in sample.rows[0]]
    path.write_text(f"{header}\n{','.join(cells)}\n", "utf-8")
    assert [n for n in read_companies(path).notices if "not used" in n] == []


def _known(file: object) -> dict[str, object]:
    return {c.name: (c.id, c.name_zh, c.segment, [
        (cell.score, cell.mark, cell.low, cell.high) if cell.low is not None and cell.low
        != cell.score else (cell.score, cell.mark) for cell in row])
        for c, row in zip(file.companies, file.scores, strict=True)}  # type: ignore[attr-defined]
