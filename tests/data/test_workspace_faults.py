"""Full disks, folders that may not be written, files that move: said clearly, nothing lost."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from data.workspace import (
    Change,
    DiskFull,
    FileMoved,
    MissingFile,
    MissingFolder,
    NotAWorkspace,
    NotWritable,
    ReadOnlyWorkspace,
    StorageFailure,
    Workspace,
    WorkspaceError,
)
from tests.support.faulty_disks import ordinary_user, small_disk

posix = pytest.mark.skipif(os.name != "posix", reason="asks the operating system for the fault")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux mounts")


def put(workspace: Workspace, key: str, value: object) -> None:
    workspace.commit("set", f"Set {key}", [Change(key, None, value)], "Ana")


def assert_tells_what_and_remedy(error: WorkspaceError) -> None:
    for sentence in (error.what, error.remedy):
        assert sentence[0].isupper() or sentence.startswith("session")
        assert sentence.endswith(".")
    assert str(error) == f"{error.what} {error.remedy}"
    assert error.detail


@contextmanager
def file_size_limit(size: int) -> Iterator[None]:
    """No file of this process may grow beyond `size` bytes inside the block."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@posix
def test_a_write_that_fails_midway_leaves_the_last_state_and_a_usable_session(
    tmp_path: Path,
) -> None:
    with Workspace.open(tmp_path / "session.servoscope") as workspace:
        put(workspace, "a", 1)
        size = workspace.path.stat().st_size
        for limit in (size + 20_000, 10_000, 0):
            with file_size_limit(limit), pytest.raises(StorageFailure) as caught:
                put(workspace, "large", "x" * 100_000)
            assert_tells_what_and_remedy(caught.value)
            assert workspace.values() == {"a": 1}
        put(workspace, "b", 2)
    with Workspace.open(workspace.path) as again:
        assert again.values() == {"a": 1, "b": 2}
        assert [entry.id for entry in again.history()] == [2, 1]


@linux
def test_a_full_disk_is_named_and_editing_goes_on_once_there_is_room() -> None:
    with small_disk("400k") as folder:
        filler = folder / "other"
        with Workspace.open(folder / "session.servoscope") as workspace:
            put(workspace, "a", 1)
            with filler.open("wb", buffering=0) as file, pytest.raises(OSError, match="space"):
                while True:
                    file.write(b"x" * 4096)
            for _ in range(3):
                with pytest.raises(DiskFull) as caught:
                    put(workspace, "large", "x" * 50_000)
                assert_tells_what_and_remedy(caught.value)
            assert workspace.values() == {"a": 1}
            with pytest.raises(DiskFull):
                workspace.save_copy(folder / "copy.servoscope")
            assert sorted(os.listdir(folder)) == [
                "other", "session.servoscope", "session.servoscope-journal",
            ]  # fmt: skip
            filler.unlink()
            put(workspace, "large", "x" * 50_000)
        with Workspace.open(workspace.path) as again:
            assert set(again.values()) == {"a", "large"}


@linux
def test_no_room_for_a_new_file_leaves_none_behind() -> None:
    with small_disk("16k") as folder:
        with pytest.raises(DiskFull) as caught:
            Workspace.open(folder / "session.servoscope")
        assert_tells_what_and_remedy(caught.value)
        assert os.listdir(folder) == []


@posix
def test_a_read_only_folder_cannot_hold_a_new_file() -> None:
    with ordinary_user() as folder:
        folder_inside = folder / "locked"
        folder_inside.mkdir(mode=0o555)
        with pytest.raises(NotWritable) as caught:
            Workspace.open(folder_inside / "session.servoscope")
        assert_tells_what_and_remedy(caught.value)
        assert str(folder_inside) in caught.value.what


@posix
@pytest.mark.parametrize("what", ["folder", "file"])
def test_what_may_not_be_written_opens_for_reading_and_says_so(what: str) -> None:
    with ordinary_user() as folder:
        with Workspace.open(folder / "session.servoscope") as workspace:
            put(workspace, "a", 1)
        os.chmod(folder if what == "folder" else workspace.path, 0o555)
        with Workspace.open(workspace.path) as reader:
            assert reader.read_only
            assert len(reader.notices) == 1
            assert "session.servoscope cannot be written" in reader.notices[0]
            assert reader.values() == {"a": 1}
            with pytest.raises(ReadOnlyWorkspace) as caught:
                put(reader, "b", 2)
            assert_tells_what_and_remedy(caught.value)
            with tempfile.TemporaryDirectory() as elsewhere:
                copy = reader.save_copy(Path(elsewhere) / "copy.servoscope")
                with Workspace.open(copy) as writable:
                    put(writable, "b", 2)
                    assert writable.values() == {"a": 1, "b": 2}


