"""What a cell says, as the text a table is checked with; refused where it could be misread."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from data.dates import first_day, whole_day
from data.exporting.guard import unguarded
from data.importing.cells import Unusable
from data.importing.fields import Field
from data.importing.vocabulary import NO, SYNONYMS, YES

LONGEST_NAME = 200
LONGEST_TEXT = 20_000
_LONG = frozenset(("text", "summary", "note", "coding_reason", "investors", "source_url", "reason"))
# Stand for nothing where a number, a date or one of a few words belongs.
_EMPTY = frozenset(("", "-", "–", "—", "n/a", "na", "n.a.", "null", "none", "无", "不详"))
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_GROUPED = re.compile(r"[+-]?\d{1,3}([,' \u00a0\u202f]\d{3})+(\.\d+)?", re.ASCII)
_PERCENT = re.compile(r"(\d+(\.\d+)?)\s*%", re.ASCII)
_COMMA = re.compile(r"[+-]?\d*,\d+", re.ASCII)
_POWERS = {"亿": 10**8, "万": 10**4, "k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9}
_LARGE = re.compile(r"(\d+(\.\d+)?)\s*(亿|万|k|mn|m|bn|b)元?", re.ASCII | re.IGNORECASE)
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
_DATES = (
    (re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})", re.ASCII), "{0}-{1:0>2}-{2:0>2}"),
    (re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日", re.ASCII), "{0}-{1:0>2}-{2:0>2}"),
    (re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII), "{0}-{1:0>2}-{2:0>2}"),
    (re.compile(r"(\d{4}-\d{2}-\d{2})[T ]00:00(:00(\.0+)?)?", re.ASCII), "{0}"),
    (re.compile(r"(\d{4})[年/.-](\d{1,2})月?", re.ASCII), "{0}-{1:0>2}"),
    (re.compile(r"(\d{4})年", re.ASCII), "{0}"),
    (re.compile(r"(\d{4})\s*-?[Qq]([1-4])", re.ASCII), "{0}-Q{1}"),
    (re.compile(r"[Qq]([1-4])[\s/-]*(\d{4})", re.ASCII), "{1}-Q{0}"),
    (re.compile(r"(\d{4})年?第?([1-4])季度?", re.ASCII), "{0}-Q{1}"),
)
_EITHER = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
Convert = Callable[[Any], str]


class CellProblem(Exception):  # noqa: N818 (becomes a refusal)
    """Why a cell is refused, and what would be right."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy


def converter(field: Field, quoted: bool, decimal_comma: bool, scale: str = "") -> Convert:
    """A function from a cell to its text ('' for an empty one); it raises CellProblem."""

    strict = bool(field.kind != "text" or field.choices)

    def text(cell: Any) -> str:
        if cell is None or cell == "":
            return ""
        if isinstance(cell, Unusable):
            raise CellProblem(cell.problem, cell.remedy)
        plain = _plain(cell, quoted)
        return "" if strict and plain.casefold() in _EMPTY else plain

    def number(cell: Any) -> str:
        plain = text(cell)
        if not plain:
            return ""
        if isinstance(cell, bool | date):
            raise CellProblem("is not a number", _remedy("", field))
        return _number(plain, field, decimal_comma, scale)

    def day(cell: Any) -> str:
        return _date(text(cell), field, partial=field.kind == "partial_date")

    def flag(cell: Any) -> str:
        plain = text(cell).casefold()
        if plain in YES or plain in NO:
            return "1" if plain in YES else "0"
        if plain:
            raise CellProblem("is neither yes nor no", "give 1 or 0")
        return ""

    def word(cell: Any) -> str:
        plain = text(cell)
        key = re.sub(r"[\s-]+", "_", unicodedata.normalize("NFKC", plain).casefold())
        known = {choice.casefold(): choice for choice in field.choices}
        return known.get(key) or SYNONYMS.get(field.id, {}).get(key) or _checked(plain, field)

    def words(cell: Any) -> str:
        return _checked(text(cell), field)

    if field.choices or field.id in SYNONYMS:
        return word
    return {"float": number, "int": number, "date": day, "partial_date": day, "flag": flag}.get(
        field.kind, words)


