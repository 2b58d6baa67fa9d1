"""What is to be reached, as it is typed: read, or refused with a way out."""

from __future__ import annotations

import math
from dataclasses import dataclass

from gui.format import MINUS, score
from gui.i18n import mark, tr
from gui.money import Money
from gui.widgets.number_entry import Refused, read_number
from models.goal_seek import EVEN
from models.scenarios import ScenarioResult

MEASURES = {"value": mark("Valuation"), "composite": mark("Composite"), "rank": mark("Rank")}
CHANCES = (EVEN, 0.6, 0.7, 0.8, 0.9)
OTHER_MEASURE, MEDIAN = "rank", "median"
_FURTHER = 1.05  # times the value, where nothing was typed yet


@dataclass(frozen=True)
class Read:
    """A target, or why there is none in `problem`: `remedy` says what would do, `way` is what
    a click on it takes: a text to type, OTHER_MEASURE or MEDIAN.
    """

    target: float = math.nan
    problem: str = ""
    remedy: str = ""
    way: str = ""


def now(result: ScenarioResult, row: int, measure: str) -> float:
    """The measure of a company as it stands."""
    return float({"value": result.values.median, "composite": result.composite,
                  "rank": result.ranks}[measure][row])


def first_text(result: ScenarioResult, row: int, measure: str, money: Money) -> str:
    """A target a little better than what stands."""
    at = now(result, row, measure)
    if math.isnan(at):
        return ""
    if measure == "rank":
        return str(max(int(at) - 3, 1))
    if measure == "composite":
        return score(min(at + 0.05, 1.0))
    return f"{float(f'{_FURTHER * at / money.step:.3g}'):,g}"


def target_words(measure: str, target: float, money: Money) -> str:
    """A target in words: 'CNY 50.0 bn', 'rank 3', 'composite .71'."""
    if measure == "rank":
        return tr("rank {rank}").format(rank=f"{target:.0f}")
    if measure == "composite":
        return tr("composite {score}").format(score=score(target, 3))
    return money.words(target)


def read_target(
    text: str, measure: str, chance: float, result: ScenarioResult, row: int, money: Money,
    moves: bool,
) -> Read:
    """The target as typed for the company in `row`; `moves` tells whether scores move values."""
    name = result.evaluation.universe.companies[row].name
    if measure == "value":
        if not moves:
            return Read(problem=tr("Values do not move with scores without a calibration."),
                        remedy=tr("Seek a rank instead"), way=OTHER_MEASURE)
        if math.isnan(now(result, row, measure)):
            return Read(problem=tr("No value of {name} is known.").format(name=name),
                        remedy=tr("Seek a rank instead"), way=OTHER_MEASURE)
        if chance != EVEN and math.isnan(float(result.values.low[row])):
            return Read(problem=tr("The value has no interval, so no chance can be told."),
                        remedy=tr("Use the median"), way=MEDIAN)
    first = first_text(result, row, measure, money)

    def refused(why: str) -> Read:
        return Read(problem=why, remedy=tr("Use {target}").format(target=first), way=first)

    try:
        number = read_number(text)
    except Refused as error:
        return refused(str(error))
    if number is None:
        return refused(tr("Type what is to be reached."))
    shown = f"{number:g}".replace("-", MINUS)
    if measure == "value":
        if number <= 0:
            return refused(tr("{target} is not above 0, and no value falls that far.").format(
                target=shown))
        return Read(number * money.step)
    if measure == "composite":
        if result.evaluation.result.method != "promethee2" and not 0 <= number <= 1:
            return refused(tr("{target} is outside 0 to 1, where every composite lies.").format(
                target=shown))
        return Read(number)
    count = len(result.ranks)
    if not (float(number).is_integer() and 1 <= number <= count):
        return refused(tr("{target} is no rank: there are ranks 1 to {n}.").format(
            target=shown, n=count))
    return Read(number)
