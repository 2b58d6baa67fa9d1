"""The base of the live charts: a pyqtgraph view with one box, axes, hover and selection."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QMargins, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from gui.charts.axes import Axis, draw_axes
from gui.charts.layers import HoverLabel, Layer
from gui.charts.style import brush, draw_text, pen
from gui.session import Session, Update
from gui.theme.theme import colour, theme

Floats = NDArray[np.float64]
Range = tuple[float, float]
_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason,
             Qt.FocusReason.ShortcutFocusReason)


class Box(pg.ViewBox):
    """The data area: zooms with Ctrl and the wheel, pans by dragging, where the chart allows it."""

    def __init__(self, mouse: bool) -> None:
        super().__init__(enableMouse=mouse, enableMenu=False)
        self.disableAutoRange()

    def wheelEvent(self, ev: Any, axis: Any = None) -> None:  # noqa: N802 (Qt's name)
        if ev.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(ev, axis)
        else:
            ev.ignore()

    def mouseDragEvent(self, ev: Any, axis: Any = None) -> None:  # noqa: N802
        if ev.button() == Qt.MouseButton.LeftButton:
            super().mouseDragEvent(ev, axis)
        else:
            ev.ignore()


class Plot(pg.GraphicsView):
    """One chart. Subclasses give `take` (read the session), `geometry_moved` and the drawing.

    Layers paint in pixels of the box; `x_px` and `y_px` lead there from data. Ranges are set by
    `set_range`, never found by pyqtgraph. Nothing is computed while the chart is hidden.
    """

    MARGINS = QMargins(46, 8, 16, 38)
    taken = Signal()  # the session was read anew

    box: Box | None = None  # pyqtgraph resizes the view before the box exists

    def __init__(self, session: Session, mouse: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent, useOpenGL=False, background=None)
        self.session = session
        self.x_axis, self.y_axis = Axis(), Axis()
        self.rows = np.zeros(0, dtype=np.int64)  # rows of the universe, as they are drawn
        self.message = ""
        self.hovered: int | None = None
        self.hover = HoverLabel()
        self._stale = True
        self._frame_key: object = None
        self._ring = False
        self.exporting = False  # while painted for a file
        self.box = Box(mouse)
        self._area = QRectF(self.box.rect())
        self.x_range: Range = (0.0, 1.0)
        self.y_range: Range = (0.0, 1.0)
        self.flipped = False  # the small end of y on top
        self.axes_layer = Layer(None, self._draw_frame, -1000, keep=True)
        self.data_layer = Layer(self.box, self._draw_data, 0, keep=True)
        self.mark_layer = Layer(self.box, self._draw_marks, 1)
        self._top_layer = Layer(None, self._draw_top, 1000)
        for item in (self.axes_layer, self.box, self._top_layer):
            self.scene().addItem(item)
        self.setBackgroundBrush(brush("base"))
        self.setMinimumSize(160, 120)
        self.box.sigRangeChanged.connect(self._range_changed)
        self.scene().sigMouseClicked.connect(self._clicked)
        self.listen()
        theme.changed.connect(self._theme_changed)

    # -- for the title line ------------------------------------------------------------------------

    def title(self) -> str:
        raise NotImplementedError

    def caption(self) -> str:
        """Unit or reading key."""
        return ""

    def short_title(self) -> str:
        """The title on a tab."""
        return self.title()

    def controls(self) -> list[QWidget]:
        """Choices that stand in the title line."""
        return []

    # -- for subclasses ----------------------------------------------------------------------------

    def listen(self) -> None:
        """Follow the session: what changed, what is listed, which company is selected."""
        self.session.changed.connect(self._session_changed)
        self.session.listed.connect(self._listed)
        self.session.selected.connect(self.selection_moved)

    def choose(self, row: int) -> None:
        """Select what is drawn as this row."""
        self.session.select(self.session.universe.companies[row].id)

    def take(self, kinds: frozenset[str]) -> None:
        """Read what is drawn from the session; `kinds` as in Update, 'listed', or empty for all."""
        raise NotImplementedError

    def take_selection(self) -> None:
        """Read the selection."""

    def geometry_moved(self) -> None:
        """Size or range changed: recompute ticks; pixel positions are due."""

    def draw_frame(self, painter: QPainter, box: QRectF) -> None:
        """Paint what stands around the box."""
        draw_axes(painter, box, self.x_axis, self.y_axis)

    def frame_key(self) -> object:
        """What the frame is drawn from; it is painted anew only when this changes."""
        return [(axis.title, axis.ticks) for axis in (self.x_axis, self.y_axis)]

    def draw_data(self, painter: QPainter) -> None:
        """Paint what does not depend on selection or mouse."""

    def draw_marks(self, painter: QPainter) -> None:
        """Paint the selected company, labels, reference lines."""

    def row_at(self, at: QPointF) -> int | None:
        """Row of the company drawn at a point of the box."""
        return None

    def words(self, row: int, at: QPointF) -> tuple[str, ...]:
        """Lines of the hover label of a company, the mouse being at a point of the box."""
        return (self.session.universe.companies[row].name,)

    def key(self, event: QKeyEvent) -> bool:
        """Handle a key; False passes it on."""
        return False

    # -- geometry ----------------------------------------------------------------------------------

    @property
    def area(self) -> QRectF:
        """The box's own rectangle, in pixels from its upper left corner."""
        return QRectF(self._area)

    def set_range(self, x: Range, y: Range) -> None:
        """Show exactly these ranges."""
        assert self.box is not None
        if (x, y) != (self.x_range, self.y_range):
            self.box.setRange(xRange=x, yRange=y, padding=0, disableAutoRange=False)

    def x_px(self, values: Any) -> Any:
        low, high = self.x_range
        values = values if isinstance(values, float) else np.asarray(values)
        return (values - low) * (self._area.width() / (high - low))

    def y_px(self, values: Any) -> Any:
        low, high = self.y_range
        values = values if isinstance(values, float) else np.asarray(values)
        part = (values - low) / (high - low)
        return (part if self.flipped else 1.0 - part) * self._area.height()

    # -- refreshing --------------------------------------------------------------------------------

    def refresh(self, kinds: frozenset[str] = frozenset()) -> None:
        """Read the session again and paint once; hidden charts wait until they are shown."""
        if not self.isVisible():
            self._stale = True
            return
        self._take(kinds)

    def ensure_fresh(self) -> None:
        """Bring a hidden chart up to date (before an export)."""
        if self._stale:
            self._take(frozenset())

    def _take(self, kinds: frozenset[str]) -> None:
        kinds = frozenset() if self._stale else kinds
        self._stale = False
        self._unhover()
        self.take(kinds)
        self.take_selection()
        self._renew_axes()
        self.mark_layer.update()
        self.taken.emit()

    def _session_changed(self, update: Update) -> None:
        if update.of_scores:
            self.refresh(update.kinds)

    def _listed(self) -> None:
        self.refresh(frozenset({"listed"}))

    def selection_moved(self) -> None:
        """Something else is selected: mark it with the next paint."""
        if self.isVisible():
            self.take_selection()
            self._renew_axes()
            self.mark_layer.update()
        else:
            self._stale = True

    def _theme_changed(self) -> None:
        self.setBackgroundBrush(brush("base"))
        self.restyle()
        self.axes_layer.renew()
        self.data_layer.renew()
        self.viewport().update()

    def restyle(self) -> None:
        """Drop what was made in the colours of the former scheme."""

    def _range_changed(self, *_: object) -> None:
        assert self.box is not None
        (x0, x1), (y0, y1) = self.box.viewRange()
        self.x_range, self.y_range = (x0, x1), (y0, y1)
        self._moved()

    def _moved(self) -> None:
        self.geometry_moved()
        self._renew_axes()
        self.data_layer.renew()
        self.mark_layer.update()

    def _renew_axes(self) -> None:
        if (key := (self.message, self.frame_key())) != self._frame_key:
            self._frame_key = key
            self.axes_layer.renew()

    # -- painting ----------------------------------------------------------------------------------

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the whole chart into `rect` of another device, without hover label and focus."""
        self.ensure_fresh()
        self._unhover()
        ring, self._ring, self.exporting = self._ring, False, True
        try:
            self.scene().render(painter, rect, QRectF(self.viewport().rect()))
        finally:
            self._ring, self.exporting = ring, False

    def _draw_frame(self, painter: QPainter) -> None:
        if self.box is not None and not self.message:
            self.draw_frame(painter, QRectF(self.box.geometry()))

    def _draw_data(self, painter: QPainter) -> None:
        if not self.message:
            self.draw_data(painter)

    def _draw_marks(self, painter: QPainter) -> None:
        if not self.message:
            self.draw_marks(painter)
            return
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        draw_text(painter, QRectF(), "")  # sets font
        painter.setPen(colour("text3"))
        painter.drawText(self.area.adjusted(8, 8, -8, -8), int(flags), self.message)

    def _draw_top(self, painter: QPainter) -> None:
        self.hover.draw(painter, QRectF(self.viewport().rect()))
        if self._ring:
            painter.setPen(pen("accent"))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(0, 0, -1, -1))

    # -- mouse and keys ----------------------------------------------------------------------------

    def _hover_at(self, position: QPointF) -> None:
        assert self.box is not None
        inside = self.box.geometry().contains(position) and not self.message and not self._stale
        at = position - self.box.geometry().topLeft()
        row = self.row_at(at) if inside else None
        if row is None:
            self._unhover()
            return
        self.hover.at = position
        self.hover.lines = self.words(row, at)
        if row != self.hovered:
            self.hovered = row
            self.mark_layer.update()
        self._top_layer.update()

    def _unhover(self) -> None:
        if self.hovered is not None or self.hover.lines:
            self.hovered, self.hover.lines = None, ()
            self.mark_layer.update()
            self._top_layer.update()

    def _clicked(self, event: Any) -> None:
        assert self.box is not None
        if event.button() != Qt.MouseButton.LeftButton or event.double() or self.message:
            return
        at = event.scenePos()
        if self.box.geometry().contains(at):
            row = self.row_at(QPointF(at) - self.box.geometry().topLeft())
            if row is not None:
                self.choose(row)

    def reset_view(self) -> None:
        """Show everything again after zooming and panning."""

    def step(self, event: QKeyEvent, back: Qt.Key, forward: Qt.Key, now: int | None) -> bool:
        """Select along `rows` by keys: one back or forward, a page, to either end."""
        steps = {back: -1, forward: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10,
                 Qt.Key.Key_Home: -len(self.rows), Qt.Key.Key_End: len(self.rows)}
        key = Qt.Key(event.key())
        if key not in steps or not len(self.rows):
            return False
        place = min(max((-1 if now is None else now) + steps[key], 0), len(self.rows) - 1)
        self.choose(int(self.rows[place]))
        return True

    # -- Qt ----------------------------------------------------------------------------------------

    def close(self) -> bool:
        """Close as any widget; pyqtgraph would take the scene apart under the layers."""
        return QWidget.close(self)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self.box is None:
            return
        whole = QRectF(self.viewport().rect())
        m = self.MARGINS
        inner = whole.adjusted(m.left(), m.top(), -m.right(), -m.bottom())
        inner.setSize(inner.size().expandedTo(QSizeF(1, 1)))
        self.box.setGeometry(inner)
        self._area = QRectF(self.box.rect())
        self.axes_layer.fit(whole)
        self._top_layer.fit(whole)
        self.data_layer.fit(self.area)
        self.mark_layer.fit(self.area)
        self._moved()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._stale:
            self._take(frozenset())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._hover_at(event.position())
        else:
            self._unhover()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mousePressEvent(event)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.reset_view()
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self._unhover()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self._ring = event.reason() in _KEYBOARD
        self._top_layer.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self._ring = False
        self._top_layer.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self.key(event):
            event.ignore()
