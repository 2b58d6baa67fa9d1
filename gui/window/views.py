"""The centre of the window: a tab for each view; a view is built when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from gui.finding.strip import UnlistedStrip
from gui.i18n import mark, tr
from gui.money import Money
from gui.session import Session
from gui.settings import Settings
from gui.window.guide import Guide
from gui.window.notices import Notices

if TYPE_CHECKING:
    from pathlib import Path

VIEWS = {"factors": mark("Factors"), "compute": mark("Compute"), "valuation": mark("Valuation"),
         "scenarios": mark("Scenarios"), "market": mark("Market")}
HELP = {"factors": "scoring", "compute": "compute", "valuation": "valuations",
        "scenarios": "scenarios", "market": "market"}


class Cells(Protocol):
    """A table whose selected cells the Edit menu acts on."""

    def copy(self) -> None: ...
    def paste(self) -> None: ...
    def fill_down(self) -> None: ...
    def clear(self) -> None: ...
    def revert(self) -> None: ...
    def to_parent(self) -> None: ...


class Pictures(Protocol):
    """Charts that can be written into a folder."""

    def save_all(self, folder: Path) -> list[Path]: ...


class Views(QWidget):
    """Tabs above, the guide and notices below them, the view in front under it.

    `shown(name)` comes when another view is in front; `said` carries a line for the status bar;
    `goal_wanted(scenario)` asks for goal seek in a scenario.
    """

    shown = Signal(str)
    said = Signal(str)
    goal_wanted = Signal(str)

    def __init__(
        self, session: Session, money: Money, settings: Settings, parent: QWidget | None = None
    ) -> None:
        # From the outside in: what is put into a window late takes its style anew, and all in it.
        super().__init__(parent)
        self._session, self._money, self._settings = session, money, settings
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(tr("Views"))
        for title in VIEWS.values():
            self.tabs.addTab(tr(title))
        self.guide = Guide(settings, self)
        self.stack = QStackedWidget(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.tabs)
        box.addWidget(self.guide)
        self.notices = Notices(session, self)
        box.addWidget(self.notices)
        box.addWidget(UnlistedStrip(session, self))
        box.addWidget(self.stack, 1)
        self.pages: dict[str, Any] = {}
        self.tabs.currentChanged.connect(self._turn)

    @property
    def current(self) -> str:
        """The name of the view in front."""
        return tuple(VIEWS)[self.tabs.currentIndex()]

    def add(self, name: str, page: QWidget) -> None:
        """Put a view in its place."""
        self.pages[name] = page
        self.stack.addWidget(page)

    def show_view(self, name: str) -> None:
        """Bring a view to the front; it is built if this is the first time."""
        self.tabs.setCurrentIndex(tuple(VIEWS).index(name))

    def _turn(self) -> None:
        name = self.current
        if name not in self.pages:
            page = _FACTORIES[name](self._session, self._money, self.stack)
            page.options = self._settings.options(f"{name}/options")
            page.said.connect(self.said)
            if hasattr(page, "goal_wanted"):
                page.goal_wanted.connect(self.goal_wanted)
            self.add(name, page)
        self.stack.setCurrentWidget(self.pages[name])
        self.shown.emit(name)

    def remember(self) -> None:
        """Keep the view in front and what the views want kept."""
        self._settings.put("window/view", self.current)
        for name, page in self.pages.items():
            if name in _FACTORIES:
                self._settings.put(f"{name}/options", page.options)


def _compute(session: Session, money: Money, parent: QWidget) -> Any:
    from gui.compute.view import ComputeView

    return ComputeView(session, money, parent)


def _valuation(session: Session, money: Money, parent: QWidget) -> Any:
    from gui.valuation.view import ValuationView

    return ValuationView(session, money, parent)


def _scenarios(session: Session, money: Money, parent: QWidget) -> Any:
    from gui.scenarios.view import ScenariosView

    return ScenariosView(session, money, parent)


def _market(session: Session, money: Money, parent: QWidget) -> Any:
    from gui.market.view import MarketView

    return MarketView(session, money, parent)


_FACTORIES: dict[str, Callable[[Session, Money, QWidget], Any]] = {
    "compute": _compute, "valuation": _valuation, "scenarios": _scenarios,
    "market": _market}
