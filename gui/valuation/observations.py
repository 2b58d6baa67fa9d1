"""The table of observations: looked at, sorted, edited, switched on and off, copied."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QRect, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from gui.clipboard import put
from gui.commands.calibration import switch_observations
from gui.i18n import tr
from gui.money import Money
from gui.session import Session, Update
from gui.theme.theme import colour
from gui.valuation.observation_columns import (
    COMPANY,
    COUNT,
    DESCENDING,
    NAMES,
    ON,
)
from gui.valuation.observation_header import ObservationHeader
from gui.valuation.observation_menu import observation_menu
from gui.valuation.observation_model import KINDS, SHOWN, ObservationModel
from gui.valuation.observation_paint import ObservationPainter, Paint
from gui.widgets.row_table import ROW, RowTable
from gui.widgets.shorthand import Index

_SELECT = QItemSelectionModel.SelectionFlag
_KEY = QKeySequence.StandardKey


class ObservationTable(RowTable):
    """Every observation of the universe; the current row's company is the selected one.

    Space or a click on the switch lets rows count or not, Ctrl+C copies the selected ones; Insert,
    F2 or Enter, and Del add, edit and remove.
    `options` (sort, rows shown, widths) can be kept and set; `said` carries a line for the status
    bar.
    """

    said = Signal(str)

    def __init__(
        self, session: Session, money: Money, parent: QWidget | None = None
    ) -> None:
        self._model = ObservationModel(session, money)
        super().__init__(self._model, tr("Observations"), parent)
        self.session = session
        self._painter = ObservationPainter(self._model)
        self._pressed = -1  # row of the table whose switch the mouse is down on
        self._following = False
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._head = ObservationHeader(self._model, self)
        self.setHorizontalHeader(self._head)
        self._head.reset()
        self._head.sectionClicked.connect(self.sort_by)
        self._head.sectionResized.connect(self.viewport().update)
        session.selected.connect(self.follow)
        session.changed.connect(self._changed)
        session.listed.connect(self.follow)
        self.follow()

    def model(self) -> ObservationModel:
        """The model, by its own type."""
        return self._model

    # -- what is shown -----------------------------------------------------------------------------

    def show_level(self, level: float) -> None:
        """Judge rows by the interval of another level."""
        self._model.show_level(level)
        self.viewport().update()

    def show_only(self, which: str) -> None:
        """List all rows, those on or off, or the selected company's."""
        self._model.show_only(which)
        self.follow()

    def sort_by(self, column: int) -> None:
        """Order by a column, largest first for numbers; again to reverse."""
        now, descending = self._model.ordering
        self._model.order_by(column, not descending if now == column else column in DESCENDING)
        self._head.viewport().update()
        self.viewport().update()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @property
    def options(self) -> dict[str, Any]:
        """Order, rows shown and widths, as plain values."""
        column, descending = self._model.ordering
        return {"sort": NAMES[column], "descending": descending, "shown": self._model.shown,
                "widths": self._head.widths()}

    @options.setter
    def options(self, options: dict[str, Any]) -> None:
        if options.get("sort") in NAMES:
            self._model.order_by(NAMES.index(options["sort"]), bool(options.get("descending")))
        if options.get("shown") in SHOWN:
            self._model.show_only(options["shown"])
        widths = options.get("widths")
        if isinstance(widths, list) and len(widths) == COUNT and all(
                isinstance(w, int) and 20 <= w <= 2000 for w in widths):
            for column, width in enumerate(widths):
                self._head.resizeSection(column, width)
        self._head.fit(self.viewport().width())
        self.follow()

    # -- selection ---------------------------------------------------------------------------------

    def _changed(self, update: Update) -> None:
        if update.kinds & KINDS:
            self.follow()

    def follow(self) -> None:
        """Put the current row on one of the session's company, first of all one of the fit,
        unless it is on one already.
        """
        company = self.session.selection
        current = self.currentIndex()
        if not (current.isValid() and self._model.company_of(current.row()) == company):
            rows = self._model.view_rows_of(company)
            self._following = True
            if rows:
                used = self._model.facts.used
                fitted = (row for row in rows if used[self._model.row_of(row)])
                index = self._model.index(next(fitted, rows[0]), COMPANY)
                self.selectionModel().setCurrentIndex(
                    index, _SELECT.ClearAndSelect | _SELECT.Rows)
                self._bring_into_sight()
            else:
                self.selectionModel().clear()
            self._following = False
        self.viewport().update()

    def _bring_into_sight(self) -> None:
        """Scroll to the current row, into the middle, unless it can be seen."""
        index = self.currentIndex().siblingAtColumn(ON)
        if index.isValid():
            rect = self.visualRect(index)
            if rect.top() < 0 or rect.bottom() > self.viewport().height():
                self.scrollTo(index, self.ScrollHint.PositionAtCenter)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt's name)
        super().currentChanged(current, previous)
        if current.isValid() and not self._following:
            self.session.select(self._model.company_of(current.row()))

    def chosen(self) -> list[int]:
        """The observations selected, in the order of the table."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self._model.row_of(row) for row in rows]

    # -- edits -------------------------------------------------------------------------------------

    def switch(self, rows: list[int], on: bool) -> None:
        """Let observations count from now on, or not; one edit."""
        facts = self._model.facts
        wanted = {facts.observations[at].id: on for at in rows if facts.on[at] != on}
        fixed = [facts.observations[at].id for at in rows if facts.fixed(at)]
        if on and fixed:
            self.said.emit(tr("The settings of the calibration leave this out: {why}").format(
                why=facts.reason(next(at for at in rows if facts.fixed(at)))))
            wanted = {id: on for id in wanted if id not in fixed}
        if wanted:
            self.session.apply(switch_observations(self.session, wanted))

    def toggle(self) -> None:
        """Switch the selected rows: to what the current one is not."""
        current, rows = self.currentIndex(), self.chosen()
        if current.isValid() and rows:
            self.switch(rows, not self._model.facts.on[self._model.row_of(current.row())])

    def current_id(self) -> str:
        """Id of the observation in the current row; empty for none."""
        current = self.currentIndex()
        if not current.isValid():
            return ""
        return self._model.facts.observations[self._model.row_of(current.row())].id

    def add(self) -> None:
        """Open an empty form for the selected company."""
        from gui.dialogs.rows.editing import add_row

        before = {o.id for o in self.session.universe.observations}
        dialog = add_row(self.session, "observation", self)
        dialog.accepted.connect(lambda: self._show_new(before))

    def _show_new(self, before: set[str]) -> None:
        """Make the observation that was not there before the current one."""
        for row in range(self._model.rowCount()):
            if self._model.facts.observations[self._model.row_of(row)].id not in before:
                self.selectRow(row)
                self._bring_into_sight()

    def edit_current(self) -> None:
        """Open the current row in the form."""
        from gui.dialogs.rows.editing import edit_row

        if id := self.current_id():
            edit_row(self.session, "observation", id, self)

    def remove(self) -> None:
        """Take the selected rows away."""
        from gui.dialogs.rows.editing import remove

        ids = [self._model.facts.observations[at].id for at in self.chosen()]
        if remove(self.session, "observation", ids):
            self.said.emit(tr("Removed: {n}. Undo brings them back.").format(n=len(ids)))

    def replaces_bundled(self) -> bool:
        """Whether the current row stands in place of a bundled one."""
        from gui.dialogs.rows.editing import can_revert

        return can_revert(self.session, "observation", self.current_id())

    def use_bundled(self) -> None:
        """Let the bundled row stand again."""
        from gui.dialogs.rows.editing import revert

        revert(self.session, "observation", self.current_id())

    def copy(self) -> None:
        """Put the selected rows on the clipboard, all of them where none is selected."""
        from html import escape

        rows = self.chosen() or self._model.rows.tolist()
        heads = [str(self._model.headerData(c, Qt.Orientation.Horizontal)) for c in range(COUNT)]
        lines = [heads, *([self._model.plain(at, c) for c in range(COUNT)] for at in rows)]
        cells = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in line) + "</tr>"
                        for line in lines)
        put("\n".join("\t".join(line) for line in lines), f"<table>{cells}</table>")
        self.said.emit(tr("{n} observations copied").format(n=len(rows)))

    def source(self) -> str:
        """Address of the source of the current row; empty for none."""
        current = self.currentIndex()
        if not current.isValid():
            return ""
        url = self._model.facts.observations[self._model.row_of(current.row())].source_url
        return url if url.startswith(("http://", "https://")) else ""

    def open_source(self) -> None:
        """Open the source of the current row."""
        if url := self.source():
            QDesktopServices.openUrl(QUrl(url))

    def import_rows(self) -> None:
        """Ask for a table of observations to import."""
        from gui.dialogs.importing.choosing import import_file

        import_file(self.session, self.window(), self.said.emit, "observations")

    def menu(self) -> QMenu:
        """What can be done with the selected rows."""
        return observation_menu(self)

    # -- what the Edit menu asks for ---------------------------------------------------------------

    def revert(self) -> None:
        """Let the selected rows count again."""
        self.switch(self.chosen(), True)

    def paste(self) -> None:
        """Nothing: see `_not_here`."""
        self._not_here()

    def fill_down(self) -> None:
        """Nothing: see `_not_here`."""
        self._not_here()

    def clear(self) -> None:
        """Nothing: see `_not_here`."""
        self._not_here()

    def _not_here(self) -> None:
        self.said.emit(tr("Observations are edited as whole rows: F2, or Insert for another."))

    # -- events ------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # while the table has the focus its keys come before the window's shortcuts
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and (
                event.matches(_KEY.Copy) or event.key() == Qt.Key.Key_Space):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.matches(_KEY.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.toggle()
        elif run := self._keys().get(Qt.Key(event.key())):
            run()
        else:
            super().keyPressEvent(event)

    def _keys(self) -> dict[Qt.Key, Callable[[], None]]:
        key, edit = Qt.Key, self.edit_current
        return {key.Key_Insert: self.add, key.Key_Delete: self.remove, key.Key_F2: edit,
                key.Key_Return: edit, key.Key_Enter: edit}

    def _switch_at(self, place: QPoint) -> int:
        """The row of the table whose switch lies there; -1 for none."""
        index = self.indexAt(place)
        return index.row() if index.isValid() and index.column() == ON else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = self._switch_at(event.position().toPoint()) if plain else -1
        if self._pressed < 0:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._pressed < 0:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._pressed < 0:
            super().mouseReleaseEvent(event)
            return
        row, self._pressed = self._pressed, -1
        if self._switch_at(event.position().toPoint()) == row:
            at = self._model.row_of(row)
            self.switch([at], not self._model.facts.on[at])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._switch_at(event.position().toPoint()) >= 0:
            self.mousePressEvent(event)  # a fast second click switches back
        else:
            super().mouseDoubleClickEvent(event)
            if event.button() == Qt.MouseButton.LeftButton and self.indexAt(
                    event.position().toPoint()).isValid():
                self.edit_current()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu().popup(place)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._bring_into_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._head.fit(self.viewport().width())

    # -- looks -------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        first, last = self.rows_within(event.rect())
        if first <= last:
            selected = {index.row() for index in self.selectionModel().selectedRows()}
            self._painter.paint(painter, self.ink(Paint), first, last,
                                self.rowViewportPosition(first), self.spans(), selected)
        else:
            self._paint_nothing(painter)
        if self.hasFocus() and self.currentIndex().isValid():
            top = self.rowViewportPosition(self.currentIndex().row())
            painter.setPen(colour("accent"))
            painter.drawRect(0, top, self.viewport().width() - 1, ROW - 1)
        painter.end()

    def _paint_nothing(self, painter: QPainter) -> None:
        text = (tr("No observation of the companies listed.") if self._model.shown == "all"
                else tr("No such observation; right-click for all rows."))
        painter.setPen(colour("text3"))
        painter.drawText(QRect(0, 0, self.viewport().width(), 3 * ROW),
                         Qt.AlignmentFlag.AlignCenter, text)
