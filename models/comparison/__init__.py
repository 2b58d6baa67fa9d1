"""Scenarios side by side, and what differs between them."""

from __future__ import annotations

from models.comparison.comparison import AGAINST, Comparison, compare
from models.comparison.errors import ComparisonError
from models.comparison.inputs import InputDifference, input_differences
from models.comparison.table import comparison_table, differences_of
from models.comparison.writing import FORMATS, write_comparison

__all__ = [
    "AGAINST", "FORMATS", "Comparison", "ComparisonError", "InputDifference", "compare",
    "comparison_table", "differences_of", "input_differences", "write_comparison",
]
