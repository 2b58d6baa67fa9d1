"""Ordering the Tab key leaves the widgets as they were, for Qt and for Python."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gui.window.tab_order import order_tabs


def test_tab_goes_in_the_order_named(qtbot: QtBot) -> None:
    whole, (one, two, three) = _window(qtbot)
    order_tabs(one, three, two)
    one.setFocus()
    seen = []
    for _ in range(3):
        seen.append(whole.focusWidget())
        whole.focusNextPrevChild(True)
    assert seen == [one, three, two]


def test_what_follows_a_widget_outlives_it(qtbot: QtBot) -> None:
    _, (one, two, three) = _window(qtbot)
    order_tabs(one, two, three)
    two.deleteLater()
    QTest.qWait(10)
    assert not isValid(two)
    assert isValid(three)
    three.setEnabled(False)  # raised RuntimeError: already deleted


def _window(qtbot: QtBot) -> tuple[QWidget, tuple[QWidget, QWidget, QWidget]]:
    whole = QWidget()
    qtbot.addWidget(whole)
    parts = QLineEdit(whole), QPushButton(whole), QLineEdit(whole)
    row = QHBoxLayout(whole)
    for part in parts:
        row.addWidget(part)
    whole.show()
    whole.activateWindow()
    return whole, parts
