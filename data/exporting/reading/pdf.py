"""Exports as PDF: the data attached to the file, and a digest of what is drawn on its pages.

Reads the files this app writes: PDF 1.4 with one table of objects. A file that another program
wrote again may hold the same pages in another shape; it is refused in a sentence.
"""

from __future__ import annotations

import json
import re
import zlib
from pathlib import Path
from typing import Any

from data.exporting.reading.export import Export, no_export, told_by
from data.exporting.reading.sealing import digest_of

ATTACHMENT = "servoscope.json"
_REF = rb"\s+(\d+)\s+0\s+R"


class _Objects:
    """The objects of a file by number; ValueError where it is not as expected."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        start = re.findall(rb"startxref\s+(\d+)", content)
        if not start:
            raise ValueError("its end is missing")
        head = re.compile(rb"xref\s+0\s+(\d+)\s").match(content, int(start[-1]))
        if head is None:
            raise ValueError("another program wrote it again")
        lines = content[head.end():head.end() + 20 * int(head[1])].split(b"\n")
        self.offsets = {number: int(line[:10]) for number, line in enumerate(lines)
                        if line[17:18] == b"n"}

    def head(self, number: int) -> bytes:
        """The dictionary of an object."""
        start = self.offsets[number]
        ends = [end for end in (self._content.find(b"stream", start),
                                self._content.find(b"endobj", start)) if end >= 0]
        return self._content[start:min(ends)]

    def stream(self, number: int) -> bytes:
        """The content of a stream, unpacked."""
        head = self.head(number)
        found = re.search(rb"/Length\s+(\d+)(\s+0\s+R)?", head)
        if found is None:
            raise ValueError("a part of it has no length")
        length = int(found[1])
        if found[2]:
            digits = re.search(rb"obj\s+(\d+)", self.head(length))
            length = int(digits[1]) if digits else -1
        start = self.offsets[number] + len(head) + len(b"stream")
        start += 2 if self._content[start:start + 2] == b"\r\n" else 1
        raw = self._content[start:start + length]
        if length < 0 or len(raw) != length:
            raise ValueError("a part of it is cut off")
        return zlib.decompress(raw) if b"/FlateDecode" in head else raw


def pages_digest(content: bytes) -> str:
    """A digest of what is drawn on the pages; ValueError for a file of another shape."""
    objects = _Objects(content)
    drawn = []
    for number in sorted(objects.offsets):
        head = objects.head(number)
        if re.search(rb"/Type\s*/Page\b", head):
            place = re.search(rb"/Contents" + _REF, head)
            drawn.append(objects.stream(int(place[1])) if place else b"")
    if not drawn:
        raise ValueError("it has no page")
    return digest_of(b"\f".join(drawn))


def attached(content: bytes) -> bytes:
    """The file attached to a PDF; ValueError where there is none."""
    objects = _Objects(content)
    for number in objects.offsets:
        place = re.search(rb"/EF\s*<<\s*/F" + _REF, objects.head(number))
        if place is not None:
            return objects.stream(int(place[1]))
    raise ValueError(f"nothing is attached to it under the name {ATTACHMENT}")


def read_pdf(path: Path, content: bytes) -> Export:
    """The figures attached to a report, and whether its pages are the ones they were drawn with."""
    try:
        block: dict[str, Any] = json.loads(attached(content))
        drawn = pages_digest(content)
    except (ValueError, KeyError, zlib.error) as error:
        raise no_export(path, str(error) if isinstance(error, ValueError) and not isinstance(
            error, json.JSONDecodeError) else "what is attached to it cannot be read") from None
    told = told_by(path, block.get("provenance"))
    figures = block.get("figures")
    if not isinstance(figures, dict):
        raise no_export(path, "no figures are attached to it")
    return Export(told, figures, sealed=told.digest == drawn)
