"""The ranked list keeps painted rows: what stands on screen is what painting anew would give."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import commands
from gui.money import Money
from gui.ranked.kept_rows import KeptRows
from gui.ranked.rows import RowPainter
from gui.ranked.view import RankedList
from gui.session import Session
from gui.theme.theme import theme
from tests.support.screen import shown


def seen(view: RankedList) -> QImage:
    QApplication.processEvents()
    return view.viewport().grab().toImage()


def anew(view: RankedList) -> QImage:
    view._kept = KeptRows(RowPainter(view._model))
    return seen(view)


@pytest.fixture
def view(session: Session, qtbot: QtBot, light: None) -> RankedList:
    return shown(qtbot, RankedList(session, Money("CNY")), 420, 620)


def test_every_change_is_on_screen(view: RankedList, session: Session) -> None:
    steps = {
        "edit": lambda: session.apply(
            commands.set_cells(session, {(int(session.order[4]), 0): 1.0})),
        "unknown": lambda: session.apply(
            commands.clear_cells(session, [(int(session.order[2]), 1)])),
        "select": lambda: session.select(session.universe.companies[int(session.order[3])].id),
        "order": lambda: session.set_sort("value", descending=True),
        "back": lambda: session.set_sort("score", descending=True),
        "filter": lambda: session.set_filter("humanoid"),
        "no filter": lambda: session.set_filter(""),
        "scroll": lambda: view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 9),
        "narrow": lambda: view.resize(380, 500),
        "dark": lambda: theme.choose("dark"),
        "money": lambda: view._model.worth._money.choose("USD"),
        "undo": session.stack.undo,
        "universe": lambda: session.set_universe("compute"),
    }
    before = seen(view)
    for name, step in steps.items():
        step()
        now = seen(view)
        assert now == anew(view), name
        if name not in ("unknown", "money"):
            assert now != before, f"{name} changes nothing that could be seen"
        before = now


def test_only_rows_that_show_something_else_are_painted(
    view: RankedList, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen(view)
    painted: list[int] = []
    paint = RowPainter.paint

    def counted(self: RowPainter, *given: object) -> None:
        painted.extend(given[2])  # type: ignore[arg-type]
        paint(self, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(RowPainter, "paint", counted)
    last = int(session.order[-1])
    session.apply(commands.set_cells(session, {(last, 0): 0.0}))
    seen(view)
    assert painted == []
    session.select(session.universe.companies[int(session.order[3])].id)
    seen(view)
    assert len(painted) == 2
