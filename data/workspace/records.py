"""What the journal holds: entries, each with its changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Change:
    """One key's value from `old` to `new`; None means absent (the bundled or implied value holds).

    Values are what JSON can hold: None, bool, int, finite float, str, lists and string-keyed dicts.
    """

    key: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Entry:
    """One edit as journaled. `at` is UTC, ISO 8601 with milliseconds; ids count 1, 2, 3, ..."""

    id: int
    at: str
    who: str
    kind: str
    label: str
    why: str
    gesture: str
    changes: tuple[Change, ...]

    @property
    def moment(self) -> datetime:
        """When it was made, by the clock of this place."""
        return datetime.fromisoformat(self.at).astimezone()

    def touches(self, key: str) -> bool:
        """Whether it changed the value of a key."""
        return any(change.key == key for change in self.changes)
