"""The words of `servoscope report` and `servoscope verify`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

_REPORT = """examples:
  servoscope report --company unitree --out unitree.pdf
  servoscope report --ranking --universe compute --filter chip --out chips.html
  servoscope report --company cambricon --scenario ascend_claimed --currency USD --out c.pdf
  servoscope report --ranking --workspace team.servoscope --language zh_CN --out list.pdf

A tear sheet is one page on one company; a ranking report is the list with charts. HTML files need
no network. Both carry what 'servoscope verify' needs.

Exit codes: 0 done, 1 bad input, 2 wrong usage. Errors go to standard error."""
_VERIFY = """examples:
  servoscope verify ranking.csv
  servoscope verify comparison.xlsx --workspace team.servoscope
  servoscope verify ranked.csv --input companies.csv

An export says how it came about: version, scenario, as-of date, seed, and a fingerprint of all its
inputs. It is computed again from the facts and the workspace as they are now, and every figure is
compared. Each figure that differs is named.

Exit codes: 0 it holds, 1 it does not or cannot be verified, 2 wrong usage."""


def add_report(commands: Any) -> argparse.ArgumentParser:
    """Add the command report; gives its parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "report", help="a tear sheet or a ranking report as PDF or HTML", description="Write a "
        "tear sheet of a company, or a report of the ranking, as PDF or HTML.", epilog=_REPORT,
        formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--company", metavar="ID", help="a tear sheet of this company")
    what.add_argument("--ranking", action="store_true", help="a report of the ranking")
    add = parser.add_argument
    add("--format", choices=("pdf", "html"), help="default: by the ending of --out")
    add("--out", metavar="FILE", required=True, help="file to write (an existing one is replaced)")
    add("--scenario", metavar="S", default="base", help="id or name of a scenario (default: base)")
    add("--currency", choices=("CNY", "USD"), default="CNY", help="default: CNY")
    add("--language", choices=("en", "zh_CN"), default="en", help="default: en")
    add("--filter", metavar="TEXT", default="", help="of the ranking only companies with every "
        "word of TEXT in name, segment, country, ticker or id")
    add("--top", metavar="N", type=int, help="of the ranking only the first N")
    return parser


def add_verify(commands: Any) -> None:
    """Add the command verify."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "verify", help="does an export still hold?", description="Compute an export again and say "
        "whether its figures still hold.", epilog=_VERIFY,
        formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    add = parser.add_argument
    add("file", metavar="FILE", type=Path)
    add("--workspace", metavar="FILE", type=Path, default=argparse.SUPPRESS,
        help="the workspace it was made from (only read)")
    add("--input", metavar="FILE", type=Path, help="the companies file it was made from")
    add("--json", action="store_true", help="print JSON")
