"""Chinese in a PDF copied and searched as it was written.

Fonts draw some characters and the radicals they look like with one glyph, and Qt's writer names
such a glyph by the radical: 人 is copied as ⼈. The tables that say which character a glyph stands
for are put right in place; nothing moves in the file.
"""

from __future__ import annotations

import re
from unicodedata import normalize

# Radicals of simplified characters, which Unicode's own decompositions leave out.
_SIMPLIFIED = dict(zip(
    "⺟⻅⻉⻋⻓⻔⻘⻚⻛⻜⻢⻥⻦⻨⻩⻬⻮⻰⻳",
    "母见贝车长门青页风飞马鱼鸟麦黄齐齿龙龟", strict=True))
_TABLE = re.compile(rb"begincmap.*?endcmap", re.S)
_LISTED = re.compile(rb"\[[^\]]*\]")
_CODE = re.compile(rb"<(2[EF][0-9A-F]{2})>")


def with_plain_characters(content: bytes) -> bytes:
    """The PDF with characters in place of the radicals in its tables of characters."""
    return _TABLE.sub(
        lambda table: _LISTED.sub(lambda part: _CODE.sub(_plain, part[0]), table[0]), content)


def _plain(code: re.Match[bytes]) -> bytes:
    radical = chr(int(code[1], 16))
    character = _SIMPLIFIED.get(radical) or normalize("NFKC", radical)
    return b"<%04X>" % ord(character) if len(character) == 1 else code[0]
