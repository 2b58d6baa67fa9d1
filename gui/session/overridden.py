"""What the history of a scenario says of a company."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from data.scenario_records import KIND, narrowed, override_changes
from data.workspace.records import Change, Entry

if TYPE_CHECKING:
    from gui.session.journal import Journal

_Stamp = tuple[int, int]  # id and checksum of an entry


class Overridden:
    """The newest entries of each scenario, read once and kept with only the overrides they changed.

    An entry holds the whole scenario before and after, every override in both: read again at each
    edit, the history would take the longer the more a scenario sets.
    """

    def __init__(self) -> None:
        self._kept: dict[str, dict[_Stamp, Entry]] = {}

    def among(
        self, entries: Sequence[Entry], scenario: str, journal: Journal, company: str, limit: int
    ) -> list[Entry]:
        """The entries and, among them by age, what the scenario set on a company, newest first."""
        part = f"/{company}/"
        found = {entry.id: entry for entry in entries}
        for entry in self._of(scenario, journal, limit):
            if any(part in key for change in entry.changes
                   for key, _, _ in override_changes(scenario, change.old, change.new)):
                found[entry.id] = entry
        return [found[id] for id in sorted(found, reverse=True)[:limit]]

    def _of(self, scenario: str, journal: Journal, limit: int) -> list[Entry]:
        """The newest entries that changed a scenario, without the overrides they left alone."""
        key = f"{KIND}/{scenario}"
        stamps, before = journal.stamps(key, limit), self._kept.get(scenario, {})
        fresh = {entry.id: _narrow(entry, key, scenario) for entry in journal.entries(
            [stamp[0] for stamp in stamps if stamp not in before])}
        kept = {stamp: entry for stamp in stamps
                if (entry := before.get(stamp) or fresh.get(stamp[0])) is not None}
        self._kept[scenario] = kept
        return list(kept.values())


def _narrow(entry: Entry, key: str, scenario: str) -> Entry:
    return replace(entry, changes=tuple(
        Change(key, *narrowed(scenario, change.old, change.new)) if change.key == key else change
        for change in entry.changes))
