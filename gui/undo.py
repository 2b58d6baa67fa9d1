"""Commands on Qt's undo stack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from data.workspace.records import Change
from gui.commands.command import Command

if TYPE_CHECKING:
    from gui.session import Session

_GESTURE = 1


class Step(QUndoCommand):
    """One command on the stack; steps of one gesture merge into one."""

    def __init__(self, session: Session, command: Command) -> None:
        super().__init__(command.label)
        self._session = session
        self.command = command

    def redo(self) -> None:
        self._session.run(self.command)

    def undo(self) -> None:
        self._session.run(self.command, undo=True)

    def id(self) -> int:
        return _GESTURE if self.command.gesture else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 (Qt's name)
        if not isinstance(other, Step) or other.command.gesture != self.command.gesture:
            return False
        self.command = merged(self.command, other.command)
        self.setText(self.command.label)
        return True


def merged(first: Command, second: Command) -> Command:
    """Both commands as one: from where the first began to where the second ended."""
    changes = {c.key: c for c in first.changes}
    for change in second.changes:
        old = changes[change.key].old if change.key in changes else change.old
        changes[change.key] = Change(change.key, old, change.new)
    label = second.label
    if " → " in first.label and " → " in second.label:
        label = f"{first.label.rsplit(' → ', 1)[0]} → {second.label.rsplit(' → ', 1)[1]}"
    return Command(second.kind, label, tuple(changes.values()), second.why or first.why,
                   second.gesture)
