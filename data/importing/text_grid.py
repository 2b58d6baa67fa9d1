"""Delimited text: finds out the encoding and the delimiter, and says what it had to guess."""

from __future__ import annotations

import codecs
import csv
import io
from pathlib import Path

from data.importing.grid import REMEDY_FORMAT, Grid, Score, is_blank, refused

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(path: Path, raw: bytes, score: Score) -> Grid:
    """The grid of a CSV or TSV file in UTF-8, UTF-16 or GB18030."""
    text, notices = _decoded(path, raw)
    if "\0" in text:
        row = text.count("\n", 0, text.index("\0")) + 1
        raise refused(path, "holds a NUL byte and is no text file", REMEDY_FORMAT, row)
    text, delimiter = _hinted(text)
    if not delimiter:
        delimiter = _likeliest(text, score)
    if delimiter != ",":
        notices.append(f"cells are separated by {DELIMITERS.get(delimiter, repr(delimiter))}")
    rows: list[list[str]] = []
    try:
        rows.extend(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise refused(path, f"the cells cannot be told apart ({error})",
                      "close every quoted text with a quote, and double quotes inside it",
                      len(rows) + 1) from None
    return Grid(rows, True, delimiter in ";\t", tuple(notices))


def _decoded(path: Path, raw: bytes) -> tuple[str, list[str]]:
    if raw.startswith(_UTF16):
        try:
            return raw.decode("utf-16"), ["read as UTF-16"]
        except UnicodeDecodeError:
            raise refused(path, "begins like UTF-16 but is not", REMEDY_FORMAT) from None
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        wrong = error.start
    try:
        return raw.decode("gb18030"), ["is not UTF-8: read as GB18030; check the names"]
    except UnicodeDecodeError:
        row = raw.count(b"\n", 0, wrong) + 1
        raise refused(path, f"byte 0x{raw[wrong]:02x} is neither UTF-8, UTF-16 nor GB18030 text",
                      REMEDY_FORMAT, row) from None


def _hinted(text: str) -> tuple[str, str]:
    """Excel's own first line 'sep=;', which spreadsheets do not show, taken off."""
    first, _, rest = text.partition("\n")
    hint = first.rstrip("\r")
    return (rest, hint[4]) if len(hint) == 5 and hint.startswith("sep=") else (text, "")


def _likeliest(text: str, score: Score) -> str:
    """The delimiter under which the first row holds most known names, then most cells."""

    def fit(delimiter: str) -> tuple[int, int]:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        try:
            header = next((row for row in reader if not is_blank(row)), [])
        except csv.Error:
            return 0, 0
        return score(header), len(header)

    return max(DELIMITERS, key=fit)
