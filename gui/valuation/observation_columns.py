"""The columns of the table of observations: names, widths, what they are sorted by."""

from __future__ import annotations

from collections.abc import Callable
from math import inf, isnan
from typing import Any

from gui.i18n import mark, tr
from gui.money import Money
from gui.valuation.facts import Facts
from gui.widgets.signs import filled_dots

ON, COMPANY, DATE, KIND, REPORTED, OBSERVED, MODEL, RATIO, WEIGHT, NOTE = range(10)
COUNT = 10
RIGHT_ALIGNED = frozenset({REPORTED, OBSERVED, MODEL, RATIO, WEIGHT})
DESCENDING = frozenset({DATE, OBSERVED, MODEL, RATIO, WEIGHT, REPORTED})  # largest first
NAMES = ("on", "company", "date", "kind", "reported", "observed", "model", "ratio", "weight",
         "note")
WIDTHS = {ON: 44, COMPANY: 136, DATE: 82, KIND: 90, REPORTED: 86, OBSERVED: 88, MODEL: 68,
          RATIO: 108, WEIGHT: 54, NOTE: 124}
LEAST = {COMPANY: 96, NOTE: 118}
_HEADS = (mark("On"), mark("Company"), mark("Date"), mark("Kind"), mark("As reported"),
          mark("Observed"), mark("Model"), mark("Ratio"), mark("Weight"), mark("Conf., note"))
_TIPS = (
    mark("Whether the next calibration counts it; click or press Space"),
    mark("Company valued"),
    mark("Day, month or year of the valuation as its source gives it"),
    mark("Kind of valuation, and the round"),
    mark("As its source has it, in its own currency; ≥ means at least"),
    mark("The same in the currency shown, at the yearly average rate of its date, {unit}"),
    mark("What a fit without this company predicts for that date, {unit}"),
    mark("Observed value over the model's; the bar grows with its logarithm"),
    mark("Weight of the row in the fit"),
    mark("Confidence of the source: three dots confirmed, two reported, one rumoured; and why a "
         "row does not count or stands out"),
)


def head(column: int) -> str:
    """Name of a column."""
    return tr(_HEADS[column])


def unit(column: int, money: Money) -> str:
    """What stands in lighter type after the name."""
    if column in (OBSERVED, MODEL):
        return tr("bn")
    return tr("obs ÷ model") if column == RATIO else ""


def tip(column: int, money: Money) -> str:
    """What a column shows."""
    return tr(_TIPS[column]).format(unit=money.unit)


def sort_key(facts: Facts, column: int) -> Callable[[int], Any]:
    """What rows are ordered by; unknown numbers are NaN."""
    if column == ON:
        return lambda at: not facts.on[at]
    if column == COMPANY:
        return lambda at: facts.company(at).name.casefold()
    if column == DATE:
        return lambda at: facts.observations[at].date.toordinal()
    if column == KIND:
        return lambda at: facts.kind[at].casefold()
    if column == NOTE:
        return lambda at: (filled_dots(facts.observations[at].confidence), facts.note(at))
    numbers = {REPORTED: facts.observed, OBSERVED: facts.observed, MODEL: facts.model,
               RATIO: facts.ratio, WEIGHT: facts.weight}[column]
    return lambda at: numbers[at]


def ordered(facts: Facts, rows: list[int], column: int, descending: bool) -> list[int]:
    """Rows by a column, newest first where that leaves them equal; unknown numbers last."""
    by = sort_key(facts, column)
    newest = sorted(rows, key=lambda at: (-facts.observations[at].date.toordinal(),
                                          facts.observations[at].id))
    known = [at for at in newest if not _unknown(by(at))]
    blank = [at for at in newest if _unknown(by(at))]
    return sorted(known, key=by, reverse=descending) + blank


def _unknown(value: Any) -> bool:
    return isinstance(value, float) and (isnan(value) or value in (inf, -inf))
