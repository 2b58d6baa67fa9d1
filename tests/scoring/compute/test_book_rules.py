"""Rules across cells, held against edits of the book."""

from __future__ import annotations

from scoring.compute.book import bundled_book
from scoring.compute.book_rules import broken


def test_low_no_higher_than_high() -> None:
    book = bundled_book()
    low, high = (("chips", "nvidia_h20", f"price_usd_{end}") for end in ("low", "high"))
    found = broken(book, {low: 13000.0})
    assert found is not None and (found.row, found.field) == ("nvidia_h20", "price_usd_low")
    assert "no higher than price_usd_high" in str(found)
    assert broken(book, {low: 13000.0, high: 14000.0}) is None
    assert broken(book, {low: None}) is None


def test_shares_add_up_to_at_most_one() -> None:
    book = bundled_book()
    sheet = book.sheet("supply_shares")
    market = sheet.texts("market")[0]
    rows = [row for row, name in zip(sheet.ids, sheet.texts("market"), strict=True)
            if name == market]
    over = {("supply_shares", row, field): 0.9
            for row in rows[:2] for field in ("share_low", "share", "share_high")}
    found = broken(book, over)
    assert found is not None and found.field == "share" and "at most 1" in found.expected


def test_tables_without_rules_take_anything() -> None:
    assert broken(bundled_book(), {("claims", "c1", "verdict"): "OPEN"}) is None
