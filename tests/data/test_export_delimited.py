"""CSV and TSV: what the rules of the format and a spreadsheet's reader say about them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.exporting import to_csv, to_tsv, write_csv, write_tsv
from data.exporting.guard import guarded, unguarded
from tests.support.tables import table

TEXT = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"))


def _cells(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_bytes_of_a_csv_file(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    write_csv(path, table([("宇树科技", 0.9, 0.8), ('A "B", C', 0.5, None)]))
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfrank,name,composite,")
    assert raw.count(b"\r\n") == 3 and raw.count(b"\n") == 3 and raw.endswith(b"\r\n")
    assert "宇树科技".encode() in raw
    assert b'"A ""B"", C"' in raw


def test_values_are_numbers_dates_flags_and_empty_where_unknown() -> None:
    first, second = _cells(to_csv(table([("A", 0.9, 0.75), ("B", 0.25, None)])))
    assert first == {
        "rank": "1", "name": "A", "composite": "0.825", "mass_production": "0.9",
        "supply_chain": "0.75", "mass_production_status": "evidence",
        "supply_chain_status": "evidence", "value_usd": "1500000000",
        "valuation_date": "2026-03-31", "valuation_lower_bound": "true"}
    assert second["supply_chain"] == "" and second["supply_chain_status"] == "unknown"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''@x"])
def test_text_that_would_run_gets_one_quote_and_loses_it_again(text: str) -> None:
    (row,) = _cells(to_csv(table([(text, 0.1, 0.2)])))
    assert row["name"] == f"'{text}"
    assert unguarded(row["name"]) == text


@pytest.mark.parametrize("text", ["AgiBot", "'quoted'", "1X", "a=b", " =1", ""])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text == unguarded(text)


def test_negative_numbers_get_no_quote() -> None:
    sample = table([("A", 0.1, 0.2)])
    low = type(sample)(sample.columns, [(1, "A", -0.4, *sample.rows[0][3:])], sample.meta)
    (row,) = _cells(to_csv(low))
    assert row["composite"] == "-0.4"


@given(TEXT)
def test_any_text_survives(text: str) -> None:
    for written, delimiter in ((to_csv(table([(text, 0.1, 0.2)])), ","),
                               (to_tsv(table([(text, 0.1, 0.2)])), "\t")):
        (row,) = _cells(written, delimiter)
        assert unguarded(row["name"]) == text


@given(st.floats(0, 1))
def test_any_score_survives_exactly(score: float) -> None:
    (row,) = _cells(to_csv(table([("A", score, None)])))
    assert float(row["mass_production"]) == score


def test_pandas_reads_the_file(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    write_csv(path, table([("宇树科技", 0.9, 0.75), ("Zwei\nZeilen", 0.25, None)]))
    frame = pd.read_csv(path, encoding="utf-8-sig")
    assert list(frame["name"]) == ["宇树科技", "Zwei\nZeilen"]
    assert frame["composite"].tolist() == [0.825, 0.375]
    assert frame["supply_chain"].isna().tolist() == [False, True]


def test_tsv_for_the_clipboard_and_as_a_file(tmp_path: Path) -> None:
    sample = table([("a\tb", 0.9, 0.75)])
    text = to_tsv(sample)
    assert text.splitlines()[0].split("\t")[:3] == ["rank", "name", "composite"]
    assert not text.startswith("\ufeff")
    assert _cells(text, "\t")[0]["name"] == "a\tb"
    write_tsv(tmp_path / "list.tsv", sample)
    assert (tmp_path / "list.tsv").read_text("utf-8-sig") == text.replace("\r\n", "\n")
