"""What keys and menus do to selected scores, as commands of the session."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gui.commands import clear_cells, leave_out_cells, revert_cells, set_cells
from gui.factors.model import Cell, FactorModel
from gui.i18n import tr
from gui.names import factor_within
from gui.widgets.cells import NothingToDoError
from gui.widgets.cells.gestures import Gestures, downward
from gui.widgets.cells.reverting import taken_back
from scoring.state import score_key


class Edits:
    """The edits of one table; each applies at most one command."""

    def __init__(self, model: FactorModel) -> None:
        self._model = model
        self._gestures = Gestures(model.session)

    def set(self, values: dict[Cell, float]) -> bool:
        """Give cells their scores."""
        session = self._model.session
        return session.apply(set_cells(session, values))

    def clear(self, cells: Sequence[Cell]) -> bool:
        """Declare the cells unknown."""
        session = self._model.session
        return session.apply(clear_cells(session, cells))

    def leave_out(self, cells: Sequence[Cell]) -> bool:
        """Say that the factors do not apply to the companies."""
        session = self._model.session
        return session.apply(leave_out_cells(session, cells))

    def revert(self, cells: Sequence[Cell]) -> bool:
        """Let the implied scores stand again."""
        session = self._model.session
        return session.apply(revert_cells(session, cells))

    def to_parent(self, cells: Sequence[Cell], name: Callable[[Cell], str]) -> bool:
        """Drop what the scenario worked in sets in the cells; `name` names one of them.

        Raises NothingToDoError where it sets nothing there.
        """
        session = self._model.session
        universe = session.universe
        keys = {score_key(universe.id, universe.companies[row].id, universe.factors[column].id):
                (row, column) for row, column in cells}
        return taken_back(session, keys, lambda key: name(keys[key]))

    def step(self, cells: Sequence[Cell], by: float) -> bool:
        """Move every known score by `by`, within 0 and 1; a run of steps undoes as one.

        Raises NothingToDoError where no score is known: a step needs something to start from.
        """
        model, session = self._model, self._model.session
        known = {cell: model.own(cell) for cell in cells}
        values = {cell: min(1.0, max(0.0, value + by))
                  for cell, value in known.items() if value is not None}
        if not values:
            raise NothingToDoError(tr("There is no known score to step from."),
                                   tr("Type a score, 0.00 to 1.00."))
        done = session.apply(set_cells(session, values, gesture=self._gestures.name(values)))
        if done:
            self._gestures.went_on()
        return done

    def fill_down(self, cells: Sequence[Cell]) -> bool:
        """Give the cells of each column the score of the topmost of them in the table."""
        model, session = self._model, self._model.session
        values: dict[Cell, float] = {}
        below = False
        for top, rest in downward([(model.view_row(c[0]), c[1], c) for c in cells]):
            below, source = True, model.known(top)
            if source is None:
                raise NothingToDoError(
                    tr("{company} has no known score for {factor} to fill down.").format(
                        company=session.universe.companies[top[0]].name,
                        factor=factor_within(session.universe.factors[top[1]])),
                    tr("Type one first, or begin the selection at a known score."))
            values.update((cell, source) for cell in rest if model.own(cell) != source)
        if not below:
            raise NothingToDoError(
                tr("Nothing to fill."),
                tr("Select the score to fill from and the cells below it, then press Ctrl+D."))
        return session.apply(set_cells(session, values))
