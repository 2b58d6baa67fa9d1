"""What merging two companies would do, and the one edit that does it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from data.own_rows import checked_value, own_key
from data.workspace.records import Change
from gui.commands.command import Command
from gui.commands.own_rows import (
    COMPANY,
    EVIDENCE,
    FUNDAMENTAL,
    KIND,
    OBSERVATION,
    remove_rows,
    row_for,
    rows_of,
    texts_of,
)
from gui.history.words import value_words
from gui.i18n import tr
from gui.names import factor_name, short_name
from gui.session import Session
from scoring.state import score_key

# what makes two rows of a kind one and the same fact, whoever reports it
_SAME = {
    EVIDENCE: ("factor", "metric", "as_of", "value", "unit", "text"),
    FUNDAMENTAL: ("metric", "as_of", "value", "unit"),
    OBSERVATION: ("date_text", "kind", "value", "currency"),
}
_WORDED = 5  # place of the text in the evidence's: it counts only where there is no value


@dataclass(frozen=True)
class Conflict:
    """A field or score on which the records differ: what each says, as shown."""

    key: str  # a column, or score/<factor>
    name: str
    kept: str
    other: str


@dataclass(frozen=True)
class Joined:
    """Rows of a kind: how many come over, and how many are known of both and stand once."""

    word: str
    moved: tuple[str, ...]
    doubled: tuple[str, ...]


class MergePlan:
    """Merge the company `other` into `kept`; `chosen` names the conflicts the other record wins."""

    def __init__(self, session: Session, kept: str, other: str) -> None:
        if kept == other:
            raise ValueError("a company cannot be merged with itself")
        self._session, self.kept, self.other = session, kept, other
        self._texts = {id: texts_of(session, COMPANY, id) for id in (kept, other)}
        self.conflicts = (*self._fields(), *self._scores())
        self.taken_over = self._filled()  # fields only the other record knows
        self.joined = tuple(self._join(word) for word in _SAME)

    def command(self, chosen: Iterable[str] = ()) -> Command:
        """The edit: the record kept takes the chosen values and all facts, the other goes."""
        session, universe = self._session, self._session.universe.id
        wins = frozenset(chosen)
        new: dict[str, Any] = {c.key: c.new for c in remove_rows(session, COMPANY,
                                                                 [self.other]).changes}
        for part in self.joined:
            for id in part.moved:
                new[own_key(universe, part.word, id)] = row_for(session, part.word, id, self.kept)
        new.update(self._judgements(wins))
        if (record := self._record(wins)) is not None:
            new[own_key(universe, COMPANY, self.kept)] = record
        changes = tuple(Change(key, session.base_value(key), value) for key, value in new.items()
                        if session.base_value(key) != value)
        label = tr("Merge {other} into {kept}").format(
            other=self._name(self.other), kept=self._name(self.kept))
        return Command(KIND, label, changes)

    # -- reading -----------------------------------------------------------------------------------

    def _name(self, id: str) -> str:
        return short_name(self._texts[id]["name"])

    def _fields(self) -> Iterable[Conflict]:
        from gui.dialogs.rows.words import field_name

        kept, other = self._texts[self.kept], self._texts[self.other]
        for column, mine in kept.items():
            if mine and other.get(column) and mine != other[column]:
                yield Conflict(column, field_name(COMPANY, column), mine, other[column])

    def _filled(self) -> tuple[str, ...]:
        kept = self._texts[self.kept]
        return tuple(c for c, text in self._texts[self.other].items() if text and not kept.get(c))

    def _scores(self) -> Iterable[Conflict]:
        universe = self._session.universe
        for factor in universe.factors:
            mine, others = (self._session.base_value(score_key(universe.id, id, factor.id))
                            for id in (self.kept, self.other))
            if mine and others and mine != others:
                yield Conflict(f"score/{factor.id}", tr("Score: {factor}").format(
                    factor=factor_name(factor)), _score_words(mine), _score_words(others))

    def _join(self, word: str) -> Joined:
        rows = rows_of(self._session.universe, word)
        known = {_fact(word, r) for r in rows if r.company_id == self.kept}
        moved, doubled = list[str](), list[str]()
        for row in rows:
            if row.company_id == self.other:
                (doubled if _fact(word, row) in known else moved).append(row.id)
                known.add(_fact(word, row))
        return Joined(word, tuple(moved), tuple(doubled))

    # -- making ------------------------------------------------------------------------------------

    def _judgements(self, wins: frozenset[str]) -> dict[str, Any]:
        """Scores and opinions of the other company under the keys of the one kept."""
        found = {}
        for key, value in self._session.journal.values.items():
            parts = key.split("/")
            at = {"score": 2, "opinion": 3}.get(parts[0])
            if at is None or len(parts) <= at + 1 or parts[1] != self._session.universe.id \
                    or parts[at] != self.other:
                continue
            parts[at] = self.kept
            here = "/".join(parts)
            if self._session.base_value(here) is None or (
                    parts[0] == "score" and f"score/{parts[-1]}" in wins):
                found[here] = value
        return found

    def _record(self, wins: frozenset[str]) -> dict[str, Any] | None:
        """The record kept with what it takes from the other; None where it takes nothing."""
        taken = {c for c in (*wins, *self.taken_over) if not c.startswith("score/")}
        if not taken:
            return None
        texts = {**self._texts[self.kept], **{c: self._texts[self.other][c] for c in taken}}
        return checked_value(COMPANY, {"id": self.kept, **texts}, self._session.universe.row)


def _fact(word: str, row: Any) -> tuple[Any, ...]:
    fact = tuple(getattr(row, name) for name in _SAME[word])
    if word == EVIDENCE and row.value is not None:
        return fact[:_WORDED]
    return fact


def _score_words(value: Mapping[str, Any]) -> str:
    text, why = value_words("score/", value), str(value.get("why", ""))
    return f"{text} “{why}”" if why else text


