"""The two docks: ranked list and inspector; side by side when wide, tabs when narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtWidgets import QDockWidget, QLabel, QLayout, QTabWidget, QWidget

from gui.dialogs.explain import ExplainLink
from gui.i18n import tr
from gui.session import Update
from gui.window.history_dock import history_dock, title_bar

if TYPE_CHECKING:
    from gui.inspector import Inspector
    from gui.window.main import MainWindow

NARROW = 1440
LIST_WIDTH, INSPECTOR_WIDTH = 400, 328
STATE_VERSION = 1


class Docks(QObject):
    """Owns the docks of the main window and their titles; goes, connections too, with it."""

    inspector: Inspector

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._narrow: bool | None = None
        self.history: QDockWidget | None = None
        self.list = self._dock("ranked", tr("Ranked list"), window.ranked)
        self.count = QLabel(self.list.titleBarWidget())
        self.count.setProperty("role", "caption")
        _aside(self.list).addWidget(self.count)
        self.right = self._dock("inspector", tr("Inspector"), _blank(INSPECTOR_WIDTH))
        self.link = ExplainLink(window.session, self.right.titleBarWidget())
        _aside(self.right).addWidget(self.link)
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        window.session.changed.connect(self._changed)
        window.session.listed.connect(self._title)
        self._title()
        self.reset()

    def set_inspector(self, inspector: Inspector) -> None:
        """Put the inspector where its place was kept."""
        self.inspector = inspector
        inspector.setMinimumWidth(INSPECTOR_WIDTH)
        place = self.right.widget()
        self.right.setWidget(inspector)
        place.deleteLater()

    def show_inspector(self) -> None:
        self.right.show()
        self.right.raise_()

    def toggle_history(self) -> None:
        """Show the history below the views, or hide it; it is built when first asked for."""
        if self.history is None:
            self.history = history_dock(self._window)
        elif self.history.isVisible():
            self.history.hide()
            return
        self.history.show()
        self.history.raise_()

    def fit(self, width: int) -> None:
        """Side by side when the window is wide, tabs when it is narrow."""
        narrow = width < NARROW
        if narrow == self._narrow:
            return
        self._narrow = narrow
        together = self.right in self._window.tabifiedDockWidgets(self.list)
        if self.list.isFloating() or self.right.isFloating() or together == narrow:
            return  # the user's own arrangement, or one restored that fits already
        if narrow:
            self._window.tabifyDockWidget(self.list, self.right)
            self.list.raise_()
        else:
            self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.right)
        self._sizes()

    def reset(self) -> None:
        """List left, inspector right (or a tab behind the list), at their first widths."""
        window = self._window
        for dock, area in ((self.list, Qt.DockWidgetArea.LeftDockWidgetArea),
                           (self.right, Qt.DockWidgetArea.RightDockWidgetArea)):
            dock.setFloating(False)
            window.addDockWidget(area, dock)
            dock.show()
        if self.history is not None:
            self.history.hide()
        self._narrow = None
        self.fit(window.width())
        self._sizes()

    def state(self) -> QByteArray:
        return self._window.saveState(STATE_VERSION)

    def restore(self, state: QByteArray) -> None:
        """Bring back a saved arrangement; one that does not fit this version is left alone."""
        if not state.isEmpty() and self._window.restoreState(state, STATE_VERSION):
            self._narrow = self._window.width() < NARROW

    def _sizes(self) -> None:
        widths = {self.list: LIST_WIDTH} if self._narrow else {
            self.list: LIST_WIDTH, self.right: INSPECTOR_WIDTH}
        self._window.resizeDocks(list(widths), list(widths.values()), Qt.Orientation.Horizontal)

    def _dock(self, name: str, title: str, widget: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setTitleBarWidget(title_bar(title, dock))
        dock.setWidget(widget)
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetMovable
                         | QDockWidget.DockWidgetFeature.DockWidgetFloatable
                         | QDockWidget.DockWidgetFeature.DockWidgetClosable)
        return dock

    def _changed(self, update: Update) -> None:
        if "universe" in update.kinds:
            self._title()

    def _title(self) -> None:
        session = self._window.session
        total = len(session.universe.companies)
        text = (tr("{shown} of {total} companies").format(shown=len(session.order), total=total)
                if session.filtered else tr("{total} companies").format(total=total))
        self.count.setText(f"{tr(session.universe.name)} · {text}")


def _aside(dock: QDockWidget) -> QLayout:
    layout = dock.titleBarWidget().layout()
    assert layout is not None
    return layout


def _blank(width: int) -> QWidget:
    blank = QWidget()
    blank.setProperty("ground", "base")
    blank.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    blank.setMinimumWidth(width)
    return blank
