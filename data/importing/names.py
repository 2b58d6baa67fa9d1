"""Ids and pinyin initials made of names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b


def slug(name: str) -> str:
    """A short id made of a name: 'Acme Robotics' -> 'acme-robotics'; of a Chinese one by pinyin."""
    plain = unicodedata.normalize("NFKD", name)
    if _is_chinese(plain):
        from pypinyin import lazy_pinyin

        plain = " ".join(lazy_pinyin(plain))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().casefold())
    made = "-".join(words)[:60].strip("-")
    return made or f"company-{digest(name)[:8]}"


def initials(name: str) -> str:
    """Pinyin initials of a Chinese name, by which it can be filtered; '' for other names."""
    if not _is_chinese(name):
        return ""
    letters = [_initial(character) for character in name]
    if "?" in letters:  # how it is read depends on the word it is in
        from pypinyin import Style, lazy_pinyin

        letters = lazy_pinyin(name, style=Style.FIRST_LETTER)
    return "".join(re.findall(r"[a-z0-9]", "".join(letters).casefold()))


@lru_cache(maxsize=8_192)
def _initial(character: str) -> str:
    """The first letter of all its readings, '?' where they differ; other characters themselves."""
    from pypinyin.constants import PINYIN_DICT

    readings = PINYIN_DICT.get(ord(character))
    if readings is None:
        return character if character != "?" else ""
    found = {unicodedata.normalize("NFD", reading)[0] for reading in readings.split(",")}
    return found.pop() if len(found) == 1 else "?"


def _is_chinese(text: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in text)


def digest(*texts: str) -> str:
    """A short mark of texts, the same for the same texts."""
    return blake2b("\x1f".join(texts).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
