"""kill -9 in the midst of editing: every acknowledged edit is on disk and the file is intact."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import data
from data.workspace import Entry, Workspace

ROUNDS = int(os.environ.get("SERVOSCOPE_KILL_ROUNDS", "25"))

# Edits at random without a pause. Each is announced, made, and printed once it has returned.
EDITOR = """
import json, random, sys
from data.workspace import Change, Workspace

def tell(*line):
    print(json.dumps(line), flush=True)

chance = random.Random(int(sys.argv[2]))
workspace = Workspace.open(sys.argv[1])
values = workspace.values()
drag = None
while True:
    keys = chance.sample([f"score/robotics/company{i}/f{i % 4}" for i in range(60)], 4)
    keys = keys[: chance.randint(1, 4)]
    if chance.random() < 0.02:
        keys = [f"paste/{i}" for i in range(500)]
    changes = [Change(key, values.get(key), chance.choice([None, chance.random()])) for key in keys]
    amending = drag is not None and chance.random() < 0.3
    tell("about to", amending, [[c.key, c.new] for c in changes])
    if amending:
        entry = workspace.amend(drag.id, changes, "drag on", "")
    else:
        gesture = chance.choice(["", "drag"])
        entry = workspace.commit("score", "edit " * 9, changes, "Ana", "why", gesture)
        drag = entry if gesture else None
    values.update((change.key, change.new) for change in changes)
    tell("done", entry.id, [[c.key, c.new] for c in entry.changes])
"""

# The new values of each entry, by its id.
Made = dict[int, dict[str, Any]]


def edited_and_killed(path: Path, seed: int) -> tuple[Made, Made]:
    """Let another process edit for a random moment and kill it.

    What it acknowledged, and the same with the edit that it had announced last.
    """
    environment = {**os.environ, "PYTHONPATH": str(Path(data.__file__).parents[1])}
    with subprocess.Popen(
        [sys.executable, "-c", EDITOR, str(path), str(seed)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    ) as editor:
        assert editor.stdout is not None and editor.stderr is not None
        lines = [editor.stdout.readline(), editor.stdout.readline()]
        time.sleep(random.Random(seed).uniform(0.0, 0.06))
        editor.kill()
        lines += editor.stdout.readlines()
        assert editor.stderr.read() == b""
    # A line cut off by the kill was not acknowledged.
    told = [json.loads(line) for line in lines if line.endswith(b"\n")]
    made = {number: dict(news) for what, number, news in told if what == "done"}
    announced = dict(made)
    what, amending, news = told[-1]
    if what == "about to":
        number = max(made) if amending else max(made) + 1
        announced[number] = {**made.get(number, {}), **dict(news)}
    return made, announced


def replayed(entries: list[Entry]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for entry in reversed(entries):
        for change in entry.changes:
            assert values.get(change.key) == change.old
            values[change.key] = change.new
    return {key: value for key, value in values.items() if value is not None}


def test_no_acknowledged_edit_is_lost_to_kill_9(tmp_path: Path) -> None:
    path = tmp_path / "session.servoscope"
    kept: Made = {}
    for seed in range(ROUNDS):
        made, announced = edited_and_killed(path, seed)
        with Workspace.open(path) as workspace:
            assert not workspace.read_only, "the lock must die with its process"
            values, entries = workspace.values(), workspace.history()
        found = {entry.id: {c.key: c.new for c in entry.changes} for entry in entries}
        assert found in ({**kept, **made}, {**kept, **announced})
        assert values == replayed(entries)
        kept = found
    assert len(kept) > ROUNDS


def test_a_crash_while_creating_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    path = tmp_path / "session.servoscope"
    (tmp_path / f".{path.name}.{os.getpid()}.tmp").write_bytes(b"SQLite format 3\0 half")
    with Workspace.open(path) as workspace:
        assert workspace.values() == {}
    assert [p.name for p in tmp_path.iterdir()] == [path.name]
