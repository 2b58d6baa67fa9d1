"""The Valuation view whole: its parts follow one level, layout by room, options kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.money import Money
from gui.session import Session
from gui.theme.theme import theme
from gui.valuation.view import ValuationView
from tests.support.screen import shown

ABOVE = 158  # menus, tool bar and tabs of a window, and its status bar


class Holder(QWidget):
    """A window with the view below what stands above it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, ABOVE, 0, 0)
        self.view = ValuationView(session, Money(), self)
        box.addWidget(self.view)


def shown_view(qtbot: QtBot, session: Session, width: int, height: int) -> ValuationView:
    """A view of that size in a window."""
    holder = shown(qtbot, Holder(session), width, height + ABOVE)
    holder.view.holder = holder  # keeps the window as long as its view
    return holder.view


def corner(view: ValuationView, part: QWidget) -> QPoint:
    """Where the top left corner of a part lies in the view."""
    return part.mapTo(view, QPoint(0, 0))


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> ValuationView:
    return shown_view(qtbot, session, 894, 842)


def fronts(view: ValuationView) -> list[str]:
    """The charts that can be seen, from left and top."""
    return [name for name, panel in zip(view.charts.names, view.charts.panels, strict=True)
            if panel.isVisible()]


def test_with_room_there_are_two_rows_of_charts_and_the_card_below_right(
    view: ValuationView,
) -> None:
    assert fronts(view) == ["observed", "coefficients", "errors", "coverage"]
    top = {name: corner(view, view.charts.panels[view.charts.names.index(name)])
           for name in fronts(view)}
    assert top["observed"].y() == top["coefficients"].y() < top["errors"].y()
    card = corner(view, view.card)
    assert card.y() == top["errors"].y() == top["coverage"].y()
    assert card.x() > top["coverage"].x()
    assert card.x() + view.card.width() == view.width()


def test_a_short_window_shows_one_chart_at_a_time_beside_the_card(
    qtbot: QtBot, session: Session
) -> None:
    view = shown_view(qtbot, session, 900, 560)
    assert fronts(view) == ["observed"]
    assert view.card.isVisible()
    assert corner(view, view.card).x() > 500
    view.charts.show_chart("residuals")
    assert fronts(view) == ["residuals"]


def test_growing_and_shrinking_keeps_every_chart_reachable(
    qtbot: QtBot, view: ValuationView
) -> None:
    window = view.window()
    window.resize(894, 700)
    qtbot.waitUntil(lambda: fronts(view) == ["observed"])
    window.resize(1200, 1000)
    qtbot.waitUntil(lambda: len(fronts(view)) == 4)
    view.charts.show_chart("residuals")
    assert fronts(view) == ["observed", "coefficients", "coverage", "residuals"]


def test_the_level_of_the_bar_reaches_table_and_card(qtbot: QtBot, view: ValuationView) -> None:
    view.bar.interval.setFocus()
    qtbot.keyClick(view.bar.interval, Qt.Key.Key_Down)
    assert view.table.model().level == 0.9
    assert any(fact.name == "90 % interval" for fact in view.card.lines.facts)


def test_options_bring_level_order_and_sizes_back(qtbot: QtBot, session: Session) -> None:
    one = shown_view(qtbot, session, 894, 842)
    one.bar.options = {"level": 0.5}
    one.table.show_only("off")
    one.charts.show_chart("residuals")
    one.split.setSizes([380, 425])
    two = shown_view(qtbot, session, 894, 842)
    two.options = one.options
    assert two.bar.level == two.table.model().level == 0.5
    assert two.table.model().shown == "off"
    assert "residuals" in fronts(two)
    assert abs(two.split.sizes()[0] - one.split.sizes()[0]) <= 3
    two.options = {"bar": 3, "upper": "high", "table": None}
    assert two.bar.level == 0.5


def test_a_score_edit_leaves_the_rows_of_the_table_alone(
    session: Session, view: ValuationView
) -> None:
    from gui.commands import set_cells

    facts = view.table.model().facts
    median = session.valued.median.copy()
    session.apply(set_cells(session, {(session.row, 3): 0.99}))
    assert view.table.model().facts is facts  # predictions left out do not rest on it
    assert (session.valued.median != median).any()


def test_both_schemes_and_a_live_switch_paint(qtbot: QtBot, view: ValuationView) -> None:
    theme.start("light")
    light = view.grab().toImage()
    theme.choose("dark")
    try:
        dark = view.grab().toImage()
    finally:
        theme.choose("light")
    for at in ((5, 40), (880, 200), (600, 830)):
        assert light.pixelColor(*at).lightness() > 200
        assert dark.pixelColor(*at).lightness() < 80


def test_the_view_brings_the_values_up_and_names_what_the_edit_menu_acts_on(
    session: Session, view: ValuationView
) -> None:
    assert session.valued is not None
    assert view.cells is view.table
    said: list[str] = []
    view.said.connect(said.append)
    view.cells.paste()
    assert len(said) == 1


def test_the_sections_of_the_inspector_are_made_once(qtbot: QtBot, view: ValuationView) -> None:
    sections = view.sections()
    qtbot.addWidget(sections)
    assert sections is view.sections()
    assert sections.lists


def test_calibrating_takes_no_room_from_its_neighbours(
    qtbot: QtBot, session: Session, view: ValuationView
) -> None:
    least, widths = view.minimumSizeHint().width(), set()
    view.bar.calibrating.changed.connect(lambda: widths.add(view.minimumSizeHint().width()))
    view.bar.calibrate()
    qtbot.waitUntil(view.bar.progress.isVisible)
    view.bar.cancel.click()
    qtbot.waitUntil(lambda: not view.bar.calibrating.running, timeout=20_000)
    assert widths == {least} and view.width() == 894
