"""The charts below the table of chips: cost, roofline or speed, supply or claims."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.charts.charts import Charts, Groups
from gui.charts.plot import Plot
from gui.compute.charts.claims import ClaimedDerivedUsed
from gui.compute.charts.cost import CostByChip
from gui.compute.charts.roofline import RooflineChart
from gui.compute.charts.speed import SpeedCurve
from gui.compute.charts.supply import SupplyShares
from gui.compute.charts.words import PHASES, workload_label
from gui.compute.choice import Choice
from gui.compute.entries import tokens
from gui.i18n import tr
from gui.session import Session

THREE, TWO = 840, 560  # widths from which three and two charts stand side by side
_SHARES = {1: [1.0], 2: [0.46, 0.54], 3: [0.365, 0.345, 0.29]}


def groups(width: int, single: bool) -> Groups:
    """Which of cost, roofline, speed, supply and claims share a place, by the width of the row."""
    if single or width < TWO:
        return ((0, 1, 2, 3, 4),)
    return ((0,), (1, 2), (3, 4)) if width >= THREE else ((0,), (1, 2, 3, 4))


class ComputeCharts(Charts):
    """The live charts of the Compute view; all mark the chip of `choice`."""

    def __init__(self, session: Session, choice: Choice, parent: QWidget | None = None) -> None:
        charts: dict[str, Plot] = {
            "cost": CostByChip(session, choice),
            "roofline": RooflineChart(session, choice),
            "speed": SpeedCurve(session, choice),
            "supply": SupplyShares(session, choice),
            "claims": ClaimedDerivedUsed(session, choice),
        }
        super().__init__(session, charts, _SHARES, parent)

    def groups(self, width: int, single: bool) -> Groups:
        return groups(width, single)

    def note(self) -> str:
        compute = self.session.compute
        served = compute.served
        phase = str(served.get("phase") or "")
        parts = [workload_label(compute.book, compute.workload)]
        if context := served.get("context"):
            parts.append(tr("context {n}").format(n=tokens(float(context))))
        else:
            parts.append(tr("{input} tokens in, {output} out").format(
                input=f"{int(served.get('input_tokens') or 0):,}",
                output=f"{int(served.get('output_tokens') or 0):,}"))
        parts.append(tr(PHASES.get(phase, phase)))
        if target := served.get("target_user_tps"):
            parts.append(tr("{n} tok/s per user").format(n=f"{float(target):g}"))
        return " · ".join(parts)

    def stem(self, name: str) -> str:
        compute = self.session.compute
        day = self.session.opened_at.date().isoformat()
        return f"compute {name} {compute.workload} {day}"
