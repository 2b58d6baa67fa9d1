"""Finding journal entries by person, words and keys; the values as they stood after any of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from data.workspace import Change, Search, Workspace


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "search.servoscope") as made:
        yield made


def put(file: Workspace, key: str, new: Any, who: str = "Ann", why: str = "") -> int:
    old = file.values().get(key)
    label = f"Set {key.replace('/', ' ')}"
    return file.commit("score", label, [Change(key, old, new)], who, why).id


def test_entries_are_found_by_each_condition_and_by_all(file: Workspace) -> None:
    put(file, "score/robotics/unitree/embodied_ai", 0.5)
    put(file, "score/robotics/unitree/supply_chain", 0.6, "Bo", "Visited the Plant")
    put(file, "score/robotics/unitree2/supply_chain", 0.7, "Bo")
    put(file, "weights/robotics", {"mode": "entropy"}, "Ann", "PLANT counts more")
    assert file.find(Search()) == [4, 3, 2, 1]
    assert file.find(Search(who="Bo")) == [3, 2]
    assert file.find(Search(who="Nobody")) == []
    assert file.find(Search(who="Bo"), since=3) == [3]
    assert file.find(Search(words=("plant",))) == [4, 2]
    assert file.find(Search(words=("plant", "ann"))) == [4]
    assert file.find(Search(parts=("unitree",))) == [2, 1], "a whole part of the key, not unitree2"
    assert file.find(Search(parts=("robotics", "supply_chain"))) == [3, 2]
    assert file.find(Search("Bo", ("visited",), ("unitree", "supply_chain"))) == [2]
    assert file.people() == ["Ann", "Bo"]


def test_words_are_taken_literally_and_in_any_script(file: Workspace) -> None:
    put(file, "score/robotics/a/b", 0.5, why="100 %_sure")
    put(file, "score/robotics/a/b", 0.6, why="参观了工厂 ÉTÉ")
    assert file.find(Search(words=("%_s",))) == [1]
    assert file.find(Search(words=("工厂", "été"))) == [2]
    assert file.find(Search(words=("'",))) == []


def test_entries_come_in_the_order_asked_for(file: Workspace) -> None:
    for number in range(700):
        put(file, f"score/robotics/c{number % 7}/f", number / 1000)
    ids = list(range(700, 0, -3))
    assert file.entries(ids) == [e for e in file.history() if e.id in set(ids)]
    assert file.entries([5, 9, 2])[1] == file.history(limit=1, before=10)[0]


def test_the_values_after_any_entry_are_those_that_stood_then(file: Workspace) -> None:
    random, stood = Random(3), [dict[str, Any]()]
    for _ in range(60):
        key = f"score/robotics/c{random.randrange(5)}/f"
        put(file, key, random.choice([None, random.random()]))
        stood.append(file.values())
    for entry in (0, 1, 17, 42, 59, 60):
        then = {**file.values(), **file.before_later(entry)}
        assert {k: v for k, v in then.items() if v is not None} == stood[entry]
