"""What the window builds after its first paint, part by part, so that it answers in between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gui.window.tab_order import order_tabs

if TYPE_CHECKING:
    from gui.window.main import MainWindow


class Rest(QObject):
    """Weights and charts, later the inspector: loaded in one turn of the event loop, built in the
    next.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def build_charts(self) -> None:
        """Build weights and charts, from the next turn on."""
        self._build([self._weights, self._load_charts, self._charts])

    def build_inspector(self) -> None:
        """Build what is left, from the next turn on."""
        self._build([self._load_inspector, self._inspector, self._complete])

    def _build(self, parts: Sequence[Callable[[], None]]) -> None:
        def build() -> None:
            parts[0]()
            self._build(parts[1:])

        if parts:
            QTimer.singleShot(0, self, build)

    def _weights(self) -> None:
        from gui.weights import WeightsPanel

        factors = self._window.factors
        factors.set_weights(WeightsPanel(self._window.session, factors))

    def _load_charts(self) -> None:
        import gui.charts.row  # noqa: F401

    def _charts(self) -> None:
        from gui.charts.row import ChartRow

        window = self._window
        window.set_charts(ChartRow(window.session, window.launcher.money, window.below))

    def _load_inspector(self) -> None:
        import gui.inspector  # noqa: F401

    def _inspector(self) -> None:
        from gui.inspector import Inspector

        window = self._window
        window.set_inspector(Inspector(window.session, window.launcher.money, window.docks.right))

    def _complete(self) -> None:
        window = self._window
        window.session.show_values()
        order_tabs(*window.tools.controls(), window.docks.list, window.tabs, window.guide,
                   window.factors, window.below, window.docks.right)
        window.set_complete()
