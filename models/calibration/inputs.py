"""From a frame of companies to numbers: checks in words, logarithms, categories as 0 and 1."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from models.calibration.errors import CalibrationError
from models.valuation.layout import FACTOR_COLUMNS, PACE, pace, years_of
from models.valuation.layout import Layout as Columns
from models.valuation.stages import ACQUIRED, LISTED, ORDINAL, stage_of

Floats = NDArray[np.float64]
_MONEY = {"ln_revenue": "revenue_usd", "ln_raised": "raised_usd", "ln_headcount": "headcount"}
LEAST_MONEY = 1e5  # less revenue or capital than this tells no more than this does
_TRUE, _FALSE = ("1", "true", "yes", "y", "是"), ("0", "false", "no", "n", "否", "")
_COUNTRIES = {"china": "CN", "prc": "CN", "hk": "CN", "hong kong": "CN", "usa": "US",
              "united states": "US", "japan": "JP", "korea": "KR", "south korea": "KR"}
MISSING_WORDS = {
    "ln_revenue": "revenue", "ln_raised": "capital raised", "ln_headcount": "headcount",
    "ln_age": "founding year", "round": "stage",
}


@dataclass(frozen=True)
class Layout(Columns):
    """The columns of the matrix, filled from frames."""

    def matrix(self, frame: pd.DataFrame) -> Floats:
        """The (n, p) matrix of a frame of inputs; CalibrationError for what is no input."""
        frame = checked(frame)
        made = np.full((len(frame), len(self.names)), np.nan)
        for name in FACTOR_COLUMNS:
            made[:, self.place[name]] = frame[name]
        for name, source in _MONEY.items():
            unit = 1.0 if name == "ln_headcount" else 1e6
            floor = 1.0 if name == "ln_headcount" else LEAST_MONEY
            made[:, self.place[name]] = np.log(np.maximum(frame[source], floor) / unit)
        years = np.array([years_of(day) for day in frame["date"]])
        age = np.maximum(years + 2020.0 - frame["founded"].to_numpy(float), 0.0)
        made[:, self.place["ln_age"]] = np.log1p(age)
        made[:, self.place[PACE]] = pace(made[:, self.place["ln_raised"]], np.log1p(age))
        stage = frame["stage"].to_numpy(object)
        made[:, self.place["round"]] = [ORDINAL.get(s, np.nan) for s in stage]
        country = frame["country"].to_numpy(object)
        flags = {
            "listed": stage == LISTED, "acquired": stage == ACQUIRED, "china": country == "CN",
            "usa": country == "US", "japan_korea": np.isin(list(country), ("JP", "KR")),
            "state_capital": frame["state_capital"], "industrial_capital":
            frame["industrial_capital"],
        }
        for name, values in flags.items():
            made[:, self.place[name]] = np.asarray(values, dtype=float)
        made[:, self.place["date"]] = years
        segment = frame["segment"].to_numpy(object)
        for name in self.segments:
            made[:, self.place[f"segment: {name}"]] = segment == name
        return made


def layout_of(frame: pd.DataFrame) -> Layout:
    """The layout for the segments a frame names."""
    return Layout(tuple(sorted({_text(s) for s in _column(frame, "segment")} - {""})))


def checked(frame: pd.DataFrame, numbers: Sequence[int] | None = None) -> pd.DataFrame:
    """The frame with every input column in its type; missing covariates become NaN or ''.

    Needs the factors mass_production, supply_chain, embodied_ai (or software_stack) and
    commercial_scene, from 0 to 1 or empty, and date. CalibrationError naming row (as `numbers`
    counts them, else from 1) and column.
    """
    given = frame.set_axis(list(numbers) if numbers else range(1, len(frame) + 1), axis=0)
    if "embodied_ai" not in given.columns and "software_stack" in given.columns:
        given = given.rename(columns={"software_stack": "embodied_ai"})
    lacking = [name for name in (*FACTOR_COLUMNS, "date") if name not in given.columns]
    if lacking:
        raise CalibrationError(f"the frame lacks the column {', '.join(lacking)}; needed are the "
                               f"four factors ({', '.join(FACTOR_COLUMNS)}) and date.")
    made: dict[str, Any] = {}
    for name in FACTOR_COLUMNS:
        made[name] = _numbers(given, name, 0.0, 1.0)
    for name in _MONEY.values():
        made[name] = _numbers(given, name, 0.0)
    made["founded"] = _numbers(given, "founded", 1800.0, 2200.0)
    made["date"] = [_date(i, value) for i, value in zip(given.index, given["date"], strict=True)]
    for name in ("segment", "country", "stage"):
        made[name] = [_text(v) for v in _column(given, name)]
    made["stage"] = [stage_of(text) for text in made["stage"]]
    made["country"] = [_COUNTRIES.get(text.casefold(), text.upper()) for text in made["country"]]
    for name in ("state_capital", "industrial_capital"):
        made[name] = [_flag(i, name, v) for i, v in zip(
            given.index, _column(given, name), strict=True)]
    return pd.DataFrame(made)


def missing_words(row: Sequence[float], layout: Layout) -> tuple[str, ...]:
    """The covariates a row of the matrix lacks, in words."""
    place = layout.place
    absent = [words for name, words in MISSING_WORDS.items() if np.isnan(row[place[name]])
              and not (name == "round" and (row[place["listed"]] or row[place["acquired"]]))]
    absent += [name.replace("_", " ") for name in FACTOR_COLUMNS if np.isnan(row[place[name]])]
    if not any(row[place[f"segment: {name}"]] for name in layout.segments):
        absent.append("a segment the calibration knows")
    return tuple(absent)


def _column(frame: pd.DataFrame, name: str) -> list[Any]:
    return list(frame[name]) if name in frame.columns else [None] * len(frame)


def _numbers(
    frame: pd.DataFrame, name: str, low: float, high: float = float("inf")
) -> NDArray[np.float64]:
    values = np.empty(len(frame))
    for i, given in enumerate(_column(frame, name)):
        try:
            values[i] = np.nan if _text(given) == "" else float(given)
        except (TypeError, ValueError):
            raise CalibrationError(
                f"row {frame.index[i]}, column {name}: {given!r} is not a number.") from None
        if not np.isnan(values[i]) and not low <= values[i] <= high < float("inf") and not (
                high == float("inf") and low <= values[i] < high):
            wanted = f"{low:g} to {high:g}" if high < float("inf") else f"of {low:g} or more"
            raise CalibrationError(
                f"row {frame.index[i]}, column {name}: {given!r} is not a number {wanted}.")
    return values


def _text(value: Any) -> str:
    if value is None or value is pd.NaT or (isinstance(value, float) and np.isnan(value)):
        return ""
    return str(value).strip()


def _flag(row: int, name: str, value: Any) -> float:
    text = _text(value).casefold().removesuffix(".0")
    if text in _TRUE or text in _FALSE:
        return float(text in _TRUE)
    raise CalibrationError(f"row {row}, column {name}: {value!r} is neither 1 nor 0.")


def _date(row: int, value: Any) -> date:
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(_text(value))
    except ValueError:
        raise CalibrationError(
            f"row {row}, column date: {value!r} is not a day like 2026-06-30.") from None

