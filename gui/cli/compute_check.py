"""`servoscope compute --check`: the engine held to measured points."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from data.compute.efficiency import ErrorFigures
from data.errors import DataError
from data.schema import decode
from gui.cli.compute import as_json, table
from gui.cli.streams import note, write_out
from scoring.compute.measured.check import CheckResult, check

_HEADS = ("", "n", "median %", "p90 %", "within 2x", "rank corr.")


def check_points(path: Path, machine: bool) -> int:
    """Print errors by point, chip, model and source; gives the exit code."""
    try:
        content = json.loads(decode(path.read_bytes(), str(path)))
    except json.JSONDecodeError as error:
        raise DataError(str(path), error.lineno, "", None, f"JSON ({error.msg})") from None
    result = check(content, file=str(path))
    if machine:
        write_out(as_json(asdict(result)))
        return 0
    _print(result)
    return 0


def _print(result: CheckResult) -> None:
    rows = [("point", "predicted", "measured", "error %", "in fit", "limit")]
    rows += [(row.id, f"{row.predicted:,.0f}", f"{row.measured:,.0f}",
              f"{row.error_percent:+.0f}", "yes" if row.in_fit else "no", row.limit)
             for row in result.points]
    print(table(rows), end="\n\n")
    lines = [_HEADS, _line("all points", result.overall)]
    if result.unseen is not None:
        lines.append(_line("points not in the fit", result.unseen))
    lines.append(_line("the fit, sources left out", result.reference))
    for kind, group in (("chip", result.by_chip), ("model", result.by_model),
                        ("source", result.by_source)):
        lines += [_line(f"{kind} {name or '(none)'}", value) for name, value in group.items()]
    print(table([(*line, "") for line in lines]))
    for text in (*result.notices, *dict.fromkeys(t for row in result.points for t in row.notices)):
        note(f"note: {text}")


def _line(name: str, value: ErrorFigures) -> tuple[str, ...]:
    ranks = "–" if value.spearman != value.spearman else f"{value.spearman:.2f}"
    return (name, str(value.n), f"{value.median_percent:.1f}", f"{value.p90_percent:.1f}",
            f"{100 * value.within_2x:.0f} %", ranks)
