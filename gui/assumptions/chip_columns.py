"""What follows for every chip, beside what is assumed of it: ratios, replica, limit, cost."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from gui.assumptions.columns import Computed, Derived, FloatArray
from gui.assumptions.names import NAMES, choice_words, head_or_unit
from gui.assumptions.numbers import shown
from gui.format import EN_DASH
from gui.i18n import mark, tr
from gui.sentences import told
from gui.session import Session
from scoring.compute.book import Address

_GROUP = mark("Throughput, {base} = 1")
_FORM = re.compile(r" \(.*\)| \d+ ?GB\b| SXM\b")
_LIMITS = {
    "memory": mark("memory"), "compute": mark("compute"), "communication": mark("links"),
    "does not fit": mark("no fit"), "unknown": EN_DASH,
}
# by weight of the risk in quarters, as in scoring.compute.supply.export_control
_RULES = (mark("free"), mark("fee risk"), mark("case by case"), mark("legal risk"),
          mark("banned"))


def hourly_cost(session: Session) -> FloatArray:
    """What an hour of each chip costs in the case served, USD."""
    return np.asarray(session.compute.costs.hourly, dtype=float)


def base_name(session: Session) -> str:
    """The chip the ratios stand against, as short as a head needs it."""
    found = session.compute
    if found.base < 0:
        return EN_DASH
    vendor = session.book.sheet("chips").texts("vendor")[found.base]
    return short_name(found.names[found.base], vendor)


def short_name(name: str, vendor: str) -> str:
    """A chip without its vendor, memory and form: 'NVIDIA H20 96GB' -> 'H20'."""
    bare = _FORM.sub("", name.removeprefix(f"{vendor} ")).strip()
    return bare or name


def head_words(session: Session, text: str) -> str:
    """A word of a head in the reader's language, with what it says of the case served."""
    words = head_or_unit(text)
    if "{" not in words:
        return words
    return words.format(base=base_name(session),
                        phase=choice_words(str(session.compute.served["phase"])))


def ratio(value: float) -> str:
    """A ratio in a band: '0.35', '6.7', '15.2'; an en dash for NaN."""
    return EN_DASH if np.isnan(value) else f"{value:.{2 if value < 1 else 1}f}"


def band(low: float, high: float) -> str:
    """'0.35–0.70'; an en dash where one end is unknown."""
    return EN_DASH if np.isnan(low + high) else f"{ratio(low)}{EN_DASH}{ratio(high)}"


# -- claimed, derived, used ------------------------------------------------------------------------


def _claimed(session: Session) -> Derived:
    ratios = session.compute.ratios
    outside = frozenset(i for i, found in enumerate(ratios.judgements)
                        if found is not None and found.doubtful)
    return Derived(
        [shown(float(value), 2) for value in ratios.claimed], ratios.claimed,
        ["warn_text" if i in outside else "" for i in range(len(ratios.claimed))], outside,
        tip=lambda row: _claim_lines(session, row))


def _claim_lines(session: Session, row: int) -> list[str]:
    ratios = session.compute.ratios
    found = ratios.judgements[row]
    if found is None:
        return [tr("No claim is recorded for this chip.")]
    lines = [told(found.reason)]
    if not np.isnan(ratios.floor[row] + ratios.ceiling[row]):
        lines.append(tr("Physical band {band}: ratio of bandwidth to ratio of compute").format(
            band=band(ratios.floor[row], ratios.ceiling[row])))
    return lines


def _derived(session: Session) -> Derived:
    found = session.compute
    ratios = found.ratios
    texts = [band(low, high) for low, high in zip(ratios.low, ratios.high, strict=True)]
    if found.base >= 0:
        texts[found.base] = tr("base")

    def tip(row: int) -> list[str]:
        value = float(ratios.derived[row])
        if np.isnan(value):
            return _missing_lines(session, row)
        return [tr("{value} by the model, {band} within its error").format(
            value=shown(value, 2), band=band(ratios.low[row], ratios.high[row]))]

    return Derived(texts, ratios.derived, ["text2"] * len(texts), tip=tip)


def _used(session: Session) -> Derived:
    ratios = session.compute.ratios

    def tip(row: int) -> list[str]:
        judged = ratios.judgements[row]
        return [] if judged is None else [_choice_words(judged.choice)]

    return Derived([shown(float(value), 2) for value in ratios.used], ratios.used, tip=tip)


def _choice_words(choice: str) -> str:
    return {"claimed": tr("The claimed ratio is used."),
            "derived": tr("The derived ratio is used."),
            "typed": tr("A ratio the analyst typed is used.")}.get(choice, "")


def claim_of(session: Session, row: int) -> str:
    """The claim judged for a chip; "" where there is none."""
    return session.compute.ratios.claims[row]


def _claimed_cell(session: Session, row: int) -> Address | None:
    claim = claim_of(session, row)
    return ("ratio_claims", claim, "claimed") if claim else None


