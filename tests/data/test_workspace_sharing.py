"""Two processes and one file: one edits, the other reads and follows."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

import data
from data.workspace import Change, FileMoved, Locked, MissingFile, ReadOnlyWorkspace, Workspace

# Does what each line of its input says and answers with a line.
OTHER = """
import sys
from data.workspace import Change, Workspace, WorkspaceError

workspace = Workspace.open(sys.argv[1])
print("reader" if workspace.read_only else "editor", *workspace.notices, flush=True)
for line in sys.stdin:
    word, *rest = line.split()
    if word == "set":
        key, old, new = rest
        change = Change(key, None if old == "None" else int(old), int(new))
        print(workspace.commit("set", "Set", [change], "Ben").id, flush=True)
    elif word == "reload":
        print(workspace.reload(), flush=True)
    elif word == "values":
        print(workspace.values(), flush=True)
"""


class Other:
    """Another process with the same file open."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.greeting = self._answer()

    def ask(self, line: str) -> str:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self._answer()

    def _answer(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()


@contextmanager
def other_process(path: Path) -> Iterator[Other]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(Path(data.__file__).parents[1]),
        "PYTHONIOENCODING": "utf-8",
    }
    with subprocess.Popen(
        [sys.executable, "-c", OTHER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        encoding="utf-8",
    ) as process:
        try:
            yield Other(process)
        finally:
            process.kill()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "session.servoscope"


def test_the_second_process_reads_and_follows(path: Path) -> None:
    with other_process(path) as editor, Workspace.open(path) as reader:
        assert editor.greeting == "editor"
        assert reader.read_only
        (notice,) = reader.notices
        assert "session.servoscope is being edited in another window" in notice
        assert not reader.reload()
        assert editor.ask("set a None 1") == "1"
        assert reader.reload()
        assert reader.values() == {"a": 1}
        assert [entry.who for entry in reader.history()] == ["Ben"]
        assert not reader.reload()
        with pytest.raises(ReadOnlyWorkspace):
            reader.commit("set", "Set", [Change("a", 1, 2)], "Ana")
        # Reading does not get in the editor's way, nor the other way round.
        for i in range(1, 30):
            assert editor.ask(f"set a {i} {i + 1}") == str(i + 1)
            assert reader.values() == {"a": i + 1}
        assert reader.notices == (notice,)


def test_another_process_reads_what_this_one_edits(path: Path) -> None:
    with Workspace.open(path) as editor, other_process(path) as reader:
        assert reader.greeting.startswith("reader session.servoscope is being edited")
        editor.commit("set", "Set", [Change("a", None, 1)], "Ana")
        assert reader.ask("values") == "{'a': 1}"
        assert reader.ask("reload") == "True"
        with other_process(path) as third:
            assert third.greeting.startswith("reader")


@pytest.mark.parametrize("edited", [True, False])
def test_the_right_to_edit_is_free_once_its_process_is_gone(path: Path, edited: bool) -> None:
    with other_process(path) as editor:
        if edited:
            editor.ask("set a None 1")
        editor.process.kill()
        editor.process.wait()
        with Workspace.open(path) as mine:
            assert not mine.read_only
            mine.commit("set", "Set", [Change("a", 1 if edited else None, 2)], "Ana")
            assert mine.values() == {"a": 2}


def test_the_right_to_edit_is_kept_between_edits_and_after_failed_ones(path: Path) -> None:
    with Workspace.open(path) as editor:
        for i in range(5):
            editor.commit("set", "Set", [Change("a", i or None, i + 1)], "Ana")
            with pytest.raises(ValueError, match="twice"):
                editor.commit("set", "Set", [Change("b", None, 1), Change("b", None, 1)], "Ana")
            with Workspace.open(path) as reader:
                assert reader.read_only
                assert reader.values() == {"a": i + 1}
    with Workspace.open(path) as next_editor:
        assert not next_editor.read_only


def test_a_reader_holds_no_editor_up(path: Path) -> None:
    Workspace.open(path).close()
    with Workspace.open(path, read_only=True) as reader, Workspace.open(path) as editor:
        assert reader.notices == ()
        assert not editor.read_only
        editor.commit("set", "Set", [Change("a", None, 1)], "Ana")
        assert not editor.reload()
        assert reader.reload()
        assert reader.values() == {"a": 1}


def test_a_program_that_goes_on_reading_delays_an_edit_and_is_named(path: Path) -> None:
    with Workspace.open(path) as editor, closing(sqlite3.connect(path)) as other_program:
        editor.commit("set", "Set", [Change("a", None, 1)], "Ana")
        other_program.execute("BEGIN")
        other_program.execute("SELECT * FROM entries").fetchone()
        with pytest.raises(Locked) as caught:
            editor.commit("set", "Set", [Change("a", 1, 2)], "Ana")
        assert "used by another program" in caught.value.what
        assert editor.values() == {"a": 1}
        other_program.execute("ROLLBACK")
        editor.commit("set", "Set", [Change("a", 1, 2)], "Ana")
        assert editor.values() == {"a": 2}
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other_program.execute("PRAGMA busy_timeout = 0").connection.execute("DELETE FROM keys")


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be replaced there")
def test_a_reader_follows_a_file_that_replaced_its_own(path: Path, tmp_path: Path) -> None:
    with Workspace.open(path) as old:
        old.commit("set", "Set", [Change("a", None, 1)], "Ana")
    with Workspace.open(tmp_path / "new.servoscope") as new:
        new.commit("set", "Set", [Change("a", None, 2)], "Ana")
    with Workspace.open(path, read_only=True) as reader:
        new.path.replace(path)
        assert reader.reload()
        assert reader.values() == {"a": 2}
        path.unlink()
        with pytest.raises((FileMoved, MissingFile)):
            reader.reload()
        assert reader.values() == {"a": 2}
