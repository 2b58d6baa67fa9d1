"""Which claims are open below their chips, and where they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.assumptions.note import ClaimNote
from gui.assumptions.numbers import shown
from gui.i18n import tr
from gui.widgets.row_table import ROW

if TYPE_CHECKING:
    from gui.assumptions.grid import AssumptionGrid


class Notes(QObject):
    """The open notes of a table of chips: each opens when its chip is chosen, and stays."""

    used = Signal(str, str)  # row of the chip, ratio to use

    def __init__(self, table: AssumptionGrid) -> None:
        super().__init__(table)
        self._table = table
        self.open_: dict[str, ClaimNote] = {}
        self._raised: list[int] = []  # places of rows higher than others

    def offers(self, row: str) -> bool:
        """Whether there is a doubtful claim to say something about."""
        model = self._table.model()
        at = model.sheet.row.get(row)
        if at is None:
            return False
        judged = model.session.compute.ratios.judgements[at]
        return judged is not None and judged.doubtful

    def open(self, row: str) -> None:
        """Open the note of a chip whose claim is doubtful."""
        if row in self.open_ or not self.offers(row):
            return
        note = ClaimNote(self._table.model().row_name(row), self._table.viewport())
        note.chosen.connect(lambda choice: self.used.emit(row, choice))
        note.closed.connect(lambda: self.close(row))
        self.open_[row] = note
        self.follow()

    def close(self, row: str) -> None:
        """Close the note of a chip; the keyboard goes back to the table."""
        note = self.open_.pop(row, None)
        if note is not None:
            if any(button.hasFocus() for button in note.buttons.values()):
                self._table.setFocus()
            note.hide()
            note.deleteLater()
            self.place()

    def follow(self) -> None:
        """Say what the book says now; what is not doubtful any more closes."""
        for row in list(self.open_):
            if not self.offers(row):
                self.close(row)
        model = self._table.model()
        for row, note in self.open_.items():
            ratios = model.session.compute.ratios
            at = model.sheet.row[row]
            judged, claimed = ratios.judgements[at], float(ratios.claimed[at])
            assert judged is not None
            title = (tr("{claimed} lies outside the physical band.")
                     if judged.inside is False
                     else tr("{claimed} is not what the model derives.")).format(
                         claimed=shown(claimed, 2))
            note.show_claim(title, judged.reason, judged.choice)
        self.place()

    def place(self) -> None:
        """Make room below the rows and lie there."""
        table = self._table
        head, model = table.verticalHeader(), table.model()
        heights: dict[int, int] = {}
        for row, note in self.open_.items():
            at = model.view_row(model.sheet.row[row]) if row in model.sheet.row else -1
            note.setVisible(at >= 0)
            if at >= 0:
                heights[at] = note.height_for(table.viewport().width())
        for at in set(self._raised) - set(heights):
            if at < head.count():
                head.resizeSection(at, ROW)
        for at, height in heights.items():
            head.resizeSection(at, ROW + height)
        self._raised = list(heights)
        for row, note in self.open_.items():
            at = model.view_row(model.sheet.row[row]) if row in model.sheet.row else -1
            if at >= 0:
                note.setGeometry(0, table.rowViewportPosition(at) + ROW,
                                 table.viewport().width(), heights[at])
