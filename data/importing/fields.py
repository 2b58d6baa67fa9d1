"""What a file can say of each kind of row: its columns, what they mean, what they are called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from data.importing.companies_columns import FACTORS
from data.importing.vocabulary import FACTOR_NAMES, HEADERS, MEANINGS, PART_NAMES
from data.own_tables import COMPANY, EVIDENCE, FUNDAMENTAL, OBSERVATION, OwnTable
from data.records import Factor

KINDS = ("companies", "scores", "evidence", "fundamentals", "observations")
OWN_OF = {"companies": COMPANY, "evidence": EVIDENCE, "fundamentals": FUNDAMENTAL,
          "observations": OBSERVATION}
PARTS = ("low", "high", "status", "reason")
# Columns that are computed, or that only the bundled tables need.
_NOT_ASKED = {"companies": ("pinyin",), "evidence": ("annualise", "coders")}
# Empty, they are made from the rest of the row.
_MADE = {"evidence": ("text", "unit", "annualise", "coders"), "fundamentals": ("unit",)}
STANDARD = tuple(Factor(id, name, "") for id, name in FACTORS.items())


@dataclass(frozen=True)
class Field:
    """One thing a row can say. `names` are further headers it is known by; `meaning` is for
    the person who fills in a template, with an `example`; `choices` are the words allowed,
    `unit` marks numbers from 0 to 1.
    """

    id: str
    title: str
    meaning: str = ""
    example: str = ""
    required: bool = False
    names: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    kind: str = "text"
    unit: bool = False


def fields(kind: str, factors: Sequence[Factor] = STANDARD) -> tuple[Field, ...]:
    """The fields of a kind of file, in the order of a template.

    companies: one row per company, with its scores; scores: of companies that are there, a column
    per factor or a row per score; evidence, fundamentals, observations: one row per figure.
    """
    return _fields(kind, tuple(factors))


@lru_cache(maxsize=32)
def _fields(kind: str, factors: tuple[Factor, ...]) -> tuple[Field, ...]:
    if kind == "companies":
        return (*_own_fields(kind, OWN_OF[kind]), *_score_fields(factors))
    if kind == "scores":
        return (_field("company_id", required=True), *_score_fields(factors), _field("factor"),
                *(_field(id, kind="float", unit=True) for id in ("score", "low", "high")),
                _field("status"), _field("reason"))
    return _own_fields(kind, OWN_OF[kind])


def _own_fields(kind: str, own: OwnTable) -> tuple[Field, ...]:
    made = (*_MADE.get(kind, ()), *own.defaults, "id")
    found = []
    for column in own.table.columns:
        if column.name in _NOT_ASKED.get(kind, ()):
            continue
        choices = tuple(sorted(column.choices))
        found.append(_field(column.name, column.required and column.name not in made, choices,
                            column.kind, column.low == 0 and column.high == 1))
    if kind != "companies":  # the company first: it is what a row speaks of
        found.sort(key=lambda field: field.id != "company_id")
    return tuple(found)


def _field(
    id: str, required: bool = False, choices: tuple[str, ...] = (), kind: str = "text",
    unit: bool = False,
) -> Field:
    meaning, example = MEANINGS.get(id, ("", ""))
    return Field(id, id.replace("_", " ").capitalize(), meaning, example, required,
                 HEADERS.get(id, ()), choices, kind, unit)


def names_of(factor: Factor) -> tuple[str, ...]:
    """What a factor is called in files: its names, and the common ones of a bundled factor."""
    return (factor.name, *filter(None, (factor.name_zh,)), *FACTOR_NAMES.get(factor.id, ()))


def _score_fields(factors: Sequence[Factor]) -> tuple[Field, ...]:
    found = []
    for factor in factors:
        names = names_of(factor)
        found.append(Field(
            factor.id, factor.name, f"Score of {factor.name}, from 0 to 1; empty where nothing is "
            "said", "0.75", names=(*names, *(f"{name} score" for name in names),
                                   *(f"{name}得分" for name in names)), kind="float",
            unit=True))
        for part in PARTS:
            meaning, example = MEANINGS[f"part_{part}"]
            found.append(Field(
                f"{factor.id}_{part}", f"{factor.name} {part}", meaning.format(factor.name),
                example, names=tuple(f"{name} {word}" if word.isascii() else f"{name}{word}"
                                     for name in names for word in (part, *PART_NAMES[part])),
                kind="float" if part in ("low", "high") else "text",
                unit=part in ("low", "high")))
    return tuple(found)