@posix
def test_a_folder_that_turns_read_only_fails_an_edit_and_recovers() -> None:
    with ordinary_user() as folder, Workspace.open(folder / "session.servoscope") as workspace:
        put(workspace, "a", 1)
        (folder / "session.servoscope-journal").unlink()
        folder.chmod(0o555)
        with pytest.raises(NotWritable) as caught:
            put(workspace, "b", 2)
        assert_tells_what_and_remedy(caught.value)
        assert workspace.values() == {"a": 1}
        folder.chmod(0o777)
        put(workspace, "b", 2)
        assert workspace.values() == {"a": 1, "b": 2}


@posix
def test_a_file_that_may_not_be_read_is_refused() -> None:
    with ordinary_user() as folder:
        Workspace.open(folder / "session.servoscope").close()
        (folder / "session.servoscope").chmod(0)
        with pytest.raises(NotWritable) as caught:
            Workspace.open(folder / "session.servoscope")
        assert_tells_what_and_remedy(caught.value)


@pytest.mark.parametrize("create", [True, False])
def test_a_missing_folder_is_named(tmp_path: Path, create: bool) -> None:
    (tmp_path / "file").write_text("not a folder")
    for folder in (tmp_path / "missing", tmp_path / "file"):
        with pytest.raises((MissingFolder, MissingFile)) as caught:
            Workspace.open(folder / "session.servoscope", create=create)
        assert_tells_what_and_remedy(caught.value)
        assert str(folder) in caught.value.what


def test_a_missing_file_is_only_created_on_request(tmp_path: Path) -> None:
    for options in ({"create": False}, {"read_only": True}):
        with pytest.raises(MissingFile) as caught:
            Workspace.open(tmp_path / "session.servoscope", **options)
        assert_tells_what_and_remedy(caught.value)
    with pytest.raises(NotAWorkspace, match="folder"):
        Workspace.open(tmp_path)
    assert list(tmp_path.iterdir()) == []


@posix
@pytest.mark.parametrize("how", ["renamed", "deleted", "replaced", "folder renamed"])
def test_edits_never_go_into_a_file_that_was_moved_away(tmp_path: Path, how: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    moved = folder / "moved"
    with Workspace.open(folder / "session.servoscope") as workspace:
        put(workspace, "a", 1)
        if how == "deleted":
            workspace.path.unlink()
        elif how == "folder renamed":
            folder.rename(tmp_path / "other")
        else:
            workspace.path.rename(moved)
        if how == "replaced":
            Workspace.open(workspace.path).close()
        for _ in range(2):
            with pytest.raises((FileMoved, MissingFolder)) as caught:
                put(workspace, "b", 2)
            assert_tells_what_and_remedy(caught.value)
        # Nothing is lost: the content can still be reached and put elsewhere.
        with Workspace.open(workspace.save_copy(tmp_path / "rescued.servoscope")) as rescued:
            assert rescued.values() == {"a": 1}
            assert rescued.entry_count() == 1
        if how == "deleted":
            return
        if how == "folder renamed":
            (tmp_path / "other").rename(folder)
        else:
            moved.replace(workspace.path)
        put(workspace, "b", 2)
    with Workspace.open(workspace.path) as again:
        assert again.values() == {"a": 1, "b": 2}


@posix
def test_the_journal_of_an_earlier_file_is_not_taken_for_its_own(tmp_path: Path) -> None:
    leftover = tmp_path / "session.servoscope-journal"
    leftover.write_bytes(b"what a crash left, its file since deleted")
    with pytest.raises(WorkspaceError, match="session.servoscope-journal") as caught:
        Workspace.open(tmp_path / "session.servoscope")
    assert_tells_what_and_remedy(caught.value)
    assert leftover.exists()
    assert not (tmp_path / "session.servoscope").exists()
