"""Which valuation of a company is its newest."""

from __future__ import annotations

from datetime import date

from data.records import CONFIDENCES, Observation, Universe

# What was paid or asked in the market tells more than what was agreed before it.
KIND_ORDER = ("market_cap", "ipo_price", "post_money", "pre_money")


def newest_observation(universe: Universe, as_of: date) -> list[Observation | None]:
    """The newest valuation of each company dated at or before `as_of`; None where there is none.

    Targets and rumours do not count. A date given in part counts as the last day of its period. On
    the same day the better confidence wins, then the kind in KIND_ORDER, then the row listed first.
    """
    newest: list[Observation | None] = [None] * len(universe.companies)
    best: dict[int, tuple[date, int, int]] = {}
    for observation in universe.observations:
        if (observation.date > as_of or observation.kind not in KIND_ORDER
                or observation.confidence == "rumoured"):
            continue
        row = universe.row[observation.company_id]
        rank = (observation.date, -CONFIDENCES.index(observation.confidence),
                -KIND_ORDER.index(observation.kind))
        if row not in best or rank > best[row]:
            best[row], newest[row] = rank, observation
    return newest
