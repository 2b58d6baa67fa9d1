"""What companies are called in wide and in narrow places, and tips with a title."""

from __future__ import annotations

import pytest

from data.bundled import load
from gui.names import (
    both_scripts,
    core_name,
    kind_name,
    native_name,
    segment_name,
    short_kind,
    short_name,
)
from gui.tips import titled_tip


@pytest.mark.parametrize(("company", "both", "native"), [
    ("unitree", "Unitree Robotics 宇树科技", "宇树科技"), ("momenta", "Momenta", "")])
def test_both_scripts_stand_once(company: str, both: str, native: str) -> None:
    universe = load().universes["robotics"]
    known = universe.companies[universe.row[company]]
    assert (both_scripts(known), native_name(known)) == (both, native)
    assert both_scripts(known._replace(name_zh="")) == known.name


def test_narrow_places_show_the_telling_part_of_a_name() -> None:
    assert short_name("AgiBot (Zhiyuan)") == "AgiBot"
    assert core_name("Pudu Robotics") == "Pudu"
    assert core_name("Robotics") == "Robotics"


def test_segments_and_kinds_of_valuation_are_words() -> None:
    assert segment_name("service_robot") == "service robot"
    assert segment_name("") == ""
    assert (kind_name("market_cap"), short_kind("market_cap")) == ("market cap", "cap")


def test_a_tip_takes_what_it_is_given_literally_and_leaves_out_empty_lines() -> None:
    assert titled_tip("R&D", ["", "a < b"]) == "<b>R&amp;D</b><br>a &lt; b"
