"""Workbooks computed anew by LibreOffice: every formula gives the app's number to 1e-9."""

from __future__ import annotations

import math
import shutil
import subprocess
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from models.comparison import compare, comparison_table, write_comparison
from models.exports.ranking import ranking_table, write_ranking
from models.exports.told import provenance
from models.exports.world import World, world_of
from scoring.state import score_key

pytestmark = pytest.mark.filterwarnings(
    "ignore:.*extension is not supported and will be removed:UserWarning")
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
NOW = datetime(2026, 11, 24, 12)
SCORE = score_key("compute", "cambricon", "mass_production")
ABSENT = {score_key("compute", id, "commercial_scene"): {"absent": True}
          for id in ("cambricon", "nvidia")}
FACTORS = ("mass_production", "supply_chain", "software_stack", "commercial_scene")


def _typed(*weights: float) -> dict[str, Any]:
    return {"weights/compute": {"mode": "typed", "values": dict(
        zip(FACTORS, weights, strict=True))}}


WORLDS: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "mean": ("compute", {**ABSENT, "as_of": "2026-03-31"}),
    "product": ("compute", {**_typed(0.4, 0.3, 0.2, 0.1),
                            "method/compute": {"name": "weighted_product"},
                            score_key("compute", "moore_threads", "supply_chain"): {"score": 0.0}}),
    "topsis": ("compute", {"method/compute": {"name": "topsis"}}),
    "waspas": ("compute", {"method/compute": {"name": "waspas", "options": {
        "normalization": "fixed", "lam": 0.3}}}),
    "promethee": ("compute", {"method/compute": {"name": "promethee2"}}),
}


def _ranking(path: Path, universe: str, world: World, currency: str = "CNY") -> None:
    evaluator = world.evaluator(universe, currency)
    result = evaluator.evaluate(world.state, world.tree)
    told = provenance("ranking", world, result.evaluation, ("base",), currency, NOW,
                      listed=len(result.ranks))
    table = ranking_table(result, result.evaluation.order, result.ranks, told, created_at=NOW)
    write_ranking(path, table, result, evaluator, world.tree)


