"""A piece of evidence in one short sentence, and all of it for the tooltip."""

from __future__ import annotations

import re
from collections.abc import Callable

from data.records import Evidence
from gui.format import MINUS, compact, score
from gui.i18n import mark, tr
from gui.languages import language
from gui.tips import titled_tip

MONEY = {"CNY", "USD", "HKD", "JPY", "KRW", "EUR", "NOK", "GBP", "SEK"}
_FLOOR = re.compile(r"(floor|more than|over|at least|above)\b|[^;.]*, more than(?=[;.]|$)", re.I)
_NEAR = re.compile(r"(about|near|nearly|close to|rounded)\b|[^;.]*, about(?=[;.]|$)", re.I)
_GROWTH = re.compile(r"\b(up|down) (\d+(?:\.\d+)?) ?%", re.I)
_REPORTED = re.compile(r"Reported as ([\w ]+)\. ?")  # how a row names what its source reported

_ACRONYMS = {"bom", "ebita", "ebitda", "ipo", "roe"}
# what a company of the segment ships
_ROBOTS = {
    "humanoid", "embodied_model", "quadruped", "service_robot", "industrial_robot",
    "logistics_robot", "surgical", "agriculture",
}
_NOUNS = {
    "drone": mark("drones"), "vehicle": mark("vehicles"), "vehicle_socs": mark("vehicle chips"),
    "vision_socs": mark("vision chips"), "edge_modules": mark("edge modules"),
    "cards": mark("cards"),
}
_METRICS = {
    "annual_capacity": mark("Annual capacity"),
    "annual_capacity_planned": mark("Planned capacity"),
    "arr": mark("Revenue run rate"),
    "active_power_mw": mark("Active power"),
    "backlog": mark("Backlog"),
    "compute_capacity_mw": mark("Computing power"),
    "compute_sources": mark("Sources of compute"),
    "contracted_power_mw": mark("Contracted power"),
    "day0_support": mark("Support at launch"),
    "deployed_sites": mark("Deployed sites"),
    "developers": mark("Developers"),
    "export_control": mark("Export control"),
    "foundry_access": mark("Foundry access"),
    "framework_coverage": mark("Framework coverage"),
    "gpu_sourcing": mark("GPU sourcing"),
    "gross_margin": mark("Gross margin"),
    "in_house_components": mark("Components in house"),
    "in_house_production": mark("Production in house"),
    "joint_venture": mark("Joint venture"),
    "key_suppliers": mark("Key suppliers"),
    "memory_packaging": mark("Memory and packaging"),
    "model_benchmark": mark("Model benchmark"),
    "monthly_users": mark("Monthly users"),
    "named_deals": mark("Named deals"),
    "order_units": mark("Units ordered"),
    "order_value": mark("Orders"),
    "own_foundation_model": mark("Own foundation model"),
    "own_model": mark("Own model"),
    "own_stack": mark("Own software stack"),
    "paying_customers": mark("Paying customers"),
    "planned_power_mw": mark("Planned power"),
    "portability": mark("Portability"),
    "power_access": mark("Access to power"),
    "product_status": mark("Product status"),
    "revenue": mark("Revenue"),
    "shipment_rank": mark("Rank by shipments"),
    "stack_breadth": mark("Breadth of the stack"),
    "state_holders": mark("State holders"),
    "status": mark("Commercial status"),
    "strategic_partners": mark("Strategic partners"),
    "supply_commitments": mark("Supply commitments"),
    "third_party_benchmark": mark("Third-party benchmark"),
    "timeline": mark("Timeline"),
    "top1_customer_share": mark("Largest customer"),
    "top5_customer_share": mark("Five largest customers"),
    "training_data": mark("Training data"),
    "weekly_users": mark("Weekly users"),
}
_ORDINALS = (
    "", mark("First"), mark("Second"), mark("Third"), mark("Fourth"), mark("Fifth"), mark("Sixth"),
    mark("Seventh"), mark("Eighth"), mark("Ninth"), mark("Tenth"),
)


def metric_name(metric: str) -> str:
    """A metric in words: 'Rank by shipments'; unlisted ones from their id."""
    if not metric:
        return tr("Background")
    return tr(_METRICS.get(metric) or _capital(metric.replace("_", " ")))


def sentence(evidence: Evidence, segment: str = "") -> str:
    """What a row of evidence says, short: '5,500 robots shipped in 2025 (floor)'.

    `segment` is the company's: it names what is shipped.
    """
    if evidence.value is None or evidence.unit == "text":
        text = evidence.text.strip()
        if text.casefold().startswith("none"):  # of what, the metric alone tells
            rest = text[4:].lstrip(" :,;")
            none = tr("{metric}: none").format(metric=metric_name(evidence.metric))
            return f"{none}, {rest}" if rest else none
        return text[:1].upper() + text[1:]
    subject, note = _subject(evidence)
    write = _WRITERS.get((evidence.metric, evidence.unit)) or _WRITERS.get((evidence.metric, ""))
    if write is None or (subject and evidence.metric not in _SAME):
        return _figure(evidence, subject or metric_name(evidence.metric), note)
    return write(evidence, evidence.scale_segment or segment) + _bound(note)


