"""The book of compute assumptions: overrides, own rows, provenance, refusals."""

from __future__ import annotations

import math

import pytest

from scoring.compute.book import CellError, bundled_book, checked


def test_an_override_changes_one_cell_and_leaves_the_other_tables_untouched() -> None:
    book = bundled_book()
    edited = book.updated({("chips", "nvidia_h20", "bandwidth_gb_s"): {"value": 4800.0}})
    assert edited.value("chips", "nvidia_h20", "bandwidth_gb_s") == 4800.0
    assert edited.bundled("chips", "nvidia_h20", "bandwidth_gb_s") == 4000.0
    assert edited.sheet("workloads") is book.sheet("workloads")
    assert book.value("chips", "nvidia_h20", "bandwidth_gb_s") == 4000.0
    assert edited.updated({}).value("chips", "nvidia_h20", "bandwidth_gb_s") == 4000.0


def test_a_cleared_cell_is_unknown_not_zero() -> None:
    cleared = bundled_book().updated({("chips", "nvidia_h20", "memory_gb"): {"value": None}})
    assert cleared.value("chips", "nvidia_h20", "memory_gb") is None
    assert math.isnan(cleared.sheet("chips").numbers("memory_gb")[
        cleared.sheet("chips").row["nvidia_h20"]])


def test_rows_of_the_analyst_stand_last_and_go_with_their_id() -> None:
    own = {("chips", "mine", "id"): {"value": "mine"},
           ("chips", "mine", "memory_gb"): {"value": 96.0}}
    book = bundled_book().updated(own)
    sheet = book.sheet("chips")
    assert sheet.ids[-1] == "mine"
    assert sheet.own == {"mine"}
    assert book.value("chips", "mine", "memory_gb") == 96.0
    assert book.value("chips", "mine", "bandwidth_gb_s") is None
    assert book.bundled("chips", "mine", "memory_gb") is None
    assert "mine" not in book.updated({}).sheet("chips").row


def test_overrides_that_fit_no_cell_are_named_and_change_nothing() -> None:
    wrong = {("chips", "nowhere", "memory_gb"): {"value": 96.0},
             ("chips", "nvidia_h20", "memory_gb"): {"value": -1},
             ("nothing", "a", "b"): {"value": 1}}
    book = bundled_book().updated(wrong)
    assert set(book.strays) == set(wrong)
    assert book.value("chips", "nvidia_h20", "memory_gb") == 96.0


def test_provenance_is_the_rows_until_the_analyst_gives_another() -> None:
    book = bundled_book()
    found = book.provenance("chips", "nvidia_h20", "bandwidth_gb_s")
    assert found.source.startswith("http")
    assert found.confidence in ("confirmed", "reported", "rumoured")
    assert not found.overridden
    entry = {"value": 4100.0, "source": "own measurement", "date": "2026-11-23", "why": "tested"}
    mine = book.updated({("chips", "nvidia_h20", "bandwidth_gb_s"): entry}).provenance(
        "chips", "nvidia_h20", "bandwidth_gb_s")
    assert (mine.source, mine.as_of, mine.note, mine.overridden) == (
        "own measurement", "2026-11-23", "tested", True)


@pytest.mark.parametrize(("field", "value", "expected"), [
    ("bandwidth_gb_s", "0", "a number above 0"),
    ("bandwidth_gb_s", -3, "a number above 0"),
    ("bandwidth_gb_s", float("nan"), "a number above 0"),
    ("bandwidth_gb_s", True, "a number above 0"),
    ("bandwidth_gb_s", "fast", "a number above 0"),
    ("launch", "2026-13", "a date like 2026"),
    ("name", "", "a text"),
    ("no_such_field", 1, "a column of this table"),
    ("interconnect_direction", "sideways", "one of both_ways, not_stated, one_way"),
])
def test_a_refused_value_names_table_row_field_and_what_would_be_right(
    field: str, value: object, expected: str
) -> None:
    with pytest.raises(CellError, match=expected) as refused:
        checked("chips", "nvidia_h20", field, value)
    assert (refused.value.table, refused.value.row, refused.value.field) == (
        "chips", "nvidia_h20", field)


def test_texts_are_read_as_the_bundled_files_are() -> None:
    assert checked("chips", "x", "bandwidth_gb_s", "1400") == 1400.0
    assert checked("chips", "x", "launch", "2026-03") == "2026-03"
    assert checked("chips", "x", "bandwidth_gb_s", "") is None
    assert checked("workloads", "x", "layers", 61.0) == 61
