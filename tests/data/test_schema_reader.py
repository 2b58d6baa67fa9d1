"""The table reader: what it accepts, and what each of its errors says."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from data.errors import SHOWN, DataError, DataErrors
from data.schema import Column, Rule, Table, read

TABLE = Table("robots", (
    Column("id", required=True),
    Column("maker", required=True, references="makers"),
    Column("units", "int", low=0, high=100),
    Column("price", "float", above=0),
    Column("seen", "date", required=True),
    Column("launched", "partial_date"),
    Column("listed", "flag"),
    Column("grade", choices=("good", "poor")),
    Column("page", "url", words=("no page",)),
), key=("id",))
HEADER = "id,maker,units,price,seen,launched,listed,grade,page\n"
GOOD = "r1,acme,5,2.5,2024-03-05,2023-Q2,1,good,https://example.org/a\n"


def reading(text: str, table: Table = TABLE) -> list[dict[str, object]]:
    return read(io.StringIO(text), table, {"makers": {"acme"}}, date(2026, 11, 23))


def failure(text: str, table: Table = TABLE) -> DataError:
    with pytest.raises(DataError) as caught:
        reading(text, table)
    return caught.value


def test_cells_become_values_of_their_kind() -> None:
    row = reading(HEADER + GOOD)[0]
    assert row == {
        "id": "r1", "maker": "acme", "units": 5, "price": 2.5, "seen": date(2024, 3, 5),
        "launched": date(2023, 6, 30), "launched_text": "2023-Q2", "listed": True,
        "grade": "good", "page": "https://example.org/a",
    }


def test_empty_cells_are_none_and_empty_texts_stay_texts() -> None:
    row = reading(HEADER + "r1,acme,,,2024-03-05,,,,\n")[0]
    assert [row[name] for name in ("units", "price", "launched", "listed")] == [None] * 4
    assert row["grade"] == "" and row["page"] == ""


def test_columns_may_stand_in_any_order() -> None:
    names = HEADER.strip().split(",")
    cells = GOOD.strip().split(",")
    text = ",".join(reversed(names)) + "\n" + ",".join(reversed(cells)) + "\n"
    assert reading(text) == reading(HEADER + GOOD)


@pytest.mark.parametrize(("column", "text", "expected"), [
    ("maker", "nobody", "an id that stands in makers.csv"),
    ("units", "many", "a whole number from 0 to 100"),
    ("units", "5.0", "a whole number from 0 to 100"),
    ("units", "101", "a whole number from 0 to 100"),
    ("price", "0", "a number above 0"),
    ("price", "-3", "a number above 0"),
    ("price", "nan", "a number above 0"),
    ("price", "inf", "a number above 0"),
    ("price", "1_000", "a number above 0"),
    ("seen", "", "a day like 2026-06-30"),
    ("seen", "2023-02-29", "a day like 2026-06-30"),
    ("seen", "2024-W01-1", "a day like 2026-06-30"),
    ("seen", "2026-12-01", "no later than 2026-11-23"),
    ("launched", "2024-13", "a date like 2026, 2026-06 or 2026-06-30"),
    ("launched", "2024-Q5", "a date like 2026, 2026-06 or 2026-06-30"),
    ("launched", "2027", "no later than 2026-11-23"),
    ("listed", "yes", "0 or 1"),
    ("grade", "fair", "one of good, poor"),
    ("page", "example.org", "an address beginning with http:// or https:// or 'no page'"),
    ("page", "https://example.org/a b", "an address beginning with http://"),
])
def test_an_error_names_file_row_column_value_and_what_is_right(
    column: str, text: str, expected: str
) -> None:
    names = HEADER.strip().split(",")
    cells = GOOD.strip().split(",")
    cells[0] = "r2"
    cells[names.index(column)] = text
    error = failure(HEADER + GOOD + ",".join(cells) + "\n")
    assert (error.file, error.row, error.column, error.value) == ("robots.csv", 3, column, text)
    assert expected in error.expected
    for part in ("robots.csv, row 3", f"column {column}", text or "empty", expected):
        assert part in str(error)


def test_a_part_of_a_date_that_has_begun_ends_at_the_latest_day() -> None:
    row = reading(HEADER + "r1,acme,,,2024-03-05,2026,,,\n")[0]
    assert row["launched"] == date(2026, 11, 23) and row["launched_text"] == "2026"


def test_a_repeated_key_names_the_row_it_repeats() -> None:
    error = failure(HEADER + GOOD + GOOD)
    assert (error.row, error.column, error.value) == (3, "id", "r1")
    assert "not the one of row 2" in str(error)


def test_all_errors_are_reported_in_the_order_of_the_rows() -> None:
    error = failure(HEADER + "r1,acme,x,,2024-03-05,,,,\n" + "r2,nobody,,,2024-03-05,,2,,\n")
    assert isinstance(error, DataErrors)
    assert [(e.row, e.column) for e in error.errors] == [(2, "units"), (3, "maker"), (3, "listed")]
    assert len(str(error).splitlines()) == 3


def test_of_many_errors_the_first_are_listed_and_the_rest_counted() -> None:
    rows = "".join(f"r{i},acme,x,,2024-03-05,,,,\n" for i in range(SHOWN + 7))
    error = failure(HEADER + rows)
    assert len(error.errors) == SHOWN
    assert str(error).endswith("7 more of the kind.")


def test_missing_and_unknown_columns_are_named() -> None:
    error = failure("id,maker,units,cost,seen,launched,listed,grade,page\n")
    said = str(error)
    assert "robots.csv, row 1, column price" in said and "missing from the header" in said
    assert "'cost'" in said


def test_an_empty_file_lacks_every_column() -> None:
    assert len(failure("").errors) == len(TABLE.columns)


def test_a_row_with_too_few_cells_is_named() -> None:
    error = failure(HEADER + GOOD + "\nr2,acme\n")
    assert error.row == 4  # the blank row 3 counts, as in a spreadsheet
    assert "9 cells as in the header, not 2" in str(error)


def test_an_open_quote_is_an_error_not_a_swallowed_rest() -> None:
    assert "comma-separated" in str(failure(HEADER + GOOD + 'r2,"acme\n'))


def test_bytes_that_are_not_utf8_are_named_with_their_row(tmp_path: Path) -> None:
    path = tmp_path / "robots.csv"
    path.write_bytes((HEADER + GOOD).encode() + "r2,宇树\n".encode("gb18030"))
    with pytest.raises(DataError, match=r"robots\.csv, row 3: .*expected text encoded as UTF-8"):
        read(path, TABLE, {"makers": {"acme"}})


def test_a_mark_at_the_start_of_the_file_is_no_part_of_the_header(tmp_path: Path) -> None:
    path = tmp_path / "robots.csv"
    path.write_bytes(b"\xef\xbb\xbf" + (HEADER + GOOD).encode())
    assert len(read(path, TABLE, {"makers": {"acme"}})) == 1


def test_a_rule_across_columns_names_the_cell() -> None:
    rule = Rule(lambda columns: [(i, "price", "a price for robots that are listed")
                                 for i, price in enumerate(columns["price"])
                                 if price is None and columns["listed"][i]])
    table = Table("robots", TABLE.columns, TABLE.key, (rule,))
    error = failure(HEADER + GOOD + "r2,acme,,,2024-03-05,,1,,\n", table)
    assert str(error) == ("robots.csv, row 3, column price: the cell is empty, "
                          "expected a price for robots that are listed.")
