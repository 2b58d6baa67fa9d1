"""Committing, amending, reading back: what a session does with its file."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from data.workspace import Change, ReadOnlyWorkspace, StaleEdit, UnstorableValue, Workspace

SCORE = "score/robotics/unitree/mass_production"
WEIGHTS = "weights/robotics"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "session.servoscope") as opened:
        yield opened


def set_score(workspace: Workspace, old: Any, new: Any, gesture: str = "") -> int:
    change = Change(SCORE, old, new)
    return workspace.commit("score", f"Set {old} → {new}", [change], "Ana", "new plant", gesture).id


def test_a_new_workspace_is_empty(workspace: Workspace) -> None:
    assert workspace.values() == {}
    assert workspace.history() == []
    assert workspace.entry_count() == 0
    assert not workspace.read_only
    assert workspace.notices == ()
    assert workspace.schema_version == 1


def test_an_edit_is_there_after_reopening(workspace: Workspace) -> None:
    before = datetime.now(UTC)
    written = workspace.commit(
        "score",
        "Set Unitree mass production 0.62 → 0.70",
        [Change(SCORE, None, 0.7), Change(WEIGHTS, None, [0.4, 0.3, 0.2, 0.1])],
        "Ana",
        "6,000 shipped",
        "drag 1",
    )
    workspace.close()
    with Workspace.open(workspace.path) as again:
        assert again.values() == {SCORE: 0.7, WEIGHTS: [0.4, 0.3, 0.2, 0.1]}
        (entry,) = again.history()
    assert entry == written
    assert (entry.id, entry.who, entry.kind, entry.why, entry.gesture) == (
        1, "Ana", "score", "6,000 shipped", "drag 1",
    )  # fmt: skip
    assert entry.label == "Set Unitree mass production 0.62 → 0.70"
    assert [c.key for c in entry.changes] == [SCORE, WEIGHTS]
    at = datetime.fromisoformat(entry.at)
    assert entry.at.endswith("Z")
    assert before - timedelta(milliseconds=1) <= at <= datetime.now(UTC)


def test_none_takes_a_value_away_and_the_journal_keeps_it(workspace: Workspace) -> None:
    set_score(workspace, None, 0.7)
    workspace.commit("undo", "Undo: Set", [Change(SCORE, 0.7, None)], "Ana")
    assert workspace.values() == {}
    assert [entry.kind for entry in workspace.history()] == ["undo", "score"]


def test_an_edit_from_an_outdated_value_is_refused(workspace: Workspace) -> None:
    set_score(workspace, None, 0.7)
    other = Change(WEIGHTS, None, [1, 2])
    with pytest.raises(StaleEdit) as caught:
        workspace.commit("score", "Set", [other, Change(SCORE, 0.62, 0.8)], "Ben")
    assert (caught.value.key, caught.value.expected, caught.value.stored) == (SCORE, 0.62, 0.7)
    assert workspace.values() == {SCORE: 0.7}
    assert workspace.entry_count() == 1
    set_score(workspace, 0.7, 0.8)
    assert workspace.values() == {SCORE: 0.8}


def test_numbers_and_lists_compare_as_values_not_as_text(workspace: Workspace) -> None:
    set_score(workspace, None, 1)
    set_score(workspace, 1.0, [1, 2])
    set_score(workspace, (1.0, 2), 0.5)
    assert workspace.values() == {SCORE: 0.5}


def test_a_drag_stays_one_entry(workspace: Workspace) -> None:
    set_score(workspace, None, 0.5)
    first = set_score(workspace, 0.5, 0.6, "drag")
    # The value it began from or the one it reached last: both say where the drag stands.
    workspace.amend(first, [Change(SCORE, 0.6, 0.7), Change(WEIGHTS, None, [1])], "Set to 0.7", "")
    amended = workspace.amend(first, [Change(SCORE, 0.5, 0.8)], "Set to 0.8", "shipped")
    assert workspace.entry_count() == 2
    assert workspace.history(limit=1) == [amended]
    assert amended.changes == (Change(SCORE, 0.5, 0.8), Change(WEIGHTS, None, [1]))
    assert (amended.label, amended.why) == ("Set to 0.8", "shipped")
    assert workspace.values() == {SCORE: 0.8, WEIGHTS: [1]}


def test_a_drag_can_end_where_it_began(workspace: Workspace) -> None:
    first = set_score(workspace, None, 0.6, "drag")
    workspace.amend(first, [Change(SCORE, 0.6, None)], "Set", "")
    assert workspace.values() == {}
    set_score(workspace, None, 0.9)
    assert workspace.values() == {SCORE: 0.9}


def test_only_the_newest_entry_of_a_gesture_can_be_amended(workspace: Workspace) -> None:
    first = set_score(workspace, None, 0.6, "drag")
    second = set_score(workspace, 0.6, 0.7)
    with pytest.raises(StaleEdit):
        workspace.amend(first, [Change(SCORE, 0.7, 0.8)], "Set", "")
    with pytest.raises(ValueError, match="no gesture"):
        workspace.amend(second, [Change(SCORE, 0.7, 0.8)], "Set", "")
    with pytest.raises(StaleEdit):
        workspace.amend(99, [Change(SCORE, 0.7, 0.8)], "Set", "")
    assert workspace.values() == {SCORE: 0.7}


def test_a_drag_guards_against_lost_updates(workspace: Workspace) -> None:
    first = set_score(workspace, None, 0.6, "drag")
    for stale in (Change(SCORE, 0.1, 0.7), Change(WEIGHTS, [9], [1])):
        with pytest.raises(StaleEdit):
            workspace.amend(first, [stale], "Set", "")
    assert workspace.values() == {SCORE: 0.6}


def test_history_is_paged_and_filtered(workspace: Workspace) -> None:
    keys = ["score/a/x", "score/ab/x", "score/a/y", "weights/a", "score/a/x"]
    values: dict[str, int] = {}
    for i, key in enumerate(keys):
        change = Change(key, values.get(key), i)
        values[key] = i
        workspace.commit("score", key, [change], "Ana" if i % 2 else "Ben")

    def ids(**filters: Any) -> list[int]:
        return [entry.id for entry in workspace.history(**filters)]

    assert ids() == [5, 4, 3, 2, 1]
    assert ids(limit=2) == [5, 4]
    assert ids(limit=2, before=4) == [3, 2]
    assert ids(before=1) == []
    assert ids(limit=0) == []
    assert ids(key_prefix="score/a/") == [5, 3, 1]
    assert ids(key_prefix="score/a/", before=5, limit=1) == [3]
    assert ids(key_prefix="score/") == [5, 3, 2, 1]
    assert ids(key_prefix="nothing") == []
    assert ids(who="Ana") == [4, 2]
    assert ids(who="Ben", key_prefix="score/a/x") == [5, 1]
    assert ids(who="Eve") == []


def test_history_filters_alike_when_many_changes_match(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    for i in range(12):
        key = f"{'ab'[i % 2]}/{i}"
        workspace.commit("score", key, [Change(key, None, i)], "Ana")
    looked_up = workspace.history(key_prefix="a/", limit=3, before=10)
    monkeypatch.setattr("data.workspace.history._MANY", 2)
    assert workspace.history(key_prefix="a/", limit=3, before=10) == looked_up
    assert [entry.id for entry in looked_up] == [9, 7, 5]


def test_names_and_values_in_any_script(tmp_path: Path) -> None:
    folder = tmp_path / "Größe und Maß 100% #1 ?x"
    folder.mkdir()
    path = folder / "机器人 π 'quoted' & more.servoscope"
    value = {"名": ["宇树科技", "יוניטרי", "🤖", "a\0b\n"], "x": [[], {}, None, True, -1.5e-300]}
    with Workspace.open(path) as workspace:
        written = workspace.commit("ключ", "设置 “0.7”", [Change("备注/宇树", None, value)], "李雷")
    assert [p.name for p in folder.iterdir()] == [path.name]
    with Workspace.open(path) as workspace:
        assert workspace.values() == {"备注/宇树": value}
        assert workspace.history(who="李雷", key_prefix="备注/") == [written]


@pytest.mark.parametrize(
    "value",
    [math.nan, math.inf, {1, 2}, {1: "a"}, {"a": [{2: 3}]}, b"bytes", "\ud800", 10**5000],
    ids=["nan", "inf", "set", "key", "inner key", "bytes", "surrogate", "huge"],
)
def test_what_json_cannot_hold_is_refused_whole(workspace: Workspace, value: object) -> None:
    good = Change(WEIGHTS, None, [1])
    with pytest.raises(UnstorableValue) as caught:
        workspace.commit("score", "Set", [good, Change(SCORE, None, value)], "Ana")
    assert caught.value.what
    assert caught.value.remedy
    assert workspace.values() == {}
    assert workspace.entry_count() == 0


def test_a_key_may_appear_once_in_an_edit(workspace: Workspace) -> None:
    with pytest.raises(ValueError, match="twice"):
        workspace.commit("score", "Set", [Change(SCORE, None, 1), Change(SCORE, 1, 2)], "Ana")
    assert workspace.values() == {}


def test_an_entry_without_changes_marks_a_moment(workspace: Workspace) -> None:
    entry = workspace.commit("bookmark", "Before the board meeting", [], "Ana")
    assert workspace.history() == [entry]


def test_facts_about_the_file_are_kept_outside_the_journal(tmp_path: Path) -> None:
    path = tmp_path / "session.servoscope"
    with Workspace.open(path, meta={"app_version": "0.1.0"}) as workspace:
        assert workspace.get_meta("app_version") == "0.1.0"
        datetime.fromisoformat(workspace.get_meta("created_at"))
        workspace.set_meta("reference", "abc")
        workspace.set_meta("reference", "def")
    with Workspace.open(path, read_only=True, meta={"app_version": "9"}) as workspace:
        assert set(workspace.meta) == {"created_at", "app_version", "reference"}
        assert workspace.get_meta("reference") == "def"
        assert workspace.get_meta("app_version") == "0.1.0"
        assert workspace.get_meta("unknown", "none") == "none"
        assert workspace.entry_count() == 0


def test_reading_only_refuses_edits_and_leaves_the_file_alone(workspace: Workspace) -> None:
    set_score(workspace, None, 0.7)
    workspace.close()
    content = workspace.path.read_bytes()
    with Workspace.open(workspace.path, read_only=True) as reader:
        assert reader.read_only
        assert reader.values() == {SCORE: 0.7}
        with pytest.raises(ReadOnlyWorkspace):
            set_score(reader, 0.7, 0.8)
        with pytest.raises(ReadOnlyWorkspace):
            reader.set_meta("a", "b")
    assert workspace.path.read_bytes() == content


def test_use_after_closing_is_not_blamed_on_the_file(workspace: Workspace) -> None:
    workspace.close()
    workspace.close()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        workspace.values()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        set_score(workspace, None, 1)


def test_one_file_after_closing_and_whole_while_open(workspace: Workspace) -> None:
    set_score(workspace, None, 0.7)
    # What a sync program would take along while the window is open.
    copied = workspace.path.with_name("copied.servoscope")
    copied.write_bytes(_read_in_another_process(workspace.path))
    with Workspace.open(copied) as copy:
        assert copy.values() == {SCORE: 0.7}
    workspace.close()
    assert sorted(p.name for p in workspace.path.parent.iterdir()) == [
        "copied.servoscope",
        "session.servoscope",
    ]


def _read_in_another_process(path: Path) -> bytes:
    # Opening and closing it in this process would drop SQLite's locks.
    import subprocess
    import sys

    program = "import sys; sys.stdout.buffer.write(open(sys.argv[1], 'rb').read())"
    return subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, check=True
    ).stdout
