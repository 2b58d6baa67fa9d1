"""The row of compute charts: places by width, one choice for all, notes and files of pictures."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.charts.layers import Layer
from gui.compute.charts.row import ComputeCharts, groups
from gui.compute.choice import Choice
from gui.session import Session
from gui.theme.theme import theme
from tests.support.compute_numbers import edited, stand_in
from tests.support.screen import shown

NAMES = ("cost", "roofline", "speed", "supply", "claims")


@pytest.fixture
def figures(session: Session, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    return stand_in(monkeypatch, session)


@pytest.fixture
def choice() -> Choice:
    return Choice("ascend_950pr")


@pytest.fixture
def row(
    qtbot: QtBot, session: Session, figures: SimpleNamespace, choice: Choice, light: None
) -> ComputeCharts:
    return shown(qtbot, ComputeCharts(session, choice), 894, 420)


class Painted(QObject):
    """How often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        self.times += event.type() == QEvent.Type.Paint
        return False


def visible(row: ComputeCharts) -> list[str]:
    return [n for n, panel in zip(NAMES, row.panels, strict=True) if panel.isVisible()]


def test_places_by_width(row: ComputeCharts) -> None:
    assert groups(894, False) == ((0,), (1, 2), (3, 4))
    assert visible(row) == ["cost", "roofline", "supply"]
    row.resize(700, 420)
    assert visible(row) == ["cost", "roofline"]
    row.set_single(True)
    assert visible(row) == ["cost"]
    assert row.panels[0].tabs.count() == 5


def test_two_places_remember_their_front_charts_apart(row: ComputeCharts) -> None:
    tabs = row.panels[1].tabs
    assert [tabs.tabText(k) for k in range(2)] == ["Roofline", "Speed"]
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    row.show_chart("claims")
    assert visible(row) == ["cost", "speed", "claims"]
    kept = row.options
    row.show_chart("supply")
    row.show_chart("roofline")
    assert visible(row) == ["cost", "roofline", "supply"]
    row.options = kept
    assert visible(row) == ["cost", "speed", "claims"]


def test_all_charts_mark_the_chip_of_the_choice(row: ComputeCharts, choice: Choice) -> None:
    for name in NAMES:
        row.show_chart(name)
    choice.choose("nvidia_h20")
    for name, chart in zip(NAMES, row.charts, strict=True):
        row.show_chart(name)
        assert chart.selected == 2  # type: ignore[attr-defined]


def test_an_edit_paints_every_visible_chart_once_and_hidden_ones_not_at_all(
    row: ComputeCharts, session: Session, figures: SimpleNamespace
) -> None:
    QApplication.processEvents()
    counters = [Painted(chart.viewport()) for chart in row.charts]
    figures.costs.usd[2] *= 0.5
    figures.supply.hhi = (3000.0, 4000.0)
    figures.roofline.flops[0] *= 2
    edited(session)
    QApplication.processEvents()
    assert [counter.times for counter in counters] == [1, 1, 0, 1, 0]


def test_the_note_names_workload_tokens_phase_and_speed(
    row: ComputeCharts, figures: SimpleNamespace
) -> None:
    assert row.note() == "DeepSeek-V4-Pro · 8,192 tokens in, 1,024 out · all-in · 10 tok/s per user"
    figures.served |= {"context": 131_072, "phase": "decode", "target_user_tps": None}
    assert row.note() == "DeepSeek-V4-Pro · context 128K · decode"


def test_save_all_writes_ten_pictures_of_the_present(row: ComputeCharts, tmp_path: Path) -> None:
    made = row.save_all(tmp_path)
    assert len(made) == 10
    assert {p.name.split()[1] for p in made} == set(NAMES)
    for path in made:
        if path.suffix == ".svg":
            assert "DeepSeek-V4-Pro" in path.read_text("utf-8")


def test_it_follows_the_theme_and_every_control_has_a_name(row: ComputeCharts) -> None:
    theme.choose("dark")
    QApplication.processEvents()
    for chart, panel in zip(row.charts, row.panels, strict=True):
        assert chart.accessibleName() == chart.title()
        assert panel.menu_button.accessibleName()
        if panel.isVisible():
            assert chart.grab().toImage().pixelColor(1, 1).name() == theme.tokens.base.lower()


def test_no_layer_reaches_beyond_its_chart(row: ComputeCharts) -> None:
    for chart in row.charts:
        for layer in (chart.data_layer, chart.mark_layer):
            assert isinstance(layer, Layer)
            assert layer.boundingRect().width() <= chart.width()


def test_choice_and_words_load_no_pyqtgraph() -> None:
    code = ("import sys; import gui.compute.choice, gui.compute.charts.words; "
            "sys.exit('pyqtgraph' in sys.modules)")
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
