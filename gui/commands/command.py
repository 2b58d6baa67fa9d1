"""What a command is."""

from __future__ import annotations

from dataclasses import dataclass

from data.workspace.records import Change


@dataclass(frozen=True)
class Command:
    """One edit: `kind` in a word, `label` for Undo and History, the changes, and why.

    Commands of one non-empty `gesture` (a slider drag, a run of arrow keys) undo as one.
    """

    kind: str
    label: str
    changes: tuple[Change, ...]
    why: str = ""
    gesture: str = ""

    def reversed(self) -> tuple[Change, ...]:
        """The changes that take this command back."""
        return tuple(Change(c.key, c.new, c.old) for c in reversed(self.changes))
