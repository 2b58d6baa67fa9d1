"""Reading a number that someone typed, and saying what is wrong with it."""

from __future__ import annotations

import re
import unicodedata

from gui.format import MINUS
from gui.i18n import tr

_SHARE = re.compile(r"[+\-−]?(\d+([.,]\d*)?|[.,]\d+)")
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.IGNORECASE)
_GROUPED = re.compile(r"[+-]?\d{1,3}([, ]\d{3})+(\.\d*)?")


class NotAShare(ValueError):
    """A text that is no number from 0 to 1; the message says so in one sentence."""


def read_share(text: str) -> float:
    """'.75', '0,75', '75 %' or full-width '０．７５' -> 0.75; NotAShare for anything else."""
    text = unicodedata.normalize("NFKC", text).strip()  # input methods for Chinese type wide signs
    bare = text.removesuffix("%").strip()
    if not bare:
        raise NotAShare(tr("Nothing is typed."))
    if not _SHARE.fullmatch(bare):
        raise NotAShare(tr("“{text}” is not a number.").format(text=text))
    value = float(bare.replace(",", ".").replace("−", "-"))
    if "%" in text:
        value /= 100
    if not 0.0 <= value <= 1.0:
        raise NotAShare(tr("{text} is outside 0 to 1.").format(text=text))
    return value


class Refused(ValueError):
    """A text that is no such number; the message says so in one sentence."""


def read_number(text: str) -> float | None:
    """'1,048,576', '0,82', '10.5' -> the number; '' -> None; Refused for anything else."""
    bare = unicodedata.normalize("NFKC", text).strip().replace(MINUS, "-")
    if not bare:
        return None
    if _GROUPED.fullmatch(bare) and not bare.lstrip("+-").startswith("0"):
        bare = re.sub("[, ]", "", bare)
    elif bare.count(",") == 1 and "." not in bare:
        bare = bare.replace(",", ".")
    if not _NUMBER.fullmatch(bare):
        raise Refused(tr("“{text}” is not a number.").format(text=text.strip()))
    return float(bare)