def _plain(cell: Any, quoted: bool) -> str:
    if isinstance(cell, str):
        bare = cell.strip(" \t\u00a0\u3000\u200b\ufeff")
        return unguarded(bare) if quoted else bare
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _checked(text: str, field: Field) -> str:
    """A text that can be shown and searched: neither endless nor with hidden characters."""
    longest = LONGEST_TEXT if field.id in _LONG or field.id.endswith("_reason") else LONGEST_NAME
    if len(text) > longest:
        raise CellProblem(f"is {len(text):,} characters long", f"give at most {longest:,}")
    if text.isprintable():
        if "\ufffd" in text:
            raise CellProblem("has a character that was lost when the file was saved",
                              "save it again in UTF-8 from where it came from")
        return text
    if _OVERRIDES.search(text):
        raise CellProblem("has hidden marks that turn the direction of writing",
                          "type the text anew without them")
    for character in text:
        if unicodedata.category(character) == "Cc" and not (longest == LONGEST_TEXT
                                                            and character in "\n\r\t"):
            named = "a line break" if character in "\r\n" else "a control character"
            raise CellProblem(f"has {named} in it", "write it in one line of plain text")
    return text


def _number(text: str, field: Field, decimal_comma: bool, scale: str) -> str:
    if decimal_comma and _COMMA.fullmatch(text):
        if not field.unit and _GROUPED.fullmatch(text):
            raise CellProblem("could be a thousand times as much",
                              f"write {text.replace(',', '')} or {text.replace(',', '.')}0")
        text = text.replace(",", ".")
    if not _NUMBER.fullmatch(text):
        finite = text.casefold().lstrip("+-") not in ("nan", "inf", "infinity", "∞")
        raise CellProblem("is not a number" if finite else "is not a finite number",
                          _remedy(text, field))
    if not math.isfinite(float(text)):
        raise CellProblem("is not a finite number", _remedy("", field))
    if scale:
        try:
            text = format((Decimal(text) * Decimal(scale)).normalize(), "f")
        except InvalidOperation:
            raise CellProblem("is not a finite number", _remedy("", field)) from None
    if field.kind == "int" and re.fullmatch(r"[+-]?\d+\.0*", text):
        text = text.partition(".")[0]
    return text


def _remedy(text: str, field: Field) -> str:
    if (percent := _PERCENT.fullmatch(text)) is not None:
        return f"write {format((Decimal(percent[1]) / 100).normalize(), 'f')}"
    if _COMMA.fullmatch(text) and (field.unit or not _GROUPED.fullmatch(text)):
        return f"write {text.replace(',', '.')}"
    if _GROUPED.fullmatch(text):
        return "write " + re.sub(r"[^\d.+-]", "", text)
    if (large := _LARGE.fullmatch(text)) is not None and not field.unit:
        by = _POWERS[large[3].casefold()]
        return "write " + format((Decimal(large[1]) * by).normalize(), "f")
    wide = unicodedata.normalize("NFKC", text)
    if wide != text and _NUMBER.fullmatch(wide):
        return f"write {wide}"
    plain = "a number from 0 to 1" if field.unit else (
        "a whole number" if field.kind == "int" else "a number like 1200 or 0.5")
    return f"give {plain}, or leave the cell empty where it is unknown"


def _date(text: str, field: Field, partial: bool) -> str:
    if not text:
        return ""
    for pattern, written in _DATES:
        match = pattern.fullmatch(text)
        if match is not None:
            text = written.format(*match.groups())
            break
    try:
        (first_day if partial else whole_day)(text)
    except ValueError:
        raise CellProblem("is not a date", _date_remedy(text, partial)) from None
    return text


def _date_remedy(text: str, partial: bool) -> str:
    either = _EITHER.fullmatch(text)
    if either is not None:
        first, second, year = int(either[1]), int(either[2]), either[3]
        read = {f"{year}-{month:02}-{day:02}" for day, month in ((first, second), (second, first))
                if _is_day(year, month, day)}
        if read:
            return "write " + " or ".join(sorted(read))
    try:
        first_day(text)
        return "give the day too, like 2026-06-30"
    except ValueError:
        return "write it like " + ("2026, 2026-Q2, 2026-06 or 2026-06-30" if partial
                                   else "2026-06-30")


def _is_day(year: str, month: int, day: int) -> bool:
    try:
        return bool(datetime(int(year), month, day))
    except ValueError:
        return False
