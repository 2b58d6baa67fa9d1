"""Which column of a file is which field: guessed from the headers, for the user to correct."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from data.importing.fields import KINDS, STANDARD, Field, fields
from data.importing.header_units import header_currency, header_scale
from data.records import Factor

SURE = 0.6  # from here on a guess is taken
POSSIBLE = 0.4  # from here on it is offered
_EXACT = 1.0
_WITHOUT_UNIT = 0.95
_COMPARED = 300  # headers compared letter by letter; files have fewer
_UNITS = re.compile(r"\s*(?:[(\[【（][^)\]】）]*[)\]】）]|%)\s*$")
_SEPARATORS = re.compile(r"[\s\-_/.:：·]+")


@dataclass(frozen=True)
class ColumnMapping:
    """Which column (from 0) holds which field, how sure that is, and what else it could be.

    `constants` give one value to a field for the whole file; `scales` multiply the numbers of a
    field (a decimal number as text), where the header names a unit such as 亿元, bn or %.
    `confidence` lies in 0 to 1, 1 where the header is a known name or the user chose;
    `alternatives` are other columns, likeliest first.
    """

    kind: str
    headers: tuple[str, ...]
    columns: Mapping[str, int]
    confidence: Mapping[str, float]
    alternatives: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    scales: Mapping[str, str] = field(default_factory=dict)
    factors: tuple[Factor, ...] = STANDARD

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields a file of this kind can have."""
        return fields(self.kind, self.factors)

    @property
    def unused(self) -> tuple[str, ...]:
        """The headers of columns that are not read."""
        used = set(self.columns.values())
        return tuple(name for i, name in enumerate(self.headers) if name and i not in used)

    @property
    def missing(self) -> tuple[Field, ...]:
        """Required fields that have neither a column nor a constant."""
        given = {*self.columns, *self.constants}
        if self.kind == "companies" and "name_zh" in given:
            given.add("name")
        return tuple(f for f in self.fields if f.required and f.id not in given)

    def with_column(self, id: str, column: int | None) -> ColumnMapping:
        """The mapping with another column for a field (None: not in this file).

        A field that had the column gives it up.
        """
        columns = {f: c for f, c in self.columns.items() if f != id and c != column}
        sure = {f: self.confidence[f] for f in columns}
        if column is not None:
            columns[id], sure[id] = column, _EXACT
        scales = {f: by for f, by in self.scales.items() if f in columns and f != id}
        if column is not None and (by := header_scale(self.headers[column], id, self.fields)):
            scales[id] = by
        return replace(self, columns=columns, confidence=sure, scales=scales)

    def with_constant(self, id: str, text: str) -> ColumnMapping:
        """The mapping with one value of a field for the whole file ('': none)."""
        constants = {f: t for f, t in self.constants.items() if f != id}
        return replace(self, constants=constants | ({id: text} if text else {}))

    def with_scale(self, id: str, by: str) -> ColumnMapping:
        """The mapping with the numbers of a field multiplied ('': taken as they are)."""
        scales = {f: t for f, t in self.scales.items() if f != id}
        return replace(self, scales=scales | ({id: by} if by else {}))


def guess_mapping(
    headers: Sequence[Any], kind: str, factors: Sequence[Factor] = STANDARD
) -> ColumnMapping:
    """The likeliest mapping of a header row; `factors` are those of the universe."""
    shown = tuple(str(header).strip() for header in headers)
    wanted = fields(kind, factors)
    fits = sorted(_fits(shown, wanted, tuple(factors)), key=lambda fit: -fit[0])
    columns: dict[str, int] = {}
    sure: dict[str, float] = {}
    for score, id, column in fits:
        if score >= SURE and id not in columns and column not in columns.values():
            columns[id], sure[id] = column, round(score, 2)
    others: dict[str, tuple[int, ...]] = {}
    for _, id, column in fits:
        if columns.get(id) != column:
            others[id] = (*others.get(id, ()), column)
    scales = {id: by for id, column in columns.items()
              if (by := header_scale(shown[column], id, wanted))}
    constants = {}
    for id, given in (("currency", "value"), ("raised_currency", "amount_raised")):
        if given in columns and id not in columns and any(f.id == id for f in wanted):
            constants[id] = header_currency(shown[columns[given]])
    constants = {id: text for id, text in constants.items() if text}
    return ColumnMapping(kind, shown, columns, sure, others, constants, scales, tuple(factors))


