"""The links of a chain in words: name, how it is counted, figures with their unit."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from gui.assumptions.names import NAMES, field_words, head_or_unit
from gui.compute.chain import ARROW
from gui.compute.charts.words import figure
from gui.format import EN_DASH, MINUS
from gui.i18n import mark, tr
from gui.inspector.rows import Row
from gui.money import Money
from gui.scenarios.row_words import row_words
from gui.scenarios.words import shown
from gui.session import Session
from gui.tips import titled_tip
from models.attribution import Link

# name -> words, formula, what it means
_WORDS: dict[str, tuple[str, str, str]] = {
    "rate": (mark("Tokens per chip"), "", mark("Tokens per second and chip in the case served")),
    "hour": (mark("Chip-hour, USD"), "", mark("Rent of one chip for an hour")),
    "cost": (mark("Cost per M, USD"), mark("rent ÷ (3600 · R · u)"),
             mark("Cost of a million tokens on this chip: rent over the tokens sold in an hour")),
    "mix": (mark("Its work on it, %"), "", mark("Share of the company's work done on this chip")),
    "work": (mark("Its cost C, USD/M"), mark("Σ share × cost"),
             mark("Cost of a million tokens of the company's work, over all its chips; work whose "
                  "cost is unknown counts at the mean of the base")),
    "kappa": (mark("Cost ratio κ"), mark("C ÷ C base"), mark("Cost of its work over the base")),
    "lever": (mark("Lever"), "(1 − φ) · s ÷ GM",
              mark("How much a change of cost counts: s compute share of cost, GM gross margin, φ "
                   "the part passed on to prices; assumptions")),
    "d_cost": (mark("Effect of cost, ln"), mark("−lever · ln κ"), ""),
    "d_on_board": (mark("On board, ln"), "", mark("Cost of the chips in its own products")),
    "missing": (mark("Chips missing, %"), "",
                mark("Part of its chips no longer supplied and not replaced within half a year")),
    "d_supply": (mark("Effect of supply, ln"), mark("ln(1 − loss · s · missing)"), ""),
    "d_concentration": (mark("Concentration, ln"), "−η · ΔHHI ÷ 10,000", ""),
    "migrating": (mark("Work that migrates, %"), "", ""),
    "months": (mark("Months of migration"), "", ""),
    "d_migration": (mark("Effect of migration, ln"), mark("−growth · share · months ÷ 12"), ""),
    "effect": (mark("Sum of effects, ln"), "", ""),
    "factor": (mark("Factor on value"), mark("exp(sum)"), ""),
    "plain": (mark("Value without effects"), "", mark("What the scores and the calibration give")),
    "once": (mark("Paid once"), "", mark("Cost of the migration")),
    "value": (mark("Valuation"), mark("value × factor − once"), ""),
}
_LN = 4  # digits of logarithms, ratios and factors
_FINE = ("kappa", "lever", "factor", "effect")


def chain_rows(links: Iterable[Link], session: Session, money: Money) -> list[Row]:
    """The lines of a chain; of the inputs those that are not the same."""
    return [_input_row(link, session) if link.name == "input" else _row(link, money)
            for link in links if link.name != "input" or link.before != link.after]


def _row(link: Link, money: Money) -> Row:
    name, how, tip = _WORDS[link.name]
    name = tr(name)
    amount = link.name in ("plain", "once", "value")
    if amount:
        name = f"{name}, {money.unit}"
    before, after = (_figure(link, end, money) for end in (link.before, link.after))
    right = after if before == after else f"{before}{ARROW}{after}"
    return Row(name, mark=tr(how) if how else "", right=right,
               strong=link.name in ("value", "effect"),
               tip=titled_tip(name, [tr(tip) if tip else "", tr(how) if how else "", right]))


def _input_row(link: Link, session: Session) -> Row:
    assert link.place is not None
    table, row, field = link.place
    known = NAMES.get(field)
    head = field_words(field)
    head = tr(field.replace("_", " ")) if head == field else head
    unit = head_or_unit(known.unit) if known and known.unit else ""
    scale = known.scale if known else 1.0
    before, after = (shown(_scaled(end, scale), False) for end in (link.before, link.after))
    what = f"{head}, {unit}" if unit else head
    where = row_words(session, table, row)
    return Row(what, mark=where, right=f"{before}{ARROW}{after}",
               tip=titled_tip(what, [where, f"{before}{ARROW}{after}"]))


def _scaled(value: Any, scale: float) -> Any:
    return value / scale if isinstance(value, int | float) and not isinstance(value, bool) \
        else value


def _figure(link: Link, value: Any, money: Money) -> str:
    if value is None or math.isnan(value):
        return EN_DASH
    if link.name in ("plain", "once", "value"):
        return money.table(value)
    if link.unit == "%":
        return f"{100 * value:.1f}".removesuffix(".0")
    if link.name in _FINE or link.unit == "ln":
        return f"{value:.{_LN}f}".replace("-", MINUS)
    return figure(float(value))
