"""Loads what is known of robot models on board: devices, models, fitted parameters.

Devices take what chips.csv knows of their chip and their own figures for what it leaves blank.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from data.bundled import FOLDER, load
from data.compute.reference import chips, workloads
from data.compute.tables import COMPUTE_CONFIDENCES
from data.errors import DataError
from data.schema import NO_ADDRESS, Column, Table, decode, read_columns

Record = TypeVar("Record")
SPECS = ("memory_gb", "bandwidth_gb_s", "fp16_dense_tflops")
_SOURCE = (
    Column("as_of", "date", required=True),
    Column("source_url", "url", required=True, words=(NO_ADDRESS,)),
    Column("confidence", required=True, choices=COMPUTE_CONFIDENCES), Column("note"),
)
VLA_DEVICES = Table("vla_devices", (
    Column("id", required=True), Column("name", required=True),
    Column("chip", references="chips"),
    *(Column(name, "float", above=0) for name in SPECS), *_SOURCE,
), key=("id",))
VLA_MODELS = Table("vla_models", (
    Column("id", required=True, references="workloads"), Column("name", required=True),
    Column("backbone_params_b", "float", required=True, above=0),
    Column("action_params_b", "float", required=True, above=0),
    *(Column(name, "int", required=True, low=1)
      for name in ("prefix_tokens", "action_tokens", "steps", "chunk")), *_SOURCE,
), key=("id",))


@dataclass(frozen=True, slots=True)
class VlaDevice:
    """A device a robot model was measured on; `chip` is its row of chips.csv ("" for none).

    Memory in GB, bandwidth in GB/s, dense peak at 16 bits in TFLOPS; None is unknown.
    """

    id: str
    name: str
    chip: str
    memory_gb: float | None
    bandwidth_gb_s: float | None
    fp16_dense_tflops: float | None
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class VlaModel:
    """What a robot model does for one chunk of actions.

    The backbone (billions of parameters) reads `prefix_tokens` once; the action part works
    `steps` times on `action_tokens`. `chunk` actions come of it.
    """

    id: str
    name: str
    backbone_params_b: float
    action_params_b: float
    prefix_tokens: int
    action_tokens: int
    steps: int
    chunk: int
    as_of: date
    source_url: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class OnboardFit:
    """Fitted parameters of the on-board rate and what they miss.

    `overhead_s` per replanning outside the chip's arithmetic and memory, `mfu` and `mbu` the shares
    of peak and bandwidth reached. Errors in percent, absolute: `errors` maps a way of leaving
    points out to median, worst and count; `spread` is the factor within which nine in ten of the
    left-out devices lie. `points` hold what was measured and what is predicted.
    """

    overhead_s: float
    mfu: float
    mbu: float
    spread: float
    errors: Mapping[str, Mapping[str, float]]
    points: tuple[Mapping[str, Any], ...]


@lru_cache(maxsize=4)
def vla_devices(folder: Path | None = None) -> Mapping[str, VlaDevice]:
    """Measured devices by id, completed from chips.csv; DataError names the wrong cell."""
    known = chips(folder)
    made = _records(VLA_DEVICES, VlaDevice, folder, {"chips": known})
    return MappingProxyType({device.id: _completed(device, known) for device in made})


@lru_cache(maxsize=4)
def vla_models(folder: Path | None = None) -> Mapping[str, VlaModel]:
    """Robot models whose work per chunk is known, by workload id; errors as `vla_devices`."""
    made = _records(VLA_MODELS, VlaModel, folder, {"workloads": workloads(folder)})
    return MappingProxyType({model.id: model for model in made})


@lru_cache(maxsize=4)
def onboard_fit(folder: Path | None = None) -> OnboardFit:
    """The fitted parameters of onboard.json; DataError where the file does not hold them."""
    path = (folder or FOLDER) / "onboard.json"
    try:
        content = json.loads(decode(path.read_bytes(), path.name))
        fitted = content["parameters"]
        fit = OnboardFit(
            float(fitted["overhead_s"]), float(fitted["mfu"]), float(fitted["mbu"]),
            float(content["spread"]),
            MappingProxyType({name: MappingProxyType(row)
                              for name, row in content["errors"].items()}),
            tuple(MappingProxyType(point) for point in content["points"]))
    except json.JSONDecodeError as error:
        raise DataError(path.name, error.lineno, "", None, f"JSON ({error.msg})") from None
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise DataError(path.name, None, "", None,
                        f"parameters, spread, errors and points of the fit ({error})") from None
    share = "a share above 0 and of at most 1"
    for name, value, right, expected in (
        ("overhead_s", fit.overhead_s, fit.overhead_s >= 0, "seconds of at least 0"),
        ("mfu", fit.mfu, 0 < fit.mfu <= 1, share), ("mbu", fit.mbu, 0 < fit.mbu <= 1, share),
        ("spread", fit.spread, fit.spread >= 1, "a factor of at least 1"),
    ):
        if not right:
            raise DataError(path.name, None, name, str(value), expected)
    return fit


def _completed(device: VlaDevice, known: Mapping[str, Any]) -> VlaDevice:
    if not device.chip:
        return device
    chip = known[device.chip]
    specs = {name: value for name in SPECS if (value := getattr(chip, name)) is not None}
    return replace(device, **specs)


def _records(
    table: Table, record: type[Record], folder: Path | None,
    references: Mapping[str, Mapping[str, Any]],
) -> tuple[Record, ...]:
    latest = load(folder).collected
    columns = read_columns((folder or FOLDER) / f"{table.name}.csv", table, references,
                           latest=latest)
    names = record.__annotations__
    return tuple(record(*row) for row in zip(*(columns[name] for name in names), strict=True))
