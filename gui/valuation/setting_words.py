"""What the settings of a calibration are called, and what each does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from data.dates import last_day
from data.records import Observation
from gui.compute.entries import plain
from gui.i18n import mark, tr, within
from gui.valuation.chosen import Chosen, companies_of
from gui.valuation.words import STAGES
from gui.widgets.number_entry import Refused
from models.valuation.choices import (
    ABOVE_ZERO,
    BASE_COMPANIES,
    BASE_ROWS,
    LEAST_COMPANIES,
    LEAST_ROWS,
    PENALTIES,
    TARGET,
)

# penalty -> its name in the panel, and what it does
PENALTY_WORDS: Mapping[str, tuple[str, str]] = {
    "prior": (mark("Factors"), mark(
        "How strongly the slopes of the factors are drawn to the weights: 0 leaves them to the "
        "rows, a large number holds them in the proportions of the weights.")),
    "minor": (mark("Size and others"), mark(
        "How strongly the slopes of size, date and the like are drawn to 0.")),
    "small": (mark("Stage, common slope"), mark(
        "How strongly the slopes of stage and listing, and the slope common to the factors, are "
        "drawn to 0.")),
    "roughness": (mark("Smooth part"), mark(
        "How strongly the function of what companies are like is held flat.")),
    "alpha": (mark("Elastic net"), mark(
        "Strength of the ridge and lasso penalties together.")),
}
# kind -> its name in the panel
KIND_WORDS: Mapping[str, str] = {
    "post_money": mark("Round, post-money"), "pre_money": mark("Round, pre-money"),
    "ipo_price": mark("IPO price"), "market_cap": mark("Market cap"),
    "target": mark("Target of talks"),
}
MOST_WEIGHT, MOST_PENALTY, MOST_SEED = 100, 1e6, 2**31 - 1


def tried_words(model: str, name: str) -> str:
    """What stands for a penalty that is not typed: '0.2 or 0.5', '1,000'."""
    values = [plain(value) for value in PENALTIES.get(model, {}).get(name, ())]
    if len(values) < 2:
        return "".join(values)
    return tr("{values} or {last}").format(values=tr(", ").join(values[:-1]), last=values[-1])


def tried_tip(model: str, name: str) -> str:
    """What the penalty does and what holds while it is empty."""
    tried = PENALTIES.get(model, {}).get(name, ())
    left = (tr("Empty: validation chooses among these inside every fold. Typed: that value holds "
               "in every fold, and nothing is chosen.") if len(tried) > 1 else
            tr("Empty: this value. Typed: yours holds in every fold."))
    return f"{tr(PENALTY_WORDS[name][1])}\n{left}"


def wrong_penalty(name: str, value: float | None) -> str:
    """What is wrong with a penalty, in a sentence; '' for nothing."""
    if value is None or (0 <= value <= MOST_PENALTY and not (name in ABOVE_ZERO and value == 0)):
        return ""
    if name in ABOVE_ZERO:
        return tr("A number above 0 and up to {most} is needed.").format(most=plain(MOST_PENALTY))
    return tr("A number from 0 to {most} is needed.").format(most=plain(MOST_PENALTY))


def wrong_weight(value: float | None) -> str:
    """What is wrong with the weight of a kind."""
    return "" if value is None or 0 <= value <= MOST_WEIGHT else tr(
        "A number from 0 to {most} is needed.").format(most=MOST_WEIGHT)


def wrong_seed(value: float | None) -> str:
    """What is wrong with a seed."""
    if value is None or (0 <= value <= MOST_SEED and value == int(value)):
        return ""
    return tr("A whole number from 0 to {most} is needed.").format(most=plain(MOST_SEED))


def read_day(text: str) -> str | None:
    """'2025-12-31', '2025-12' (its last day) -> the day; '' -> None; Refused for other texts."""
    bare = text.strip().replace("/", "-").replace(".", "-")
    if not bare:
        return None
    try:
        return last_day(bare).isoformat()
    except ValueError:
        raise Refused(tr("“{text}” is not a day like 2025-12-31.").format(text=bare)) from None


def wrong_day(day: str | None, first: date | None, newest: date) -> str:
    """What is wrong with the last day that counts."""
    if day is None:
        return ""
    if date.fromisoformat(day) > newest:
        return tr("{day} lies in the future; the latest is {newest}.").format(
            day=day, newest=newest.isoformat())
    if first is not None and date.fromisoformat(day) < first:
        return tr("No observation is of {day} or before; the first is of {first}.").format(
            day=day, first=first.isoformat())
    return ""


def setting_parts(settings: Mapping[str, Any], made: str) -> list[str]:
    """The settings of a report that are others than the default, each in a few words."""
    parts = [tr("{name} penalty {value}").format(name=within(tr(PENALTY_WORDS[name][0])),
                                                 value=plain(value))
             for name, value in (settings.get("penalties") or {}).items()]
    parts += [f"{within(tr(KIND_WORDS[kind]))} ×{plain(weight)}"
              for kind, weight in (settings.get("kind_weights") or {}).items()]
    until = str(settings.get("until") or "")
    if until and until < made:
        parts.append(tr("as of {day}").format(day=until))
    if settings.get("rumours"):
        parts.append(tr("with rumours"))
    if TARGET in (settings.get("kinds") or ()):
        parts.append(tr("with targets"))
    if settings.get("stages", "all") != "all":
        parts.append(within(tr(STAGES[settings["stages"]])))
    if settings.get("bounds", "drop") != "drop":
        parts.append(tr("lower bounds imputed"))
    if settings.get("seed"):
        parts.append(tr("seed {n}").format(n=settings["seed"]))
    return parts


def remaining(
    rows: Sequence[Observation], known: int, settings: Chosen, newest: date
) -> tuple[str, bool]:
    """What settings leave of `rows`, those of `known` that are on, before reports of one round are
    merged; and whether that is too little.
    """
    left = [row for row in rows if settings.counts(row, newest)]
    exact = [row for row in left if not row.lower_bound] if settings.bounds == "drop" else left
    companies = companies_of(exact)
    words = tr("{n} of {all} reports count, of {companies} companies.").format(
        n=len(left), all=known, companies=companies_of(left))
    if not settings.kinds:
        return tr("Every kind of observation has the weight 0: nothing can be calibrated."), True
    if len(exact) < BASE_ROWS or companies < BASE_COMPANIES:
        return f"{words} " + tr(
            "Fewer than {n} exact ones of {m} companies: nothing can be calibrated.").format(
            n=BASE_ROWS, m=BASE_COMPANIES), True
    if len(exact) < LEAST_ROWS or companies < LEAST_COMPANIES:
        return f"{words} " + tr(
            "Fewer than {n} exact ones of {m} companies: the mean of four + stage will stand in."
            ).format(n=LEAST_ROWS, m=LEAST_COMPANIES), True
    return words, False
