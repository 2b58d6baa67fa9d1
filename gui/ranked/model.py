"""The ranked list as a Qt model over the session's arrays."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from data.records import Company
from data.scenario_records import BASE
from gui.format import EN_DASH, interval, score
from gui.i18n import mark, tr
from gui.money import Money
from gui.names import both_scripts
from gui.ranked.values import MODES, ListedValues
from gui.ranked.words import company_tip, missing_words, move_text, warning_words
from gui.session import Session, Update
from gui.widgets.listed_rows import ListedRows
from gui.widgets.shorthand import LEFT, RIGHT, Index

RANK, MOVE, COMPANY, COMPOSITE, VALUE, DATED = range(6)
SORT_COLUMNS = ("rank", "move", "company", "score", "value", "")


class RankedModel(ListedRows):
    """Rows in the session's order; its lists go by the companies' rows in the universe."""

    def __init__(self, session: Session, money_unit: Money, parent: QObject | None = None) -> None:
        super().__init__(session.order, len(session.universe.companies), parent)
        self._session = session
        self._money = money_unit
        self.worth = ListedValues(session, money_unit)
        self._take()
        session.changed.connect(self._changed)
        session.listed.connect(self._relist)
        money_unit.changed.connect(self._values_changed)

    def company(self, row: int) -> Company:
        """The company in `row` of the universe."""
        return self._session.universe.companies[row]

    def show_values(self, mode: str) -> None:
        """Show the values of the 'model' or the 'newest' observations; ValueError for others."""
        if mode not in MODES:
            raise ValueError(f"{mode!r} is not one of {', '.join(MODES)}")
        if mode != self.worth.mode:
            self.worth.mode = mode
            self._values_changed()

    @property
    def value_column(self) -> str:
        """What a list sorted by value is sorted by."""
        return "model" if self.worth.modelled else "value"

    def bounds(self) -> tuple[float, float]:
        """Lowest and highest value the bars must show: 0 to 1 unless the method leaves that."""
        e = self._session.evaluation
        return min(0.0, float(e.low.min())), max(1.0, float(e.high.max()))

    # -- Qt ----------------------------------------------------------------------------------------

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else 6

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(self.row_of(index.row()), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return None if index.column() in (MOVE, COMPANY) else int(RIGHT)
        if role == Qt.ItemDataRole.ToolTipRole:
            return company_tip(self._session, self._money, self.row_of(index.row()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(self.row_of(index.row()), index.column())
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return ("#", "±", tr("Company"), tr("Composite"), self._money.unit,
                    tr("80 %") if self.worth.modelled else tr("as of"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(RIGHT if section in (RANK, VALUE, DATED) else LEFT)
        if role == Qt.ItemDataRole.ToolTipRole:
            if self.worth.modelled and section in _MODEL_TIPS:
                return tr(_MODEL_TIPS[section])
            if section == MOVE and self._session.scenario != BASE:
                return tr("Places won or lost against the base")
            return tr(_HEADER_TIPS[section])
        return None

    # -- inside ------------------------------------------------------------------------------------

    def _take(self) -> None:
        e = self._session.evaluation
        self.ranks = e.ranks.tolist()
        self.moves = (self._session.start_ranks - e.ranks).tolist()
        self.scores, self.low, self.high = e.composite.tolist(), e.low.tolist(), e.high.tolist()
        self.missing = e.missing.tolist()
        self.worth.take()

    def text(self, row: int, column: int) -> str:
        """What a cell shows of the company in `row` of the universe."""
        if column == RANK:
            return str(self.ranks[row])
        if column == MOVE:
            return move_text(self.moves[row])
        if column == COMPANY:
            return self._session.universe.companies[row].name
        if column == COMPOSITE:
            return score(self.scores[row])
        if column == VALUE:
            return self.worth.value(row)
        if column == DATED:
            return self.worth.aside(row)
        return ""

    def _spoken(self, row: int, column: int) -> str:
        if column == COMPOSITE:
            return f"{score(self.scores[row])}, {interval(self.low[row], self.high[row])}"
        if column == COMPANY:
            company = self._session.universe.companies[row]
            return f"{both_scripts(company)} {missing_words(self.missing[row])}".rstrip()
        text = self.text(row, column)
        if column == VALUE and self.worth.modelled:
            text = f"{text} {warning_words(self.worth.warning(row)[0])}".rstrip()
        return tr("unknown") if text in ("", EN_DASH) else text

    def _changed(self, update: Update) -> None:
        if not update.of_scores:
            if "calibration" in update.kinds:
                self._values_changed()
                self._relist()
            return
        self._take()
        if "universe" in update.kinds:
            self.beginResetModel()
            self.set_rows(self._session.order, len(self._session.universe.companies))
            self.endResetModel()
        else:
            self._relist()
            self.tell_values()

    def _relist(self) -> None:
        self.move_rows(self._session.order)

    def _values_changed(self) -> None:
        self.worth.take()
        self.tell_values()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, VALUE, DATED)


_HEADER_TIPS = (
    mark("Rank; equal composites share the better rank (1, 1, 3)"),
    mark("Places won or lost since this session began"),
    mark("A hollow dot marks unknown scores; they take their segment's median, with wide bounds"),
    mark("Composite of the weighted factor scores; the whisker runs from low to high"),
    mark("Newest known valuation; ≥ means at least"),
    mark("Kind and month of it: post-money or pre-money of a round, IPO price, market cap"),
)
_MODEL_TIPS = {
    VALUE: mark("Median of the calibrated model, company premium included; ▵ means the company is "
                "unlike those it was calibrated on"),
    DATED: mark("80 % interval of the model's value"),
}
