"""A file is written whole or not at all, and never replaced in silence."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from data.exporting import FORMATS, ExportError, TargetExists, write
from data.exporting.atomic import write_whole
from tests.support.tables import table

SAMPLE = table([("A", 0.9, 0.75)])
POSIX = pytest.mark.skipif(os.name != "posix", reason="file size limits and modes are POSIX")


@pytest.mark.parametrize("suffix", FORMATS)
def test_an_existing_file_is_kept_unless_replacing_is_asked_for(
    tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"list{suffix}"
    path.write_bytes(b"old")
    with pytest.raises(TargetExists) as refused:
        write(path, SAMPLE)
    assert str(path) in refused.value.what and refused.value.remedy
    assert path.read_bytes() == b"old"
    write(path, SAMPLE, overwrite=True)
    assert len(path.read_bytes()) > 100
    assert list(tmp_path.iterdir()) == [path]


def test_the_ending_decides_in_any_case_and_must_be_known(tmp_path: Path) -> None:
    write(tmp_path / "LIST.JSON", SAMPLE)
    assert (tmp_path / "LIST.JSON").read_bytes().startswith(b"{")
    with pytest.raises(ExportError, match=r"\.csv, \.xlsx, \.json, \.tsv, \.html"):
        write(tmp_path / "list.pdf", SAMPLE)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="nowhere does not exist"):
        write(tmp_path / "nowhere" / "list.csv", SAMPLE)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder"):
        write_whole(tmp_path, b"x", overwrite=True)


@POSIX
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"list{suffix}"
    write(path, SAMPLE)
    before = path.read_bytes()
    script = f"""
import resource, signal
from pathlib import Path
from data.exporting import ExportError, write
from tests.support.tables import table
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))
try:
    write(Path({str(path)!r}), table([(str(i) * 9, 0.9, 0.75) for i in range(2000)]), True)
except ExportError as error:
    print(error.what, error.remedy, error.detail)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True,
                          timeout=60, check=True, cwd=Path(__file__).parents[2])
    assert str(path) in done.stdout and "could not be written" in done.stdout
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@POSIX
def test_a_link_keeps_pointing_and_the_mode_stays(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    write(link, SAMPLE, overwrite=True)
    assert link.is_symlink() and real.read_bytes().startswith(b"\xef\xbb\xbfrank")
    assert real.stat().st_mode & 0o777 == 0o640


@POSIX
def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write(tmp_path / "list.csv", SAMPLE)
    finally:
        os.umask(mask)
    assert (tmp_path / "list.csv").stat().st_mode & 0o777 == 0o640


def test_a_name_taken_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "list.csv"
    sync = os.fsync

    def taken(descriptor: int) -> None:
        path.write_bytes(b"theirs")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", taken)
    with pytest.raises(TargetExists):
        write_whole(path, b"ours")
    assert path.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [path]
