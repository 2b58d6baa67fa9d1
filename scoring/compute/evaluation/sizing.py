"""What a demand and a training run take on one chip: cards, money, electricity, days.

A figure made of several is the product of their values; its band joins theirs in quadrature of
their logarithms, since their errors are independent.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, isfinite, isnan, log, nan, sqrt
from typing import Any

from scoring.compute.bands import Band
from scoring.compute.book import Book
from scoring.compute.checks import one
from scoring.compute.cost import energy_kwh_per_million_tokens
from scoring.compute.errors import unknown_id
from scoring.compute.evaluation.evaluation import ComputeEvaluation
from scoring.compute.money.cards import cards_for_demand
from scoring.compute.money.hourly import HOURS_PER_YEAR
from scoring.compute.money.training import training

_NOWHERE = (nan, nan, nan)


@dataclass(frozen=True)
class Figure:
    """A value with its band; NaN is unknown, and `missing` names the blank fields in the way, or
    one of problem (of the case), does not fit, target (slower than the speed asked for) and
    throughput. `assumed` is True where it rests on an assumption."""

    value: float
    low: float = nan
    high: float = nan
    missing: tuple[str, ...] = ()
    assumed: bool = False

    @property
    def known(self) -> bool:
        """Whether there is a number."""
        return not isnan(self.value)


@dataclass(frozen=True)
class ServingSize:
    """What serving the demand takes.

    `cards` in whole replicas of `replica` chips, `tok_s` used per card, `hourly` and `yearly` in
    USD for all cards, `usd` per million tokens; `kwh` from the grid per million tokens,
    `electricity` its USD and `share` of the cost; `card_kw` per card with its part of host and
    network, `peak_mw` and `mean_mw` at the grid. `needs` is how many chips a model takes that does
    not fit (NaN otherwise).
    """

    chip: str
    replica: float
    tok_s: Figure
    cards: Figure
    hourly: Figure
    yearly: Figure
    usd: Figure
    card_kw: Figure
    kwh: Figure
    electricity: Figure
    share: Figure
    peak_mw: Figure
    mean_mw: Figure
    limit: str
    needs: float

    @property
    def missing(self) -> tuple[str, ...]:
        """Every blank field in the way of some figure."""
        return _joined(getattr(self, name).missing for name in (
            "cards", "hourly", "usd", "card_kw", "kwh", "electricity"))


@dataclass(frozen=True)
class TrainingSize:
    """What training a model of the served one's size takes: FLOP, chip-hours, days on the cards,
    USD, GWh from the grid; `eta` is the share of the BF16 peak used."""

    chip: str
    flop: Figure
    eta: Figure
    chip_hours: Figure
    days: Figure
    usd: Figure
    gwh: Figure

    @property
    def missing(self) -> tuple[str, ...]:
        """Every blank field in the way of some figure."""
        return _joined(getattr(self, name).missing for name in (
            "flop", "eta", "chip_hours", "days", "usd", "gwh"))


def serving_size(evaluation: ComputeEvaluation, chip: str) -> ServingSize:
    """Cards, money and power for the demand of the case on `chip`.

    ComputeInputError for a chip that is not in the book.
    """
    at = _row(evaluation, chip)
    served, rates, costs = evaluation.served, evaluation.rates, evaluation.costs
    needs = float(rates.needs[at]) if rates.limit[at] == "does not fit" else nan
    rate, low, high = (float(v[at]) for v in (
        evaluation.used, evaluation.used_low, evaluation.used_high))
    if not rate > 0:  # 0: does not fit, or too slow for the speed asked for
        rate, low, high = _NOWHERE
    tok_s = Figure(rate, low, high, () if isfinite(rate) else _why(evaluation, at))
    replica = float(rates.replica[at])
    cards = _cards(tok_s, replica, served)
    price = Figure(float(costs.hourly[at]), float(costs.hourly_low[at]),
                   float(costs.hourly_high[at]), costs.missing[at], costs.assumed[at])
    hourly = _product(cards, price)
    usd = Figure(float(costs.usd[at]), float(costs.usd_low[at]), float(costs.usd_high[at]),
                 _joined((tok_s.missing, price.missing)), price.assumed)
    card_kw = all_in_kw(evaluation.book, chip)
    load, pue, tariff = _load(evaluation.book), *_place(evaluation.book, served["region"])
    drawn = _product(card_kw, load)
    kwh = _energy(drawn, pue, tok_s, served["utilisation"])
    electricity = _product(kwh, tariff)
    # the rate cancels: what a card draws in an hour against what an hour of it costs
    share = _product(_product(drawn, _product(pue, tariff)), _inverse(price))
    if not tok_s.known:
        share = Figure(nan, missing=_joined((tok_s.missing, share.missing)))
    site = _product(cards, _product(card_kw, pue))
    return ServingSize(
        chip, replica, tok_s, cards, hourly, _times(hourly, HOURS_PER_YEAR), usd, card_kw, kwh,
        electricity, share, _times(site, 1e-3), _times(_product(site, load), 1e-3),
        rates.limit[at], needs)


def training_size(
    evaluation: ComputeEvaluation, chip: str, tokens_t: float | None, cards: float | None
) -> TrainingSize:
    """A run over `tokens_t` trillion tokens on `cards` cards of `chip`; None is unknown.

    ComputeInputError for a chip that is not in the book, or for 0 or less tokens or cards.
    """
    at, book = _row(evaluation, chip), evaluation.book
    number = one("training", "tokens_t", tokens_t, above=0, unit="trillions of tokens")
    fleet = one("training", "cards", cards, above=0)
    active = _parameters(book, evaluation.workload)
    peak = book.value("chips", chip, "fp16_dense_tflops")
    eta = setting(book, "training_efficiency")
    costs = evaluation.costs
    price = Figure(float(costs.hourly[at]), float(costs.hourly_low[at]),
                   float(costs.hourly_high[at]), costs.missing[at], costs.assumed[at])
    run = training(nan if active is None else active, number, nan if peak is None else peak,
                   price.value, Band(eta.value, eta.low, eta.high))
    size = (*(("active_params_b",) if active is None else ()),
            *(("tokens_t",) if isnan(number) else ()))
    flop = Figure(float(run.flop), float(run.flop), float(run.flop), size)
    hours = Figure(float(run.chip_hours.value), float(run.chip_hours.low),
                   float(run.chip_hours.high), _joined((
                       size, ("fp16_dense_tflops",) if peak is None else (), eta.missing)))
    days = _times(hours, 1 / (24 * fleet)) if isfinite(fleet) else Figure(
        nan, missing=_joined((hours.missing, ("cards",))))
    pue, _ = _place(book, evaluation.served["region"])
    drawn = _product(_product(all_in_kw(book, chip), _load(book)), pue)
    return TrainingSize(chip, flop, eta, hours, days, _product(hours, price),
                        _times(_product(hours, drawn), 1e-6))


def all_in_kw(book: Book, chip: str) -> Figure:
    """Power of a card with its part of host and network: of the table chip_power, else the chip's
    own times the usual overhead, which is an assumption."""
    sheet = book.sheet("chip_power")
    typed = sheet.value(chip, "all_in_kw") if chip in sheet.row else None
    if typed is not None:
        assumed = book.provenance("chip_power", chip, "all_in_kw").confidence == "assumption"
        return Figure(typed, typed, typed, (), assumed)
    watts = book.value("chips", chip, "tdp_w")
    if watts is None:
        return Figure(nan, missing=("all_in_kw",))
    over = setting(book, "power_overhead")
    return Figure(watts / 1000 * over.value, watts / 1000 * over.low, watts / 1000 * over.high,
                  over.missing, True)


def setting(book: Book, name: str) -> Figure:
    """A row of market_settings with its band; one end that is blank is the value itself."""
    sheet = book.sheet("market_settings")
    value, low, high = (sheet.value(name, part) if name in sheet.row else None
                        for part in ("base", "low", "high"))
    if value is None:
        return Figure(nan, missing=(name,))
    assumed = book.provenance("market_settings", name, "base").confidence == "assumption"
    # a band the analyst's own value has left no longer holds it
    return Figure(value, min(value if low is None else low, value),
                  max(value if high is None else high, value), (), assumed)


# -- parts -----------------------------------------------------------------------------------------


def _row(evaluation: ComputeEvaluation, chip: str) -> int:
    if chip not in evaluation.chips:
        raise unknown_id("chips", chip, evaluation.chips)
    return evaluation.chips.index(chip)


def _why(evaluation: ComputeEvaluation, at: int) -> tuple[str, ...]:
    """Why no rate is known: blank fields, or one of problem, does not fit, target, throughput."""
    rates = evaluation.rates
    if evaluation.problem:
        return ("problem",)
    if rates.limit[at] == "does not fit":
        return ("does not fit",)
    return rates.missing[at] or ("throughput" if rates.reached[at] else "target",)


def _cards(tok_s: Figure, replica: float, served: Any) -> Figure:
    demand = served["demand_tok_s"]
    missing = _joined((("demand_tok_s",) if demand is None else (), tok_s.missing))
    if missing:
        return Figure(nan, missing=missing)
    value, low, high = (
        float(cards_for_demand(demand, rate, utilisation=served["utilisation"],
                               spare=served["spare"] or 0.0, chips_per_replica=replica))
        for rate in (tok_s.value, tok_s.high, tok_s.low))
    return Figure(value, low, high)


def _energy(drawn: Figure, pue: Figure, tok_s: Figure, utilisation: float) -> Figure:
    """kWh per million tokens."""
    made = _product(_product(drawn, pue), _inverse(tok_s))
    value = energy_kwh_per_million_tokens(drawn.value, tok_s.value, pue.value, utilisation)
    return _times(made, float(value) / made.value) if made.known else made


def _place(book: Book, region: str) -> tuple[Figure, Figure]:
    """PUE and USD per kWh of a region of the table of electricity."""
    sheet = book.sheet("electricity")
    if region not in sheet.row:
        return Figure(nan, missing=("pue",)), Figure(nan, missing=("usd_per_kwh",))
    pue, price, low, high = (sheet.value(region, name) for name in (
        "pue", "usd_per_kwh", "usd_per_kwh_low", "usd_per_kwh_high"))
    building = Figure(nan, missing=("pue",)) if pue is None else Figure(pue, pue, pue)
    if price is None:
        return building, Figure(nan, missing=("usd_per_kwh",))
    return building, Figure(price, min(price if low is None else low, price),
                            max(price if high is None else high, price))


def _load(book: Book) -> Figure:
    """Mean power drawn over all-in power."""
    return setting(book, "power_load")


def _parameters(book: Book, workload: str) -> float | None:
    """Active parameters in billions."""
    if workload not in book.sheet("workloads").row:
        return None
    found: float | None = book.value("workloads", workload, "active_params_b")
    return found


def _product(first: Figure, other: Figure) -> Figure:
    value = first.value * other.value
    missing = _joined((first.missing, other.missing))
    assumed = first.assumed or other.assumed
    if not value > 0:
        return Figure(value, value, value, missing, assumed)
    below = sqrt(sum(log(f.value / f.low) ** 2 for f in (first, other) if f.low > 0))
    above = sqrt(sum(log(f.high / f.value) ** 2 for f in (first, other) if f.high > 0))
    return Figure(value, value * exp(-below), value * exp(above), missing, assumed)


def _inverse(figure: Figure) -> Figure:
    if not figure.value > 0:
        return Figure(nan, missing=figure.missing, assumed=figure.assumed)
    return Figure(1 / figure.value, 1 / figure.high, 1 / figure.low, figure.missing,
                  figure.assumed)


def _times(figure: Figure, factor: float) -> Figure:
    return Figure(figure.value * factor, figure.low * factor, figure.high * factor,
                  figure.missing, figure.assumed)


def _joined(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for part in parts for name in part))
