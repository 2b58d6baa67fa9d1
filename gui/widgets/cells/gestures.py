"""Runs of steps that undo as one."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import count, groupby
from time import monotonic
from typing import TypeVar

from gui.session import Session

_PAUSE = 1.0  # seconds after which a step begins a new undo step
_gestures = count(1)
Cell = TypeVar("Cell", bound=Hashable)


class Gestures:
    """Names the run a step belongs to; an edit in between, an undo or a pause ends it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._run: tuple[frozenset[Hashable], int, float, str] | None = None

    def name(self, cells: Iterable[Hashable]) -> str:
        """The gesture of a step of these cells now."""
        number, chosen = self._session.state.number, frozenset(cells)
        if self._run:
            before, seen, when, gesture = self._run
            if before == chosen and seen == number and monotonic() - when < _PAUSE:
                return gesture
        gesture = f"step/{next(_gestures)}"
        self._run = chosen, number, monotonic(), gesture
        return gesture

    def went_on(self) -> None:
        """The step was made: the run goes on from here."""
        if self._run:
            chosen, _, _, gesture = self._run
            self._run = chosen, self._session.state.number, monotonic(), gesture


def downward(cells: Sequence[tuple[int, int, Cell]]) -> Iterator[tuple[Cell, list[Cell]]]:
    """For every column with several of the cells (row, column, cell): the topmost, those below."""
    ordered = sorted(cells, key=lambda place: (place[1], place[0]))
    for _, column in groupby(ordered, key=lambda place: place[1]):
        top, *rest = [cell for _, _, cell in column]
        if rest:
            yield top, rest
