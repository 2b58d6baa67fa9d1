"""`servoscope import`: a table of one's own, shown as a dry run, taken into a workspace."""

from __future__ import annotations

import argparse
import getpass
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from data.importing import ColumnMapping, Plan
from data.importing.errors import ImportErrors
from data.records import Factor, Reference
from data.workspace.errors import WorkspaceError
from gui.cli.errors import InputError, UsageError
from gui.cli.streams import note
from gui.cli.subjects import refusals
from scoring.consensus.own_keys import as_of_analyst, as_own
from scoring.consensus.panel import ANALYSTS, Analyst, id_for, read_analysts

_SHOWN = 20


def import_(args: argparse.Namespace) -> int:
    """Print the plan and, unless it is a dry run, commit it as one edit; gives the exit code."""
    from data.bundled import load
    from data.own_rows import with_own_rows

    values = _stored(args.workspace)
    reference, _ = with_own_rows(load(), values.items())
    name = args.universe or "robotics"
    if args.template:
        return _template(args, reference.universes[name].factors)
    if args.file is None or args.workspace is None:
        raise UsageError("import needs FILE and --workspace, or --template and --out")
    try:
        return _import(args, reference, name, values)
    except ImportErrors as errors:
        raise InputError(refusals(errors)) from None
    except WorkspaceError as error:
        raise InputError(f"{args.workspace}: {error.what} {error.remedy}") from None


def _stored(path: Path | None) -> dict[str, Any]:
    """The values of the workspace; none where there is no file yet."""
    from data.workspace import Workspace

    if path is None or not path.exists():
        return {}
    try:
        with Workspace.open(path, read_only=True) as workspace:
            return workspace.values()
    except WorkspaceError as error:
        raise InputError(f"{path}: {error.what} {error.remedy}") from None


def _import(
    args: argparse.Namespace, reference: Reference, universe: str, values: dict[str, Any]
) -> int:
    from data.importing import Reading, existing, guess_kind, guess_mapping, open_table, plan
    from data.workspace import Workspace

    factors = reference.universes[universe].factors
    reading = Reading(args.encoding, {"tab": "\t"}.get(args.delimiter, args.delimiter), args.sheet)
    grid = open_table(args.file, args.kind, factors, reading)
    kind = args.kind or guess_kind(grid.headers, factors)
    mapping = _mapped(guess_mapping(grid.headers, kind, factors), args)
    analysts = read_analysts(ANALYSTS, values.get(ANALYSTS))
    who = args.who or getpass.getuser()
    analyst = Analyst(id_for(who, analysts), who)
    planned = plan(grid, mapping, existing(
        reference, universe, as_own(values, analysts, analyst.id)))
    _tell(planned, mapping)
    if planned.refused:
        raise InputError(refusals(ImportErrors(planned.refusals)))
    if planned.changes and not args.dry_run:
        with Workspace.open(args.workspace) as workspace:
            for text in workspace.notices:
                note(f"note: {args.workspace}: {text}")
            workspace.commit("import", f"Import {kind} from {Path(args.file).name}",
                             as_of_analyst(planned.changes, analysts, analyst), who)
    print(f"{'dry run' if args.dry_run else 'ok'}: {args.file}: {planned.summary}")
    return 0


def _mapped(mapping: ColumnMapping, args: argparse.Namespace) -> ColumnMapping:
    known = {field.id for field in mapping.fields}
    for field, header in _pairs(args.map, "--map", known):
        if header and header not in mapping.headers:
            raise UsageError(f"--map {field}={header}: the columns are "
                             f"{', '.join(mapping.headers)}")
        mapping = mapping.with_column(field, mapping.headers.index(header) if header else None)
    for field, text in _pairs(args.set, "--set", known):
        mapping = mapping.with_constant(field, text)
    return mapping


def _pairs(texts: Iterable[str], option: str, known: set[str]) -> Iterable[tuple[str, str]]:
    for text in texts:
        field, sign, value = text.partition("=")
        if not sign or field not in known:
            names = ", ".join(sorted(known))
            raise UsageError(f"{option} {text}: give FIELD=…, with one of {names}")
        yield field, value


def _tell(planned: Plan, mapping: ColumnMapping) -> None:
    columns = ", ".join(f"{mapping.headers[column]!r} as {field}"
                        for field, column in mapping.columns.items())
    note(f"{planned.path}: {planned.kind}: {columns}")
    for text in planned.notices:
        note(f"note: {planned.path}: {text}")
    for row in planned.planned[:_SHOWN] if not planned.refused else ():
        note(f"row {row.row}: {row.what} {row.label}")
    if not planned.refused and len(planned.planned) > _SHOWN:
        note(f"and {len(planned.planned) - _SHOWN:,} more")


def _template(args: argparse.Namespace, factors: tuple[Factor, ...]) -> int:
    from data.exporting.errors import ExportError
    from data.importing.templates import write_template

    if args.out is None:
        raise UsageError("--template needs --out with a file ending in .xlsx or .csv")
    try:
        write_template(args.out, args.template, factors)
    except ExportError as error:
        raise InputError(f"{error.what} {error.remedy}") from None
    print(f"ok: {args.out}: a template for {args.template}")
    return 0
