"""How the next calibration is made, as the analyst has set it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from data.records import Observation
from gui.session import Session
from gui.valuation.words import DEFAULTS
from models.valuation.choices import MARKET, PRIVATE, TARGET, excluded
from models.valuation.store import observation_key, pool_of, settings_key

# the settings of the panel; model, rows and interval have fields of their own in the bar
PANEL = ("penalties", "kind_weights", "until", "rumours", "kinds", "bounds", "seed")


@dataclass(frozen=True)
class Chosen:
    """The settings with their defaults; `weights` and `penalties` hold what was typed only."""

    model: str = "auto"
    stages: str = "all"
    bounds: str = "drop"
    until: str = ""
    rumours: bool = False
    targets: bool = False
    seed: int = 0
    penalties: Mapping[str, float] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of observations that count."""
        asked = (*PRIVATE, *MARKET, *((TARGET,) if self.targets else ()))
        return tuple(kind for kind in asked if self.weights.get(kind, 1.0) > 0)

    def left_out(self, row: Observation) -> str:
        """Why an observation does not count, whatever its switch; '' where it does."""
        return excluded({"on": True} | row._asdict(), self.kinds, self.rumours)

    def later(self, row: Observation, newest: date) -> bool:
        """Whether an observation is of a day after the last one that counts."""
        return row.date > (date.fromisoformat(self.until) if self.until else newest)

    def counts(self, row: Observation, newest: date) -> bool:
        """Whether a report counts for the next calibration as far as settings say."""
        listed = row.kind in MARKET
        return not (self.left_out(row) or self.later(row, newest) or (
            self.stages != "all" and listed != (self.stages == "listed")))


def chosen(session: Session) -> Chosen:
    """The settings of the next calibration of the universe shown."""
    kept = _kept(session)
    return Chosen(
        str(kept.get("model", DEFAULTS["model"])), str(kept.get("stages", DEFAULTS["stages"])),
        str(kept.get("bounds", DEFAULTS["bounds"])), str(kept.get("until") or ""),
        bool(kept.get("rumours")), TARGET in (kept.get("kinds") or ()), int(kept.get("seed") or 0),
        dict(kept.get("penalties") or {}), dict(kept.get("kind_weights") or {}))


def own_settings(session: Session) -> int:
    """How many settings of the panel are others than the default."""
    kept = _kept(session)
    return sum(len(kept[name]) if isinstance(kept[name], Mapping) else 1
               for name in PANEL if kept.get(name) not in (None, DEFAULTS.get(name)))


def newest_day(session: Session) -> date:
    """The last day an observation may be of: today, or the day of the bundled facts."""
    return max(session.reference.collected, session.opened_at.date())


def reports(session: Session) -> tuple[tuple[Observation, ...], int]:
    """The observations a calibration could take, those of universes it is fitted together with
    among them, as the analyst has them; those off are left out. And how many there are in all.
    """
    pool = pool_of(session.reference, session.universe.id, session.state.valuation)
    known = sum(len(session.reference.universes[each.id].observations) for each in pool)
    return tuple(row for universe in pool for row in universe.observations), known


def switched_on(session: Session, row: Observation) -> bool:
    """Whether the switch of an observation is on."""
    entry = session.state.valuation.get(observation_key(session.universe.id, row.id), {})
    return bool(entry.get("on", True))


def companies_of(rows: Iterable[Observation]) -> int:
    """Number of companies."""
    return len({row.company_id for row in rows})


def _kept(session: Session) -> Mapping[str, Any]:
    return session.state.valuation.get(settings_key(session.universe.id)) or {}
