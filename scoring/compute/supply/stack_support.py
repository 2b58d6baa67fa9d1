"""Whether a software stack is known to serve a model on a chip, and by what evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from data.compute.records import Chip, Workload
from data.compute.supply_records import ReadinessRow
from scoring.compute.supply.migration import readiness

# Words of names that many chips share; what is left tells a chip apart.
_COMMON = frozenset((
    "accelerator", "blackwell", "card", "cloud", "device", "edition", "nvl72", "proposed", "rack",
    "server", "super", "superchip", "system", "wafer"))
_FAMILIES = frozenset(("ascend", "gaudi", "geforce", "instinct", "jetson", "trainium"))
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SIZE = re.compile(r"\d+(?:\.\d+)?(?:gb|tb|w)")


@dataclass(frozen=True)
class Support:
    """`supported`: True with evidence, False with evidence against, None where none was found.

    `readiness` is the score of the migration rubric and its band, (value, low, high), where rows
    of it were given; `reason` is one sentence.
    """

    supported: bool | None
    reason: str
    readiness: tuple[float, float, float] | None = None


def stack_support(
    workload: Workload, chip: Chip, stack: str | None = None,
    rows: Iterable[ReadinessRow] = (),
) -> Support:
    """Evidence that `stack` (the chip's own where None) serves `workload` on `chip`.

    Rows of the readiness rubric decide where there are any: a model whose operators score 0 does
    not load. Otherwise the hardware the workload is validated on is searched for the chip. A model
    absent from that list is not proven unsupported. ComputeInputError for a row scored twice.
    """
    asked = (stack or chip.software_stack).strip()
    if asked.casefold() != chip.software_stack.casefold():
        return Support(False, f"{chip.name} runs {chip.software_stack}, not {asked}.")
    given = tuple(rows)
    score = readiness(given) if given else None
    band = None if score is None else (score.value, score.low, score.high)
    operators = next((row for row in given if row.row == "a" and row.score is not None), None)
    if operators is not None:
        loads = (operators.score or 0.0) > 0
        says = "loads" if loads else "does not load"
        return Support(loads, f"Row a of the readiness rubric is {operators.score:g}: the model "
                              f"{says} on {asked}.", band)
    listed = workload.validated_hardware
    if not listed.strip():
        return Support(None, f"No hardware is on record on which {workload.name} was validated.",
                       band)
    words = set(_WORD.findall(listed.casefold()))
    named = _designations(chip)
    if words & named:
        return Support(True, f"Validated hardware of {workload.name} names {chip.name}.", band)
    family = next(iter(_FAMILIES & set(_WORD.findall(chip.name.casefold())) & words), "")
    if family:
        return Support(None, f"Validated hardware of {workload.name} names {family.title()} "
                             f"but not {chip.name}.", band)
    return Support(None, f"Validated hardware of {workload.name} does not name {chip.name}.", band)


def _designations(chip: Chip) -> frozenset[str]:
    """What names this chip and no other: H20, 950pr, trainium2, trillium."""
    name = re.sub(r"\(.*?\)", " ", chip.name.casefold())
    vendor = set(_WORD.findall(chip.vendor.casefold()))
    return frozenset(
        word for word in _WORD.findall(name)
        if word not in _COMMON | _FAMILIES | vendor and not _SIZE.fullmatch(word)
        and (len(word) > 2 if re.search(r"\d", word) else len(word) > 3))
