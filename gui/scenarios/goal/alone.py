"""Which single score reaches the target: a line per factor."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QWidget

from data.records import Factor
from gui.format import EN_DASH
from gui.i18n import tr
from gui.money import Money
from gui.names import factor_name
from gui.scenarios.goal.track import Track
from gui.scenarios.goal.words import limit_words, step_words, way_words
from gui.widgets.labels import caption, show_text
from models.goal_seek import Answer, Sought

NAME_WIDTH = 150
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class AlonePanel(QWidget):
    """Radio buttons of `choice` take an answer; a factor that cannot do it says how far it gets."""

    def __init__(self, money: Money, choice: QButtonGroup, parent: QWidget) -> None:
        super().__init__(parent)
        self._money, self._choice = money, choice
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(2)
        self.grid.setColumnMinimumWidth(0, NAME_WIDTH)
        self.grid.setColumnStretch(3, 1)
        self.rows: dict[str, _Row] = {}

    def build(self, factors: tuple[Factor, ...]) -> None:
        """Make a line per factor."""
        for row in self.rows.values():
            self._choice.removeButton(row.radio)
            row.drop()
        self.rows = {}
        for place, factor in enumerate(factors):
            row = self.rows[factor.id] = _Row(factor, self)
            row.stand(self.grid, place)
            self._choice.addButton(row.radio)

    def show_answers(self, sought: Sought | None, scores: dict[str, float]) -> None:
        """Show what was found; `scores` stand now, by factor that applies."""
        for factor, row in self.rows.items():
            answer = sought.alone.get(factor) if sought is not None else None
            row.show_answer(answer, scores.get(factor, math.nan), self._money)


class _Row:
    def __init__(self, factor: Factor, parent: QWidget) -> None:
        self.radio = QRadioButton(factor_name(factor), parent)
        self.radio.setToolTip(tr("Take this answer"))
        self.way, self.step = QLabel(parent), QLabel(parent)
        self.way.setAlignment(RIGHT)
        self.step.setAlignment(RIGHT)
        self.way.setMinimumWidth(86)
        self.step.setMinimumWidth(44)
        self.track, self.note = Track(parent), caption(parent)
        self.note.setWordWrap(False)
        self._factor = factor.id

    def stand(self, grid: QGridLayout, place: int) -> None:
        grid.setRowMinimumHeight(place, 24)
        for column, widget in enumerate((self.radio, self.way, self.step, self.track)):
            grid.addWidget(widget, place, column)
        grid.addWidget(self.note, place, 1, 1, 3)

    def drop(self) -> None:
        for widget in (self.radio, self.way, self.step, self.track, self.note):
            widget.hide()
            widget.deleteLater()

    def show_answer(self, answer: Answer | None, now: float, money: Money) -> None:
        fine = answer is not None and answer.reachable
        self.radio.setEnabled(fine and bool(answer and answer.scores))
        for widget in (self.way, self.step, self.track):
            widget.setVisible(fine)
        if answer is None:
            show_text(self.note, tr("does not apply") if math.isnan(now) else EN_DASH)
            return
        if not answer.reachable:
            show_text(self.note, limit_words(answer, money))
            return
        then = answer.scores.get(self._factor, now)
        show_text(self.note, "")
        self.way.setText(way_words(now, then) if answer.scores else tr("holds already"))
        self.step.setText(step_words(now, then) if answer.scores else "")
        self.track.show_way(now, then)
        self.radio.setAccessibleDescription(f"{self.way.text()} {self.step.text()}")
