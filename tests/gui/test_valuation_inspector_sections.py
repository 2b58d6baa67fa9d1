"""What the inspector shows of a value: waterfall, figures used, observations, reach, neighbours."""

from __future__ import annotations

import math
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui import commands
from gui.inspector.inspector import Inspector
from gui.money import Money
from gui.session import Session
from gui.valuation import told
from gui.valuation.inspector_sections import ValuationSections
from gui.valuation.waterfall import Bar, steps_of
from tests.support.screen import shown
from tests.support.valued_numbers import AVERAGE, calibrated, stand_in


@pytest.fixture
def frozen(session: Session, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    session.select("ubtech")
    return stand_in(monkeypatch, session)


@pytest.fixture
def money(qapp: object) -> Money:
    return Money("USD")


@pytest.fixture
def sections(
    qtbot: QtBot, session: Session, money: Money, frozen: SimpleNamespace
) -> ValuationSections:
    return shown(qtbot, ValuationSections(session, money), 328, 900)


def bar(sections: ValuationSections, name: str) -> Bar:
    return next(b for b in sections.value.waterfall.steps.bars if b.name == name)


def test_the_waterfall_leads_from_the_average_company_to_the_value(
    sections: ValuationSections, session: Session, money: Money
) -> None:
    bars = sections.value.waterfall.steps.bars
    assert bars[0].name == "Average company" and bars[-1].name == "UBTech, model"
    assert bars[0].end == pytest.approx(math.exp(AVERAGE) * 1e6)
    for before, after in zip(bars[:-2], bars[1:-1], strict=True):
        assert after.start == pytest.approx(before.end)
    assert bars[-1].end == pytest.approx(bars[-2].end)
    assert bars[-1].end == pytest.approx(session.valued.median[session.row])
    assert sections.value.title.text() == (
        f"From the average company to {money.table(bars[-1].end)}")
    assert bars[-2].name == "Company premium"
    premium = bar(sections, "Company premium")
    assert math.log(premium.end / premium.start) == pytest.approx(0.3)


def test_what_makes_no_difference_is_named_not_drawn(sections: ValuationSections) -> None:
    assert "Supply chain" in sections.value.note.text()
    assert "Supply chain" not in [b.name for b in sections.value.waterfall.steps.bars]


def test_a_score_moves_its_bar_and_the_end_at_once(
    sections: ValuationSections, session: Session
) -> None:
    before = bar(sections, "UBTech, model").end
    session.apply(commands.set_cells(session, {(session.row, 3): 1.0}))
    scene = bar(sections, "Commercial scene")
    assert math.log(scene.end / scene.start) == pytest.approx(0.6)
    assert bar(sections, "UBTech, model").end > before
    session.stack.undo()
    assert bar(sections, "UBTech, model").end == pytest.approx(before)


def test_small_parts_share_a_bar_and_every_part_is_counted() -> None:
    parts = {"average": 1.0, "a": 0.5, "b": 0.004, "c": -0.002, "d": 0.0, "company premium": -0.1}
    names = {k: k.upper() for k in parts}
    steps = steps_of(parts, names, "X", 1.0)
    assert [b.name for b in steps.bars] == ["AVERAGE", "A", "2 smaller inputs", "COMPANY PREMIUM",
                                            "X"]
    assert steps.ends == pytest.approx(math.exp(sum(parts.values())))
    assert steps.nothing == ("D",)


def test_parts_that_do_not_add_up_are_told(
    sections: ValuationSections, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not sections.value.wrong.isVisible()
    valued = session.valued
    whole = valued.parts(session.row)
    monkeypatch.setattr(type(valued), "parts", lambda self, row: {**whole, "age": 0.5})
    sections.refresh()
    assert sections.value.wrong.isVisible() and "add up to" in sections.value.wrong.text()


def test_the_gap_to_the_newest_observation_in_words(
    sections: ValuationSections, session: Session, money: Money
) -> None:
    seen = session.evaluation.observations[session.row]
    assert seen is not None
    gap = float(session.valued.gap[session.row])
    words = sections.value.newest.text()
    assert words.startswith(f"Market cap of {seen.date_text}")
    expected = f"{1 + gap:.1f} times" if gap >= 1 else f"{100 * abs(gap):.0f} %"
    assert expected in words and words.endswith("the interval.")
    nothing = next(i for i, o in enumerate(session.evaluation.observations) if o is None)
    assert told.newest_words(session, money, nothing) == "No valuation was observed."
    momenta = session.universe.row["momenta"]  # one rumour is all there is
    assert told.newest_words(session, money, momenta) == "No valuation that counts was observed."


@pytest.mark.parametrize(("gap", "words"), [
    (0.42, "42 % above the model"), (-0.3, "30 % below the model"), (1.8, "2.8 times the model"),
    (0.001, "as the model has it")])
def test_gap_words(gap: float, words: str) -> None:
    from gui.valuation.charts.words import gap_words

    assert gap_words(gap) == words


def test_what_is_not_known_is_told_with_what_stands_in(
    sections: ValuationSections, session: Session
) -> None:
    lacking = next(i for i, m in enumerate(session.valued.missing) if m)
    session.select(session.universe.companies[lacking].id)
    assert sections.missing.text() == (
        "Not known, the calibrated median stands in: capital raised.")
    complete = next(i for i, m in enumerate(session.valued.missing) if not m)
    session.select(session.universe.companies[complete].id)
    assert not sections.missing.isVisible()


def test_observations_say_what_the_fit_without_the_company_makes_of_them(
    sections: ValuationSections, session: Session, frozen: SimpleNamespace
) -> None:
    rows = sections.observations.model.rows
    used = [r for r in frozen.rows if r.company_id == "ubtech" and r.used]
    assert sum("the model" in row.title for row in rows) == len(used)
    assert all(row.faint for row in rows if row.title.endswith(", off"))
    assert sections.observations.aside.text() == f"{len(rows)}, of which {len(used)} in the fit"


def test_the_training_range_in_words_and_neighbours_that_select(
    sections: ValuationSections, session: Session, qtbot: QtBot
) -> None:
    titles = {"": "Inside the training range", "amber": "At the edge of the training range",
              "red": "Outside the training range"}
    for row, warning in enumerate(session.valued.warning[:7]):
        session.select(session.universe.companies[row].id)
        assert sections.reach.title.text() == titles[warning]
    red = session.valued.warning.index("red")
    session.select(session.universe.companies[red].id)
    assert sections.reach.words.text() == "Capital raised: outside what was calibrated"
    assert sections.reach.aside.text() == "leverage .80, limit .21"
    wanted = session.valued.closest(session.row)[1]
    qtbot.mouseClick(sections.reach.links[1], Qt.MouseButton.LeftButton)
    assert session.selection == wanted


def test_hidden_it_waits_and_catches_up(sections: ValuationSections, session: Session) -> None:
    before = sections.value.title.text()
    sections.hide()
    session.select("unitree")
    assert sections.value.title.text() == before
    sections.show()
    assert bar(sections, "Unitree, model").end > 0


def test_another_calibration_and_currency_are_followed(
    sections: ValuationSections, session: Session, money: Money, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = sections.value.value.text()
    money.choose("CNY")
    assert sections.value.value.text() != text and sections.value.aside.text() == "CNY bn"
    monkeypatch.setattr(Session, "valued", property(lambda self: None))
    calibrated(session)
    assert sections.value.value.text() == "No value: nothing is calibrated."
    assert not sections.value.waterfall.isVisible() and not sections.reach.isVisible()


def test_a_tip_tells_from_where_to_where(sections: ValuationSections) -> None:
    tip = sections.value.waterfall.tip(bar(sections, "Company premium"))
    assert "×1.35" in tip and "+0.30 in ln" in tip and "→" in tip


def test_on_the_bundled_calibration_it_ends_at_the_number_in_the_header(
    session: Session, money: Money, qtbot: QtBot
) -> None:
    session.show_values()
    session.select("figure-ai")
    inspector = shown(qtbot, Inspector(session, money), 328, 900)
    guest = ValuationSections(session, money)
    inspector.show_guest(guest, guest.lists)
    for company in ("figure-ai", "ubtech", "unitree"):
        session.select(company)
        waterfall = guest.value.waterfall
        end = waterfall.figure(waterfall.steps.bars[-1])
        assert inspector.header.figures.figures[2].value == end
        assert not guest.value.wrong.isVisible()
    rows: Any = guest.figures.model.rows
    headcount = next(row for row in rows if row.title == "Headcount")
    assert headcount.url and headcount.confidence and headcount.day
    inspector.header.show_values("newest")
    assert inspector.header.figures.figures[2].note.startswith("20")


def test_long_names_of_the_closest_companies_give_way(
    qtbot: QtBot, sections: ValuationSections
) -> None:
    links = sections.reach.links
    names = [link.text() for link in links]
    links[0].setText("A company with a very long name indeed, and Sons")
    sections.resize(328, 900)
    qtbot.wait(10)
    assert sections.minimumSizeHint().width() <= 328
    assert all(link.width() >= min(40, link.sizeHint().width()) for link in links), names
