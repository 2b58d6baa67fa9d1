"""What the engine needs to know of a language model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite, nan
from typing import Any

from data.compute.records import Architecture, Workload
from scoring.compute.engine.architecture import LayerGroup, as_architecture, layer_groups
from scoring.compute.engine.flops import decode_attention, prefill_attention
from scoring.compute.errors import ComputeInputError
from scoring.compute.kv_cache import groups_bytes

# Servoscope assumptions, used and told where a mixture of experts has no published layout.
ALWAYS_READ_SHARE = 0.35  # of the active parameters; 0.3 to 0.45 in models of known layout
USUAL_EXPERTS_PER_TOKEN = 8.0
_DENSE = 0.98  # active over total parameters from which a model is dense
_FOUR_BIT = ("fp4", "int4", "mxfp4", "nvfp4")


@dataclass(frozen=True)
class Model:
    """A language model in numbers; NaN is unknown, and `missing` names what is.

    Parameters as counts: `total`, `active` per token, `always_read` (attention, shared experts,
    dense layers, head). `expert_share` of the experts work on one token, 1 for a dense model;
    `experts_per_token` 0 for a dense one. `groups` are the layers by how they cache and attend.
    `four_bit` where the published weights have 4 bits. `notices` tell what was assumed.
    """

    id: str
    name: str
    total: float
    active: float
    always_read: float
    expert_share: float
    experts_per_token: float
    layers: float
    hidden: float
    context_limit: float
    four_bit: bool
    groups: tuple[LayerGroup, ...]
    missing: tuple[str, ...] = ()
    notices: tuple[str, ...] = field(default=())

    @property
    def mixture(self) -> bool:
        """Whether the model is a mixture of experts."""
        return self.expert_share < 1

    def cache(self, context: float, dtype: str) -> float:
        """Cache bytes of one sequence of `context` tokens."""
        return groups_bytes(self.groups, context, dtype) if self.groups else nan

    def decode_flop(self, context: float) -> float:
        """Attention FLOP of one new token at `context` tokens."""
        return decode_attention(self.groups, context) if self.groups else nan

    def prefill_flop(self, start: float, end: float) -> float:
        """Attention FLOP to read the prompt tokens from position `start` to `end`."""
        return prefill_attention(self.groups, start, end) if self.groups else nan

    def compute_per_token(self, context: float) -> float:
        """FLOP to generate one token at `context` tokens, all in."""
        return 2 * self.active + self.decode_flop(context)

    def check_context(self, context: float) -> None:
        """Raise ComputeInputError where `context` is beyond what the model allows."""
        if context > self.context_limit:
            raise ComputeInputError(
                "workloads", self.id, "context_tokens", round(context),
                f"a context of at most {self.context_limit:.0f} tokens, the limit of {self.name}")


def model_of(
    workload: Workload, architecture: Architecture | Mapping[str, Any] | None = None
) -> Model:
    """The numbers of a workload, from its architecture where there is one.

    Without, cache and layers are those of the workload and attention is taken as in a model whose
    heads span its hidden size. Raises ComputeInputError for zero or negative values.
    """
    for name in ("total_params_b", "active_params_b", "context_tokens", "layers", "hidden",
                 "kv_bytes_per_token"):
        _positive(workload, name)
    notices: list[str] = []
    missing: list[str] = []
    total = _billion(workload.total_params_b)
    active = _billion(workload.active_params_b)
    if not isfinite(total):
        missing.append("total_params_b")
    if not isfinite(active):
        missing.append("active_params_b")
    known = None if architecture is None else as_architecture(architecture)
    groups: tuple[LayerGroup, ...] = ()
    layers, hidden = workload.layers, workload.hidden
    if known is not None:
        layers, hidden = known.layers or layers, known.hidden or hidden
        try:
            groups = layer_groups(known)
        except ComputeInputError as error:
            if error.value is not None and error.value != "":
                raise
            notices.append(f"{workload.name}: its architecture has no {error.field}.")
    if not groups:
        groups = _by_workload(workload, layers, hidden, notices, missing)
    missing += [name for name, value in (("layers", layers), ("hidden", hidden)) if not value]
    always, share, chosen = _experts(workload, known, total, active, notices)
    return Model(
        workload.id, workload.name, total, active, always, share, chosen,
        float(layers or nan), float(hidden or nan),
        float(workload.context_tokens or nan), bool(known and known.weight_precision in _FOUR_BIT),
        groups, tuple(dict.fromkeys(missing)), tuple(notices))


def _by_workload(
    workload: Workload, layers: int | None, hidden: int | None, notices: list[str],
    missing: list[str],
) -> tuple[LayerGroup, ...]:
    per_token = workload.kv_bytes_per_token
    if per_token is None:
        missing.append("kv_bytes_per_token")
    if per_token is None or not layers or not hidden:
        return ()
    notices.append(f"{workload.name} has no architecture row: its cache is kv_bytes_per_token at "
                   "any context, and attention is taken with heads as wide as the hidden size.")
    return (LayerGroup(layers, per_token / 2 / layers, pair_flop=4.0 * hidden),)


def _experts(
    workload: Workload, known: Architecture | None, total: float, active: float,
    notices: list[str],
) -> tuple[float, float, float]:
    """Always-read parameters, share of experts per token, experts per token."""
    if not (isfinite(total) and isfinite(active)):
        return nan, nan, nan
    if active >= _DENSE * total:
        return total, 1.0, 0.0
    always = None if known is None else known.always_read_params_b
    if always is None:
        notices.append(f"{workload.name}: parameters every token reads are not known, taken as "
                       f"{ALWAYS_READ_SHARE:.0%} of the active ones (Servoscope assumption).")
    read = min(ALWAYS_READ_SHARE * active if always is None else 1e9 * always, active)
    experts = None if known is None else known.experts
    chosen = None if known is None else known.experts_per_token
    if experts and chosen:
        return read, min(chosen / experts, 1.0), float(chosen)
    if not chosen:
        notices.append(f"{workload.name}: experts per token are not known, taken as "
                       f"{USUAL_EXPERTS_PER_TOKEN:g} (Servoscope assumption).")
    share = max((active - read) / (total - read), 1e-4)
    return read, share, float(chosen or USUAL_EXPERTS_PER_TOKEN)


def _billion(value: float | None) -> float:
    return nan if value is None else 1e9 * value


def _positive(workload: Workload, name: str) -> None:
    value = getattr(workload, name)
    if value is not None and not value > 0:
        raise ComputeInputError("workloads", workload.id, name, value, "a number above 0")
