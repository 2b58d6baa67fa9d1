"""The tables of a user's own rows: those of data/reference, with less asked of a row."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from data import reference_tables as tables
from data.records import Company, Evidence, Fundamental, Observation
from data.schema import Table

Record = type[Company] | type[Evidence] | type[Fundamental] | type[Observation]


@dataclass(frozen=True)
class OwnTable:
    """One kind of own rows: its word in keys, its columns, the record of a row.

    `defaults` are what an empty required cell stands for; what equals them is not stored.
    """

    word: str
    table: Table
    record: Record
    defaults: Mapping[str, str]


def _own(
    table: Table, optional: Collection[str], dropped: Collection[str] = ()
) -> Table:
    """The table with columns left out, others no longer required, and any words as a source."""
    columns = []
    for column in table.columns:
        if column.name in dropped:
            continue
        if column.name == "source_url":
            column = replace(column, kind="text", words=())  # noqa: PLW2901
        columns.append(replace(column, required=column.required and column.name not in optional))
    return replace(table, columns=tuple(columns))


COMPANY = OwnTable("company", _own(
    tables.COMPANIES, ("country", "segment", "summary", "as_of", "source_url", "confidence"),
    ("universe", "unsourced")), Company, {"status": "private"})
EVIDENCE = OwnTable("evidence", _own(tables.EVIDENCE, ()), Evidence,
                    {"annualise": "1", "coders": "0"})
FUNDAMENTAL = OwnTable("fundamental", _own(tables.FUNDAMENTALS_TABLE, ()), Fundamental,
                       {"lower_bound": "0", "derived": "0"})
OBSERVATION = OwnTable("observation", _own(
    tables.OBSERVATIONS, (), ("confidence_original",)), Observation, {"lower_bound": "0"})

OWN_TABLES: Mapping[str, OwnTable] = {
    own.word: own for own in (COMPANY, EVIDENCE, FUNDAMENTAL, OBSERVATION)}
