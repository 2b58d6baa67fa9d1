"""The whole window: assembled, linked, remembered; used as a person would."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from data.workspace import Workspace
from gui.dialogs.palette import Palette
from gui.dialogs.rates import RATE, RatesDialog
from gui.help.viewer import HelpWindow
from gui.launcher import Launcher
from gui.settings import Settings
from gui.start import Start
from gui.theme import theme
from gui.window import MainWindow
from gui.window.notices import Notices
from tests.support.launching import launch, shut


@pytest.fixture
def launcher(tmp_path: Path, qtbot: QtBot) -> Iterator[Launcher]:
    made = launch(tmp_path, qtbot)
    yield made
    shut(made)


@pytest.fixture
def window(launcher: Launcher) -> MainWindow:
    return launcher.window


def test_table_is_painted_before_charts_are_loaded(tmp_path: Path, qtbot: QtBot) -> None:
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    theme.start("light")
    made = Launcher(settings, Workspace.open(tmp_path / "test.servoscope"), Start())
    events: list[tuple[str, bool]] = []
    made.window.on_painted(lambda event: events.append((event, made.window.charts is None)))
    made.window.show()
    qtbot.waitUntil(lambda: len(events) == 2, timeout=10_000)
    assert events == [("table_painted", True), ("charts_painted", False)]
    shut(made)


def test_one_selection_everywhere(window: MainWindow, qtbot: QtBot) -> None:
    ranked, table = window.ranked, window.factors.table
    rect = ranked.visualRect(ranked.model().index(3, 2))
    qtbot.mouseClick(ranked.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    row = int(window.session.order[3])
    assert window.session.row == row
    assert table.currentIndex().row() == 3
    name = window.session.universe.companies[row].name
    labels = [label.text() for label in window.docks.inspector.findChildren(QLabel)]
    assert any(text.startswith(name) for text in labels)


def test_typing_a_score_moves_list_table_and_undo(window: MainWindow, qtbot: QtBot) -> None:
    session, table = window.session, window.factors.table
    session.select("unitree")
    table.setFocus()
    index = table.model().index(table.currentIndex().row(), 2 + 1)
    table.setCurrentIndex(index)
    for key in "0.12":
        qtbot.keyClicks(QApplication.focusWidget() or table, key)
    qtbot.keyClick(QApplication.focusWidget() or table, Qt.Key.Key_Return)
    cell = session.universe.row["unitree"], 1
    assert session.evaluation.cells.score[cell] == 0.12
    assert window.actions_.undo.isEnabled()
    assert "Unitree" in window.actions_.undo.text()
    window.actions_.undo.trigger()
    assert not session.evaluation.sheet.overridden.any()


def test_filter_shortens_list_and_table_and_says_so(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_.find.trigger()
    qtbot.keyClicks(window.tools.filter, "humanoid cn")
    shown = len(window.session.order)
    assert 0 < shown < 60
    assert window.ranked.model().rowCount() == shown
    assert window.factors.table.model().rowCount() == shown
    assert f"{shown} of 144" in window.docks.count.text()


def test_choices_in_the_tool_bar_are_edits(window: MainWindow, qtbot: QtBot) -> None:
    session, tools = window.session, window.tools
    tools.method.setCurrentIndex(tools.method.findData("topsis"))
    tools.method.activated.emit(tools.method.currentIndex())
    assert session.evaluation.result.method == "topsis"
    tools.weights.setCurrentIndex(tools.weights.findData("critic"))
    tools.weights.activated.emit(tools.weights.currentIndex())
    assert not np.allclose(session.evaluation.weights, 0.25)
    window.actions_.undo.trigger()
    window.actions_.undo.trigger()
    assert tools.method.currentData() == "weighted_mean"
    assert tools.weights.currentData() == "equal"


def test_themes_switch_live(window: MainWindow) -> None:
    window.choose_theme("dark")
    dark = window.ranked.grab().toImage().pixelColor(5, 200).lightness()
    window.choose_theme("light")
    light = window.ranked.grab().toImage().pixelColor(5, 200).lightness()
    assert dark < 80
    assert light > 200
    assert window.settings.text("theme") == "light"


def test_narrow_windows_put_the_inspector_behind_the_list(
    tmp_path: Path, qtbot: QtBot
) -> None:
    made = launch(tmp_path, qtbot, (1280, 720))
    window = made.window
    assert window.tabifiedDockWidgets(window.docks.list) == [window.docks.right]
    assert window.docks.list.width() > 380
    window.resize(1600, 1000)
    qtbot.waitUntil(lambda: not window.tabifiedDockWidgets(window.docks.list))
    qtbot.waitUntil(lambda: window.docks.right.x() > window.docks.list.x())
    shut(made)


def test_layout_is_remembered_and_reset(tmp_path: Path, qtbot: QtBot) -> None:
    made = launch(tmp_path, qtbot)
    made.window.resizeDocks([made.window.docks.list], [520], Qt.Orientation.Horizontal)
    made.money.choose("USD")
    qtbot.waitUntil(lambda: made.window.docks.list.width() == 520)
    shut(made)
    again = launch(tmp_path, qtbot)
    assert again.money.currency == "USD"
    assert again.window.docks.list.width() == pytest.approx(520, abs=4)
    again.window.resize(1600, 1000)
    again.window.actions_.reset.trigger()
    qtbot.waitUntil(lambda: abs(again.window.docks.list.width() - 400) < 8)
    shut(again)


def test_export_writes_what_the_list_shows(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    import csv

    target = tmp_path / "list.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName",
                        lambda *a, **k: (str(target), "CSV (*.csv)"))
    window.session.set_filter("humanoid cn")
    window.session.set_sort("company", False)
    window.actions_.export_list.trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    shown = [window.session.universe.companies[int(r)].id for r in window.session.order]
    column = next(name for name in rows[0] if name.lower() == "id")
    assert [row[column] for row in rows] == shown
    for box in window.findChildren(QMessageBox):
        box.close()


def test_a_failed_export_says_why_and_leaves_the_old_file(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    target = tmp_path / "missing" / "list.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName",
                        lambda *a, **k: (str(target), "CSV (*.csv)"))
    window.actions_.export_list.trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)))
    box = window.findChildren(QMessageBox)[0]
    assert "missing" in box.text()
    assert box.informativeText()
    box.close()


def test_copy_puts_tsv_and_html_on_the_clipboard(window: MainWindow) -> None:
    window.session.set_filter("unitree")
    window.actions_.copy_list.trigger()
    mime = QApplication.clipboard().mimeData()
    assert "宇树科技" in mime.text()
    assert len(mime.text().strip().splitlines()) == 2
    assert "<table" in mime.html()


def test_charts_are_saved_as_png_and_svg(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a, **k: str(tmp_path))
    window.actions_.save_charts.trigger()
    assert len(list(tmp_path.glob("*.png"))) == 3
    assert len(list(tmp_path.glob("*.svg"))) == 3
    for box in window.findChildren(QMessageBox):
        box.close()


def test_the_palette_runs_a_command_by_name(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_.palette.trigger()
    palette = window.findChild(Palette)
    assert palette is not None
    qtbot.keyClicks(palette.edit, "universe compute")
    assert palette.list.count() == 1
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert window.session.universe.id == "compute"
    assert window.ranked.model().rowCount() == 33


def test_a_rate_typed_over_is_an_edit_and_a_wrong_one_is_refused(window: MainWindow) -> None:
    window.actions_.rates.trigger()
    dialog = window.findChild(RatesDialog)
    assert dialog is not None
    model = dialog.model
    row = next(i for i, r in enumerate(model.rows) if (r.currency, r.year) == ("CNY", 2025))
    index = model.index(row, RATE)
    assert not model.setData(index, "-3")
    assert not model.setData(index, "dear")
    assert "“dear” is not a rate of CNY in 2025" in dialog.refusal.text()
    assert not model.setData(index, "7,123"), "seven, or seven thousand?"
    assert model.setData(index, "7,5")
    assert window.session.state.fx == {("CNY", 2025): 7.5}
    assert model.setData(index, "")
    assert window.session.state.fx == {}
    won = model.index(next(i for i, r in enumerate(model.rows) if r.units_per_usd > 1000), RATE)
    assert "," in won.data() and "," not in won.data(Qt.ItemDataRole.EditRole)
    dialog.close()


def test_help_opens_and_follows_its_links(window: MainWindow) -> None:
    window.actions_.help.trigger()
    help_ = window.findChild(HelpWindow)
    assert help_ is not None
    assert "weighted mean" in help_.text.toPlainText()
    from PySide6.QtCore import QUrl

    help_._follow(QUrl("weights.md"))
    assert "CRITIC" in help_.text.toPlainText()
    help_.close()


def test_another_workspace_and_back(launcher: Launcher, tmp_path: Path) -> None:
    from gui import commands

    session = launcher.session
    session.apply(commands.set_cells(session, {(0, 0): 0.11}))
    launcher.open_workspace(tmp_path / "second.servoscope", create=True)
    assert not launcher.session.evaluation.sheet.overridden.any()
    launcher.open_workspace(tmp_path / "test.servoscope")
    assert launcher.session.evaluation.cells.score[0, 0] == 0.11


def test_a_file_that_is_no_workspace_is_refused_and_the_old_one_stays(
    launcher: Launcher, tmp_path: Path
) -> None:
    from data.workspace import WorkspaceError

    other = tmp_path / "notes.servoscope"
    other.write_text("these are my notes, not a database", "utf-8")
    session = launcher.session
    with pytest.raises(WorkspaceError):
        launcher.open_workspace(other)
    assert launcher.session is session
    assert other.read_text("utf-8").startswith("these are my notes")


def test_every_control_has_an_accessible_name(window: MainWindow) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTableView

    bare = []
    for kind in (QComboBox, QLineEdit, QTableView, QAbstractButton):
        for widget in window.findChildren(kind):
            own = widget.objectName() or type(widget).__name__
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            internal = own.startswith("qt_") or own in ("QTableCornerButton", "CloseButton")
            if widget.isVisible() and not internal and not widget.accessibleName() and not text:
                bare.append(f"{type(widget).__name__} {own} in {type(widget.parent()).__name__}")
    assert not bare


def test_why_is_it_ranked_here(window: MainWindow) -> None:
    from gui.inspector.explain import why_ranked

    words = why_ranked(window.session, window.session.selection)
    assert "1" in words
    assert len(words) > 80
    at = window.docks.link.mapTo(window, QPoint(4, 4))
    assert window.childAt(at) is window.docks.link


def test_a_file_open_elsewhere_says_so_and_edits_are_saved_in_another(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    import subprocess
    import sys

    path = tmp_path / "test.servoscope"
    Workspace.open(path).close()
    holder = subprocess.Popen(
        [sys.executable, "-c", "import sys; from data.workspace import Workspace; "
         f"w = Workspace.open({str(path)!r}); print('open', flush=True); sys.stdin.read()"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        made = launch(tmp_path, qtbot)
        assert made.session.journal.workspace.read_only
        strip = made.window.findChild(Notices)
        assert strip is not None
        assert strip.isVisible()
        from gui import commands

        made.session.apply(commands.set_cells(made.session, {(0, 0): 0.11}))
        assert made.session.evaluation.cells.score[0, 0] == 0.11
        assert "1 not saved" in made.window.status.saved.text()
        elsewhere = tmp_path / "mine.servoscope"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(elsewhere), ""))
        made.window.status.saved.linkActivated.emit("save")
        assert "saved" in made.window.status.saved.text()
        assert made.session.journal.pending == 0
        shut(made)
        with Workspace.open(elsewhere) as saved:
            assert [entry.kind for entry in saved.history()] == ["score"]
    finally:
        holder.communicate("")
