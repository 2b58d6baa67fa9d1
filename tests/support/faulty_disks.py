"""Disks that are too small, and drives that go and come back; skipped where that needs root."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(size: str) -> Iterator[Path]:
    """A file system of its own, of `size`."""
    folder = Path(tempfile.mkdtemp())
    mounted = _mount("-t", "tmpfs", "-o", f"size={size}", "none", str(folder))
    try:
        if not mounted:
            pytest.skip("mounting a small file system needs root")
        yield folder
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)
        folder.rmdir()


class Drive:
    """A folder that is there while the drive is connected."""

    def __init__(self, behind: Path, folder: Path) -> None:
        self.folder = folder
        self._behind = behind
        self.connected = False

    def connect(self) -> None:
        if not _mount("--bind", str(self._behind), str(self.folder)):
            pytest.skip("mounting a drive needs root")
        self.connected = True

    def pull(self) -> None:
        """Take it away as a network that fails does: what is open stays open, its path is gone."""
        subprocess.run(["umount", "--lazy", str(self.folder)], check=True)
        self.connected = False


@contextmanager
def drive(tmp_path: Path) -> Iterator[Drive]:
    """A connected drive."""
    behind, folder = tmp_path / "server", tmp_path / "drive"
    behind.mkdir()
    folder.mkdir()
    made = Drive(behind, folder)
    made.connect()
    try:
        yield made
    finally:
        if made.connected:
            made.pull()


@contextmanager
def ordinary_user() -> Iterator[Path]:
    """A folder to work in, and inside the block permissions that bind, also for root."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        folder = Path(tempfile.mkdtemp())
        try:
            yield folder
        finally:
            folder.chmod(0o777)
            shutil.rmtree(folder)
    finally:
        os.seteuid(user)


def _mount(*arguments: str) -> bool:
    return subprocess.run(["mount", *arguments], capture_output=True, check=False).returncode == 0
