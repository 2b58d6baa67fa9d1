"""Chips as arrays, and what their software stacks reach."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from data.compute.records import Chip
from scoring.compute.errors import ComputeInputError

FloatArray = NDArray[np.float64]
_PEAKS = ("fp16_dense_tflops", "fp8_dense_tflops", "fp4_dense_tflops", "int8_dense_tops")
_NUMBERS = ("memory_gb", "bandwidth_gb_s", *_PEAKS, "interconnect_gb_s", "tdp_w")


class Stack(NamedTuple):
    """What part of the fitted speed a software stack reaches, and where the figure comes from."""

    factor: float
    basis: str


@dataclass(frozen=True)
class ChipArrays:
    """Chips side by side: one value per chip, NaN where unknown.

    `memory` in bytes, `bandwidth` and one-way `link` in bytes per second, peaks in FLOP/s (dense):
    `bf16`, `fp8`, `int8`, `fp4`. `stack` names the software stack.
    """

    ids: tuple[str, ...]
    names: tuple[str, ...]
    stack: tuple[str, ...]
    memory: FloatArray
    bandwidth: FloatArray
    bf16: FloatArray
    fp8: FloatArray
    int8: FloatArray
    fp4: FloatArray
    link: FloatArray
    notices: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, chips: Iterable[Chip]) -> ChipArrays:
        """From records. Raises ComputeInputError naming chip and field for zero or less.

        A link given for both ways is halved; one whose direction is not stated is taken as both
        ways, and so is said.
        """
        rows = tuple(chips)
        for chip in rows:
            for name in _NUMBERS:
                value = getattr(chip, name)
                if value is not None and not value > 0:
                    raise ComputeInputError("chips", chip.id, name, value, "a number above 0")
        link = _column(rows, "interconnect_gb_s", 1e9)
        link *= [1.0 if chip.interconnect_direction == "one_way" else 0.5 for chip in rows]
        return cls(
            tuple(chip.id for chip in rows), tuple(chip.name for chip in rows),
            tuple(chip.software_stack for chip in rows), _column(rows, "memory_gb", 1e9),
            _column(rows, "bandwidth_gb_s", 1e9), _column(rows, _PEAKS[0], 1e12),
            _column(rows, _PEAKS[1], 1e12), _column(rows, _PEAKS[3], 1e12),
            _column(rows, _PEAKS[2], 1e12), link, tuple(map(_notices, rows)))

    def stack_factors(self, stacks: Mapping[str, Stack]) -> FloatArray:
        """The factor of each chip's stack; 1 for a stack the table does not know."""
        unknown = Stack(1.0, "")
        return np.array([stacks.get(name, unknown).factor for name in self.stack])


def _column(rows: tuple[Chip, ...], name: str, scale: float) -> FloatArray:
    values = [getattr(chip, name) for chip in rows]
    return np.array([np.nan if v is None else v * scale for v in values], dtype=np.float64)


def _notices(chip: Chip) -> tuple[str, ...]:
    told = []
    if chip.interconnect_gb_s is not None and chip.interconnect_direction == "not_stated":
        told.append(f"{chip.name}: the direction of its link is not stated; taken as both ways.")
    if chip.fp16_dense_tflops is None and (chip.fp8_dense_tflops or chip.int8_dense_tops):
        told.append(f"{chip.name}: no 16-bit peak is known; attention is taken at half the "
                    "8-bit peak.")
    return tuple(told)
