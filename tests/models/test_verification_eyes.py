"""A list exported while entry is blind is verified through the same analyst's eyes."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from data.exporting import write
from models.exports.ranking import ranking_table
from models.exports.told import provenance
from models.exports.world import world_of
from models.verification import verify
from scoring.state import score_key

NOW = datetime(2026, 11, 24, 12)
VALUES = {
    "analysts": {"list": [{"id": "ann", "name": "Ann"}, {"id": "ben", "name": "Ben"}]},
    "blind/robotics": {"revealed": []},
    score_key("robotics", "unitree", "mass_production"): {"score": 0.2},
}


def test_who_has_not_answered_sees_no_other_score_and_the_export_holds(tmp_path: Path) -> None:
    shown = {}
    for viewer in ("", "ann", "ben"):
        world = world_of(VALUES).seen_by(viewer)
        evaluator = world.evaluator("robotics", "USD")
        result = evaluator.evaluate(world.state, world.tree)
        row = result.evaluation.universe.row["unitree"]
        shown[viewer] = float(result.scores[row, 0])
        rows = [row]
        how = provenance("ranking", world, result.evaluation, ("base",), "USD", NOW, listed=1)
        path = tmp_path / f"{viewer or 'all'}.csv"
        write(path, ranking_table(result, rows, result.ranks, how, created_at=NOW))
        assert verify(path, VALUES).holds, viewer
    assert shown["ann"] == shown[""] == 0.2 and shown["ben"] != 0.2
