"""`servoscope value`: values of companies of the universe, or of a file, with their intervals."""

from __future__ import annotations

import argparse
import csv
import io
import math
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from data.currency import FxError
from data.errors import DataError
from data.exporting.guard import guarded
from data.importing.companies_columns import known_name
from gui.cli.calibrate import as_json, put, read_rows, sources
from gui.cli.errors import InputError, UsageError
from gui.cli.streams import note, write_out

COLUMNS = ("name", "median_usd", "low_usd", "high_usd", "level", "leverage", "warning", "why",
           "missing", "closest")
OF_COMPANY = ("company_id", "name", "as_of", "median_usd", "low_usd", "high_usd", "level",
              "model_usd", "premium", "newest_usd", "newest_date", "gap", "leverage", "warning",
              "why", "missing", "closest")
_INPUTS = ("name", "mass_production", "supply_chain", "embodied_ai", "software_stack",
           "commercial_scene", "segment", "country", "stage", "state_capital",
           "industrial_capital", "date", "revenue_usd", "raised_usd", "headcount", "founded")
_HEADS = ("", "median", "low", "high", "USD M, warning")


def value(args: argparse.Namespace) -> int:
    """Print or write the values; gives the exit code."""
    from models.calibration import CalibrationError

    if (args.input is None) == (args.company is None):
        raise UsageError("value takes either --input FILE or --company ID")
    if args.workspace is not None:
        raise UsageError("value works on the bundled facts and goes without --workspace")
    if args.input is not None and args.out is None and not args.json:
        raise UsageError("value --input needs --out FILE, or --json")
    try:
        rows = _of_file(args) if args.input is not None else _of_companies(args)
    except (CalibrationError, DataError, FxError) as error:
        raise InputError(f"servoscope value: {error}") from None
    columns = COLUMNS if args.input is not None else OF_COMPANY
    as_text = args.json or str(args.out).lower().endswith(".json")
    if args.out is not None:
        put(args.out, as_json(rows) if as_text else _csv(columns, rows))
    elif args.json:
        write_out(as_json(rows))
    else:
        write_out(_table(rows))
    for row in rows:
        for text in _notes(row):
            note(f"note: {row['name']}: {text}")
    return 0


def _of_file(args: argparse.Namespace) -> list[dict[str, Any]]:
    import pandas as pd

    from models.calibration import CalibrationError
    from models.calibration.inputs import checked
    from models.calibration.universes import calibrate_universe

    _, lines = read_rows(args.input)
    known: dict[str, list[str | None]] = {}
    for name in lines[0][1]:
        column = known_name(name)
        if column not in _INPUTS:
            note(f"note: {args.input}: column {name} is not used")
            continue
        known[column] = [cells[name] or None for _, cells in lines]
    frame = pd.DataFrame(known, dtype=object)
    if "name" not in frame.columns:
        raise InputError(f"{args.input}: the column name is missing")
    today = args.as_of or date.today()
    if "date" not in frame.columns:
        note(f"note: {args.input}: no column date; {today} is taken")
        frame["date"] = today.isoformat()
    frame["date"] = [text or today.isoformat() for text in frame["date"]]
    try:
        checked(frame, [number for number, _ in lines])
    except CalibrationError as error:
        raise InputError(f"{args.input}: {error}") from None
    universe = args.universe or (
        "compute" if "software_stack" in frame.columns else "robotics")
    made = calibrate_universe(sources(), universe)
    told = made.predict(frame, args.level)
    return [{"name": name, **{str(key): cell for key, cell in row.items()}} for name, row in
            zip(frame["name"], told.to_dict("records"), strict=True)]


def _of_companies(args: argparse.Namespace) -> list[dict[str, Any]]:
    from models.calibration.universes import calibrate_universe, value_of

    facts = sources()
    homes = {company.id: universe.id for universe in facts.reference.universes.values()
             for company in universe.companies
             if args.universe in (None, universe.id)}
    unknown = [id for id in args.company if id not in homes]
    if unknown:
        raise InputError(f"servoscope value: {unknown[0]!r} is no company of "
                         f"{args.universe or 'the universes'}; `servoscope rank --out -` lists "
                         "their ids")
    when = args.as_of or facts.reference.collected
    made = {home: calibrate_universe(facts, home)
            for home in dict.fromkeys(homes[id] for id in args.company)}
    rows = [value_of(facts, made[homes[id]], homes[id], id, when, args.level)
            for id in dict.fromkeys(args.company)]
    for row in rows:
        newest = row["newest"] or {}
        row["newest_usd"], row["newest_date"] = newest.get("value_usd"), newest.get("date")
    return rows


def _notes(row: Mapping[str, Any]) -> list[str]:
    found = []
    if row["missing"]:
        found.append(f"not given: {', '.join(row['missing'])}")
    if row["why"]:
        found.append(f"{row['warning']}: {row['why'].replace('ln ', '')}")
    return found


def _csv(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> str:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[name]) for name in columns])
    return stream.getvalue()


def _cell(value: Any) -> str:
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, tuple | list):
        return guarded("; ".join(map(str, value)))
    if isinstance(value, float):
        return f"{value:.10g}"
    return guarded(str(value))


def _table(rows: Sequence[Mapping[str, Any]]) -> str:
    """The values in USD millions, for reading."""
    from gui.cli.compute import table

    lines = [_HEADS]
    for row in rows:
        money = [f"{row[name] / 1e6:,.0f}" for name in ("median_usd", "low_usd", "high_usd")]
        lines.append((str(row["name"]), *money, row["warning"]))  # type: ignore[arg-type]
    return table(lines) + "\n"

