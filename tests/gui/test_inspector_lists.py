"""Evidence, fundamentals, valuations and history in the inspector."""

from __future__ import annotations

import gc
import re
import weakref
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.commands import set_as_of, set_cells
from gui.format import score
from gui.inspector import Inspector
from gui.inspector.row_list import RowList
from gui.inspector.row_paint import filled_dots
from gui.inspector.rows import Row
from gui.money import Money
from gui.session import Session
from gui.theme.theme import theme
from gui.weights import WeightsPanel
from tests.support.mouse import LEFT
from tests.support.screen import shown


@pytest.fixture
def money() -> Money:
    return Money("CNY")


@pytest.fixture
def inspector(session: Session, money: Money, qtbot: QtBot) -> Inspector:
    session.select("unitree")
    return shown(qtbot, Inspector(session, money), 328, 900)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    urls: list[str] = []

    def take(url: QUrl) -> bool:
        urls.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return urls


def link_of(view: RowList, number: int) -> tuple[Row, QPoint]:
    """A row and a point on its source."""
    index = view.model().index(number, 0)
    row = view.row_at(view.visualRect(index).center())[1]
    assert row is not None
    delegate = view.itemDelegate()
    return row, delegate.link_rect(view.visualRect(index), row).center()  # type: ignore[attr-defined]


def test_every_piece_of_evidence_is_listed_newest_first_with_its_metric_score(
    inspector: Inspector, session: Session
) -> None:
    known = session.universe.evidence_of["unitree"]
    rows = inspector.evidence.model.rows
    assert len(rows) == len(known) > 10
    assert inspector.evidence.aside.text() == f"{len(known)} items"
    scored = [row for row in rows if "background" not in row.mark]
    assert [row.day for row in scored] == sorted((row.day for row in scored), reverse=True)
    said = session.evaluation.implied.evidence_scores
    counted = sorted(score(said[e.id].score or 0.0) for e in known if said[e.id].used)
    assert sorted(row.right for row in rows if not row.faint) == counted


def test_what_does_not_count_is_grey_and_says_why_in_words(inspector: Inspector) -> None:
    faint = [row for row in inspector.evidence.model.rows if row.faint]
    assert faint
    for row in faint:
        assert "Does not count:" in row.tip
        assert not re.search(r"\bev-\d+", row.tip), "rows are named by what they say"


def test_the_factor_filter_and_show_evidence(inspector: Inspector, session: Session) -> None:
    inspector.show_evidence("supply_chain")
    known = [e for e in session.universe.evidence_of["unitree"] if e.factor == "supply_chain"]
    assert len(inspector.evidence.model.rows) == len(known)
    assert inspector.evidence.filter.currentText() == "Supply chain"
    assert inspector.scores.factor == "supply_chain"
    inspector.evidence.show_factor("")
    assert len(inspector.evidence.model.rows) > len(known)


def test_few_rows_first_then_all(inspector: Inspector) -> None:
    section = inspector.evidence
    few, everything = section.model.rowCount(), len(section.model.rows)
    assert few < everything
    assert section.toggle.text() == f"Show all {everything}"
    height = section.list.height()
    QTest.mouseClick(section.toggle, LEFT)
    assert section.model.rowCount() == everything
    assert section.list.height() == height / few * everything
    assert section.toggle.text() == "Show fewer"
    QTest.mouseClick(section.toggle, LEFT)
    assert section.model.rowCount() == few


def test_a_click_on_the_source_opens_it_and_a_click_beside_does_not(
    inspector: Inspector, opened: list[str]
) -> None:
    view = inspector.evidence.list
    row, link = link_of(view, 1)
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(link.x(), link.y() - 15))
    assert opened == []
    QTest.mouseClick(view.viewport(), LEFT, pos=link)
    assert opened == [row.url]
    assert row.host in row.url


def test_keys_walk_the_list_open_the_source_and_copy(
    inspector: Inspector, opened: list[str], qtbot: QtBot
) -> None:
    view = inspector.evidence.list
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 1
    row = inspector.evidence.model.rows[1]
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened == [row.url]
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert row.title in copied
    assert row.url in copied


def test_the_menu_copies_text_and_source(inspector: Inspector) -> None:
    view = inspector.evidence.list
    row = inspector.evidence.model.rows[0]
    actions = {action.text(): action for action in view.menu_of(row).actions()}
    actions["Copy source address"].trigger()
    assert QGuiApplication.clipboard().text() == row.url
    actions["Copy text"].trigger()
    assert QGuiApplication.clipboard().text() == row.words


def test_tips_tell_the_address_the_figure_or_everything(inspector: Inspector) -> None:
    view = inspector.evidence.list
    row, link = link_of(view, 1)
    rect = view.visualRect(view.model().index(1, 0))
    assert view.tip_at(rect, row, link) == row.url
    assert view.tip_at(rect, row, QPoint(rect.right() - 16, rect.center().y())) == row.right_tip
    assert view.tip_at(rect, row, rect.topLeft() + QPoint(20, 5)) == row.tip


def test_what_is_dated_after_the_as_of_date_is_grey_and_last(
    inspector: Inspector, session: Session
) -> None:
    session.apply(set_as_of(session, date(2025, 12, 30)))
    rows = inspector.evidence.model.rows
    late = [row.mark == "after the as-of date" for row in rows]
    assert any(late) and not all(late)
    assert late == sorted(late)
    assert all(row.faint for row, is_late in zip(rows, late, strict=True) if is_late)
    days = {row.day for row, is_late in zip(rows, late, strict=True) if not is_late}
    assert max(days) <= "2025-12"


