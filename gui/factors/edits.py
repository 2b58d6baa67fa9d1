"""What keys and menus do to selected cells, as commands of the session."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from time import monotonic

from gui.commands import clear_cells, revert_cells, set_cells
from gui.factors.model import Cell, FactorModel
from gui.i18n import tr, within

_PAUSE = 1.0  # seconds after which a step begins a new undo step
_gestures = count(1)


class NothingToDoError(ValueError):
    """An edit the selected cells do not allow; `title` and `way_out` say so."""

    def __init__(self, title: str, way_out: str) -> None:
        super().__init__(title)
        self.title = title
        self.way_out = way_out


class Edits:
    """The edits of one table; each applies at most one command."""

    def __init__(self, model: FactorModel) -> None:
        self._model = model
        self._run: tuple[frozenset[Cell], int, float, str] | None = None

    def set(self, cells: Sequence[Cell], value: float) -> bool:
        """Give every cell the same score."""
        session = self._model.session
        return session.apply(set_cells(session, dict.fromkeys(cells, value)))

    def clear(self, cells: Sequence[Cell]) -> bool:
        """Declare the cells unknown."""
        session = self._model.session
        return session.apply(clear_cells(session, cells))

    def revert(self, cells: Sequence[Cell]) -> bool:
        """Let the implied scores stand again."""
        session = self._model.session
        return session.apply(revert_cells(session, cells))

    def step(self, cells: Sequence[Cell], by: float) -> bool:
        """Move every known score by `by`, within 0 and 1; a run of steps undoes as one.

        Raises NothingToDoError where no score is known: a step needs something to start from.
        """
        model, session = self._model, self._model.session
        known = {cell: model.known(cell) for cell in cells}
        values = {cell: min(1.0, max(0.0, value + by))
                  for cell, value in known.items() if value is not None}
        if not values:
            raise NothingToDoError(tr("There is no known score to step from."),
                                   tr("Type a score, 0.00 to 1.00."))
        done = session.apply(set_cells(session, values, gesture=self._gesture(frozenset(values))))
        if self._run and done:  # an edit in between, or an undo, ends the run
            chosen, _, _, gesture = self._run
            self._run = chosen, session.state.number, monotonic(), gesture
        return done

    def fill_down(self, cells: Sequence[Cell]) -> bool:
        """Give the cells of each column the score of the topmost of them in the table."""
        model, session = self._model, self._model.session
        values: dict[Cell, float] = {}
        below = False
        for factor in sorted({factor for _, factor in cells}):
            top, *rest = sorted((c for c in cells if c[1] == factor),
                                key=lambda c: model.view_row(c[0]))
            if not rest:
                continue
            below, source = True, model.known(top)
            if source is None:
                raise NothingToDoError(
                    tr("{company} has no known score for {factor} to fill down.").format(
                        company=session.universe.companies[top[0]].name,
                        factor=within(tr(session.universe.factors[factor].name))),
                    tr("Type one first, or begin the selection at a known score."))
            values.update((cell, source) for cell in rest if model.known(cell) != source)
        if not below:
            raise NothingToDoError(
                tr("Nothing to fill."),
                tr("Select the score to fill from and the cells below it, then press Ctrl+D."))
        return session.apply(set_cells(session, values))

    def _gesture(self, cells: frozenset[Cell]) -> str:
        number = self._model.session.state.number
        if self._run:
            chosen, seen, when, gesture = self._run
            if chosen == cells and seen == number and monotonic() - when < _PAUSE:
                return gesture
        gesture = f"step/{next(_gestures)}"
        self._run = cells, number, monotonic(), gesture
        return gesture