def _comparison(path: Path, universe: str, *ids: str) -> None:
    world = world_of({})
    evaluator = world.evaluator(universe, "USD")
    found = compare(evaluator, world.state, world.tree, ids, "parent")
    told = provenance("comparison", world, found.results[0].evaluation, ids, "USD", NOW,
                      against="parent")
    write_comparison(path, found, comparison_table(found, created_at=NOW, provenance=told))


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[Any, Any, Any]]:
    """By name: formulas, the app's values, and the values LibreOffice computes from nothing."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed to recalculate with")
    folder = tmp_path_factory.mktemp("books")
    for name, (universe, values) in WORLDS.items():
        _ranking(folder / f"{name}.xlsx", universe, world_of(values))
    _comparison(folder / "compared.xlsx", "compute", "ascend_claimed", "base",
                "compute_supermarket")
    made = sorted(folder.glob("*.xlsx"))
    bare = [folder / "bare" / path.name for path in made]
    (folder / "bare").mkdir()
    for path, plain in zip(made, bare, strict=True):
        openpyxl.load_workbook(path).save(plain)  # keeps formulas, drops their values
    edited = openpyxl.load_workbook(folder / "product.xlsx")
    sheet = edited["Assumptions"]
    row = next(r for r in range(1, sheet.max_row) if sheet.cell(r, 2).value == "cambricon")
    sheet.cell(row, 5).value = 0.31
    for column, weight in enumerate((0.1, 0.2, 0.3, 0.4), start=6):
        sheet.cell(4, column).value = weight
    edited.save(folder / "bare" / "edited.xlsx")
    subprocess.run([
        str(SOFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder / "out"),
        *map(str, bare), str(folder / "bare" / "edited.xlsx")],
        check=True, capture_output=True, timeout=300)
    found = {path.stem: (openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True),
                         openpyxl.load_workbook(folder / "out" / path.name, data_only=True))
             for path in made}
    plain = openpyxl.load_workbook(folder / "out" / "edited.xlsx", data_only=True)
    return {**found, "edited": (edited, None, plain)}


def _formulas(book: Any, sheet: str) -> dict[str, str]:
    return {cell.coordinate: cell.value for row in book[sheet].iter_rows() for cell in row
            if cell.data_type == "f"}


def _column(book: Any, sheet: str, heading: str) -> dict[str, Any]:
    rows = list(book[sheet].iter_rows(values_only=True))
    at, id = rows[0].index(heading), rows[0].index("Id")
    return {row[id]: row[at] for row in rows[1:]}


@pytest.mark.parametrize("name", [*WORLDS, "compared"])
def test_every_formula_gives_the_number_of_the_app(
    books: Mapping[str, tuple[Any, Any, Any]], name: str
) -> None:
    formulas, app, computed = books[name]
    for sheet in app.sheetnames:
        for place in _formulas(formulas, sheet):
            expected, found = app[sheet][place].value, computed[sheet][place].value
            # a difference of rounded amounts can miss by the last cent
            assert math.isclose(found, expected, rel_tol=1e-9, abs_tol=0.011), (sheet, place)


def test_composite_rank_and_value_are_formulas(
    books: Mapping[str, tuple[Any, Any, Any]]
) -> None:
    formulas, app, _ = books["mean"]
    for heading in ("Rank", "Composite (0–1)", "Value by the model (CNY)",
                    "Value low (80 %) (CNY)"):
        cells = _column(formulas, "Ranking", heading)
        assert len(cells) == 33 and all(str(c).startswith("=") for c in cells.values()), heading
    assert "Assumptions!" in _column(formulas, "Ranking", "Composite (0–1)")["nvidia"]
    assert _column(app, "Ranking", "Rank")["nvidia"] >= 1
    live = _formulas(books["compared"][0], "Comparison")
    assert len(live) > 33 * 15


def test_an_edit_in_the_file_gives_what_the_app_gives(
    books: Mapping[str, tuple[Any, Any, Any]]
) -> None:
    computed = books["edited"][2]
    universe, values = WORLDS["product"]
    world = world_of({**values, SCORE: {"score": 0.31}, **_typed(0.1, 0.2, 0.3, 0.4)})
    result = world.evaluator(universe, "CNY").evaluate(world.state, world.tree)
    ids = [company.id for company in result.evaluation.universe.companies]
    composites = _column(computed, "Ranking", "Composite")
    ranks = _column(computed, "Ranking", "Rank")
    money = _column(computed, "Ranking", "Value by the model (CNY)")
    assert [composites[id] for id in ids] == pytest.approx(result.composite.tolist(), abs=1e-9)
    assert [ranks[id] for id in ids] == result.ranks.tolist()
    assert [money[id] for id in ids] == pytest.approx(result.values.median.tolist(), rel=1e-9)


def test_what_cannot_be_a_formula_is_a_value_and_said_so(
    books: Mapping[str, tuple[Any, Any, Any]]
) -> None:
    formulas = books["promethee"][0]
    composites = _column(formulas, "Ranking", "Composite")
    assert not any(str(value).startswith("=") for value in composites.values())
    told = {row[0]: row[1] for row in formulas["About"].iter_rows(values_only=True)}
    assert told["composite, its low and high"].startswith("plain values: promethee2 compares")
    assert told["value, its low and high"] == "formulas on the sheets Assumptions and Model"
    assert books["mean"][0]["About"] is not None
    told = {row[0]: row[1] for row in books["mean"][0]["About"].iter_rows(values_only=True)}
    assert told["composite, its low and high"] == "formulas on the sheet Assumptions"


def test_the_sheets_of_a_workbook(books: Mapping[str, tuple[Any, Any, Any]]) -> None:
    assert books["mean"][0].sheetnames == [
        "Ranking", "Assumptions", "Calculation", "Scenarios", "Model", "Sources", "Log", "About"]
    assert books["compared"][0].sheetnames == [
        "Comparison", "Assumptions", "Calculation", "Inputs", "Scenarios", "Model", "Sources",
        "Log", "About"]
    model = [row[0] for row in books["mean"][0]["Model"].iter_rows(values_only=True)]
    assert "Coefficient" in model and "Intercept" in model
    assert any("log rmse" in str(label) for label in model)
    set_there = [row[1] for row in books["compared"][0]["Scenarios"].iter_rows(values_only=True)]
    assert any(str(key).startswith("compute/") for key in set_there)
