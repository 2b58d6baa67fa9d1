"""Workbooks that go on computing: composites, ranks and values as formulas on their inputs."""

from __future__ import annotations

from models.workbook.behind import Behind
from models.workbook.writing import comparison_workbook, ranking_workbook

__all__ = ["Behind", "comparison_workbook", "ranking_workbook"]
