"""Fundamentals and valuations of a company as rows, in their own currency and in the chosen one."""

from __future__ import annotations

from datetime import date

from data.currency import FxTable
from data.records import Fundamental, Observation
from gui.format import EN_DASH
from gui.i18n import mark, tr
from gui.inspector.evidence_text import MONEY
from gui.inspector.rows import Row
from gui.money import Money
from gui.names import kind_name
from gui.tips import titled_tip

NAMES = {
    "revenue": mark("Revenue"), "total_raised": mark("Capital raised to date"),
    "headcount": mark("Headcount"), "net_profit": mark("Net profit"),
    "units_shipped_year": mark("Units shipped"), "units": mark("Units shipped"),
    "founded": mark("Founded"),
}
_PERIODIC = ("revenue", "net_profit", "units_shipped_year", "units")


def newest_fundamentals(known: tuple[Fundamental, ...], as_of: date) -> list[Fundamental]:
    """The newest of each metric dated at or before `as_of`, in the order of NAMES.

    Of several with one date the confirmed one, then the longest period, then the one listed first.
    """
    best: dict[str, Fundamental] = {}
    for f in known:
        if f.as_of > as_of:
            continue
        held = best.get(f.metric)
        if held is None or _better(f, held):
            best[f.metric] = f
    order = list(NAMES)
    return sorted(best.values(), key=lambda f: order.index(f.metric) if f.metric in NAMES else 99)


def _better(one: Fundamental, other: Fundamental) -> bool:
    def rank(f: Fundamental) -> tuple[date, bool, float]:
        return f.as_of, f.confidence == "confirmed", f.period_months or 0.0

    return rank(one) > rank(other)


def fundamental_rows(
    known: tuple[Fundamental, ...], as_of: date, money: Money, fx: FxTable
) -> tuple[list[Row], list[Row]]:
    """The newest of each metric, and the older and later ones, newest first."""
    first = newest_fundamentals(known, as_of)
    rest = sorted((f for f in known if f not in first), key=lambda f: f.as_of > as_of)
    return ([_fundamental(f, as_of, money, fx) for f in first],
            [_fundamental(f, as_of, money, fx, older=True) for f in rest])


def _fundamental(
    f: Fundamental, as_of: date, money: Money, fx: FxTable, older: bool = False
) -> Row:
    bound = "≥ " if f.lower_bound else ""
    right, note = bound + _plain(f), ""
    rate = ""
    if f.unit in MONEY:
        right = bound + money.words(money.convert(f.value, f.unit, f.as_of, fx))
        if f.unit != money.currency:
            note = bound + money.words(f.value, f.unit)
            rate = money.rate_words(f.unit, f.as_of, fx)
    marks = [tr("derived")] if f.derived else []
    if f.as_of > as_of:
        marks.append(tr("after the as-of date"))
    day = str(int(f.value)) if f.metric == "founded" else f"{f.as_of:%Y-%m}"
    lines = [f.note, rate,
             tr("A lower bound: at least this much") if f.lower_bound else "",
             f"{f.as_of.isoformat()} · {tr(f.confidence)}"]
    return Row(_name(f), day, f.source_url, f.confidence, " · ".join(marks), right, note,
               raised=True, faint=older, tip=titled_tip(f"{_name(f)} {right}", lines), id=f.id)


def _plain(f: Fundamental) -> str:
    return str(int(f.value)) if f.metric == "founded" else f"{f.value:,.0f}"


def _name(f: Fundamental) -> str:
    name = tr(NAMES[f.metric]) if f.metric in NAMES else f.metric.replace("_", " ").capitalize()
    months = f.period_months
    if f.metric not in _PERIODIC:
        return name
    if months is not None and months != 12:
        return tr("{name}, {n} months").format(name=name, n=f"{months:g}")
    if (f.as_of.month, f.as_of.day) == (12, 31):
        return tr("{name}, {year}").format(name=name, year=f.as_of.year)
    return tr("{name}, year to {month}").format(name=name, month=f"{f.as_of:%Y-%m}")


def valuation_rows(
    known: tuple[Observation, ...], newest: Observation | None, as_of: date, money: Money,
    fx: FxTable,
) -> list[Row]:
    """Observed valuations, newest first; later ones last; targets and rumours are greyed."""
    rows = sorted(known, key=lambda o: o.date > as_of)
    return [_valuation(o, o is newest, as_of, money, fx) for o in rows]


def _valuation(
    o: Observation, listed: bool, as_of: date, money: Money, fx: FxTable
) -> Row:
    bound = "≥ " if o.lower_bound else ""
    own = bound + money.words(o.value, o.currency)
    foreign = o.currency != money.currency
    right = bound + money.words(money.amount(o, fx)) if foreign else own
    kind = kind_name(o.kind)
    title = f"{o.round}, {kind}" if o.round else kind[:1].upper() + kind[1:]
    late, talk = o.date > as_of, o.kind == "target" or o.confidence == "rumoured"
    word = tr("after the as-of date") if late else ""
    raised = ""
    if o.amount_raised is not None:
        raised = tr("Raised {amount}").format(
            amount=money.words(o.amount_raised, o.raised_currency or o.currency))
    lines = [
        tr("A lower bound: at least this much") if o.lower_bound else "",
        money.rate_words(o.currency, o.date, fx),
        raised, o.investors, o.note,
        tr("This is the value in the ranked list") if listed else "",
        tr("Not counted: a target or a rumour is no valuation") if talk else "",
        f"{o.date_text} · {tr(o.confidence)} · " + tr("told {day}").format(
            day=o.source_date or EN_DASH)]
    return Row(title, o.date_text, o.source_url, o.confidence, word, right,
               own if foreign else "", raised=True, strong=listed, faint=late or talk,
               tip=titled_tip(f"{title}: {own}", lines), id=o.id)
