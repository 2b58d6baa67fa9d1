"""What a cell looks like: counted in pixels of the theme's colours."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from gui.commands import clear_cells, set_cells
from gui.factors import FactorTable
from gui.factors.cells import scale_of
from gui.factors.model import FIRST
from gui.factors.paint import Paint
from gui.session import Session
from gui.theme.theme import colour, theme
from scoring.rubric import ASSUMED
from tests.support.factor_table import choose, shown_table


@pytest.fixture
def table(session: Session, qtbot: Any, light: None) -> FactorTable:
    table = shown_table(qtbot, session)
    table.clearFocus()
    return table


def picture(table: FactorTable) -> QImage:
    return table.viewport().grab().toImage()


def count(image: QImage, rect: QRect, ink: QColor) -> int:
    """Pixels of exactly this colour in the rectangle."""
    wanted = ink.rgb()
    return sum(image.pixel(x, y) == wanted for x in range(rect.left(), rect.right() + 1)
               for y in range(rect.top(), rect.bottom() + 1))


def brown(image: QImage, rect: QRect) -> int:
    """Pixels of the text of implied numbers, its soft edges included."""
    pixels = [QColor(image.pixel(x, y)) for x in range(rect.left(), rect.right() + 1)
              for y in range(rect.top(), rect.bottom() + 1)]
    return sum(p.red() - p.blue() > 50 for p in pixels)


def place(table: FactorTable, cell: tuple[int, int]) -> QRect:
    index = table.model().place(cell)
    table.scrollTo(index)
    return table.visualRect(index)


def evident(session: Session, factor: int, skip: int = 1) -> tuple[int, int]:
    """A listed company, not the selected one, with evidence for the factor."""
    return next((int(row), factor) for row in session.order[skip:]
                if session.evaluation.cells.known[row, factor])


def test_a_known_score_is_a_bar_as_long_as_the_score(
    table: FactorTable, session: Session
) -> None:
    cell = evident(session, 1)
    session.apply(set_cells(session, {cell: 0.5}))
    table.show_options(implied=False, bounds=False, only_overridden=False)
    rect = place(table, cell)
    half = count(picture(table), rect, colour("bar"))
    session.apply(set_cells(session, {cell: 1.0}))
    rect = place(table, cell)
    assert count(picture(table), rect, colour("bar")) == pytest.approx(2 * half, abs=7)
    assert half % 7 == 0  # seven pixels high


def test_the_selected_companys_bars_are_in_accent(table: FactorTable, session: Session) -> None:
    cell = evident(session, 1)
    assert count(picture(table), place(table, cell), colour("accent")) == 0
    session.select(session.universe.companies[cell[0]].id)
    rect = place(table, cell)
    image = picture(table)
    assert count(image, rect, colour("accent")) > 50
    assert count(image, rect, colour("bar")) == 0
    assert image.pixel(rect.left() + 2, rect.top() + 2) == colour("accent_ground").rgb()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_assumed_score_has_no_bar_and_a_grey_number(
    table: FactorTable, session: Session, scheme: str
) -> None:
    theme.choose(scheme)
    cells = session.evaluation.cells
    cell = next((int(row), int(factor)) for row, factor in np.argwhere(cells.status == ASSUMED)
                if row != session.row)
    rect = place(table, cell)
    image = picture(table)
    assert count(image, rect, colour("bar")) == 0
    assert count(image, rect, colour("text")) == 0
    assert count(image, rect, colour("mark")) > 10  # the dashed range


def test_a_cleared_score_shows_a_dash_where_the_number_was(
    table: FactorTable, session: Session
) -> None:
    cell = evident(session, 1)
    session.apply(clear_cells(session, [cell]))
    rect = place(table, cell)
    digits = rect.adjusted(rect.width() - 30, 2, -2, -2)
    image = picture(table)
    assert count(image, rect, colour("bar")) == 0
    # an en dash: ink on two or three lines only
    inked = {y for y in range(digits.top(), digits.bottom() + 1)
             if any(QColor(image.pixel(x, y)).lightness() < 200
                    for x in range(digits.left(), digits.right() + 1))}
    assert 1 <= len(inked) <= 3


def test_an_overridden_cell_has_corner_filled_diamond_and_implied_number(
    table: FactorTable, session: Session
) -> None:
    cell = evident(session, 1)
    warn = colour("warn")
    assert count(picture(table), place(table, cell), warn) == 0
    session.apply(set_cells(session, {cell: 0.31}))
    rect = place(table, cell)
    image = picture(table)
    corner = QRect(rect.right() - 7, rect.top(), 7, 7)
    assert count(image, corner, warn) == 21  # a triangle of six
    diamond = rect.adjusted(0, 16, 0, 0)
    assert count(image, diamond, warn) > 4
    numbers = rect.adjusted(rect.width() // 2, 7, -2, -6)
    assert brown(image, numbers) > 10
    table.show_options(implied=False, bounds=True, only_overridden=False)
    image = picture(table)
    assert count(image, diamond, warn) == 0
    assert brown(image, numbers) == 0
    assert count(image, corner, warn) == 21


def test_low_and_high_can_be_switched_off(table: FactorTable, session: Session) -> None:
    cell = evident(session, 1)
    rect = place(table, cell)
    bars = rect.adjusted(0, 8, -rect.width() // 3, -10)
    line = count(picture(table), bars, colour("strong"))
    assert line > 10
    table.show_options(implied=True, bounds=False, only_overridden=False)
    assert count(picture(table), bars, colour("strong")) == 0


def test_a_narrow_column_gives_up_the_implied_number_then_the_bar_never_the_score(
    table: FactorTable, session: Session, qtbot: Any
) -> None:
    ink = Paint(1.0)
    spans = [(scale_of(ink, width).span, scale_of(ink, width).beside) for width in (160, 80, 48)]
    assert spans[0][0] > spans[1][0] > 0 == spans[2][0]
    assert [beside for _, beside in spans] == [True, False, False]
    assert ink.number + 14 < 48
    table.horizontalHeader().resizeSection(FIRST, 48)
    table.grab()


def test_a_selected_block_is_framed_where_the_focus_is(table: FactorTable, qtbot: Any) -> None:
    choose(table, 3, 1, 5, 2)
    table.setFocus()
    model = table.model()
    block = table.visualRect(model.index(3, FIRST + 1)).united(
        table.visualRect(model.index(5, FIRST + 2)))
    image = picture(table)
    right = QRect(block.right(), block.top(), 1, block.height())
    assert count(image, right, colour("accent")) >= block.height() - 2
    inside = block.center()
    assert QColor(image.pixel(inside.x() + 5, block.top() + 30)) == colour("accent_ground")
