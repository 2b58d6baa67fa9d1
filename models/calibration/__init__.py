"""The calibrated valuation: estimators, features, grouped validation, intervals, the report."""

from models.calibration.calibration import Calibration, calibrate
from models.calibration.errors import CalibrationError, Cancelled
from models.calibration.settings import Settings

__all__ = ["Calibration", "CalibrationError", "Cancelled", "Settings", "calibrate"]
