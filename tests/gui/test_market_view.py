"""The Market view as a whole: bar, grid, table of details, memory, light start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from gui.market import MarketView
from gui.market.board import NAMES, Board, places
from gui.market.details import FIRST, SOURCE, SUBJECT
from gui.market.details_table import DetailsTable, tip
from gui.market.facts import Market
from gui.money import Money
from gui.session import Session
from tests.support import plots
from tests.support.screen import shown


@pytest.fixture
def view(qtbot: QtBot, session: Session, light: None) -> MarketView:
    return shown(qtbot, MarketView(session, Money("CNY", session)), 894, 800)


def board(view: MarketView) -> Board:
    assert view.board is not None
    return view.board


def market(view: MarketView) -> Market:
    assert view.market is not None
    return view.market


def table(view: MarketView) -> DetailsTable:
    assert view.table is not None
    return view.table


def visible(view: MarketView) -> list[str]:
    return [n for n, p in zip(NAMES, board(view).panels, strict=True) if p.isVisible()]


def test_places_by_size() -> None:
    assert places(894, 560) == (((0,), (1,)), ((2,), (3,), (4,)))
    assert places(700, 560) == (((0,), (1,)), ((2, 3), (4,)))
    assert places(894, 300) == (((0, 2, 3), (1, 4)),)
    assert places(400, 300) == (((0, 1, 2, 3, 4),),)


def test_nothing_is_built_before_the_view_is_shown(session: Session, qtbot: QtBot) -> None:
    made = MarketView(session, Money("CNY", session))
    qtbot.addWidget(made)
    assert made.market is None and made.options == {}


def test_importing_the_view_loads_no_pyqtgraph() -> None:
    code = "import sys; import gui.market; sys.exit('pyqtgraph' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_short_view_shows_fewer_charts_with_tabs(view: MarketView) -> None:
    assert visible(view) == list(NAMES)
    view.resize(894, 460)
    assert visible(view) == ["funding", "club"]
    tabs = board(view).panels[1].tabs
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert visible(view) == ["funding", "deals"]
    assert view.heading.text() == "All supply deals of the period"
    view.resize(894, 800)
    assert visible(view) == list(NAMES)


def test_the_bar_filters_every_chart(view: MarketView) -> None:
    bar = view.bar
    for combo, value in ((bar.country, "CN"), (bar.segment, "humanoid"), (bar.period, 3)):
        place = combo.findData(value)
        combo.setCurrentIndex(place)
        combo.activated.emit(place)
    assert (market(view).filters.country, market(view).filters.years) == ("CN", 3)
    chart = board(view).charts[0]
    companies = {line.company_id for line in chart.details(None).lines}
    assert companies and all(
        market(view).company(c).country == "CN" and market(view).company(c).segment == "humanoid"
        for c in companies)
    bar.actions_of_kinds["listing"].trigger()
    assert "listing" not in market(view).filters.kinds
    assert bar.kinds.text() == "Kinds: 4 of 5"


def test_pointing_looks_ahead_and_leaving_brings_the_chosen_back(view: MarketView) -> None:
    club = board(view).charts[1]
    item = club.keys.index("unitree")
    club.pick(item)
    chosen = view.heading.text()
    assert chosen == "Valuations of Unitree Robotics"
    shares = board(view).charts[2]
    at = shares.bar(len(shares.keys) - 1).center()  # type: ignore[attr-defined]
    plots.hover(shares, at.x(), at.y())
    assert "industrial capital" in view.heading.text()
    plots.hover(shares, 1, 1)
    shares._unhover()
    assert view.heading.text() == chosen


def test_choosing_in_another_chart_lets_go_of_the_first(view: MarketView) -> None:
    funding, club = board(view).charts[:2]
    funding.pick(len(funding.keys) - 1)
    club.pick(0)
    assert funding.chosen is None and board(view).front == 1


def test_the_table_sorts_by_its_headers(view: MarketView) -> None:
    head = table(view).horizontalHeader()
    at = head.sectionViewportPosition(FIRST) + 20
    for _ in range(2):
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton,
                         pos=head.viewport().rect().topLeft() + plots.QPoint(at, 10))
    amounts = [line.values[0] for line in table(view).rows.lines]
    known = [a for a in amounts if a is not None]
    assert known in (sorted(known), sorted(known, reverse=True))
    assert amounts[:len(known)] == known or amounts[-len(known):] == known


def test_the_current_row_selects_its_company_and_enter_crosses_universes(
    view: MarketView, session: Session
) -> None:
    rows = table(view).rows
    place = next(k for k, x in enumerate(rows.lines) if x.company_id != session.selection)
    table(view).setCurrentIndex(rows.index(place, 0))
    assert session.selection == rows.lines[place].company_id
    market(view).change(universe="both")
    place = next(k for k, x in enumerate(rows.lines) if x.company_id == "cerebras")
    table(view).setCurrentIndex(rows.index(place, 0))
    assert session.universe.id == "robotics"
    table(view).setFocus()
    QTest.keyClick(table(view), Qt.Key.Key_Return)
    assert (session.universe.id, session.selection) == ("compute", "cerebras")


def test_copy_takes_the_selected_lines_with_full_amounts(view: MarketView) -> None:
    rows = table(view).rows
    place = next(k for k, x in enumerate(rows.lines) if x.company_id == "unitree")
    table(view).selectRow(place)
    QTest.keyClick(table(view), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, row = QGuiApplication.clipboard().text().splitlines()
    assert head.split("\t")[3] == "Raised, CNY"
    assert row.split("\t")[:4] == ["2026-08-06", "Unitree Robotics", "STAR IPO", "6099000000"]
    assert "https://" in row


def test_a_round_reported_twice_names_both_sources(view: MarketView) -> None:
    market(view).change(years=5)
    line = next(x for x in table(view).rows.lines if x.company_id == "neura-robotics")
    assert line.source_words.endswith("+1")
    assert len([s for s in line.sources if s.address in tip(line)]) == 2
    index = table(view).rows.index(table(view).rows.lines.index(line), SOURCE)
    assert line.sources[0].host in index.data()


def test_the_menu_saves_the_data_as_csv(
    view: MarketView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    view.said.connect(said.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName",
                        lambda *a: (str(tmp_path / "data"), a[-1]))
    actions = {a.text(): a for a in board(view).panels[4].menu_button.menu().actions()}
    actions["Save data as CSV…"].trigger()
    text = (tmp_path / "data.csv").read_text("utf-8-sig")
    assert text.count("\n") == len(board(view).charts[4].details(None).lines) + 1
    assert "OpenAI → Oracle" in text and "data.csv" in said[0]
    actions["Save as PNG…"].trigger()
    assert (tmp_path / "data.png").stat().st_size > 1000
    actions["Copy data"].trigger()
    assert QGuiApplication.clipboard().text().count("\r\n") == text.count("\n")


def test_the_table_follows_currency_and_filter(view: MarketView, session: Session) -> None:
    market(view).money.choose("USD")
    assert table(view).rows.details.columns[FIRST] == "Raised, USD bn"
    session.set_filter("unitree")
    subjects = {line.texts[SUBJECT] for line in table(view).rows.lines}
    assert subjects == {"Unitree Robotics"}
    assert "filter" in board(view).note()


def test_choices_are_remembered(view: MarketView, session: Session, qtbot: QtBot) -> None:
    market(view).change(country="US", years=3, party="OpenAI")
    view.resize(894, 460)
    board(view).show_chart("deals")
    kept = view.options
    other = MarketView(session, Money("USD", session))
    other.options = kept
    shown(qtbot, other, 894, 460)
    assert market(other).filters == market(view).filters
    assert visible(other) == ["funding", "deals"]


@pytest.mark.parametrize("junk", [
    {"filters": 3, "open": [], "charts": "x"}, {"filters": {"universe": 1}, "open": {"a": "pie"}}])
def test_choices_that_make_no_sense_are_ignored(
    junk: dict[str, object], session: Session, qtbot: QtBot
) -> None:
    made = MarketView(session, Money("CNY", session))
    made.options = junk
    shown(qtbot, made, 894, 800)
    assert market(made).filters.universe == "robotics" and visible(made) == list(NAMES)


def test_every_control_has_a_name(view: MarketView) -> None:
    controls = [*view.findChildren(QComboBox), *view.findChildren(QAbstractButton)]
    shown_ones = [c for c in controls if c.isVisible() and c.focusPolicy()]
    assert len(shown_ones) > 8
    assert not [c for c in shown_ones if not (c.accessibleName() or c.text())]  # type: ignore
    assert table(view).accessibleName()
    assert all(chart.accessibleName() for chart in board(view).charts)


def test_a_deleted_view_hears_nothing_more(session: Session, qtbot: QtBot, light: None) -> None:
    from PySide6.QtWidgets import QApplication

    made = MarketView(session, Money("CNY", session))
    made.resize(894, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.close()
    made.deleteLater()
    del made
    QApplication.sendPostedEvents(None, 0)
    QApplication.processEvents()
    session.set_filter("unitree")
    session.set_universe("compute")
