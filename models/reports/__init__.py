"""What reports for people hold: the figures of a tear sheet and of a ranking report."""

from __future__ import annotations

from models.reports.figures import OTHERS, other_scenarios, ranking_figures, tear_sheet_figures

__all__ = ["OTHERS", "other_scenarios", "ranking_figures", "tear_sheet_figures"]