def _typed_cell(session: Session, row: int) -> Address | None:
    claim = claim_of(session, row)
    return ("ratio_claims", claim, "typed") if claim else None


# -- rates and cost --------------------------------------------------------------------------------


def _replica(session: Session) -> Derived:
    rates = session.compute.rates

    def tip(row: int) -> list[str]:
        needed = float(rates.needs[row])
        return [] if np.isnan(needed) else [tr(
            "It would take {n} chips to hold the model and its cache.").format(
                n=shown(needed, 0))]

    held = np.where(np.array(rates.limit) == "does not fit", np.nan, rates.replica)
    return Derived([shown(float(value), 0) for value in held], held, tip=tip)


def _limit(session: Session) -> Derived:
    rates = session.compute.rates
    names = sorted(set(rates.limit) - {"unknown"})
    order = np.array([names.index(limit) if limit in names else np.nan for limit in rates.limit])
    return Derived(
        [tr(_LIMITS[limit]) for limit in rates.limit], order,
        ["warn_text" if limit == "does not fit" else "" for limit in rates.limit],
        tip=lambda row: _missing_lines(session, row))


def _missing_lines(session: Session, row: int) -> list[str]:
    return _blank_lines(session.compute.rates.missing[row])


def _blank_lines(missing: Sequence[str]) -> list[str]:
    names = [head_or_unit(NAMES[name].head) if name in NAMES else name for name in missing]
    return [tr("Unknown because these are blank: {fields}").format(fields=", ".join(names))] \
        if names else []


def _china(session: Session) -> Derived:
    """The rule for users in China, of the chip or else of its vendor; domestic where made there."""
    chips, rules = session.book.sheet("chips"), session.book.sheet("export_rules")
    of_china = {
        (kind, subject): row for row, (kind, subject, domicile) in enumerate(zip(
            rules.texts("subject_kind"), rules.texts("subject"), rules.texts("domicile"),
            strict=True)) if domicile == "CN"}
    weights = rules.numbers("weight")
    found = [of_china.get(("chip", chip), of_china.get(("vendor", vendor)))
             for chip, vendor in zip(chips.ids, chips.texts("vendor"), strict=True)]
    order = np.array([np.nan if rule is None else weights[rule] for rule in found])
    texts = [EN_DASH if np.isnan(weight) else tr(_RULES[int(round(weight * 4))])
             for weight in order]
    for row, country in enumerate(chips.texts("vendor_country")):
        if country == "CN":
            texts[row], order[row] = tr("domestic"), -1.0

    def tip(row: int) -> list[str]:
        rule = found[row]
        said = [] if rule is None else [
            rules.texts("status")[rule],
            tr("Weight of the risk {weight}, {confidence}, {day}").format(
                weight=shown(float(weights[rule]), 2),
                confidence=choice_words(rules.texts("confidence")[rule]),
                day=rules.texts("as_of")[rule])]
        return [*said, chips.texts("export_status")[row]]

    return Derived(texts, order, tip=tip)


def _cost(session: Session) -> Derived:
    costs = session.compute.costs

    def tip(row: int) -> list[str]:
        if np.isnan(costs.usd[row]):
            return _missing_lines(session, row) or _blank_lines(costs.missing[row])
        return [
            tr("USD {low} to {high} per million output tokens").format(
                low=shown(float(costs.usd_low[row]), 2), high=shown(float(costs.usd_high[row]), 2)),
            tr("At USD {hourly} an hour ({kind}, {day})").format(
                hourly=shown(float(costs.hourly[row]), 2), kind=costs.kind[row],
                day=costs.day[row]),
        ]

    dashed = frozenset(i for i, assumed in enumerate(costs.assumed) if assumed)
    return Derived([shown(float(value), 2) for value in costs.usd], costs.usd, dashed=dashed,
                   tip=tip)


RATIOS = (
    Computed("claimed", mark("claimed"), _claimed, group=_GROUP, width=56, edits=_claimed_cell,
             tip=mark("What a maker or the press claims, marked where physics does not allow it")),
    Computed("derived", mark("derived"), _derived, group=_GROUP, width=74,
             tip=mark("What the model of throughput gives, with the band of its error")),
    Computed("used", mark("used"), _used, group=_GROUP, width=50, strong=True, edits=_typed_cell,
             tip=mark("What everything that follows rests on: derived, unless chosen otherwise")),
)
CHIPS_PER_REPLICA = Computed("replica", mark("Chips"), _replica, mark("replica"), 46,
                             tip=mark("Chips that together hold one copy of the model"))
LIMITED_BY = Computed("limit", mark("Limited by"), _limit, mark("{phase}"), 68, right=False,
                      tip=mark("The term that takes most of the time"))
INTO_CHINA = Computed("china", mark("Into China"), _china, mark("rule"), 88, right=False,
                      tip=mark("Whether the chip may be sold into China"))
OUTPUT_COST = Computed("usd", mark("USD/M out"), _cost, width=66, strong=True,
                       tip=mark("USD per million output tokens"))
