"""Robots carry compute: replanning rates of one robot model on every chip of the book."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from math import isnan, nan

from data.compute.onboard_reference import (
    SPECS,
    VlaDevice,
    VlaModel,
    onboard_fit,
)
from data.compute.records import VlaPoint
from scoring.compute.book import Book
from scoring.compute.errors import unknown_id
from scoring.compute.robots.onboard import ReplanRate, replan_rate

COMPILED = "tensorrt"  # the whole model compiled: what the rate is fitted on
MODEL_FIELDS = ("backbone_params_b", "action_params_b", "prefix_tokens", "action_tokens", "steps")


@dataclass(frozen=True)
class Measured:
    """A measured replanning rate in Hz; `left_out` is what the fit without it predicts (NaN where
    it is not in the fit)."""

    hz: float
    software: str
    precision: str
    day: date
    source: str
    confidence: str
    note: str
    left_out: float = nan

    @property
    def compiled(self) -> bool:
        """Whether it is a rate of the kind the prediction is about."""
        return self.software == COMPILED


@dataclass(frozen=True)
class OnboardRow:
    """A robot model on a chip, or on a measured device that is no chip of the book (`chip` "").

    `borrowed` fields come from the measured device because the chip's row leaves them blank;
    `fits` is False where the memory is not known, so that the rate is that of a model that fits;
    `edited` is True where the analyst changed what the prediction rests on, so that what was
    measured is about another chip. `watts` is NaN where unknown.
    """

    id: str
    chip: str
    name: str
    watts: float
    rate: ReplanRate
    measured: tuple[Measured, ...] = ()
    borrowed: tuple[str, ...] = ()
    fits: bool = True
    edited: bool = False

    @property
    def best(self) -> Measured | None:
        """The fastest measurement."""
        return max(self.measured, key=lambda m: m.hz, default=None)

    def reaches(self, wanted: float) -> str:
        """"measured", "yes" (with the whole band), "perhaps" (within it), "no" or "unknown"."""
        best, rate = self.best, self.rate
        if best is not None and not self.edited:
            if best.hz >= wanted:
                return "measured"
            if best.compiled:
                return "no"
        if rate.limit == "does not fit":
            return "no"
        if isnan(rate.value):
            return "unknown"
        if rate.high < wanted:
            return "no"
        return "yes" if rate.low >= wanted and self.fits else "perhaps"


@dataclass(frozen=True)
class Onboard:
    """One robot model on everything known: measured devices first, slow before fast, then
    predictions, then what is unknown.

    `model` is None where its work for one plan is not known; `missing` names what is. `scale` is
    what the analyst's number of parameters makes of the published ones. `published` is the rate the
    workload's row gives, on `hardware`; `elsewhere` are measurements on devices that are not named.
    """

    workload: str
    name: str
    model: VlaModel | None
    scale: float
    rows: tuple[OnboardRow, ...]
    elsewhere: tuple[tuple[str, Measured], ...]
    published: float
    hardware: str
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Board:
    """The figures of a chip as the book has them."""

    id: str
    memory_gb: float | None
    bandwidth_gb_s: float | None
    fp16_dense_tflops: float | None
    borrowed: tuple[str, ...] = field(default=())


def robot_models(book: Book) -> dict[str, str]:
    """Names of the robot models of the book by id: those whose work is known first."""
    sheet = book.sheet("workloads")
    names = {row: str(name or row) for row, name, kind in zip(
        sheet.ids, sheet.texts("name"), sheet.texts("kind"), strict=True) if kind == "vla"}
    known = _models(book)
    return dict(sorted(names.items(), key=lambda item: item[0] not in known))


def onboard(book: Book, workload: str) -> Onboard:
    """How often every chip of the book, and every measured device, plans anew with a robot model.

    ComputeInputError for a workload that is not in the book.
    """
    sheet = book.sheet("workloads")
    if workload not in sheet.row:
        raise unknown_id("workloads", workload, sheet.ids)
    name = str(sheet.value(workload, "name") or workload)
    model, scale, missing = _model(book, workload)
    named = {name, *(known.name for row, known in _models(book).items() if row == workload)}
    found, elsewhere = _measurements(book, named)
    rows = _rows(book, model, scale, found)
    published = sheet.value(workload, "inference_hz")
    return Onboard(workload, name, model, scale, rows, elsewhere,
                   nan if published is None else published,
                   str(sheet.value(workload, "inference_hz_hardware") or ""), missing)


def _model(book: Book, workload: str) -> tuple[VlaModel | None, float, tuple[str, ...]]:
    """The model with its parameters scaled to what the analyst typed for the whole."""
    known = _models(book).get(workload)
    if known is None:
        return None, 1.0, MODEL_FIELDS
    place = ("workloads", workload, "total_params_b")
    if not book.provenance(*place).overridden:
        return known, 1.0, ()
    total, bundled = book.value(*place), book.bundled(*place)
    if total is None:
        return None, 1.0, ("total_params_b",)
    scale = total / (bundled or known.backbone_params_b + known.action_params_b)
    return replace(known, backbone_params_b=known.backbone_params_b * scale,
                   action_params_b=known.action_params_b * scale), scale, ()


def _models(book: Book) -> dict[str, VlaModel]:
    """The robot models whose work is known in full."""
    return {model.id: model for model in book.sheet("vla_models").records(VlaModel)
            if None not in (getattr(model, name) for name in (*MODEL_FIELDS, "chunk"))}


def _devices(book: Book) -> dict[str, VlaDevice]:
    return {device.id: device for device in book.sheet("vla_devices").records(VlaDevice)}


def _measurements(
    book: Book, names: Iterable[str],
) -> tuple[Mapping[str, tuple[Measured, ...]], tuple[tuple[str, Measured], ...]]:
    """Measured rates by device, and those on devices that are not known."""
    devices = {device.name: row for row, device in _devices(book).items()}
    wanted, found, elsewhere = set(names), {}, []  # type: ignore[var-annotated]
    for point in book.sheet("vla_points").records(VlaPoint):
        if point.model in wanted and point.chip in devices:
            found.setdefault(devices[point.chip], []).append(_measured(point))
        elif point.model in wanted:
            elsewhere.append((point.chip, _measured(point)))
    return {row: tuple(rates) for row, rates in found.items()}, tuple(elsewhere)


def _measured(point: VlaPoint) -> Measured:
    return Measured(point.inference_hz, point.software, point.precision, point.as_of,
                    point.source_url, point.confidence, point.note,
                    _left_out().get(point.id, nan))


@lru_cache(maxsize=1)
def _left_out() -> Mapping[str, float]:
    return {str(point["id"]): float(point["left_out_hz"]) for point in onboard_fit().points
            if point["left_out_hz"] is not None}


def _rows(
    book: Book, model: VlaModel | None, scale: float,
    measured: Mapping[str, tuple[Measured, ...]],
) -> tuple[OnboardRow, ...]:
    sheet = book.sheet("chips")
    devices = _devices(book)
    owner = {device.chip: device for device in devices.values() if device.chip in sheet.row}
    watts = sheet.numbers("tdp_w")
    rows = []
    for at, chip in enumerate(sheet.ids):
        device = owner.get(chip)
        rates = measured.get(device.id, ()) if device is not None else ()
        if model is None and not rates:
            continue
        board = _board(book, chip, device)
        edited = scale != 1.0 or any((chip, name) in sheet.entries for name in SPECS)
        rows.append(OnboardRow(chip, chip, str(sheet.value(chip, "name") or chip),
                               float(watts[at]), _rate(board, model), rates, board.borrowed,
                               board.memory_gb is not None, edited))
    for row, device in devices.items():
        if device.chip not in sheet.row and (model is not None or row in measured):
            board = _Board(row, device.memory_gb, device.bandwidth_gb_s, device.fp16_dense_tflops)
            rows.append(OnboardRow(row, "", device.name, nan, _rate(board, model),
                                   measured.get(row, ()), fits=device.memory_gb is not None,
                                   edited=scale != 1.0))
    return tuple(sorted(rows, key=_place))


def _board(book: Book, chip: str, device: VlaDevice | None) -> _Board:
    """A chip as the book has it; what was never known is that of the measured device, what the
    analyst cleared stays unknown."""
    sheet = book.sheet("chips")
    figures: dict[str, float | None] = {}
    borrowed = []
    for name in SPECS:
        value = sheet.value(chip, name)
        if value is None and device is not None and (chip, name) not in sheet.entries:
            value = getattr(device, name)
            if value is not None:
                borrowed.append(name)
        figures[name] = value
    return _Board(chip, **figures, borrowed=tuple(borrowed))


def _rate(board: _Board, model: VlaModel | None) -> ReplanRate:
    if model is None:
        return ReplanRate(nan, nan, nan, "unknown", nan, (nan, nan, nan))
    # an id of its own: nothing that is blank here is to be looked up in the bundled tables
    return replan_rate(replace(board, id=f"{board.id} on board"), model)


def _place(row: OnboardRow) -> tuple[int, float, str]:
    if row.best is not None:
        return 0, row.best.hz, row.name
    return (2, 0.0, row.name) if isnan(row.rate.value) else (1, row.rate.value, row.name)
