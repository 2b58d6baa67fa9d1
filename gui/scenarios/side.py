"""Right of the charts: the inputs that differ, and the list of all scenarios."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from gui.i18n import tr
from gui.scenarios.copying import CopyDialog
from gui.scenarios.facts import Facts
from gui.scenarios.inputs import InputsPanel
from gui.scenarios.manage import ManagePanel

WIDTH = 276
NAMES = ("inputs", "scenarios")


class Side(QWidget):
    """Two pages; `options` says which is open."""

    said = Signal(str)

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self.setFixedWidth(WIDTH)
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(tr("What differs, and all scenarios"))
        self.tabs.addTab(tr("Differing inputs"))
        self.tabs.addTab(tr("All scenarios"))
        self.inputs, self.manage = InputsPanel(facts, self), ManagePanel(facts, self)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.inputs)
        self.pages.addWidget(self.manage)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.tabs)
        box.addWidget(self.pages, 1)
        for page in (self.inputs, self.manage):
            page.said.connect(self.said)

    def show_page(self, name: str) -> None:
        """Open one of NAMES."""
        self.tabs.setCurrentIndex(NAMES.index(name))

    def make_new(self) -> None:
        """Make a scenario and let it be named."""
        self.show_page("scenarios")
        self.manage.make_new()

    def copy_overrides(self) -> CopyDialog:
        """Open the dialog that copies what one scenario sets to another."""
        dialog = CopyDialog(self._facts, self)
        dialog.accepted.connect(lambda: self.said.emit(
            tr("{n} overrides copied").format(n=dialog.copied)))
        dialog.open()
        return dialog

    @property
    def options(self) -> dict[str, Any]:
        return {"page": NAMES[self.tabs.currentIndex()]}

    @options.setter
    def options(self, options: dict[str, Any]) -> None:
        if options.get("page") in NAMES:
            self.show_page(options["page"])
