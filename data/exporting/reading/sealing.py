"""Whether a page still reads as it was written: its figures one by one, and a digest of it all.

The digest tells of changes made by hand or by mistake; it is no signature, and whoever knows the
format can make another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from itertools import zip_longest
from typing import Any

from data.exporting.provenance import Provenance

BLANK = "0" * 32


def digest_of(content: bytes) -> str:
    """32 hexadecimal digits."""
    return blake2b(content, digest_size=16).hexdigest()


def sealed(page: str, told: Provenance) -> str:
    """The page with the digest of itself in place of BLANK, which stands in it once."""
    del told
    return page.replace(BLANK, digest_of(page.encode("utf-8", "replace")), 1)


def to_be_sealed(told: Provenance) -> Provenance:
    """The provenance to write into a page that will be sealed."""
    return replace(told, digest=BLANK)


def is_sealed(page: str, told: Provenance) -> bool:
    """Whether the page is the one the digest was taken of."""
    if not told.digest or page.count(told.digest) != 1:
        return False
    plain = page.replace(told.digest, BLANK, 1)
    return digest_of(plain.encode("utf-8", "replace")) == told.digest


def altered_figures(
    block: Mapping[str, Any], shown: Mapping[str, Sequence[str]]
) -> tuple[tuple[str, str, str, str], ...]:
    """(company, column, as shown, as written) where a figure reads otherwise than it was written.
    """
    found = []
    for place, texts in block.get("shown", {}).items():
        company, _, column = place.partition("/")
        seen = [text.strip() for text in shown.get(place, ())]
        found += [(company, column, text, str(written)) for text, written in zip_longest(
            seen, map(str.strip, texts), fillvalue="nothing") if text != written]
    return tuple(found)
