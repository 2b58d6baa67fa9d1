"""The entry in force out of several: by the formula, whatever the order, one analyst untouched."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.consensus.pooling import pooled
from scoring.entries import ARRAYS, NUMBERS


def _entries(*rows: dict[str, Any]) -> dict[str, np.ndarray]:
    """One cell per analyst, as arrays (m, 1)."""
    return {name: np.array([[row.get(name, np.nan if name in NUMBERS else False)] for row in rows])
            for name in ARRAYS}


def _one(*rows: dict[str, Any], rule: str = "mean") -> dict[str, Any]:
    return {name: values[0] for name, values in pooled(_entries(*rows), rule).items()}


def test_mean_and_median_of_scores_and_bounds() -> None:
    rows = ({"score": 0.2, "low": 0.1, "high": 0.3}, {"score": 0.3, "low": 0.2, "high": 0.6},
            {"score": 0.7, "low": 0.6, "high": 0.9})
    mean = _one(*rows)
    assert [mean[n] for n in NUMBERS] == pytest.approx([0.4, 0.3, 0.6])
    median = _one(*rows, rule="median")
    assert [median[n] for n in NUMBERS] == pytest.approx([0.3, 0.2, 0.6])


def test_bounds_of_some_move_to_the_score_in_force() -> None:
    # only the first states bounds, .1 below and .2 above; the score in force is .5
    found = _one({"score": 0.4, "low": 0.3, "high": 0.6}, {"score": 0.6})
    assert [found[n] for n in NUMBERS] == pytest.approx([0.5, 0.4, 0.7])


def test_without_any_bounds_none_stand() -> None:
    found = _one({"score": 0.4}, {"score": 0.6})
    assert np.isnan(found["low"]) and np.isnan(found["high"])


def test_even_median_is_between_the_middle_two() -> None:
    rows = [{"score": s} for s in (0.1, 0.2, 0.4, 0.9)]
    assert _one(*rows, rule="median")["score"] == pytest.approx(0.3)


def test_unknown_gives_way_to_a_score_and_not_applicable_needs_a_majority() -> None:
    found = _one({"unknown": True}, {"score": 0.6}, {})
    assert found["score"] == 0.6 and not found["unknown"]
    assert _one({"unknown": True}, {"unknown": True})["unknown"]
    split = _one({"absent": True}, {"score": 0.6})
    assert split["score"] == 0.6 and not split["absent"]
    most = _one({"absent": True}, {"absent": True}, {"score": 0.6})
    assert most["absent"] and np.isnan(most["score"])


_number = st.one_of(st.none(), st.integers(0, 1_000_000).map(lambda i: i / 1_000_000))


@st.composite
def _row(draw: st.DrawFn) -> dict[str, Any]:
    score = draw(_number)
    row: dict[str, Any] = {} if score is None else {"score": score}
    if (low := draw(_number)) is not None and (score is None or low <= score):
        row["low"] = low
    if (high := draw(_number)) is not None and high >= row.get("score", row.get("low", 0)):
        row["high"] = high
    if score is None:
        row["unknown"] = draw(st.booleans())
        row["absent"] = not row["unknown"] and draw(st.booleans())
    return row


@settings(max_examples=150, deadline=None)
@given(st.lists(_row(), min_size=1, max_size=4), st.sampled_from(["mean", "median"]))
def test_order_of_analysts_does_not_matter_bit_for_bit(rows: list[Any], rule: str) -> None:
    first = _one(*rows, rule=rule)
    for other in permutations(rows):
        again = _one(*other, rule=rule)
        for name in ARRAYS:
            assert np.array_equal(first[name], again[name], equal_nan=name in NUMBERS)


@settings(max_examples=150, deadline=None)
@given(st.lists(_row(), min_size=1, max_size=4), st.sampled_from(["mean", "median"]))
def test_what_stands_lies_within_what_was_given(rows: list[Any], rule: str) -> None:
    found = _one(*rows, rule=rule)
    scores = [row["score"] for row in rows if "score" in row]
    if not np.isnan(found["score"]):
        assert min(scores) <= found["score"] <= max(scores)
        assert not found["low"] > found["score"] and not found["high"] < found["score"]
    assert found["score"] == found["score"] or not scores or found["absent"]


@settings(max_examples=100, deadline=None)
@given(_row(), st.integers(0, 3), st.sampled_from(["mean", "median"]))
def test_the_only_entry_stands_bit_for_bit(row: dict[str, Any], others: int, rule: str) -> None:
    given_ = _entries(row)
    found = _one(row, *[{}] * others, rule=rule)
    for name in ARRAYS:
        assert np.array_equal(found[name], given_[name][0, 0], equal_nan=name in NUMBERS)


@settings(max_examples=100, deadline=None)
@given(_row(), st.integers(2, 5), st.sampled_from(["mean", "median"]))
def test_analysts_of_one_mind_stand_bit_for_bit(row: dict[str, Any], n: int, rule: str) -> None:
    given_ = _entries(row)
    found = _one(*[row] * n, rule=rule)
    if "score" in row:
        for name in NUMBERS:
            assert np.array_equal(found[name], given_[name][0, 0], equal_nan=True)
