"""The observations of a universe as the table shows them: a list for each column."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from math import isnan, log
from typing import Any

from numpy import isfinite
from numpy import log as log_of

from data.currency import FxError
from data.records import Company, Observation, Universe
from gui.format import compact
from gui.i18n import mark, tr
from gui.languages import language
from gui.money import Money
from gui.names import kind_name
from gui.session import Session
from gui.valuation.chosen import Chosen, chosen, newest_day, switched_on
from models.valuation.choices import RUMOUR, SWITCHED, TARGETED, UNUSED
from models.valuation.store import observation_key, with_observations

NAN = float("nan")
MERGED, LATER = "merged", "later"
_OFF = {SWITCHED: mark("off"), TARGETED: mark("off: target"), RUMOUR: mark("off: rumour"),
        UNUSED: mark("off: its kind"), LATER: mark("off: later")}
_REASONS = {
    SWITCHED: mark("Switched off: the next calibration leaves it out."),
    TARGETED: mark("A target of talks is no valuation: it counts only where the settings say so."),
    RUMOUR: mark("A rumour: it counts only where the settings say so."),
    UNUSED: mark("Its kind has the weight 0 in the settings."),
    LATER: mark("It is of a day after the one the settings calibrate as of."),
}


@dataclass
class Facts:
    """n observations of a universe, each list in their order.

    `row` is the company's row, `on` whether the analyst lets it count, `used` whether the fit did;
    `observed` and `model` (predicted without its company) in the currency shown, NaN for unknown;
    `ratio` their quotient, `low` and `high` the ratios that bound the model's 80 % interval.
    """

    observations: tuple[Observation, ...] = ()
    companies: tuple[Company, ...] = ()
    row: list[int] = field(default_factory=list)
    on: list[bool] = field(default_factory=list)
    used: list[bool] = field(default_factory=list)
    reported: list[str] = field(default_factory=list)
    kind: list[str] = field(default_factory=list)
    observed: list[float] = field(default_factory=list)
    model: list[float] = field(default_factory=list)
    ratio: list[float] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    weight: list[float] = field(default_factory=list)
    why: list[str] = field(default_factory=list)  # SWITCHED, TARGETED, ... or ""
    merged: list[str] = field(default_factory=list)  # id of the report that stands for the round
    half: float = 1.0  # half width of the interval shown, against the one of 80 %

    def __len__(self) -> int:
        return len(self.observations)

    def company(self, at: int) -> Company:
        """The company of an observation."""
        return self.companies[self.row[at]]

    def fixed(self, at: int) -> bool:
        """Whether the settings leave it out, so that its switch cannot let it count."""
        return not self.on[at] and self.why[at] != SWITCHED

    def outside(self, at: int) -> int:
        """1 above the model's interval, -1 below it, 0 inside or unknown."""
        ratio, high = self.ratio[at], self.high[at]
        if isnan(ratio) or isnan(high):
            return 0
        apart = log(ratio)
        if apart > log(high) * self.half:
            return 1
        return -1 if apart < log(self.low[at]) * self.half else 0

    def note(self, at: int) -> str:
        """Why it does not count, or what is special about it; empty for nothing."""
        why = self.why[at]
        if not self.on[at]:
            return tr(_OFF.get(why, _OFF[SWITCHED]))
        if why == MERGED:
            return tr("same round")
        if not self.used[at]:
            return tr("lower bound") if self.observations[at].lower_bound else tr("not fitted")
        if self.observations[at].lower_bound:
            return tr("lower bound")
        return ("", tr("above interval"), tr("below interval"))[self.outside(at)]

    def reason(self, at: int) -> str:
        """The note in a sentence; empty for nothing."""
        o, why = self.observations[at], self.why[at]
        if not self.on[at]:
            return tr(_REASONS.get(why, _REASONS[SWITCHED]))
        if why == MERGED:
            return tr("Another report of the same round, {id}, stands for it.").format(
                id=self.merged[at])
        if o.lower_bound:
            return (tr("A lower bound: it counts as at least this much.") if self.used[at] else
                    tr("A lower bound: the fit leaves it out and only shows it."))
        if not self.used[at]:
            return tr("It is on, but the fit that stands does not contain it.")
        outside = self.outside(at)
        return "" if not outside else (
            tr("Above the interval of the model.") if outside > 0
            else tr("Below the interval of the model."))


def why_off(session: Session, settings: Chosen, o: Observation) -> str:
    """Why an observation does not count now: SWITCHED, or what the settings say; '' if it does."""
    reason = settings.left_out(o)
    if not reason and settings.until and settings.later(o, newest_day(session)):
        reason = LATER
    return reason or ("" if switched_on(session, o) else SWITCHED)


def facts_of(session: Session, money: Money, level: float) -> Facts:
    """The observations of the universe in the currency chosen, with what the fit made of them."""
    universe, valued = _edited(session), session.valued
    rows = () if valued is None else valued.frozen.rows
    fitted = {row.id: row for row in rows}
    stands = {id: row.id for row in rows for id in row.sources if id != row.id}
    found = Facts(tuple(o for o in universe.observations if o.company_id in universe.row),
                  universe.companies)
    if valued is not None:
        found.half = widening(valued, level)
    rate, settings = _rates(session, money), chosen(session)
    for o in found.observations:
        row = fitted.get(o.id)
        off, usd = why_off(session, settings, o), rate(o, "USD")
        predicted = NAN if row is None else row.predicted
        observed = NAN if row is None else row.observed
        found.row.append(universe.row[o.company_id])
        found.on.append(not off)
        found.used.append(row is not None and row.used)
        found.reported.append(reported(o))
        found.kind.append(f"{kind_name(o.kind)} {o.round}".rstrip())
        found.observed.append(o.value * rate(o, o.currency) if isnan(observed) else observed * usd)
        found.model.append(predicted * usd)
        found.ratio.append(observed / predicted)
        found.low.append(NAN if row is None else row.low / predicted)
        found.high.append(NAN if row is None else row.high / predicted)
        found.weight.append(row.weight if row is not None and row.used else NAN)
        found.merged.append(stands.get(o.id, ""))
        found.why.append(off or (MERGED if found.merged[-1] else ""))
    return found


def widening(valued: Any, level: float) -> float:
    """The half width of the intervals at a level, in ln, over the one at 80 %."""
    low, high = valued.interval(level)
    narrow, wide = valued.interval(0.8)
    ratio = log_of(high / low) / log_of(wide / narrow)
    known = ratio[isfinite(ratio)]
    return float(known[0]) if len(known) else 1.0


def _edited(session: Session) -> Universe:
    """The universe with what the analyst typed over its observations, those off included."""
    prefix = observation_key(session.universe.id, "")
    typed = {key: {name: part for name, part in value.items() if name != "on"}
             for key, value in session.state.valuation.items() if key.startswith(prefix)}
    return with_observations(session.universe, typed)


def reported(o: Observation) -> str:
    """As the source has it: '60 bn CNY', '≥ 14 bn USD'."""
    bound = "≥ " if o.lower_bound else ""
    return f"{bound}{compact(o.value, '', language()).strip()} {o.currency}"


def _rates(session: Session, money: Money) -> Callable[[Observation, str], float]:
    """What one unit of a currency is in the chosen one on the day of an observation."""
    fx = session.fx()

    def rate(o: Observation, currency: str) -> float:
        try:
            return money.convert(1.0, currency, o.date, fx)
        except FxError:
            return NAN

    return rate
