"""What can go wrong with a workspace file: what happened, and what to do, a sentence each."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from data.errors import FileFailure


class WorkspaceError(FileFailure):
    """A workspace file could not do what was asked."""


class StorageFailure(WorkspaceError):
    """The disk reported an error while reading or writing."""


class DiskFull(StorageFailure):
    """No space is left for the file."""


class NotWritable(WorkspaceError):
    """File or folder may not be written."""


class MissingFolder(WorkspaceError):
    """The folder the file should be in does not exist."""


class MissingFile(WorkspaceError):
    """There is no such file."""


class FileMoved(WorkspaceError):
    """The file was moved, renamed or deleted while it was open."""


class FileExists(WorkspaceError):
    """Writing would replace what is there."""


class Locked(WorkspaceError):
    """Another program holds the file."""


class ReadOnlyWorkspace(WorkspaceError):
    """The workspace is open for reading only."""


class NotAWorkspace(WorkspaceError):
    """The file was not written by Servoscope."""


class DamagedFile(WorkspaceError):
    """The file is a workspace, but its content is not intact."""


class NewerVersion(WorkspaceError):
    """The file was written by a newer Servoscope."""


class UnstorableValue(WorkspaceError):
    """A value or text that the file cannot hold, such as NaN."""


class StaleEdit(WorkspaceError):
    """The file no longer holds what the edit started from: `key`, `expected`, `stored`."""

    def __init__(
        self, what: str, remedy: str, key: str = "", expected: Any = None, stored: Any = None
    ) -> None:
        super().__init__(what, remedy, f"{key}: expected {expected!r}, found {stored!r}")
        self.key = key
        self.expected = expected
        self.stored = stored


def damaged(path: Path, detail: str) -> DamagedFile:
    """The error for a workspace whose content is not intact."""
    return DamagedFile(
        f"{path.name} is damaged and cannot be used.",
        "Nothing in it was changed: recover what can be read into a new file, or open an older "
        "copy.",
        f"{path}: {detail}",
    )


def not_a_workspace(path: Path, what: str, detail: str = "") -> NotAWorkspace:
    """The error for a file of another kind."""
    return NotAWorkspace(
        f"{path.name} is not a Servoscope workspace: {what}.",
        "Nothing in it was changed: choose another file.",
        f"{path}: {detail or what}",
    )


_MOVED = (
    FileMoved,
    "{name} was moved, renamed or deleted while it was open.",
    "Put it back, or save a copy under another name.",
)
_NO_SPACE = (
    DiskFull,
    "No space is left on the disk for {name}.",
    "Free some space, then try again.",
)
_NO_WRITING = (
    NotWritable,
    "You may not read or write {name} in {folder}.",
    "Ask for the right to do so, or choose another folder.",
)
_FAILURE = (
    StorageFailure,
    "{name} could not be read or written: the disk reported an error.",
    "Check that the drive is connected, has space left and is within your quota, then try again.",
)
_LOCKED = (
    Locked,
    "{name} is being used by another program.",
    "Close it there, then try again.",
)
_NO_FOLDER = (
    MissingFolder,
    "The folder {folder} does not exist.",
    "Create it or connect its drive, or choose another folder.",
)
_TOO_LARGE = (
    UnstorableValue,
    "The edit is too large for {name}.",
    "Make the text shorter.",
)
_Explanation = tuple[type[WorkspaceError], str, str]

_BY_CODE: dict[int, _Explanation] = {
    sqlite3.SQLITE_READONLY_DBMOVED: _MOVED,
    sqlite3.SQLITE_READONLY: _NO_WRITING,
    sqlite3.SQLITE_CANTOPEN: _NO_WRITING,
    sqlite3.SQLITE_PERM: _NO_WRITING,
    sqlite3.SQLITE_FULL: _NO_SPACE,
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_TOOBIG: _TOO_LARGE,
}
_BY_ERRNO: dict[int, _Explanation] = {
    errno.ENOSPC: _NO_SPACE,
    errno.EACCES: _NO_WRITING,
    errno.EPERM: _NO_WRITING,
    errno.EROFS: _NO_WRITING,
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
}


def missing_folder(path: Path) -> WorkspaceError:
    """The error for a file whose folder does not exist."""
    return _explained(_NO_FOLDER, path, "no such folder")


def from_sqlite(error: sqlite3.Error, path: Path) -> WorkspaceError:
    """The workspace error for an SQLite error about `path`."""
    code = getattr(error, "sqlite_errorcode", None)
    detail = f"{getattr(error, 'sqlite_errorname', type(error).__name__)}: {error}"
    # Text that is not UTF-8 comes without a code: sqlite3 itself finds it.
    if code is None or code & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return damaged(path, detail)
    explanation = _BY_CODE.get(code) or _BY_CODE.get(code & 0xFF) or _FAILURE
    if explanation is _NO_WRITING and not path.parent.is_dir():
        explanation = _NO_FOLDER
    return _explained(explanation, path, detail)


def from_os(error: OSError, path: Path) -> WorkspaceError:
    """The workspace error for an operating system error about `path`."""
    return _explained(_BY_ERRNO.get(error.errno or 0, _FAILURE), path, str(error))


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn errors of SQLite and of the operating system inside the block into WorkspaceErrors."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # used after closing, or in another thread: a fault of the caller, not of the file
    except sqlite3.Error as error:
        raise from_sqlite(error, path) from error
    except UnicodeDecodeError as error:
        # SQLite's own message quotes a damaged table definition.
        raise damaged(path, str(error)) from error
    except OSError as error:
        raise from_os(error, path) from error


def _explained(explanation: _Explanation, path: Path, detail: str) -> WorkspaceError:
    kind, what, remedy = explanation
    names = {"name": path.name, "folder": str(path.parent)}
    return kind(what.format(**names), remedy, f"{path}: {detail}")
