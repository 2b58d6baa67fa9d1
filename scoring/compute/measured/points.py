"""Measured throughput points, read into arrays the engine works on.

The schema is that of data/reference/throughput_points.json: chips (memory GB, bandwidth TB/s, dense
TFLOPS, one-way link GB/s, optionally `stack`), models (parameters in billions, cache elements and
attention FLOP per token) and points that name them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from data.errors import DataError, raise_all
from scoring.compute.engine.steps import Array, Case, Flags, largest_batch
from scoring.compute.serving import BYTES, PRECISIONS

_MODES = {"prefill": "prefill", "decode": "decode", "agg": "aggregated",
          "aggregated": "aggregated", "disagg": "disaggregated", "disaggregated": "disaggregated"}
# Words of published points for the number formats of the engine.
_FORMATS = {**{name: name for name in PRECISIONS}, "fp16": "bf16", "int4": "fp4", "nvfp4": "fp4",
            "mxfp4": "fp4"}
_METRICS = ("out_tok_s_per_chip", "in_tok_s_per_chip", "total_tok_s_per_chip")
_ABOVE = "a number above 0"
_UNBOUND = 1e20  # bytes: the memory of a point whose batch was published and so was held


@dataclass(frozen=True)
class Points:
    """Measured points as a case of the engine (one place per point) and what was measured.

    `stack` names each point's software stack, "" where it is not known. `mode` and `metric` are
    those of the schema; `shapes` tell the same measurement of two files apart from another.
    `notices` by point.
    """

    ids: tuple[str, ...]
    chips: tuple[str, ...]
    models: tuple[str, ...]
    sources: tuple[str, ...]
    shapes: tuple[tuple[Any, ...], ...]
    stack: tuple[str, ...]
    case: Case
    mode: tuple[str, ...]
    metric: tuple[str, ...]
    measured: Array
    notices: tuple[tuple[str, ...], ...]


def read_points(content: Mapping[str, Any], file: str = "points") -> Points:
    """Points with the chips and models of the file, or of the bundled one where it lists none.

    Raises DataError (several at once as DataErrors) naming the point, chip or model, the field, the
    value and what would be right.
    """
    from data.compute.reference import throughput_points

    bundled = throughput_points()
    if not isinstance(content, Mapping) or not isinstance(content.get("points"), Sequence):
        raise DataError(file, None, "points", None, "an object with a list of points")
    rows = list(content["points"])
    if not rows:
        raise DataError(file, None, "points", None, "at least one point")
    tables = {}
    for kind in ("chips", "models"):
        own = content.get(kind) or {}
        if not isinstance(own, Mapping):
            raise DataError(file, None, kind, str(own), f"an object of {kind} by name")
        tables[kind] = {**bundled[kind], **own}
    errors = list(_wrong(rows, tables["chips"], tables["models"], file))
    raise_all(errors)
    return _points(rows, tables["chips"], tables["models"])


def _wrong(
    rows: Sequence[Any], chips: Mapping[str, Any], models: Mapping[str, Any], file: str
) -> Iterator[DataError]:
    used: dict[str, set[str]] = {"chip": set(), "model": set()}
    for number, point in enumerate(rows, start=1):
        if not isinstance(point, Mapping):
            yield DataError(file, None, f"point {number}", str(point), "an object")
            continue
        place = f"{file}, point {point.get('id') or number}"
        for name, right, expected in _rules(point, chips, models):
            if not right:
                value = point.get(name)
                yield DataError(place, None, name, "" if value is None else str(value), expected)
        for kind, table in (("chip", chips), ("model", models)):
            if str(point.get(kind)) in table:
                used[kind].add(str(point[kind]))
    for name in sorted(used["chip"]):
        yield from _row(chips[name], f"{file}, chip {name}", ("bf16", "mem", "bw"),
                        ("fp8", "fp4", "int8", "link"))
    for name in sorted(used["model"]):
        yield from _row(models[name], f"{file}, model {name}",
                        ("P", "Pa", "Pd", "L", "dm", "E", "k", "kv_el", "fa"),
                        ("fa_pre", "kv_fix"))


def _rules(
    point: Mapping[str, Any], chips: Mapping[str, Any], models: Mapping[str, Any]
) -> Iterator[tuple[str, bool, str]]:
    # A list or an object where a word belongs cannot be looked up; it is no word either way.
    def get(name: str) -> Any:
        value = point.get(name)
        return value if name == "spec" or not isinstance(value, list | dict) else str(value)

    yield "chip", get("chip") in chips, "a chip listed under chips"
    yield "model", get("model") in models, "a model listed under models"
    for name in ("measured", "isl", "osl", "kv_bytes_per_el"):
        yield name, _above(get(name)), _ABOVE
    count = get("n_chips")
    yield "n_chips", _above(count) and float(count or 0).is_integer(), "a whole number above 0"
    for name in ("weight_prec", "compute_prec"):
        yield name, get(name) in _FORMATS, f"one of {', '.join(_FORMATS)}"
    yield "parallel", get("parallel") in ("tp", "dep"), "tp or dep"
    yield "mode", get("mode") in _MODES, f"one of {', '.join(_MODES)}"
    yield "metric", get("metric") in _METRICS, f"one of {', '.join(_METRICS)}"
    for name in ("batch_per_chip", "user_tps"):
        yield name, get(name) is None or _above(get(name)), f"{_ABOVE}, or nothing"
    spec = get("spec")
    right = spec is None or (isinstance(spec, Sequence) and len(spec) == 2
                             and all(map(_above, spec)) and 1 <= spec[1] <= spec[0])
    yield "spec", right, "two numbers, tokens checked and accepted per step, or nothing"


def _row(
    row: Any, place: str, needed: Sequence[str], optional: Sequence[str]
) -> Iterator[DataError]:
    if not isinstance(row, Mapping):
        yield DataError(place, None, "", str(row), "an object")
        return
    for name in (*needed, *optional):
        value = row.get(name)
        if not (_above(value) or (name in optional and value in (None, 0))):
            yield DataError(place, None, name, "" if value is None else str(value), _ABOVE)
    if all(_above(row.get(name)) for name in ("P", "Pa")) and row["Pa"] > row["P"]:
        yield DataError(place, None, "Pa", str(row["Pa"]), "no more than P")


def _above(value: object) -> bool:
    return (isinstance(value, int | float) and not isinstance(value, bool)
            and math.isfinite(value) and value > 0)


def _points(
    rows: Sequence[Mapping[str, Any]], chips: Mapping[str, Any], models: Mapping[str, Any]
) -> Points:
    def array(values: Iterator[Any]) -> Array:
        return np.array([math.nan if v is None else v for v in values], dtype=np.float64)

    def of(table: Mapping[str, Any], kind: str, name: str, scale: float = 1.0) -> Array:
        return scale * array(table[p[kind]].get(name) or None for p in rows)

    mode = tuple(_MODES[p["mode"]] for p in rows)
    decode = np.array([m == "decode" for m in mode])
    chip = {name: of(chips, "chip", name, 1e12) for name in ("bf16", "fp8", "int8", "fp4")}
    flops, base = _peaks(chip, [_FORMATS[p["compute_prec"]] for p in rows])
    width = array(p["kv_bytes_per_el"] for p in rows)
    prompt, output = array(p["isl"] for p in rows), array(p["osl"] for p in rows)
    # A decode point tells its context in isl; elsewhere it is that of the mean output token.
    context = np.where(decode, prompt, prompt + output / 2)
    per_pair = of(models, "model", "fa")
    reading = of(models, "model", "fa_pre")
    fixed = np.nan_to_num(of(models, "model", "kv_fix"))
    total, active = of(models, "model", "P", 1e9), of(models, "model", "Pa", 1e9)
    share = np.minimum(of(models, "model", "k") / of(models, "model", "E"), 1.0)
    batch = array(p.get("batch_per_chip") for p in rows)
    memory = of(chips, "chip", "mem", 1e9)
    case = Case(
        flops=flops, base=base, wide=chip["bf16"], bandwidth=of(chips, "chip", "bw", 1e12),
        memory=np.where(np.isnan(batch), memory, _UNBOUND), link=of(chips, "chip", "link", 1e9),
        stack=np.ones(len(rows)), total=total, active=active,
        always_read=np.where(share < 1, np.minimum(of(models, "model", "Pd", 1e9), total), total),
        expert_share=share, experts_per_token=np.where(share < 1, of(models, "model", "k"), 0.0),
        layers=of(models, "model", "L"), hidden=of(models, "model", "dm"),
        weight_bytes=array(BYTES[_FORMATS[p["weight_prec"]]] for p in rows),
        cache=width * (of(models, "model", "kv_el") * context + fixed),
        decode_flop=per_pair * context,
        prefill_flop=np.where(np.isnan(reading), per_pair, reading) * prompt * prompt / 2,
        prompt=prompt, output=output, chips=array(p["n_chips"] for p in rows),
        data_parallel=np.array([p["parallel"] == "dep" for p in rows]),
        shared=np.array([m == "aggregated" for m in mode]), batch=batch,
        target=array(p.get("user_tps") for p in rows),
        query=array((p.get("spec") or (1, 1))[0] for p in rows),
        accepted=array((p.get("spec") or (1, 1))[1] for p in rows))
    case, tight = _held(case)
    stack = tuple(_stack(p["chip"], chips[p["chip"]]) for p in rows)
    return Points(
        tuple(str(p.get("id") or n) for n, p in enumerate(rows, start=1)),
        tuple(p["chip"] for p in rows), tuple(p["model"] for p in rows),
        tuple(str(p.get("source") or "") for p in rows), tuple(map(_shape, rows)), stack, case,
        mode, tuple(p["metric"] for p in rows), array(p["measured"] for p in rows),
        tuple(_told(p, name, bool(t)) for p, name, t in zip(rows, stack, tight, strict=True)))


def _peaks(chip: Mapping[str, Array], precisions: Sequence[str]) -> tuple[Array, Array]:
    """The peak computed at, and the wider one a 4-bit peak is judged by.

    A precision the chip lacks is computed in the next wider one, as 4-bit weights are there.
    """
    def first(*peaks: Array) -> Array:
        result = peaks[0]
        for peak in peaks[1:]:
            result = np.where(np.isnan(result), peak, result)
        return result

    fp8 = first(chip["fp8"], chip["int8"], chip["bf16"])
    int8 = first(chip["int8"], chip["fp8"], chip["bf16"])
    fp4 = first(chip["fp4"], fp8)
    choice = [{"bf16": 0, "fp8": 1, "int8": 2, "fp4": 3}[name] for name in precisions]
    return (np.choose(choice, [chip["bf16"], fp8, int8, fp4]),
            np.choose(choice, [chip["bf16"], fp8, int8, fp8]))


def _held(case: Case) -> tuple[Case, Flags]:
    """Where one copy of attention per chip leaves no room, though it ran: split it instead."""
    from dataclasses import replace

    tight = case.data_parallel & (largest_batch(case, case.chips) < 1 / case.chips)
    return replace(case, data_parallel=case.data_parallel & ~tight), tight


def _shape(point: Mapping[str, Any]) -> tuple[Any, ...]:
    names = ("isl", "osl", "n_chips", "weight_prec", "compute_prec", "mode", "metric",
             "batch_per_chip", "user_tps")
    return (_plain(point["chip"]), _plain(point["model"]), *(point.get(n) for n in names))


def _stack(name: str, chip: Mapping[str, Any]) -> str:
    """The stack told in the file, else that of the bundled chip of this name, else ""."""
    if chip.get("stack"):
        return str(chip["stack"])
    from data.compute.reference import chips

    key, rows = _plain(name), chips().values()
    exact = {c.software_stack for c in rows if key in (_plain(c.id), _plain(c.id.split("_", 1)[1]))}
    near = {c.software_stack for c in rows if key in _plain(c.name)}
    found = exact or near
    return found.pop() if len(found) == 1 else ""


def _told(point: Mapping[str, Any], stack: str, tight: bool) -> tuple[str, ...]:
    told = []
    if not stack:
        told.append(f"The software stack of {point['chip']} is not known; taken as fast as CUDA.")
    if tight:
        told.append("One copy of attention per chip leaves no room for a sequence; "
                    "taken as split over the replica.")
    return tuple(told)


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", str(name).lower())
