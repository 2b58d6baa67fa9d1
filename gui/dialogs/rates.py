"""Exchange rates: yearly averages with their source, each one open to the analyst's change."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from data.currency import load_fx
from gui.commands import set_rate
from gui.i18n import tr
from gui.scenarios.marks import key_line, mark_colour
from gui.session import Session
from gui.session.scenarios import HERE
from gui.theme.theme import colour, content_font
from gui.widgets.shorthand import RIGHT, Index
from gui.widgets.signs import picture, set_above, set_here

CURRENCY, YEAR, RATE, STATE, SOURCE = range(5)
_AMBIGUOUS = re.compile(r"[1-9]\d{0,2},\d{3}")  # 7,123: a good seven, or seven thousand


class RatesModel(QAbstractTableModel):
    """One row per currency and year: units per USD. `refused` tells why a value was not taken."""

    refused = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._scale = 1.0
        self.rows = sorted(load_fx().entries.values(), key=lambda r: (r.currency, -r.year))
        session.changed.connect(self._changed)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        own = self._session.state.fx.get((row.currency, row.year))
        if role == Qt.ItemDataRole.EditRole and index.column() == RATE:
            return self._text(RATE, row, own).replace(",", "")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(index.column(), row, own)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in (YEAR, RATE):
            return int(RIGHT)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == STATE:
            return colour("warn_text" if own is not None else "text3")
        if role == Qt.ItemDataRole.FontRole and index.column() == RATE and own is not None:
            return content_font(semibold=True)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == RATE:
            return self._mark(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (
                key_line(self._session, key_of(row)), row.source_url,
                f"{row.as_of}, {tr(row.confidence)}", row.note)))
        return None

    def setData(  # noqa: N802
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        row = self.rows[index.row()]
        text = str(value).strip()
        if not text:
            self.refused.emit("")
            return self._session.apply(set_rate(self._session, row.currency, row.year, None))
        rate = _rate(text)
        if rate is None:
            self.refused.emit(tr(
                "“{text}” is not a rate of {currency} in {year}. Type how many {currency} one "
                "dollar bought, such as {example}; {old} stays.").format(
                    text=text, currency=row.currency, year=row.year,
                    example=f"{row.units_per_usd:g}", old=self.data(index)))
            return False
        self.refused.emit("")
        return self._session.apply(set_rate(self._session, row.currency, row.year, rate))

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == RATE else flags

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (tr("Currency"), tr("Year"), tr("per USD"), tr("Status"), tr("Source"))[section]
        return None

    def _mark(self, row: Any) -> QPixmap | None:
        """The mark of the scenario worked in, where it sets or inherits the rate."""
        tint, mark = mark_colour(self._session), self._session.scenarios.mark(key_of(row))
        if tint is None or not mark:
            return None
        draw = set_here if mark == HERE else set_above
        return picture(self._scale, QSize(4, 22), lambda p: draw(p, 0, 0, 22, tint))

    @staticmethod
    def _text(column: int, row: Any, own: float | None) -> str:
        if column == CURRENCY:
            return row.currency
        if column == YEAR:
            return str(row.year)
        if column == RATE:
            return f"{own if own is not None else row.units_per_usd:,.4f}".rstrip("0").rstrip(".")
        if column == STATE:
            if own is not None:
                return tr("yours, bundled {rate}").format(rate=f"{row.units_per_usd:g}")
            return tr("assumption") if row.assumption else tr("yearly average")
        return row.note or row.source_url

    def _changed(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, SOURCE))


def key_of(row: Any) -> str:
    """The key under which a rate is kept."""
    return f"fx/{row.currency}/{row.year}"


def _rate(text: str) -> float | None:
    """A typed rate above 0; None where it is none, or where its comma could mean either."""
    if _AMBIGUOUS.fullmatch(text):
        return None
    try:
        rate = float(text.replace(",", "."))
    except ValueError:
        return None
    return rate if 0 < rate < float("inf") else None


class RatesDialog(QDialog):
    """The table of rates; edits go through commands and undo like any other."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Exchange rates"))
        self.resize(640, 480)
        self._session = session
        self.model = RatesModel(session, self)
        words = QLabel(tr(
            "Yearly average units of each currency per US dollar. A valuation is converted at the "
            "rate of its own year; using a yearly average for a day is an assumption. Type over a "
            "rate to use your own, empty it to return to the bundled one."))
        words.setWordWrap(True)
        words.setProperty("role", "label")
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr("Exchange rates"))
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(24)
        self.table.horizontalHeader().setSectionResizeMode(
            SOURCE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((CURRENCY, 80), (YEAR, 64), (RATE, 110), (STATE, 150)):
            self.table.setColumnWidth(column, width)
        self.to_parent = QAction(tr("Revert to parent"), self.table)
        self.to_parent.setShortcut("Ctrl+Del")
        self.to_parent.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.to_parent.triggered.connect(lambda _=False: self._to_parent())
        self.table.addAction(self.to_parent)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        back = QPushButton(tr("Use the bundled rate"))
        back.clicked.connect(self._bundled)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(back, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.close)
        self.refusal = QLabel()
        self.refusal.setWordWrap(True)
        self.refusal.setProperty("role", "refusal")
        self.refusal.hide()
        self.model.refused.connect(self._refuse)
        box = QVBoxLayout(self)
        box.addWidget(words)
        box.addWidget(self.table, 1)
        box.addWidget(self.refusal)
        box.addWidget(buttons)

    def _refuse(self, why: str) -> None:
        self.refusal.setText(why)
        self.refusal.setVisible(bool(why))

    def _to_parent(self) -> None:
        """Let the rates of the scenario's parent stand again in the selected rows."""
        rows = {key_of(self.model.rows[index.row()]): self.model.rows[index.row()]
                for index in self.table.selectionModel().selectedIndexes()}
        self._session.to_parent(rows, lambda key: tr("{currency} per USD in {year}").format(
            currency=rows[key].currency, year=rows[key].year))

    def _bundled(self) -> None:
        for index in self.table.selectionModel().selectedIndexes():
            row = self.model.rows[index.row()]
            self._session.apply(set_rate(self._session, row.currency, row.year, None))
