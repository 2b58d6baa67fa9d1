"""Every action of the window once: menus, tool bar and command palette all show these."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from data.scenario_records import BASE
from gui.commands import set_method, set_missing, set_weight_mode
from gui.commands.settings import METHOD_NAMES
from gui.commands.weights import MODE_NAMES
from gui.dialogs.importing.kinds import KINDS
from gui.i18n import tr
from gui.languages import LANGUAGES, language
from gui.theme.theme import theme
from gui.weighing import opening as weighing
from gui.window.views import HELP, VIEWS

if TYPE_CHECKING:
    from gui.window.exports import Exports
    from gui.window.main import MainWindow

Keys = QKeySequence.StandardKey


class Actions:
    """QActions of one main window; `all()` lists them for the palette."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._all: list[QAction] = []
        self._session = window.session
        self._files()
        self._edits()
        self._looks()
        self._scenarios()
        self._model()
        self._helps()

    def all(self) -> list[QAction]:
        return self._all

    def exports(self) -> list[QAction]:
        """What the Export button offers."""
        return [self.export_list, self.export_all, self.tear_sheet, self.ranking_report,
                self.copy_list, self.save_charts]

    def _exports(self) -> Exports:
        """What exports; loaded when first asked for."""
        from gui.window.exports import Exports

        return Exports(self._window)

    # -- groups ------------------------------------------------------------------------------------

    def _files(self) -> None:
        w = self._window
        self.new = self._add(tr("New workspace…"), lambda: _files().new(w), Keys.New)
        self.blank = self._add(tr("New blank workspace…"), lambda: _files().new(w, blank=True))
        self.open = self._add(tr("Open workspace…"), lambda: _files().open_(w), Keys.Open)
        self.reload = self._add(tr("Reload"), lambda: _files().reload(w), Keys.Refresh)
        self.save_copy = self._add(tr("Save a copy…"), lambda: _files().save_copy(w), Keys.SaveAs)
        self.default = self._add(tr("Open the default workspace"), lambda: _files().open_default(w))
        self.import_ = self._add(tr("Import…"), lambda: _files().import_(w), "Ctrl+I")
        self.templates = [
            self._add(tr("Template to fill in: {kind}…").format(kind=tr(name)),
                      lambda kind=kind: _files().save_template(w, kind))
            for kind, name in KINDS.items()]
        self.export_list = self._add(tr("Export list as shown…"),
                                     lambda: self._exports().listed(), "Ctrl+E")
        self.export_all = self._add(tr("Export all companies…"),
                                    lambda: self._exports().everything(), "Ctrl+Shift+E")
        self.tear_sheet = self._add(tr("Tear sheet…"), lambda: self._exports().tear_sheet(),
                                    "Ctrl+Shift+T")
        self.ranking_report = self._add(tr("Ranking report…"), lambda: self._exports().ranking())
        self.copy_list = self._add(tr("Copy list as shown"), lambda: self._exports().copy(),
                                   "Ctrl+Shift+C")
        self.save_charts = self._add(tr("Save charts as pictures…"),
                                     lambda: self._exports().charts())
        w.ranked.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        w.ranked.addActions([self.tear_sheet, self.export_list, self.copy_list])
        self.quit = self._add(tr("Quit"), w.close, Keys.Quit)

    def _edits(self) -> None:
        stack, w = self._session.stack, self._window
        self.undo: QAction = stack.createUndoAction(w, tr("Undo"))
        self.redo: QAction = stack.createRedoAction(w, tr("Redo"))
        self.undo.setShortcut(Keys.Undo)
        self.redo.setShortcuts([QKeySequence(Keys.Redo), QKeySequence("Ctrl+Y")])
        self._all += [self.undo, self.redo]
        w.addActions([self.undo, self.redo])
        self.cells = [
            self._add(tr("Copy cells"), lambda: w.cells().copy()),
            self._add(tr("Paste cells"), lambda: w.cells().paste()),
            self._add(tr("Fill down"), lambda: w.cells().fill_down()),
            self._add(tr("Clear to unknown"), lambda: w.cells().clear()),
            self._add(tr("Revert to implied or bundled"), lambda: w.cells().revert()),
        ]
        self.companies = [
            self._add(tr("Add company…"), lambda: _companies().add(w), "Ctrl+Shift+N"),
            self._add(tr("Edit company…"), lambda: _companies().edit(w), "Ctrl+F2"),
            self._add(tr("Duplicate company…"), lambda: _companies().duplicate(w)),
            self._add(tr("Merge companies…"), lambda: _companies().merge(w)),
            self._add(tr("Remove company"), lambda: _companies().remove(w)),
            self._add(tr("Bring back bundled companies"), lambda: _companies().bring_back(w)),
            self._add(tr("Compare with the bundled universe…"),
                      lambda: _companies().compare_with_bundle(w)),
            self._add(tr("Rename segment…"), lambda: _companies().rename_segment(w)),
        ]
        self.find = self._add(tr("Filter companies"), w.focus_filter, Keys.Find)

    def _looks(self) -> None:
        w = self._window
        self.views = [
            self._add(tr("View: {name}").format(name=tr(title)),
                      lambda name=name: w.views.show_view(name), f"Ctrl+{number}")
            for number, (name, title) in enumerate(VIEWS.items(), 1)]
        self.toggles = [w.docks.list.toggleViewAction(), w.docks.right.toggleViewAction()]
        self._all += self.toggles
        self.history = self._add(tr("History"), w.docks.toggle_history, "Ctrl+Shift+H")
        self.themes = self._choice(
            [("system", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark"))],
            w.choose_theme, theme.choice)
        self.languages = self._choice(
            list(LANGUAGES.items()), w.launcher.switch_language, language())
        self.currencies = self._choice(
            [("CNY", tr("Values in CNY")), ("USD", tr("Values in USD"))],
            w.launcher.money.choose, w.launcher.money.currency)
        self.values = self._choice(
            [("model", tr("Values by the model")), ("newest", tr("Newest valuations"))],
            w.choose_values, w.settings.text("values", "model"))
        self.reset = self._add(tr("Reset layout"), w.reset_layout)
        self.full = self._add(tr("Full screen"), w.toggle_full_screen, Keys.FullScreen)

    def _scenarios(self) -> None:
        w = self._window
        self.scenarios = [
            self._add(tr("Choose scenario…"), w.choose_scenario, "Ctrl+Alt+S"),
            self._add(tr("Next scenario"), lambda: w.tools.scenario.step(1), "Ctrl+Shift+PgDown"),
            self._add(tr("Previous scenario"), lambda: w.tools.scenario.step(-1),
                      "Ctrl+Shift+PgUp"),
            self._add(tr("Back to the base"), lambda: self._session.set_scenario(BASE),
                      "Ctrl+Shift+B"),
        ]
        self.to_parent = self._add(tr("Revert selected cells to the parent"),
                                   lambda: w.cells().to_parent())
        self.make_scenarios = [
            self._add(tr("New scenario…"), w.new_scenario),
            self._add(tr("Manage scenarios…"), w.manage_scenarios),
        ]

    def _model(self) -> None:
        session, w = self._session, self._window
        self.weight_modes = [
            self._add(tr("Weights: {mode}").format(mode=tr(name)),
                      lambda mode=mode: session.apply(set_weight_mode(session, mode)))
            for mode, name in MODE_NAMES.items()]
        self.factors = self._add(tr("Factors…"), w.show_factors, "Ctrl+Shift+F")
        self.weighing = [
            self._add(tr(text), lambda opened=opened: opened(session, w),
                      "Ctrl+Shift+J" if opened is weighing.judgements else None)
            for text, opened in weighing.DIALOGS.items()]
        self.methods = [
            self._add(tr("Rank by {method}").format(method=tr(name)),
                      lambda method=method: session.apply(set_method(session, method)))
            for method, name in METHOD_NAMES.items()]
        self.options = self._add(tr("Method and its options…"), w.show_method_options,
                                 "Ctrl+Shift+M")
        self.analysts = self._add(tr("Analysts and their agreement…"), w.show_analysts,
                                  "Ctrl+Shift+A")
        self.take_scores = self._add(tr("Take scores of another analyst from a file…"),
                                     w.take_scores)
        self.missing = [
            self._add(tr("Unknown scores: segment median, wide bounds"),
                      lambda: session.apply(set_missing(session, "segment"))),
            self._add(tr("Unknown scores: anything from 0 to 1"),
                      lambda: session.apply(set_missing(session, "full")))]
        self.universes = [
            self._add(tr("Show universe: {name}").format(name=tr(u.name)),
                      lambda key=key: session.set_universe(key))
            for key, u in session.reference.universes.items()]

    def _helps(self) -> None:
        w = self._window
        self.palette = self._add(tr("Commands…"), w.show_palette, "Ctrl+Shift+P")
        self.rates = self._add(tr("Exchange rates…"), w.show_rates)
        self.deployment = self._add(tr("Check a deployment…"), w.show_deployment)
        self.goal = self._add(tr("Goal seek…"), w.show_goal_seek, "Ctrl+Shift+G")
        self.why = self._add(tr("Why is it ranked here?"), w.docks.link.explain, "Ctrl+Shift+W")
        self.help = self._add(tr("Help for this view"), lambda: w.show_help(HELP[w.views.current]),
                              Keys.HelpContents)
        self.contents = self._add(tr("All help pages"), lambda: w.show_help("index"))
        self.first = self._add(tr("First steps"), w.guide.show)
        self.about = self._add(tr("About Servoscope"), w.show_about)

    # -- making ------------------------------------------------------------------------------------

    def _add(
        self, text: str, run: Callable[..., object],
        shortcut: str | QKeySequence.StandardKey | None = None,
    ) -> QAction:
        action = QAction(text, self._window)
        if isinstance(shortcut, str):
            action.setShortcut(QKeySequence(shortcut))
        elif shortcut is not None:
            action.setShortcuts(shortcut)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: run())
        self._window.addAction(action)
        self._all.append(action)
        return action

    def _choice(
        self, items: list[tuple[str, str]], choose: Callable[[str], object], now: str
    ) -> list[QAction]:
        group = QActionGroup(self._window)
        actions = []
        for key, text in items:
            action = self._add(text, lambda key=key: choose(key))
            action.setCheckable(True)
            action.setChecked(key == now)
            group.addAction(action)
            actions.append(action)
        return actions


def _companies() -> ModuleType:
    """The form of a company, loaded when first asked for."""
    from gui.window import companies

    return companies


def _files() -> ModuleType:
    """The dialogs about files, loaded when first asked for."""
    from gui.window import files

    return files
