"""The charts of the Market view: what they draw, pointing, clicking, keys, empty states."""

from __future__ import annotations

import math
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui import commands
from gui.charts import export
from gui.market.capacity_chart import CapacityChart
from gui.market.club_chart import ClubChart
from gui.market.deals_chart import DealsChart
from gui.market.details import FIRST, SUBJECT
from gui.market.facts import Market
from gui.market.filters import BOTH
from gui.market.funding_chart import FundingChart
from gui.market.shares_chart import SharesChart
from gui.money import Money
from gui.session import Session
from gui.theme.theme import theme
from scoring.market.capital import INDUSTRIAL, STATE
from tests.support import plots
from tests.support.screen import shown


@pytest.fixture
def market(session: Session, light: None) -> Market:
    return Market(session, Money("CNY", session), session)


@pytest.fixture
def funding(qtbot: QtBot, market: Market) -> FundingChart:
    return shown(qtbot, FundingChart(market), 520, 300)


@pytest.fixture
def club(qtbot: QtBot, market: Market) -> ClubChart:
    return shown(qtbot, ClubChart(market), 520, 320)


@pytest.fixture
def shares(qtbot: QtBot, market: Market) -> SharesChart:
    return shown(qtbot, SharesChart(market), 420, 300)


@pytest.fixture
def deals(qtbot: QtBot, market: Market) -> DealsChart:
    return shown(qtbot, DealsChart(market), 480, 300)


def token(name: str) -> str:
    return QColor(getattr(theme.tokens, name)).name()


# -- funding ---------------------------------------------------------------------------------------

def test_bars_are_as_high_as_the_money(funding: FundingChart) -> None:
    found = funding.funding
    i = int(np.argmax(found.amounts.sum(axis=1)))
    whole = funding._rects[(i + 1) * (len(found.countries) + 1) - 1]
    zero, top = float(funding.y_px(0.0)), float(funding.y_px(found.amounts[i].sum()))
    assert whole.height() == pytest.approx(zero - top, abs=1.5)
    assert 0 < top < zero < funding.area.height()


def test_pointing_at_a_bar_tells_its_money_and_rounds(funding: FundingChart) -> None:
    found = funding.funding
    i, j = np.unravel_index(int(np.argmax(found.amounts)), found.amounts.shape)
    item = int(i) * (len(found.countries) + 1) + int(j)
    heard: list[object] = []
    funding.pointed.connect(heard.append)
    middle = funding._rects[item].center()
    plots.hover(funding, middle.x(), middle.y())
    assert heard == [item]
    assert funding.money.words(float(found.amounts[i, j])) in funding.hover.text
    lines = funding.details(item).lines
    assert len(lines) == found.known[i, j] + found.unknown[i, j]
    assert sum(line.values[0] or 0.0 for line in lines) == pytest.approx(found.amounts[i, j])


def test_rounds_without_an_amount_are_in_the_table_as_unknown(funding: FundingChart) -> None:
    texts = [line.texts[FIRST] for line in funding.details(None).lines]
    assert texts.count("unknown") == funding.funding.unknown.sum() > 0


def test_rounds_dated_by_year_only_stand_apart_from_the_quarters(funding: FundingChart) -> None:
    found, columns = funding.funding, len(funding.funding.countries) + 1
    assert found.years.tolist() == [2026]  # Quantum Systems, Skydio
    last = funding._rects[len(found.quarters) * columns - 1]
    apart = funding._rects[(len(found.quarters) + 1) * columns - 1]
    assert apart.height() > 4 and apart.left() > last.right() + 10
    assert funding.x_axis.ticks[-1][1] == "2026*" and "year only" in funding.x_axis.title
    plots.hover(funding, apart.center().x(), apart.center().y())
    assert funding.hover.lines[0].startswith("2026, date known by year only")
    dates = {line.texts[0] for line in funding.details(funding.hovered).lines}
    assert dates == {"2026"}


def test_the_selected_companys_money_is_in_accent(
    funding: FundingChart, session: Session
) -> None:
    session.select("unitree")
    rect = funding.selected_rects()[-1]  # its listing of 2026
    assert rect.height() > 4
    assert plots.colour_at(funding, rect.center().x(), rect.center().y()) == token("accent")


def test_keys_go_by_quarter_and_escape_lets_go(funding: FundingChart) -> None:
    heard: list[object] = []
    funding.picked.connect(heard.append)
    funding.setFocus()
    QTest.keyClick(funding, Qt.Key.Key_Left)
    last = len(funding.keys) - 1
    assert funding.chosen == last
    QTest.keyClick(funding, Qt.Key.Key_Left)
    assert funding.chosen == last - len(funding.funding.countries) - 1
    QTest.keyClick(funding, Qt.Key.Key_Escape)
    assert funding.chosen is None and heard[-1] is None


