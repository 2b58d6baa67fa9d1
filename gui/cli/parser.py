"""The command line's words: commands, options, help with examples."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from math import isfinite
from pathlib import Path

from data.dates import whole_day
from data.version import VERSION
from gui.cli.import_parser import add_import, add_recover
from gui.cli.report_parser import add_report, add_verify

COMMANDS = (
    "rank", "check", "compute", "calibrate", "value", "scenarios", "compare", "report", "verify",
    "import", "recover")
UNIVERSES = ("robotics", "compute")
CURRENCIES = ("CNY", "USD")
METHODS = ("weighted_mean", "weighted_product", "topsis", "vikor", "promethee2", "waspas")
EXIT_CODES = "Exit codes: 0 done, 1 bad input, 2 wrong usage. Errors go to standard error."

_WINDOW = """examples:
  servoscope                                 open the window on the bundled universe
  servoscope --workspace team.servoscope     open a workspace
  servoscope --universe compute --as-of 2025-12-31
  servoscope rank --out ranking.csv          rank without a window
  servoscope check companies.csv             check a file
  servoscope compute --workload deepseek_v3  tokens per second and cost by chip
  servoscope value --company unitree         what a company is worth, with its interval

""" + EXIT_CODES
_RANK = """examples:
  servoscope rank --out ranking.csv
  servoscope rank --universe compute --currency USD --out compute.xlsx
  servoscope rank --weights mass_production=2,supply_chain=1 --out two.csv
  servoscope rank --weights critic --method topsis --option normalization=vector --out t.json
  servoscope rank --as-of 2025-06-30 --filter humanoid --top 10 --out -
  servoscope rank --workspace team.servoscope --sort value --descending --out list.xlsx
  servoscope rank --workspace team.servoscope --scores-of "Anna Li" --out anna.csv
  servoscope rank --input companies.csv --out ranked.csv

A companies file has the columns name, mass_production, supply_chain, embodied_ai (or
software_stack) and commercial_scene, scores from 0 to 1, empty where unknown; optional are
name_zh, segment, country, id and a low and a high per factor (supply_chain_low, ...).

""" + EXIT_CODES
_CHECK = """examples:
  servoscope check companies.csv
  servoscope check team.servoscope

Prints 'ok: ...' or every error with file, row, column, value and what would be right.
""" + EXIT_CODES
_COMPUTE = """examples:
  servoscope compute --workload deepseek_v3
  servoscope compute --workload deepseek_v4_pro --chip ascend_950dt nvidia_h20 --base nvidia_h20
  servoscope compute --workload llama31_70b --chip nvidia_h100 --target-tps 30 --json
  servoscope compute --workload deepseek_v32 --chip nvidia_b200 --mode decode --context 131072
  servoscope compute --check points.json --json

A points file has the schema of the bundled throughput_points.json: points, and chips and models of
its own where the bundled ones are not meant.

""" + EXIT_CODES
_CALIBRATE = """examples:
  servoscope calibrate --report report.json
  servoscope calibrate --universe compute --report compute.json
  servoscope calibrate --observations mine.csv --model weight_prior_ridge --report mine.json
  servoscope calibrate --until 2025-12-31 --weight market_cap=0.5 --penalty prior=10 --report r.json

An observations file has the columns id, company_id, date, value, currency and kind (post_money,
pre_money, ipo_price, market_cap, target); optional are round, amount_raised, raised_currency,
state_capital, industrial_capital, lower_bound, confidence, on and weight. Companies are those of
the universe; scores and figures are what was known of them before each date.

""" + EXIT_CODES
_VALUE = """examples:
  servoscope value --company unitree --company agibot
  servoscope value --company waymo --as-of 2024-10-25 --json
  servoscope value --input companies.csv --level 0.9 --out values.csv

A file has the columns name, mass_production, supply_chain, embodied_ai (or software_stack),
commercial_scene (0 to 1) and date; optional are segment, country, stage (seed, A to G, pre-IPO,
listed, acquired), state_capital, industrial_capital, revenue_usd, raised_usd, headcount, founded.
The value is the reported one to be expected (post-money or market value), not a fair value.

""" + EXIT_CODES

_SCENARIOS = """examples:
  servoscope scenarios
  servoscope scenarios --workspace team.servoscope --json

""" + EXIT_CODES
_COMPARE = """examples:
  servoscope compare --scenarios base funding_winter --out winter.csv
  servoscope compare --universe compute --scenarios ascend_derived ascend_claimed \\
      --against parent --only-changed --out ascend.xlsx
  servoscope compare --workspace team.servoscope --scenarios base "Our view" --out view.json

