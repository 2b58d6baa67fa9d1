"""Reading a number between 0 and 1 that someone typed, and saying what is wrong with it."""

from __future__ import annotations

import re
import unicodedata

from gui.i18n import tr

_NUMBER = re.compile(r"[+\-−]?(\d+([.,]\d*)?|[.,]\d+)")


class NotAShare(ValueError):
    """A text that is no number from 0 to 1; the message says so in one sentence."""


def read_share(text: str) -> float:
    """'.75', '0,75', '75 %' or full-width '０．７５' -> 0.75; NotAShare for anything else."""
    text = unicodedata.normalize("NFKC", text).strip()  # input methods for Chinese type wide signs
    bare = text.removesuffix("%").strip()
    if not bare:
        raise NotAShare(tr("Nothing is typed."))
    if not _NUMBER.fullmatch(bare):
        raise NotAShare(tr("“{text}” is not a number.").format(text=text))
    value = float(bare.replace(",", ".").replace("−", "-"))
    if "%" in text:
        value /= 100
    if not 0.0 <= value <= 1.0:
        raise NotAShare(tr("{text} is outside 0 to 1.").format(text=text))
    return value
