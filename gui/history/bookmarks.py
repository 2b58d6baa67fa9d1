"""Names given to states of the workspace; they are kept in its file, beside the journal."""

from __future__ import annotations

import json

from data.workspace import Workspace

_META = "bookmarks"


def bookmarks(workspace: Workspace) -> dict[int, str]:
    """Entry after which the state stood -> its name, oldest first; 0 is before the first edit."""
    try:
        stored = json.loads(workspace.get_meta(_META, "{}"))
    except ValueError:
        return {}
    if not isinstance(stored, dict):
        return {}
    found = {int(entry): str(name) for entry, name in stored.items() if entry.isdigit()}
    return dict(sorted(found.items()))


def put_bookmark(workspace: Workspace, entry: int, name: str) -> None:
    """Name the state after an entry; an empty name takes the bookmark away.

    WorkspaceError where the file cannot be written.
    """
    kept = bookmarks(workspace)
    kept.pop(entry, None)
    if name.strip():
        kept[entry] = name.strip()
    workspace.set_meta(_META, json.dumps(
        {str(number): text for number, text in kept.items()}, ensure_ascii=False))
