"""Files of older versions: brought up to date whole, with a copy of the file as it was."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from data.workspace import Change, NotWritable, Workspace, migrations

SAMPLES = Path(__file__).parent / "samples"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A file as version 1 wrote it."""
    return Path(shutil.copy(SAMPLES / "workspace-v1.servoscope", tmp_path / "old.servoscope"))


def add_stars(db: sqlite3.Connection) -> None:
    db.execute("ALTER TABLE entries ADD COLUMN star INTEGER NOT NULL DEFAULT 0")


def add_notes(db: sqlite3.Connection) -> None:
    db.execute("CREATE TABLE notes (entry INTEGER PRIMARY KEY, text TEXT)")
    db.execute("INSERT INTO notes SELECT id, why FROM entries WHERE why <> ''")


def fail_late(db: sqlite3.Connection) -> None:
    db.execute("DELETE FROM current")
    db.execute("SELECT no_such_column FROM entries")


def columns(workspace: Workspace) -> list[str]:
    return [row[1] for row in workspace._db.execute("PRAGMA table_info(entries)")]


def contents(workspace: Workspace) -> dict[str, object]:
    return {
        "values": workspace.values(),
        "meta": workspace.meta,
        "history": [
            [e.id, e.at, e.who, e.kind, e.label, e.why, e.gesture,
             [[c.key, c.old, c.new] for c in e.changes]]
            for e in workspace.history()
        ],
    }  # fmt: skip


@pytest.mark.parametrize("version", range(1, migrations.newest_version() + 1))
def test_every_version_ever_written_can_be_read_and_edited(tmp_path: Path, version: int) -> None:
    name = f"workspace-v{version}"
    path = Path(shutil.copy(SAMPLES / f"{name}.servoscope", tmp_path / "old.servoscope"))
    expected = json.loads((SAMPLES / f"{name}.json").read_text("utf-8"))
    with Workspace.open(path) as workspace:
        assert contents(workspace) == expected
        assert len(workspace.notices) == (version < migrations.newest_version())
        workspace.commit("set", "Set", [Change("as_of", "2025-06-30", "2025-07-31")], "Ben")
    with Workspace.open(path) as workspace:
        assert workspace.values() == {**expected["values"], "as_of": "2025-07-31"}


def test_an_older_file_is_brought_up_to_date_with_a_copy_kept(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sample.read_bytes()
    with Workspace.open(sample, read_only=True) as workspace:
        expected = contents(workspace)
    monkeypatch.setattr(migrations, "MIGRATIONS", (add_stars, add_notes))
    with Workspace.open(sample) as workspace:
        assert not workspace.read_only
        (notice,) = workspace.notices
        assert "old (version 1).servoscope" in notice
        assert workspace.schema_version == 3
        assert "star" in columns(workspace)
        assert workspace._db.execute("SELECT count(*) FROM notes").fetchone()[0] > 0
        assert contents(workspace) == expected
        with Workspace.open(sample) as second:
            assert second.read_only, "the right to edit is kept through the migration"
    with Workspace.open(sample) as workspace:
        assert workspace.notices == ()
    monkeypatch.undo()
    kept = sample.with_name("old (version 1).servoscope")
    assert kept.read_bytes()[100:] == before[100:]  # the header counts writes
    with Workspace.open(kept) as copy:
        assert copy.schema_version == 1
        assert contents(copy) == expected


def test_an_earlier_copy_is_not_replaced(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    earlier = sample.with_name("old (version 1).servoscope")
    earlier.write_text("an earlier copy")
    monkeypatch.setattr(migrations, "MIGRATIONS", (add_stars,))
    with Workspace.open(sample) as workspace:
        assert "old (version 1, 2).servoscope" in workspace.notices[0]
    assert earlier.read_text() == "an earlier copy"
    assert sample.with_name("old (version 1, 2).servoscope").exists()


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sample.read_bytes()
    monkeypatch.setattr(migrations, "MIGRATIONS", (add_stars, fail_late))
    with pytest.raises(Exception, match="old.servoscope"):
        Workspace.open(sample)
    assert sample.read_bytes() == before
    monkeypatch.undo()
    with Workspace.open(sample) as workspace:
        assert workspace.values()


def test_no_migration_without_a_copy(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sample.read_bytes()
    monkeypatch.setattr(migrations, "MIGRATIONS", (add_stars,))

    def full(*args: object, **options: object) -> None:
        raise NotWritable("The disk is full.", "Free some space.")

    monkeypatch.setattr("data.workspace.opening.copy_to", full)
    with pytest.raises(NotWritable):
        Workspace.open(sample)
    assert sample.read_bytes() == before


def test_a_reader_sees_an_older_file_without_changing_it(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sample.read_bytes()
    with Workspace.open(sample) as editor:  # of the older version
        monkeypatch.setattr(migrations, "MIGRATIONS", (add_stars,))
        with Workspace.open(sample, read_only=True) as reader:
            assert "star" in columns(reader)
            assert contents(reader) == contents(editor)
            assert not reader.reload()
            assert sample.read_bytes() == before
            editor.commit("set", "Set", [Change("new", None, 1)], "Ben")
            assert reader.reload()
            assert reader.values()["new"] == 1
    assert [p.name for p in sample.parent.iterdir()] == [sample.name]


def test_new_files_have_the_newest_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", (lambda db: None,))
    with Workspace.open(tmp_path / "new.servoscope") as workspace:
        assert workspace.schema_version == 2
        assert workspace.notices == ()
