"""The panel: mode, one slider per factor, what holds, and how far the factors repeat each other."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.commands import set_weight, set_weight_mode
from gui.commands.weights import MODE_NAMES, bounds_of
from gui.i18n import mark, tr
from gui.names import factor_name
from gui.scenarios.field_mark import FieldMark
from gui.sentences import told
from gui.session import Session, Update
from gui.weights.correlation import CorrelationMatrix
from gui.weights.row import MARGIN, WeightRow
from gui.widgets.combo import Combo
from gui.widgets.count_field import CountField
from gui.widgets.labels import caption, rule, show_text
from scoring.dependence import correlations, effective_number
from scoring.state import Sheet
from scoring.weights.bounds import reach

HEADER, WIDTH, NARROWEST = 40, 200, 190
_FEWEST = 5  # companies with every score known, below which a correlation says nothing
MODE_WORDS = {
    "equal": "",
    "typed": mark("The others share the rest, so that the sum stays 1."),
    "entropy": mark("Entropy: the more unevenly a factor's scores are spread over the companies, "
                    "the more it weighs."),
    "critic": mark("CRITIC: the wider a factor's scores spread and the less they repeat other "
                   "factors, the more it weighs."),
}


class WeightsPanel(QWidget):
    """Shows and edits the weights of the session's universe."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._gesture = ""
        self._before = session.evaluation.weights  # when the gesture began
        self._stale_dependence = True
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(NARROWEST)
        self.rows: list[WeightRow] = []
        self.mode = Combo("", self)
        self.more = QToolButton(self)
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        body = QWidget(self)
        body.setProperty("ground", "base")
        self._build(body)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._header())
        box.addWidget(rule(self))
        box.addWidget(scroll, 1)
        self._name_things()
        FieldMark(session, self.mode, self._key, tr("Weights"))
        self._build_rows()
        self._refresh()
        self.mode.activated.connect(self._choose_mode)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        self.top.valueChanged.connect(lambda _: self._refresh())
        session.changed.connect(self._changed)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(WIDTH, 420)

    def controls(self) -> list[QWidget]:
        """What takes the keyboard, in its order."""
        parts = (part for row in self.rows for part in (row.field, row.slider))
        return [self.mode, self.more, *parts, self.top]

    # -- building ------------------------------------------------------------------------------

    def _header(self) -> QWidget:
        header = QWidget(self)
        header.setProperty("ground", "window")
        header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header.setFixedHeight(HEADER - 1)
        line = QHBoxLayout(header)
        line.setContentsMargins(MARGIN, 0, MARGIN - 2, 0)
        line.addWidget(self._title)
        line.addStretch(1)
        line.addWidget(self.mode)
        line.addWidget(self.more)
        return header

    def _build(self, body: QWidget) -> None:
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 8, 0, 4)
        self._list.setSpacing(0)
        self._holds, self._words, self._notices = caption(body), caption(body), caption(body)
        self._outside = caption(body, "refusal")
        self.top = CountField("", 1, 1, body)
        self._top_name = QLabel(body)
        self._top_name.setProperty("role", "label")
        self._top_name.setBuddy(self.top)
        self._top_name.setMinimumWidth(1)
        self._sum_name, self._sum = QLabel(body), QLabel(body)
        self._effective_name, self._effective = QLabel(body), QLabel(body)
        for label in (self._sum_name, self._effective_name):
            label.setProperty("role", "label")
        for label in (self._sum, self._effective):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(3)
        form.addRow(self._sum_name, self._sum)
        form.addRow(self._effective_name, self._effective)
        self._matrix_title = caption(body, "label")
        self._matrix_note = caption(body)
        self.matrix = CorrelationMatrix(body)
        inner = QVBoxLayout()
        inner.setContentsMargins(MARGIN, 0, MARGIN, 8)
        inner.setSpacing(5)
        line = QHBoxLayout()
        line.addWidget(self._top_name, 1)
        line.addWidget(self.top)
        inner.addLayout(line)
        for label in (self._holds, self._outside, self._words, self._notices):
            inner.addWidget(label)
        inner.addWidget(rule(body))
        inner.addLayout(form)
        inner.addSpacing(3)
        inner.addWidget(self._matrix_title)
        inner.addWidget(self.matrix)
        inner.addWidget(self._matrix_note)
        box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(self._list)
        box.addLayout(inner)
        box.addStretch(1)

    def _key(self) -> tuple[str]:
        return (f"weights/{self._session.universe.id}",)

    def _build_rows(self) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        QWidget.setTabOrder(self.mode, self.more)
        previous: QWidget = self.more
        for j, factor in enumerate(self._session.universe.factors):
            row = WeightRow(factor_name(factor), tr(factor.description), self)
            row.moved.connect(lambda value, gesture, j=j: self._move(j, value, gesture))
            FieldMark(self._session, row.field, self._key, tr("Weights"))
            self._list.addWidget(row)
            self.rows.append(row)
            QWidget.setTabOrder(previous, row.field)
            QWidget.setTabOrder(row.field, row.slider)
            previous = row.slider

    def _name_things(self) -> None:
        self.setAccessibleName(tr("Weights"))
        self._title.setText(tr("Weights"))
        self.mode.setAccessibleName(tr("How the weights come about"))
        self.mode.fill({key: tr(name) for key, name in MODE_NAMES.items()},
                       self._sheet().weights.mode)
        self.more.setText("\u2026")
        self.more.setToolTip(tr("Judgements, what the scores suggest, bounds, saved weights"))
        self.more.setAccessibleName(tr("More about weights"))
        self._top_name.setText(tr("Mark top"))
        self.top.setAccessibleName(tr("How many companies from the top stay the first"))
        self.top.setToolTip(tr("Sliders mark the exact range of a weight in which so many "
                               "companies from the top stay the first"))
        self._sum_name.setText(tr("Sum"))
        self._effective_name.setText(tr("Effective factors"))
        for label in (self._effective_name, self._effective):
            label.setToolTip(tr(
                "How many independent factors these amount to: the exponential of the entropy of "
                "the eigenvalues of their correlations. Well below their number means that the "
                "composite counts the same thing twice."))
        self._matrix_title.setText(tr("Correlation of factors"))

    # -- edits ---------------------------------------------------------------------------------

    def _choose_mode(self) -> None:
        self._session.apply(set_weight_mode(self._session, str(self.mode.currentData())))
        self.mode.show_key(self._sheet().weights.mode)

    def _menu(self) -> QMenu:
        """What there is to weights beside sliders; each dialog is loaded when first asked for."""
        from gui.weighing import opening

        menu = QMenu(self.more)
        for text, opened in opening.DIALOGS.items():
            menu.addAction(tr(text), partial(opened, self._session, self))
        return menu

    def _move(self, column: int, value: float, gesture: str) -> None:
        """Give a factor a weight; within a gesture the others keep the proportions they had."""
        session = self._session
        if not gesture or gesture != self._gesture:
            self._gesture, self._before = gesture, session.evaluation.weights
        session.apply(set_weight(session, column, value, gesture, self._before))

    # -- showing -------------------------------------------------------------------------------

    def _sheet(self) -> Sheet:
        return self._session.state.sheets[self._session.universe.id]

    def _changed(self, update: Update) -> None:
        if not update.of_scores and "bounds" not in update.kinds:
            return
        if "universe" in update.kinds:
            self._gesture = ""
            self._build_rows()
        if update.kinds & {"universe", "score", "as_of"}:
            self._stale_dependence = True
        self._refresh()

    def _refresh(self) -> None:
        evaluation = self._session.evaluation
        setting, method = self._sheet().weights, self._sheet().method
        self.mode.show_key(setting.mode)
        additive = method.name == "weighted_mean"
        first, count = np.flatnonzero(evaluation.ranks == 1), evaluation.ranks.size
        self.top.setMaximum(max(count - 1, 1))
        leader = evaluation.universe.companies[int(first[0])].name if first.size else ""
        top = self.top.value()
        lows, highs = evaluation.weight_range_of(top) if additive and count else ((), ())
        stays = (tr("{name} stays first from {range} (the other weights in proportion)").replace(
            "{name}", leader.replace("{", "").replace("}", "")) if top == 1 else
            tr("The first {n} stay the first {n} from {range} (the other weights in proportion)"
               ).replace("{n}", str(top)))
        bounds = reach(bounds_of(self._session))
        for j, row in enumerate(self.rows):
            hold = (float(lows[j]), float(highs[j])) if len(lows) else None
            row.show_reach(float(bounds.low[j]), float(bounds.high[j]))
            row.show_weight(float(evaluation.weights[j]), hold, stays)
        if not count:
            words = ""
        elif not additive:
            words = tr(
                "Ranges in which the first place holds are known for the weighted mean only.")
        elif top > 1:
            words = tr("Marked range: the first {n} stay the same companies.").format(
                n=int(np.count_nonzero(evaluation.ranks <= top)))
        elif first.size > 1:
            words = tr("{n} companies share the first place.").format(n=first.size)
        else:
            words = tr("Marked range: {name} stays #1.").format(name=leader)
        outside = not bounds_of(self._session).hold(evaluation.weights)
        show_text(self._outside, tr("These weights lie outside the bounds.") if outside else "")
        show_text(self._holds, words)
        show_text(self._words, tr(MODE_WORDS[setting.mode]) if MODE_WORDS[setting.mode] else "")
        show_text(self._notices, "\n".join(map(told, evaluation.notices)))
        show_text(self._sum, f"{float(evaluation.weights.sum()):.2f}")
        if self._stale_dependence:
            self._show_dependence()

    def _show_dependence(self) -> None:
        """Correlations over the companies of which every score is known; stand-ins do not count."""
        self._stale_dependence = False
        evaluation = self._session.evaluation
        known = evaluation.cells.known
        used = np.flatnonzero(np.count_nonzero(known, axis=0) >= _FEWEST)  # a new one has no scores
        factors = [self._session.universe.factors[j] for j in used.tolist()]
        complete = known[:, used].all(axis=1)
        count, k = int(np.count_nonzero(complete)), len(factors)
        if count < _FEWEST or k < 2:
            show_text(self._effective, tr("unknown"))
            show_text(self._matrix_note, tr(
                "Only {n} companies have every score known; {fewest} are needed for correlations."
            ).format(n=count, fewest=_FEWEST))
            self._matrix_title.hide()
            self.matrix.hide()
            return
        scores = evaluation.cells.score[np.ix_(complete, used)]
        found = correlations(scores)
        values: list[list[float | None]] = [
            [None if found.constant[i] or found.constant[j] else float(found.matrix[i, j])
             for j in range(k)] for i in range(k)]
        show_text(self._effective, tr("{n} of {all}").format(
            n=f"{effective_number(scores):.1f}", all=k))
        self.matrix.show_values(factors, values)
        self._matrix_title.show()
        self.matrix.show()
        show_text(self._matrix_note,
                  tr("over {n} companies with every score known").format(n=count))
