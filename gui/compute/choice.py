"""The chip that is selected in the tables and charts of the Compute view."""

from __future__ import annotations

from typing import Any

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

    @property
    def options(self) -> dict[str, Any]:
        """The chip, as a plain value."""
        return {"chip": self.chip}

    @options.setter
    def options(self, options: dict[str, Any]) -> None:
        chip = options.get("chip")
        if isinstance(chip, str) and chip:
            self.choose(chip)
