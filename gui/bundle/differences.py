"""Company by company: here and in the bundle, with ranks, scores and how much was set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from data.currency import load_fx
from data.rubrics import load_rubric
from gui.session import Session
from scoring.evaluate import Evaluation, evaluate
from scoring.rubric import imply
from scoring.state import initial_state
from scoring.valuations import newest

ADDED, GONE, EDITED, SAME = "added", "gone", "edited", "same"


@dataclass(frozen=True)
class Difference:
    """One company: what became of it, rank and composite here and bundled (None: not there), and
    how many scores and rows of it were set.
    """

    id: str
    name: str
    what: str
    rank: int | None
    bundled_rank: int | None
    score: float | None
    bundled_score: float | None
    edits: int

    @property
    def move(self) -> int:
        """Places won against the bundle; 0 where it stands in one of them only."""
        if self.rank is None or self.bundled_rank is None:
            return 0
        return self.bundled_rank - self.rank

    @property
    def differs(self) -> bool:
        return self.what != SAME or bool(self.move) or self.score != self.bundled_score


def bundled_evaluation(session: Session) -> Evaluation:
    """The universe shown as it is bundled: no edit, equal weights, the weighted mean."""
    reference = session.bundled
    universe, day = reference.universes[session.universe.id], reference.collected
    return evaluate(universe, initial_state(reference), imply(universe, load_rubric(), day),
                    newest(universe, day, load_fx()))


def differences(session: Session) -> list[Difference]:
    """Every company of either, in the order of the ranks here, those taken away last."""
    here, bundled = session.evaluation, bundled_evaluation(session)
    set_ = _edits(session)
    found = []
    for row in here.order.tolist():
        company = here.universe.companies[row]
        there = bundled.universe.row.get(company.id)
        what = ADDED if there is None else EDITED if set_[company.id] else SAME
        found.append(Difference(
            company.id, company.name, what, int(here.ranks[row]),
            None if there is None else int(bundled.ranks[there]), float(here.composite[row]),
            None if there is None else float(bundled.composite[there]), set_[company.id]))
    for row in bundled.order.tolist():
        company = bundled.universe.companies[row]
        if company.id not in here.universe.row:
            found.append(Difference(
                company.id, company.name, GONE, None, int(bundled.ranks[row]), None,
                float(bundled.composite[row]), set_[company.id]))
    return found


def _edits(session: Session) -> Counter[str]:
    """How many scores and rows were set of each company."""
    universe = session.universe.id
    owners = {row.id: row.company_id for each in (session.reference, session.bundled)
              for part in ("evidence", "fundamentals", "observations")
              for row in getattr(each.universes[universe], part)}
    found: Counter[str] = Counter()
    for key, value in session.values.items():
        kind, *path = key.split("/")
        if not path or path[0] != universe or value is None:
            continue
        if kind == "score" and len(path) == 3:
            found[path[1]] += 1
        elif kind == "own" and len(path) == 3 and isinstance(value, Mapping):
            id = path[2] if path[1] == "company" else str(
                value.get("company_id") or owners.get(path[2], ""))
            found[id] += 1
    return found
