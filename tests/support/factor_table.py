"""What tests of the factor table do again and again."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QApplication

from gui.factors import FactorTable
from gui.factors.model import FIRST
from gui.session import Session
from tests.support.screen import shown

SELECT = QItemSelectionModel.SelectionFlag


def shown_table(qtbot: Any, session: Session, width: int = 694, height: int = 400) -> FactorTable:
    """A table on screen with the keyboard focus."""
    table = shown(qtbot, FactorTable(session), width, height)
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    return table


def put(table: FactorTable, row: int, factor: int) -> str:
    """Make a cell current by a click on it; the company's id."""
    index = table.model().index(row, FIRST + factor)
    table.scrollTo(index)
    click(table, row, factor)
    assert table.currentIndex() == index
    return table.model().company(row).id


def click(table: FactorTable, row: int, factor: int) -> None:
    """A left click into the middle of a cell."""
    from PySide6.QtTest import QTest

    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton,
                     pos=middle(table, row, FIRST + factor))


def middle(table: FactorTable, row: int, column: int) -> QPoint:
    return table.visualRect(table.model().index(row, column)).center()


def choose(table: FactorTable, top: int, left: int, bottom: int, right: int) -> None:
    """Select a rectangle of factor cells, the current cell at its top left."""
    model, chosen = table.model(), table.selectionModel()
    first = model.index(top, FIRST + left)
    chosen.setCurrentIndex(first, SELECT.NoUpdate)
    chosen.select(QItemSelection(first, model.index(bottom, FIRST + right)), SELECT.ClearAndSelect)


def score_of(session: Session, company: str, factor: int) -> float:
    """The score that stands for a company."""
    return float(session.evaluation.cells.score[session.universe.row[company], factor])


def overridden(session: Session, company: str, factor: int) -> bool:
    """Whether the analyst's score stands there."""
    return bool(session.evaluation.sheet.overridden[session.universe.row[company], factor])


def clipboard(text: str | None = None) -> str:
    """Put a text on the clipboard, or read it."""
    board = QApplication.clipboard()
    if text is not None:
        board.setText(text)
    return str(board.text())
