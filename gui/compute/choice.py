"""The chip that is selected in the tables and charts of the Compute view."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Choice(QObject):
    """One chip by id; empty for none. `changed` comes when another one was chosen."""

    changed = Signal()

    def __init__(self, chip: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chip = chip

    def choose(self, chip: str) -> None:
        """Select a chip everywhere."""
        if chip != self.chip:
            self.chip = chip
            self.changed.emit()
