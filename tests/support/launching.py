"""A whole window on settings and a workspace of its own, opened and shut as a person would."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from data.workspace import Workspace
from gui.launcher import Launcher
from gui.settings import Settings
from gui.start import Start
from gui.theme import theme


def launch(folder: Path, qtbot: QtBot, size: tuple[int, int] = (1600, 1000)) -> Launcher:
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    theme.start(settings.text("theme", "light"))
    launcher = Launcher(settings, Workspace.open(folder / "test.servoscope"), Start())
    launcher.window.resize(*size)
    with qtbot.waitExposed(launcher.window):
        launcher.window.show()
    qtbot.waitUntil(lambda: launcher.window.complete, timeout=10_000)
    return launcher


def shut(launcher: Launcher) -> None:
    launcher.window.close()
    launcher.close()
    launcher.window.deleteLater()
    launcher.session.deleteLater()
    QApplication.processEvents()