def test_an_edit_resets_no_list(inspector: Inspector, session: Session) -> None:
    spies = [QSignalSpy(s.model.modelReset)
             for s in (inspector.evidence, inspector.fundamentals, inspector.valuations)]
    session.apply(set_cells(session, {(session.row, 0): 0.9}))
    assert [spy.count() for spy in spies] == [0, 0, 0]
    session.select("agibot")
    assert all(spy.count() for spy in spies)


def test_fundamentals_are_the_newest_of_each_kind_in_the_chosen_currency(
    inspector: Inspector, session: Session, money: Money
) -> None:
    session.select("figure-ai")
    model = inspector.fundamentals.model
    titles = [model.index(i).data() for i in range(model.rowCount())]
    assert any(title.startswith("Capital raised") for title in titles)
    assert len(set(titles)) == len(titles)
    raised = next(r for r in model.rows if r.title.startswith("Capital raised"))
    assert "CNY" in raised.right and "USD" in raised.right_note
    assert "FX 20" in raised.tip
    money.choose("USD")
    raised = next(r for r in model.rows if r.title.startswith("Capital raised"))
    assert raised.right.lstrip("≥ ").startswith("USD")
    assert raised.right_note == ""


def test_a_lower_bound_is_marked(inspector: Inspector, session: Session) -> None:
    for company in session.universe.companies:
        floors = [f for f in session.universe.fundamentals_of.get(company.id, ()) if f.lower_bound]
        if floors:
            session.select(company.id)
            break
    marked = [r for r in inspector.fundamentals.model.rows if r.right.startswith("≥ ")]
    assert len(marked) == len(floors)
    assert all("at least this much" in r.tip for r in marked)


def test_valuations_grey_targets_and_rumours_and_mark_the_listed_one(
    inspector: Inspector, session: Session
) -> None:
    session.select("agibot")
    known = session.universe.observations_of["agibot"]
    rows = inspector.valuations.model.rows
    assert len(rows) == len(known)
    talk = [o.kind == "target" or o.confidence == "rumoured" for o in known]
    assert [row.faint for row in rows] == talk
    assert any(talk) and not all(talk)
    listed = session.evaluation.observations[session.row]
    assert [row.strong for row in rows] == [o is listed for o in known]
    assert listed is not None
    figure = inspector.header.figures.figures[2]
    assert figure.value.lstrip("≥ ") == Money("CNY").table(
        Money("CNY").amount(listed, session.evaluation.newest.fx))


def test_history_tells_what_and_who_and_follows_undo(
    inspector: Inspector, session: Session
) -> None:
    rows = inspector.history.model
    assert rows.rowCount() == 0
    session.apply(set_cells(session, {(session.row, 0): 0.9}, why="counted"))
    assert rows.rows[0].right == "Tester"
    assert rows.rows[0].title.startswith("Set mass production")
    assert re.fullmatch(r"\d\d:\d\d", rows.rows[0].day)
    assert "“counted”" in rows.rows[0].tip
    assert "implied → .90" in rows.rows[0].tip
    session.stack.undo()
    assert rows.rows[0].title.startswith("Undo")
    session.select("agibot")
    assert rows.rowCount() == 0, "another company has its own history"


def test_a_hidden_inspector_does_nothing_and_catches_up(
    inspector: Inspector, session: Session
) -> None:
    inspector.hide()
    session.select("agibot")
    session.apply(set_cells(session, {(session.row, 0): 0.11}))
    assert inspector.scores.rows[0].field.shown != ".11"
    inspector.show()
    assert inspector.scores.rows[0].field.shown == ".11"
    assert inspector.history.model.rowCount() == 1


def test_the_header_tells_rank_composite_and_value(
    inspector: Inspector, session: Session
) -> None:
    rank, composite, value = inspector.header.figures.figures
    e, row = session.evaluation, session.row
    assert rank.value == str(e.ranks[row])
    assert rank.note == f"of {len(session.universe.companies)}"
    assert composite.value == score(float(e.composite[row]))
    assert value.caption == "Value, CNY bn"
    session.apply(set_cells(session, {(row, j): 1.0 for j in range(4)}))
    assert inspector.header.figures.figures[0].value == "1"
    assert inspector.header.figures.figures[1].value == "1.00"


def test_confidence_as_dots() -> None:
    assert [filled_dots(c) for c in ("confirmed", "reported", "rumoured", "unsourced")] == [
        3, 2, 1, 0]


def test_a_source_that_is_no_address_is_no_link() -> None:
    row = Row("x", source="common knowledge (no source recorded)")
    assert row.url == ""
    assert row.host == "common knowledge (no source recorded)"
    assert Row("x", source="https://www.example.org/a?b").host == "example.org"


def test_a_closed_inspector_and_its_panel_let_go(session: Session, qtbot: QtBot) -> None:
    money, gone = Money("CNY"), []
    for made in (Inspector(session, money), WeightsPanel(session)):
        made.show()
        gone.append(weakref.ref(made))
        made.close()
        made.deleteLater()
    del made
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [ref() for ref in gone] == [None, None]
    session.apply(set_cells(session, {(session.row, 0): 0.5}))
    theme.changed.emit()
    money.choose("USD")
