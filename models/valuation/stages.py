"""What a round's name says: how far along the company is, whether it is listed or was bought."""

from __future__ import annotations

import re

LISTED, ACQUIRED, UNKNOWN = "listed", "acquired", ""
STAGES = ("seed", "A", "B", "C", "D", "E", "F", "G", "pre-IPO", LISTED, ACQUIRED)
# Order of a private round; a round before the listing counts as a late one.
ORDINAL = {"seed": 0.0, "A": 1.0, "B": 2.0, "C": 3.0, "D": 4.0, "E": 5.0, "F": 6.0, "G": 7.0,
           "pre-IPO": 6.0}
_ALIASES = {"public": LISTED, "ipo": LISTED, "market cap": LISTED, "angel": "seed",
            "pre-seed": "seed", "acquisition": ACQUIRED, "private": UNKNOWN, "venture": UNKNOWN,
            "unknown": UNKNOWN, "growth": UNKNOWN}
_LETTER = re.compile(r"(?:series\s+|^\s*(?:pre-?)?)([A-Z])\d?\s*(?:\+|\b)", re.IGNORECASE)
_PURCHASE = re.compile(r"\b(acquisition|purchase|acquired|buyout)\b", re.IGNORECASE)


def stage_of(text: str) -> str:
    """The stage a round's name names, one of STAGES; "" where it names none."""
    words = text.strip()
    known = _given(words)
    if known is not None:
        return known
    if _PURCHASE.search(words):
        return ACQUIRED
    if re.search(r"pre[- ]?ipo", words, re.IGNORECASE):
        return "pre-IPO"
    if re.search(r"\b(seed|angel)\b", words, re.IGNORECASE):
        return "seed"
    found = _LETTER.search(words)
    if found is None:
        return UNKNOWN
    letter = found.group(1).upper()
    return letter if letter in STAGES else "G" if "G" < letter <= "K" else UNKNOWN


def _given(words: str) -> str | None:
    folded = re.sub(r"[\s_-]+", " ", words.casefold())
    if folded in _ALIASES:
        return _ALIASES[folded]
    return next((s for s in STAGES if s.casefold().replace("-", " ") == folded), None)
