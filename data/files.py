"""Putting a finished file in its place, and what can be said when a file fails."""

from __future__ import annotations

import os
from pathlib import Path


class FileFailure(Exception):
    """Something that could not be done with a file.

    `what` is one sentence saying what happened, `remedy` one saying what to do, `detail` the
    technical words for a log.
    """

    def __init__(self, what: str, remedy: str = "", detail: str = "") -> None:
        super().__init__(f"{what} {remedy}".strip())
        self.what = what
        self.remedy = remedy
        self.detail = detail


def put_in_place(temporary: Path, target: Path, overwrite: bool) -> None:
    """Give a finished file its name; FileExistsError where that is taken and not to be replaced.

    `temporary`, in the same folder, may still be there afterwards.
    """
    if overwrite:
        os.replace(temporary, target)
        return
    try:
        # unlike a rename, a link never replaces a file that appeared meanwhile
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:  # no links on this file system
        if target.exists():
            raise FileExistsError(f"{target} exists") from None
        os.rename(temporary, target)


def sync(path: Path, flags: int) -> None:
    """Wait until a file (os.O_RDWR), or what stands in a folder (os.O_RDONLY), is on the disk."""
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
