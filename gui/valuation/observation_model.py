"""The observations as a Qt model: which of them are listed, in which order, and their texts."""

from __future__ import annotations

from math import isnan
from typing import Any

import numpy as np
from PySide6.QtCore import QModelIndex, QObject, Qt

from gui.format import EN_DASH
from gui.i18n import tr
from gui.money import Money
from gui.names import both_scripts
from gui.session import Session, Update
from gui.tips import titled_tip
from gui.valuation import observation_columns as columns
from gui.valuation.facts import Facts, facts_of
from gui.valuation.observation_columns import (
    COMPANY,
    COUNT,
    DATE,
    KIND,
    MODEL,
    NOTE,
    OBSERVED,
    ON,
    RATIO,
    REPORTED,
    RIGHT_ALIGNED,
    WEIGHT,
)
from gui.widgets.listed_rows import ListedRows, Rows
from gui.widgets.shorthand import LEFT, RIGHT, Index

_ROLE = Qt.ItemDataRole
SHOWN = ("all", "on", "off", "company")
# updates the rows rest on
KINDS = frozenset({"calibration", "calibration_settings", "observation", "own", "fx", "universe"})


class ObservationModel(ListedRows):
    """Rows of `facts`; those of companies the session lists, narrowed by `shown` of SHOWN.

    `ordering` is (column, descending).
    """

    def __init__(
        self, session: Session, money: Money, level: float = 0.8, parent: QObject | None = None
    ) -> None:
        self.session, self.money, self.level = session, money, level
        self.facts: Facts = facts_of(session, money, level)
        self.ordering: tuple[int, bool] = (DATE, True)
        self.shown = "all"
        super().__init__(self._listed(), len(self.facts), parent)
        session.changed.connect(self._changed)
        session.listed.connect(self.relist)
        session.selected.connect(self._selected)
        money.changed.connect(self._money_changed)

    # -- rows --------------------------------------------------------------------------------------

    def order_by(self, column: int, descending: bool) -> None:
        """Order the rows by a column."""
        self.ordering = column, descending
        self.relist()

    def show_only(self, which: str) -> None:
        """List all rows, those on or off, or the selected company's."""
        self.shown = which
        self.relist()

    def show_level(self, level: float) -> None:
        """Judge rows by the interval of another level."""
        self.level = level
        self._take()
        self.relist()
        self.tell_values()

    def relist(self) -> None:
        """Take filter and order anew."""
        self.move_rows(self._listed())

    def company_of(self, view_row: int) -> str:
        """Id of the company in a row of the table."""
        return self.facts.observations[self.row_of(view_row)].company_id

    def view_rows_of(self, company: str) -> list[int]:
        """Where the rows of a company stand in the table."""
        return [at for at in range(len(self.rows)) if self.company_of(at) == company]

    def _listed(self) -> Rows:
        facts, session = self.facts, self.session
        listed = set(session.order.tolist())
        chosen = session.row
        rows = [at for at in range(len(facts)) if facts.row[at] in listed and (
            self.shown == "all" or (self.shown == "on" and facts.on[at])
            or (self.shown == "off" and not facts.on[at])
            or (self.shown == "company" and facts.row[at] == chosen))]
        return np.array(columns.ordered(facts, rows, *self.ordering), dtype=np.int64)

    # -- Qt ----------------------------------------------------------------------------------------

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name)
        return 0 if parent.isValid() else COUNT

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        if not index.isValid():
            return None
        at, column = self.row_of(index.row()), index.column()
        if role == _ROLE.DisplayRole:
            return self.text(at, column)
        if role == _ROLE.TextAlignmentRole:
            return int(RIGHT if column in RIGHT_ALIGNED else LEFT)
        if role == _ROLE.ToolTipRole:
            return self.tip(at)
        if role == _ROLE.AccessibleTextRole:
            return self.spoken(at, column)
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role in (_ROLE.DisplayRole, _ROLE.AccessibleTextRole):
            return f"{columns.head(section)} {columns.unit(section, self.money)}".rstrip()
        return columns.tip(section, self.money) if role == _ROLE.ToolTipRole else None

    # -- texts -------------------------------------------------------------------------------------

    def text(self, at: int, column: int) -> str:
        """What a cell shows of an observation."""
        facts = self.facts
        if column == ON:
            return tr("on") if facts.on[at] else tr("off")
        if column == COMPANY:
            return facts.company(at).name
        if column == DATE:
            return facts.observations[at].date_text
        if column == KIND:
            return facts.kind[at]
        if column == REPORTED:
            return facts.reported[at]
        if column == OBSERVED:
            return self.money.table(facts.observed[at])
        if column == MODEL:
            return self.money.table(facts.model[at])
        if column == RATIO:
            return ratio_word(facts.ratio[at])
        if column == WEIGHT:
            weight = facts.weight[at]
            return EN_DASH if isnan(weight) else f"{weight:.1f}"
        return facts.note(at)

    def spoken(self, at: int, column: int) -> str:
        """What a screen reader says of a cell."""
        if column == COMPANY:
            return both_scripts(self.facts.company(at))
        if column == NOTE:
            confidence = tr(self.facts.observations[at].confidence)
            return ", ".join(part for part in (confidence, self.facts.note(at)) if part)
        text = self.text(at, column)
        return tr("unknown") if text in ("", EN_DASH) else text

    def plain(self, at: int, column: int) -> str:
        """What other programs get: numbers with every digit, empty where unknown."""
        facts, o = self.facts, self.facts.observations[at]
        numbers = {OBSERVED: facts.observed, MODEL: facts.model, RATIO: facts.ratio,
                   WEIGHT: facts.weight}
        if column in numbers:
            value = numbers[column][at]
            return "" if isnan(value) else f"{value:.10g}"
        if column == REPORTED:
            return f"{'≥ ' if o.lower_bound else ''}{o.value:.15g} {o.currency}"
        return self.spoken(at, column)

    def tip(self, at: int) -> str:
        """What is known of an observation."""
        facts, o = self.facts, self.facts.observations[at]
        own = ("≥ " if o.lower_bound else "") + self.money.words(o.value, o.currency)
        raised = "" if o.amount_raised is None else tr("Raised {amount}").format(
            amount=self.money.words(o.amount_raised, o.raised_currency or o.currency))
        rate = ("" if isnan(facts.observed[at])
                else self.money.rate_words(o.currency, o.date, self.session.fx()))
        predicted = "" if isnan(facts.model[at]) else tr(
            "Model without this company: {amount}, from {low} to {high} in 80 of 100 cases").format(
                amount=self.money.words(facts.model[at]),
                low=self.money.words(facts.model[at] * facts.low[at]),
                high=self.money.words(facts.model[at] * facts.high[at]))
        lines = [f"{facts.kind[at]}, {o.date_text}: {own}", raised, rate, predicted,
                 facts.reason(at), o.note, f"{tr(o.confidence)} · {o.source_url}", o.id]
        return titled_tip(both_scripts(facts.company(at)), lines)

    # -- news --------------------------------------------------------------------------------------

    def _take(self) -> None:
        self.facts = facts_of(self.session, self.money, self.level)

    def _changed(self, update: Update) -> None:
        if not update.kinds & KINDS:
            return
        before = self.facts.observations
        self._take()
        if [o.id for o in before] == [o.id for o in self.facts.observations]:
            self.relist()
            self.tell_values()
            return
        self.beginResetModel()
        self.set_rows(self._listed(), len(self.facts))
        self.endResetModel()

    def _selected(self) -> None:
        if self.shown == "company":
            self.relist()

    def _money_changed(self) -> None:
        self._take()
        self.tell_values()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, OBSERVED, MODEL)


def ratio_word(ratio: float) -> str:
    """An observed value over the model's: '1.80', '0.79', '12.4'."""
    if isnan(ratio):
        return EN_DASH
    return f"{ratio:,.2f}" if ratio < 10 else f"{ratio:,.1f}" if ratio < 100 else f"{ratio:,.0f}"
