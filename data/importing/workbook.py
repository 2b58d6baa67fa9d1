"""The parts of an XLSX file, opened with care: its size is judged before anything is unpacked."""

from __future__ import annotations

import errno
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from xml.parsers.expat import ExpatError

from data.importing.errors import ImportErrors
from data.importing.grid import REMEDY_FORMAT, refused
from data.importing.sheet_xml import DoctypeFound, XmlEvents, local_name

# A sheet of a million rows of a dozen numbers has about 500 MB, and packs to a tenth.
LARGEST_SHEET = 1 << 30
LARGEST_PART = 1 << 28  # shared texts, which are kept in memory
LARGEST_INDEX = 1 << 24
MOST_PARTS = 10_000
# Deflate packs zeros a thousandfold; numbers and texts of a sheet hardly ever a hundredfold.
SUSPICIOUS = 250
_SMALL = 1 << 22
_BOOK = "xl/workbook.xml"
_DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, ExpatError, LookupError, EOFError,
           NotImplementedError, RuntimeError, OverflowError, ValueError)


@dataclass(frozen=True)
class Sheet:
    """A sheet by name and the part of the file that holds it."""

    name: str
    part: str


@dataclass(frozen=True)
class Workbook:
    """What an XLSX file says about itself. `date_styles` are the cell formats that show dates."""

    path: Path
    sheets: tuple[Sheet, ...]
    strings: tuple[str, ...]
    date_styles: frozenset[int]
    from_1904: bool


@contextmanager
def unpacking(path: Path) -> Iterator[zipfile.ZipFile]:
    """The archive, its parts judged by size; what is damaged becomes ImportErrors."""
    try:
        with zipfile.ZipFile(path) as archive:
            _judge(path, archive)
            yield archive
    except ImportErrors:
        raise
    except DoctypeFound:
        raise refused(path, "holds a document type, which no spreadsheet writes",
                      REMEDY_FORMAT) from None
    except (OSError, *_DAMAGE) as error:
        # A directory that points outside the file makes seeking fail; other faults are the disk's.
        if isinstance(error, OSError) and error.errno not in (None, errno.EINVAL):
            raise
        raise refused(path, f"is a damaged workbook ({_told(error)})", REMEDY_FORMAT) from None


def open_part(path: Path, archive: zipfile.ZipFile, name: str, largest: int) -> IO[bytes]:
    """A part for reading; ImportErrors where unpacked it would be larger than `largest`."""
    info = archive.getinfo(name)
    if info.file_size > largest:
        raise refused(path, f"unpacks to {info.file_size / 1e6:,.0f} MB in {name}",
                      "save the table as .csv, which is read piece by piece, or split it")
    return archive.open(info)


def read_workbook(path: Path) -> Workbook:
    """Sheets, shared texts and date formats of a file. Raises ImportErrors."""
    from data.importing.workbook_texts import date_styles, shared_strings

    with unpacking(path) as archive:
        names = frozenset(archive.namelist())
        if _BOOK not in names:
            raise refused(path, "is not an Excel workbook (.xlsx)", REMEDY_FORMAT)
        targets = _targets(path, archive)
        sheets, from_1904 = _sheets(path, archive, targets)
        strings, styles = tuple[str, ...](), frozenset[int]()
        if (part := _named(names, targets, "sharedStrings", "xl/sharedStrings.xml")):
            with open_part(path, archive, part, LARGEST_PART) as stream:
                strings = tuple(shared_strings(stream))
        if (part := _named(names, targets, "styles", "xl/styles.xml")):
            with open_part(path, archive, part, LARGEST_INDEX) as stream:
                styles = date_styles(stream)
        return Workbook(path, tuple(s for s in sheets if s.part in names), strings, styles,
                        from_1904)


def _judge(path: Path, archive: zipfile.ZipFile) -> None:
    infos = archive.infolist()
    if len(infos) > MOST_PARTS:
        raise refused(path, f"holds {len(infos):,} parts", REMEDY_FORMAT)
    for info in infos:
        if info.flag_bits & 1:
            raise refused(path, "is password-protected", "save it without a password")
        if info.file_size > max(_SMALL, SUSPICIOUS * info.compress_size):
            raise refused(
                path, f"unpacks from {info.compress_size / 1e6:,.1f} MB to "
                f"{info.file_size / 1e6:,.0f} MB in {info.filename[:60]!r}, as no table does",
                REMEDY_FORMAT)


def _targets(path: Path, archive: zipfile.ZipFile) -> dict[str, tuple[str, str]]:
    """Relationship id -> kind and part."""
    found: dict[str, tuple[str, str]] = {}

    def start(name: str, given: dict[str, str]) -> None:
        if local_name(name) == "Relationship" and "Target" in given:
            target = given["Target"]
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            kind = given.get("Type", "").rsplit("/", 1)[-1]
            found[given.get("Id", "")] = kind, posixpath.normpath(part)

    with open_part(path, archive, "xl/_rels/workbook.xml.rels", LARGEST_INDEX) as stream:
        XmlEvents(start).read(stream)
    return found


def _sheets(
    path: Path, archive: zipfile.ZipFile, targets: dict[str, tuple[str, str]]
) -> tuple[list[Sheet], bool]:
    sheets: list[Sheet] = []
    from_1904 = False

    def start(name: str, given: dict[str, str]) -> None:
        nonlocal from_1904
        kind = local_name(name)
        if kind == "workbookPr":
            from_1904 = given.get("date1904", "0") in ("1", "true")
        elif kind == "sheet":
            link = next((v for k, v in given.items() if local_name(k) == "id" and ":" in k), "")
            if link in targets:
                sheets.append(Sheet(given.get("name", ""), targets[link][1]))

    with open_part(path, archive, _BOOK, LARGEST_INDEX) as stream:
        XmlEvents(start).read(stream)
    return sheets, from_1904


def _named(
    names: frozenset[str], targets: dict[str, tuple[str, str]], kind: str, usual: str
) -> str:
    part = next((part for found, part in targets.values() if found == kind), usual)
    return part if part in names else ""


def _told(error: Exception) -> str:
    return str(error) or type(error).__name__
