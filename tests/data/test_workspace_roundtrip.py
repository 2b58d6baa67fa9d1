"""Any sequence of edits: the current values are the journal replayed, and undo restores."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.workspace import Change, Entry, Workspace

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=6,
)
keys = st.sampled_from(["as_of", "weights/robotics", "score/a/b", "score/a/c"]) | text
# One step: what to set, whether it continues a drag, or takes the step before back.
steps = st.lists(
    st.tuples(
        st.dictionaries(keys, json_values, max_size=4),
        st.sampled_from(["commit", "drag", "amend", "undo", "reopen"]),
        text,
    ),
    max_size=8,
)


def replayed(entries: Iterable[Entry]) -> dict[str, Any]:
    """The values after `entries`, given newest first; each change must start where it says."""
    values: dict[str, Any] = {}
    for entry in reversed(list(entries)):
        for change in entry.changes:
            assert values.get(change.key) == change.old
            values[change.key] = change.new
            if change.new is None:
                del values[change.key]
    return values


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_values_are_the_journal_replayed(steps: list[tuple[dict[str, Any], str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "session.servoscope"
        workspace = Workspace.open(path)
        expected: dict[str, Any] = {}
        written: list[Entry] = []
        for new, action, words in steps:
            changes = [Change(key, expected.get(key), value) for key, value in new.items()]
            if action == "reopen":
                workspace.close()
                workspace = Workspace.open(path)
                continue
            if action == "undo" and written:
                before = replayed(written[-2::-1])
                changes = [Change(c.key, c.new, c.old) for c in written[-1].changes]
                written.append(workspace.commit("undo", "Undo", changes, "Ana"))
                assert workspace.values() == before
            elif action == "amend" and written and written[-1].gesture:
                written[-1] = workspace.amend(written[-1].id, changes, words, words)
            else:
                gesture = "drag" if action == "drag" else ""
                written.append(workspace.commit("set", words, changes, words, words, gesture))
            expected.update((change.key, change.new) for change in changes)
            expected = {key: value for key, value in expected.items() if value is not None}
        assert workspace.values() == expected
        assert workspace.history() == written[::-1]
        workspace.close()
        with Workspace.open(path, read_only=True) as reader:
            assert reader.values() == expected == replayed(reader.history())
            assert reader.entry_count() == len(written)
