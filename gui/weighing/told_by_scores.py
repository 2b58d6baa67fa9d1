"""What the scores themselves say of weights: entropy, CRITIC, and weights without overlap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from gui.commands import Command, set_weight_mode, set_weights
from gui.format import score
from gui.i18n import mark, tr
from gui.names import factor_name
from gui.sentences import told
from gui.session import Session, Update
from gui.widgets.labels import caption, rule, show_text
from gui.widgets.rank_moves import RankMoves, previewed
from scoring.dependence import correlations, effective_number, without_overlap
from scoring.validation import FloatArray
from scoring.weights import critic, entropy

ENTROPY, CRITIC, OVERLAP = "entropy", "critic", "overlap"
TITLES = {ENTROPY: mark("Entropy"), CRITIC: mark("CRITIC"), OVERLAP: mark("Without overlap")}
_WORDS = {
    ENTROPY: mark(
        "How unevenly the scores of a factor are spread over the companies: entropy 1 says that "
        "all score alike, and such a factor tells them apart least. Diversity is 1 less entropy; "
        "a weight is a factor's share of all diversity (Hwang and Yoon; Shannon)."),
    CRITIC: mark(
        "Spread is the standard deviation once the worst score is 0 and the best 1. Conflict sums "
        "1 less the correlation with every other factor: large where a factor says something of "
        "its own. Information is spread times conflict; a weight is a factor's share of it "
        "(Diakoulaki, Mavrotas and Papayannakis)."),
    OVERLAP: mark(
        "Factors that go together count one strength several times. Shared is the sum of squared "
        "correlations with all factors, itself included: 1 for a factor that repeats nothing, 2 "
        "for one of two copies. Each weight in force is divided by it."),
}


@dataclass(frozen=True)
class _Told:
    """Weights, the columns that explain them (head, values), and notices."""

    weights: FloatArray
    columns: Sequence[tuple[str, FloatArray]]
    notices: Sequence[str] = ()


def told_by(session: Session, kind: str) -> _Told:
    """The weights of a kind for the scores as they stand, with the numbers behind them."""
    kept = session.evaluation.kept
    scores = kept.first(len(session.universe.factors)).score  # as the weighting itself reads them
    names = [factor_name(f) for f in session.universe.factors]
    if session.vacant:
        return _Told(session.evaluation.weights, ())
    if kind == ENTROPY:
        found = entropy(scores, column_names=names)
        return _Told(found.weights, ((tr("Entropy"), found.details["entropy"]),
                                     (tr("Diversity"), found.details["diversity"])),
                     found.notices)
    if kind == CRITIC:
        found = critic(scores, column_names=names)
        return _Told(found.weights, ((tr("Spread"), found.details["deviation"]),
                                     (tr("Conflict"), found.details["conflict"]),
                                     (tr("Information"), found.details["information"])),
                     found.notices)
    complete = session.evaluation.cells.known.all(axis=1)
    part = scores[complete] if np.count_nonzero(complete) >= 3 else scores
    matrix = correlations(part).matrix
    return _Told(without_overlap(session.evaluation.weights, matrix),
                 ((tr("In force"), session.evaluation.weights),
                  (tr("Shared"), (matrix**2).sum(axis=1))),
                 (tr("{n} factors amount to {effective} independent ones.").format(
                     n=len(names), effective=f"{effective_number(part):.1f}"),))


class _Page(QWidget):
    """One kind: what it means, and its numbers per factor."""

    def __init__(self, session: Session, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self.kind = session, kind
        self.told = told_by(session, kind)
        about = caption(self, "label")
        about.setText(tr(_WORDS[kind]))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._cells: list[list[QLabel]] = []
        heads = [tr("Factor"), *(head for head, _ in self.told.columns), tr("Weight")]
        for column, head in enumerate(heads):
            label = QLabel(head, self)
            label.setProperty("role", "label")
            self._add(label, 0, column)
        for at, factor in enumerate(session.universe.factors, 1):
            self._add(QLabel(factor_name(factor), self), at, 0)
            cells = [QLabel(self) for _ in heads[1:]]
            for column, cell in enumerate(cells, 1):
                self._add(cell, at, column)
            cells[-1].setProperty("role", "title")
            self._cells.append(cells)
        self._notices = caption(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 12, 0, 0)
        box.setSpacing(12)
        box.addWidget(about)
        box.addLayout(self._grid)
        box.addWidget(self._notices)
        box.addStretch(1)
        self.refresh()

    def _add(self, label: QLabel, row: int, column: int) -> None:
        if column:
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(label, row, column)

    def refresh(self) -> None:
        """Show the numbers as they stand."""
        self.told = told_by(self._session, self.kind)
        values = [v for _, v in self.told.columns]
        for j, cells in enumerate(self._cells):
            texts = [score(float(v[j]), 3) if v[j] < 1 else f"{v[j]:.2f}" for v in values]
            for cell, text in zip(cells, [*texts, score(float(self.told.weights[j]))],
                                  strict=False):
                cell.setText(text)
        show_text(self._notices, "\n".join(told(n) for n in self.told.notices))


class ToldByScoresDialog(QDialog):
    """Each kind with its numbers left, the ranks it would give right; Apply is one edit."""

    def __init__(
        self, session: Session, parent: QWidget | None = None, kind: str = ENTROPY
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Weights the scores suggest"))
        self._session = session
        self.tabs = QTabWidget(self)
        self.pages = {each: _Page(session, each, self.tabs) for each in TITLES}
        for each, page in self.pages.items():
            self.tabs.addTab(page, tr(TITLES[each]))
        self.tabs.setCurrentWidget(self.pages[kind])
        self.moves = RankMoves(session, self)
        self.apply_button = QPushButton(tr("Apply weights"), self)
        self.apply_button.setDefault(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.apply_button, QDialogButtonBox.ButtonRole.AcceptRole)
        head = caption(self, "head")
        head.setText(tr("Ranks with these weights"))
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(head)
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
        box.addWidget(buttons)
        self.resize(940, 540)
        self.tabs.currentChanged.connect(lambda _: self._refresh())
        buttons.accepted.connect(self._apply)
        buttons.rejected.connect(self.reject)
        session.changed.connect(self._session_changed)
        self._refresh()

    @property
    def page(self) -> _Page:
        """The kind in front."""
        return list(self.pages.values())[self.tabs.currentIndex()]

    def command(self) -> Command:
        """The edit that Apply makes."""
        kind = self.page.kind
        if kind == OVERLAP:
            return set_weights(self._session, [float(w) for w in self.page.told.weights],
                               tr("Weigh without overlap"))
        return set_weight_mode(self._session, kind)

    def _refresh(self) -> None:
        command = self.command()
        self.moves.show_change(previewed(self._session, command))
        self.apply_button.setEnabled(bool(command.changes))

    def _session_changed(self, update: Update) -> None:
        if "universe" in update.kinds:
            self.reject()
        elif update.of_scores:
            for page in self.pages.values():
                page.refresh()
            self._refresh()

    def _apply(self) -> None:
        command = self.command()
        self._session.changed.disconnect(self._session_changed)
        self._session.apply(command)
        self.accept()
