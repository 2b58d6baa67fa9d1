"""Putting a finished file in its place, and on the disk."""

from __future__ import annotations

import os
from pathlib import Path


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
