"""What tests of the tables of assumptions do again and again."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from gui.assumptions import AssumptionTable, layout_of
from gui.assumptions.columns import Field
from gui.session import Session
from tests.support.screen import shown

SELECT = QItemSelectionModel.SelectionFlag


def shown_table(
    qtbot: Any, session: Session, table: str = "chips", width: int = 1400, height: int = 500
) -> AssumptionTable:
    """A table on screen with the keyboard focus."""
    made = shown(qtbot, AssumptionTable(session, table, layout_of(table)), width, height)
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def section(table: AssumptionTable, name: str) -> int:
    """The column of a field, or of a computed column by its key."""
    return next(i for i, column in enumerate(table.model().columns)
                if (column.field if isinstance(column, Field) else column.key) == name)


def middle(table: AssumptionTable, row: str, name: str) -> QPoint:
    """The middle of a cell in the viewport, scrolled into sight."""
    model = table.model()
    index = model.index(model.view_row(model.sheet.row[row]), section(table, name))
    table.scrollTo(index)
    return table.box(index).center()


def put(table: AssumptionTable, row: str, name: str) -> None:
    """Make a cell current by a click on it."""
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, row, name))
    spot = table.model().spot(table.currentIndex())
    assert (spot.row, spot.column) == (row, section(table, name))


def choose(table: AssumptionTable, rows: tuple[int, int], names: tuple[str, str]) -> None:
    """Select a rectangle from the first to the last row and column."""
    model, chosen = table.model(), table.selectionModel()
    first = model.index(rows[0], section(table, names[0]))
    chosen.setCurrentIndex(first, SELECT.NoUpdate)
    chosen.select(QItemSelection(first, model.index(rows[1], section(table, names[1]))),
                  SELECT.ClearAndSelect)


def typed(qtbot: Any, table: AssumptionTable, text: str, end: Qt.Key | None = None) -> None:
    """Type over the current cell, key by key, and end with a key."""
    qtbot.keyClicks(table, text[0])
    if text[1:]:
        qtbot.keyClicks(table.editing.editor, text[1:])
    if end is not None:
        qtbot.keyClick(table.editing.editor, end)


def text_of(table: AssumptionTable, row: str, name: str) -> str:
    """What a cell shows."""
    return table.model().texts(section(table, name))[table.model().sheet.row[row]]


def picture(table: AssumptionTable) -> QImage:
    return table.viewport().grab().toImage()


def inked(image: QImage, table: AssumptionTable, row: str, name: str, ink: QColor) -> int:
    """Pixels of exactly this colour in a cell."""
    model = table.model()
    rect = table.box(model.index(model.view_row(model.sheet.row[row]), section(table, name)))
    wanted = ink.rgb()
    return sum(image.pixel(x, y) == wanted for x in range(rect.left(), rect.right() + 1)
               for y in range(rect.top(), rect.bottom() + 1))