def test_up_and_down_go_through_the_countries_that_raised_money(funding: FundingChart) -> None:
    funding.setFocus()
    i = int(np.argmax(funding.funding.amounts.sum(axis=1)))
    whole = (i + 1) * (len(funding.funding.countries) + 1) - 1
    funding.pick(whole)
    seen = set()
    for _ in range(8):
        QTest.keyClick(funding, Qt.Key.Key_Down)
        assert funding.chosen is not None and funding.details(funding.chosen).lines
        seen.add(funding.chosen)
    told = (funding.funding.known + funding.funding.unknown)[i]
    assert len(seen) == np.count_nonzero(told) + 1


def test_the_chosen_quarter_stays_chosen_when_filters_change(
    funding: FundingChart, market: Market
) -> None:
    item = len(funding.keys) - 1
    funding.pick(item)
    key = funding.keys[item]
    market.change(years=3)
    assert funding.chosen is not None and funding.keys[funding.chosen] == key


def test_an_empty_chart_says_what_to_do(
    funding: FundingChart, session: Session, market: Market
) -> None:
    session.set_filter("no such company")
    assert "no such company" in funding.message and funding.details(None).lines == ()
    session.set_filter("")
    assert not funding.message
    market.change(kinds=())
    assert "filters" in funding.message
    plots.hover(funding, 50, 50)
    assert funding.hovered is None


# -- club ------------------------------------------------------------------------------------------

def test_members_stand_at_their_first_day_and_value(club: ClubChart) -> None:
    item = [m.company_id for m in club.members].index("unitree")
    spot = club.spot(item)
    assert spot.x() == pytest.approx(float(club.x_px(date(2025, 6, 30).toordinal())))
    assert spot.y() == pytest.approx(float(club.y_px(math.log10(12e9))))
    line = float(club.y_px(math.log10(10e9)))
    assert 0 < spot.y() < line < club.area.height()


def test_a_click_on_a_member_selects_it_everywhere(club: ClubChart, session: Session) -> None:
    item = [m.company_id for m in club.members].index("helsing")
    spot = club.spot(item)
    plots.click(club, spot.x(), spot.y())
    assert session.selection == "helsing" and club.chosen == item
    assert plots.colour_at(club, spot.x(), spot.y()) == token("accent")
    companies = {line.company_id for line in club.details(item).lines}
    assert companies == {"helsing"}


def test_a_company_of_the_other_universe_is_chosen_but_not_selected(
    club: ClubChart, market: Market, session: Session
) -> None:
    market.change(universe=BOTH)
    before = session.selection
    item = [m.company_id for m in club.members].index("nvidia")
    club.pick(item)
    assert club.chosen == item and session.selection == before
    assert "other universe" in "\n".join(club.item_words(item))


def test_talk_stands_apart_and_says_so(club: ClubChart) -> None:
    item = [m.company_id for m in club.members].index("1x-technologies")
    assert club.members[item].talk
    assert "not a member" in "\n".join(club.item_words(item))
    line = next(x for x in club.details(None).lines if x.company_id == "1x-technologies")
    assert line.faint


def test_the_selected_company_is_always_named(club: ClubChart, session: Session) -> None:
    for company in ("galaxea", "waabi"):
        session.select(company)
        assert [m for _, m in club.labels if club.is_selected(m)]


def test_names_do_not_cover_each_other(club: ClubChart) -> None:
    rects = [rect for rect, _ in club.labels]
    assert len(rects) > 4
    assert not [1 for i, a in enumerate(rects) for b in rects[:i] if a.intersects(b)]


def test_in_dollars_the_threshold_moves_with_the_rate(club: ClubChart, market: Market) -> None:
    market.money.choose("USD")
    assert club._threshold(2025) == pytest.approx(10e9 / 7.1875)
    assert club._threshold(2024) != club._threshold(2025)
    item = [m.company_id for m in club.members].index("unitree")
    assert club.y[item] == pytest.approx(12e9 / 7.1875)


# -- shares ----------------------------------------------------------------------------------------

def test_pointing_at_a_bar_tells_with_without_unknown(shares: SharesChart) -> None:
    item = 2 * (len(shares.shares.spans) - 1) + INDUSTRIAL
    at = shares.bar(item).center()
    plots.hover(shares, at.x(), at.y())
    assert shares.hovered == item
    found, i = shares.shares, len(shares.shares.spans) - 1
    assert f"with {found.with_[i, 1]}, without {found.without[i, 1]}" in shares.hover.text
    assert len(shares.details(item).lines) == (found.known + found.unknown)[i, 1]


