"""Shapley values: the axioms, sampled against exact, opened groups, and changes of scenarios."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.bundled import load
from models.attribution import (
    MEASURES,
    AttributionError,
    Change,
    opened,
    shapley,
)
from models.scenarios import Evaluator, bundled_scenarios, scenarios_from_values
from scoring.state import initial_state, score_key

Game = Callable[[frozenset[Any]], Any]


def _game(seed: int, players: int, companies: int = 3) -> Game:
    """A game with a value of its own for every coalition."""
    table = np.random.default_rng(seed).normal(0, 1e9, (2 ** players, companies))

    def value(coalition: frozenset[Any]) -> Any:
        return table[sum(1 << i for i in coalition)]

    return value


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 6))
def test_efficiency_the_shares_add_up_to_the_change(seed: int, players: int) -> None:
    value = _game(seed, players)
    found = shapley(value, range(players))
    total = sum(found[i] for i in range(players))
    change = value(frozenset(range(players))) - value(frozenset())
    np.testing.assert_array_equal(found.change, change)
    np.testing.assert_allclose(total, change, rtol=0, atol=1e-5)  # a thousandth of a cent in 1e9
    assert found.exact and not np.any(found.error[0])


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 5))
def test_symmetry_groups_that_bring_the_same_share_alike(seed: int, players: int) -> None:
    inner = _game(seed, players)

    def value(coalition: frozenset[int]) -> Any:  # player 0 and 1 count by number only
        others = frozenset(i for i in coalition if i > 1)
        return inner(others) * (1 + len(coalition & {0, 1}))

    found = shapley(value, range(players))
    np.testing.assert_allclose(found[0], found[1], rtol=1e-9, atol=1e-3)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 5), st.floats(-1e9, 1e9))
def test_dummy_a_group_that_only_adds_its_own_gets_its_own(
    seed: int, players: int, own: float
) -> None:
    inner = _game(seed, players)

    def value(coalition: frozenset[int]) -> Any:
        return inner(coalition - {0}) + (own if 0 in coalition else 0.0)

    found = shapley(value, range(players))
    np.testing.assert_allclose(found[0], own, rtol=1e-9, atol=1e-4)
    nothing = shapley(lambda c: inner(c - {0}), range(players))
    assert (nothing[0] == 0.0).all()  # exactly: rounding goes to the largest share


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 5), st.floats(-3, 3))
def test_additivity_shares_of_a_sum_are_sums_of_shares(
    seed: int, players: int, times: float
) -> None:
    one, other = _game(seed, players), _game(seed + 1, players)
    both = shapley(lambda c: one(c) + times * other(c), range(players))
    first, second = shapley(one, range(players)), shapley(other, range(players))
    for i in range(players):
        np.testing.assert_allclose(both[i], first[i] + times * second[i], rtol=1e-9, atol=1e-3)


def test_it_is_the_mean_over_all_orders() -> None:
    value = _game(5, 4)
    found = shapley(value, range(4))
    for player in range(4):
        gains = []
        for order in permutations(range(4)):
            before = frozenset(order[:order.index(player)])
            gains.append(value(before | {player}) - value(before))
        np.testing.assert_allclose(found[player], np.mean(gains, axis=0))


def test_the_glove_market_of_the_textbooks() -> None:
    """One left glove, two right ones; a pair is worth 1: 2/3, 1/6, 1/6."""
    def worth(coalition: frozenset[str]) -> float:
        return float("left" in coalition and len(coalition) > 1)

    found = shapley(worth, ["left", "right", "other right"])
    assert dict(found) == pytest.approx({"left": 2 / 3, "right": 1 / 6, "other right": 1 / 6})
    assert isinstance(found["left"], float)


def test_no_groups_one_group_and_a_group_given_twice() -> None:
    assert dict(shapley(lambda c: 7.0, [])) == {}
    assert dict(shapley(lambda c: 5.0 * len(c), ["a"])) == {"a": 5.0}
    with pytest.raises(AttributionError, match="'a' is given twice"):
        shapley(lambda c: 0.0, ["a", "b", "a"])


def test_unknown_values_stay_unknown_for_their_company_only() -> None:
    found = shapley(lambda c: np.array([np.nan if 0 in c else 1.0, float(len(c))]), range(2))
    assert np.isnan(found[0][0]) and found[0][1] == found[1][1] == 1.0


def test_above_twelve_groups_orders_are_drawn_with_their_error() -> None:
    weights = np.random.default_rng(3).random((14, 20))

    def value(coalition: frozenset[int]) -> Any:
        return np.prod(1 + weights[sorted(coalition)], axis=0)

    found = shapley(value, range(14), pairs=100)
    assert not found.exact
    total = sum(found.values())
    np.testing.assert_allclose(total, found.change, rtol=1e-12)
    exact = _product_shares(weights)
    off = np.array([found[i] - exact[i] for i in range(14)])
    error = np.array([found.error[i] for i in range(14)])
    assert (np.abs(off) <= 4.5 * error + 1e-9).mean() > 0.99
    assert np.abs(off / exact).mean() < 0.05
    np.testing.assert_array_equal(shapley(value, range(14), pairs=100)[3], found[3])  # seeded


def _product_shares(weights: np.ndarray) -> np.ndarray:
    """Exact Shapley values of prod (1 + w_i): w_i sum_s e_s(others) mean weight of size s."""
    from math import factorial

    count = len(weights)
    shares = np.empty_like(weights)
    for i in range(count):
        # sums[s] = sum over coalitions of s others of the product of their (1 + w)
        sums = np.zeros((count, weights.shape[1]))
        sums[0] = 1.0
        for j in range(count):
            if j != i:
                sums[1:] += sums[:-1] * (1 + weights[j])
        sizes = [factorial(s) * factorial(count - s - 1) / factorial(count) for s in range(count)]
        shares[i] = weights[i] * (np.array(sizes) @ sums)
    return shares


@pytest.mark.parametrize("members", [3, 12])
def test_an_opened_group_adds_up_to_its_share(members: int) -> None:
    rng = np.random.default_rng(11)
    gains = rng.random(members)

    def value(coalition: frozenset[Any]) -> Any:
        taken = set(range(members)) if "g" in coalition else {i for i in coalition
                                                             if isinstance(i, int)}
        own = 1 + sum(gains[i] for i in taken)
        return np.array([own * (2.0 if "h" in coalition else 1.0), own])

    share = shapley(value, ["g", "h"])["g"]
    found = opened(value, ["g", "h"], "g", list(range(members)), share)
    np.testing.assert_allclose(sum(found.values()), share, rtol=1e-12)
    for i in range(members):  # additive inside, so each has its part of the group's
        np.testing.assert_allclose(found[i], share * gains[i] / gains.sum(), rtol=1e-9)
    assert found.exact == (members == 3)


def test_opening_what_is_no_group_is_refused() -> None:
    with pytest.raises(AttributionError, match="'x' is none of the groups"):
        opened(lambda c: 0.0, ["g"], "x", [1], 0.0)
    with pytest.raises(AttributionError, match="members of 'g'"):
        opened(lambda c: 0.0, ["g"], "g", [], 0.0)


# -- between two scenarios -------------------------------------------------------------------------

REFERENCE = load()
UNIVERSE = REFERENCE.universes["compute"]


def _change(*ids: str, values: Any = None) -> tuple[Change, Any, Any]:
    tree = scenarios_from_values(values or {}, bundled_scenarios())
    evaluator = Evaluator(UNIVERSE, REFERENCE)
    base = initial_state(REFERENCE)
    one, other = (evaluator.evaluate(base, tree, id) for id in ids)
    return Change(evaluator, base, one.state, other.state), one, other


def _mixed() -> dict[str, Any]:
    lab = next(c for c in UNIVERSE.companies if c.segment == "model_lab")
    return {"scenario/mixed": {"name": "Mixed", "parent": "nvidia_cut_cn", "overrides": {
        score_key("compute", lab.id, "software_stack"): {"score": 0.05},
        score_key("compute", lab.id, "supply_chain"): {"score": 0.95},
        "weights/compute": {"mode": "critic"}, "method/compute": {"name": "topsis"},
        "compute/chips/nvidia_h20/rental_usd_per_hour": {"value": 0.3}}}}


def test_the_groups_are_what_differs() -> None:
    change, _, _ = _change("base", "mixed", values=_mixed())
    assert change.groups == ("score/supply_chain", "score/software_stack", "weights", "method",
                             "chips", "supply")
    same, _, _ = _change("base", "base")
    assert same.groups == () and dict(same.shares("value")) == {}


@pytest.mark.parametrize("measure", MEASURES)
def test_shares_add_up_to_the_change_of_every_company(measure: str) -> None:
    change, one, other = _change("ascend_claimed", "mixed", values=_mixed())
    shares = change.shares(measure)
    wanted = {"composite": other.composite - one.composite,
              "rank": (other.ranks - one.ranks).astype(float),
              "value": other.values.median - one.values.median}[measure]
    np.testing.assert_allclose(sum(shares.values()), wanted, rtol=0, atol=0.005)
    assert set(shares) == set(change.groups)
    assert np.nanmax(np.abs(wanted)) > 0


def test_scores_move_composites_and_compute_moves_values() -> None:
    change, _, _ = _change("base", "mixed", values=_mixed())
    composite, value = change.shares("composite"), change.shares("value")
    assert not composite["chips"].any() and not composite["supply"].any()
    assert np.nanmax(np.abs(value["supply"])) > 0
    assert not np.nan_to_num(value["weights"]).any()  # newest valuations know no weights


def test_a_change_is_attributed_to_single_cells() -> None:
    change, _, _ = _change("base", "compute_supermarket")
    found = change.opened("chips", "value")
    assert set(found) == {f"compute/chips/{chip}/rental_usd_per_hour" for chip in (
        "nvidia_h20", "nvidia_h800", "ascend_950pr", "ascend_910b")}
    total = np.nan_to_num(sum(found.values()))
    np.testing.assert_allclose(total, np.nan_to_num(change.shares("value")["chips"]), atol=0.005)
    company = UNIVERSE.companies[0].id
    winter, _, _ = _change("base", "funding_winter")
    own = winter.opened("score/commercial_scene", "composite", company)
    assert set(own) <= {f"score/commercial_scene/{company}", f"score/commercial_scene/~{company}"}
    np.testing.assert_allclose(sum(own.values()),
                               winter.shares("composite")["score/commercial_scene"], atol=1e-12)
