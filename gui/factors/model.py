"""The matrix as Qt asks for it: companies in listed order against factors, NumPy inside."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QModelIndex, QObject, Qt

from data.records import Company
from gui.commands.seat import in_base, own_entry
from gui.factors.disputed import APART
from gui.factors.words import (
    cell_text,
    cell_tip,
    company_tip,
    composite_head_tip,
    composite_name,
    composite_tip,
    factor_tip,
    spoken,
)
from gui.format import score
from gui.i18n import tr
from gui.names import both_scripts, factor_name
from gui.session import Session, Update
from gui.widgets.listed_rows import ListedRows, Rows
from gui.widgets.shorthand import RIGHT, Index
from scoring.evaluate import ANALYST, Evaluation
from scoring.rubric import EVIDENCE

RANK, COMPANY, FIRST = 0, 1, 2
Cell = tuple[int, int]

_ROLE = Qt.ItemDataRole
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITABLE = _PLAIN | Qt.ItemFlag.ItemIsEditable
_NUMBER = int(RIGHT)


class FactorModel(ListedRows):
    """Columns: rank, company, one per factor, composite. Rows: `session.order`.

    A cell of the sheet is (universe row, factor column); `cell` and `place` go between both.
    With `only_overridden`, companies on which the analyst set nothing are left out; with
    `only_disputed`, those on which no two analysts are apart.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session.order, len(session.universe.companies), parent)
        self.session = session
        self.only_overridden = self.only_disputed = False
        self.evaluation: Evaluation = session.evaluation
        session.changed.connect(self._changed)
        session.listed.connect(self.relist)

    # -- places ------------------------------------------------------------------------------------

    @property
    def factors(self) -> int:
        """Number of factors."""
        return len(self.evaluation.universe.factors)

    @property
    def composite(self) -> int:
        """The last column."""
        return FIRST + self.factors

    def factor(self, column: int) -> int:
        """Factor shown in a column; -1 for the other columns."""
        return column - FIRST if FIRST <= column < self.composite else -1

    def cell(self, index: Index) -> Cell | None:
        """The sheet's cell at an index; None outside the factor columns."""
        factor = self.factor(index.column())
        return (int(self.rows[index.row()]), factor) if index.isValid() and factor >= 0 else None

    def place(self, cell: Cell) -> QModelIndex:
        """The index of a sheet's cell; invalid if its company is not listed."""
        row = self.view_row(cell[0])
        return self.index(row, FIRST + cell[1]) if row >= 0 else QModelIndex()

    def company(self, view_row: int) -> Company:
        """The company in a row of the table."""
        return self.evaluation.universe.companies[self.rows[view_row]]

    # -- values ------------------------------------------------------------------------------------

    def known(self, cell: Cell) -> float | None:
        """The score where evidence or the analyst speaks; None where one is only assumed."""
        cells = self.evaluation.cells
        return float(cells.score[cell]) if cells.status[cell] in (ANALYST, EVIDENCE) else None

    def own(self, cell: Cell) -> float | None:
        """The score an edit starts from: the own one among several analysts', else `known`."""
        if self.session.state.analysts and in_base(self.session):
            entry = own_entry(self.session, cell)
            if "score" in entry:
                return float(entry["score"])
        return self.known(cell)

    # -- what Qt asks ------------------------------------------------------------------------------

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else self.composite + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if self.factor(index.column()) >= 0 else _PLAIN

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == _ROLE.DisplayRole:
            return self._text(index)
        if role == _ROLE.TextAlignmentRole:
            return None if index.column() == COMPANY else _NUMBER
        if role == _ROLE.ToolTipRole:
            return self._tip(index)
        if role == _ROLE.AccessibleTextRole:
            cell = self.cell(index)
            return self._text(index) if cell is None else spoken(self.session, cell)
        if role == _ROLE.EditRole:
            cell = self.cell(index)
            return self._text(index) if cell is None else self.known(cell)
        return None

    def _text(self, index: Index) -> str:
        cell = self.cell(index)
        if cell is not None:
            cells = self.evaluation.cells
            return cell_text(int(cells.status[cell]), float(cells.score[cell]))
        row = int(self.rows[index.row()])
        if index.column() == RANK:
            return str(int(self.evaluation.ranks[row]))
        if index.column() == COMPANY:
            return both_scripts(self.evaluation.universe.companies[row])
        return score(float(self.evaluation.composite[row]))

    def _tip(self, index: Index) -> str:
        cell = self.cell(index)
        if cell is not None:
            return cell_tip(self.session, cell)
        row = int(self.rows[index.row()])
        return (company_tip if index.column() == COMPANY else composite_tip)(self.evaluation, row)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        factor = self.factor(section)
        if role in (_ROLE.DisplayRole, _ROLE.AccessibleTextRole):
            if factor >= 0:
                return factor_name(self.evaluation.universe.factors[factor])
            if section == self.composite:
                return composite_name(self.evaluation)
            return "#" if section == RANK else tr("Company")
        if role == _ROLE.ToolTipRole and factor >= 0:
            return factor_tip(self.evaluation, factor)
        if role == _ROLE.ToolTipRole and section == self.composite:
            return composite_head_tip(self.evaluation)
        return None

    # -- news --------------------------------------------------------------------------------------

    def show_only_overridden(self, only: bool) -> None:
        """List only companies on which the analyst set a score, bounds or unknown; or all."""
        if only != self.only_overridden:
            self.only_overridden = only
            self.relist()

    def show_only_disputed(self, only: bool) -> None:
        """List only companies on which analysts are apart; or all."""
        if only != self.only_disputed:
            self.only_disputed = only
            self.relist()

    @property
    def narrowed(self) -> bool:
        """Whether the table lists fewer companies than the session."""
        return self.only_overridden or self.only_disputed

    def relist(self) -> None:
        """Take filter and order anew."""
        self.move_rows(self._listed())

    def _changed(self, update: Update) -> None:
        if not update.of_scores:
            return
        if update.evaluation.universe is not self.evaluation.universe:
            self.beginResetModel()
            self.evaluation = update.evaluation
            self.set_rows(self._listed(), len(self.evaluation.universe.companies))
            self.endResetModel()
            return
        before, self.evaluation = composite_name(self.evaluation), update.evaluation
        self.relist()
        self.tell_values()
        if composite_name(self.evaluation) != before:  # Qt lays the table out anew on this news
            self.headerDataChanged.emit(
                Qt.Orientation.Horizontal, self.composite, self.composite)

    def _listed(self) -> Rows:
        order = self.session.order
        if self.only_overridden:
            touched = self.session.evaluation.sheet.touched[:, :self.factors]
            order = order[np.any(touched[order], axis=1)]
        found = self.session.dispersion if self.only_disputed else None
        if found is not None:
            order = order[found.widest[order] >= APART - 1e-9]  # NaN: nothing to compare
        return order
