"""Bounds of weights: between which values each may go, and which ranks that leaves open."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.commands import Command
from gui.commands.weights import bounds_of, set_bounds_of_weights
from gui.format import EN_DASH, interval, score
from gui.i18n import tr
from gui.names import factor_name
from gui.sentences import told
from gui.session import Session, Update
from gui.theme.theme import colour
from gui.widgets.labels import caption, rule, show_text
from gui.widgets.number_field import NumberField
from gui.widgets.shorthand import LEFT, RIGHT, Index
from scoring.validation import ScoringError
from scoring.weights.bounds import Bounds, bounds, kept_within, reach
from scoring.weights.possible import Possible, can_be_first, possible_ranks

COMPANY, RANK, SPAN, COMPOSITE = range(4)
_MOST_FIRST = 150  # companies up to which it is worked out who can be first,
_MOST = 1000  # and up to which the ranks: every pair is compared


class _Ranks(QAbstractTableModel):
    """Rank now, the ranks the bounds leave open, and the composites."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._order = session.evaluation.order
        self.possible: Possible | None = None

    def show(self, possible: Possible | None) -> None:
        self.beginResetModel()
        self._order, self.possible = self._session.evaluation.order, possible
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() or self.possible is None else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found, column = self.possible, index.column()
        if found is None:
            return None
        row = int(self._order[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            best, worst = int(found.best[row]), int(found.worst[row])
            return (self._session.universe.companies[row].name,
                    str(int(self._session.evaluation.ranks[row])),
                    str(best) if best == worst else f"{best}{EN_DASH}{worst}",
                    interval(float(found.low[row]), float(found.high[row])))[column]
        if role == Qt.ItemDataRole.TextAlignmentRole and column != COMPANY:
            return int(RIGHT)
        if role == Qt.ItemDataRole.ForegroundRole and column in (RANK, COMPOSITE):
            return colour("text2")
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return (tr("Company"), tr("Now"), tr("Ranks"), tr("Composite"))[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(LEFT if section == COMPANY else RIGHT)
        return None


class BoundsDialog(QDialog):
    """Lower and upper bound per factor left, the ranks they leave open right."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Bounds of weights"))
        self._session = session
        held = bounds_of(session)
        self.low, self.high = held.low.tolist(), held.high.tolist()
        self._names = [factor_name(f) for f in session.universe.factors]
        self.fields: list[tuple[NumberField, NumberField]] = []
        self._reach: list[QLabel] = []
        self.problem, self.moving = caption(self, "refusal"), caption(self)
        self.first, self.note = QLabel(self), caption(self)
        self.first.setWordWrap(True)
        self.model = _Ranks(session, self)
        self.table = _table(self.model, tr("Ranks the bounds leave open"), self)
        self.apply_button = QPushButton(tr("Apply bounds"), self)
        self.apply_button.setDefault(True)
        self.around = QPushButton(tr("± .10 around the weights"), self)
        self.none = QPushButton(tr("No bounds"), self)
        for button in (self.around, self.none):
            button.setAutoDefault(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.apply_button, QDialogButtonBox.ButtonRole.AcceptRole)
        for button in (self.around, self.none):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ResetRole)
        self._lay_out(buttons)
        self.around.clicked.connect(self._surround)
        self.none.clicked.connect(lambda: self._put(np.zeros(len(self.low)),
                                                    np.ones(len(self.low))))
        buttons.accepted.connect(self._apply)
        buttons.rejected.connect(self.reject)
        session.changed.connect(self._session_changed)
        self.refresh()

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        intro = caption(self)
        intro.setText(tr("Between which values may each weight go? Sliders, typed weights and "
                         "judgements stay within. Click a bound to type it."))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        heads = (tr("Factor"), tr("Lowest"), tr("Highest"), tr("Can be"), tr("Now"))
        for column, words in enumerate(heads):
            label = caption(self, "label")
            label.setWordWrap(False)
            label.setText(words)
            if column:
                label.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label, 0, column)
        for at, name in enumerate(self._names):
            pair = (NumberField(tr("Lowest weight of {factor}").format(factor=name), parent=self),
                    NumberField(tr("Highest weight of {factor}").format(factor=name), parent=self))
            for side, field in enumerate(pair):
                field.setFixedHeight(22)
                field.typed.connect(partial(self._typed, at, side))
                grid.addWidget(field, at + 1, 1 + side, Qt.AlignmentFlag.AlignRight)
            can, now = QLabel(self), QLabel(score(float(self._session.evaluation.weights[at])),
                                            self)
            for figure in (can, now):
                figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            can.setToolTip(tr("What the bounds of the other factors leave this weight"))
            grid.addWidget(QLabel(name, self), at + 1, 0)
            grid.addWidget(can, at + 1, 3)
            grid.addWidget(now, at + 1, 4)
            self.fields.append(pair)
            self._reach.append(can)
        head = caption(self, "head")
        head.setText(tr("Ranks the bounds leave open"))
        left, right = QVBoxLayout(), QVBoxLayout()
        for side_ in (left, right):
            side_.setSpacing(8)
        left.addWidget(intro)
        left.addLayout(grid)
        left.addWidget(self.problem)
        left.addWidget(self.moving)
        left.addStretch(1)
        right.addWidget(head)
        right.addWidget(self.first)
        right.addWidget(self.table, 1)
        right.addWidget(self.note)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addLayout(left, 1)
        sides.addWidget(rule(self, vertical=True))
        sides.addLayout(right, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(12)
        box.addLayout(sides, 1)
        box.addWidget(buttons)
        self.resize(900, 560)

    def given(self) -> Bounds:
        """The bounds as they stand; ScoringError where no weights fit them."""
        return bounds(self.low, self.high, self._names)

    def command(self) -> Command:
        """The edit that Apply makes."""
        return set_bounds_of_weights(self._session, self.given())

    def refresh(self) -> None:
        """Show the bounds, what they leave each weight, and the ranks they leave open."""
        for (low, high), lower, upper in zip(self.fields, self.low, self.high, strict=True):
            low.show_number(score(lower), faint=lower <= 0)
            high.show_number(score(upper), faint=upper >= 1)
        try:
            given = self.given()
        except ScoringError as error:
            show_text(self.problem, told(f"{error}."))
            self.apply_button.setEnabled(False)
            for label in self._reach:
                label.setText(EN_DASH)
            show_text(self.moving, "")
            show_text(self.first, tr("No weights fit these bounds."))
            self.model.show(None)
            return
        show_text(self.problem, "")
        can = reach(given)
        for label, low, high in zip(self._reach, can.low, can.high, strict=True):
            label.setText(interval(float(low), float(high)))
        weights = self._session.evaluation.weights
        inside = kept_within(weights, given)
        show_text(self.moving, "" if given.hold(weights) else tr(
            "The weights in force lie outside and would move to {weights}.").format(
                weights=" ".join(score(float(w)) for w in inside)))
        self.apply_button.setEnabled(bool(self.command().changes))
        self._show_ranks(given)

    def _show_ranks(self, given: Bounds) -> None:
        e = self._session.evaluation
        if e.sheet.method.name != "weighted_mean":
            self.model.show(None)
            show_text(self.first, tr(
                "Ranks over all weights are known for the weighted mean only."))
            self.note.setText("")
            return
        if len(e.ranks) > _MOST:
            self.model.show(None)
            show_text(self.first, tr(
                "Ranks over all weights are worked out for up to {n} companies.").format(n=_MOST))
            self.note.setText("")
            return
        self.model.show(possible_ranks(e.cells.score, e.cells.applicable, given))
        show_text(self.first, self._first_words(given))
        text = tr("Over every set of weights within the bounds a company ranks within these "
                  "limits, found by comparing it with each other one exactly.")
        if not e.cells.applicable.all():
            text += " " + tr("Where a factor does not apply to a company they are wider than "
                             "they need be.")
        self.note.setText(text)

    def _first_words(self, given: Bounds) -> str:
        e = self._session.evaluation
        if not 0 < len(e.ranks) <= _MOST_FIRST or not e.cells.applicable.all():
            return ""
        rows = np.flatnonzero(can_be_first(e.cells.score, given))
        names = [e.universe.companies[int(row)].name for row in e.order if row in rows]
        if len(names) == 1:
            return tr("{name} is first whatever the weights.").format(name=names[0])
        return tr("{n} companies can be first: {list}").format(
            n=len(names), list=tr(", ").join(names[:6]) + (" …" if len(names) > 6 else ""))

    def _typed(self, at: int, side: int, value: float) -> None:
        (self.high if side else self.low)[at] = value
        self.refresh()

    def _put(self, low: Any, high: Any) -> None:
        self.low, self.high = [float(v) for v in low], [float(v) for v in high]
        self.refresh()

    def _surround(self) -> None:
        weights = self._session.evaluation.weights
        self._put(np.round(np.maximum(weights - 0.1, 0), 4), np.round(np.minimum(weights + 0.1, 1),
                                                                      4))

    def _session_changed(self, update: Update) -> None:
        if "universe" in update.kinds:
            self.reject()
        elif update.of_scores:
            self.refresh()

    def _apply(self) -> None:
        command = self.command()
        self._session.changed.disconnect(self._session_changed)
        self._session.apply(command)
        self.accept()


def _table(model: QAbstractTableModel, name: str, parent: QWidget) -> QTableView:
    table = QTableView(parent)
    table.setModel(model)
    table.setAccessibleName(name)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(24)
    head = table.horizontalHeader()
    head.setHighlightSections(False)
    head.setSectionResizeMode(COMPANY, QHeaderView.ResizeMode.Stretch)
    for column, width in ((RANK, 44), (SPAN, 62), (COMPOSITE, 80)):
        table.setColumnWidth(column, width)
    return table
