"""The title bar of the docks, and the dock of the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from gui.i18n import tr
from gui.icons import icon
from gui.theme.theme import theme

if TYPE_CHECKING:
    from gui.window.main import MainWindow

HEIGHT = 280


class CloseButton(QToolButton):
    """The cross at the end of the title bar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Close the history"))
        self.setToolTip(tr("Close the history"))
        theme.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        self.setIcon(icon("close", theme.tokens.text2, theme.tokens.mark))


def history_dock(window: MainWindow) -> QDockWidget:
    """The history below the views, at the size last used; hidden until it is shown."""
    from gui.history.pane import HistoryPane

    dock = QDockWidget(tr("History"), window)
    dock.setObjectName("history")
    bar = title_bar(tr("History"), dock)
    close = CloseButton(bar)
    close.clicked.connect(dock.hide)
    line = bar.layout()
    assert line is not None
    line.addWidget(close)
    dock.setTitleBarWidget(bar)
    dock.setWidget(HistoryPane(window.session, dock))
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    if not window.restoreDockWidget(dock):
        window.resizeDocks([dock], [HEIGHT], Qt.Orientation.Vertical)
    return dock


def title_bar(title: str, dock: QDockWidget) -> QWidget:
    """A flat title bar with room for more at its right end."""
    bar = QWidget(dock)
    bar.setProperty("ground", "window")
    bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(bar)
    row.setContentsMargins(10, 0, 10, 0)
    name = QLabel(title, bar)
    name.setFixedHeight(32)  # the dock asks the layout for its height, not the bar
    name.setProperty("role", "head")
    row.addWidget(name)
    row.addStretch(1)
    return bar
