"""What keeps a calibration from being made, in words."""

from __future__ import annotations


class CalibrationError(ValueError):
    """Observations, scores or settings nothing can be calibrated on; the text says why."""


class Cancelled(Exception):
    """The calibration was cancelled while it ran."""
