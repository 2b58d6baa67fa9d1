"""Lines of the details table: from rounds, members of the club, capacity figures and deals."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from data.compute.records import CapacityPoint, SupplyDeal
from data.records import Observation
from gui.fact_names import metric_words
from gui.format import EN_DASH
from gui.i18n import tr
from gui.market.details import Details, Line, Source
from gui.market.facts import Market
from gui.names import kind_name, short_name
from scoring.market.club import Member
from scoring.market.kinds import TALK, value_kind
from scoring.market.rounds import Round


def floor(text: str, lower_bound: bool) -> str:
    """The text, marked as a floor where it is one."""
    return f"≥ {text}" if lower_bound else text


def parties_words(deal: SupplyDeal) -> str:
    """'OpenAI → Oracle': who buys from whom."""
    return f"{deal.buyer} → {deal.supplier}"


def capacity_words(deal: SupplyDeal) -> str:
    """'4.5 GW'; empty where not told."""
    return "" if deal.capacity is None else f"{deal.capacity:,g} {deal.capacity_unit}"


def round_details(
    market: Market, heading: str, rounds: Sequence[Round], amounts: Iterable[float]
) -> Details:
    """Rounds with the amounts raised in the chosen currency (NaN: nobody told)."""
    money = market.money
    made = []
    for one, amount in zip(rounds, amounts, strict=True):
        main = one.main
        value = money.amount(main, market.fx)
        known = not math.isnan(amount)
        made.append(Line(
            (main.date_text, short_name(market.company(one.company_id).name),
             one.name or kind_name(main.kind),
             money.table(amount) if known else tr("unknown"),
             floor(money.table(value), main.lower_bound)),
            one.date, (amount if known else None, value), main.confidence,
            tuple(_source(market, row) for row in one.sources), _notes(one.sources),
            one.company_id))
    unit, plain = money.unit, money.currency
    return Details(
        heading,
        (tr("Date"), tr("Company"), tr("Round"), tr("Raised, {unit}").format(unit=unit),
         tr("Value, {unit}").format(unit=unit)),
        (tr("Raised, {unit}").format(unit=plain), tr("Value, {unit}").format(unit=plain)),
        tuple(made))


def capital_details(market: Market, heading: str, rounds: Iterable[Round]) -> Details:
    """Rounds with what is known of the capital in them."""
    said = {True: tr("yes"), False: tr("no"), None: tr("unknown")}
    made = tuple(Line(
        (one.main.date_text, short_name(market.company(one.company_id).name),
         one.name or kind_name(one.main.kind), said[one.state], said[one.industrial]),
        one.date, (None, None), one.main.confidence,
        tuple(_source(market, row) for row in one.sources), _notes(one.sources),
        one.company_id) for one in rounds)
    names = tr("State capital"), tr("Industrial")
    return Details(heading, (tr("Date"), tr("Company"), tr("Round"), *names), names, made)


def club_details(market: Market, heading: str, members: Iterable[Member]) -> Details:
    """Members with the value they joined at and their newest one, at the rates of the dates."""
    money = market.money
    made = []
    for member in members:
        first, last = (money.amount(row, market.fx) for row in (member.first, member.newest))
        newest = floor(money.table(last), member.newest.lower_bound)
        made.append(Line(
            (member.first.date_text, short_name(market.company(member.company_id).name),
             _kind_words(member),
             floor(money.table(first), member.first.lower_bound),
             newest),
            member.first.date, (first, last), member.first.confidence,
            tuple(_source(market, row) for row in dict.fromkeys((member.first, member.newest))),
            "; ".join(filter(None, (
                tr("newest of {day}").format(day=member.newest.date_text),
                _notes((member.first,))))), member.company_id, faint=member.talk))
    unit, plain = money.unit, money.currency
    return Details(
        heading,
        (tr("Since"), tr("Company"), tr("Kind"), tr("Value, {unit}").format(unit=unit),
         tr("Newest, {unit}").format(unit=unit)),
        (tr("Value, {unit}").format(unit=plain), tr("Newest, {unit}").format(unit=plain)),
        tuple(made))


def _kind_words(member: Member) -> str:
    kind = kind_name(member.first.kind)
    if member.talk and member.first.kind != "target":
        return tr("{kind}, only talk").format(kind=kind)
    return kind


def value_details(market: Market, heading: str, rows: Iterable[Observation]) -> Details:
    """The valuations of one company as its path in the club."""
    money = market.money
    made = []
    for row in rows:
        value = money.amount(row, market.fx)
        talk = value_kind(row) == TALK
        made.append(Line(
            (row.date_text, short_name(market.company(row.company_id).name), kind_name(row.kind),
             floor(money.table(value), row.lower_bound), row.round),
            row.date, (value, None), row.confidence, (_source(market, row),), row.note,
            row.company_id, faint=talk))
    return Details(
        heading,
        (tr("Date"), tr("Company"), tr("Kind"),
         tr("Value, {unit}").format(unit=money.unit), tr("Round")),
        (tr("Value, {unit}").format(unit=money.currency), tr("Round")), tuple(made))


def capacity_details(heading: str, points: Iterable[CapacityPoint]) -> Details:
    """Figures on capacity, electricity and compute markets, as their sources give them."""
    made = []
    for p in points:
        figure = f"{p.value:,g}" if p.value is not None else tr(p.text) if p.text else EN_DASH
        made.append(Line(
            (p.date_text, metric_words(p.metric), tr(p.country), figure, tr(p.unit)), p.date,
            (p.value, None), p.confidence, (Source(p.source_url),), p.note))
    return Details(heading, (tr("Date"), tr("Metric"), tr("Country"), tr("Figure"), tr("Unit")),
                   (tr("Figure"), tr("Unit")), tuple(made))


def deal_details(
    market: Market, heading: str, deals: Iterable[SupplyDeal], amounts: Iterable[float]
) -> Details:
    """Deals with their amounts in the chosen currency and their capacity as told."""
    money = market.money
    made = []
    for deal, amount in zip(deals, amounts, strict=True):
        known = not math.isnan(amount)
        made.append(Line(
            (deal.date_text, parties_words(deal), tr(deal.resource),
             money.table(amount) if known else tr("unknown"), capacity_words(deal) or EN_DASH),
            deal.date, (amount if known else None, None), deal.confidence,
            (Source(deal.source_url),), deal.note, faint=deal.confidence == "rumoured"))
    return Details(
        heading,
        (tr("Date"), tr("Buyer → supplier"), tr("Resource"),
         tr("Amount, {unit}").format(unit=money.unit), tr("Capacity")),
        (tr("Amount, {unit}").format(unit=money.currency), tr("Capacity")), tuple(made))


def _source(market: Market, row: Observation) -> Source:
    value = market.money.words(row.value, row.currency)
    told = f"{row.date_text} {kind_name(row.kind)} {floor(value, row.lower_bound)}"
    if row.amount_raised is not None:
        raised = market.money.words(row.amount_raised, row.raised_currency)
        told += ", " + tr("raised {amount}").format(amount=raised)
    return Source(row.source_url, f"{told}, {tr(row.confidence)}")


def _notes(rows: Iterable[Observation]) -> str:
    return "; ".join(dict.fromkeys(
        text for row in rows for text in (row.note, row.investors) if text))
