"""Fit the on-board rate of robot models and write data/reference/onboard.json.

    python packaging/fit_onboard.py [--check]

Fits overhead, MFU and MBU on the rates measured with the whole model compiled (software
"tensorrt"), least squares of the logarithm of time. Leaves out each point, then each device, and
predicts the points measured with only the action head compiled, which the fit never sees. With
--check the file is compared, not written.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from math import exp, log
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from data.compute.onboard_reference import vla_devices, vla_models  # noqa: E402
from data.compute.records import VlaPoint  # noqa: E402
from data.compute.reference import vla_points  # noqa: E402
from scoring.compute.robots.onboard import Parameters, replan_rate, work  # noqa: E402

TARGET = ROOT / "data" / "reference" / "onboard.json"
FITTED, HELD_OUT = "tensorrt", "tensorrt_action_head"
LOWEST, HIGHEST = (0.0, 0.02, 0.10), (0.10, 1.0, 1.0)  # overhead in s, MFU, MBU
START = (0.02, 0.4, 0.7)
DEVICES = {device.name: device for device in vla_devices().values()}
MODELS = {model.name: model for model in vla_models().values()}


def measured(software: str) -> list[VlaPoint]:
    """Points of a known device and model measured with a software."""
    return [point for point in vla_points() if point.software == software
            and point.chip in DEVICES and point.model in MODELS]


def fit(points: Sequence[VlaPoint]) -> Parameters:
    """Overhead, MFU and MBU that miss the measured times least, in logarithms."""
    from scipy.optimize import least_squares

    works = [work(MODELS[point.model]) for point in points]
    flop, moved = np.array(works).T
    peak = np.array([DEVICES[point.chip].fp16_dense_tflops for point in points], float) * 1e12
    bandwidth = np.array([DEVICES[point.chip].bandwidth_gb_s for point in points], float) * 1e9
    times = 1 / np.array([point.inference_hz for point in points])

    def misses(values: np.ndarray) -> Any:
        overhead, mfu, mbu = values
        return np.log((overhead + flop / (peak * mfu) + moved / (bandwidth * mbu)) / times)

    found = least_squares(misses, START, bounds=(LOWEST, HIGHEST), x_scale=START, xtol=1e-12)
    overhead, mfu, mbu = (float(f"{value:.4g}") for value in found.x)
    return Parameters(overhead, mfu, mbu)


def ratio(point: VlaPoint, parameters: Parameters) -> float:
    """Predicted over measured rate."""
    model, device = MODELS[point.model], DEVICES[point.chip]
    return replan_rate(device, model, parameters).value / point.inference_hz


def left_out(points: Sequence[VlaPoint], same: str) -> list[float]:
    """Predicted over measured for each point by a fit without all that share its `same`."""
    return [ratio(point, fit([other for other in points
                              if getattr(other, same) != getattr(point, same)]))
            for point in points]


def summary(ratios: Sequence[float]) -> dict[str, float]:
    """Median and worst absolute error in percent, and the count."""
    errors = np.abs(np.array(ratios) - 1) * 100
    return {"median": round(float(np.median(errors)), 1),
            "worst": round(float(errors.max()), 1), "count": len(ratios)}


def report() -> dict[str, Any]:
    """The content of the file."""
    points, held_out = measured(FITTED), measured(HELD_OUT)
    parameters = fit(points)
    by_device = left_out(points, "chip")
    spread = exp(float(np.quantile([abs(log(value)) for value in by_device], 0.9)))
    return {
        "note": "Written by packaging/fit_onboard.py from vla_points.csv. Errors in percent. Every "
                "device was measured once with the whole model compiled, so leaving out a point "
                "leaves out its device. Held out: only the action head compiled, the backbone held "
                "back by its launches, which fast chips show most.",
        "parameters": {"overhead_s": parameters.overhead_s, "mfu": parameters.mfu,
                       "mbu": parameters.mbu},
        "spread": round(spread, 3),
        "errors": {
            "in_sample": summary([ratio(point, parameters) for point in points]),
            "leave_one_out": summary(left_out(points, "id")),
            "leave_one_device_out": summary(by_device),
            "action_head_only": summary([ratio(point, parameters) for point in held_out]),
        },
        "points": [
            {"id": point.id, "model": point.model, "device": point.chip,
             "software": point.software, "measured_hz": point.inference_hz,
             "predicted_hz": round(point.inference_hz * ratio(point, parameters), 2),
             "left_out_hz": None if aside is None else round(point.inference_hz * aside, 2)}
            for point, aside in zip([*points, *held_out], [*by_device, *[None] * len(held_out)],
                                    strict=True)
        ],
    }


def main(arguments: Sequence[str]) -> int:
    """Write the file, or with --check say whether it is what the data give."""
    text = json.dumps(report(), indent=1) + "\n"
    if "--check" in arguments:
        same = TARGET.read_text(encoding="utf-8") == text
        print(f"{TARGET.name} is {'up to date' if same else 'not what vla_points.csv gives'}")
        return 0 if same else 1
    TARGET.write_text(text, encoding="utf-8")
    print(json.dumps(json.loads(text)["errors"], indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
