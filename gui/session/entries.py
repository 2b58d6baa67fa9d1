"""The newest journal entries on a company, in the base and in a scenario."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from data.scenario_records import KIND, narrowed, override_changes
from data.workspace.records import Change, Entry
from gui.session.journal import Journal
from scoring.consensus.panel import OPINION, Analyst

_SUBJECTS = 50  # companies, or scenarios, whose entries are kept


class _Kept:
    """The newest entries of each subject, read once and kept with only what concerns it.

    An entry holds every score of a file that was read in, or a whole scenario before and after:
    read again at each edit, a history would take the longer the more was set at once.
    """

    def __init__(self, narrow: Callable[[Entry, str], Entry]) -> None:
        self._narrow = narrow
        self._kept: dict[str, dict[tuple[int, int], Entry]] = {}  # by id and checksum

    def newest(
        self, subject: str, keys: Iterable[str], journal: Journal, limit: int
    ) -> list[Entry]:
        """The newest entries that changed one of the keys, newest first."""
        stamps = sorted({s for key in keys for s in journal.stamps(key, limit)}, reverse=True)
        stamps, before = stamps[:limit], self._kept.pop(subject, {})
        fresh = {entry.id: self._narrow(entry, subject) for entry in journal.entries(
            [stamp[0] for stamp in stamps if stamp not in before])}
        kept = {stamp: entry for stamp in stamps
                if (entry := before.get(stamp) or fresh.get(stamp[0])) is not None}
        self._kept[subject] = kept
        while len(self._kept) > _SUBJECTS:
            self._kept.pop(next(iter(self._kept)))
        return list(kept.values())


class CompanyEntries:
    """Entries on the scores of companies, with the changes of that company alone."""

    def __init__(self) -> None:
        self._of_company = _Kept(_on_company)
        self._of_scenario = _Kept(_on_scenario)

    def newest(
        self, journal: Journal, analysts: Iterable[Analyst], universe: str, company: str, limit: int
    ) -> list[Entry]:
        """What was entered for a company, by whatever analyst, newest first."""
        return self._of_company.newest(
            company, score_prefixes(analysts, universe, company), journal, limit)

    def with_overrides(
        self, entries: Iterable[Entry], scenario: str, journal: Journal, company: str, limit: int
    ) -> list[Entry]:
        """The entries and, among them by age, what a scenario set on a company, newest first."""
        part = f"/{company}/"
        found = {entry.id: entry for entry in entries}
        for entry in self._of_scenario.newest(scenario, [f"{KIND}/{scenario}"], journal, limit):
            if any(part in key for change in entry.changes
                   for key, _, _ in override_changes(scenario, change.old, change.new)):
                found[entry.id] = entry
        return [found[id] for id in sorted(found, reverse=True)[:limit]]


def score_prefixes(analysts: Iterable[Analyst], universe: str, company: str) -> list[str]:
    """What the keys of a company's scores begin with."""
    return [f"score/{universe}/{company}/",
            *(f"{OPINION}/{universe}/{a.id}/{company}/" for a in analysts)]


def _on_company(entry: Entry, company: str) -> Entry:
    part = f"/{company}/"
    return replace(entry, changes=tuple(
        c for c in entry.changes if part in c.key or c.key.startswith(f"{KIND}/")))


def _on_scenario(entry: Entry, scenario: str) -> Entry:
    key = f"{KIND}/{scenario}"
    return replace(entry, changes=tuple(
        Change(key, *narrowed(scenario, change.old, change.new)) if change.key == key else change
        for change in entry.changes))
