"""Filling in the form of a row as a person would."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.rows.form import RowDialog
from gui.widgets.combo import Combo


def form(parent: QWidget) -> RowDialog:
    """The form open over a widget."""
    (dialog,) = (d for d in parent.findChildren(RowDialog) if d.isVisible())
    return dialog


def fill(qtbot: QtBot, dialog: RowDialog, **texts: str) -> None:
    """Type over fields."""
    for name, text in texts.items():
        control = dialog.fields[name].control
        if isinstance(control, Combo) and control.lineEdit() is not None:
            control = control.lineEdit()
        control.setFocus()
        qtbot.keyClick(control, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(control, Qt.Key.Key_Backspace)
        qtbot.keyClicks(control, text)


def press_save(qtbot: QtBot, dialog: RowDialog) -> None:
    """Click Save."""
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
