"""What keys and menus do to selected assumptions, as commands of the session."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from gui.assumptions.entry import Entry, entry_of
from gui.assumptions.numbers import typed
from gui.assumptions.words import unit_of
from gui.commands.command import Command
from gui.commands.compute import kept, revert_assumptions, same, set_assumptions
from gui.i18n import tr
from gui.sentences import told
from gui.widgets.cells import NothingToDoError
from gui.widgets.cells.gestures import Gestures, downward
from gui.widgets.cells.reverting import taken_back
from scoring.compute.book import Address, key
from scoring.compute.book_rules import broken

if TYPE_CHECKING:
    from gui.assumptions.model import AssumptionModel, Spot


class Edits:
    """The edits of one table; each applies at most one command, or raises NothingToDoError."""

    def __init__(self, model: AssumptionModel) -> None:
        self._model = model
        self._gestures = Gestures(model.session)

    def set(self, values: Mapping[Spot, Any], gesture: str = "") -> bool:
        """Give cells their values; refused whole where a rule of the table would be broken."""
        entries = {spot: self._entry(spot) for spot in values}
        cells = {entries[spot].address: value for spot, value in values.items()}
        session = self._model.session
        problem = broken(session.book, cells)
        if problem is not None:
            raise NothingToDoError(
                tr("{row}, {field} would have to be {expected}.").format(
                    row=self._row_name(problem.row), field=problem.field,
                    expected=told(problem.expected)),
                tr("Change the other cell first, or both at once."))
        cells.update(self._with_choice(cells))
        command = set_assumptions(session, cells, gesture=gesture)
        if len(values) == 1 and command.changes:
            spot, value = next(iter(values.items()))
            command = self._named(command, spot, entries[spot], value)
        return session.apply(command)

    def clear(self, spots: Sequence[Spot]) -> bool:
        """Declare the cells unknown."""
        fixed = [spot for spot in spots if self._entry(spot).declared.required]
        if fixed:
            raise NothingToDoError(
                tr("{cell} cannot be unknown.").format(cell=self._model.cell_name(fixed[0])),
                tr("Type another value, or press Ctrl+Del for the bundled one."))
        return self.set({spot: None for spot in spots}) if spots else False

    def revert(self, spots: Sequence[Spot]) -> bool:
        """Let the bundled values stand again."""
        session = self._model.session
        cells = [self._entry(spot).address for spot in spots]
        cells += [(table, row, "choice") for table, row, field in cells if field == "typed"]
        return session.apply(revert_assumptions(session, cells))

    def to_parent(self, spots: Sequence[Spot]) -> bool:
        """Drop what the scenario worked in sets in the cells, and the choice that went with it.

        Raises NothingToDoError where it sets nothing there.
        """
        keys: dict[str, Spot] = {}
        for spot in spots:
            table, row, field = self._entry(spot).address
            keys[key(table, row, field)] = spot
            if field == "typed":
                keys[key(table, row, "choice")] = spot
        return taken_back(self._model.session, keys,
                          lambda key: self._model.cell_name(keys[key]))

    def step(self, spots: Sequence[Spot], times: int) -> bool:
        """Move every known number so many steps; a run of steps undoes as one."""
        values: dict[Spot, Any] = {}
        for spot in spots:
            entry = self._entry(spot)
            if entry.number and entry.value is not None:
                values[spot] = entry.moved(float(entry.value), times)
        if not values:
            raise NothingToDoError(tr("There is no known number to step from."),
                                   tr("Type a number."))
        done = self.set(values, self._gestures.name(values))
        if done:
            self._gestures.went_on()
        return done

    def fill_down(self, spots: Sequence[Spot]) -> bool:
        """Give the cells of each column the value of the topmost of them in the table."""
        values: dict[Spot, Any] = {}
        for top, rest in downward([
                (self._model.place(spot).row(), spot.column, spot) for spot in spots]):
            value = self._entry(top).value
            if value in (None, ""):
                raise NothingToDoError(
                    tr("{cell} is unknown: there is nothing to fill down.").format(
                        cell=self._model.cell_name(top)),
                    tr("Type a value first, or begin the selection at a known one."))
            values.update(dict.fromkeys(rest, value))
        if not values:
            raise NothingToDoError(
                tr("Nothing to fill."),
                tr("Select the cell to fill from and the cells below it, then press Ctrl+D."))
        return self.set(values)

    def choose(self, claim: str, choice: str) -> bool:
        """Use the claimed or the derived ratio of a claim."""
        session = self._model.session
        return session.apply(set_assumptions(
            session, {("ratio_claims", claim, "choice"): choice}, tr("the ratio used")))

    # -- inside ------------------------------------------------------------------------------------

    def _entry(self, spot: Spot) -> Entry:
        entry = entry_of(self._model, spot)
        assert entry is not None
        return entry

    def _row_name(self, row: str) -> str:
        return self._model.row_name(row) if row in self._model.sheet.row else row

    def _with_choice(self, cells: Mapping[Address, Any]) -> dict[Address, Any]:
        """A ratio that is typed is the one used; one that is cleared is not used any more."""
        also: dict[Address, Any] = {}
        for (table, row, field), value in cells.items():
            choice = (table, row, "choice")
            if (table, field) != ("ratio_claims", "typed") or choice in cells:
                continue
            if value is not None:
                also[choice] = "typed"
            elif kept(self._model.session, choice) == "typed":
                also[choice] = "derived"
        return also

    def _named(self, command: Command, spot: Spot, entry: Entry, value: Any) -> Command:
        """The command with a label in the unit shown."""
        unit = unit_of(entry.column) if entry.number else ""
        texts = [tr("unknown") if each in (None, "") else
                 f"{typed(float(each), entry.column.scale)} {unit}".rstrip() if entry.number
                 else str(each) for each in (entry.value, value)]
        if same(entry.value, value):
            return command
        return replace(command, label=tr("Set {what} {old} → {new}").format(
            what=self._model.cell_name(spot), old=texts[0], new=texts[1]))
