"""The bundled compute facts."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from data.bundled import FOLDER
from data.compute.reference import chips, load_compute, throughput_points
from data.errors import DataError

FACTS = load_compute()


def test_every_row_is_there() -> None:
    counts = [len(FACTS.chips), len(FACTS.workloads), len(FACTS.claims), len(FACTS.supply_deals),
              len(FACTS.capacity), len(FACTS.vla_points), len(FACTS.throughput["points"])]
    assert counts == [57, 35, 7, 28, 37, 26, 65]


def test_known_chips() -> None:
    chip = FACTS.chips["ascend_950pr"]
    assert (chip.bandwidth_gb_s, chip.memory_gb, chip.launch) == (1400, 112, date(2026, 3, 31))
    assert chip.relative_throughput_vs_h20 == 2.87
    assert FACTS.chips["nvidia_b30a"].memory_gb is None  # nothing published: unknown, not zero


def test_link_directions_are_told_apart() -> None:
    directions = {id: FACTS.chips[id].interconnect_direction for id in
                  ("nvidia_h20", "nvidia_h100", "google_tpu_v7", "amd_mi300x", "ascend_910c")}
    assert directions == {"nvidia_h20": "both_ways", "nvidia_h100": "one_way",
                          "google_tpu_v7": "both_ways", "amd_mi300x": "one_way",
                          "ascend_910c": "not_stated"}


def test_capacity_at_the_end_of_march_2026() -> None:
    point = next(p for p in FACTS.capacity
                 if p.metric == "intelligent_computing_capacity" and p.date_text == "2026-03")
    assert (point.value, point.unit, point.confidence) == (1882, "EFLOPS", "reported")


def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "reference"))


def test_a_wrong_chip_is_named(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    path = folder / "chips.csv"
    text = path.read_text(encoding="utf-8")
    assert "CANN,112,HiBL 1.0,1400," in text
    path.write_text(text.replace("CANN,112,HiBL 1.0,1400,", "CANN,112,HiBL 1.0,0,"),
                    encoding="utf-8")
    with pytest.raises(DataError) as caught:
        chips(folder)
    assert str(caught.value) == ("chips.csv, row 2, column bandwidth_gb_s: found '0', "
                                 "expected a number above 0.")


@pytest.mark.parametrize(("name", "value", "said"), [
    ("chip", "H999", "point 1, column chip: found 'H999', expected a chip listed under chips"),
    ("measured", 0, "point 1, column measured: found '0', expected a rate above 0"),
])
def test_a_wrong_measured_point_is_named(
    tmp_path: Path, name: str, value: object, said: str
) -> None:
    folder = copy(tmp_path)
    path = folder / "throughput_points.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["points"][0][name] = value
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        throughput_points(folder)
    assert said in str(caught.value)
