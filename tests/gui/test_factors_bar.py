"""The bar above the factor table and the view around it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel

from gui.commands import set_as_of, set_cells
from gui.factors import FactorsView
from gui.session import Session


@pytest.fixture
def view(session: Session, qtbot: Any) -> FactorsView:
    panel = QLabel("weights")
    panel.setFixedWidth(200)
    view = FactorsView(session, panel)
    qtbot.addWidget(view)
    view.resize(894, 420)
    view.show()
    return view


def test_options_are_what_the_boxes_say_and_can_be_kept(
    view: FactorsView, session: Session, qtbot: Any
) -> None:
    assert view.options == {"implied": True, "bounds": True, "overridden": False}
    with qtbot.waitSignal(view.options_changed) as told:
        qtbot.keyClick(view.bar.checks["implied"], Qt.Key.Key_Space)
    assert told.args == [{"implied": False, "bounds": True, "overridden": False}]
    view.options = {"overridden": True}
    assert view.options == {"implied": True, "bounds": True, "overridden": True}
    assert view.table.model().rowCount() == 0
    session.apply(set_cells(session, {(int(session.order[5]), 0): 0.4}))
    assert view.table.model().rowCount() == 1
    view.options = {}
    assert view.table.model().rowCount() == len(session.order)


def test_only_overridden_filters_the_table(
    view: FactorsView, session: Session, qtbot: Any
) -> None:
    row = int(session.order[7])
    session.apply(set_cells(session, {(row, 0): 0.4}))
    qtbot.keyClick(view.bar.checks["overridden"], Qt.Key.Key_Space)
    assert view.table.model().rows.tolist() == [row]


def test_the_as_of_date_is_an_undoable_edit(
    view: FactorsView, session: Session, qtbot: Any
) -> None:
    today = session.reference.collected
    assert view.bar.as_of.date() == QDate(today.year, today.month, today.day)
    view.bar.as_of.setDate(QDate(2025, 6, 30))
    assert session.evaluation.as_of.isoformat() == "2025-06-30"
    assert session.stack.count() == 1
    session.stack.undo()
    assert view.bar.as_of.date() == QDate(today.year, today.month, today.day)


def test_a_date_set_elsewhere_shows_without_another_edit(
    view: FactorsView, session: Session
) -> None:
    day = session.reference.collected.replace(year=session.reference.collected.year - 1)
    session.apply(set_as_of(session, day))
    assert view.bar.as_of.date() == QDate(day.year, day.month, day.day)
    assert session.stack.count() == 1


def test_the_wheel_over_the_date_edits_only_where_the_focus_is(
    view: FactorsView, session: Session, qtbot: Any
) -> None:
    field = view.bar.as_of

    def turn() -> None:
        middle = QPointF(field.rect().center())
        event = QWheelEvent(middle, QPointF(field.mapToGlobal(field.rect().center())), QPoint(),
                            QPoint(0, -120), Qt.MouseButton.NoButton,
                            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
        QApplication.sendEvent(field, event)

    view.table.setFocus()
    turn()
    assert session.stack.count() == 0
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    turn()
    assert session.stack.count() == 1


def test_unknown_scores_are_bounded_by_choice(
    view: FactorsView, session: Session, qtbot: Any
) -> None:
    view.bar.missing.setFocus()
    qtbot.keyClick(view.bar.missing, Qt.Key.Key_Down)
    assert session.evaluation.sheet.missing == "full"
    session.stack.undo()
    assert view.bar.missing.currentData() == "segment"


def test_the_panel_stands_right_of_the_table(view: FactorsView) -> None:
    assert view.bar.height() == 36
    assert view.weights.x() > view.table.geometry().right()
    assert view.table.y() == view.bar.geometry().bottom() + 1
