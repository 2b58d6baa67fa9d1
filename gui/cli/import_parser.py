"""The words of `servoscope import` and `servoscope recover`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

KINDS = ("companies", "scores", "evidence", "fundamentals", "observations")

_IMPORT = """examples:
  servoscope import companies.xlsx --workspace team.servoscope --dry-run
  servoscope import companies.xlsx --workspace team.servoscope
  servoscope import facts.csv --workspace team.servoscope --set confidence=reported
  servoscope import list.csv --workspace team.servoscope --map name=Firm --map supply_chain=S2
  servoscope import --template evidence --out evidence.xlsx

A file is taken whole, as one edit that can be undone, or not at all. Empty cells leave what stands.
The workspace is made where there is none.

Exit codes: 0 done, 1 bad input, 2 wrong usage. Errors go to standard error."""
_RECOVER = """examples:
  servoscope recover team.servoscope
  servoscope recover team.servoscope --out rescued.servoscope

Exit codes: 0 done, 1 nothing could be read, 2 wrong usage. Errors go to standard error."""


def add_import(commands: Any) -> argparse.ArgumentParser:
    """Add the command import; gives its parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "import", help="take a table of your own into a workspace", description="Take companies, "
        "scores, evidence, fundamentals or observations of a CSV or XLSX file into a workspace.",
        epilog=_IMPORT, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    add = parser.add_argument
    add("file", metavar="FILE", type=Path, nargs="?")
    add("--kind", choices=KINDS, default="", help="what a row is (default: told by the columns)")
    add("--map", metavar="FIELD=HEADER", action="append", default=[],
        help="which column holds a field; an empty HEADER: none; may be repeated")
    add("--set", metavar="FIELD=VALUE", action="append", default=[],
        help="a value for every row in which the file gives none; may be repeated")
    add("--dry-run", action="store_true", help="say what would be added, changed and refused")
    add("--sheet", metavar="NAME", default="",
        help="sheet of a workbook (default: told by its columns)")
    add("--delimiter", metavar="C", default="",
        help="',' ';' '|' or tab (default: told by the file)")
    add("--encoding", default="",
        choices=("", "utf-8-sig", "gb18030", "utf-16", "big5", "shift_jis", "cp1252"),
        help="of a text file (default: told by the file)")
    add("--who", metavar="NAME", default="", help="author of the edit (default: your user name)")
    add("--template", choices=KINDS, default="", help="write a file to fill in to --out instead")
    add("--out", metavar="FILE", type=Path, help="the template, ending in .xlsx or .csv")
    return parser


def add_recover(commands: Any) -> None:
    """Add the command recover."""
    parser = commands.add_parser(
        "recover", help="read what a damaged workspace still holds", description="Read what a "
        "damaged workspace still holds into a new file; the damaged one is not touched.",
        epilog=_RECOVER, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--out", metavar="FILE", type=Path,
                        help="the new file (default: beside it, named '… (recovered)')")
