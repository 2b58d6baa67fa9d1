"""How far the factors repeat each other: a matrix of correlations in diverging colours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from data.records import Factor
from gui.format import signed
from gui.i18n import tr, within
from gui.names import factor_name, factor_short
from gui.theme.theme import CAPTION_PX, colour, content_font, theme

_LABELS, _ROW, _HEAD = 44, 20, 18
_READABLE = 28  # narrower cells show their colour alone


class CorrelationMatrix(QWidget):
    """Blue cells go together, orange ones apart; every cell says so in words on hover."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._short: list[str] = []
        self._values: list[list[float | None]] = []
        theme.changed.connect(self.update)

    def show_values(
        self, factors: Sequence[Factor], values: list[list[float | None]]
    ) -> None:
        """Show correlations (None: a factor that does not vary) of the factors."""
        names = [factor_name(f) for f in factors]
        if names != self._names:
            self._names, self._short = names, [factor_short(f) for f in factors]
            self._values = []
            self.setFixedHeight(_HEAD + _ROW * len(names) + 1)
        # as they are shown: two digits, so that an edit seldom paints them again
        values = [[v if v is None else round(v, 2) for v in row] for row in values]
        if values != self._values:
            self._values = values
            pairs = [self._words(i, j) for i in range(len(names)) for j in range(i)]
            self.setAccessibleDescription("; ".join(pairs))
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(_LABELS + 33 * max(len(self._names), 1), self.height())

    def cell_rect(self, row: int, column: int) -> QRect:
        """Where a cell is painted."""
        width = (self.width() - _LABELS) // max(len(self._names), 1)
        return QRect(_LABELS + column * width, _HEAD + row * _ROW, width - 1, _ROW - 1)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self._tip(event.pos())
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return bool(super().event(event))

    def _tip(self, pos: QPoint) -> str:
        count = len(self._values)
        for i in range(count):
            for j in range(count):
                if i != j and self.cell_rect(i, j).contains(pos):
                    return self._words(i, j)
        return ""

    def _words(self, i: int, j: int) -> str:
        value = self._values[i][j]
        pair = tr("{one} and {other}").format(one=self._names[j], other=within(self._names[i]))
        if value is None:
            return tr("{pair}: one of them does not vary").format(pair=pair)
        if abs(value) < 0.1:
            words = tr("hardly related")
        else:
            words = tr("go together") if value > 0 else tr("go apart")
        return tr("{pair}: {value}, they {words}").format(
            pair=pair, value=signed(value), words=words) if abs(value) >= 0.1 else \
            tr("{pair}: {value}, {words}").format(pair=pair, value=signed(value), words=words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        font, small = content_font(CAPTION_PX), content_font(CAPTION_PX - 1)
        count = len(self._values)
        for i in range(count):
            cell = self.cell_rect(i, i)
            left = QRect(0, cell.top(), _LABELS - 6, cell.height())
            top = QRect(cell.left() - 3, 0, cell.width() + 6, _HEAD - 2)
            painter.setPen(colour("text2"))
            # the heads stand close: a step smaller, so that they do not run into one another
            for rect, align, face in ((left, Qt.AlignmentFlag.AlignRight, font),
                                      (top, Qt.AlignmentFlag.AlignHCenter, small)):
                painter.setFont(face)
                text = QFontMetrics(face).elidedText(
                    self._short[i], Qt.TextElideMode.ElideRight, rect.width())
                painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter, text)
            painter.setFont(font)
            for j in range(count):
                self._paint_cell(painter, i, j)
        painter.end()

    def _paint_cell(self, painter: QPainter, i: int, j: int) -> None:
        rect, value = self.cell_rect(i, j), self._values[i][j]
        if i == j or value is None:
            painter.fillRect(rect, colour("grid"))
            return
        painter.fillRect(rect, _blend(value))
        if rect.width() >= _READABLE:
            painter.setPen(colour("text"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, signed(value))


def _blend(value: float) -> QColor:
    middle = colour("diverging_mid")
    end = colour("diverging_low" if value > 0 else "diverging_high")
    share = min(abs(value), 1.0)
    red, green, blue = (
        round(a + share * (b - a)) for a, b in (
            (middle.red(), end.red()), (middle.green(), end.green()), (middle.blue(), end.blue())))
    return QColor(red, green, blue)