Scenarios are named by id or by name; 'servoscope scenarios' lists them.
""" + EXIT_CODES


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments; leaves by SystemExit for --help, --version and wrong usage."""
    parser = _parser("servoscope", "Score, rank and value robotics and compute start-ups.", _WINDOW)
    parser.add_argument("--version", action="version", version=f"servoscope {VERSION}")
    _add_view(parser, None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    rank = commands.add_parser(
        "rank", help="rank without a window and write the list", description="Rank the bundled "
        "universe, a workspace or a file of your own, and write the list.", epilog=_RANK,
        formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    _add_view(rank, argparse.SUPPRESS)
    _add_rank(rank)
    check = commands.add_parser(
        "check", help="check a companies file or a workspace", description="Check a companies file "
        "(CSV, XLSX) or a workspace; nothing is changed.", epilog=_CHECK,
        formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    check.add_argument("file", metavar="FILE", type=Path)
    compute = commands.add_parser(
        "compute", help="throughput and cost of a model by chip", description="Estimate what each "
        "chip makes of a workload, or compare the engine with measured points.", epilog=_COMPUTE,
        formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    _add_compute(compute)
    calibrate = commands.add_parser(
        "calibrate", help="calibrate the valuation and write its report", description="Calibrate "
        "values on observations and scores, validate by company, write all error figures.",
        epilog=_CALIBRATE, formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False)
    _add_view(calibrate, argparse.SUPPRESS)
    _add_calibrate(calibrate)
    value = commands.add_parser(
        "value", help="predicted values with intervals", description="Value companies of the "
        "universe as of a day, or companies of a file, by the calibrated model.", epilog=_VALUE,
        formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    _add_view(value, argparse.SUPPRESS)
    _add_value(value)
    scenarios = commands.add_parser(
        "scenarios", help="list the scenarios", description="List the bundled scenarios and those "
        "of a workspace, with parent, probability and what they set.", epilog=_SCENARIOS,
        formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    _add_workspace(scenarios, argparse.SUPPRESS)
    scenarios.add_argument("--json", action="store_true", help="print JSON")
    compare = commands.add_parser(
        "compare", help="compare scenarios and write the table", description="Evaluate two to six "
        "scenarios and write ranks, composites and values side by side.", epilog=_COMPARE,
        formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    _add_view(compare, argparse.SUPPRESS)
    _add_compare(compare)
    _add_view(add_report(commands), argparse.SUPPRESS)
    add_verify(commands)
    _add_view(add_import(commands), argparse.SUPPRESS)
    add_recover(commands)
    return parser.parse_args(list(argv))


def _add_view(parser: argparse.ArgumentParser, default: str | None) -> None:
    """What every command can look at; a command keeps what was given before its name."""
    _add_workspace(parser, default)
    parser.add_argument("--universe", choices=UNIVERSES, default=default,
                        help="the bundled universe (default: robotics)")
    parser.add_argument("--as-of", metavar="DATE", type=_day, default=default,
                        help="use only what was dated at or before DATE, like 2026-06-30")


def _add_workspace(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument("--workspace", metavar="FILE", type=Path, default=default,
                        help="a .servoscope file (commands only read it)")


def _add_compare(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--scenarios", metavar="S", nargs="+", required=True,
        help="ids or names of two to six scenarios; base is the workspace itself")
    add("--out", metavar="FILE", required=True,
        help="file to write, by its ending .csv .json .xlsx (an existing file is replaced)")
    add("--against", choices=("base", "parent"), default="base",
        help="what changes are counted from (default: base)")
    add("--only-changed", action="store_true", help="list only companies for which anything moves")
    add("--currency", choices=CURRENCIES, default="CNY", help="default: CNY")


def _add_rank(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--out", metavar="FILE", required=True,
        help="file to write, by its ending .csv .xlsx .json .tsv .html (an existing file is "
        "replaced); - writes CSV to standard output")
    add("--input", metavar="FILE", type=Path, help="rank the companies of this CSV or XLSX file")
    add("--weights", metavar="W", help="equal, entropy, critic, or weights by factor like "
        "'mass_production=2,supply_chain=1'; factors not named weigh 0, other sums than 1 are "
        "normalised (default: equal, or the workspace's)")
    add("--method", choices=METHODS, help="default: weighted_mean, or the workspace's")
    add("--option", metavar="NAME=VALUE", action="append", default=[],
        help="option of the method, like v=0.5 or normalization=minmax; may be repeated")
    add("--missing", choices=("segment", "full"), help="bounds of unknown scores: around the "
        "median of the segment (default), or 0 and 1")
    add("--scores-of", metavar="WHO", help="with several analysts in the workspace: mean, median "
        "or a name (default: the workspace's rule)")
    add("--currency", choices=CURRENCIES, default="CNY", help="default: CNY")
    add("--filter", metavar="TEXT", default="", help="list only companies with every word of TEXT "
        "in name, Chinese name, pinyin initials, segment, country, ticker or id")
    add("--sort", metavar="COLUMN", default="rank", help="rank, move, company, score, value, "
        "missing or a factor (default: rank)")
    add("--descending", action="store_true", help="sort from high to low")
    add("--top", metavar="N", type=_count, help="list only the first N")


def _add_compute(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--workload", metavar="W", help="id of a language model")
    add("--chip", metavar="C", nargs="+", action="extend", help="ids of chips (default: all)")
    add("--base", metavar="B", help="id of the chip the index is against")
    add("--input", metavar="N", type=_above, help="input tokens per request (default: 1024)")
    add("--output", metavar="N", type=_above, help="output tokens per request (default: 1024)")
    add("--context", metavar="N", type=_above, help="context at which the decode step is judged")
    add("--target-tps", metavar="X", type=_above, help="least tokens per second of one user "
        "(default: 10; none with --batch)")
    add("--no-target", action="store_true", help="full batches, however slow for one user")
    add("--mode", choices=("aggregated", "disaggregated", "prefill", "decode"))
    add("--batch", metavar="N", type=_above, help="sequences per chip (default: all that fit)")
    add("--chips", metavar="N", type=_count, help="chips per replica (default: the best number)")
    add("--max-chips", metavar="N", type=_count, help="most chips per replica (default: 64)")
    add("--parallel", choices=("tp", "dep"), help="split every layer, or only the experts")
    add("--cache-hit", metavar="S", type=float, help="share of input already cached, 0 to 1")
    for name in ("weight", "compute", "kv"):
        add(f"--{name}-precision", choices=("bf16", "fp8", "fp4", "int8"))
    add("--ideal", action="store_true", default=None, help="the textbook roofline")
    add("--check", metavar="FILE", type=Path, help="compare with the measured points of FILE")
    add("--json", action="store_true", help="print JSON")


def _add_calibrate(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--observations", metavar="FILE", type=Path, help="calibrate on the observations of this "
        "CSV file (default: the bundled ones)")
    add("--model", metavar="NAME", default="auto", help="auto (default: chosen by validation), "
        "weight_prior_kernel_ridge, weight_prior_ridge, robust_weight_prior_ridge, ridge, "
        "bayesian_ridge, elastic_net, boosting or mean_of_four_and_stage")
    add("--until", metavar="DATE", type=_day, help="the last day an observation may be of "
        "(default: the newest day of the bundled facts)")
    add("--stages", choices=("all", "venture", "listed"), default="all", help="calibrate on "
        "private rounds or on listings only (default: all)")
    add("--bounds", choices=("drop", "impute"), default="drop", help="what becomes of values that "
        "are only lower bounds (default: they are left out)")
    add("--penalty", metavar="NAME=X", type=_named, action="append", help="a penalty in place of "
        "the one validation chooses: prior (slopes of the factors towards the weights), minor "
        "(other slopes), small (slopes of the stage, common slope), roughness (the smooth part), "
        "alpha (the elastic net); may be repeated")
    add("--weight", metavar="KIND=W", type=_named, action="append", help="weight of a kind of "
        "observation: post_money, pre_money, ipo_price, market_cap, target; 0 leaves it out; may "
        "be repeated")
    add("--rumours", action="store_true", help="count rumours")
    add("--targets", action="store_true", help="count targets and talks")
    add("--seed", metavar="N", type=int, default=0, help="seed of the folds (default: 0)")
    add("--report", metavar="FILE", required=True, help="JSON file to write; - writes to standard "
        "output")


def _add_value(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--input", metavar="FILE", type=Path, help="value the companies of this CSV file")
    add("--company", metavar="ID", action="append", help="value this company of the universe, by "
        "what was known before --as-of; may be repeated")
    add("--level", metavar="P", type=_share, default=0.8, help="level of the interval, above 0 "
        "and below 1 (default: 0.8)")
    add("--json", action="store_true", help="write JSON")
    add("--out", metavar="FILE", help="file to write (CSV, or JSON by its ending); - writes to "
        "standard output")


def _parser(name: str, description: str, examples: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog=name, description=description, epilog=examples, allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter)


def _day(text: str) -> date:
    try:
        return whole_day(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day like 2026-06-30") from None


def _above(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number above 0")
    return value


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number above 0 and below 1")
    return value


def _named(text: str) -> tuple[str, float]:
    name, sign, number = text.partition("=")
    try:
        value = float(number)
    except ValueError:
        value = float("nan")
    if not (name.strip() and sign and isfinite(value)):
        raise argparse.ArgumentTypeError(f"{text!r} is not a name and a number like prior=10")
    return name.strip(), value


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of at least 1")
    return int(text)
