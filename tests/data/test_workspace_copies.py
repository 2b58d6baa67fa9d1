"""Copies of a workspace: whole, independent, and never over something by accident."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from data.workspace import Change, FileExists, MissingFolder, Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "session.servoscope", meta={"app_version": "1"}) as opened:
        opened.commit("set", "Set", [Change("a", None, 1)], "Ana", "why")
        yield opened


def test_a_copy_has_everything_and_goes_its_own_way(workspace: Workspace, tmp_path: Path) -> None:
    copied = workspace.save_copy(tmp_path / "copy.servoscope")
    with Workspace.open(copied) as copy:
        assert not copy.read_only
        assert copy.meta == workspace.meta
        assert copy.history() == workspace.history()
        copy.commit("set", "Set", [Change("a", 1, 2)], "Ben")
    workspace.commit("set", "Set", [Change("a", 1, 3)], "Ana")
    assert workspace.values() == {"a": 3}
    with Workspace.open(copied, read_only=True) as copy:
        assert copy.values() == {"a": 2}
    assert not list(tmp_path.glob("*.tmp")) + list(tmp_path.glob(".*"))


def test_a_reader_can_save_a_copy(workspace: Workspace, tmp_path: Path) -> None:
    with Workspace.open(workspace.path) as reader:
        assert reader.read_only
        with Workspace.open(reader.save_copy(tmp_path / "copy.servoscope")) as copy:
            assert not copy.read_only
            assert copy.values() == {"a": 1}


def test_the_right_to_edit_stays_while_a_copy_is_made(workspace: Workspace, tmp_path: Path) -> None:
    workspace.save_copy(tmp_path / "copy.servoscope")
    with Workspace.open(workspace.path) as second:
        assert second.read_only


def test_nothing_is_replaced_without_being_asked(workspace: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "letter.txt"
    target.write_text("Dear all")
    with pytest.raises(FileExists) as caught:
        workspace.save_copy(target)
    assert "letter.txt" in caught.value.what
    assert target.read_text() == "Dear all"
    workspace.save_copy(target, overwrite=True)
    with Workspace.open(target) as copy:
        assert copy.values() == {"a": 1}


@pytest.mark.parametrize("overwrite", [True, False])
def test_a_copy_never_replaces_the_open_file(workspace: Workspace, overwrite: bool) -> None:
    for same in (workspace.path, workspace.path.parent / "." / workspace.path.name):
        with pytest.raises(FileExists, match="is the workspace that is open"):
            workspace.save_copy(same, overwrite=overwrite)
    workspace.commit("set", "Set", [Change("a", 1, 2)], "Ana")


def test_a_copy_into_a_missing_folder_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(MissingFolder, match="missing"):
        workspace.save_copy(tmp_path / "missing" / "copy.servoscope")
    assert workspace.values() == {"a": 1}


def test_a_copy_does_not_replace_a_file_that_still_has_edits_to_recover(
    workspace: Workspace, tmp_path: Path
) -> None:
    crashed = tmp_path / "crashed.servoscope"
    crashed.write_bytes(b"of a session that crashed")
    (tmp_path / "crashed.servoscope-journal").write_bytes(b"and its journal")
    with pytest.raises(FileExists, match="crashed.servoscope-journal"):
        workspace.save_copy(crashed, overwrite=True)
    assert crashed.read_bytes() == b"of a session that crashed"
