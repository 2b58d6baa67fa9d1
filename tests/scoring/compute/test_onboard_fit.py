"""The fit of the on-board rate: the bundled file is what the bundled measurements give."""

from __future__ import annotations

import importlib.util
import json
import shutil
from pathlib import Path
from types import ModuleType

import pytest

from data.bundled import FOLDER
from data.compute.onboard_reference import onboard_fit, vla_devices, vla_models
from data.compute.reference import vla_points
from data.errors import DataError

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "fit_onboard", ROOT / "packaging" / "fit_onboard.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_file_is_what_the_script_makes(script: ModuleType) -> None:
    bundled = json.loads((FOLDER / "onboard.json").read_text(encoding="utf-8"))
    made = script.report()
    assert made["parameters"] == pytest.approx(bundled["parameters"], rel=1e-3)
    assert made["spread"] == pytest.approx(bundled["spread"], abs=2e-3)
    for name, errors in bundled["errors"].items():
        assert made["errors"][name] == pytest.approx(errors, abs=0.2), name


def test_devices_left_out_are_missed_by_less_than_a_sixth_in_the_median() -> None:
    errors = onboard_fit().errors
    assert errors["leave_one_device_out"]["median"] < 16.5
    assert errors["leave_one_device_out"]["worst"] < 30
    assert errors["in_sample"]["median"] <= errors["leave_one_device_out"]["median"]


def test_the_fit_finds_the_parameters_of_made_up_measurements(script: ModuleType) -> None:
    """Rates computed from known parameters give these parameters back."""
    truth = script.Parameters(0.012, 0.35, 0.6)
    points = script.measured("tensorrt")
    made = [type(point)(*(
        script.ratio(point, truth) * point.inference_hz if name == "inference_hz"
        else getattr(point, name) for name in type(point).__annotations__)) for point in points]
    found = script.fit(made)
    assert (found.overhead_s, found.mfu, found.mbu) == pytest.approx((0.012, 0.35, 0.6), rel=2e-3)


def test_points_held_out_are_not_in_the_fit(script: ModuleType) -> None:
    fitted = {point.id for point in script.measured("tensorrt")}
    held_out = {point.id for point in script.measured("tensorrt_action_head")}
    assert len(fitted) == 9
    assert len(held_out) == 6
    assert not fitted & held_out


def test_every_measured_device_is_known_but_the_one_not_named() -> None:
    names = {device.name for device in vla_devices().values()}
    unknown = {point.chip for point in vla_points()} - names
    assert unknown == {"one consumer NVIDIA GPU"}
    for device in vla_devices().values():
        assert None not in (device.bandwidth_gb_s, device.fp16_dense_tflops, device.memory_gb)
    assert {"gr00t_n17", "pi0", "openvla"} <= set(vla_models())


@pytest.mark.parametrize(("old", "new", "message"), [
    ('"mfu": ', '"mfu": -', "onboard.json, column mfu: found '-0.5"),
    ('"parameters"', '"numbers"', "onboard.json: expected parameters, spread, errors and points"),
    ("{", "{,", "onboard.json, row 1: expected JSON"),
])
def test_a_damaged_file_is_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "reference"))
    path = folder / "onboard.json"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        onboard_fit(folder)
    assert str(caught.value).startswith(message)


def test_a_wrong_device_is_named(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "reference"))
    path = folder / "vla_devices.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("nvidia_h100", "nvidia_h1000", 1), encoding="utf-8")
    with pytest.raises(DataError, match="row 2, column chip: found 'nvidia_h1000'"):
        vla_devices(folder)
