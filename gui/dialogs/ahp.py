"""Weights from judgements: factors compared in pairs, swings, or an order of importance."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from gui.commands import Command, set_weights
from gui.elicitation.importance import ImportancePanel
from gui.elicitation.pairs import PairsPanel
from gui.elicitation.swing import SwingPanel
from gui.elicitation.weight_bars import WeightBars
from gui.i18n import tr
from gui.names import factor_name
from gui.session import Session, Update
from gui.widgets.labels import caption, rule
from gui.widgets.rank_moves import RankMoves, previewed
from scoring.weights.pairwise import RANDOM_INDEX

_MOST = len(RANDOM_INDEX)  # factors Saaty's random index is known for


class AhpDialog(QDialog):
    """Judgements left, the weights and ranks they would give right; Apply is one undoable edit."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Weights from judgements"))
        self._session = session
        factors = session.universe.factors
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName(tr("Kind of judgement"))
        self.pairs: PairsPanel | None = None
        if 2 <= len(factors) <= _MOST:
            self.pairs = PairsPanel(factors, self.tabs)
            self.pairs.changed.connect(self._refresh)
            self.tabs.addTab(self.pairs, tr("Compare in pairs (AHP)"))
        self.importance = ImportancePanel(factors, self.tabs)
        self.importance.changed.connect(self._refresh)
        self.tabs.addTab(self.importance, tr("Order of importance"))
        self.swing = SwingPanel(factors, self.tabs)
        self.swing.changed.connect(self._refresh)
        self.tabs.addTab(self.swing, tr("Swing weights"))
        self.bars = WeightBars([factor_name(f) for f in factors], self)
        self.moves = RankMoves(session, self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.apply_button = QPushButton(tr("Apply weights"), self)
        self.apply_button.setDefault(True)
        self.even = QPushButton(tr("All the same"), self)
        self.even.setAutoDefault(False)
        self.buttons.addButton(self.apply_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.even, QDialogButtonBox.ButtonRole.ResetRole)
        self.even.clicked.connect(self._same)
        self.buttons.accepted.connect(self._apply)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self._start()
        self.tabs.currentChanged.connect(lambda _: self._refresh())
        session.changed.connect(self._session_changed)
        self._refresh()

    def _lay_out(self) -> None:
        head = caption(self, "head")
        head.setText(tr("Weights that follow"))
        ranks = caption(self, "head")
        ranks.setText(tr("Ranks with these weights"))
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(head)
        right.addWidget(self.bars)
        right.addWidget(rule(self))
        right.addWidget(ranks)
        right.addWidget(self.moves, 1)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(self.tabs, 5)
        sides.addWidget(rule(self, vertical=True))
        sides.addLayout(right, 3)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(12)
        box.addLayout(sides, 1)
        box.addWidget(self.buttons)
        self.resize(920, 600)

    def _start(self) -> None:
        """Begin with the judgements kept beside the weights in force, else with those weights."""
        weights = self._session.evaluation.weights
        kept: Any = self._session.value(f"weights/{self._session.universe.id}") or {}
        self.importance.from_weights(weights)
        self.swing.from_weights(weights)
        if isinstance(said := kept.get("swing"), dict):
            self.swing.take(said)
            self.tabs.setCurrentWidget(self.swing)
        if isinstance(said := kept.get("importance"), list):
            self.importance.take(said)
            self.tabs.setCurrentWidget(self.importance)
        if self.pairs is not None:
            if isinstance(said := kept.get("pairs"), dict):
                self.pairs.take(said)
            else:
                self.pairs.from_weights(weights)

    def _panel(self) -> PairsPanel | SwingPanel | ImportancePanel:
        shown = self.tabs.currentWidget()
        if self.pairs is not None and shown is self.pairs:
            return self.pairs
        return self.swing if shown is self.swing else self.importance

    def command(self) -> Command:
        """The edit that Apply makes."""
        panel = self._panel()
        label = (tr("Weigh by comparisons in pairs") if panel is self.pairs
                 else tr("Weigh by swings") if panel is self.swing
                 else tr("Weigh by order of importance"))
        return set_weights(self._session, [float(w) for w in panel.weights], label,
                           judgements=panel.judgements())

    def _refresh(self) -> None:
        panel = self._panel()
        self.bars.show_weights(panel.weights, self._session.evaluation.weights)
        self.moves.show_change(previewed(self._session, self.command()))
        self.even.setVisible(panel is not self.importance)
        self.apply_button.setEnabled(panel is not self.swing or self.swing.fits)

    def _session_changed(self, update: Update) -> None:
        if "universe" in update.kinds:
            self.reject()
        elif update.of_scores:
            self._refresh()

    def _same(self) -> None:
        panel = self._panel()
        panel.from_weights(np.ones(len(self._session.universe.factors)))
        self._refresh()

    def _apply(self) -> None:
        command = self.command()
        self._session.changed.disconnect(self._session_changed)
        self._session.apply(command)
        self.accept()
