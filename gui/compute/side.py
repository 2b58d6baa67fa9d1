"""The readings right of the charts: gate and migration, a supplier dropped, two merged."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from gui.compute.choice import Choice
from gui.compute.gate import GatePanel
from gui.compute.merger import MergerPanel
from gui.compute.migration import MigrationPanel
from gui.compute.supply import StressPanel
from gui.i18n import tr
from gui.session import Session
from gui.widgets.labels import rule

WIDTH = 300
NAMES = ("ready", "supply")


class Side(QWidget):
    """Two pages: gate above migration; a supplier dropped above two merged.

    `options` says which is open.
    """

    def __init__(self, session: Session, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(tr("Readings"))
        self.tabs.addTab(tr("Ready?"))
        self.tabs.addTab(tr("Supply shock"))
        self.gate = GatePanel(session, self)
        self.migration = MigrationPanel(session, self)
        self.stress = StressPanel(session, self)
        self.merger = MergerPanel(session, self)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(_scrolled(self.gate, self.migration))
        self.pages.addWidget(_scrolled(self.stress, self.merger))
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.tabs)
        box.addWidget(self.pages, 1)

    @property
    def options(self) -> dict[str, Any]:
        return {"page": NAMES[self.tabs.currentIndex()]}

    @options.setter
    def options(self, options: dict[str, Any]) -> None:
        if options.get("page") in NAMES:
            self.tabs.setCurrentIndex(NAMES.index(options["page"]))


def _scrolled(*panels: QWidget) -> QScrollArea:
    """Panels one above the other, scrolling where they do not fit."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    body = QWidget()
    body.setProperty("ground", "base")
    body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    box = QVBoxLayout(body)
    box.setContentsMargins(0, 0, 0, 8)
    box.setSpacing(0)
    for at, panel in enumerate(panels):
        if at:
            box.addWidget(rule(body))
        box.addWidget(panel)
    box.addStretch(1)
    area.setWidget(body)
    return area
