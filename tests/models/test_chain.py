"""The chain of one compute edit to a company's value: every number follows from those before."""

from __future__ import annotations

import math

import numpy as np
import pytest

from data.bundled import load
from models.attribution import AttributionError, Chain, Link
from models.scenarios import Evaluator, Scenario, ScenarioResult, Tree, bundled_scenarios
from models.scenarios.tree import scenarios_from_values
from scoring.state import initial_state

REFERENCE = load()
UNIVERSE = REFERENCE.universes["robotics"]
BASE = initial_state(REFERENCE)
H20 = "compute/chips/nvidia_h20/rental_usd_per_hour"


def _with(overrides: dict[str, object]) -> tuple[Evaluator, ScenarioResult]:
    tree = scenarios_from_values({}, bundled_scenarios())
    tree = Tree({**tree.scenarios, "what_if": Scenario("what_if", "What if", overrides=overrides)})
    evaluator = Evaluator(UNIVERSE, REFERENCE, currency="CNY")
    return evaluator, evaluator.evaluate(BASE, tree, "what_if")


def _links(chain: Chain, row: int) -> dict[str, Link]:
    return {link.name: link for link in chain.links(row)}


def _on_h20(evaluator: Evaluator) -> int:
    """A company with a value that does some of its work on the H20."""
    book = evaluator.computed(BASE)
    at = book.companies.profiles.chips.index("nvidia_h20")
    mix = np.nan_to_num(book.companies.profiles.mix["cloud"][:, at])
    value = evaluator.valuer.values(evaluator.scored(BASE), "CNY").median
    rows = [book.companies.profiles.row(c.id) for c in UNIVERSE.companies]
    return next(i for i, r in enumerate(rows) if mix[r] > 0 and not np.isnan(value[i]))


def test_every_number_follows_from_those_before_it_up_to_the_value() -> None:
    evaluator, result = _with({H20: {"value": 9.0}})
    row = _on_h20(evaluator)
    chain = Chain(evaluator, BASE, BASE, result.state, {H20})
    found = _links(chain, row)
    assert found["input"].after == 9.0 and chain.chip(row) == "nvidia_h20"
    assert found["hour"].after == pytest.approx(9.0)
    rate = found["rate"].after
    utilisation = evaluator.computed(result.state).served["utilisation"]
    assert found["cost"].after == pytest.approx(9.0 / (3600 * rate * utilisation) * 1e6)
    # only this chip became dearer: the work costs its share of that more
    dearer = found["cost"].after - found["cost"].before
    share = found["mix"].after
    known = evaluator.effect_of(BASE, result.state).known[row]
    assert found["work"].after - found["work"].before == pytest.approx(
        share * dearer / (1.0 if known == 1 else _total_mix(evaluator, row)), rel=1e-9)
    assert found["kappa"].after == pytest.approx(found["work"].after / found["work"].before)
    assert found["d_cost"].after == pytest.approx(
        -found["lever"].after * math.log(found["kappa"].after))
    assert found["effect"].after == pytest.approx(found["d_cost"].after)
    assert found["factor"].after == pytest.approx(math.exp(found["effect"].after))
    assert found["value"].after == pytest.approx(found["plain"].after * found["factor"].after)
    # and the last is what the app shows of the scenario
    assert found["value"].after == pytest.approx(result.values.median[row], rel=1e-12)
    assert found["value"].before == pytest.approx(evaluator.evaluate(
        BASE, Tree({"base": Scenario("base", "Base", "")})).values.median[row])
    assert found["value"].after < found["value"].before


def _total_mix(evaluator: Evaluator, row: int) -> float:
    """The part of the work whose chips are known at all."""
    mix = evaluator.computed(BASE).companies.profiles.mix["cloud"]
    at = evaluator.computed(BASE).companies.profiles.row(UNIVERSE.companies[row].id)
    return float(np.nansum(mix[at]))


def test_one_edit_is_taken_alone_and_all_of_them_give_the_scenario() -> None:
    other = "compute/chips/nvidia_h800/rental_usd_per_hour"
    evaluator, result = _with({H20: {"value": 9.0}, other: {"value": 9.0}})
    row = _on_h20(evaluator)
    one, two, both = (_links(Chain(evaluator, BASE, BASE, result.state, parts), row)
                      for parts in ({H20}, {other}, {"chips"}))
    assert both["value"].after == pytest.approx(result.values.median[row])
    # costs of chips add up, so do what each of the two edits adds to the cost of the work
    added = [link["work"].after - link["work"].before for link in (one, two, both)]
    assert added[0] + added[1] == pytest.approx(added[2]) and added[0] > 0


def test_from_a_scenario_the_edit_is_counted_from_that_scenario() -> None:
    evaluator, dear = _with({H20: {"value": 9.0}})
    _, dearer = _with({H20: {"value": 12.0}})
    row = _on_h20(evaluator)
    found = _links(Chain(evaluator, BASE, dear.state, dearer.state, {H20}), row)
    assert (found["input"].before, found["input"].after) == (9.0, 12.0)
    assert found["value"].before == pytest.approx(dear.values.median[row])
    assert found["value"].after == pytest.approx(dearer.values.median[row])
    back = _links(Chain(evaluator, BASE, dear.state, BASE, {H20}), row)
    assert back["kappa"].after == 1.0 and back["value"].after == back["plain"].after
    assert back["hour"].after < found["hour"].before


@pytest.mark.parametrize("id", [s.id for s in bundled_scenarios()])
def test_all_compute_edits_of_an_example_lead_to_its_value(id: str) -> None:
    tree = scenarios_from_values({}, bundled_scenarios())
    evaluator = Evaluator(UNIVERSE, REFERENCE, currency="CNY")
    result = evaluator.evaluate(BASE, tree, id)
    groups = ("chips", "workload", "supply", "migration", "exposure", "market")
    if result.state.compute == BASE.compute:
        with pytest.raises(AttributionError, match="the same in both"):
            Chain(evaluator, BASE, BASE, result.state, groups)
        return
    chain = Chain(evaluator, BASE, BASE, result.state, groups)
    plain = evaluator.valuer.values(evaluator.scored(BASE), "CNY").median
    for row in np.flatnonzero(~np.isnan(plain)).tolist():
        found = _links(chain, row)
        summed = sum(link.after for name, link in found.items() if name.startswith("d_"))
        assert found["effect"].after == pytest.approx(summed, abs=1e-12)
        if not result.state.sheets["robotics"].adjustment:
            assert found["value"].after == pytest.approx(result.values.median[row], rel=1e-12)


def test_an_input_that_is_the_same_has_no_chain() -> None:
    evaluator, result = _with({H20: {"value": 9.0}})
    with pytest.raises(AttributionError, match="is the same in both scenarios"):
        Chain(evaluator, BASE, BASE, result.state,
              {"compute/chips/nvidia_h800/rental_usd_per_hour"})
