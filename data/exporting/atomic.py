"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path

from data.exporting.errors import ExportError, TargetExists
from data.files import put_in_place, sync

# Absent on systems that do not tell text from binary.
_BINARY = getattr(os, "O_BINARY", 0)


def write_whole(path: Path | str, content: bytes, overwrite: bool = False) -> None:
    """Write `content` to `path` through a temporary file in the same folder and a rename.

    Raises TargetExists when the file is there and `overwrite` is False, ExportError when it cannot
    be written; the old file is whole in both cases.
    """
    target = Path(os.path.realpath(path))  # a link keeps pointing to the file it names
    if target.is_dir():
        raise ExportError(f"{path} is a folder.", "Name a file in it.")
    if not overwrite and target.exists():
        raise _exists(path)
    if not target.parent.is_dir():
        raise ExportError(f"The folder {target.parent} does not exist.",
                          "Create it or choose another folder.")
    temporary = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.part")
    try:
        _write(temporary, content, target)
        put_in_place(temporary, target, overwrite)
        with contextlib.suppress(OSError):  # where folders cannot be opened
            sync(target.parent, os.O_RDONLY)
    except FileExistsError:
        raise _exists(path) from None
    except OSError as error:
        raise ExportError(f"{path} could not be written: {error.strerror or error}.",
                          _remedy(error),
                          str(error)) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def _write(temporary: Path, content: bytes, target: Path) -> None:
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    with open(descriptor, "wb") as file:
        if target.exists():
            with contextlib.suppress(OSError):
                os.chmod(temporary, stat.S_IMODE(target.stat().st_mode))
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _remedy(error: OSError) -> str:
    """What to do about it; no file was changed in any case."""
    if error.errno in (errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY):
        return "Close the file in other programs or choose another folder; no file was changed."
    if error.errno == errno.EROFS:
        return "The folder can only be read: choose another one; no file was changed."
    return "Make room or choose another folder; no file was changed."


def _exists(path: Path | str) -> TargetExists:
    return TargetExists(f"{path} exists already.", "Allow replacing it or choose another name.")
