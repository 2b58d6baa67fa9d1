"""The row of charts: places by width, tabs, remembered choices, pictures, light imports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from data.exporting.errors import ExportError
from gui import commands
from gui.charts import export
from gui.charts.radar import Radar
from gui.charts.row import ChartRow, groups
from gui.money import Money
from gui.session import Session
from gui.theme.theme import theme
from tests.support.screen import shown


@pytest.fixture
def row(qtbot: QtBot, session: Session, light: None) -> ChartRow:
    return shown(qtbot, ChartRow(session, Money("CNY", session)), 900, 420)


def visible(row: ChartRow) -> list[str]:
    names = ("composites", "scatter", "heatmap")
    return [n for n, panel in zip(names, row.panels, strict=True) if panel.isVisible()]


def test_places_by_width() -> None:
    assert groups(1100, False) == ((0,), (1,), (2,))
    assert groups(894, False) == ((0,), (1, 2))
    assert groups(400, False) == groups(1600, True) == ((0, 1, 2),)


def test_wide_shows_three_single_shows_one(row: ChartRow) -> None:
    assert visible(row) == ["composites", "scatter"]
    row.resize(1200, 420)
    assert visible(row) == ["composites", "scatter", "heatmap"]
    row.set_single(True)
    assert visible(row) == ["composites"]
    row.set_single(False)
    assert visible(row) == ["composites", "scatter", "heatmap"]


def test_tabs_switch_the_charts_that_share_a_place(row: ChartRow) -> None:
    tabs = row.panels[1].tabs
    assert [tabs.tabText(k) for k in range(tabs.count())] == ["Scatter", "Heat map"]
    heard: list[bool] = []
    row.options_changed.connect(lambda: heard.append(True))
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    assert visible(row) == ["composites", "heatmap"]
    assert heard == [True]
    assert row.panels[2].tabs.currentIndex() == 1
    tabs = row.panels[2].tabs
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Left)
    assert visible(row) == ["composites", "scatter"]
    assert row.panels[1].tabs.hasFocus() or not row.isActiveWindow()


def test_charts_out_of_sight_compute_when_they_come_forward(
    row: ChartRow, session: Session
) -> None:
    before = row.heatmap.values
    cell = (int(session.order[3]), 1)
    session.apply(commands.set_cells(session, {cell: 0.123}))
    assert row.heatmap.values is before
    row.show_chart("heatmap")
    place = row.heatmap.rows.tolist().index(cell[0])
    assert row.heatmap.values[place, 1] == 0.123


def test_choices_are_remembered(row: ChartRow, session: Session, qtbot: QtBot) -> None:
    row.show_chart("heatmap")
    row.scatter.factors.choose(3, 1)
    kept = row.options
    other = ChartRow(session, Money("USD", session))
    other.options = kept
    shown(qtbot, other, 900, 420)
    assert visible(other) == ["composites", "heatmap"]
    assert other.scatter.factors.columns == (3, 1)
    assert other.options == kept


@pytest.mark.parametrize("junk", [
    {}, {"front": 3, "shares": [], "axes": None}, {"front": {"2": "pie"}, "shares": {"2": [0.5]}},
    {"shares": {"2": ["a", "b"]}, "axes": {"robotics": ["no_factor", "supply_chain"]}},
])
def test_choices_that_make_no_sense_are_ignored(row: ChartRow, junk: dict[str, object]) -> None:
    row.options = junk
    assert visible(row) == ["composites", "scatter"]
    assert row.scatter.factors.columns == (0, 2)


def test_every_control_has_a_name(row: ChartRow) -> None:
    for panel in row.panels:
        assert panel.menu_button.accessibleName() and panel.tabs.accessibleName()
        assert panel.chart.accessibleName() == panel.chart.title()
        assert all(control.accessibleName() for control in panel.chart.controls())


def test_save_all_writes_six_pictures_and_replaces_none(
    row: ChartRow, session: Session, tmp_path: Path
) -> None:
    session.set_filter("宇树")
    first = row.save_all(tmp_path)
    content = {path: path.read_bytes() for path in first}
    again = row.save_all(tmp_path)
    assert len(set(first) | set(again)) == 12
    assert all(path.read_bytes() == old for path, old in content.items())
    assert sorted(p.suffix for p in first) == [".png"] * 3 + [".svg"] * 3
    assert not [p for p in tmp_path.iterdir() if p.name.endswith(".part")]


def test_svg_is_made_of_lines_and_text(row: ChartRow, session: Session, tmp_path: Path) -> None:
    row.resize(1800, 400)  # wide enough for the note in any font
    session.select("unitree")
    session.set_filter("宇")
    path = export.save_svg(row.composites, tmp_path / "chart.svg", row.note())
    text = path.read_text("utf-8")
    for words in ("Ranked composites", "low–high", "median", "filter “", "宇",
                  session.company.name):
        assert words in text
    assert "<image" not in text and "rows shown above" not in text
    renderer = QSvgRenderer(QByteArray(path.read_bytes()))
    assert renderer.isValid()
    size = row.composites.size()
    assert renderer.viewBox().width() == size.width()
    assert renderer.viewBox().height() > size.height()
    image = QImage(renderer.viewBox().size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    accent = sum(image.pixelColor(x, y).name() == theme.tokens.accent.lower()
                 for x in range(image.width()) for y in range(0, image.height(), 7))
    assert accent > 20  # the bar of the selected company


def test_svg_of_the_scatter_has_a_circle_per_company(row: ChartRow, tmp_path: Path) -> None:
    text = export.save_svg(row.scatter, tmp_path / "chart.svg").read_text("utf-8")
    circles = text.count("<circle") + text.count("<ellipse")
    assert circles >= len(row.scatter.rows)
    assert "mass production" in text and "CNY bn" in text


def test_png_has_three_pixels_per_point(row: ChartRow, tmp_path: Path) -> None:
    path = export.save_png(row.scatter, tmp_path / "chart.png")
    image = QImage(str(path))
    assert image.width() == 3 * row.scatter.width()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 5)
               for y in range(0, image.height(), 5)}
    assert theme.tokens.base.lower() in colours and len(colours) > 10


def test_a_picture_shows_the_present_even_if_the_chart_was_hidden(
    row: ChartRow, session: Session, tmp_path: Path
) -> None:
    session.set_filter("unitree")
    export.save_png(row.heatmap, tmp_path / "chart.png")
    assert len(row.heatmap.rows) == len(session.order)


def test_a_failed_save_leaves_the_old_file(row: ChartRow, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="does not exist"):
        export.save_png(row.scatter, tmp_path / "nowhere" / "chart.png")
    with pytest.raises(ExportError, match="is a folder"):
        export.save_svg(row.scatter, tmp_path)
    assert list(tmp_path.glob("*.part")) == []


def menu_of(row: ChartRow, chart: int) -> QMenu:
    menu = row.panels[chart].menu_button.menu()
    assert isinstance(menu, QMenu)
    return menu


def test_the_menu_saves_and_says_where(
    row: ChartRow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    row.said.connect(said.append)
    asked: list[str] = []

    def answer(_parent: object, _title: str, suggested: str, pattern: str) -> tuple[str, str]:
        asked.append(suggested)
        return str(tmp_path / "mine"), pattern

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    for action in menu_of(row, 1).actions()[:2]:
        action.trigger()
    assert (tmp_path / "mine.png").stat().st_size > 1000
    assert (tmp_path / "mine.svg").read_text("utf-8").startswith("<?xml")
    assert asked[0].endswith(".png") and asked[1].endswith(".svg")
    assert [str(tmp_path) in text for text in said] == [True, True]


def test_the_menu_copies_the_picture(row: ChartRow) -> None:
    menu_of(row, 0).actions()[2].trigger()
    image = QApplication.clipboard().image()
    assert image.width() == 2 * row.composites.width()
    QApplication.clipboard().clear()


def test_the_picture_says_what_it_rests_on(row: ChartRow, session: Session) -> None:
    session.apply(commands.set_method(session, "topsis"))
    session.set_filter("humanoid")
    note = row.note()
    for words in ("TOPSIS", "equal weights", session.evaluation.as_of.isoformat(), "humanoid"):
        assert words in note


def test_deleted_charts_hear_nothing_more(qtbot: QtBot, session: Session) -> None:
    made = ChartRow(session, Money("CNY", session))
    made.resize(900, 420)
    with qtbot.waitExposed(made):
        made.show()
    radar = Radar(session)
    made.close()
    made.deleteLater()
    radar.deleteLater()
    del made, radar
    QApplication.sendPostedEvents(None, 0)
    QApplication.processEvents()
    session.apply(commands.set_weight(session, 0, 0.4))
    session.set_filter("unitree")
    theme.choose("dark")
    theme.choose("light")


def test_radar_and_package_load_no_pyqtgraph() -> None:
    code = ("import sys; import gui.charts, gui.charts.radar, gui.charts.export; "
            "sys.exit('pyqtgraph' in sys.modules)")
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