def test_bars_end_at_the_share_of_all_with_such_capital(shares: SharesChart) -> None:
    item = 2 * (len(shares.shares.spans) - 1) + STATE
    bar, low = shares.bar(item), float(shares.shares.low[-1, STATE])
    y = shares.y_in(STATE, low)
    assert plots.colour_at(shares, bar.left() + 1, y + 3) == token("bar")
    assert plots.colour_at(shares, bar.left() + 1, y - 3) != token("bar")


def test_keys_go_by_span_and_change_the_capital(shares: SharesChart) -> None:
    shares.setFocus()
    QTest.keyClick(shares, Qt.Key.Key_End)
    last = 2 * (len(shares.shares.spans) - 1)
    assert shares.chosen == last
    QTest.keyClick(shares, Qt.Key.Key_Down)
    assert shares.chosen == last + 1
    QTest.keyClick(shares, Qt.Key.Key_Left)
    assert shares.chosen == last - 1


# -- capacity and deals ----------------------------------------------------------------------------

def test_capacity_names_every_measure(qtbot: QtBot, market: Market) -> None:
    chart = shown(qtbot, CapacityChart(market), 480, 300)
    texts = [chart._label(item) for _, item in chart.labels]
    for name in ("MIIT 1,882", "IDC 725.3", "FP32-based 246", "FP32-based, World 910"):
        assert name in texts
    item = [v for *_, v in chart.points].index(1882.0)
    spot = chart.spot(item)
    plots.hover(chart, spot.x(), spot.y())
    assert "1,882" in chart.hover.text and "MIIT" in chart.hover.text
    assert {line.texts[FIRST] for line in chart.details(item).lines} == {"788", "1,590", "1,882"}
    market.change(country="US")
    assert "capacity" in chart.message


def test_deals_stand_at_date_and_amount_or_in_the_lane(deals: DealsChart) -> None:
    for item, (deal, amount) in enumerate(zip(deals.found.deals, deals.found.amount.tolist(),
                                              strict=True)):
        spot = deals.spot(item)
        assert spot.x() == pytest.approx(float(deals.x_px(deal.date.toordinal())))
        if math.isnan(amount):
            assert spot.y() > deals.area.height() - deals.lane
        else:
            assert 0 < spot.y() < deals.area.height() - deals.lane


def test_choosing_a_firm_shows_its_deals_only(deals: DealsChart) -> None:
    place = deals.party.findData("Cerebras")
    deals.party.setCurrentIndex(place)
    deals.party.activated.emit(place)
    assert {d.supplier for d in deals.found.deals} == {"Cerebras"}
    assert "Cerebras" in deals.details(None).heading


def test_deals_of_the_selected_company_are_in_accent(deals: DealsChart, session: Session) -> None:
    session.set_universe("compute")
    session.select("openai")
    mine = [k for k in range(len(deals.found.deals)) if deals.is_selected(k)]
    assert {deals.found.deals[k].buyer for k in mine} == {"OpenAI"}
    session.select("nvidia")
    assert all("NVIDIA" in deals.details(k).lines[0].texts[SUBJECT]
               for k in range(len(deals.found.deals)) if deals.is_selected(k))


# -- all -------------------------------------------------------------------------------------------

def test_hidden_charts_read_nothing_until_shown(
    qtbot: QtBot, funding: FundingChart, session: Session
) -> None:
    funding.hide()
    before = funding.funding
    session.apply(commands.set_as_of(session, date(2024, 12, 31)))
    assert funding.funding is before
    funding.show()
    assert funding.funding is not before


def test_pictures_hold_title_and_figures(funding: FundingChart, tmp_path: Path) -> None:
    text = export.save_svg(funding, tmp_path / "x.svg", "note").read_text("utf-8")
    assert "Funding by quarter" in text and "CNY bn" in text and "<image" not in text
    assert export.save_png(funding, tmp_path / "x.png").stat().st_size > 1000


@pytest.mark.parametrize("chart", [FundingChart, ClubChart, SharesChart, CapacityChart, DealsChart])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_chart_paints_in_both_schemes_and_small(
    qtbot: QtBot, market: Market, chart: type, scheme: str
) -> None:
    theme.choose(scheme)
    made = shown(qtbot, chart(market), 260, 150)
    image = made.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3)
               for y in range(0, image.height(), 3)}
    assert token("base") in colours and len(colours) > 5
    assert not made.message
