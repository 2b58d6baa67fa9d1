"""The base of the charts of the Compute view: they follow the assumptions and the chosen chip."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from gui.charts.plot import Plot
from gui.compute.charts.words import chip_label
from gui.compute.choice import Choice
from gui.sentences import told
from gui.session import Session, Update

if TYPE_CHECKING:
    from scoring.compute.evaluation import ComputeEvaluation

_FOLLOWED = {"compute", "universe"}


class ComputePlot(Plot):
    """A chart of session.compute; rows are chips in the order of their table.

    `rows` are the chips as they are drawn, for the keys; a click or a key chooses a chip.
    """

    ENGINE = True  # draws rates: nothing where the case itself cannot be evaluated

    def __init__(
        self, session: Session, choice: Choice, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, mouse=False, parent=parent)
        self._name = name
        self.setAccessibleName(name)
        self.choice = choice
        self.labels: tuple[str, ...] = ()  # short names of all chips
        self._named: object = None  # the columns they were made from
        self._made_by: object = None
        self.selected = -1  # row of the chosen chip
        choice.changed.connect(self.selection_moved)

    def title(self) -> str:
        return self._name

    @property
    def compute(self) -> ComputeEvaluation:
        return self.session.compute

    # -- following ---------------------------------------------------------------------------------

    def listen(self) -> None:
        self.session.changed.connect(self._assumptions_changed)

    def _assumptions_changed(self, update: Update) -> None:
        if update.kinds & _FOLLOWED:
            self.refresh(update.kinds)

    def choose(self, row: int) -> None:
        self.choice.choose(self.compute.chips[row])

    def take(self, kinds: frozenset[str]) -> None:
        compute = self.compute
        chips = compute.book.sheet("chips").columns
        if self._named is not chips["name"] or self._made_by is not chips["vendor"]:
            self._named, self._made_by = chips["name"], chips["vendor"]
            self.labels = tuple(chip_label(compute.book, chip) for chip in compute.chips)
        self.message = told(compute.problem) if self.ENGINE and compute.problem else ""
        if not self.message:
            self.message = self.read()
        self.data_layer.renew()

    def read(self) -> str:
        """Take the numbers to draw; what stands in the chart's place if there are none."""
        raise NotImplementedError

    def take_selection(self) -> None:
        self.selected = self._chosen()

    def _chosen(self) -> int:
        """Row of the chip of the choice, or -1."""
        chips = self.compute.chips
        return chips.index(self.choice.chip) if self.choice.chip in chips else -1

    def place(self, row: int) -> int | None:
        """Where a chip stands in `rows`."""
        found = np.flatnonzero(self.rows == row)
        return int(found[0]) if len(found) else None

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        return (self.compute.names[row],)
