"""The point-in-time inputs of many observations or questions as a frame."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pandas as pd

from data.currency import FxTable
from data.records import Universe
from data.rubrics import Rubric
from models.valuation.known import EXTRAS, INPUTS, inputs_of
from models.valuation.layout import FACTOR_COLUMNS

__all__ = ["EXTRAS", "FACTOR_COLUMNS", "INPUTS", "scores_of"]


def scores_of(
    universes: Iterable[Universe], rubric: Rubric, fx: FxTable, rows: pd.DataFrame,
    history: pd.DataFrame | None = None, *, current: date | None = None,
) -> pd.DataFrame:
    """The inputs behind observations or questions, one row per row of `rows`.

    `rows` needs company_id and date; see `known.inputs_of` for what else it may have and for the
    columns given. `history` are cleaned observations. With `current`, scores and figures are those
    of that day whatever the date: hindsight, for comparison only.
    """
    homes = {company.id: universe for universe in universes for company in universe.companies}
    past = _history(history)
    made = [inputs_of(homes[str(row["company_id"])], rubric, fx, row,
                      past.get(str(row["company_id"]), ()), current)
            for row in _records(rows)]
    columns = ["id", "company_id", "name", *FACTOR_COLUMNS, *INPUTS, *EXTRAS, "assumed"]
    return pd.DataFrame(made, columns=columns)


def _history(history: pd.DataFrame | None) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    if history is not None:
        for row in _records(history.sort_values("date")):
            found.setdefault(row["company_id"], []).append(row)
    return found


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(name): value for name, value in row.items()}
            for row in frame.to_dict("records")]
