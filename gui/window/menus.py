"""The menu bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from gui.analysts.menu import AnalystsMenu
from gui.i18n import tr
from gui.window.recent import RecentMenu
from gui.window.scenario_menu import ScenarioMenu

if TYPE_CHECKING:
    from gui.window.main import MainWindow


def fill_menus(window: MainWindow) -> None:
    """File, Edit, View, Scenario, Model, Tools, Help."""
    bar, a = window.menuBar(), window.actions_
    file = bar.addMenu(tr("&File"))
    file.addActions([a.new, a.blank, a.open])
    file.addMenu(RecentMenu(window, file))
    file.addActions([a.default, a.reload, a.save_copy])
    file.addSeparator()
    file.addActions([a.import_, a.take_scores])
    _sub(file, tr("Templates to fill in")).addActions(a.templates)
    file.addSeparator()
    file.addActions(a.exports())
    file.addSeparator()
    file.addAction(a.quit)
    edit = bar.addMenu(tr("&Edit"))
    edit.addActions([a.undo, a.redo])
    edit.addSeparator()
    edit.addActions(a.cells)
    edit.addSeparator()
    edit.addActions(a.companies)
    edit.addSeparator()
    edit.addAction(a.find)
    view = bar.addMenu(tr("&View"))
    view.addActions(a.views)
    view.addSeparator()
    view.addActions([*a.toggles, a.history])
    view.addSeparator()
    for title, actions in ((tr("Theme"), a.themes), (tr("Language"), a.languages),
                           (tr("Currency"), a.currencies), (tr("Values"), a.values)):
        _sub(view, title).addActions(actions)
    view.addSeparator()
    view.addActions([a.reset, a.full])
    bar.addMenu(ScenarioMenu(window, bar))
    model = bar.addMenu(tr("&Model"))
    for title, actions in ((tr("Universe"), a.universes), (tr("Weights"), a.weight_modes),
                           (tr("Method"), a.methods), (tr("Unknown scores"), a.missing)):
        _sub(model, title).addActions(actions)
    model.addMenu(AnalystsMenu(window, model))
    model.addSeparator()
    model.addActions([a.factors, *a.weighing, a.options])
    tools = bar.addMenu(tr("&Tools"))
    tools.addActions([a.palette, a.why, a.goal, a.deployment, a.rates])
    help_ = bar.addMenu(tr("&Help"))
    help_.addActions([a.help, a.contents, a.first])
    help_.addSeparator()
    help_.addAction(a.about)


def _sub(menu: QMenu, title: str) -> QMenu:
    sub = menu.addMenu(title)
    assert sub is not None
    return sub
