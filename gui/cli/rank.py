"""`servoscope rank`: the ranked list without a window."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from data.currency import FxError
from data.errors import DataError
from data.exporting import FORMATS, ExportError, RankedTable, to_csv_file, write
from data.importing.companies_columns import known_name
from gui.cli.errors import InputError, UsageError
from gui.cli.streams import note, write_out
from gui.cli.subjects import Subject, bundled_universe, own_companies
from gui.listing import Sort, haystacks, matching, ordered
from models.exports.ranking import ranking_table, write_ranking
from models.exports.told import own_provenance, provenance
from models.scenarios import BASE
from scoring.ranked_table import ranked_table
from scoring.state import StateError
from scoring.validation import ScoringError

STANDARD_OUTPUT = "-"
_SORTS = ("rank", "move", "company", "score", "value", "missing")
_SORT_NAMES = {"name": "company", "composite": "score"}


def rank(args: argparse.Namespace) -> int:
    """Rank and write the list; gives the exit code."""
    _check_usage(args)
    try:
        suffix = Path(args.out).suffix.lower()
        subject = (own_companies(args) if args.input is not None
                   else bundled_universe(args, with_log=suffix in (".xlsx", ".json")))
        _write(args.out, _table(args, subject), subject)
    except (DataError, FxError, ScoringError, StateError) as error:
        raise InputError(f"servoscope rank: {error}") from None
    return 0


def _check_usage(args: argparse.Namespace) -> None:
    if args.out != STANDARD_OUTPUT and Path(args.out).suffix.lower() not in FORMATS:
        raise UsageError(f"--out {args.out}: the ending names no known format; "
                         f"use {', '.join(FORMATS)}, or - for CSV on standard output")
    if args.input is None:
        return
    for name in ("workspace", "universe", "scores_of"):
        if getattr(args, name) is not None:
            raise UsageError("--input brings its own companies and goes without "
                             f"--{name.replace('_', '-')}")
    if Path(args.out).exists() and args.input.exists() and Path(args.out).samefile(args.input):
        raise UsageError(f"--out {args.out} is the --input file; name another")


def _table(args: argparse.Namespace, subject: Subject) -> RankedTable:
    evaluation = subject.evaluation
    universe = evaluation.universe
    column = known_name(args.sort)
    column = _SORT_NAMES.get(column, column)
    legal = (*_SORTS, *universe.column)
    if column not in legal:
        raise UsageError(f"--sort: {args.sort!r} is no column; use one of {', '.join(legal)}")
    mask = (matching(haystacks(universe), args.filter) if args.filter.strip()
            else np.ones(len(universe.companies), dtype=bool))
    rows = ordered(evaluation, subject.start_ranks, Sort(column, args.descending), mask)
    if not len(rows):
        note(f"note: no company matches --filter {args.filter!r}; the list is empty")
    listed = rows[:args.top]
    now = datetime.now().astimezone()
    words = f"{column}, descending" if args.descending else column
    parts: dict[str, Any] = {
        "created_at": now, "filter_text": args.filter, "sort": words,
        "fingerprint": subject.fingerprint, "notices": subject.notices, "log": subject.log}
    shown = {"settings": subject.settings, "filter": args.filter, "sort": words,
             "listed": len(listed)}
    if subject.world is None or subject.result is None:
        told = own_provenance(evaluation, args.currency, subject.fingerprint, now,
                              companies_file=args.input.name, **shown)
        return replace(ranked_table(evaluation, listed, subject.start_ranks, args.currency,
                                    **parts), provenance=told)
    told = provenance(
        "ranking", subject.world, evaluation, (BASE,), args.currency, now,
        workspace=args.workspace.name if args.workspace is not None else "", **shown)
    return ranking_table(subject.result, listed, subject.start_ranks, told, **parts)


def _write(out: str, table: RankedTable, subject: Subject) -> None:
    for notice in table.meta.notices:
        note(f"note: {notice}")
    if out == STANDARD_OUTPUT:
        write_out(to_csv_file(table))
        return
    replaced = Path(out).exists()
    try:
        if subject.world is None or subject.result is None or subject.evaluator is None:
            write(out, table, overwrite=True)
        else:
            write_ranking(out, table, subject.result, subject.evaluator, subject.world.tree,
                          overwrite=True)
    except ExportError as error:
        raise InputError(f"{error.what} {error.remedy}") from None
    word = "replaced" if replaced else "wrote"
    note(f"{word} {out}: {table.meta.listed} of {table.meta.total} companies")
