"""Files that are not intact workspaces: refused in a sentence, never overwritten, never misread."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from data.workspace import (
    Change,
    DamagedFile,
    Entry,
    NewerVersion,
    NotAWorkspace,
    Workspace,
    WorkspaceError,
)
from data.workspace.schema import APPLICATION_ID


@pytest.fixture(scope="module")
def intact(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A workspace with a journal of several pages."""
    with Workspace.open(tmp_path_factory.mktemp("intact") / "session.servoscope") as workspace:
        values: dict[str, object] = {}
        chance = random.Random(1)
        for i in range(120):
            key = f"score/robotics/宇树{chance.randrange(30)}/mass_production"
            new = chance.choice([round(chance.random(), 2), None, "text", [1, 2]])
            change = Change(key, values.get(key), new)
            workspace.commit("score", f"Set {new}", [change], f"analyst {i % 3}", "why " * (i % 9))
            values[key] = new
    return workspace.path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, intact: bytes) -> Path:
    path = tmp_path / "session.servoscope"
    path.write_bytes(intact)
    return path


def refused(path: Path, kind: type[WorkspaceError] | tuple[type[WorkspaceError], ...]) -> str:
    """Check that opening refuses the file, names it and changes nothing; the detail given."""
    content = path.read_bytes()
    for options in ({}, {"read_only": True}, {"create": False}):
        with pytest.raises(kind) as caught:
            Workspace.open(path, **options)
        assert path.name in caught.value.what
        assert caught.value.what.endswith(".")
        assert caught.value.remedy.endswith(".")
    assert path.read_bytes() == content
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    return caught.value.detail


def changed(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.executescript(statement)


def test_an_empty_file_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "session.servoscope"
    path.touch()
    assert "empty" in refused(path, DamagedFile)


@pytest.mark.parametrize(
    "content",
    [b"name,score\nUnitree,0.7\n" * 100, b"x", b"PK\x03\x04" + bytes(600), bytes(5000)],
    ids=["csv", "one byte", "zip", "zeros"],
)
def test_a_file_of_another_kind_is_no_workspace(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.servoscope"
    path.write_bytes(content)
    refused(path, NotAWorkspace)


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_another_programs_database_is_no_workspace(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "places.servoscope"
    changed(path, f"PRAGMA journal_mode = {mode}; CREATE TABLE places (id INTEGER, url TEXT)")
    refused(path, NotAWorkspace)


@pytest.mark.parametrize("kept", [1, 90, 100, 600, 4096, 4097, -4096, -1])
def test_a_truncated_file_is_damaged(path: Path, kept: int) -> None:
    path.write_bytes(path.read_bytes()[:kept])
    refused(path, NotAWorkspace if kept == 1 else DamagedFile)


@pytest.mark.parametrize("position", [0, 5, 15, 16, 70, 100, 105])
def test_a_damaged_header_is_damage(path: Path, position: int) -> None:
    content = bytearray(path.read_bytes())
    content[position] ^= 0xFF
    path.write_bytes(content)
    refused(path, DamagedFile)


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE changes",
        "DROP TABLE meta",
        "ALTER TABLE entries DROP COLUMN why",
        "PRAGMA user_version = 0",
        "PRAGMA application_id = 7",
    ],
)
def test_missing_parts_are_damage(path: Path, statement: str) -> None:
    changed(path, statement)
    refused(path, DamagedFile)


def test_parts_of_another_program_are_refused(path: Path) -> None:
    changed(path, "CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM current; END")
    refused(path, NotAWorkspace)


def test_a_newer_version_is_refused_in_one_sentence(path: Path) -> None:
    changed(path, "PRAGMA user_version = 99")
    assert "99" in refused(path, NewerVersion)


def test_the_application_id_is_where_other_tools_look_for_it(path: Path) -> None:
    assert path.read_bytes()[68:72] == APPLICATION_ID.to_bytes(4, "big") == b"SVSC"


@pytest.mark.parametrize(
    ("statement", "read"),
    [
        ("UPDATE current SET value = '0.99' WHERE key = 1", lambda w: w.values()),
        ("DELETE FROM current WHERE key = 1", lambda w: w.values()),
        ("UPDATE keys SET key = key || 'x' WHERE id = 1", lambda w: w.values()),
        ("UPDATE entries SET label = 'Set 0.99' WHERE id = 50", lambda w: w.history()),
        ("UPDATE entries SET at = at + 1 WHERE id = 50", lambda w: w.history()),
        ("UPDATE people SET name = 'Eve' WHERE id = 1", lambda w: w.history(limit=3)),
        ("UPDATE changes SET new = '0.99' WHERE entry = 50", lambda w: w.history(before=51)),
        ("DELETE FROM changes WHERE entry = 50", lambda w: w.history()),
        ("DELETE FROM entries WHERE id = 50", lambda w: w.history()),
        ("DELETE FROM entries WHERE id = 120", lambda w: w.values()),
        ("DELETE FROM people", lambda w: w.history(limit=3)),
    ],
)
def test_content_that_is_not_as_written_is_never_shown(
    path: Path, statement: str, read: Callable[[Workspace], object]
) -> None:
    changed(path, statement)
    with Workspace.open(path) as workspace, pytest.raises(DamagedFile) as caught:
        read(workspace)
    assert path.name in caught.value.what


def contents(path: Path) -> tuple[dict[str, object], list[Entry]]:
    with Workspace.open(path) as workspace:
        return workspace.values(), workspace.history()


def mutated(content: bytes, chance: random.Random) -> bytes:
    bytes_ = bytearray(content)
    at = chance.randrange(len(bytes_))
    length = chance.randrange(1, 2000)
    match chance.randrange(5):
        case 0:
            bytes_[at] ^= 1 << chance.randrange(8)
        case 1:
            for _ in range(chance.randrange(2, 20)):
                bytes_[chance.randrange(len(bytes_))] = chance.randrange(256)
        case 2:
            del bytes_[at + 1 :]
        case 3:
            bytes_[at : at + length] = bytes(len(bytes_[at : at + length]))
        case _:
            page, other = (chance.randrange(len(bytes_) // 4096) * 4096 for _ in "ab")
            bytes_[page : page + 4096] = content[other : other + 4096]
    return bytes(bytes_)


@pytest.mark.parametrize("always_whole", [True, False], ids=["small", "large"])
def test_mutated_files_are_refused_or_read_right(
    path: Path, monkeypatch: pytest.MonkeyPatch, always_whole: bool
) -> None:
    # Large files get the quick check; the checksums of what is read have to find the rest.
    if not always_whole:
        monkeypatch.setattr("data.workspace.opening.CHECKED_ALWAYS_MB", 0)
    original, expected = path.read_bytes(), contents(path)
    chance = random.Random(2)
    refusals = 0
    for _ in range(300):
        mutant = mutated(original, chance)
        path.write_bytes(mutant)
        try:
            assert contents(path) == expected
        except WorkspaceError:
            refusals += 1
        assert path.read_bytes() == mutant
    assert refusals > 150
