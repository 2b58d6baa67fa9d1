"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from pathlib import Path

from data.exporting.errors import ExportError, TargetExists

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
        if overwrite:
            os.replace(temporary, target)
        else:
            _move_to_free_name(temporary, target, path)
        _sync_folder(target.parent)
    except OSError as error:
        raise ExportError(f"{path} could not be written: {error.strerror or error}.",
                          "Make room or choose another folder; no file was changed.",
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


def _move_to_free_name(temporary: Path, target: Path, path: Path | str) -> None:
    """Rename unless another process took the name meanwhile."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise _exists(path) from None
    except OSError:  # a file system without hard links
        if target.exists():
            raise _exists(path) from None
        os.rename(temporary, target)


def _exists(path: Path | str) -> TargetExists:
    return TargetExists(f"{path} exists already.", "Allow replacing it or choose another name.")


def _sync_folder(folder: Path) -> None:
    """Put the rename on disk too, where folders can be opened."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
