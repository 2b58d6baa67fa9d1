"""Shared texts and number formats of a workbook."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import IO

from data.importing.sheet_xml import XmlEvents, local_name

# Built-in formats that show a day (ECMA-376, 18.8.30; 27-36 and 50-58 in East Asian locales).
_BUILT_IN = frozenset((14, 15, 16, 17, 22, *range(27, 37), *range(50, 59)))
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def shared_strings(stream: IO[bytes]) -> Iterable[str]:
    """The shared texts in their order; pronunciation written above them is left out."""
    found: list[str] = []
    parts: list[str] = []
    reading, above = False, False

    def start(name: str, _: dict[str, str]) -> None:
        nonlocal reading, above
        kind = local_name(name)
        if kind == "t":
            reading = not above
        elif kind == "si":
            parts.clear()
        elif kind == "rPh":
            above = True

    def end(name: str) -> None:
        nonlocal reading, above
        kind = local_name(name)
        if kind == "t":
            reading = False
        elif kind == "si":
            found.append(unescaped("".join(parts)))
        elif kind == "rPh":
            above = False

    def text(characters: str) -> None:
        if reading:
            parts.append(characters)

    XmlEvents(start, end, text).read(stream)
    return found


def unescaped(text: str) -> str:
    """Text with _x000D_ and the like turned into the characters they stand for."""
    return _ESCAPE.sub(_character, text) if "_x" in text else text


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return match[0] if 0xD800 <= code <= 0xDFFF else chr(code)


def date_styles(stream: IO[bytes]) -> frozenset[int]:
    """Which cell formats show a number as a day."""
    shown: dict[int, bool] = {}
    formats: list[int] = []
    inside = False

    def start(name: str, given: dict[str, str]) -> None:
        nonlocal inside
        kind = local_name(name)
        if kind == "numFmt":
            shown[_number(given.get("numFmtId"))] = _shows_day(given.get("formatCode", ""))
        elif kind == "cellXfs":
            inside = True
        elif kind == "xf" and inside:
            formats.append(_number(given.get("numFmtId")))

    def end(name: str) -> None:
        nonlocal inside
        if local_name(name) == "cellXfs":
            inside = False

    XmlEvents(start, end).read(stream)
    return frozenset(i for i, number in enumerate(formats)
                     if shown.get(number, number in _BUILT_IN))


def _number(text: str | None) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 10 else 0


def _shows_day(code: str) -> bool:
    """Whether a format has a year or a day in it; 'm' alone may be minutes."""
    letters = _NOT_SHOWN.sub("", code).casefold()
    if letters.startswith("general"):
        return False
    return "y" in letters or "d" in letters or ("m" in letters and not set("hs") & set(letters))
