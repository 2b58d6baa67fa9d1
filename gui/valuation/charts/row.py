"""The charts below the table of observations: observed against model, coefficients, errors."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from gui.charts.charts import Charts, Groups
from gui.charts.plot import Plot
from gui.i18n import tr
from gui.money import Money
from gui.session import Session
from gui.valuation.charts.coefficients import Coefficients
from gui.valuation.charts.coverage import Coverage
from gui.valuation.charts.errors import ErrorsAgainstBaselines
from gui.valuation.charts.observed import ObservedAgainstModel
from gui.valuation.charts.residuals import Residuals
from gui.valuation.words import model_name

THREE, TWO = 840, 560  # widths from which three and two charts stand side by side
_SHARES = {1: [1.0], 2: [0.5, 0.5], 3: [0.36, 0.32, 0.32]}


def groups(width: int, single: bool) -> Groups:
    """Which of observed, coefficients, errors, coverage and residuals share a place, by width."""
    if single or width < TWO:
        return ((0, 1, 2, 3, 4),)
    return ((0,), (1,), (2, 3, 4)) if width >= THREE else ((0,), (1, 2, 3, 4))


class ValuationCharts(Charts):
    """The live charts of the Valuation view; `options` also holds what errors and residuals are
    laid out by.
    """

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        self.observed = ObservedAgainstModel(session, money)
        self.errors = ErrorsAgainstBaselines(session, money)
        self.residuals = Residuals(session, money)
        self._money = money
        charts: dict[str, Plot] = {
            "observed": self.observed, "coefficients": Coefficients(session, money),
            "errors": self.errors, "coverage": Coverage(session, money),
            "residuals": self.residuals,
        }
        super().__init__(session, charts, _SHARES, parent)
        for choice in (self.errors.choice, self.residuals.choice):
            choice.activated.connect(self.options_changed)

    def groups(self, width: int, single: bool) -> Groups:
        return groups(width, single)

    def set_level(self, level: float) -> None:
        """Draw the band around observed against model at a level such as 0.8."""
        self.observed.set_level(level)

    def choices(self) -> dict[str, Any]:
        return {**super().choices(), "errors": self.errors.group, "residuals": self.residuals.way}

    def take_choices(self, options: dict[str, Any]) -> None:
        self.errors.set_group(str(options.get("errors", "")))
        self.residuals.set_way(str(options.get("residuals", "")))
        super().take_choices(options)

    def note(self) -> str:
        valued = self.session.valued
        if valued is None:
            return tr(self.session.universe.name)
        report = valued.frozen.report
        rows, errors = report.get("rows", {}), report.get("errors", {})
        parts = [tr(self.session.universe.name)]
        if errors.get("all", {}).get("log_rmse") is not None:
            parts.append(tr("log-RMSE {error} by company").format(
                error=f"{errors['all']['log_rmse']:.2f}"))
        parts += [tr("{n} rows of {companies} companies").format(
            n=rows.get("used", 0), companies=rows.get("exact_companies", 0)),
            model_name(report["model"]["name"])]
        parts.append(tr("fit of {day}").format(day=valued.frozen.made.isoformat()))
        return " · ".join(parts)

    def stem(self, name: str) -> str:
        valued = self.session.valued
        day = valued.frozen.made if valued is not None else self.session.evaluation.as_of
        return f"{self.session.universe.id} valuation {name} {day.isoformat()}"
