"""What the history says of values that are no scores."""

from __future__ import annotations

from typing import Any

import pytest

from gui.history.words import value_words


@pytest.mark.parametrize(("key", "value", "words"), [
    ("calibration_settings/robotics", None, "by default"),
    ("calibration_settings/robotics", {"model": "ridge", "penalties": {"minor": 12.0}},
     "Constrained ridge, size and others penalty 12"),
    ("calibration_settings/robotics", {"kind_weights": {"market_cap": 0.0}, "until": "2025-12-31"},
     "market cap ×0, as of 2025-12-31"),
    ("observation/robotics/obs-0001", {"on": False}, "off"),
    ("calibration/robotics", {"made": "2026-11-24", "schema": 2}, "fit of 2026-11-24"),
])
def test_the_calibration_is_told_in_words(key: str, value: Any, words: str) -> None:
    assert value_words(key, value) == words
