"""A chart with its title line: title or tabs, caption, controls, the picture menu."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.charts.plot import Plot
from gui.charts.style import draw_text, elided, title_font
from gui.i18n import tr

TITLE_HEIGHT = 32
PNG, SVG, COPY = "png", "svg", "copy"


class ChartPanel(QWidget):
    """Title line above, chart below. With several names the title becomes tabs."""

    chosen = Signal(int)  # the tab of another chart
    picture_wanted = Signal(str)  # PNG, SVG or COPY

    def __init__(self, chart: Plot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = chart
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(236)
        self.name = QLabel(chart.title())
        self.name.setProperty("role", "title")
        self.tabs = _title_tabs()
        self.tabs.currentChanged.connect(self._tab_chosen)
        line = QWidget()
        line.setFixedHeight(TITLE_HEIGHT)
        box = QHBoxLayout(line)
        box.setContentsMargins(12, 0, 8, 0)
        box.setSpacing(8)
        box.addWidget(self.name)
        box.addWidget(self.tabs)
        box.addWidget(_Caption(chart), 1)
        for control in chart.controls():
            box.addWidget(control)
        box.addWidget(self._menu_button())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(line)
        whole.addWidget(chart, 1)
        self.set_names([chart.title()], 0)

    def set_names(self, names: list[str], current: int) -> None:
        """Show one name as title, several as tabs with `current` open."""
        self.name.setVisible(len(names) == 1)
        self.tabs.setVisible(len(names) > 1)
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for name in names if len(names) > 1 else ():
            self.tabs.addTab(name)
        self.tabs.setCurrentIndex(current)
        self.tabs.blockSignals(False)
        self._current = current

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        self.menu_button.menu().popup(event.globalPos())

    def _tab_chosen(self, index: int) -> None:
        if index != self._current:
            self.chosen.emit(index)

    def _menu_button(self) -> QToolButton:
        button = QToolButton()
        button.setText("⋯")
        button.setAccessibleName(tr("Picture of this chart"))
        button.setToolTip(tr("Save or copy this chart as a picture"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for text, kind in ((tr("Save as PNG…"), PNG), (tr("Save as SVG…"), SVG),
                           (tr("Copy picture"), COPY)):
            menu.addAction(text).triggered.connect(
                lambda _=False, kind=kind: self.picture_wanted.emit(kind))
        button.setMenu(menu)
        self.menu_button = button
        return button


def _title_tabs() -> QTabBar:
    tabs = QTabBar()
    tabs.setDrawBase(False)
    tabs.setExpanding(False)
    tabs.setUsesScrollButtons(False)
    tabs.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    tabs.setFont(title_font())
    tabs.setStyleSheet("QTabBar { background: transparent; } "
                       "QTabBar::tab { background: transparent; padding: 0 5px; "
                       "min-height: 30px; margin-right: 3px; }")
    tabs.setAccessibleName(tr("Charts"))
    return tabs


class _Caption(QWidget):
    """The unit or reading key beside the title; gives way when the line is narrow."""

    def __init__(self, chart: Plot) -> None:
        super().__init__()
        self._chart = chart
        self._text = ""
        self._read()
        chart.taken.connect(self._read)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _read(self) -> None:
        if (text := self._chart.caption()) != self._text:
            self._text = text
            self.setToolTip(text)
            self.update()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(0, 16)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        text = elided(self._text, self.width())
        draw_text(painter, self.rect().toRectF().translated(0, 1), text, "text3")
        painter.end()