def guess_kind(headers: Sequence[Any], factors: Sequence[Factor] = STANDARD) -> str:
    """The kind of file the headers speak of, one of KINDS."""

    found = {kind: guess_mapping(headers, kind, factors) for kind in KINDS}
    evidence, scores = found["evidence"].confidence, found["scores"].confidence
    one_score_a_row = min(scores.get("factor", 0.0), scores.get("score", 0.0)) > SURE
    if one_score_a_row and max(evidence.get("metric", 0.0), evidence.get("value", 0.0)) < SURE:
        return "scores"
    # Scores of companies that are there look like companies with scores, which takes both; a
    # figure that names no factor is a fundamental, which has fewer fields than evidence.
    return max(KINDS, key=lambda kind: (
        sum(found[kind].confidence.values()) - 2 * len(found[kind].missing),
        kind != "scores", -len(found[kind].fields)))


def known_headers(row: Sequence[Any], kind: str, factors: Sequence[Factor] = STANDARD) -> int:
    """How many cells of a row are names of fields: finds the header row and the sheet."""
    names = _names(fields(kind, factors))
    texts = {normal(str(cell)) for cell in row if cell not in (None, "")}
    return len({names[text] for text in texts if text in names})


def normal(text: str) -> str:
    """A header without case, width of letters and separators."""
    return _SEPARATORS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def _fits(
    headers: tuple[str, ...], wanted: tuple[Field, ...], factors: tuple[Factor, ...]
) -> Iterator[tuple[float, str, int]]:
    """How well each column fits each field, where that is worth considering."""
    spelled = {f.id: spellings(f) for f in wanted}
    for column, header in enumerate(headers):
        text = normal(header)
        if not text:
            continue
        bare = normal(_UNITS.sub("", unicodedata.normalize("NFKC", header)))
        for f in wanted:
            names = spelled[f.id]
            if text in names:
                # the field's own name before a name it shares with others
                yield _EXACT - 0.01 * min(names.index(text), 5), f.id, column
            elif bare in names:
                yield _WITHOUT_UNIT - 0.01 * min(names.index(bare), 5), f.id, column
            elif column < _COMPARED and (score := max(_alike(bare, n) for n in names)) >= POSSIBLE:
                yield score, f.id, column


def _names(wanted: Collection[Field]) -> dict[str, str]:
    return {name: f.id for f in wanted for name in spellings(f)}


def spellings(f: Field) -> tuple[str, ...]:
    """The headers a field is known by, without case, width of letters and separators."""
    return tuple(dict.fromkeys(normal(name) for name in (f.id, f.title, *f.names)))


def _alike(header: str, name: str) -> float:
    """Likeness of a header to a name, below that of an equal one."""
    if not header or not name:
        return 0.0
    if not name.isascii():  # Chinese: 估值金额 holds 估值
        if len(name) > 1 and name in header:
            return 0.45 + 0.45 * len(name) / len(header)
        return 0.0
    words, known = header.split(), name.split()
    shared = len(set(words) & set(known))
    by_words = 0.85 * shared / len(set(words) | set(known)) if shared else 0.0
    if len(words) != len(known):
        return by_words
    # A misspelt name: every word like its counterpart, so that 'low' never passes for 'min'.
    ratios = [_ratio(*pair) for pair in zip(words, known, strict=True)]
    return max(by_words, 0.9 * sum(ratios) / len(ratios) if min(ratios) > 0.75 else 0.0)


def _ratio(first: str, second: str) -> float:
    if abs(len(first) - len(second)) > 3:
        return 0.0
    return difflib.SequenceMatcher(None, first, second, autojunk=False).ratio()
