"""The ranked list: what it shows, how it sorts, and that it follows the session."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from gui import commands
from gui.money import Money
from gui.ranked import RankedList
from gui.ranked.model import COMPANY, COMPOSITE, DATED, MOVE, RANK, VALUE
from gui.session import Session
from tests.support.screen import shown


@pytest.fixture
def money(qapp: object) -> Money:
    return Money("CNY")


@pytest.fixture
def ranked(session: Session, money: Money, qtbot: QtBot) -> RankedList:
    return shown(qtbot, RankedList(session, money), 400, 800)


def texts(widget: RankedList, column: int) -> list[str]:
    model = widget.model()
    return [model.index(r, column).data() for r in range(model.rowCount())]


def row_of(widget: RankedList, name: str) -> int:
    return texts(widget, COMPANY).index(name)


def test_rows_stand_in_rank_order_with_score_and_valuation(
    ranked: RankedList, session: Session
) -> None:
    ranks = [int(t) for t in texts(ranked, RANK)]
    assert ranks == sorted(ranks)
    assert len(ranks) == len(session.universe.companies)
    e = session.evaluation
    first = int(session.order[0])
    assert texts(ranked, COMPOSITE)[0] == f"{e.composite[first]:.2f}"[1:]
    row, seen = next((i, o) for i, o in enumerate(e.observations)
                     if o is not None and o.currency == "CNY" and not o.lower_bound)
    at = row_of(ranked, session.universe.companies[row].name)
    assert float(texts(ranked, VALUE)[at].replace(",", "")) == pytest.approx(
        seen.value / 1e9, rel=0.05)
    assert texts(ranked, DATED)[at].endswith(seen.date_text[2:7])


def test_an_edit_reorders_and_the_selection_follows_the_company(
    ranked: RankedList, session: Session
) -> None:
    last = session.universe.companies[int(session.order[-1])].id
    session.select(last)
    assert ranked.currentIndex().row() == len(session.order) - 1
    row = session.universe.row[last]
    session.apply(commands.set_cells(session, {(row, j): 1.0 for j in range(4)}))
    assert ranked.currentIndex().row() == 0
    assert session.selection == last
    assert texts(ranked, MOVE)[0] == f"▲{len(session.order) - 1}"
    session.stack.undo()
    assert ranked.currentIndex().row() == len(session.order) - 1
    assert set(texts(ranked, MOVE)) == {"–"}


def test_a_click_selects_everywhere(ranked: RankedList, session: Session, qtbot: QtBot) -> None:
    rect = ranked.visualRect(ranked.model().index(4, COMPANY))
    qtbot.mouseClick(ranked.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert session.row == int(session.order[4])
    qtbot.keyClick(ranked, Qt.Key.Key_Down)
    assert session.row == int(session.order[5])


def test_header_clicks_sort_and_reverse(
    ranked: RankedList, session: Session, qtbot: QtBot
) -> None:
    header = ranked.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(VALUE) + 10, 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    values = session.evaluation.value_usd[session.order]
    known = values[~np.isnan(values)]
    assert np.all(np.diff(known) <= 0)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    values = session.evaluation.value_usd[session.order]
    assert np.all(np.diff(values[~np.isnan(values)]) >= 0)
    assert np.isnan(values[-1])


def test_the_filter_hides_rows_and_keeps_the_company_selected(
    ranked: RankedList, session: Session
) -> None:
    session.select("unitree")
    session.set_filter("fanuc")
    assert texts(ranked, COMPANY) == ["Fanuc"]
    assert session.selection == "unitree"
    session.set_filter("")
    assert ranked.currentIndex().row() == list(session.order).index(session.row)


def test_the_currency_switch_changes_the_values(ranked: RankedList, money: Money) -> None:
    before = texts(ranked, VALUE)
    money.choose("USD")
    after = texts(ranked, VALUE)
    assert before != after
    header = ranked.model().headerData(VALUE, Qt.Orientation.Horizontal)
    assert header == "USD bn"


def test_unknown_scores_are_said_in_words(ranked: RankedList, session: Session) -> None:
    row = session.universe.row["unitree"]
    session.apply(commands.clear_cells(session, [(row, 0), (row, 1)]))
    at = row_of(ranked, session.universe.companies[row].name)
    index = ranked.model().index(at, COMPANY)
    assert "2 scores unknown" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "mass production, supply chain" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_another_universe_fills_the_list_anew(ranked: RankedList, session: Session) -> None:
    session.set_universe("compute")
    assert len(texts(ranked, RANK)) == len(session.reference.universes["compute"].companies)
    assert ranked.currentIndex().row() >= 0