def full_text(evidence: Evidence, segment: str = "") -> str:
    """Everything known about a row of evidence, as rich text for a tooltip."""
    lines = [evidence.note]
    told = evidence.text.strip()
    if evidence.value is not None and told:
        unit = "" if evidence.unit == "text" else evidence.unit
        lines.append(tr("As collected: {text} {unit}").format(text=told, unit=unit).strip())
    if evidence.level is not None:
        level = tr("Coded {level}").format(level=score(evidence.level))
        if evidence.coding_reason:
            level += f": {evidence.coding_reason}"
        lines.append(level)
    if evidence.annualise != 1:
        lines.append(tr("Part of a year: multiplied by {n} for the score").format(
            n=f"{evidence.annualise:g}"))
    lines.append(f"{metric_name(evidence.metric)} · {evidence.as_of.isoformat()} · "
                 f"{tr(evidence.confidence)}")
    return titled_tip(sentence(evidence, segment), lines)


# -- writers: one per metric -----------------------------------------------------------------------

Writer = Callable[[Evidence, str], str]


def _count(value: float) -> str:
    if abs(value) >= 1e6:
        return compact(value, "", language()).strip().replace("-", MINUS)
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"


def _money(e: Evidence) -> str:
    value = e.value or 0.0
    if abs(value) < 1e5:
        return f"{e.unit} {value:,.0f}".replace("-", MINUS)
    return compact(value, e.unit, language()).replace("-", MINUS)


def _subject(e: Evidence) -> tuple[str, str]:
    """What the source reported, where its name differs from the metric's; the note without it."""
    found = _REPORTED.match(e.note)
    return (tr(reported_name(e)), e.note[found.end():]) if found else ("", e.note)


def reported_name(evidence: Evidence) -> str:
    """What the source reported, in English, where the row says so: 'Order intake'; or empty."""
    found = _REPORTED.match(evidence.note)
    return _capital(found[1]) if found else ""


def _capital(words: str) -> str:
    first, *rest = words.split(" ")
    return " ".join([first.upper() if first in _ACRONYMS else first.capitalize(), *rest])


def _percent(value: float) -> str:
    text = f"{100 * value:.1f}".removesuffix(".0").replace("-", MINUS)
    return tr("{n} %").format(n=text)


def _when(e: Evidence) -> str:
    """'in 2025', 'in 3 months to 2025-09', 'to 2025-03': the period a yearly figure is told for."""
    if e.annualise > 1:
        return tr("in {n} months to {month}").format(
            n=round(12 / e.annualise), month=f"{e.as_of:%Y-%m}")
    if (e.as_of.month, e.as_of.day) == (12, 31):
        return tr("in {year}").format(year=e.as_of.year)
    return tr("to {month}").format(month=f"{e.as_of:%Y-%m}")


def _noun(e: Evidence, segment: str) -> str:
    if e.unit in _NOUNS:
        return tr(_NOUNS[e.unit])
    if segment in _ROBOTS:
        return tr("robots")
    return tr(_NOUNS.get(segment, mark("units")))


def _shipped(e: Evidence, segment: str) -> str:
    return tr("{n} {things} shipped {when}").format(
        n=_count(e.value or 0), things=_noun(e, segment), when=_when(e))


def _shipped_so_far(e: Evidence, segment: str) -> str:
    return tr("{n} {things} shipped so far").format(
        n=_count(e.value or 0), things=_noun(e, segment))


def _planned(e: Evidence, segment: str) -> str:
    return tr("{n} {things} planned").format(n=_count(e.value or 0), things=_noun(e, segment))


def _planned_yearly(e: Evidence, segment: str) -> str:
    return tr("{n} {things} a year planned").format(
        n=_count(e.value or 0), things=_noun(e, segment))


def _target(e: Evidence, segment: str) -> str:
    return tr("Target: {n} {things}").format(n=_count(e.value or 0), things=_noun(e, segment)) + (
        tr(" a year") if e.unit == "units/year" else "")


def _capacity(e: Evidence, segment: str) -> str:
    return tr("Capacity {n} {things} a year").format(
        n=_count(e.value or 0), things=_noun(e, segment))


def _planned_capacity(e: Evidence, segment: str) -> str:
    return tr("Planned capacity {n} {things} a year").format(
        n=_count(e.value or 0), things=_noun(e, segment))


