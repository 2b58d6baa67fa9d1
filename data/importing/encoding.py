"""The encoding of a text file: told by its bytes, never taken for granted."""

from __future__ import annotations

import codecs
from pathlib import Path

from data.importing.errors import ImportErrors
from data.importing.grid import REMEDY_FORMAT, Watch, refused

# What a user can choose where the guess is wrong.
ENCODINGS = ("utf-8-sig", "gb18030", "utf-16", "big5", "shift_jis", "cp1252")
NAMES = {"utf-8-sig": "UTF-8", "gb18030": "GB18030", "utf-16": "UTF-16"}
_CHUNK = 1 << 20
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Text written in GB18030 is mostly of the 7,445 characters of GB 2312. Western text read as
# GB18030 gives characters outside it: 'ü' and the letter behind it become one rare character.
_LIKELY = 0.5


def find_encoding(path: Path, chosen: str, watch: Watch) -> tuple[str, list[str]]:
    """The encoding in which the whole file can be read, and what had to be guessed.

    `chosen` is taken where it is given. Raises ImportErrors naming the row that cannot be read.
    """
    if chosen:
        _scan(path, chosen, watch)
        return chosen, []
    with path.open("rb") as file:
        start = file.read(4)
    if start.startswith(_UTF16):
        try:
            _scan(path, "utf-16", watch)
        except _Unreadable:
            raise refused(path, "begins like UTF-16 but is not", REMEDY_FORMAT) from None
        return "utf-16", ["read as UTF-16"]
    try:
        _scan(path, "utf-8-sig", watch)
        return "utf-8-sig", []
    except _Unreadable as error:
        wrong = error
    try:
        seen, likely = _scan(path, "gb18030", watch)
    except _Unreadable:
        seen, likely = 1, 0
    if likely < _LIKELY * seen:
        raise refused(path, f"byte 0x{wrong.byte:02x} is neither UTF-8, UTF-16 nor GB18030 text",
                      REMEDY_FORMAT, wrong.row)
    return "gb18030", ["is not UTF-8: read as GB18030; check the names"]


class _Unreadable(ImportErrors):
    """Bytes that are no text in an encoding."""

    def __init__(self, path: Path, encoding: str, row: int, byte: int) -> None:
        name = NAMES.get(encoding, encoding)
        error = refused(path, f"byte 0x{byte:02x} is no {name} text",
                        "choose another encoding, or save the file in UTF-8", row)
        super().__init__(error.errors)
        self.row = row
        self.byte = byte


def _scan(path: Path, encoding: str, watch: Watch) -> tuple[int, int]:
    """Decode the whole file; how many characters are not ASCII, how many of them in GB 2312."""
    decoder = codecs.getincrementaldecoder(encoding)()
    size = path.stat().st_size
    done, lines, seen, likely = 0, 0, 0, 0
    with path.open("rb") as file:
        while True:
            chunk = file.read(_CHUNK)
            try:
                text = decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                row = lines + error.object.count(b"\n", 0, error.start) + 1
                raise _Unreadable(path, encoding, row, error.object[error.start]) from None
            if "\0" in text:
                row = lines + text.count("\n", 0, text.index("\0")) + 1
                raise refused(path, "holds a NUL byte and is no text file", REMEDY_FORMAT, row)
            lines += text.count("\n")
            if encoding == "gb18030" and not text.isascii():
                rare = text.encode("ascii", "ignore")
                seen += len(text) - len(rare)
                likely += (len(text.encode("gb2312", "ignore")) - len(rare)) // 2
            done += len(chunk)
            watch(done, size)
            if not chunk:
                return seen, likely
