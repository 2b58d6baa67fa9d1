"""The value column of the ranked list: the model's values with interval, or what was observed."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from gui import commands
from gui.money import Money
from gui.ranked import RankedList
from gui.ranked.model import DATED, VALUE
from gui.session import Session
from gui.theme.theme import theme
from tests.support.screen import shown
from tests.support.valued_numbers import calibrated, stand_in


@pytest.fixture
def frozen(session: Session, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    return stand_in(monkeypatch, session)


@pytest.fixture
def money(qapp: object) -> Money:
    return Money("USD")


@pytest.fixture
def ranked(
    session: Session, money: Money, frozen: SimpleNamespace, qtbot: QtBot, light: None
) -> RankedList:
    return shown(qtbot, RankedList(session, money), 400, 800)


def text(ranked: RankedList, company: str, column: int) -> str:
    session = ranked.session
    at = session.order.tolist().index(session.universe.row[company])
    return str(ranked.model().index(at, column).data())


def head(ranked: RankedList, column: int) -> str:
    return str(ranked.model().headerData(column, Qt.Orientation.Horizontal))


def test_the_models_value_stands_with_its_interval(
    ranked: RankedList, session: Session, money: Money
) -> None:
    row, valued = session.universe.row["unitree"], session.valued
    assert text(ranked, "unitree", VALUE) == money.table(float(valued.median[row]))
    assert text(ranked, "unitree", DATED) == money.span(
        float(valued.low[row]), float(valued.high[row]))
    assert (head(ranked, VALUE), head(ranked, DATED)) == ("USD bn", "80 %")


@pytest.mark.parametrize(("low", "high", "words"), [
    (25.2e9, 283.7e9, "25–284"), (2.93e9, 34.0e9, "2.9–34"), (0.654e9, 7.23e9, "0.65–7.2"),
    (0.9949e9, 9.949e9, "0.99–9.9"), (60e9, 1748e9, "60–1,748"), (244e9, 54_609e9, "244–55k")])
def test_ends_of_intervals_have_two_figures(low: float, high: float, words: str) -> None:
    assert Money("USD").span(low, high) == words


def test_the_newest_observation_can_be_asked_for_instead(
    ranked: RankedList, session: Session
) -> None:
    row = next(i for i, o in enumerate(session.evaluation.observations) if o is not None)
    company = session.universe.companies[row].id
    before = text(ranked, company, VALUE)
    ranked.show_values("newest")
    assert ranked.values == "newest" and head(ranked, DATED) == "as of"
    seen = session.evaluation.observations[row]
    assert seen is not None
    assert text(ranked, company, DATED).endswith(seen.date_text[2:7])
    ranked.show_values("model")
    assert text(ranked, company, VALUE) == before
    with pytest.raises(ValueError, match="model, newest"):
        ranked.show_values("both")


def test_an_edit_of_a_score_moves_the_value_before_anything_else_happens(
    ranked: RankedList, session: Session, money: Money
) -> None:
    before = text(ranked, "unitree", VALUE)
    row = session.universe.row["unitree"]
    session.apply(commands.set_cells(session, {(row, 0): 0.0, (row, 3): 0.0}))
    after = text(ranked, "unitree", VALUE)
    assert float(after) < float(before)
    assert after == money.table(float(session.valued.median[row]))
    session.stack.undo()
    assert text(ranked, "unitree", VALUE) == before


def test_currency_and_calibration_are_followed(
    ranked: RankedList, session: Session, money: Money, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = text(ranked, "unitree", VALUE)
    money.choose("CNY")
    e = session.evaluation
    rate = e.newest.fx.rate("CNY", e.as_of)
    median = float(session.valued.median[session.universe.row["unitree"]])
    assert text(ranked, "unitree", VALUE) == money.table(rate * median) != before
    monkeypatch.setattr(Session, "valued", property(lambda self: None))
    calibrated(session)
    assert head(ranked, DATED) == "as of"


def test_a_click_on_the_header_sorts_by_what_is_shown(session: Session, qtbot: QtBot) -> None:
    session.show_values()
    ranked = shown(qtbot, RankedList(session, Money("USD")), 400, 800)
    header = ranked.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(VALUE) + 10, 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert np.all(np.diff(session.valued.median[session.order]) <= 0)
    ranked.show_values("newest")
    values = session.evaluation.value_usd[session.order]
    assert np.all(np.diff(values[~np.isnan(values)]) <= 0)
    ranked.show_values("model")
    assert np.all(np.diff(session.valued.median[session.order]) <= 0)


def test_a_list_sorted_by_the_model_follows_edits(session: Session, qtbot: QtBot) -> None:
    session.show_values()
    session.set_sort("model", True)
    ranked = shown(qtbot, RankedList(session, Money("USD")), 400, 800)
    row = int(session.order[5])
    session.apply(commands.set_cells(session, {(row, 3): 0.0}))
    assert np.all(np.diff(session.valued.median[session.order]) <= 0)
    assert ranked.model().rowCount() == len(session.order)


def test_companies_unlike_the_calibrated_ones_have_a_sign(
    ranked: RankedList, session: Session, frozen: SimpleNamespace
) -> None:
    def signs() -> bool:
        left = ranked.horizontalHeader().sectionViewportPosition(VALUE)
        picture = ranked.viewport().grab().toImage()
        ratio = picture.devicePixelRatio()
        inks = {picture.pixelColor(int((left + dx) * ratio), int(y * ratio)).name()
                for dx in range(10) for y in range(8, 20)}
        return theme.tokens.warn.lower() in inks

    assert not signs()
    frozen.warnings = lambda matrix: [("amber", "unlike most calibrated companies")] * len(matrix)
    calibrated(session)
    assert signs()
    index = ranked.model().index(0, VALUE)
    assert "unlike most calibrated companies" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_tip_has_model_gap_and_doubts(ranked: RankedList, session: Session) -> None:
    at = session.order.tolist().index(session.universe.row["ubtech"])
    tip = ranked.model().index(at, VALUE).data(Qt.ItemDataRole.ToolTipRole)
    assert "Model: USD" in tip and "80 % interval" in tip
    assert "market cap" in tip and "the model" in tip


def test_the_bundled_calibration_fills_the_list_once_asked_for(
    session: Session, qtbot: QtBot
) -> None:
    ranked = shown(qtbot, RankedList(session, Money("CNY")), 400, 800)
    assert head(ranked, DATED) == "as of"
    session.show_values()
    assert head(ranked, DATED) == "80 %"
    model = ranked.model()
    assert all("–" in model.index(r, DATED).data() for r in range(model.rowCount()))
