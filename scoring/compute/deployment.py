"""The deployment check: does a model fit on cards of a kind, on their stack, and how fast is it.

Exported as a block of KEY=value lines that a shell or a dotenv reader takes, in a fixed order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from math import ceil, isfinite, isnan, nan
from typing import Any, Protocol

from data.compute.records import Chip, Workload
from data.compute.supply_records import ReadinessRow
from scoring.compute.checks import one
from scoring.compute.errors import ComputeInputError
from scoring.compute.serving import Serving
from scoring.compute.supply.stack_support import Support, stack_support

PREFIX = "SERVOSCOPE_"
_PLAIN = re.compile(r"[A-Za-z0-9_./:+-]*")
_ROUNDING = 1e-9


class EstimateLike(Protocol):
    """What the check reads of an estimate of the engine."""

    @property
    def output_tok_s(self) -> float: ...
    @property
    def user_tok_s(self) -> float: ...
    @property
    def batch_per_chip(self) -> float: ...
    @property
    def chips(self) -> int: ...
    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...
    @property
    def limit(self) -> str: ...
    @property
    def needs_chips(self) -> int | None: ...
    @property
    def missing(self) -> tuple[str, ...]: ...


Estimator = Callable[..., EstimateLike]


@dataclass(frozen=True)
class Deployment:
    """The answer of the check; NaN and None are unknown.

    `fits`: whether the model and its cache fit on a replica. `cards` serve `concurrency` sequences
    at `context` tokens as `replicas` of `cards_per_replica`; where it does not fit, the cards one
    sequence would take. Rates in tokens per second per user and per card, with the band of the
    latter. `limit` and `missing` are those of the engine; `target_reached`: whether each user gets
    the speed asked for, None where none was.
    """

    model: str
    backend: str
    device: str
    context: float
    concurrency: float
    fits: bool | None
    cards: float
    cards_per_replica: float
    replicas: float
    support: Support
    user_tok_s: float
    card_tok_s: float
    card_tok_s_low: float
    card_tok_s_high: float
    limit: str
    missing: tuple[str, ...] = ()
    target_reached: bool | None = None

    def as_dict(self) -> dict[str, Any]:
        """The check as plain values by name, in the order of the block; None where unknown."""
        score = self.support.readiness
        values: dict[str, Any] = {
            "model": self.model, "backend": self.backend, "device": self.device,
            "context": self.context, "concurrency": self.concurrency, "fits": self.fits,
            "cards": self.cards, "cards_per_replica": self.cards_per_replica,
            "replicas": self.replicas, "stack_supported": self.support.supported,
            "stack_evidence": self.support.reason,
            "readiness": score[0] if score else None,
            "readiness_low": score[1] if score else None,
            "readiness_high": score[2] if score else None,
            "user_tok_s": self.user_tok_s, "target_reached": self.target_reached,
            "card_tok_s": self.card_tok_s, "card_tok_s_low": self.card_tok_s_low,
            "card_tok_s_high": self.card_tok_s_high,
            "limit": self.limit, "missing": ", ".join(self.missing),
        }
        return {name: None if isinstance(value, float) and isnan(value) else value
                for name, value in values.items()}

    def as_env(self) -> str:
        """The check as KEY=value lines; unknown is empty, anything but plain words quoted."""
        return environment_block(self.as_dict())


def check_deployment(
    workload: Workload | str,
    chip: Chip | str,
    *,
    context: float,
    concurrency: float = 1,
    stack: str | None = None,
    serving: Serving | None = None,
    rows: Iterable[ReadinessRow] = (),
    estimator: Estimator | None = None,
) -> Deployment:
    """Check `workload` on `chip` for `concurrency` sequences at a context of `context` tokens.

    Of replicas of 1, 2, 4, ... cards (or of the `chips` that `serving` sets) those are taken that
    need the fewest cards and reach its target speed per user, if it has one; they are filled
    evenly and judged at the batch each then holds. `rows` are those of the readiness rubric for
    this model and stack. ComputeInputError for an unknown id, a context beyond the model's limit
    and numbers out of range.
    """
    from data.compute.fact_reference import architectures
    from scoring.compute.throughput import estimate, known_chip, known_workload

    chip = known_chip(chip) if isinstance(chip, str) else chip
    workload = known_workload(workload) if isinstance(workload, str) else workload
    users, length = _demand(context, concurrency)
    ask = estimator or partial(estimate, architecture=architectures().get(workload.id))
    served = replace(serving or Serving(), context=length)
    sizes = (served.chips,) if served.chips else tuple(
        2**power for power in range(served.max_chips.bit_length()))
    target = served.target_user_tps

    def sized() -> tuple[list[EstimateLike], list[EstimateLike]]:
        found = [ask(chip, workload, replace(served, chips=size)) for size in sizes]
        return found, [case for case in found if not isnan(_replicas(case, users))]

    found, able = sized()
    if target and not able:  # no size reaches it: what can be had without
        served = replace(served, target_user_tps=None)
        found, able = sized()
    if not able:
        return deployment(workload, chip, found[-1], context=length, concurrency=users,
                          stack=stack, rows=rows)
    best = min(able, key=lambda case: _replicas(case, users) * case.chips)
    replicas = _replicas(best, users)
    batch = min(users / (replicas * best.chips), best.batch_per_chip)
    filled = ask(chip, workload, replace(served, chips=best.chips, batch_per_chip=batch))
    checked = deployment(workload, chip, filled, context=length, concurrency=users, stack=stack,
                         rows=rows, replicas=replicas)
    if not target:
        return checked
    return replace(checked, target_reached=checked.user_tok_s >= target * (1 - _ROUNDING))


def deployment(
    workload: Workload,
    chip: Chip,
    estimate: EstimateLike,
    *,
    context: float,
    concurrency: float = 1,
    stack: str | None = None,
    rows: Iterable[ReadinessRow] = (),
    replicas: float | None = None,
) -> Deployment:
    """The check from an estimate at hand; `replicas` follow from its batch unless given."""
    users, length = _demand(context, concurrency)
    count = _replicas(estimate, users) if replicas is None else replicas
    lost = estimate.limit == "does not fit"
    unknown = isnan(count) and not lost
    too_slow = unknown and estimate.batch_per_chip == 0  # at the target speed not one sequence
    if lost:
        needed = estimate.needs_chips
        cards = each = nan if needed is None else float(needed)
    else:
        each = nan if unknown else float(estimate.chips)
        cards = each * count
    fits = False if lost else None if unknown and not too_slow else True

    def rate(value: float) -> float:
        return nan if lost else value

    return Deployment(
        model=workload.id, backend=stack or chip.software_stack, device=chip.id,
        context=length, concurrency=users, fits=fits,
        cards=cards, cards_per_replica=each, replicas=count,
        support=stack_support(workload, chip, stack, rows),
        user_tok_s=rate(estimate.user_tok_s), card_tok_s=rate(estimate.output_tok_s),
        card_tok_s_low=rate(estimate.low), card_tok_s_high=rate(estimate.high),
        limit=estimate.limit, missing=estimate.missing,
        target_reached=False if too_slow else None)


def environment_block(values: Mapping[str, Any]) -> str:
    """KEY=value lines in the order given, keys in capitals after SERVOSCOPE_.

    Unknown is empty, truth is true or false, whole numbers have no point. Text other than plain
    words stands in single quotes as a POSIX shell reads them; line breaks become spaces.
    ComputeInputError for a name that is no key.
    """
    lines = []
    for name, value in values.items():
        if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", name):
            raise ComputeInputError("environment", "", name, name,
                                    "a name of letters, digits and underscores")
        lines.append(f"{PREFIX}{name.upper()}={_text(value)}\n")
    return "".join(lines)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        if not isfinite(value):
            return ""
        return str(int(value)) if value == int(value) else f"{value:.6g}"
    text = " ".join(re.sub(r"[\x00-\x1f\x7f\x85\u2028\u2029]", " ", str(value)).split())
    return text if _PLAIN.fullmatch(text) else "'" + text.replace("'", "'\\''") + "'"


def _demand(context: float, concurrency: float) -> tuple[float, float]:
    users = one("deployment", "concurrency", concurrency, low=1, unit="sequences at a time")
    length = one("deployment", "context", context, above=0, unit="tokens")
    for name, value in (("concurrency", users), ("context", length)):
        if isnan(value):
            raise ComputeInputError("deployment", "", name, None, "a number")
    return users, length


def _replicas(estimate: EstimateLike, concurrency: float) -> float:
    """Replicas that hold `concurrency` sequences; NaN where the estimate is none."""
    held = estimate.batch_per_chip * estimate.chips
    if estimate.limit in ("does not fit", "unknown") or isnan(held) or held <= 0:
        return nan
    return float(max(1, ceil(concurrency / held * (1 - _ROUNDING))))
