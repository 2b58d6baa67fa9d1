"""What differs between two scenarios: a table of inputs, only the differences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.attribution.mixing import SETTINGS, VALUATION, Mixer, compute_group
from models.scenarios.evaluation import ScenarioResult
from models.valuation.store import calibration_key, settings_key
from scoring.state import State, score_key

DIGITS = 12


@dataclass(frozen=True)
class InputDifference:
    """One input that differs; `group` as in attribution, `key` as the workspace keeps it.

    `first` and `second` are what stands in the two scenarios (None: unknown or not set); of scores
    that is the score used, wherever it comes from. `why` is the reason given in the second.
    """

    group: str
    key: str
    what: str
    field: str
    first: Any
    second: Any
    why: str = ""


def input_differences(
    one: ScenarioResult, other: ScenarioResult
) -> tuple[InputDifference, ...]:
    """The inputs of the universe and of the compute tables that differ between two results."""
    mixer = Mixer(one.state, other.state, one.evaluation.universe)
    return (*_scores(one, other, mixer), *_settings(one, other), *_rates(one.state, other.state),
            *_valuation(one, other), *_cells(one, other, mixer))


def _scores(
    one: ScenarioResult, other: ScenarioResult, mixer: Mixer
) -> Iterator[InputDifference]:
    universe = one.evaluation.universe
    adjustment = other.evaluation.sheet.adjustment
    ruled = adjustment.touched if adjustment is not None else np.zeros(mixer.cells.shape, bool)
    rows, columns = np.nonzero(mixer.cells)
    first, second = (_used(result, rows, columns) for result in (one, other))
    why = other.evaluation.sheet.why
    for row, column, before, after in zip(
            rows.tolist(), columns.tolist(), first, second, strict=True):
        company, factor = universe.companies[row], universe.kept_factors[column]
        yield InputDifference(
            f"score/{factor.id}", score_key(universe.id, company.id, factor.id), company.name,
            factor.name, round(before, DIGITS), round(after, DIGITS),
            why.get((row, column), "") or ("score rule" if ruled[row, column] else ""))


def _used(
    result: ScenarioResult, rows: NDArray[np.intp], columns: NDArray[np.intp]
) -> list[float]:
    """The scores used in these cells; of a hidden factor the one that is kept."""
    shown = result.scores
    scores = result.evaluation.kept.score[rows, columns]
    seen = columns < shown.shape[1]
    scores[seen] = shown[rows[seen], columns[seen]]
    found: list[float] = scores.tolist()
    return found


def _settings(one: ScenarioResult, other: ScenarioResult) -> Iterator[InputDifference]:
    universe = one.evaluation.universe
    first, second = one.evaluation.sheet, other.evaluation.sheet
    for name in SETTINGS:
        if getattr(first, name) != getattr(second, name):
            yield InputDifference(name, f"{name}/{universe.id}", universe.name, name,
                                  _words(getattr(first, name)), _words(getattr(second, name)))
    if one.state.as_of != other.state.as_of:
        yield InputDifference("as_of", "as_of", "As of", "date", one.state.as_of.isoformat(),
                              other.state.as_of.isoformat())


def _words(setting: Any) -> str:
    """A weight or method setting in a line."""
    if isinstance(setting, str):
        return setting
    name = getattr(setting, "name", "") or getattr(setting, "mode", "")
    parts = getattr(setting, "options", None) or getattr(setting, "values", None) or {}
    inside = ", ".join(f"{key} {value:g}" if isinstance(value, float) else f"{key} {value}"
                       for key, value in parts.items())
    return f"{name} ({inside})" if inside else str(name)


def _rates(one: State, other: State) -> Iterator[InputDifference]:
    for currency, year in sorted({*one.fx, *other.fx}):
        first, second = one.fx.get((currency, year)), other.fx.get((currency, year))
        if first != second:
            yield InputDifference("fx", f"fx/{currency}/{year}", f"{currency} per USD", str(year),
                                  first, second)


def _valuation(one: ScenarioResult, other: ScenarioResult) -> Iterator[InputDifference]:
    universe = one.evaluation.universe
    first, second = one.state.valuation, other.state.valuation
    for key, field, words in (
            (settings_key(universe.id), "calibration settings", _fit_settings),
            (calibration_key(universe.id), "calibration", _fit)):
        if first.get(key) != second.get(key):
            yield InputDifference(VALUATION, key, universe.name, field,
                                  words(first.get(key)), words(second.get(key)))


def _fit(stored: Any) -> str:
    return str(stored.get("made", "")) if isinstance(stored, Mapping) else "bundled"


def _fit_settings(stored: Any) -> str:
    return ", ".join(f"{name} {value}" for name, value in (stored or {}).items()) or "default"


def _cells(
    one: ScenarioResult, other: ScenarioResult, mixer: Mixer
) -> Iterator[InputDifference]:
    if not mixer.places:
        return
    first, second = one.compute.book, other.compute.book
    for table, row, field in mixer.places:
        def written(book: Any, place: tuple[str, str, str] = (table, row, field)) -> Any:
            sheet = book.sheets.get(place[0])
            if sheet is None or place[1] not in sheet.row or place[2] not in sheet.columns:
                return None
            return sheet.written(place[1], place[2])

        before, after = written(first), written(second)
        if before != after:
            entry = other.state.compute.get((table, row, field), {})
            yield InputDifference(compute_group(table), f"compute/{table}/{row}/{field}",
                                  f"{table} {row}", field, before, after,
                                  str(entry.get("why", "")))
