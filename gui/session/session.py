"""The session: the one door through which everything is read, edited, undone and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import nullcontext

from PySide6.QtCore import Signal

from data.collecting import rarely_collecting
from data.records import Reference
from data.scenario_records import BASE
from data.workspace import Workspace
from data.workspace.records import Change
from gui.commands.command import Command
from gui.listing import Sort
from gui.session.held import OWN, Held
from gui.session.journal import LARGE
from gui.session.scenario_edits import in_scenario, to_parent
from gui.session.scenarios import kinds_between, kinds_of
from gui.session.undo import UndoStack
from gui.session.update import Update
from scoring.state import seen_by, with_values


class Session(Held):
    """Edits, undoes and looks; tells the views.

    `changed(Update)` comes when evaluation and order are in place; `listed` when filter or order
    alone changed; `selected` when another company was chosen; `saved` when the saved mark moved;
    `said` carries a sentence on what the session did by itself.
    """

    changed = Signal(object)
    listed = Signal()
    selected = Signal()

    def __init__(
        self, reference: Reference, workspace: Workspace, who: str, universe: str = "robotics"
    ) -> None:
        super().__init__(reference, workspace, who, universe)
        self.stack = UndoStack(
            self.run, lambda: self.journal.newest, self.journal.read_back, self)
        self.journal.renumbered = self.stack.forget_entries

    # -- editing -----------------------------------------------------------------------------------

    def apply(self, command: Command) -> bool:
        """Run a command: disk, then state, then views. False if it changes nothing.

        In a scenario its changes of inputs become overrides of that scenario. StateError, with
        nothing changed, for a value that does not fit.
        """
        meant = in_scenario(command, self.scenarios, self.journal.values)
        if not meant.changes:
            return False
        if meant is not command:
            with_values(self.state, self.reference, ((c.key, c.new) for c in command.changes))
        self.stack.do(meant)
        return True

    def to_parent(self, keys: Iterable[str], name: Callable[[str], str]) -> bool:
        """Drop what the scenario itself sets under `keys`; False if that is nothing.

        `name` names the input of a key.
        """
        return self.apply(to_parent(keys, name, self.scenarios, self.journal.values))

    def run(self, command: Command, undo: bool = False) -> None:
        """Carry out a command or take it back; only the undo stack calls this."""
        changes = command.reversed() if undo else command.changes
        with rarely_collecting() if len(changes) > LARGE else nullcontext():
            self._run(command, changes, undo)

    def _run(self, command: Command, changes: tuple[Change, ...], undo: bool) -> None:
        if any(c.key.startswith(OWN) for c in changes):
            self.journal.write(command, changes, self.who, undo)
            self._take_over(self.journal.values)
            self._show_again()
            return
        before = self.scenarios.standing
        base, kinds, _ = with_values(
            self.base_state, self.reference, ((c.key, c.new) for c in changes))
        self.journal.write(command, changes, self.who, undo)
        self._sit(base)
        kinds |= self._follow(changes)
        self._refresh(kinds | kinds_between(before, self.scenarios.standing))

    def score_as(self, name: str) -> None:
        """Score as someone else from now on; a name the file does not list joins with a score.

        While entry is blind the edits made so far cannot be undone from this seat.
        """
        self.who, self.analyst = name, ""
        if any(sheet.panel is not None and sheet.panel.revealed is not None
               for sheet in self.base_state.sheets.values()):
            self.stack.clear()
        self._sit(self.base_state)
        self._settle()
        self._start_state = seen_by(self._start_state, self.analyst)
        self._start_ranks.clear()
        self._refresh(frozenset({"score", "analysts"}))

    def reload(self) -> bool:
        """Take the values as the file now holds them (another process may have written).

        True where they are others; then what was done here so far cannot be undone any more.
        """
        others = self.journal.reload()
        if others:
            self.stack.clear()
            self._take_over(self.journal.values)
            self._show_again()
        return others

    # -- looking -----------------------------------------------------------------------------------

    def set_scenario(self, id: str) -> bool:
        """Work in another scenario; False, and `said` why, where that cannot be."""
        before, held = self.scenarios.standing, self.scenario
        if id == held:
            return True
        self.scenarios.choose(id)
        why = self._lay()
        if why:
            self.scenarios.choose(held)
            self._lay()
            self.said.emit(why)
            return False
        kinds = kinds_of(before) | kinds_of(self.scenarios.standing)
        self._refresh(kinds | {"scenario", "score"})
        return True

    def set_universe(self, name: str) -> None:
        """Show another universe; the undo history goes on."""
        if name == self.universe.id:
            return
        before, self.universe = self.universe, self.reference.universes[name]
        if self.sort.column in before.column and self.sort.column not in self.universe.column:
            self.sort = Sort()
        self.evaluation = self._evaluate()
        self.order = self._ordered()
        self.selection = self._first()
        self.changed.emit(Update(frozenset({"universe"}), self.evaluation))
        self.selected.emit()

    def select(self, company: str) -> None:
        """Select a company everywhere."""
        if company != self.selection and company in self.universe.row:
            self.selection = company
            self.selected.emit()

    def set_filter(self, query: str) -> None:
        """List the companies in which every word of the query occurs."""
        self.query = query
        self._relist()

    def set_sort(self, column: str, descending: bool) -> None:
        """Order list and table by a column."""
        self.sort = Sort(column, descending)
        self._relist()

    def show_values(self) -> None:
        """Value the companies from now on; the window asks once its first paint is done."""
        if not self._valuing:
            self._valuing = True
            self._reorder_by_model()
            self.changed.emit(Update(frozenset({"calibration"}), self.evaluation))

    # -- inside ------------------------------------------------------------------------------------

    def _follow(self, changes: Iterable[Change]) -> frozenset[str]:
        """Take changes of scenarios, and the state anew; the kinds that changed besides."""
        self.scenarios.put(changes)
        fell = self._settle()
        return frozenset({"score"}) if fell else frozenset()

    def _show_again(self) -> None:
        """Show facts that are others now: companies may have come or gone."""
        before, self.universe = self.universe, self.reference.universes[self.universe.id]
        if self.sort.column in before.column and self.sort.column not in self.universe.column:
            self.sort = Sort()
        self.evaluation = self._evaluate()
        self.order = self._ordered()
        gone = self.selection not in self.universe.row
        if gone:
            self.selection = self._first()
        self.changed.emit(Update(frozenset({"universe"}), self.evaluation))
        if gone:
            self.selected.emit()

    def _relist(self) -> None:
        self.order = self._ordered()
        self.listed.emit()

    def _refresh(self, kinds: frozenset[str]) -> None:
        if "compute" in kinds and self.scenario != BASE:
            kinds |= {"calibration"}  # values in a scenario carry the effect of compute
        update = Update(kinds, self.evaluation)
        if update.of_scores:
            self.evaluation = self._evaluate()
            self.order = self._ordered()
            update = Update(kinds, self.evaluation)
        elif "calibration" in kinds:
            self._reorder_by_model()
        self.changed.emit(update)
