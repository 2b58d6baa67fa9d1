"""Commands on Qt's undo stack."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from gui.commands.command import Command, merged

_GESTURE = 1


class Step(QUndoCommand):
    """One command on the stack; steps of one gesture merge into one."""

    def __init__(self, command: Command, run: Callable[[Command, bool], None]) -> None:
        """`run` carries a command out, or takes it back where the second argument is True."""
        super().__init__(command.label)
        self.command = command
        self._run = run

    def redo(self) -> None:
        self._run(self.command, False)

    def undo(self) -> None:
        self._run(self.command, True)

    def id(self) -> int:
        return _GESTURE if self.command.gesture else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 (Qt's name)
        if not isinstance(other, Step) or other.command.gesture != self.command.gesture:
            return False
        self.command = merged(self.command, other.command)
        self.setText(self.command.label)
        return True
