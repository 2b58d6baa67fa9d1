"""`servoscope compute`: throughput and cost of a workload by chip, or the engine held to points."""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, NamedTuple

from data.errors import DataError
from gui.cli.errors import InputError, UsageError
from gui.cli.streams import note, write_out
from scoring.compute.errors import ComputeInputError

_SERVING = {
    "input": "input_tokens", "output": "output_tokens", "context": "context", "mode": "mode",
    "target_tps": "target_user_tps", "batch": "batch_per_chip", "chips": "chips",
    "max_chips": "max_chips", "parallel": "parallel", "cache_hit": "cache_hit", "ideal": "ideal",
    "weight_precision": "weight_precision", "compute_precision": "compute_precision",
    "kv_precision": "kv_precision",
}
TARGET = 10.0  # tokens/s of one user, as in the case the window opens with
_HEADS = ("chip", "tok/s/chip", "low", "high", "tok/s/user", "chips", "batch", "USD/M tokens",
          "index", "limit")


def compute(args: argparse.Namespace) -> int:
    """Print the estimates or the comparison; gives the exit code."""
    if (args.workload is None) == (args.check is None):
        raise UsageError("compute takes either --workload W or --check POINTS.json")
    try:
        if args.check is not None:
            from gui.cli.compute_check import check_points

            return check_points(args.check, args.json)
        return _estimates(args)
    except (ComputeInputError, DataError) as error:
        raise InputError(f"servoscope compute: {error}") from None


def _estimates(args: argparse.Namespace) -> int:
    from data.compute.efficiency import load_efficiency
    from data.compute.reference import chips as bundled_chips
    from scoring.compute.engine.chips import ChipArrays
    from scoring.compute.engine.efficiency import fitted
    from scoring.compute.engine.grid import estimate_grid
    from scoring.compute.serving import Serving
    from scoring.compute.throughput import known_chip, model_for, one

    asked = {field: getattr(args, name) for name, field in _SERVING.items()
             if getattr(args, name) is not None}
    if not (args.no_target or {"target_user_tps", "batch_per_chip"} & asked.keys()
            or args.mode == "prefill"):
        asked["target_user_tps"] = TARGET
    serving = Serving(**asked)
    model = model_for(args.workload)
    listed = list(dict.fromkeys(args.chip)) if args.chip else list(bundled_chips())
    records = [known_chip(name) for name in listed]
    if args.base is not None and args.base not in listed:
        records.append(known_chip(args.base))
    arrays, efficiency = ChipArrays.of(records), fitted()
    grid = estimate_grid(arrays, (model,), serving, efficiency)
    found = [one(arrays, (model,), grid, 0, column, serving, efficiency)
             for column in range(len(records))]
    hours = _hours()
    rows = [_values(asdict(item), record, serving.mode, hours.get(record.id, _Hour()))
            for item, record in zip(found, records, strict=True)]
    base = None if args.base is None else next(r for r in rows if r["chip"] == args.base)
    for row in rows:
        _against(row, base)
    rows = rows[:len(listed)]
    if not args.chip:
        rows.sort(key=lambda row: _rate(row) if _rate(row) >= 0 else -1.0, reverse=True)
    context = serving.judged_context
    fit = load_efficiency()
    answer = {
        "workload": {"id": model.id, "name": model.name, "context_tokens": context,
                     "kv_bytes_per_token_bf16": model.cache(context, "bf16") / context,
                     "flop_per_token": model.compute_per_token(context)},
        "serving": asdict(serving), "base": args.base, "chips": rows,
        "engine": {"fitted": fit.made, "points": fit.points, "band": list(fit.band),
                   "errors": {name: asdict(value) for name, value in fit.errors.items()}},
    }
    if args.json:
        write_out(as_json(answer))
        return 0
    print(f"{model.name}, {serving.mode}, {_tokens(serving)}")
    print(table([_HEADS, *map(_cells, rows)]))
    print(f"80 % of measured points lie within low and high; engine fitted {fit.made} on "
          f"{fit.points} points. index: {_index_words(base)}")
    for text in dict.fromkeys(t for row in rows for t in row["notices"]):
        note(f"note: {text}")
    return 0


