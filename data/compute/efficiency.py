"""The efficiency parameters fitted on measured points, with their errors, as bundled."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from data.bundled import FOLDER
from data.errors import DataError
from data.schema import decode

FILE = "efficiency.json"
PARAMETERS = (
    "compute", "memory", "moe_compute", "moe_memory", "ridge_exponent", "fp4_exponent",
    "tile_tokens", "link", "step_overhead_s", "activation_reads", "expert_reads",
)


@dataclass(frozen=True)
class Parameter:
    """One fitted number: its value, 80 % interval (bootstrap by source), prior, unit, meaning."""

    value: float
    low: float
    high: float
    prior: float
    unit: str
    meaning: str


@dataclass(frozen=True)
class StackFactor:
    """Speed of a software stack against CUDA; `basis` reference, fitted or assumption."""

    value: float
    basis: str
    note: str


@dataclass(frozen=True)
class ErrorFigures:
    """Errors of predictions: median and 90 % point of |error| in %, share within 2x, ranks."""

    median_percent: float
    p90_percent: float
    within_2x: float
    spearman: float
    n: int


@dataclass(frozen=True)
class EfficiencyFit:
    """The content of efficiency.json; `band` are factors on a prediction (10 % and 90 %)."""

    made: str
    points: int
    parameters: Mapping[str, Parameter]
    stacks: Mapping[str, StackFactor]
    errors: Mapping[str, ErrorFigures]
    band: tuple[float, float]
    point_ids: tuple[str, ...]
    tried: tuple[Mapping[str, Any], ...]
    notes: tuple[str, ...]


@lru_cache(maxsize=4)
def load_efficiency(folder: Path | None = None) -> EfficiencyFit:
    """The bundled fit. DataError naming the entry that is missing or wrong."""
    raw = ((folder or FOLDER) / FILE).read_bytes()
    try:
        content = json.loads(decode(raw, FILE))
    except json.JSONDecodeError as error:
        raise DataError(FILE, error.lineno, "", None, f"JSON ({error.msg})") from None
    try:
        fit = EfficiencyFit(
            content["made"], content["points"],
            MappingProxyType({n: Parameter(**v) for n, v in content["parameters"].items()}),
            MappingProxyType({n: StackFactor(**v) for n, v in content["stacks"].items()}),
            MappingProxyType({n: ErrorFigures(**v) for n, v in content["errors"].items()}),
            (content["band"]["low"], content["band"]["high"]), tuple(content["point_ids"]),
            tuple(content["tried"]), tuple(content["notes"]))
    except (KeyError, TypeError) as error:
        raise DataError(FILE, None, "", None, f"the entries of a fit ({error})") from None
    missing = [name for name in PARAMETERS if name not in fit.parameters]
    if missing:
        raise DataError(FILE, None, "parameters", None, f"a parameter {missing[0]}")
    return fit
