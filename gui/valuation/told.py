"""What the inspector says of a calibrated value: gap, sources and reach, in words and rows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from typing import Any

from data.currency import FxError
from data.records import Fundamental, Observation, Universe
from gui.format import EN_DASH
from gui.i18n import mark, tr, within
from gui.inspector.fact_rows import valuation_rows
from gui.inspector.rows import Row
from gui.money import Money
from gui.names import kind_name
from gui.session import Session
from gui.tips import titled_tip
from gui.valuation.charts.words import gap_words, input_name, times
from gui.valuation.chosen import chosen
from gui.valuation.facts import why_off

_OUTSIDE = ": outside what was calibrated"
_REASONS = {
    "unlike every calibrated company": mark("unlike every calibrated company"),
    "unlike most calibrated companies": mark("unlike most calibrated companies"),
}
_MISSING = {
    "revenue": mark("revenue"), "capital raised": mark("capital raised"),
    "headcount": mark("headcount"), "founding year": mark("founding year"),
    "stage": mark("stage"), "a segment the calibration knows": mark(
        "a segment the calibration knows"),
}
# input -> metric of the figures behind it, its name, whether it is money
_FIGURES = (
    ("raised_usd", "total_raised", mark("Capital raised"), True),
    ("revenue_usd", "revenue", mark("Revenue"), True),
    ("headcount", "headcount", mark("Headcount"), False),
    ("founded", "founded", mark("Founded"), False),
)


def value_words(session: Session, money: Money, row: int) -> str:
    """'CNY 25.6 bn, 80 % interval 6.4–103; company premium ×1.4'; empty without a value."""
    valued, e = session.valued, session.evaluation
    if valued is None:
        return ""
    amounts = [float(a[row]) for a in (valued.median, valued.low, valued.high)]
    if not all(map(math.isfinite, amounts)):
        return ""
    value, low, high = (money.convert(a, "USD", e.as_of, e.newest.fx) for a in amounts)
    words = tr("{value}, 80 % interval {span}").format(
        value=money.words(value), span=money.span(low, high))
    premium = float(valued.premium[row])
    if abs(premium) >= 0.005:
        words += tr("; company premium {times}").format(times=times(math.exp(premium)))
    return words


def newest_words(session: Session, money: Money, row: int) -> str:
    """The newest observation beside the value: 'last round of 2026-03, 60.0: 42 % above the
    model, inside its interval'.
    """
    valued, seen = session.valued, session.evaluation.observations[row]
    if valued is None:
        return ""
    gap = float(valued.gap[row])
    if seen is None:
        company = session.universe.companies[row].id
        if session.universe.observations_of.get(company):
            return tr("No valuation that counts was observed.")
        return tr("No valuation was observed.")
    if not math.isfinite(gap):
        return ""
    bound = "≥ " if seen.lower_bound else ""
    amount = money.table(money.amount(seen, session.evaluation.newest.fx))
    value = float(valued.newest[row])
    if value > float(valued.high[row]):
        place = tr("above the interval")
    elif value < float(valued.low[row]) and not seen.lower_bound:
        place = tr("below the interval")
    else:
        place = tr("inside the interval")
    text = (tr("{what} of {day}, {amount}: at least {gap}, {place}.")
            if seen.lower_bound and gap > 0 else tr("{what} of {day}, {amount}: {gap}, {place}."))
    return text.format(what=_what(seen), day=seen.date_text, amount=bound + amount,
                       gap=gap_words(gap), place=place)


def _what(seen: Observation) -> str:
    if seen.kind in ("post_money", "pre_money"):
        return tr("Last round")
    name = kind_name(seen.kind)
    return name[:1].upper() + name[1:]


def short_gap(session: Session, row: int) -> str:
    """For a tip: 'last round 42 % above the model'; empty where there is nothing to compare."""
    seen, valued = session.evaluation.observations[row], session.valued
    gap = math.nan if valued is None else float(valued.gap[row])
    if seen is None or not math.isfinite(gap):
        return ""
    return tr("{what} {gap}").format(what=within(_what(seen)) if seen.kind != "ipo_price"
                                     else _what(seen), gap=gap_words(gap))


def why_words(why: str, session: Session) -> str:
    """The reason of a warning in the reader's words."""
    return reason_words(why, session.universe)


def reason_words(why: str, universe: Universe) -> str:
    """The same for a company of a universe."""
    if why.endswith(_OUTSIDE):
        names = [input_name(name.replace(" ", "_"), universe)
                 for name in why.removesuffix(_OUTSIDE).split(", ")]
        return tr("{inputs}: outside what was calibrated").format(inputs=tr(", ").join(names))
    return tr(_REASONS[why]) if why in _REASONS else why


def missing_words(session: Session, row: int) -> str:
    """What is not known, and what stands in for it; empty for nothing."""
    return unknown_words(session.valued.missing[row] if session.valued is not None else ())


