"""Disagreement in the Factors table and the inspector; editing starts from the own score."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from gui.commands import set_cells
from gui.commands.analysts import add_analyst, set_blind
from gui.factors import FactorsView
from gui.factors.disputed import paint_marks
from gui.factors.words import cell_tip
from gui.inspector.opinions import Opinions
from gui.inspector.rows import ROW
from gui.session import Session
from scoring.consensus.dispersion import Dispersion

CELL, FAR, NEAR = (5, 0), (9, 2), (7, 1)


@pytest.fixture
def two(session: Session) -> Session:
    """Tester and Ben, .2 apart on one cell, .5 on another, .05 on a third; Ben scores."""
    session.apply(set_cells(session, {CELL: 0.4, FAR: 0.2, NEAR: 0.5}, why="saw the line"))
    session.apply(add_analyst(session, "Ben"))
    session.score_as("Ben")
    session.apply(set_cells(session, {CELL: 0.6, FAR: 0.7, NEAR: 0.55}))
    return session


def test_the_tooltip_names_everyone_with_reason_and_spread(two: Session) -> None:
    tip = cell_tip(two, CELL)
    for words in ("Tester: .40", "saw the line", "Ben: .60", "range .20", "deviation .14"):
        assert words in tip
    assert f"{two.history(limit=1)[0].moment:%Y-%m-%d %H:%M}" in tip


def test_the_tooltip_tells_nothing_of_others_while_blind(two: Session) -> None:
    two.apply(set_blind(two, True))
    two.score_as("Chen")
    tip = cell_tip(two, CELL)
    for words in ("Tester", "Ben", ".40", ".60", "saw the line", "range .20"):
        assert words not in tip
    two.apply(set_cells(two, {CELL: 0.5}))
    assert "Tester: .40" in cell_tip(two, CELL)


def test_most_disputed_first_and_disputed_only(qtbot: QtBot, two: Session) -> None:
    view = FactorsView(two)
    qtbot.addWidget(view)
    view.show()
    button = view.bar.disputed
    assert button.isVisible()
    button.sort.trigger()
    assert two.order[:3].tolist() == [FAR[0], CELL[0], NEAR[0]]
    assert sorted(two.order.tolist()) == list(range(len(two.universe.companies)))
    button.only.trigger()
    assert view.table.model().rows.tolist() == [FAR[0], CELL[0]]
    button.only.trigger()
    button.sort.trigger()
    assert two.sort.column == "rank"
    assert len(view.table.model().rows) == len(two.universe.companies)


def test_a_file_of_one_analyst_shows_no_button(qtbot: QtBot, session: Session) -> None:
    view = FactorsView(session)
    qtbot.addWidget(view)
    view.show()
    assert view.bar.disputed.isHidden()


def test_typing_and_steps_start_from_the_own_score(qtbot: QtBot, two: Session) -> None:
    view = FactorsView(two)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    table = view.table
    table.setCurrentIndex(table.model().place(CELL))
    table.setFocus()
    assert two.evaluation.cells.score[CELL] == pytest.approx(0.5)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.editing.editor
    assert editor is not None and editor.text() == ".60"
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    table.step(1)
    assert two.evaluation.cells.score[CELL] == pytest.approx(0.505)  # Ben .61, Tester .40
    assert ".60 → .61" in two.stack.undoText()


def test_marks_span_the_scores_and_leave_out_what_agrees() -> None:
    scores = np.array([[[0.2, 0.5]], [[0.7, 0.5]], [[np.nan, np.nan]]])
    image = QImage(120, 24, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    found = Dispersion((), scores)
    paint_marks(painter, found, [(0, 0, 0)], 10, 100, QColor("black"))
    painter.end()
    dark = [x for x in range(120) if image.pixelColor(x, 5) == QColor("black")]
    assert dark == list(range(30, 81))
    ticks = [x for x in range(120) if image.pixelColor(x, 4) == QColor("black")]
    assert ticks == [30, 80]
    painter = QPainter(image)
    paint_marks(painter, found, [(0, 1, 12)], 10, 100, QColor("black"))
    painter.end()
    assert all(image.pixelColor(x, 17) == QColor("white") for x in range(120))


def test_the_inspector_lists_the_analysts_of_the_factor(qtbot: QtBot, two: Session) -> None:
    part = Opinions(two)
    qtbot.addWidget(part)
    two.select(two.universe.companies[CELL[0]].id)
    part.refresh(two.universe.factors[CELL[1]].id)
    rows = [part.section.model.index(i, 0).data(ROW) for i in range(2)]
    assert [(r.title, r.right) for r in rows] == [
        ("Tester: “saw the line”", ".40"), ("Ben (you)", ".60")]
    assert part.section.aside.text() == "range .20 · sd .14 · n 2"
    two.apply(set_blind(two, True))
    two.score_as("Chen")
    part.refresh(two.universe.factors[CELL[1]].id)
    assert part.section.model.rowCount() == 0
    assert part.section.aside.text() == "blind"
