"""Commands on Qt's undo stack: the newest in memory, older ones read back from the journal."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QUndoCommand, QUndoStack

from gui.commands.command import Command, merged

KEPT = 500  # steps that stay in memory when there are twice as many
NEAR = 50  # steps from the end at which older ones are read back
_GESTURE = 1

Run = Callable[[Command, bool], None]


class Step(QUndoCommand):
    """One command on the stack; steps of one gesture merge into one.

    `entry` is its entry in the journal, None while it is in no file.
    """

    def __init__(
        self, command: Command, run: Run, written: Callable[[], int | None],
        entry: int | None = None, quiet: bool = False,
    ) -> None:
        """`run` carries a command out, or takes it back where the second argument is True;
        `written` gives the entry of what was done last. A quiet step does nothing yet."""
        super().__init__(command.label)
        self.command = command
        self.entry = entry
        self.quiet = quiet
        self._run = run
        self._written = written

    def redo(self) -> None:
        if not self.quiet:
            self._run(self.command, False)
            self.entry = self._written()

    def undo(self) -> None:
        if not self.quiet:
            self._run(self.command, True)

    def id(self) -> int:
        return _GESTURE if self.command.gesture and not self.quiet else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 (Qt's name)
        if not isinstance(other, Step) or other.command.gesture != self.command.gesture:
            return False
        if other.entry != self.entry:  # in two entries: neither is the whole step
            self.entry = None
        self.command = merged(self.command, other.command)
        self.setText(self.command.label)
        return True


class UndoStack(QUndoStack):
    """Undo without end at a bounded price: of a step that is old only its entry's id is kept.

    `read` gives the commands of entries, or none where the file cannot be read.
    """

    def __init__(
        self, run: Run, written: Callable[[], int | None],
        read: Callable[[Sequence[int]], list[Command]], parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._run, self._written, self._read = run, written, read
        self._older = array("q")  # ids of entries, the newest last
        self.indexChanged.connect(self._moved)

    @property
    def depth(self) -> int:
        """How many steps can be undone."""
        return self.index() + len(self._older)

    def do(self, command: Command) -> None:
        """Carry a command out, as one step."""
        self.push(Step(command, self._run, self._written))
        if self.count() >= 2 * KEPT:
            self._put_aside()

    def clear(self) -> None:
        """Forget all steps."""
        self.forget_entries()
        super().clear()

    def forget_entries(self) -> None:
        """The journal is another one: what it holds under the known ids is something else."""
        del self._older[:]
        for step in self._steps():
            step.entry = None

    # -- inside ------------------------------------------------------------------------------------

    def _steps(self) -> list[Step]:
        steps = (self.command(i) for i in range(self.count()))
        return [step for step in steps if isinstance(step, Step)]

    def _put_aside(self) -> None:
        steps = self._steps()
        ids = [step.entry for step in steps[:-KEPT]]
        known = [id for id in ids if id is not None]
        if len(known) == len(ids):  # else some are in no file yet
            self._older.extend(known)
            self._rebuild([(s.command, s.entry) for s in steps[-KEPT:]], KEPT)

    def _moved(self, index: int) -> None:
        if index < NEAR and self._older:
            QTimer.singleShot(0, self, self._read_back)  # not while the stack is at work

    def _read_back(self) -> None:
        if self.index() >= NEAR or not self._older:
            return
        ids = self._older[-KEPT:].tolist()
        commands = self._read(ids)
        if not commands:
            return
        del self._older[-KEPT:]
        older = list(zip(commands, ids, strict=True))
        self._rebuild([*older, *((s.command, s.entry) for s in self._steps())],
                      self.index() + len(older))

    def _rebuild(self, steps: Sequence[tuple[Command, int | None]], index: int) -> None:
        """Put steps in place of those that are there; what can be undone next stays the same."""
        blocked = self.blockSignals(True)
        super().clear()
        for command, entry in steps:
            self.push(Step(command, self._run, self._written, entry, quiet=True))
        self.setIndex(index)
        for step in self._steps():
            step.quiet = False
        self.blockSignals(blocked)
