"""Saaty's scale in words: how much more one factor counts than another."""

from __future__ import annotations

from gui.i18n import mark, tr, within

LIMIT = 8  # places to either side of "equally"

_WORDS = {
    1: mark("{one} and {other} count the same"),
    2: mark("{one} counts slightly more than {other}"),
    3: mark("{one} counts moderately more than {other}"),
    4: mark("{one} counts moderately to strongly more than {other}"),
    5: mark("{one} counts strongly more than {other}"),
    6: mark("{one} counts strongly to very strongly more than {other}"),
    7: mark("{one} counts very strongly more than {other}"),
    8: mark("{one} counts very to extremely strongly more than {other}"),
    9: mark("{one} counts extremely more than {other}"),
}


def ratio_of(place: int) -> float:
    """The comparison at a place of the slider: -8 (left counts 9 times) to 8 (a ninth)."""
    return float(1 - place) if place < 0 else 1 / (1 + place)


def place_of(ratio: float) -> int:
    """The place nearest to a comparison on Saaty's scale."""
    place = 1 - round(ratio) if ratio >= 1 else round(1 / ratio) - 1
    return max(-LIMIT, min(LIMIT, place))


def words_of(place: int, left: str, right: str) -> str:
    """'Mass production counts moderately more than supply chain'."""
    one, other = (left, right) if place <= 0 else (right, left)
    return tr(_WORDS[abs(place) + 1]).format(one=one, other=within(other))