def unknown_words(missing: Sequence[str]) -> str:
    """The same for the names of what is not known."""
    if not missing:
        return ""
    return tr("Not known, the calibrated median stands in: {list}.").format(
        list=tr(", ").join(tr(_MISSING[m]) if m in _MISSING else m for m in missing))


def figure_rows(session: Session, money: Money, row: int) -> list[Row]:
    """The figures of a company the model used, each with its source where there is a single one."""
    e, company = session.evaluation, session.universe.companies[row]
    given = session.valued.inputs(row) if session.valued is not None else {}
    known = session.universe.fundamentals_of.get(company.id, ())
    found = []
    for name, metric, title, in_money in _FIGURES:
        value = _number(given.get(name))
        if not math.isfinite(value):
            continue
        source = _source(known, metric, value, in_money, e.newest.fx)
        right = (money.words(money.convert(value, "USD", e.as_of, e.newest.fx)) if in_money
                 else f"{value:.0f}" if metric == "founded" else f"{value:,.0f}")
        if source is None:
            words = tr("sum of rounds") if metric == "total_raised" else ""
            found.append(Row(tr(title), mark=words, right=right, raised=True))
            continue
        bound = "≥ " if source.lower_bound else ""
        own = (bound + money.words(source.value, source.unit)
               if in_money and source.unit != money.currency else "")
        months = source.period_months
        words = tr(title) if months in (None, 12) else tr("{figure}, {n} months as a year").format(
            figure=tr(title), n=f"{months:g}")
        found.append(Row(
            words, f"{source.as_of:%Y-%m}", source.source_url, source.confidence, "",
            bound + right, own, raised=True,
            tip=titled_tip(f"{words} {right}", [source.note, source.as_of.isoformat()])))
    if stage := str(given.get("stage") or ""):
        found.append(Row(tr("Stage"), right=tr("listed") if stage == "listed" else stage,
                         raised=True))
    return found


def _source(
    known: tuple[Fundamental, ...], metric: str, value: float, in_money: bool, fx: Any
) -> Fundamental | None:
    """The newest figure whose value, in dollars and for a full year, is the one used."""
    for f in known:
        if f.metric != metric:
            continue
        amount = f.value
        if in_money:
            try:
                amount = fx.usd(f.value, f.unit, f.as_of)
            except FxError:
                continue
            if f.period_months:
                amount *= 12.0 / f.period_months
        if math.isclose(amount, value, rel_tol=1e-9):
            return f
    return None


def observation_rows(session: Session, money: Money, row: int) -> list[Row]:
    """The observed valuations of a company, each with what the fit without it says."""
    e = session.evaluation
    company = session.universe.companies[row].id
    known = session.universe.observations_of.get(company, ())
    fitted = {id: r for r in _rows(session) if r.used for id in (*r.sources, r.id)}
    ordered = sorted(known, key=lambda o: o.date > e.as_of)
    settings = chosen(session)
    rows = valuation_rows(known, e.observations[row], e.as_of, money, e.newest.fx)
    key = escape(tr("×: observed over what the model says without this company"))
    return [replace(line, title=f"{line.title}, {words}", faint=faint, strong=False,
                    tip=line.tip if faint else f"{line.tip}<br>{key}")
            for line, (words, faint) in zip(
                rows, (_use(o, fitted.get(o.id), not why_off(session, settings, o))
                       for o in ordered), strict=True)]


def _rows(session: Session) -> Sequence[Any]:
    return session.valued.frozen.rows if session.valued is not None else ()


def _use(o: Observation, fitted: Any, on: bool) -> tuple[str, bool]:
    """What the fit made of an observation, and whether it is greyed."""
    if not on:
        return tr("off"), True
    if fitted is None or not math.isfinite(fitted.predicted):
        return tr("not in the fit"), True
    if fitted.id != o.id:
        return tr("merged"), True
    bound = "≥ " if o.lower_bound else ""
    return bound + tr("{ratio} the model").format(
        ratio=times(fitted.observed / fitted.predicted)), False


def count_words(session: Session, row: int) -> str:
    """'8, of which 6 in the fit'."""
    company = session.universe.companies[row].id
    known = session.universe.observations_of.get(company, ())
    used = sum(r.company_id == company and r.used for r in _rows(session))
    return tr("{n}, of which {used} in the fit").format(n=len(known), used=used) if known else ""


def leverage_words(session: Session, row: int) -> str:
    """'leverage .07, limit .21'."""
    valued = session.valued
    if valued is None:
        return ""
    lever, limit = valued.leverage(row), float(valued.frozen.reach.amber)
    if not math.isfinite(lever):
        return EN_DASH
    return tr("leverage {n}, limit {limit}").format(n=_bare(lever), limit=_bare(limit))


def _bare(value: float) -> str:
    return f"{value:.2f}".removeprefix("0")


def _number(value: Any) -> float:
    return float("nan") if value is None else float(value)
