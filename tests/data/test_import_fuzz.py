"""500 mutated files; tests/fuzz/importers.py does 20,000."""

from __future__ import annotations

from pathlib import Path

from tests.fuzz.importers import run


def test_mutated_files_are_refused_or_read_right(tmp_path: Path) -> None:
    outcomes = run(500, 2, tmp_path)
    assert outcomes.faults == []
    assert outcomes.seen.total() == 500
    for what in ("text: taken", "text: rows refused", "sheet_xml: taken", "sheet_bytes: refused",
                 "workspace: refused", "workspace: read whole", "recovery: with losses"):
        assert outcomes.seen[what] > 3, f"{what} is hardly tried"
