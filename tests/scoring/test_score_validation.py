"""Bad scores, weights and objectives: one sentence with row, column, value and what is right."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from scoring.methods import METHODS
from scoring.ranking import rank, score_against
from scoring.validation import ScoringError, check_matrix

GOOD = [[0.1, 0.2], [0.3, 0.4]]


@pytest.mark.parametrize("method", sorted(METHODS))
@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_a_number_that_is_none_is_named_before_any_method(method, value):
    matrix = np.array([[0.1, 0.2, 0.3], [0.4, 0.5, value]])
    with pytest.raises(ScoringError) as error:
        rank(matrix, [1, 1, 1], method)
    assert str(error.value).startswith("Row 1, column 2")
    assert repr(value) in str(error.value)
    assert (error.value.row, error.value.column) == (1, 2)


@pytest.mark.parametrize(("value", "shown"), [
    ("0.7", "'0.7'"), (None, "None"), (True, "True"), (1j, "1j"), ([0.1], "[0.1]")])
def test_a_cell_that_is_no_number(value, shown):
    with pytest.raises(ScoringError) as error:
        rank([[0.1, 0.2], [0.3, value]], [1, 1])
    assert str(error.value).startswith(f"Row 1, column 1 (counted from 0): {shown} is not a number")


@pytest.mark.parametrize("matrix", [
    np.array([["a", "b"]]), np.array([[True, False]]), np.array([[0.1, None]], dtype=object),
    pd.DataFrame({"a": ["x"], "b": [0.1]}), pd.DataFrame({"a": [pd.NA], "b": [0.1]}),
    np.array([["2020-01-01", "2021-01-01"]], dtype="datetime64[D]"),
])
def test_arrays_and_tables_without_numbers(matrix):
    with pytest.raises(ScoringError, match="Row 0.*is not a number"):
        rank(matrix, [1, 1])


def test_a_masked_cell_is_refused():
    with pytest.raises(ScoringError, match="Row 0, column 1.*masked"):
        rank(np.ma.masked_array([[0.1, 0.2]], mask=[[False, True]]), [1, 1])


@pytest.mark.parametrize(("matrix", "words"), [
    ([], ["empty", "0 rows"]), (np.empty((0, 3)), ["empty", "0 rows"]),
    ([[]], ["empty", "0 columns"]), ([[0.1, 0.2], [0.3]], ["Row 1", "1 values", "2"]),
    ([0.1, 0.2], ["Row 0", "[[...]]"]), (np.array([0.1, 0.2]), ["1 dimension", "[[...]]"]),
    (np.zeros((2, 2, 2)), ["3 dimension"]), (0.5, ["0.5", "list of rows"]),
    ("text", ["'text'"]), (["ab", "cd"], ["Row 0", "'ab'"]), (None, ["None"]),
    ([[10**400]], ["too large"]), ([[1e150]], ["Row 0, column 0", "larger unit"]),
])
def test_shapes_that_are_none(matrix, words):
    with pytest.raises(ScoringError) as error:
        rank(matrix, [1, 1], "vikor")
    for word in words:
        assert word in str(error.value)


def test_names_appear_in_errors():
    with pytest.raises(ScoringError) as error:
        rank([[0.1, 1.5]], [1, 1], row_names=["Unitree"], column_names=["team", "orders"])
    assert str(error.value).startswith("Row 0 ('Unitree'), column 1 ('orders')")
    assert "1.5 is outside [0, 1]" in str(error.value)


def test_names_come_from_a_table():
    table = pd.DataFrame({"team": [0.1, 0.2], "orders": [0.3, np.nan]}, index=["Figure", "Agility"])
    with pytest.raises(ScoringError, match=r"Row 1 \('Agility'\), column 1 \('orders'\)"):
        rank(table, [1, 1])


def test_a_row_number_is_no_name():
    with pytest.raises(ScoringError, match=r"^Row 1, column 0 \('team'\)"):
        rank(pd.DataFrame({"team": [0.1, 2.0]}), [1])


def test_one_name_per_row_and_column():
    with pytest.raises(ScoringError, match="1 row names for 2 rows"):
        rank(GOOD, [1, 1], row_names=["a"])
    with pytest.raises(ScoringError, match="3 column names for 2 columns"):
        rank(GOOD, [1, 1], column_names=["a", "b", "c"])


@pytest.mark.parametrize(("weights", "words"), [
    ([1], ["1 weights for 2 columns"]), ([1, 1, 1], ["3 weights for 2 columns"]),
    ([1, -0.2], ["column 1", "-0.2 is negative"]), ([0, 0], ["All weights are 0"]),
    ([1, float("nan")], ["column 1", "nan"]), ([[1, 1]], ["column 0", "[1, 1]"]),
    (None, ["None"]),
])
def test_weights_that_do_not_fit(weights, words):
    with pytest.raises(ScoringError) as error:
        rank(GOOD, weights)
    for word in words:
        assert word in str(error.value)


@pytest.mark.parametrize(("objectives", "words"), [
    ([1], ["1 objectives for 2 columns"]), ([1, 0], ["column 1", "0.0", "+1", "-1"]),
    ([1, 2], ["column 1", "2.0"]), (["max", "min"], ["column 0", "'max'"]),
    ([1, float("nan")], ["column 1", "nan"]), ("max", ["'max'"]),
])
def test_objectives_that_do_not_fit(objectives, words):
    with pytest.raises(ScoringError) as error:
        rank(GOOD, [1, 1], objectives=objectives)
    for word in words:
        assert word in str(error.value)


def test_replacing_rows_need_the_size_of_the_reference():
    with pytest.raises(ScoringError, match="rows are 1 x 2 and the reference 2 x 2"):
        score_against(GOOD, [[0.1, 0.2]], [1, 1])
    with pytest.raises(ScoringError, match="Row 0, column 1.*1.5"):
        score_against(GOOD, [[0.1, 1.5], [0.3, 0.4]], [1, 1])


def test_whole_numbers_and_numpy_numbers_are_numbers():
    checked = check_matrix([[1, np.float32(0.5)], [np.int64(0), 0.25]])
    assert checked.values.tolist() == [[1, 0.5], [0, 0.25]]
    assert checked.values.dtype == np.float64
    assert check_matrix(np.array([[0, 1]], dtype=np.int8)).high == 1


def test_an_error_is_a_value_error():
    assert issubclass(ScoringError, ValueError)
