"""The computer's share of a robot's parts, from the book's prices."""

from __future__ import annotations

from typing import Any

import pytest

from scoring.compute.book import Book, bundled_book
from scoring.compute.evaluation.robot_parts import modules, robot_shares

BOOK = bundled_book()


def edited(cells: dict[tuple[str, str, str], Any]) -> Book:
    book = BOOK.updated({place: {"value": value} for place, value in cells.items()})
    assert not book.strays
    return book


def test_compute_in_the_parts_of_each_robot() -> None:
    """A Thor module at 2,999 USD in parts of 55,000: 5.5 %; in a G1 at 13,500 with a gross margin
    of 60 %: 2,999 / 5,400."""
    assert {"thor_module", "orin_module"} <= set(modules(BOOK))
    found = {s.robot: s for s in robot_shares(BOOK, "thor_module", {"unitree": (0.6, "own")})}
    optimus, g1 = found["Tesla Optimus Gen 2"], found["Unitree G1"]
    assert optimus.share is not None
    assert optimus.share.value == pytest.approx(2999 / 55_000)
    assert g1.share is not None
    assert g1.share.value == pytest.approx(2999 / 5400)
    assert (g1.margin, g1.origin) == (0.6, "own")
    assert g1.margin_change == pytest.approx(-0.1 * 2999 / 13_500)
    assert found["Humanoid, typical"].quantity == "bom_share"


def test_a_computer_dearer_than_the_robot_is_told() -> None:
    book = edited({("robot_bom", "thor_module", "value"): 9000.0,
                   ("robot_bom", "thor_module", "value_high"): 9500.0})
    r1 = next(s for s in robot_shares(book, "thor_module", {}) if s.robot == "Unitree R1")
    assert r1.share is None
    assert "compute share" in r1.problem


def test_a_dearer_module_in_the_book_takes_a_larger_share() -> None:
    dearer = edited({("robot_bom", "thor_module", "value"): 3400.0})
    before, after = (next(s.share for s in robot_shares(book, "thor_module", {})
                          if s.robot == "Tesla Optimus Gen 2") for book in (BOOK, dearer))
    assert before is not None
    assert after is not None
    assert after.value / before.value == pytest.approx(3400 / 2999)
