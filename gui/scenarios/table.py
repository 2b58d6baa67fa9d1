"""The table of companies by scenario: sorted by any column, pinned companies on top, copied."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from gui.clipboard import put
from gui.i18n import tr
from gui.scenarios.columns import Column
from gui.scenarios.facts import Facts
from gui.scenarios.header import ComparisonHeader
from gui.scenarios.model import ComparisonModel
from gui.scenarios.paint import ComparisonPainter, Paint
from gui.theme.theme import colour
from gui.widgets.company_cursor import CompanyCursor
from gui.widgets.row_table import ROW, RowTable
from gui.widgets.shorthand import Index

_COPY = QKeySequence.StandardKey.Copy


class ComparisonTable(RowTable):
    """Every company listed, in all scenarios shown; the current row's company is the selected one.

    P pins the current company on top, Ctrl+C copies the table as it stands.
    """

    said = Signal(str)

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        self._model = ComparisonModel(facts)
        super().__init__(self._model, tr("Scenarios side by side"), parent)
        self._facts, self._session = facts, facts.session
        self._cursor = CompanyCursor(self, facts.session, self._model, 0)
        self._painter = ComparisonPainter(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._head = ComparisonHeader(self._model, self)
        self.setHorizontalHeader(self._head)
        self._head.sectionClicked.connect(self.sort_by)
        self._model.rebuilt.connect(self._rebuilt)
        facts.changed.connect(self.follow)
        facts.session.selected.connect(self.follow)
        facts.session.listed.connect(self.follow)

    def model(self) -> ComparisonModel:
        """The model, by its own type."""
        return self._model

    def follow(self) -> None:
        """Put the current cell into the row of the session's company."""
        self._cursor.follow()

    def sort_by(self, section: int) -> None:
        """Order by a column; again to reverse."""
        self._model.sort_by(section)
        self._head.viewport().update()
        self.viewport().update()

    def pin(self) -> None:
        """Keep the selected company on top, or no longer."""
        if self._session.vacant:
            return
        name = self._session.company.name
        self._facts.pin(self._session.selection)
        self.scrollTo(self.currentIndex())
        on = self._session.selection in self._facts.pins
        self.said.emit((tr("{name} stays on top") if on
                        else tr("{name} stands in its place again")).format(name=name))

    def copy(self) -> None:
        """Put the whole table on the clipboard, as sorted and filtered."""
        model = self._model
        heads = [model.spoken(i) for i in range(len(model.columns))]
        rows = [[model.text(int(row), i) for i in range(len(heads))] for row in model.rows]
        lines = [heads, *rows]
        cells = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>"
                        for row in lines)
        put("\n".join("\t".join(row) for row in lines), f"<table>{cells}</table>")
        self.said.emit(tr("{n} rows copied").format(n=len(rows)))

    def menu(self) -> QMenu:
        """What can be done with the selected company."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pinned = self._session.selection in self._facts.pins
        text = tr("Unpin {name}") if pinned else tr("Pin {name} on top")
        menu.addAction(text.format(name=self._session.company.name) + "\tP", self.pin)
        menu.addAction(tr("Copy table") + "\tCtrl+C", self.copy)
        return menu

    @property
    def options(self) -> dict[str, Any]:
        """The column sorted by, as plain values."""
        column = self._model.sort_column
        return {"kind": column.kind, "at": column.at, "descending": self._model.descending}

    @options.setter
    def options(self, options: dict[str, Any]) -> None:
        kind, at = options.get("kind"), options.get("at")
        if isinstance(kind, str) and isinstance(at, int):
            self._model.sort_column = Column(kind, at)
            self._model.descending = options.get("descending") is True

    # -- Qt ----------------------------------------------------------------------------------------

    def _rebuilt(self) -> None:
        self._head.fit(self.viewport().width())
        self.follow()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) \
                and event.matches(_COPY):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.matches(_COPY):
            self.copy()
        elif event.key() == Qt.Key.Key_P and not event.modifiers():
            self.pin()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        self.menu().popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._head.fit(self.viewport().width())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        first, last = self.rows_within(event.rect())
        if first <= last:
            rows, top = self._model.rows[first:last + 1].tolist(), self.rowViewportPosition(first)
            for held in (False, True) if self._head.offset() else (False,):
                self._painter.paint(painter, self.ink(Paint), rows, top, self.spans(),
                                    self._session.row, len(self._facts.pins) - first, held)
        else:
            self._paint_nothing(painter)
        if self.hasFocus() and self.currentIndex().isValid():
            top = self.rowViewportPosition(self.currentIndex().row())
            painter.setPen(colour("accent"))
            painter.drawRect(0, top, self.viewport().width() - 1, ROW - 1)
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        super().scrollContentsBy(dx, dy)
        if dx:  # the companies stay where they are
            self.viewport().update()
            self._head.viewport().update()

    def scrollTo(  # noqa: N802
        self, index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into view; what is seen of its columns stays."""
        bar = self.horizontalScrollBar()
        place = bar.value()
        super().scrollTo(index, hint)
        bar.setValue(place)

    def _paint_nothing(self, painter: QPainter) -> None:
        if self._facts.comparison is None:
            text = self._facts.problem
        elif self._session.filtered:
            text = tr("No company matches the filter.")
        else:
            text = tr("Nothing differs between these scenarios.")
        painter.setPen(colour("text3"))
        painter.drawText(QRect(8, 0, self.viewport().width() - 16, 3 * ROW),
                         Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
