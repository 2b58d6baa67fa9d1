"""The evaluation of one book; each part is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import nan
from time import perf_counter
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from data.compute.records import Chip
from scoring.compute.book import Book
from scoring.compute.claims.models import ModelJudgement, model_ratio
from scoring.compute.claims.ratios import Judgement
from scoring.compute.engine.chips import ChipArrays
from scoring.compute.engine.efficiency import fitted
from scoring.compute.engine.model import Model
from scoring.compute.errors import ComputeInputError
from scoring.compute.evaluation.case import model_in, serving_of
from scoring.compute.evaluation.companies import Companies, companies, dependence, profiles
from scoring.compute.evaluation.costs import Costs, costs, hourly_costs
from scoring.compute.evaluation.prices import ListPrice, list_price
from scoring.compute.evaluation.rates import Curve, Rates, curve, nothing, rates
from scoring.compute.evaluation.ratios import Ratios, chip_ratios, model_claims
from scoring.compute.evaluation.roofline import Roofline, roofline
from scoring.compute.evaluation.supply import Supply, rule_weights, supply
from scoring.compute.readiness import Gate, Thresholds, production_ready
from scoring.compute.supply.export_control import Weights
from scoring.compute.supply.profiles import Subject

FloatArray = NDArray[np.float64]
T = TypeVar("T")
PRICED = ("id", "rental_usd_per_hour", "price_usd_low", "price_usd_high", "tdp_w")
CASE = "main"  # the row of the table `serving`
PHASES = ("all_in", "split", "prefill", "decode")


@dataclass(frozen=True)
class _Used:
    value: FloatArray
    low: FloatArray
    high: FloatArray


class ComputeEvaluation:
    """The pure result of one book; arrays have one entry per chip, in the order of the table.

    `problem` is a sentence where the case itself cannot be evaluated (a context beyond the model's
    limit, an unknown workload); rates are NaN then. Parts whose inputs are those of the `previous`
    evaluation are taken over from it.
    """

    def __init__(
        self, book: Book, subjects: Sequence[Subject] = (),
        previous: ComputeEvaluation | None = None,
    ) -> None:
        self.book = book
        self._kept: dict[str, tuple[tuple[object, ...], Any]] = (
            dict(previous._kept) if previous is not None else {})
        self.subjects = tuple(subjects)
        sheet = book.sheet("chips")
        self.chips = sheet.ids
        self.names: tuple[str, ...] = sheet.texts("name")
        self.served: Mapping[str, Any] = book.sheet("serving").record(CASE)
        self.workload: str = self.served["workload"]
        self.base = sheet.row.get(self.served["base_chip"], -1)
        self.elapsed_ms = 0.0  # what the engine took so far

    def _once(self, name: str, inputs: tuple[object, ...], make: Callable[[], T]) -> T:
        """What `make` gives, or what it gave before out of the very same inputs.

        Tables, columns and results must be the same objects; texts and numbers equal.
        """
        known = self._kept.get(name)
        if known is None or len(known[0]) != len(inputs) or not all(
                map(_same, known[0], inputs)):
            known = self._kept[name] = (inputs, make())
        found: T = known[1]
        return found

    def _sheets(self, *names: str) -> tuple[object, ...]:
        return tuple(self.book.sheet(name) for name in names)

    # -- the engine --------------------------------------------------------------------------------

    @cached_property
    def _model(self) -> tuple[Model | None, str]:
        return self._once("model", self._sheets("workloads", "architectures", "serving"),
                          self._find_model)

    def _named(self, workload: str, role: str) -> Model:
        """A model of the book; made again only when its tables are others."""
        return self._once(f"model {role}", (workload, *self._sheets("workloads", "architectures")),
                          lambda: model_in(self.book, workload))

    def _find_model(self) -> tuple[Model | None, str]:
        try:
            model = self._named(self.workload, "served")
            model.check_context(serving_of(self.served).longest_context)
            return model, ""
        except ComputeInputError as error:
            return None, f"{error}"

    @property
    def model(self) -> Model | None:
        """The served model as the engine takes it; None where `problem` says why."""
        return self._model[0]

    @property
    def problem(self) -> str:
        return self._model[1] or self._arrays[1]

    @cached_property
    def _records(self) -> tuple[Chip, ...]:
        return self.book.sheet("chips").records(Chip)

    @cached_property
    def _arrays(self) -> tuple[ChipArrays | None, str]:
        try:
            return ChipArrays.of(self._records), ""
        except ComputeInputError as error:
            return None, f"{error}"

    @cached_property
    def by_phase(self) -> Mapping[str, Rates]:
        """The rates of each phase."""
        return _Phases(self)

    def rates_in(self, phase: str) -> Rates:
        """The rates in one phase."""
        model, chips = self.model, self._arrays[0]
        if model is None or chips is None:
            return nothing(len(self.chips))
        started = perf_counter()
        try:
            return rates(chips, model, serving_of(self.served, phase), fitted())
        except ComputeInputError:
            return nothing(len(self.chips))
        finally:
            self.elapsed_ms += 1000 * (perf_counter() - started)

    @cached_property
    def rates(self) -> Rates:
        """The rates in the served phase."""
        return self.by_phase[self.served["phase"]]

    @cached_property
    def ratios(self) -> Ratios:
        """Claimed, derived and used against the base chip."""
        return chip_ratios(self.book, self._records, self.served, self.base, self.by_phase)

    @cached_property
    def _used(self) -> _Used:
        """The engine's rates, or what the analyst's choice makes of them where there is a claim."""
        found, ratios = self.rates, self.ratios
        chosen = np.array([j is not None and j.choice != "derived" for j in ratios.judgements])
        if self.base < 0 or not chosen.any():
            return _Used(found.output, found.low, found.high)
        own = ratios.used * found.output[self.base]
        factor = np.where(chosen, own / np.where(found.output > 0, found.output, nan), 1.0)
        value = np.where(chosen, own, found.output)
        return _Used(value, np.where(chosen, found.low * factor, found.low),
                     np.where(chosen, found.high * factor, found.high))

    @property
    def used(self) -> FloatArray:
        """Tokens/s per chip that costs are made from."""
        return self._used.value

    @property
    def used_low(self) -> FloatArray:
        return self._used.low

    @property
    def used_high(self) -> FloatArray:
        return self._used.high

    @cached_property
    def costs(self) -> Costs:
        """USD per chip-hour and per million tokens."""
        chips = self.book.sheet("chips")
        inputs = (*(chips.columns[name] for name in PRICED), *self._sheets(
            "chip_prices", "chip_power", "market_settings", "electricity"),
            self.served["cost_mode"], self.served["region"])
        hourly = self._once("hourly", inputs, lambda: hourly_costs(self.book, self.served))
        return costs(hourly, self.used, self.used_low, self.used_high,
                     self.served["utilisation"], self.base)

    @cached_property
    def list_price(self) -> ListPrice:
        """The newest list price of the served model."""
        return self._once("list_price", (self.workload, *self._sheets("token_prices", "workloads")),
                          lambda: list_price(self.book, self.workload))

    @cached_property
    def curve(self) -> Curve:
        """Throughput against speed per user."""
        model, chips = self.model, self._arrays[0]
        if model is None or chips is None:
            return Curve(np.zeros(0), np.zeros((len(self.chips), 0)))
        return curve(chips, model, serving_of(self.served), fitted())

    @cached_property
    def roofline(self) -> Roofline:
        """Peaks, bandwidths and the two operating points."""
        model, chips = self.model, self._arrays[0]
        if model is None or chips is None:
            blank = np.full(len(self.chips), nan)
            return Roofline(blank, blank, blank, blank, ("",) * len(self.chips))
        return roofline(chips, model, serving_of(self.served, "decode"), self.by_phase["decode"])

    # -- the model against the one before it -------------------------------------------------------

    @property
    def judged_at(self) -> float:
        """The context the two models are compared at: the case's, else the model's own limit."""
        own = self.model.context_limit if self.model is not None else nan
        return float(self.served["context"] or own)

    @cached_property
    def model_claims(self) -> Mapping[str, ModelJudgement]:
        """Compute and cache per token against the compared model; empty where there is none."""
        served = self.served
        return self._once("model_claims", (
            self.model, served["compare_with"], served["context"], served["kv_precision"],
            *self._sheets("workloads", "architectures", "ratio_claims")), self._judge_models)

    def _judge_models(self) -> Mapping[str, ModelJudgement]:
        if self.model is None or not self.served["compare_with"] or not self.judged_at > 0:
            return {}
        try:
            base = self._named(self.served["compare_with"], "compared")
            return model_claims(self.book, self.served, self.model, base, self.judged_at)
        except ComputeInputError:
            return {}

    def ratio_at(self, quantity: str, context: float) -> float:
        """Compute ("compute") or cache ("kv") per token against the compared model, derived at
        another context; NaN where it cannot be.
        """
        try:
            model = self._named(self.workload, "served")
            base = self._named(self.served["compare_with"], "compared")
            if context > model.context_limit:
                return nan
            return model_ratio(quantity, model, base, context)
        except ComputeInputError:
            return nan

    @property
    def compute_ratio(self) -> Judgement | None:
        found = self.model_claims.get("compute")
        return found.ratio if found else None

    @property
    def kv_ratio(self) -> Judgement | None:
        found = self.model_claims.get("kv")
        return found.ratio if found else None

    @cached_property
    def gate(self) -> Gate:
        """The production-ready gate with the analyst's thresholds and the ratios used."""
        served, compute, cache = self.served, self.compute_ratio, self.kv_ratio
        return production_ready(
            self.model.context_limit if self.model is not None else None,
            compute.used if compute else None, cache.used if cache else None,
            Thresholds(served["gate_context"], served["gate_compute"], served["gate_kv"]),
            self.judged_at if self.judged_at > 0 else None)

    # -- supply and companies ----------------------------------------------------------------------

    @cached_property
    def supply(self) -> Supply:
        """The market of the case."""
        return supply(self.book, self.served, self.used, self.costs.usd, self._rules)

    @property
    def _rules(self) -> Weights:
        """The export rules by chip and domicile."""
        chips = self.book.sheet("chips").columns
        return self._once("rules", (chips["id"], chips["vendor"], *self._sheets("export_rules")),
                          lambda: rule_weights(self.book))

    @cached_property
    def companies(self) -> Companies:
        """Profiles and exposure of all companies."""
        inputs = (self.book.sheet("chips").columns["id"], *self._sheets(
            "profiles", "segment_profiles", "profile_mix"))
        found = self._once("profiles", inputs, lambda: profiles(self.book, self.subjects))
        vendors, rules = self.book.sheet("chips").texts("vendor"), self._rules
        hangs_on = self._once("dependence", (found, vendors, rules),
                              lambda: dependence(found, vendors, rules))
        return companies(found, self.costs.usd, hangs_on)


def _same(one: object, other: object) -> bool:
    return one is other or (isinstance(one, str | int | float) and one == other)


class _Phases(Mapping[str, Rates]):
    """Rates by phase, each made when first asked for."""

    def __init__(self, evaluation: ComputeEvaluation) -> None:
        self._evaluation = evaluation
        self._made: dict[str, Rates] = {}

    def __getitem__(self, phase: str) -> Rates:
        if phase not in self._made:
            if phase not in PHASES:
                raise KeyError(phase)
            self._made[phase] = self._evaluation.rates_in(phase)
        return self._made[phase]

    def __iter__(self) -> Any:
        return iter(PHASES)

    def __len__(self) -> int:
        return len(PHASES)
