"""An edit of an assumption repaints what follows from it, and only that; nothing becomes stale."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui import commands
from gui.commands.compute import set_assumptions
from gui.compute.choice import Choice
from gui.compute.gate import GatePanel
from gui.compute.inspector_sections import ComputeSections
from gui.compute.migration import MigrationPanel
from gui.compute.panel import ComputePanel
from gui.factors.table import FactorTable
from gui.money import Money
from gui.ranked import RankedList
from gui.session import Session
from gui.weights.panel import WeightsPanel
from gui.window.status import StatusBar
from tests.support.screen import shown

BANDWIDTH = ("chips", "nvidia_h100", "bandwidth_gb_s")


class Paints(QObject):
    """Counts how often a widget and what lies in it is painted and laid out."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.painted = self.laid_out = 0
        for each in (widget, *widget.findChildren(QWidget)):
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        self.painted += event.type() == QEvent.Type.Paint
        self.laid_out += event.type() == QEvent.Type.LayoutRequest
        return False


def after(qtbot: QtBot, session: Session, widget: QWidget, command: Any) -> Paints:
    """What a command makes of a widget on screen."""
    QApplication.processEvents()
    paints = Paints(widget)
    session.apply(command)
    qtbot.wait(30)
    return paints


@pytest.mark.parametrize("kind", ["ranked", "factors", "weights"])
def test_what_shows_scores_is_not_painted_for_a_chip(
    qtbot: QtBot, session: Session, light: None, kind: str
) -> None:
    made = {"ranked": lambda: RankedList(session, Money("CNY")),
            "factors": lambda: FactorTable(session),
            "weights": lambda: WeightsPanel(session)}[kind]()
    widget = shown(qtbot, made, 700, 500)
    qtbot.wait(30)
    assert after(qtbot, session, widget, set_assumptions(
        session, {BANDWIDTH: 4000.0})).painted == 0
    assert after(qtbot, session, widget, commands.set_cells(session, {(0, 0): 0.11})).painted > 0


def test_the_status_bar_is_not_laid_out_again_for_another_number(
    qtbot: QtBot, session: Session, light: None
) -> None:
    bar = StatusBar(session, Money("CNY"))
    shown(qtbot, bar, 1200, 26)
    bar.show_view("compute")
    session.apply(set_assumptions(session, {BANDWIDTH: 3900.0}))  # now something is saved
    found = after(qtbot, session, bar, set_assumptions(session, {BANDWIDTH: 4000.0}))
    assert (found.laid_out, "1 cells set" in bar.counts.text()) == (0, True)
    for label in (bar.counts, bar.speed):  # and nothing is cut
        assert label.fontMetrics().horizontalAdvance(label.text()) <= label.contentsRect().width()


def words(panel: ComputePanel) -> list[object]:
    """Everything a panel says: labels, and what its painted parts tell screen readers."""
    labels = [label.text() for label in panel.findChildren(QLabel)]
    told = [(w.accessibleName(), w.accessibleDescription(), w.toolTip())
            for w in panel.findChildren(QWidget)]
    return [*labels, *told]


@pytest.mark.parametrize("cell, value", [
    (("serving", "main", "gate_compute"), 0.25),
    (("serving", "main", "workload"), "deepseek_v3"),
    (("serving", "main", "route"), "cuda_to_rocm"),
    (("workloads", "deepseek_v4_pro", "active_params_b"), 60.0),
    (("workloads", "deepseek_v3_2", "name"), "DeepSeek-Old"),
    (("architectures", "deepseek_v4_pro", "hidden"), 6144),
    (("ratio_claims", "v4_pro_compute", "choice"), "claimed"),
    (("readiness_rows", "cuda_to_cann_r1_inference_on_910c_a", "evidence"), "Other words"),
    (("engineer_rates", "cn", "usd_per_month"), 13_000.0),
])
@pytest.mark.parametrize("kind", [GatePanel, MigrationPanel])
def test_a_panel_says_what_a_fresh_one_would(
    qtbot: QtBot, session: Session, light: None, kind: type[ComputePanel], cell: Any, value: Any
) -> None:
    panel = shown(qtbot, kind(session), 300, 600)
    assert session.apply(set_assumptions(session, {cell: value}))
    fresh = shown(qtbot, kind(session), 300, 600)
    assert words(panel) == words(fresh)


@pytest.mark.parametrize("kind", [GatePanel, MigrationPanel])
def test_a_chip_leaves_gate_and_migration_as_they_are(
    qtbot: QtBot, session: Session, light: None, kind: type[ComputePanel]
) -> None:
    panel = shown(qtbot, kind(session), 300, 600)
    qtbot.wait(30)
    found = after(qtbot, session, panel, set_assumptions(session, {BANDWIDTH: 4000.0}))
    assert (found.painted, found.laid_out) == (0, 0)


def test_from_chip_to_cost_stands_against_the_bundled_book_in_every_case(
    qtbot: QtBot, session: Session, light: None
) -> None:
    sections = shown(qtbot, ComputeSections(session, Choice("nvidia_h100")), 328, 800)
    for phase in ("decode", "prefill", "all_in"):
        session.apply(set_assumptions(session, {("serving", "main", "phase"): phase}))
        assert "→" not in sections.chain.model.rows[0].right  # nothing of the chip was edited
    session.apply(set_assumptions(session, {BANDWIDTH: 9000.0}))
    fresh = shown(qtbot, ComputeSections(session, Choice("nvidia_h100")), 328, 800)
    assert sections.chain.model.rows == fresh.chain.model.rows
    assert "→" in sections.chain.model.rows[0].right
