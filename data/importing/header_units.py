"""Units in headers: 估值（亿元）, Raised (USD mn), Score (%)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from data.importing.fields import Field

_MONEY = frozenset(("value", "value_usd", "amount_raised"))
_CHINESE = (("十亿", "1000000000"), ("亿", "100000000"), ("千万", "10000000"),
            ("百万", "1000000"), ("万", "10000"), ("千", "1000"))
# In brackets, or behind the name of a currency: 'bn', 'USD m', 'in millions'.
_WORDS = (
    (r"bn|billions?|b", "1000000000"), (r"mn|mm|millions?|mio|m", "1000000"),
    (r"k|thousands?|tsd", "1000"))
_CURRENCIES = (("美元", "USD"), ("usd", "USD"), ("us$", "USD"), ("港元", "HKD"), ("hkd", "HKD"),
               ("欧元", "EUR"), ("eur", "EUR"), ("€", "EUR"), ("人民币", "CNY"), ("rmb", "CNY"),
               ("cny", "CNY"), ("元", "CNY"), ("$", "USD"))
_SCALE_OF_SCORES = re.compile(r"\b0\s*(?:-|–|—|~|to|至)\s*(100?)\b")


def header_scale(header: str, id: str, wanted: Iterable[Field]) -> str:
    """What numbers under the header are to be multiplied with, as a decimal text; '' for nothing.

    Money scales with 亿, 万, bn, million and the like; scores with % and ranges such as 0-100.
    """
    text = unicodedata.normalize("NFKC", header).casefold()
    if id in _MONEY:
        for word, by in _CHINESE:
            if word in text:
                return by
        units = " ".join(re.findall(r"[(\[](.*?)[)\]]", text))
        units += " " + " ".join(re.findall(r"\b(?:usd|cny|rmb|eur|hkd|in)\s+(\w+)", text))
        for words, by in _WORDS:
            if re.search(rf"(?<![a-z])(?:{words})(?![a-z])", units):
                return by
        return ""
    if not any(f.id == id and f.kind == "float" for f in wanted) or id == "period_months":
        return ""
    if "%" in text or "百分" in text:
        return "0.01"
    found = _SCALE_OF_SCORES.search(text)
    return {"10": "0.1", "100": "0.01"}[found[1]] if found else ""


def scales_of(wanted: Field) -> tuple[str, ...]:
    """What numbers of a field can be multiplied with, '' for nothing; () where none could be."""
    if wanted.id in _MONEY:
        return ("", "1000", "10000", "1000000", "100000000", "1000000000")
    if wanted.kind != "float" or wanted.id == "period_months":
        return ()
    return ("", "0.1", "0.01") if wanted.unit else ("", "0.01")


def header_currency(header: str) -> str:
    """The currency a header names; '' for none."""
    text = unicodedata.normalize("NFKC", header).casefold()
    return next((code for word, code in _CURRENCIES if word in text), "")
