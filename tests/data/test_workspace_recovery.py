"""Damaged files: what can be read goes into a new file, the loss is named, nothing is overwritten.
"""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from data.workspace import (
    Change,
    DamagedFile,
    Entry,
    FileExists,
    MissingFile,
    NewerVersion,
    NotAWorkspace,
    Workspace,
)
from data.workspace.recovery import recover

PAGE = 4096


@pytest.fixture(scope="module")
def intact(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A workspace with a journal of many pages, long texts and edits of several changes."""
    path = tmp_path_factory.mktemp("intact") / "session.servoscope"
    chance = random.Random(3)
    values: dict[str, Any] = {}
    with Workspace.open(path, meta={"app": "1.0"}) as workspace:
        for i in range(300):
            keys = chance.sample([f"score/robotics/宇树{n}/supply_chain" for n in range(40)],
                                 chance.choice([1, 1, 1, 5]))
            changes = []
            for key in keys:
                new = chance.choice([{"score": round(chance.random(), 2)}, None, "x" * 200])
                changes.append(Change(key, values.get(key), new))
                values[key] = new
            why = "because " * (1_000 if i % 90 == 7 else i % 5)
            workspace.commit("score", f"Edit {i + 1}", changes, f"analyst {i % 3}", why)
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, intact: bytes) -> Path:
    path = tmp_path / "session.servoscope"
    path.write_bytes(intact)
    return path


def _contents(path: Path) -> tuple[dict[str, Any], list[Entry]]:
    with Workspace.open(path) as workspace:
        return workspace.values(), workspace.history()


def _told(entries: list[Entry]) -> list[tuple[Any, ...]]:
    """Entries without their numbers, oldest first."""
    return [(e.at, e.who, e.kind, e.label, e.why, e.gesture, e.changes) for e in entries][::-1]


def _recovered(path: Path) -> tuple[dict[str, Any], list[Entry], tuple[str, ...]]:
    """Recover, and check what always holds: the file unchanged, the new one whole and editable."""
    before = path.read_bytes()
    recovery = recover(path)
    assert path.read_bytes() == before
    assert recovery.path.parent == path.parent and recovery.path != path
    values, entries = _contents(recovery.path)
    assert entries[0].kind == "recovery" and entries[0].why == " ".join(recovery.lost)
    assert (len(entries) - 1, len(values)) == (recovery.edits, recovery.values)
    with Workspace.open(recovery.path) as workspace:
        assert workspace.get_meta("recovered_from") == path.name
        workspace.commit("set", "Set", [Change("new", None, 1)], "Ana")
    assert all(sentence.endswith(".") for sentence in recovery.lost)
    return values, entries[1:], recovery.lost


def test_an_intact_file_is_recovered_whole(path: Path) -> None:
    values, entries = _contents(path)
    found, history, lost = _recovered(path)
    assert (found, _told(history), lost) == (values, _told(entries), ())


@pytest.mark.parametrize("damage", ["header", "first page", "current values", "an interior page"])
def test_damage_beside_the_journal_loses_nothing(path: Path, damage: str) -> None:
    values, entries = _contents(path)
    content = bytearray(path.read_bytes())
    if damage == "header":
        content[:100] = bytes(100)
    elif damage == "first page":
        content[:PAGE] = random.Random(1).randbytes(PAGE)
    else:
        with closing(sqlite3.connect(path)) as db:
            root = dict(db.execute("SELECT name, rootpage FROM sqlite_master"))
        page = root["current" if damage == "current values" else "entries"]
        content[(page - 1) * PAGE:page * PAGE] = bytes(PAGE)
    path.write_bytes(content)
    if damage != "header":
        with pytest.raises((DamagedFile, NotAWorkspace)):
            Workspace.open(path)
    found, history, lost = _recovered(path)
    assert (found, _told(history), lost) == (values, _told(entries), ())


def test_a_page_of_history_lost_is_named_and_the_values_stand(path: Path) -> None:
    values, entries = _contents(path)
    content = bytearray(path.read_bytes())
    at = content.index(b"Edit 150") // PAGE * PAGE
    content[at:at + PAGE] = bytes(PAGE)
    path.write_bytes(content)
    found, history, lost = _recovered(path)
    assert found == values
    assert 200 < len(history) < 300
    numbers = {e.label for e in entries} - {e.label for e in history}
    assert "Edit 150" in numbers
    (sentence,) = lost
    assert sentence.startswith(f"{len(numbers)} edits of the history could not be read (number ")
    everything = _told(entries)
    assert all(edit in everything for edit in _told(history))


@pytest.mark.parametrize("kept", [0.9, 0.7, 0.5, 0.3])
def test_a_truncated_file(path: Path, kept: float) -> None:
    values, entries = _contents(path)
    content = path.read_bytes()
    path.write_bytes(content[:int(len(content) * kept)])
    found, history, lost = _recovered(path)
    everything = _told(entries)
    assert history and all(edit in everything for edit in _told(history))
    if len(history) < len(entries) or found != values:
        assert lost
    assert sum(found.get(key) == value for key, value in values.items()) > len(values) * kept / 3


def test_flipped_bytes_never_bring_anything_that_was_not_written(path: Path) -> None:
    values, entries = _contents(path)
    content, everything = path.read_bytes(), _told(entries)
    written: dict[str, list[Any]] = {}
    for entry in entries:
        for change in entry.changes:
            written.setdefault(change.key, []).append(change.new)
    chance, read = random.Random(5), 0
    for i in range(60):
        damaged = bytearray(content)
        for _ in range(chance.choice([1, 5, 40])):
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        try:
            recovery = recover(path, path.with_name(f"new {i}.servoscope"))
        except (NotAWorkspace, NewerVersion):
            continue
        found, history = _contents(recovery.path)
        assert all(edit in everything for edit in _told(history[1:]))
        if recovery.complete:
            assert (found, _told(history[1:])) == (values, everything)
        elif found != values:
            assert "value" in " ".join(recovery.lost) or "newest edits" in " ".join(recovery.lost)
        read += len(history) - 1
    assert read > 60 * 300 * 0.8, "most of the history survives"


def test_an_edit_cut_off_by_a_crash_is_taken_back_first(path: Path) -> None:
    values, entries = _contents(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = DELETE")
        db.execute("PRAGMA cache_size = 1")  # so that changed pages are written before the commit
        db.execute("PRAGMA synchronous = OFF")
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE entries SET label = label || ' changed'")
        crashed = path.with_name("crashed.servoscope")
        crashed.write_bytes(path.read_bytes())
        journal = path.with_name(f"{path.name}-journal").read_bytes()
        crashed.with_name(f"{crashed.name}-journal").write_bytes(journal)
        db.execute("ROLLBACK")
    assert crashed.read_bytes() != path.read_bytes()
    found, history, lost = _recovered(crashed)
    assert (found, _told(history), lost) == (values, _told(entries), ())


def test_a_new_file_never_replaces_another(path: Path) -> None:
    first, second = recover(path), recover(path)
    assert first.path.name == "session (recovered).servoscope"
    assert second.path.name == "session (recovered 2).servoscope"
    with pytest.raises(FileExists):
        recover(path, first.path)


def test_what_is_no_damaged_workspace_is_refused(tmp_path: Path, intact: bytes) -> None:
    path = tmp_path / "other.servoscope"
    with pytest.raises(MissingFile):
        recover(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE places (id INTEGER, url TEXT)")
    with pytest.raises(NotAWorkspace, match="holds nothing that Servoscope wrote"):
        recover(path)
    for content in (b"", b"name,score\n" * 500, bytes(9_000)):
        path.write_bytes(content)
        with pytest.raises(NotAWorkspace):
            recover(path)
    newer = bytearray(intact)
    newer[60:64] = (99).to_bytes(4, "big")
    path.write_bytes(newer)
    with pytest.raises(NewerVersion, match="newer version"):
        recover(path)
    path.write_bytes(intact[:PAGE])
    with pytest.raises(DamagedFile, match="Nothing could be read"):
        recover(path)
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_the_sample_of_the_first_version_is_recovered(tmp_path: Path) -> None:
    sample = Path(__file__).parent / "samples" / "workspace-v1.servoscope"
    with Workspace.open(sample, read_only=True) as workspace:
        values, entries = workspace.values(), workspace.history()
    recovery = recover(sample, tmp_path / "new.servoscope")
    found, history = _contents(recovery.path)
    assert recovery.complete and found == values and _told(history[1:]) == _told(entries)
