"""The ranked list of one scenario with the model's values, and how to compute it again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from data.exporting import write
from data.exporting.atomic import write_whole
from data.exporting.provenance import Provenance
from data.exporting.table import Column, RankedTable
from models.scenarios import Evaluator, ScenarioResult, Tree
from scoring.ranked_table import ranked_table

MODEL = ("model_value", "model_low", "model_high")
_TITLES = ("Value by the model", "Value low (80 %)", "Value high (80 %)")


def ranking_table(
    result: ScenarioResult, rows: ArrayLike, start_ranks: ArrayLike,
    provenance: Provenance | None, **parts: Any,
) -> RankedTable:
    """The listed rows as `scoring.ranked_table`, with the values of the calibration in force.

    `parts` are the keyword arguments of `ranked_table`. Without a calibration, values stay out.
    """
    table = ranked_table(result.evaluation, rows, start_ranks, result.currency, **parts)
    chosen = np.asarray(rows, dtype=np.int64).reshape(-1)
    if np.isnan(result.values.low).all():
        return replace(table, provenance=provenance)
    at = table.index[f"value_{result.currency.lower()}"]
    columns = tuple(Column(f"{id}_{result.currency.lower()}", title, "money", result.currency)
                    for id, title in zip(MODEL, _TITLES, strict=True))
    money = [[None if np.isnan(v) else round(v, 2) for v in array[chosen].tolist()]
             for array in (result.values.median, result.values.low, result.values.high)]
    cells = [(*row[:at], *values, *row[at:])
             for row, values in zip(table.rows, zip(*money, strict=True), strict=True)]
    return replace(table, columns=(*table.columns[:at], *columns, *table.columns[at:]),
                   rows=cells, provenance=provenance)


def write_ranking(
    path: Path | str, table: RankedTable, result: ScenarioResult, evaluator: Evaluator,
    tree: Tree, overwrite: bool = False,
) -> None:
    """Write the table in the format of the file's ending; a workbook goes on computing.

    Raises TargetExists and ExportError as `data.exporting.write`; the old file is whole then.
    """
    if Path(path).suffix.lower() != ".xlsx":
        write(path, table, overwrite)
        return
    from models.workbook import Behind, ranking_workbook

    content = ranking_workbook(table, Behind((result,), evaluator, tree))
    write_whole(path, content, overwrite)
