"""Holds session and window together; opens another workspace or language in a new window."""

from __future__ import annotations

import getpass
from pathlib import Path

from PySide6.QtCore import QObject

from data.bundled import load
from data.records import Reference
from data.workspace import Workspace, WorkspaceError
from data.workspace.records import Change
from gui import crash
from gui.commands import set_as_of
from gui.i18n import tr
from gui.languages import use_language
from gui.money import Money
from gui.session import Session
from gui.session.journal import directly
from gui.session.remembering import recall_scenario, remember_scenario
from gui.settings import Settings
from gui.start import Start
from gui.window import MainWindow


class Launcher(QObject):
    """One session in one window at a time."""

    def __init__(
        self, settings: Settings, workspace: Workspace, start: Start,
        reference: Reference | None = None,
    ) -> None:
        super().__init__()
        self.settings = settings
        self.reference = reference or load()
        universe = start.universe or settings.text("universe", "robotics")
        self.session = self._session(workspace, universe)
        if start.as_of is not None:
            self.session.apply(set_as_of(self.session, start.as_of))
        crash.watch(lambda: self.session.journal.pending)
        self.money = Money(settings.text("currency", "CNY"))
        self.window = self._window()

    def show(self) -> None:
        self.window.show()

    def open_workspace(self, path: Path, create: bool = False, blank: bool = False) -> None:
        """Open another file in place of this one; raises WorkspaceError and keeps this one.

        `blank` takes the bundled companies away at the start of a new file.
        """
        if path.resolve() == self.session.journal.workspace.path.resolve():
            return
        workspace = Workspace.open(path, create=create)
        if blank:
            self._begin_blank(workspace)
        session = self._session(workspace, self.session.universe.id)
        old, self.session = self.session, session
        remember_scenario(old, self.settings)
        self.settings.put("workspace", str(path))
        self._renew_window()
        old.journal.close()
        old.deleteLater()

    def _begin_blank(self, workspace: Workspace) -> None:
        from data.own_rows import REMOVED, blank_key

        workspace.commit("own", tr("Begin without companies"), tuple(
            Change(blank_key(universe), None, dict(REMOVED))
            for universe in self.reference.universes), self._who())

    def _who(self) -> str:
        return self.settings.text("who") or getpass.getuser()

    def switch_language(self, name: str) -> None:
        """Show everything in another language, session and undo history unchanged."""
        use_language(name)
        remember_scenario(self.session, self.settings)
        self.settings.put("language", name)
        self._renew_window()

    def close(self) -> None:
        """Remember the layout and close the file."""
        self.window.remember()
        self.settings.put("currency", self.money.currency)
        self.settings.put("universe", self.session.universe.id)
        remember_scenario(self.session, self.settings)
        self.settings.sync()
        self.session.journal.aside = directly  # the window is gone
        self.session.journal.close()

    def _session(self, workspace: Workspace, universe: str) -> Session:
        """A session on a workspace; where its content cannot be used, it is closed again."""
        if universe not in self.reference.universes:
            universe = next(iter(self.reference.universes))
        try:
            return Session(self.reference, workspace, self._who(), universe)
        except WorkspaceError:
            workspace.close()
            raise
        except ValueError as error:
            workspace.close()
            name = workspace.path.name
            raise WorkspaceError(f"{name} holds a value this version cannot read.",
                                 "Open it with the version that wrote it.", str(error)) from error

    def _window(self) -> MainWindow:
        """A window in the scenario the workspace was left in; it says where that is gone."""
        window = MainWindow(self)
        recall_scenario(self.session, self.settings)
        return window

    def _renew_window(self) -> None:
        old = self.window
        old.remember()
        self.window = self._window()
        self.window.show()
        old.retire()