def _cells(row: Mapping[str, Any]) -> tuple[str, ...]:
    low, high = _bounds(row, row["mode"])
    return (row["name"], _figure(_rate(row)), _figure(low), _figure(high),
            _figure(row["user_tok_s"]), str(row["chips_per_replica"]),
            _figure(row["batch_per_chip"]), _figure(row["usd_per_million_tokens"]),
            _figure(row["index"]), row["limit"])


def _rate(row: Mapping[str, Any]) -> float:
    """Tokens per second and chip: read where the chip only reads prompts, else written."""
    return float(row["input_tok_s"] if row["mode"] == "prefill" else row["output_tok_s"])


def _tokens(serving: Any) -> str:
    words = f"{serving.input_tokens:g} tokens in, {serving.output_tokens:g} out"
    if serving.context is not None:
        words += f", decode judged at {serving.context:g} tokens of context"
    if serving.target_user_tps is not None:
        words += f", at least {serving.target_user_tps:g} tokens/s per user"
    return words


def _index_words(base: Mapping[str, Any] | None) -> str:
    if base is None:
        return "give --base to compare"
    what = "tokens/s per chip" if not base["usd_per_hour"] > 0 else "cost per token"
    return f"{what}, {base['chip']} = 100"


def _values(item: dict[str, Any], record: Any, mode: str, cost: _Hour) -> dict[str, Any]:
    from scoring.compute.cost import usd_per_million_tokens

    item["chips_per_replica"] = item.pop("chips")
    item["name"], item["mode"] = record.name, mode
    item["usd_per_hour"], item["usd_per_hour_low"], item["usd_per_hour_high"] = cost.bounds
    item["usd_per_hour_kind"], item["usd_per_hour_assumed"] = cost.kind, cost.assumed
    low, high = _bounds(item, mode)
    for name, hour, tokens in (
            ("usd_per_million_tokens", cost.bounds[0], _rate(item)),
            ("usd_per_million_tokens_low", cost.bounds[1], high),
            ("usd_per_million_tokens_high", cost.bounds[2], low)):
        known = hour > 0 and tokens > 0
        item[name] = float(usd_per_million_tokens(hour, tokens)) if known else math.nan
    return item


class _Hour(NamedTuple):
    """What a chip costs an hour: value, low, high; NaN where unknown."""

    bounds: tuple[float, float, float] = (math.nan, math.nan, math.nan)
    kind: str = ""
    assumed: bool = False


def _hours() -> dict[str, _Hour]:
    """The hourly costs the window shows for the bundled case, by chip."""
    from scoring.compute.book import bundled_book
    from scoring.compute.evaluation.costs import hourly_costs

    book = bundled_book()
    found = hourly_costs(book, book.sheet("serving").record("main"))
    return {chip: _Hour((float(found.value[at]), float(found.low[at]), float(found.high[at])),
                        found.kind[at], found.assumed[at])
            for at, chip in enumerate(book.sheet("chips").ids)}


def _bounds(item: Mapping[str, Any], mode: str) -> tuple[float, float]:
    if mode != "prefill":
        return item["low"], item["high"]
    from scoring.compute.engine.efficiency import fitted

    low, high = fitted().band
    return low * item["input_tok_s"], high * item["input_tok_s"]


def _against(row: dict[str, Any], base: Mapping[str, Any] | None) -> None:
    """The index against the base: of cost where both have an hourly cost, and of throughput."""
    row["throughput_index"] = row["cost_index"] = math.nan
    if base is not None and _rate(base) > 0:
        row["throughput_index"] = 100 * _rate(row) / _rate(base)
        row["cost_index"] = (100 * row["usd_per_million_tokens"]
                             / base["usd_per_million_tokens"])
    by_cost = base is not None and base["usd_per_hour"] > 0
    row["index"] = row["cost_index"] if by_cost else row["throughput_index"]


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as columns: the first and last to the left, figures to the right."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [cell.ljust(width) if i in (0, len(row) - 1) else cell.rjust(width)
                 for i, (cell, width) in enumerate(zip(row, widths, strict=True))]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def as_json(value: Any) -> str:
    """JSON with a line end; what is unknown or endless is null."""
    return json.dumps(_plain(value), indent=1, ensure_ascii=False) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def _figure(value: float | None) -> str:
    if value is None or math.isnan(value):
        return "–"
    if value == 0:
        return "0"
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"
