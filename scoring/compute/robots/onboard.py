"""How often a robot's chip makes a new plan: a roofline of one pass of its model.

T = t0 + 2 Pv Nv / F + wb Pv / B + K (2 Pa Na / F + wb Pa / B), with F = peak x MFU at 16 bits and
B = bandwidth x MBU: the backbone Pv of a vision-language-action model reads Nv tokens once, its
action part Pa works K times on Na tokens. The rate is that of replanning, not of control: each pass
gives a chunk of actions that a controller plays at its own rate. t0, MFU and MBU are fitted on
measured rates (packaging/fit_onboard.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan, nan
from typing import Any, NamedTuple, Protocol

from data.compute.onboard_reference import VlaModel, onboard_fit, vla_devices, vla_models
from scoring.compute.checks import Values, one, positive
from scoring.compute.errors import ComputeInputError, unknown_id

LABEL = "replanning rate, not control rate"
MEMORY_SHARE = 0.90  # of the memory is free for weights
_WEIGHT_BYTES = 2.0  # BF16, as measured


class Parameters(NamedTuple):
    """Overhead per replanning in seconds, shares of peak and bandwidth reached, and the factor
    around a prediction within which nine in ten lie."""

    overhead_s: float
    mfu: float
    mbu: float
    spread: float = 1.0


class Device(Protocol):
    """What the rate needs of a chip: a record of chips or of measured devices."""

    @property
    def id(self) -> str: ...
    @property
    def memory_gb(self) -> float | None: ...
    @property
    def bandwidth_gb_s(self) -> float | None: ...
    @property
    def fp16_dense_tflops(self) -> float | None: ...


@dataclass(frozen=True)
class ReplanRate:
    """Replanning rate in Hz with its band, and what limits it.

    `limit` is "memory", "compute", "overhead" (host and launches), "does not fit" or "unknown";
    `missing` names blank fields, with which the value is NaN. `actions_per_s` is the rate times the
    chunk. `parts` are the seconds of overhead, compute and memory.
    """

    value: float
    low: float
    high: float
    limit: str
    actions_per_s: float
    parts: tuple[float, float, float]
    missing: tuple[str, ...] = ()
    label: str = LABEL


def fitted() -> Parameters:
    """The parameters fitted on the bundled measurements."""
    fit = onboard_fit()
    return Parameters(fit.overhead_s, fit.mfu, fit.mbu, fit.spread)


def replan_rate(
    chip: Device | str, vla_model: VlaModel | str, parameters: Parameters | None = None
) -> ReplanRate:
    """The rate at which `chip` makes new plans with `vla_model`.

    `chip` is a record of a chip or measured device, or the id of one; figures that chips.csv leaves
    blank are taken from the measured device of the same chip. ComputeInputError names an unknown
    id, or a figure of 0 or less.
    """
    used = fitted() if parameters is None else parameters
    _check_parameters(used)
    model = _model(vla_model)
    device, specs = _specs(chip)
    missing = tuple(name for name, value in specs.items() if isnan(value))
    flop, moved = work(model)
    compute = flop / (specs["fp16_dense_tflops"] * 1e12 * used.mfu)
    memory = moved / (specs["bandwidth_gb_s"] * 1e9 * used.mbu)
    total = used.overhead_s + compute + memory
    parts = (used.overhead_s, compute, memory)
    weights = (model.backbone_params_b + model.action_params_b) * 1e9 * _WEIGHT_BYTES
    if isnan(total):
        return ReplanRate(nan, nan, nan, "unknown", nan, parts, missing)
    if device.memory_gb is not None and weights > MEMORY_SHARE * device.memory_gb * 1e9:
        return ReplanRate(nan, nan, nan, "does not fit", nan, parts)
    rate = 1 / total
    limit = max(zip(parts, ("overhead", "compute", "memory"), strict=True))[1]
    low, high = rate / used.spread, rate * used.spread
    return ReplanRate(rate, low, high, limit, rate * model.chunk, parts)


def work(model: VlaModel) -> tuple[float, float]:
    """FLOP and bytes moved for one new plan."""
    backbone, action = model.backbone_params_b * 1e9, model.action_params_b * 1e9
    flop = 2 * backbone * model.prefix_tokens + model.steps * 2 * action * model.action_tokens
    return flop, _WEIGHT_BYTES * (backbone + model.steps * action)


def bom_share(chip_price: Values, robot_price: Values) -> Values:
    """Share of a robot's price that is its compute; both in one currency, NaN is unknown."""
    chip = positive("robot", "chip_price", chip_price)
    return chip / positive("robot", "robot_price", robot_price)


def _specs(chip: Device | str) -> tuple[Device, dict[str, float]]:
    devices = vla_devices()
    if isinstance(chip, str):
        chip = _device(chip)
    own = next((device for device in devices.values() if device.chip == chip.id), None)
    specs = {}
    for name in ("bandwidth_gb_s", "fp16_dense_tflops"):
        value: Any = getattr(chip, name)
        if value is None and own is not None:
            value = getattr(own, name)
        specs[name] = one(f"chips {chip.id}", name, value, above=0)
    return chip, specs


def _device(name: str) -> Device:
    from data.compute.reference import chips

    known: dict[str, Device] = {**vla_devices(), **chips()}
    if name not in known:
        raise unknown_id("chips", name, known)
    return known[name]


def _model(model: VlaModel | str) -> VlaModel:
    if isinstance(model, VlaModel):
        return model
    known = vla_models()
    if model not in known:
        raise unknown_id("vla_models", model, known)
    return known[model]


def _check_parameters(used: Parameters) -> None:
    one("on-board", "overhead_s", used.overhead_s, low=0)
    one("on-board", "spread", used.spread, low=1)
    for name in ("mfu", "mbu"):
        if isnan(one("on-board", name, getattr(used, name), above=0, high=1)):
            raise ComputeInputError("on-board", "", name, None, "a share above 0 and of at most 1")
