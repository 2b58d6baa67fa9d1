"""The plan for scores: a column per factor, or a row per score."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from data.importing.fields import PARTS
from data.importing.mapping import ColumnMapping
from data.importing.planning import Outcome
from data.rubrics import load_rubric

# Names and texts of the columns score, low, high, status and reason.
_Columns = Sequence[tuple[str, Sequence[str]]]
UNIT = "give a number from 0 to 1"
_IMPLIED = ("evidence", "assumed")  # status words of an export that no analyst gave
_NOT_APPLICABLE = "not applicable"
_STATES = {"unknown": "unknown", _NOT_APPLICABLE: "absent"}  # word in files -> as it is stored
COMPUTED = "with a score that evidence or an assumption gave, not an analyst, left as they stand"
LEFT_OUT = "not applicable, left as they stand"


def plan_scores(outcome: Outcome, mapping: ColumnMapping) -> None:
    """Plan scores of companies that are there."""
    reader = ScoreReader(outcome, mapping)
    companies = outcome.companies()
    long = {"factor", "score"} <= mapping.columns.keys()
    if not long and not reader.used:
        outcome.gathered.refusals.add(
            None, "", "", "has no column with scores",
            "add a column per factor, or the columns factor and score")
    seen: dict[str, int] = {}
    for i, (place, company) in enumerate(zip(outcome.gathered.places, companies, strict=True)):
        if company is None:
            continue
        if long:
            moved = reader.long(i, place, company.id, company.name, seen)
        else:
            outcome.once(seen, place, "company_id", company.name, company.id)
            moved = reader.wide(i, place, company.id, company.name)
        outcome.unchanged += not moved


class ScoreReader:
    """Turns the cells of a row into the analyst's scores."""

    def __init__(self, outcome: Outcome, mapping: ColumnMapping) -> None:
        self._outcome = outcome
        self._values = outcome.existing.values
        given = {*mapping.columns, *mapping.constants}
        self._named = {factor.id: factor.name for factor in outcome.existing.universe.factors}
        self.used = [factor for factor in self._named
                     if given & {factor, *(f"{factor}_{part}" for part in PARTS)}]
        texts = outcome.gathered.texts
        self._wide = {factor: [(name, texts[name])
                               for name in (factor, *(f"{factor}_{part}" for part in PARTS))]
                      for factor in self.used}
        self._long = [(name, texts[name]) for name in ("score", *PARTS) if name in texts]

    def wide(self, i: int, place: int, company: str, name: str) -> bool:
        """Plan all factors of a row; whether anything of it is new."""
        moved = False
        for factor in self.used:
            moved = self._plan(i, place, company, name, factor, self._wide[factor]) or moved
        return moved

    def long(self, i: int, place: int, company: str, name: str, seen: dict[str, int]) -> bool:
        """Plan the one score of a row; whether it is new."""
        text = self._outcome.gathered.texts["factor"][i]
        factor = self._outcome.existing.factor(text)
        if not factor:
            self._outcome.refuse(place, "factor", text, "is no factor of this universe",
                                 f"give one of {', '.join(self._named)}")
            return False
        self._outcome.once(seen, place, "factor", text, f"{company}/{factor}")
        return self._plan(i, place, company, name, factor, self._long)

    def _plan(
        self, i: int, place: int, company: str, name: str, factor: str, columns: _Columns
    ) -> bool:
        cells = [texts[i] for _, texts in columns]
        if not any(cells):
            return False
        status, reason = cells[3], cells[4]
        if status:
            status = status.casefold().replace("_", " ")
            if status in _IMPLIED:
                self._outcome.counted[COMPUTED] += 1
                return False
            if status == _NOT_APPLICABLE and self._left_out(company, factor):
                self._outcome.counted[LEFT_OUT] += 1
                return False
        numbers: dict[str, float] = {}
        for part, (column, texts) in zip(("score", "low", "high"), columns, strict=False):
            text = texts[i]
            if text:
                numbers[part] = number = float(text)
                if not 0.0 <= number <= 1.0:
                    self._outcome.refuse(place, column, text, "is outside 0 to 1", UNIT)
                    return False
        if len(numbers) > 1 and not self._agree(place, columns, numbers):
            return False
        key = f"score/{self._outcome.existing.universe.id}/{company}/{factor}"
        new = _merged(self._values.get(key) or {}, numbers, status, reason)
        return bool(new) and self._outcome.store(
            place, key, new, f"{name}: {self._named[factor]}")

    def _left_out(self, company: str, factor: str) -> bool:
        """Whether the facts say already that a factor does not apply to a company."""
        universe = self._outcome.existing.universe
        row = universe.row.get(company)
        segment = "" if row is None else universe.companies[row].segment
        cases = load_rubric().of(universe.id).cases
        case = cases.get((company, factor, ""))
        return (segment in universe.factors[universe.column[factor]].not_for
                or (case is not None and case.effect == "not_applicable"))

    def _agree(self, place: int, columns: _Columns, numbers: Mapping[str, float]) -> bool:
        """Whether low <= score <= high as far as they are given."""
        for lower, upper in (("low", "high"), ("low", "score"), ("score", "high")):
            small, large = numbers.get(lower), numbers.get(upper)
            if small is not None and large is not None and small > large:
                column = columns[0 if lower == "score" else 1][0]
                self._outcome.refuse(place, column, f"{small:g}", f"is above the {upper} {large:g}",
                                     f"give a {lower} of at most the {upper}")
                return False
        return True


def _merged(
    old: Mapping[str, Any], numbers: Mapping[str, float], status: str, reason: str
) -> dict[str, Any]:
    """The stored score with what the file says; kept bounds make room for a new score."""
    if status in _STATES and "score" not in numbers:
        new: dict[str, Any] = {_STATES[status]: True}
    else:
        new = {**old, **numbers}
        if "score" in numbers:
            new = {name: part for name, part in new.items() if name not in _STATES.values()}
        score = new.get("score")
        if score is not None:
            if new.get("low") is not None:
                new["low"] = min(new["low"], score)
            if new.get("high") is not None:
                new["high"] = max(new["high"], score)
    return new | ({"why": reason} if reason else {})