def _rank(e: Evidence, _: str) -> str:
    place = round(e.value or 0)
    if 1 <= place < len(_ORDINALS):
        return tr("{ordinal} by shipments, {year}").format(
            ordinal=tr(_ORDINALS[place]), year=e.as_of.year)
    return tr("Rank {n} by shipments, {year}").format(n=place, year=e.as_of.year)


def _market_share(e: Evidence, _: str) -> str:
    return tr("{share} of the market, {year}").format(share=_percent(e.value or 0),
                                                      year=e.as_of.year)


def _margin(e: Evidence, _: str) -> str:
    return tr("Gross margin {share} {when}").format(share=_percent(e.value or 0), when=_when(e))


def _in_house(e: Evidence, _: str) -> str:
    return tr("{share} of components in house").format(share=_percent(e.value or 0))


def _customer_share(words: str) -> Writer:
    return lambda e, _: tr(words).format(share=_percent(e.value or 0))


def _revenue(e: Evidence, _: str) -> str:
    said = tr("Revenue {amount} {when}").format(amount=_money(e), when=_when(e))
    growth = _GROWTH.search(e.note)
    if growth:
        words = tr("{said}, up {n} %") if growth[1].lower() == "up" else tr("{said}, down {n} %")
        said = words.format(said=said, n=growth[2])
    return said


def _run_rate(e: Evidence, _: str) -> str:
    return tr("Revenue run rate {amount}").format(amount=_money(e))


def _model_size(e: Evidence, _: str) -> str:
    return tr("Own model of {n} parameters").format(n=_count(e.value or 0))


def _counted(many: str, one: str = "") -> Writer:
    def write(e: Evidence, _: str) -> str:
        words = one if one and e.value == 1 else many
        return tr(words).format(n=_count(e.value or 0))
    return write


def _figure(e: Evidence, subject: str, note: str) -> str:
    """Where the figure alone does not say what it counts: subject, figure and note."""
    if e.unit in MONEY:
        figure = _money(e)
    elif e.unit == "fraction":
        figure = _percent(e.value or 0)
    else:
        figure = _count(e.value or 0)
        if e.unit == "MW":
            figure = f"{figure} MW"
    return f"{subject} {figure}: {note}" if note else f"{subject} {figure}"


def _bound(note: str) -> str:
    """'(floor)' or '(about)' where the note says so."""
    if _FLOOR.match(note):
        return tr(" (floor)")
    return tr(" (about)") if _NEAR.match(note) else ""


# metrics whose sentence is right whatever the source called the figure
_SAME = {"shipment_rank", "annual_capacity_planned", "units_target", "units_shipped_year"}
_WRITERS: dict[tuple[str, str], Writer] = {
    ("units_shipped_year", ""): _shipped,
    ("units_shipped_cumulative", ""): _shipped_so_far,
    ("cards_shipped_year", ""): _shipped,
    ("cards_shipped_cumulative", ""): _shipped_so_far,
    ("cards_planned_year", ""): _planned_yearly,
    ("cards_announced", ""): _planned,
    ("units_target", ""): _target,
    ("annual_capacity", ""): _capacity,
    ("annual_capacity_planned", ""): _planned_capacity,
    ("shipment_rank", "count"): _rank,
    ("shipment_rank", "fraction"): _market_share,
    ("gross_margin", "fraction"): _margin,
    ("in_house_components", "fraction"): _in_house,
    ("revenue", ""): _revenue,
    ("arr", ""): _run_rate,
    ("own_foundation_model", "count"): _model_size,
    ("order_units", ""): _counted(mark("{n} units ordered")),
    ("deployed_sites", "count"): _counted(mark("{n} sites deployed"), mark("1 site deployed")),
    ("deployed_sites", "units"): _counted(mark("{n} units deployed"), mark("1 unit deployed")),
    ("paying_customers", "count"): _counted(
        mark("{n} paying customers"), mark("1 paying customer")),
    ("top1_customer_share", ""): _customer_share(mark("{share} of sales to the largest customer")),
    ("top5_customer_share", ""): _customer_share(mark("{share} of sales to five customers")),
    ("active_power_mw", ""): _counted(mark("{n} MW live")),
    ("compute_capacity_mw", ""): _counted(mark("{n} MW of computing live")),
    ("contracted_power_mw", ""): _counted(mark("{n} MW contracted")),
    ("planned_power_mw", ""): _counted(mark("{n} MW planned")),
    ("gpus_deployed", ""): _counted(mark("{n} GPUs deployed")),
    ("monthly_users", ""): _counted(mark("{n} users a month")),
    ("weekly_users", ""): _counted(mark("{n} users a week")),
    ("tokens_per_day", ""): _counted(mark("{n} tokens a day")),
    ("developers", ""): _counted(mark("{n} developers")),
}
