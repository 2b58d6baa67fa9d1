"""The words of `servoscope verify`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

_VERIFY = """examples:
  servoscope verify ranking.csv
  servoscope verify comparison.xlsx --workspace team.servoscope
  servoscope verify ranked.csv --input companies.csv

An export says how it came about: version, scenario, as-of date, seed, and a fingerprint of all its
inputs. It is computed again from the facts and the workspace as they are now, and every figure is
compared. Each figure that differs is named.

Exit codes: 0 it holds, 1 it does not or cannot be verified, 2 wrong usage."""


def add_reports(commands: Any) -> None:
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
