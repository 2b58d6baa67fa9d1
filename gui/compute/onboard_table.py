"""The table of devices a robot model may run on, with a bar of each rate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan, nan
from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.compute.charts.words import figure, span
from gui.compute.entries import plain
from gui.compute.onboard_words import (
    LIMITS,
    REACHED,
    REACHED_INK,
    device_label,
    row_tips,
    software_words,
)
from gui.compute.plain_table import Record, RecordModel, RecordTable
from gui.format import EN_DASH
from gui.i18n import tr
from gui.theme.theme import CAPTION_PX, colour, content_font
from gui.widgets.shorthand import LEFT, RIGHT, Index
from gui.widgets.signs import diamond, whisker
from scoring.compute.book import Book
from scoring.compute.evaluation.onboard import OnboardRow

DEVICE, WATTS, PREDICTED, BAR, MEASURED, LIMIT, REACH = range(7)
_WIDTHS = {PREDICTED: 108, MEASURED: 118, REACH: 74}
_LIMIT, _WATTS = 72, 54
_NARROWEST, _GIVES = 130, 30  # of the device's name, and what it gives at the last
_BAR = 84  # least width of the bars
_ORDER = {"measured": 4, "yes": 3, "perhaps": 2, "no": 1, "unknown": None}


@dataclass(frozen=True)
class RateRecord(Record):
    """A row with what its bar is painted from: predicted with band, and measured (NaN unknown)."""

    row: str = ""
    chip: str = ""
    low: float = nan
    value: float = nan
    high: float = nan
    measured: float = nan


class RateBars(QStyledItemDelegate):
    """Bar and whisker: predicted with its band; diamond: measured; dashed line: wanted."""

    def __init__(self, model: RecordModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.most, self.wanted = 1.0, nan

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        record = self._model.rows[index.row()]
        if not isinstance(record, RateRecord):
            return
        area: QRect = option.rect.adjusted(8, 0, -8, -1)  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]

        def px(hz: float) -> int:
            return area.left() + round((area.width() - 1) * min(hz / self.most, 1.0))

        middle = area.center().y()
        painter.save()
        if not isnan(record.value):
            painter.fillRect(area.left(), middle - 3, px(record.value) - area.left(), 7,
                             colour("accent" if chosen else "bar"))
            whisker(painter, px(record.low), px(record.high), middle, colour("strong"))
        if not isnan(self.wanted):
            x = px(self.wanted)
            for y in range(area.top(), area.bottom(), 4):
                painter.fillRect(x, y, 1, 2, colour("text2"))
        if not isnan(record.measured):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(colour("base"))
            painter.setBrush(colour("text"))
            diamond(painter, px(record.measured) + 0.5, middle + 0.5, 4.5)
        painter.restore()


class PairCells(QStyledItemDelegate):
    """A figure, and after two spaces what belongs to it, smaller and fainter."""

    _FIGURE = 32  # room the figure is right-aligned in

    def __init__(self, model: RecordModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._plain, self._caption = content_font(), content_font(CAPTION_PX)
        self._metrics = QFontMetrics(self._caption)

    def initStyleOption(  # noqa: N802 (Qt's name)
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.text = ""  # type: ignore[attr-defined]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        record = self._model.rows[index.row()]
        value, _, note = record.cells[index.column()].partition("  ")
        area: QRect = option.rect.adjusted(8, 0, -4, -1)  # type: ignore[attr-defined]
        painter.save()
        painter.setFont(self._plain)
        painter.setPen(colour(record.inks.get(index.column(), "text")))
        painter.drawText(QRect(area.left(), area.top(), self._FIGURE, area.height()), RIGHT, value)
        rest = area.adjusted(self._FIGURE + 6, 1, 0, 1)
        painter.setFont(self._caption)
        painter.setPen(colour("text3"))
        painter.drawText(rest, LEFT, self._metrics.elidedText(
            note, Qt.TextElideMode.ElideRight, rest.width()))
        painter.restore()


class OnboardModel(RecordModel):
    """The rows of the table; words stand left, power right."""

    def name_reach(self, head: str) -> None:
        """Name the last column."""
        if self.heads[REACH] != head:
            self.heads = (*self.heads[:REACH], head)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, REACH, REACH)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(RIGHT if index.column() == WATTS else LEFT)
        return super().data(index, role)

    def headerData(  # noqa: N802 (Qt's name)
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(RIGHT if section == WATTS else LEFT)
        return super().headerData(section, orientation, role)


class OnboardTable(RecordTable):
    """Devices by row; `row_chosen(id)` tells of a selection. Where it is narrow, power goes first,
    then bars, then limits."""

    row_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        model = OnboardModel((
            tr("Device"), tr("W"), tr("Predicted, Hz"), tr("◆ measured"), tr("Measured, Hz"),
            tr("Limit"), ""))
        super().__init__(model, tr("Replanning rate by device"), sorts=True, parent=parent)
        model.setParent(self)
        self.records = model
        self._chosen = ""
        self.bars = RateBars(model, self)
        self._pairs = PairCells(model, self)
        self.setItemDelegateForColumn(BAR, self.bars)
        for column in (PREDICTED, MEASURED):
            self.setItemDelegateForColumn(column, self._pairs)
        self.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(BAR, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.setColumnWidth(LIMIT, _LIMIT)
        self.setColumnWidth(WATTS, _WATTS)
        self.setColumnWidth(DEVICE, _NARROWEST)
        self.selectionModel().selectionChanged.connect(self._picked)
        head.sortIndicatorChanged.connect(lambda *_: self.choose(self._chosen))

    def show_rows(self, book: Book, rows: Sequence[OnboardRow], wanted: float | None) -> None:
        """Show other rows in the order the user sorted them by; the same row stays selected."""
        kept = self._chosen
        hz = nan if wanted is None else wanted
        highest = [v for row in rows for v in (row.rate.high, row.best.hz if row.best else nan)
                   if not isnan(v)]
        self.bars.most = max([*highest, 1.0]) * 1.02
        self.bars.wanted = hz
        made = [_record(book, row, hz) for row in rows]
        head = self.horizontalHeader()
        self.records.name_reach(tr("≥ {hz} Hz").format(hz=plain(hz)) if wanted else tr("Reached"))
        self.records.show_records(made)
        if head.sortIndicatorSection() >= 0:
            self.records.sort(head.sortIndicatorSection(), head.sortIndicatorOrder())
        self.choose(kept)

    @property
    def chosen(self) -> str:
        """Id of the selected row; empty for none."""
        return self._chosen

    def choose(self, row: str) -> None:
        """Select a row by its id, telling nobody."""
        at = next((i for i, record in enumerate(self.records.rows)
                   if isinstance(record, RateRecord) and record.row == row), -1)
        self._chosen = row if at >= 0 else ""
        selection = self.selectionModel()
        blocked = selection.blockSignals(True)
        if at >= 0:
            self.selectRow(at)
        else:
            self.clearSelection()
        selection.blockSignals(blocked)
        self.viewport().update()

    def _picked(self, *_: QItemSelection) -> None:
        picked = self.selectionModel().selectedRows()
        record = self.records.rows[picked[0].row()] if picked else None
        if isinstance(record, RateRecord) and record.row != self._chosen:
            self._chosen = record.row
            self.row_chosen.emit(record.row)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        room = self.viewport().width() - sum(_WIDTHS.values()) - _NARROWEST - _LIMIT
        bars = room >= _BAR
        power = room >= _BAR + _WATTS or _WATTS <= room < _BAR
        for column, fits in ((BAR, bars), (WATTS, power), (LIMIT, room >= 0)):
            self.setColumnHidden(column, not fits)
        room += _LIMIT * (room < 0) - _WATTS * power
        spare = (room - _BAR) // 3 if bars else room
        self.setColumnWidth(DEVICE, _NARROWEST + max(-_GIVES, min(spare, 70)))


def _record(book: Book, row: OnboardRow, wanted: float) -> RateRecord:
    rate, best = row.rate, row.best
    reach = row.reaches(wanted) if not isnan(wanted) else ""
    known = not isnan(rate.value)
    predicted = f"{figure(rate.value)}  {span(rate.low, rate.high)}" if known else EN_DASH
    measured = f"{figure(best.hz)}  {software_words(best.software)}" if best else EN_DASH
    name = device_label(book, row)
    inks = {DEVICE: "text", WATTS: "text2", PREDICTED: "text" if known else "text3",
            MEASURED: "text" if best else "text3",
            LIMIT: "warn_text" if rate.limit == "does not fit" else "text2",
            REACH: REACHED_INK.get(reach, "text3")}
    return RateRecord(
        (name, f"{row.watts:,.0f}" if not isnan(row.watts) else EN_DASH, predicted, "", measured,
         tr(LIMITS[rate.limit]), tr(REACHED[reach]) if reach else EN_DASH),
        (name.casefold(), None if isnan(row.watts) else row.watts,
         rate.value if known else None, rate.value if known else None,
         best.hz if best else None, rate.limit, _ORDER.get(reach)),
        row_tips(row, wanted) if reach else (*row_tips(row, 0.0)[:-1], ""),
        inks, row=row.id, chip=row.chip, low=rate.low, value=rate.value, high=rate.high,
        measured=best.hz if best else nan)
