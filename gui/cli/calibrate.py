"""`servoscope calibrate`: calibrate the valuation without a window and write its report."""

from __future__ import annotations

import argparse
import csv
import io
import json
import math
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.bundled import load
from data.currency import FxError, load_fx
from data.dates import last_day
from data.errors import DataError
from data.exporting.atomic import write_whole
from data.exporting.errors import ExportError
from data.exporting.guard import unguarded
from data.rubrics import load_rubric
from data.schema import decode
from gui.cli.errors import InputError, UsageError
from gui.cli.streams import note, write_out
from models.valuation.choices import TARGET

if TYPE_CHECKING:
    import pandas as pd

    from models.calibration import Settings
    from models.calibration.universes import Sources

STANDARD_OUTPUT = "-"
_FLAGS = ("lower_bound", "on")
_TRUE, _FALSE = ("1", "true", "yes"), ("0", "false", "no")


def calibrate(args: argparse.Namespace) -> int:
    """Calibrate, print the model card's sentences and write the report; gives the exit code."""
    from models.calibration import CalibrationError
    from models.calibration.universes import calibrate_universe

    if args.workspace is not None:
        raise UsageError("calibrate works on the bundled facts and goes without --workspace")
    try:
        settings = settings_of(args)
        rows = None if args.observations is None else read_observations(args.observations)
        made = calibrate_universe(
            sources(), args.universe or "robotics", settings, observations=rows)
    except (CalibrationError, DataError, FxError) as error:
        raise InputError(f"servoscope calibrate: {error}") from None
    report = made.report()
    put(args.report, as_json(report))
    for notice in report["notices"]:
        note(f"note: {notice}")
    if args.report != STANDARD_OUTPUT:
        write_out("".join(f"{sentence}\n" for sentence in report["words"]))
    return 0


def settings_of(args: argparse.Namespace) -> Settings:
    """What the options ask for; CalibrationError for a setting that cannot be."""
    from models.calibration import CalibrationError, Settings
    from models.calibration.live import dated

    def named(option: str, given: list[tuple[str, float]] | None) -> dict[str, float]:
        names = [name for name, _ in given or ()]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise CalibrationError(f"{option} {twice[0]} is given twice; keep one of them.")
        return dict(given or ())

    weights = named("--weight", args.weight)
    settings = Settings(
        model=args.model, until=args.until or args.as_of, stages=args.stages, bounds=args.bounds,
        penalties=named("--penalty", args.penalty), kind_weights=weights, rumours=args.rumours,
        seed=args.seed)
    if args.targets:
        settings = replace(settings, kinds=(*settings.kinds, TARGET))
    elif weights.get(TARGET, 0.0) > 0:
        raise CalibrationError("targets do not count; give --targets with --weight target=….")
    # a day after the facts were collected is no fault as long as it is not yet to come
    return settings if settings.until is None else dated(settings, date.today())


def sources() -> Sources:
    """The bundled facts a calibration is made of."""
    from models.calibration.universes import Sources

    return Sources(load(), load_rubric(), load_fx())


def read_observations(path: Path) -> pd.DataFrame:
    """The observations in a CSV file with the columns of data/reference/observations.csv.

    A date in part, like 2025-03, counts as the last day of its period. InputError naming row and
    column for a flag or a date that is none.
    """
    import pandas as pd

    names, rows = read_rows(path)
    made: list[dict[str, Any]] = []
    for number, row in rows:
        values: dict[str, Any] = {name: text if text else None for name, text in row.items()}
        text = row.get("date", "")
        if text:
            try:
                values["date"] = last_day(text)
            except ValueError:
                raise InputError(f"{path}: row {number}, column date: {text!r} is not a date like "
                                 "2026-06-30, 2026-06 or 2026") from None
            values["date_text"] = text
        for name in _FLAGS:
            if row.get(name):
                values[name] = _flag(path, number, name, row[name])
        for name in ("state_capital", "industrial_capital"):
            if row.get(name):
                values[name] = _flag(path, number, name, row[name])
        made.append(values)
    columns = dict.fromkeys([*names, *(["date_text"] if "date" in names else [])])
    return pd.DataFrame(made, columns=list(columns), dtype=object)


def read_rows(path: Path) -> tuple[list[str], list[tuple[int, dict[str, str]]]]:
    """Header and (row of the spreadsheet, cells by column) of a CSV file; blank rows are left out.

    InputError for an empty file, a row of another length, or a column that is there twice.
    """
    text = decode(path.read_bytes(), str(path))
    lines = list(csv.reader(io.StringIO(text, newline="")))
    if not lines or not any(cell.strip() for cell in lines[0]):
        raise InputError(f"{path}: the file is empty; a header row and rows below it are needed")
    names = [cell.strip() for cell in lines[0]]
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise InputError(f"{path}: row 1, column {twice[0]} is there twice; keep one of them")
    rows = []
    for number, cells in enumerate(lines[1:], start=2):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(names):
            raise InputError(f"{path}: row {number} has {len(cells)} cells where the header has "
                             f"{len(names)}; quote text that holds a comma")
        rows.append((number, {name: unguarded(cell.strip())
                              for name, cell in zip(names, cells, strict=True) if name}))
    if not rows:
        raise InputError(f"{path}: there is no row below the header")
    return names, rows


def put(out: str, text: str) -> None:
    """Write a text to a file, replacing it, or to standard output for '-'."""
    if out == STANDARD_OUTPUT:
        write_out(text)
        return
    replaced = Path(out).exists()
    try:
        write_whole(out, text.encode("utf-8"), overwrite=True)
    except ExportError as error:
        raise InputError(f"{error.what} {error.remedy}") from None
    note(f"{'replaced' if replaced else 'wrote'} {out}")


def as_json(value: Any) -> str:
    """JSON with a line end; what is unknown is null, days are texts."""
    return json.dumps(_plain(value), indent=1, ensure_ascii=False) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, bool | str) or value is None:
        return value
    if isinstance(value, int):
        return value
    if hasattr(value, "isoformat"):
        return value.isoformat()
    number = value.item() if hasattr(value, "item") else value
    if isinstance(number, float) and not math.isfinite(number):
        return None
    return number


def _flag(path: Path, row: int, name: str, text: str) -> bool:
    if text.casefold() in (*_TRUE, *_FALSE):
        return text.casefold() in _TRUE
    raise InputError(f"{path}: row {row}, column {name}: {text!r} is neither 1 nor 0")
