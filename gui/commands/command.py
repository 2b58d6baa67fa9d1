"""What a command is."""

from __future__ import annotations

from dataclasses import dataclass

from data.workspace.records import Change

# Kinds of key that a scenario may set; everything else is the workspace's, whatever is chosen.
OVERRIDABLE = frozenset({"score", "weights", "method", "missing", "as_of", "fx", "compute",
                         "calibration", "calibration_settings"})


def overridable(key: str) -> bool:
    """Whether a scenario may set a key; the fits that scenarios name are kept in the workspace."""
    kind, *path = key.split("/")
    return kind in OVERRIDABLE and not (kind == "calibration" and len(path) > 1)


@dataclass(frozen=True)
class Command:
    """One edit: `kind` in a word, `label` for Undo and History, the changes, and why.

    Commands of one non-empty `gesture` (a slider drag, a run of arrow keys) undo as one. `of_base`
    says that its changes are meant for the workspace itself, also while a scenario is chosen.
    """

    kind: str
    label: str
    changes: tuple[Change, ...]
    why: str = ""
    gesture: str = ""
    of_base: bool = False

    def reversed(self) -> tuple[Change, ...]:
        """The changes that take this command back."""
        return tuple(Change(c.key, c.new, c.old) for c in reversed(self.changes))


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
                   second.gesture, second.of_base)
