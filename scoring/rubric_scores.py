"""Metric scores: one row of evidence, read off the scale of its metric."""

from __future__ import annotations

from bisect import bisect_left
from math import isfinite, log10
from typing import NamedTuple

from data.records import Evidence
from data.rubrics import Scale, UniverseRubric


class MetricScore(NamedTuple):
    """The score of a row in [0, 1] with the coders' range; None and a reason where it has none."""

    score: float | None
    low: float | None
    high: float | None
    reason: str = ""


def scale_score(scale: Scale, value: float, segment_unit: float = 1.0) -> float:
    """Score of a value given in the unit of the scale, in [0, 1].

    Linear in log10 of the value (kind log) or in the value (linear) between the anchors, clipped at
    the ends; a step scale gives the score of the first anchor not below the value. Zero scores 0 on
    a log scale, which has no zero. ValueError for a negative value there, and for NaN or infinity.
    """
    if not isfinite(value):
        raise ValueError(f"{value} is no number to score")
    if scale.per_segment_unit:
        value /= segment_unit
    value *= scale.value_factor
    values, scores = scale.values, scale.scores
    if scale.kind == "step":
        place = min(bisect_left(values, value), len(values) - 1)
        return scores[place] * scale.score_factor
    if scale.kind == "log" and value <= 0:
        if value < 0:
            raise ValueError(f"{value:g} is negative, a log scale has no place for it")
        return 0.0
    if value <= values[0]:
        return scores[0] * scale.score_factor
    if value >= values[-1]:
        return scores[-1] * scale.score_factor
    right = bisect_left(values, value)
    low, high = values[right - 1], values[right]
    share = (
        log10(value / low) / log10(high / low) if scale.kind == "log"
        else (value - low) / (high - low)
    )
    return (scores[right - 1] + share * (scores[right] - scores[right - 1])) * scale.score_factor


def metric_score(row: Evidence, segment: str, rubric: UniverseRubric) -> MetricScore:
    """Score of one row of a company in `segment`: its coded level, else its number on the scale.

    `scale_segment` of the row overrides the segment for the unit size; part-year numbers are
    annualised; only the share counted by an edge case of the rubric enters.
    """
    if row.level is not None:
        low = row.level if row.level_low is None else row.level_low
        high = row.level if row.level_high is None else row.level_high
        return MetricScore(row.level, low, high)
    scale = rubric.scales.get((row.factor, row.metric))
    if scale is None:
        return _unusable(f"worded and without a coded level ({row.metric} has no number scale)")
    if scale.segments and segment not in scale.segments:
        return _unusable(f"{row.metric} is not scored in segment {segment}")
    if row.value is None:
        return _unusable("no number and no coded level")
    value, problem = _in_scale_unit(row, scale, rubric)
    if problem:
        return _unusable(problem)
    share = _share_counted(row, rubric)
    sizes = rubric.segment_units
    unit = sizes.get(row.scale_segment or segment)
    if scale.per_segment_unit and unit is None:
        return _unusable(f"segment {row.scale_segment or segment} has no unit size in the rubric")
    try:
        score = scale_score(scale, value * share, unit or 1.0)
    except ValueError as error:
        return _unusable(str(error))
    return MetricScore(score, score, score)


def _in_scale_unit(row: Evidence, scale: Scale, rubric: UniverseRubric) -> tuple[float, str]:
    """The row's yearly value in the unit of the scale, or what stands in the way."""
    assert row.value is not None
    if scale.unit == "usd":
        if row.value_usd is None:
            return 0.0, f"unit {row.unit}, but {row.metric} is scored on money"
        return row.value_usd * row.annualise, ""
    if scale.unit == "rank":
        return _rank(row)
    unit, divisor = rubric.units.get(row.unit, ("", 1.0))
    if unit != scale.unit:
        return 0.0, f"unit {row.unit}, but {row.metric} is scored on {scale.unit}"
    # a share or a margin of a quarter is one of the year too
    times = 1.0 if unit == "fraction" else row.annualise
    return row.value * times / divisor, ""


def _rank(row: Evidence) -> tuple[float, str]:
    assert row.value is not None
    if row.unit == "fraction" and 0 < row.value <= 1:
        return float(int(1 / row.value + 1e-9)), ""  # a share s leaves room for 1/s firms at most
    if row.unit == "count" and row.value >= 1:
        return row.value, ""
    return 0.0, f"{row.value:g} {row.unit} is neither a rank nor a market share"


def _share_counted(row: Evidence, rubric: UniverseRubric) -> float:
    for metric in (row.metric, ""):
        case = rubric.cases.get((row.company_id, row.factor, metric))
        if case is not None and case.effect == "share_counted" and case.value is not None:
            return case.value
    return 1.0


def _unusable(reason: str) -> MetricScore:
    return MetricScore(None, None, None, reason)
