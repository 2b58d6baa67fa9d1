"""From observations and scores to the sample a model is fitted on, with what has to be said."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.currency import FxTable
from models.calibration.errors import CalibrationError
from models.calibration.inputs import Layout, layout_of
from models.calibration.observations import LATER, Cleaned, clean
from models.calibration.sample import Sample
from models.calibration.settings import (
    BASE_COMPANIES,
    BASE_ROWS,
    LEAST_COMPANIES,
    LEAST_ROWS,
    Settings,
)
from models.valuation.known import EXTRAS
from models.valuation.layout import FACTOR_COLUMNS


@dataclass(frozen=True)
class Prepared:
    """The sample, the rows behind it in the same order, and sentences on what was found.

    `enough` is False where there is too little for more than the baseline.
    """

    sample: Sample
    rows: pd.DataFrame
    scores: pd.DataFrame
    cleaned: Cleaned
    notices: tuple[str, ...]
    enough: bool


def prepare(
    observations: pd.DataFrame, scores: pd.DataFrame, settings: Settings, fx: FxTable
) -> Prepared:
    """Clean the observations, join the scores by `id`, look for what a model cannot bear."""
    if settings.currency_overrides:
        fx = fx.with_overrides(settings.currency_overrides)
    cleaned = clean(observations, fx, kinds=settings.used_kinds, rumours=settings.rumours,
                    until=settings.until)
    rows = cleaned.rows
    if settings.stages != "all":
        rows = rows[rows["listed"].astype(bool) == (settings.stages == "listed")]
    if "id" not in scores.columns:
        raise CalibrationError("the scores lack the column id, which says whose observation a row "
                               "belongs to.")
    ids = scores["id"].astype(str)
    if ids.duplicated().any():
        raise CalibrationError(f"the id {ids[ids.duplicated()].iloc[0]} stands in several rows of "
                               "the scores; give one row per observation.")
    place = {id: i for i, id in enumerate(ids)}
    known = np.array([id in place for id in rows["id"]], dtype=bool)
    notices = _refusals(cleaned, settings)
    if not known.all():
        lost = rows["id"][~known]
        notices.append(f"{len(lost)} observations have no row of scores and are left out: "
                       f"{', '.join(lost[:5])}{', …' if len(lost) > 5 else ''}.")
    rows = rows[known].reset_index(drop=True)
    joined = scores.iloc[[place[id] for id in rows["id"]]].reset_index(drop=True)
    layout = layout_of(joined) if len(joined) else Layout(())
    matrix = layout.matrix(joined) if len(joined) else np.empty((0, len(layout.names)))
    weight = rows["weight"].to_numpy(float) * np.array(
        [settings.kind_weights.get(kind, 1.0) for kind in rows["kind"]])
    sample = Sample(
        layout, matrix, rows["ln_value"].to_numpy(float), rows["lower_bound"].to_numpy(bool),
        rows["company_id"].to_numpy(dtype=object),
        np.array([day.toordinal() for day in rows["date"]], dtype=np.int64), weight,
        _asked(layout, matrix, settings))
    if (weight == 0).any():
        keep = weight > 0
        sample, rows, joined = sample.rows(keep), rows[keep], joined[keep]
    if not settings.used_kinds:
        notices.append("Every kind of observation has the weight 0: none is left to calibrate on.")
    notices += _findings(sample)
    return Prepared(sample, rows.reset_index(drop=True), joined.reset_index(drop=True), cleaned,
                    tuple(notices), _enough(sample))


def _refusals(cleaned: Cleaned, settings: Settings) -> list[str]:
    """Each refusal in its sentence; what is only later than the last day, when many, in one."""
    later = [sentence for _, sentence in cleaned.refused if sentence.endswith(LATER)]
    if len(later) < 4:
        return [sentence for _, sentence in cleaned.refused]
    return [sentence for _, sentence in cleaned.refused if not sentence.endswith(LATER)] + [
        f"{len(later)} observations are dated after {settings.until} and left out."]


def _asked(layout: Layout, matrix: NDArray[np.float64], settings: Settings) -> NDArray[np.bool_]:
    wanted = [layout.place[f"segment: {name}"] for name in settings.asked
              if name in layout.segments]
    if not wanted:
        return np.ones(len(matrix), dtype=bool)
    return np.asarray(matrix[:, wanted].any(axis=1))


def extras(scores: pd.DataFrame) -> pd.DataFrame:
    """The columns on earlier rounds and the round's size, NaN where a frame lacks them."""
    return pd.DataFrame({
        name: pd.to_numeric(scores[name], errors="coerce") if name in scores.columns
        else np.full(len(scores), np.nan) for name in EXTRAS})


def _enough(sample: Sample) -> bool:
    exact = sample.rows(~sample.lower)
    return len(exact) >= LEAST_ROWS and exact.count >= LEAST_COMPANIES


def _findings(sample: Sample) -> list[str]:
    exact = sample.rows(~sample.lower)
    found = []
    if not len(exact):
        return ["No observation is left to calibrate on: no value can be predicted."]
    fitted = len(exact) >= BASE_ROWS and exact.count >= BASE_COMPANIES
    if fitted and not _enough(sample):
        found.append(
            f"{len(exact)} exact observations of {exact.count} companies are fewer than "
            f"{LEAST_ROWS} of {LEAST_COMPANIES}: the baseline (mean of the four factors and "
            "stage) stands in for a model.")
    if len(sample.layout.segments) < 2:
        found.append("All observations are of one segment: what segments differ by is unknown.")
    for name in FACTOR_COLUMNS:
        column = exact.matrix[:, sample.layout.place[name]]
        if np.all(np.isnan(column)) or np.nanmax(column) - np.nanmin(column) < 1e-9:
            found.append(f"The factor {name.replace('_', ' ')} is the same in every row: what it "
                         "is worth cannot be told from these observations.")
    return found
