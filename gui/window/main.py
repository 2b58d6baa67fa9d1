"""The main window: ranked list left, the view in the centre, the inspector right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from data.scenario_records import BASE
from gui.analysts.asking import Seats
from gui.analysts.seat import SeatButton
from gui.factors.view import FactorsView
from gui.i18n import tr
from gui.ranked import RankedList
from gui.theme.theme import theme
from gui.window.actions import Actions
from gui.window.docks import Docks
from gui.window.menus import fill_menus
from gui.window.rest import Rest
from gui.window.scenario_menu import scenario_actions
from gui.window.status import StatusBar
from gui.window.toolbar import ToolBar
from gui.window.views import VIEWS, Cells, Pictures, Views

if TYPE_CHECKING:
    from gui.charts.row import ChartRow
    from gui.inspector import Inspector
    from gui.launcher import Launcher
    from gui.scenarios.goal.dialog import GoalDialog

SHORT = 850  # below this height one chart at a time


class MainWindow(QMainWindow):
    """Assembles list, views and menus; weights, charts and inspector come after the first paint.

    `complete` says whether they stand.
    """

    def __init__(self, launcher: Launcher) -> None:
        super().__init__()
        self.launcher = launcher
        self.session = launcher.session
        self.settings = launcher.settings
        self.charts: ChartRow | None = None
        self.complete = False
        self._goal: GoalDialog | None = None
        self.seats = Seats(self.session, self.settings, self)
        self._rest = Rest(self)
        self._painted: list[Callable[[str], None]] = []
        self.setDockNestingEnabled(True)
        self.setMinimumSize(900, 560)
        self.resize(QSize(1600, 1000).boundedTo(self.screen().availableSize()))
        self.ranked = RankedList(self.session, launcher.money, self)
        self._centre()
        self.docks = Docks(self)
        self.actions_ = Actions(self)
        self.tools = ToolBar(self)
        self.addToolBar(self.tools)
        fill_menus(self)
        self.status = StatusBar(self.session, launcher.money, self)
        self.status.elsewhere_wanted.connect(self._save_elsewhere)
        self.seat = SeatButton(self, self.status)
        self.status.add_seat(self.seat)
        self.setStatusBar(self.status)
        self.views.shown.connect(self._view_shown)
        self._restore()
        self.name_file()
        self.session.changed.connect(self.name_file)
        self.session.said.connect(self.say)
        self._first = _FirstPaint(self.factors.table.viewport(), self._table_painted)

    # -- start -------------------------------------------------------------------------------------

    def on_painted(self, callback: Callable[[str], None]) -> None:
        """Call with 'table_painted' and 'charts_painted' when each was first on screen."""
        self._painted.append(callback)

    def _table_painted(self) -> None:
        self._tell("table_painted")
        self._rest.build_charts()

    def _charts_painted(self) -> None:
        self._tell("charts_painted")
        self._rest.build_inspector()

    def set_charts(self, charts: ChartRow) -> None:
        """Show the charts in the place kept for them."""
        charts.options = self.settings.options("charts")
        charts.set_single(self.height() < SHORT)
        charts.said.connect(lambda text: self.statusBar().showMessage(text, 8000))
        self.factors.table.visible_rows_changed.connect(charts.set_visible_rows)
        self.charts = charts
        self._below.addWidget(charts)
        self.factors.table.report_visible_rows()
        self._first = _FirstPaint(charts, self._charts_painted)

    def set_complete(self) -> None:
        """Everything stands: bring back the view that was in front."""
        self.complete = True
        if self.settings.flag("window/history"):
            self.docks.toggle_history()
        self.choose_values(self.settings.text("values", "model"))
        view = self.settings.text("window/view", "factors")
        if view in VIEWS:
            self.views.show_view(view)

    def set_inspector(self, inspector: Inspector) -> None:
        """Show the inspector in the place kept for it."""
        self.docks.set_inspector(inspector)
        inspector.goal_wanted.connect(self.show_goal_seek)
        self.factors.table.factor_changed.connect(inspector.set_factor)
        self.factors.table.evidence_requested.connect(self._show_evidence)

    def _show_evidence(self, company: str, factor: str) -> None:
        self.session.select(company)
        self.docks.show_inspector()
        self.docks.inspector.show_evidence(factor)

    def _tell(self, event: str) -> None:
        for callback in self._painted:
            callback(event)

    # -- layout ------------------------------------------------------------------------------------

    def _centre(self) -> None:
        self.views = Views(self.session, self.launcher.money, self.settings, self)
        self.setCentralWidget(self.views)
        self.tabs, self.guide = self.views.tabs, self.views.guide
        self.split = QSplitter(Qt.Orientation.Vertical, self.views.stack)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.views.add("factors", self.split)
        self.views.said.connect(self.say)
        self.views.goal_wanted.connect(self.show_goal_seek)
        self.session.journal.aside = self._wait_for
        self.views.notices.reload_wanted.connect(self._reload)
        self.factors = FactorsView(self.session, parent=self.split)
        self.below = QWidget(self.split)
        self.below.setProperty("ground", "base")
        self._below = QVBoxLayout(self.below)
        self._below.setContentsMargins(0, 0, 0, 0)
        self.split.setStretchFactor(0, 11)
        self.split.setStretchFactor(1, 10)

    def _restore(self) -> None:
        geometry = self.settings.state("window/geometry")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        self.docks.restore(self.settings.state("window/state"))
        header = self.settings.state("factors/header")
        if not header.isEmpty():
            self.factors.table.horizontalHeader().restoreState(header)
        self.factors.options = self.settings.options("factors/options")
        self._restore_split()

    def _restore_split(self) -> None:
        state = self.settings.state("window/split")
        if state.isEmpty() or not self.split.restoreState(state):
            height = max(self.split.height(), 600)
            self.split.setSizes([int(height * 0.52), int(height * 0.48)])

    def reset_layout(self) -> None:
        """Bring every dock, size and column back to where the first start has them."""
        self.settings.forget("window/")
        self.settings.forget("factors/header")
        self.docks.reset()
        self.factors.table.reset_columns()
        self._restore_split()

    def remember(self) -> None:
        """Keep geometry, docks, columns and choices for the next start."""
        put = self.settings.put
        put("window/geometry", self.saveGeometry())
        put("window/state", self.docks.state())
        history = self.docks.history
        put("window/history", history is not None and not history.isHidden())
        put("factors/header", self.factors.table.horizontalHeader().saveState())
        put("factors/options", self.factors.options)
        self.views.remember()
        if self.charts is not None:
            put("window/split", self.split.saveState())
            put("charts", self.charts.options)

    def retire(self) -> None:
        """Close for good while another window takes over the session."""
        self.hide()
        self.deleteLater()

    # -- what the actions ask for ------------------------------------------------------------------

    def cells(self) -> Cells:
        """The table of the view in front that the Edit menu acts on."""
        page = self.views.pages[self.views.current]
        return getattr(page, "cells", self.factors.table)

    def pictures(self) -> Pictures | None:
        """The charts of the view in front."""
        if self.views.current == "factors":
            return self.charts
        return getattr(self.views.pages[self.views.current], "charts", None)

    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self.tools.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tools.filter.selectAll()

    def choose_theme(self, choice: str) -> None:
        """Light, dark or as the system, live and remembered."""
        theme.choose(choice)
        self.settings.put("theme", choice)

    def _view_shown(self, name: str) -> None:
        """Let status line and inspector speak of the view in front."""
        self.status.show_view(name)
        if not self.complete:
            return
        page = self.views.pages[name]
        guest = page.sections() if hasattr(page, "sections") else None
        self.docks.inspector.show_guest(guest, guest.lists if guest is not None else ())

    def say(self, text: str) -> None:
        """Show a line in the status bar for a while."""
        self.statusBar().showMessage(text, 8000)

    def choose_values(self, mode: str) -> None:
        """The model's values or the newest valuations, in list and inspector, remembered."""
        self.settings.put("values", mode)
        self.ranked.show_values(mode)
        if self.complete:
            self.docks.inspector.header.show_values(mode)

    def toggle_full_screen(self) -> None:
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    def _save_elsewhere(self) -> None:
        from gui.window import files

        files.save_elsewhere(self)

    def _wait_for(self, work: Callable[[], None], what: str) -> None:
        from gui.tasks import wait_for

        wait_for(work, what, self)

    def _reload(self) -> None:
        from gui.window import files

        files.reload(self)

    def show_palette(self) -> None:
        """Every action by name."""
        from gui.dialogs.palette import Palette

        Palette(self, [*self.actions_.all(), *scenario_actions(self)], self.session).show_centred()

    def show_rates(self) -> None:
        """The exchange rates and where they come from."""
        from gui.dialogs.rates import RatesDialog

        RatesDialog(self.session, self).open()

    def show_factors(self) -> None:
        """The factors: add, rename, hide, move, remove; their rubric."""
        from gui.own_factors.dialog import show_factors

        show_factors(self.session, self)

    def choose_scenario(self) -> None:
        """Open the tool bar's list of scenarios."""
        self.tools.scenario.open()

    def new_scenario(self) -> None:
        """Name a scenario that inherits from the one worked in, and work in it."""
        from gui.dialogs.new_scenario import NewScenarioDialog

        NewScenarioDialog(self.session, self).open()

    def manage_scenarios(self) -> None:
        """The Scenarios view with its list of all scenarios."""
        self.views.show_view("scenarios")
        self.views.pages["scenarios"].side.show_page("scenarios")

    def show_analysts(self) -> None:
        """Who scores in this file, whose scores stand, and how far they agree."""
        from gui.analysts.dialog import AnalystsDialog

        AnalystsDialog(self).open()

    def take_scores(self) -> None:
        """Take the scores another analyst gave in a file of their own."""
        from gui.analysts.taking import ask_file

        ask_file(self)

    def show_method_options(self) -> None:
        """The ranking method, its options and the ranks they would move."""
        from gui.dialogs.method_options import MethodOptionsDialog

        MethodOptionsDialog(self.session, self).open()

    def show_deployment(self) -> None:
        """Does a model run on a chip: fit, cards, stack, speed."""
        from gui.compute.deployment import DeploymentDialog

        page = self.views.pages.get("compute")
        DeploymentDialog(self.session, self, page.choice.chip if page else "").open()

    def show_goal_seek(self, scenario: str = "") -> None:
        """Which scores reach a target, beside the window, which goes on."""
        if self.session.vacant:
            self.say(tr("There is no company yet: add one, or import a table."))
            return
        if self._goal is None:
            from gui.scenarios.goal.dialog import GoalDialog

            self._goal = GoalDialog(self.session, self.launcher.money, self)
            self._goal.made.connect(self._show_made)
        self._goal.show()
        self._goal.raise_()
        self._goal.activateWindow()
        self._goal.seek_in(scenario or self.session.scenario)

    def _show_made(self, scenario: str) -> None:
        """Compare a scenario just made with the base."""
        self.views.show_view("scenarios")
        self.views.pages["scenarios"].compare_with_base(scenario)

    def show_help(self, page: str) -> None:
        """A page of the bundled help."""
        from gui.help import show_page

        show_page(page, self)

    def show_about(self) -> None:
        from gui.dialogs.about import show_about

        show_about(self.session.reference, self)

    def name_file(self) -> None:
        """Say in the title which file, universe and scenario this is."""
        path = self.session.journal.workspace.path
        parts = [path.stem, tr(self.session.universe.name)]
        if self.session.scenario != BASE:
            parts.append(self.session.scenario_name)
        self.setWindowTitle(f" {chr(0x2013)} ".join(parts))
        self.setWindowFilePath(str(path))

    # -- Qt ----------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.docks.fit(event.size().width())
        if self.charts is not None:
            self.charts.set_single(event.size().height() < SHORT)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        from gui.window import files

        if not files.may_close(self):
            event.ignore()
            return
        self.remember()
        super().closeEvent(event)


class _FirstPaint(QObject):
    """Calls once, after a widget's first paint has reached the screen."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._then)
        return False
