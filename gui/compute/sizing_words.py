"""The lines of the sizing panel: each a figure with its band, its reason and what is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import isnan

from gui.compute.charts.words import figure, kind_words, missing_words, needs_words
from gui.compute.figures import number, percent, span, usd, usd_span
from gui.compute.lines import Line
from gui.format import EN_DASH, compact
from gui.i18n import mark, tr
from gui.languages import language
from gui.sentences import told
from gui.tips import titled_tip
from scoring.compute.evaluation import ComputeEvaluation
from scoring.compute.evaluation.sizing import Figure, ServingSize, TrainingSize

_OWN = {
    "demand_tok_s": mark("demand"), "tokens_t": mark("tokens"), "cards": mark("number of cards"),
    "training_efficiency": mark("efficiency of training"),
    "power_overhead": mark("power overhead"), "power_load": mark("load"),
}
_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def count(value: float) -> str:
    """A number of things: '5,936', '3.49 m'."""
    if isnan(value):
        return EN_DASH
    return f"{value:,.0f}" if value < 1e6 else compact(value, "", language()).strip()


def flop_words(value: float) -> str:
    """'4.35 × 10²⁴'."""
    if isnan(value):
        return EN_DASH
    digits, power = f"{value:.2e}".split("e")
    return f"{digits} × 10{str(int(power)).translate(_DIGITS)}"


def why(missing: Sequence[str], evaluation: ComputeEvaluation, needs: float = float("nan")) -> str:
    """What is in the way of a figure, in words; empty where nothing is."""
    if not missing:
        return ""
    if "problem" in missing:
        return told(evaluation.problem)
    if "does not fit" in missing:
        return needs_words(needs)
    if "target" in missing:
        return tr("slower than {n} tok/s per user").format(
            n=figure(float(evaluation.served["target_user_tps"] or 0)))
    own = [tr(_OWN[name]) for name in missing if name in _OWN]
    others = [name for name in missing if name not in _OWN]
    if not own:
        return missing_words(others)
    rest = missing_words(others).partition(": ")[2] if others else ""
    return tr("missing: {what}").format(what=tr(", ").join(filter(None, (*own, rest))))


def _line(
    name: str, found: Figure, value: str, band: str, reason: str, tip: Sequence[str],
    strong: bool = False,
) -> Line:
    return Line(name, value, band if found.known else reason, found.assumed and found.known,
                strong, tip=titled_tip(name, [*([] if found.known else [reason]), *tip]))


def _ends(found: Figure, shown: Callable[[float], str]) -> str:
    """A band in the words of its value; empty where there is none."""
    if isnan(found.low) or isnan(found.high) or shown(found.low) == shown(found.high):
        return ""
    return f"{shown(found.low)}{EN_DASH}{shown(found.high)}"


def serving_lines(found: ServingSize, evaluation: ComputeEvaluation) -> list[Line]:
    """What the demand takes."""
    at, served = evaluation.chips.index(found.chip), evaluation.served
    costs, book = evaluation.costs, evaluation.book
    region = served["region"]
    used = percent(float(served["utilisation"]))

    def reason(part: Figure) -> str:
        return why(part.missing, evaluation, found.needs)

    price = " · ".join(filter(None, (kind_words(costs.kind[at]), costs.day[at])))
    hour = tr("{price} USD per card-hour ({kind})").format(
        price=figure(float(costs.hourly[at])), kind=price)
    place = book.provenance("electricity", region, "usd_per_kwh") if (
        region in book.sheet("electricity").row) else None
    tariff = "" if place is None else tr("{price} USD per kWh in {region}, PUE {pue}").format(
        price=number(book.value("electricity", region, "usd_per_kwh")), region=region,
        pue=number(book.value("electricity", region, "pue")))
    power = tr("{kw} kW a card with its part of host and network{how}").format(
        kw=number(found.card_kw.value),
        how=tr(", from its own power: assumption") if found.card_kw.assumed else "")
    load = tr("Cards draw {share} of it on average (load in market settings)").format(
        share=percent(book.value("market_settings", "power_load", "base")))
    replicas = found.cards.value / found.replica if found.cards.known else float("nan")
    return [
        _line(tr("Throughput used, tok/s a card"), found.tok_s, figure(found.tok_s.value),
              span(found.tok_s.low, found.tok_s.high), reason(found.tok_s),
              [tr("In the phase of the case, after the choice of claims")]),
        _line(tr("Cards, in replicas of {n}").format(n=count(found.replica)), found.cards,
              count(found.cards.value), _ends(found.cards, count), reason(found.cards),
              [tr("{n} replicas").format(n=count(replicas)) if found.cards.known else "",
               tr("Demand over throughput at {used} utilisation, with the spare cards, rounded up "
                  "to whole replicas; the band is that of the throughput").format(used=used)],
              strong=True),
        _line(tr("Cost an hour"), found.hourly, usd(found.hourly.value),
              usd_span(found.hourly.low, found.hourly.high), reason(found.hourly), [hour]),
        _line(tr("Cost a year"), found.yearly, usd(found.yearly.value),
              usd_span(found.yearly.low, found.yearly.high), reason(found.yearly),
              [hour, tr("8,760 hours; all cards are paid, sold or not")], strong=True),
        _line(tr("USD per million tokens"), found.usd, figure(found.usd.value),
              span(found.usd.low, found.usd.high), reason(found.usd),
              [hour, tr("Without spare cards and rounding")]),
        _line(tr("kWh per million tokens"), found.kwh, figure(found.kwh.value),
              span(found.kwh.low, found.kwh.high), reason(found.kwh), [power, load, tariff]),
        _line(tr("Electricity, share of cost"), found.share, percent(found.share.value, 1),
              _ends(found.share, lambda v: percent(v, 1).removesuffix(" %")),
              reason(found.share),
              [tr("{usd} USD of electricity per million tokens").format(
                  usd=figure(found.electricity.value)) if found.electricity.known else "",
               tariff, power, load]),
        _line(tr("Power at full load, MW"), found.peak_mw, figure(found.peak_mw.value),
              span(found.peak_mw.low, found.peak_mw.high), reason(found.peak_mw),
              [tr("All cards at full power, with PUE"), power], strong=True),
        _line(tr("Mean power, MW"), found.mean_mw, figure(found.mean_mw.value),
              span(found.mean_mw.low, found.mean_mw.high), reason(found.mean_mw), [load]),
    ]


def training_lines(
    found: TrainingSize, evaluation: ComputeEvaluation, tokens_t: float | None,
    cards: float | None,
) -> list[Line]:
    """What a run takes."""
    book, workload = evaluation.book, evaluation.workload
    active = (book.value("workloads", workload, "active_params_b")
              if workload in book.sheet("workloads").row else None)
    peak = book.value("chips", found.chip, "fp16_dense_tflops")
    eta = book.provenance("market_settings", "training_efficiency", "base")

    def reason(part: Figure) -> str:
        return why(part.missing, evaluation)

    sum_words = tr("6 × {active} B active × {tokens} T tokens").format(
        active=number(active), tokens=number(tokens_t)) if active and tokens_t else ""
    used = tr("{eta} of {peak} TFLOP/s dense BF16 (FLOP/s at 16 bits of the chip)").format(
        eta=percent(found.eta.value), peak=count(peak)) if peak else ""
    days = (tr("Days on {n} cards").format(n=count(cards)) if cards else tr("Days"))
    return [
        Line(tr("Compute, FLOP"), flop_words(found.flop.value),
             "" if found.flop.known else reason(found.flop), strong=False,
             tip=titled_tip(tr("Compute, FLOP"), [sum_words or reason(found.flop)])),
        _line(tr("Efficiency η"), found.eta, percent(found.eta.value),
              _ends(found.eta, lambda v: percent(v).removesuffix(" %")), reason(found.eta),
              [tr("Share of the BF16 peak used, stops included"), eta.note,
               " · ".join(filter(None, (eta.as_of, eta.source)))]),
        _line(tr("Card-hours"), found.chip_hours, count(found.chip_hours.value),
              _ends(found.chip_hours, count), reason(found.chip_hours), [sum_words, used],
              strong=True),
        _line(days, found.days, number(found.days.value),
              span(found.days.low, found.days.high), reason(found.days),
              [tr("Links between so many cards are in η, not judged apart")], strong=True),
        _line(tr("Cost"), found.usd, usd(found.usd.value),
              usd_span(found.usd.low, found.usd.high), reason(found.usd),
              [tr("Card-hours at the hourly cost of the case; the final run alone")],
              strong=True),
        _line(tr("Electricity, GWh"), found.gwh, figure(found.gwh.value),
              span(found.gwh.low, found.gwh.high), reason(found.gwh),
              [tr("With PUE of the region and the mean load of the cards")]),
    ]
