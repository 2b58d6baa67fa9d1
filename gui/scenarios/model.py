"""The comparison as a Qt model over its arrays."""

from __future__ import annotations

from math import isnan
from typing import Any

import numpy as np
from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from gui.format import EN_DASH, MINUS, score, signed
from gui.i18n import tr
from gui.ranked.words import move_text
from gui.scenarios.columns import (
    CHANGE,
    COMPANY,
    COMPOSITE,
    DESCENDING,
    EXPECTED,
    EXPECTED_RANK,
    HEADS,
    INTERVAL,
    MOVE,
    RANK,
    SPREAD,
    STEP,
    TIPS,
    VALUE,
    Column,
    array_of,
    columns_of,
    ends_of,
)
from gui.scenarios.facts import Facts
from gui.tips import titled_tip
from gui.widgets.listed_rows import ListedRows
from gui.widgets.shorthand import LEFT, RIGHT, Index

_SAME = 5e-4  # changes below this read 0 %
_STEP = 5e-3  # changes of a composite below this read a dash


class ComparisonModel(ListedRows):
    """Rows are companies, pinned ones first; `sort` is the column ordered by and which way.

    `rebuilt` comes when other columns stand.
    """

    rebuilt = Signal()

    def __init__(self, facts: Facts, parent: QObject | None = None) -> None:
        super().__init__(np.zeros(0, dtype=np.int64), len(facts.session.universe.companies), parent)
        self.facts, self.session, self.money = facts, facts.session, facts.money
        self.columns: tuple[Column, ...] = columns_of(None)
        self.sort_column = Column(RANK, 0)
        self.descending = False
        self._shape: object = None
        self._heads: object = None  # what the heads say
        self._held: list[list[float]] = []
        self._ends: dict[int, tuple[list[float], list[float]]] = {}  # by section
        facts.changed.connect(self.take)
        facts.session.listed.connect(self._relist)

    # -- reading -----------------------------------------------------------------------------------

    def take(self) -> None:
        """Read the comparison; other columns or another universe start anew."""
        comparison = self.facts.comparison
        columns = columns_of(comparison, self.facts.columns)
        shape = (columns, self.facts.ids, self.session.universe)
        self._held = [[] if c.kind == COMPANY or comparison is None
                      else array_of(comparison, c).tolist() for c in columns]
        self._ends = {}
        for section, column in enumerate(columns):
            if column.kind == INTERVAL and comparison is not None:
                low, high = ends_of(comparison, column)
                self._ends[section] = low.tolist(), high.tolist()
        heads = (self.facts.scenarios, self.money.currency,
                 comparison.probabilities if comparison is not None else ())
        if shape != self._shape:
            self._shape = shape
            self.beginResetModel()
            self.columns = columns
            if self.sort_column not in columns:
                self.sort_column, self.descending = Column(RANK, 0), False
            self.set_rows(self._ordered(), len(self.session.universe.companies))
            self.endResetModel()
            self.rebuilt.emit()
        else:
            self._relist()
            self.tell_values()
            if heads != self._heads:
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
        self._heads = heads

    def sort_by(self, section: int) -> None:
        """Order by a column; again to reverse."""
        column = self.columns[section]
        self.descending = (not self.descending if column == self.sort_column
                           else column.kind in DESCENDING)
        self.sort_column = column
        self._relist()

    def _relist(self) -> None:
        if self._shape is None or self._shape != (
                self.columns, self.facts.ids, self.session.universe):
            return
        self.move_rows(self._ordered())

    def _ordered(self) -> np.ndarray:
        comparison, column = self.facts.comparison, self.sort_column
        if comparison is None:
            return self.facts.rows(None, False)
        if column.kind == COMPANY:
            names = [c.name.casefold() for c in self.session.universe.companies]
            keys = np.empty(len(names))
            keys[sorted(range(len(names)), key=names.__getitem__)] = np.arange(len(names))
        else:
            keys = array_of(comparison, column)
        return self.facts.rows(keys, self.descending)

    # -- texts -------------------------------------------------------------------------------------

    def number(self, row: int, section: int) -> float:
        """The number of a cell; NaN where unknown. `row` of the universe."""
        return self._held[section][row]

    def text(self, row: int, section: int) -> str:
        """What a cell shows of the company in `row` of the universe."""
        kind = self.columns[section].kind
        if kind == COMPANY:
            return self.session.universe.companies[row].name
        value = self._held[section][row]
        if isnan(value):
            return EN_DASH
        if kind == RANK:
            return str(int(value))
        if kind == MOVE:
            return move_text(int(value)) or EN_DASH
        if kind == COMPOSITE:
            return score(value)
        if kind == CHANGE:
            return change_words(value)
        if kind == EXPECTED_RANK:
            return f"{value:.1f}"
        if kind == INTERVAL:
            low, high = (part[row] for part in self._ends[section])
            return self.money.span(low, high) or EN_DASH
        if kind == STEP:
            return signed(value) if abs(value) >= _STEP else EN_DASH
        if kind == SPREAD:
            return self.money.table(value)
        return self.money.table(value)

    def head(self, section: int) -> str:
        """The word over a column."""
        kind = self.columns[section].kind
        return self.money.unit if kind == VALUE else tr(HEADS[kind])

    # -- Qt ----------------------------------------------------------------------------------------

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name)
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, section = self.row_of(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(LEFT if section == 0 else RIGHT)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            text = self.text(row, section)
            words = tr("unknown") if text == EN_DASH else text
            return f"{self.spoken(section)} {words}"
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.spoken(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            column = self.columns[section]
            note = ""
            if 0 <= column.at < len(self.facts.scenarios):
                note = tr(self.facts.scenarios[column.at].note)
            return titled_tip(self.spoken(section), [tr(TIPS[column.kind]), note])
        return None

    def spoken(self, section: int) -> str:
        """A head with its scenario: 'B Funding winter rank'."""
        column = self.columns[section]
        if 0 <= column.at < len(self.facts.ids):
            return f"{self.facts.lettered(self.facts.ids[column.at])} {self.head(section)}"
        if column.kind in (EXPECTED_RANK, EXPECTED, INTERVAL):
            return tr("Expected") + " " + self.head(section)
        return self.head(section)

    def tip(self, row: int) -> str:
        """A company in all scenarios, a line each."""
        comparison = self.facts.comparison
        assert comparison is not None
        lines = []
        for at, id in enumerate(self.facts.ids):
            value = float(comparison.values[row, at])
            line = tr("{scenario}: rank {rank}, composite {score}, {value}").format(
                scenario=self.facts.lettered(id), rank=int(comparison.ranks[row, at]),
                score=score(float(comparison.composites[row, at]), 3),
                value=self.money.words(value))
            low, high = float(comparison.low[row, at]), float(comparison.high[row, at])
            if not isnan(low):
                line += f" ({self.money.table(low)}{EN_DASH}{self.money.table(high)})"
            lines.append(line)
        return titled_tip(self.session.universe.companies[row].name, lines)


def change_words(ratio: float) -> str:
    """A ratio of values as a change: '+19 %', '−4.2 %', '0 %'."""
    change = 100 * (ratio - 1)
    if abs(change) < 100 * _SAME:
        return "0 %"
    digits = 0 if abs(change) >= 9.95 else 1
    return f"{change:+,.{digits}f} %".replace("-", MINUS)
