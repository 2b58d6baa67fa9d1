"""Numbers of the compute case as they stand in a field, and as people type them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from gui.i18n import tr
from gui.widgets.number_entry import Refused, read_number

K, M = 1_024, 1_000_000  # 128K is 131,072 tokens; 1M is 1,000,000
_STEPS = {"k": K, "m": M}


def read_tokens(text: str) -> int | None:
    """'128K' -> 131072, '1M' -> 1000000, '1,048,576' -> 1048576; '' -> None."""
    bare = unicodedata.normalize("NFKC", text).strip()
    step = _STEPS.get(bare[-1:].casefold(), 1)
    value = read_number(bare[:-1] if step > 1 else bare)
    if value is None and step == 1:
        return None
    if value is None or value * step != int(value * step):
        raise Refused(tr("“{text}” is not a whole number of tokens.").format(text=text.strip()))
    return int(value * step)


def read_percent(text: str) -> float | None:
    """'95' or '95 %' -> 0.95; '' -> None."""
    bare = unicodedata.normalize("NFKC", text).strip()
    value = read_number(bare.removesuffix("%"))
    return None if value is None else round(value / 100, 12)


def plain(value: float) -> str:
    """A number as short as it is exact: '10', '0.82', '1,048,576'."""
    if float(value).is_integer() and abs(value) < 1e15:
        return f"{int(value):,}"
    whole, _, part = f"{value:.12g}".partition(".")
    grouped = f"{int(whole):,}" if whole.lstrip("-").isdigit() and "e" not in part else whole
    return f"{grouped}.{part}" if part else grouped


def tokens(value: float | None) -> str:
    """A context length: '128K' where it is a round number of 1,024s below 1M, else in full."""
    if value is None:
        return ""
    whole = int(value)
    return f"{whole // K}K" if whole < M and whole % K == 0 and whole >= K else f"{whole:,}"


@dataclass(frozen=True)
class Entry:
    """How a cell stands in its field: `shown`, `typed` (what one edits) and `read`."""

    read: Callable[[str], Any]
    typed: Callable[[Any], str]
    unit: str = ""  # beside the number while nobody types
    empty: str = ""  # what stands where the cell is unknown
    percent: bool = False  # the cell keeps a share, typed in percent

    def shown(self, value: Any) -> str:
        """The cell's value in words."""
        if value is None or value == "":
            return self.empty
        return f"{self.typed(value)} {self.unit}".rstrip()


def number_entry(unit: str = "", empty: str = "") -> Entry:
    """Any number."""
    return Entry(read_number, lambda value: "" if value is None else plain(value), unit, empty)


def token_entry(empty: str = "") -> Entry:
    """A number of tokens."""
    return Entry(read_tokens, tokens, "", empty)


def percent_entry(empty: str = "") -> Entry:
    """A share, typed in percent."""
    return Entry(read_percent, lambda value: "" if value is None else plain(round(value * 100, 9)),
                 "%", empty, True)


def text_entry() -> Entry:
    """A text."""
    return Entry(str.strip, lambda value: value or "")
