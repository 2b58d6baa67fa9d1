"""Heads of the comparison: colour, letter, name and probability over the columns of a scenario."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from gui.format import score
from gui.i18n import tr
from gui.scenarios.columns import AT_FIRST, COMPANY, SPARE, WIDTHS, Column
from gui.scenarios.model import ComparisonModel
from gui.theme.theme import colour, theme
from gui.widgets.ink import CAPTION, HEAD, Ink

HEIGHT, UPPER = 44, 24
PAD, _SQUARE = 6, 10
_DOWN, _UP = "↓", "↑"


class ComparisonHeader(QHeaderView):
    """Two lines: the scenario, and below it what each of its columns holds; a click sorts."""

    def __init__(self, model: ComparisonModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._ink = Ink(1.0)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(26)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(tr("Columns of the comparison"))
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(super().sizeHint().width(), HEIGHT)

    def fit(self, room: int) -> None:
        """Give every column its width, the company what is left over up to 180 px."""
        columns = self._model.columns
        if self.count() != len(columns):
            return
        for section in reversed(range(len(columns))):
            if columns[section].kind not in SPARE or self._model.facts.columns != AT_FIRST:
                break
            short = sum(WIDTHS[c.kind] for c in columns) > room
            self.setSectionHidden(section, short)
            columns = columns[:section] if short else columns
        others = sum(WIDTHS[c.kind] for c in columns[1:])
        widths = [min(max(room - others, WIDTHS[COMPANY]), 180),
                  *(WIDTHS[c.kind] for c in columns[1:])]
        spare = room - sum(widths)
        if spare > 0 and len(columns) > 1:  # the rest goes evenly to the numbers
            each = min(spare // (len(columns) - 1), 24)
            widths = [widths[0], *(w + each for w in widths[1:])]
        for section, width in enumerate(widths):
            if self.sectionSize(section) != width:
                self.resizeSection(section, width)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        super().paintEvent(event)
        if self.offset() and self.count():
            painter = QPainter(self.viewport())
            place = QRect(0, 0, self.sectionSize(0), self.height())
            self.paintSection(painter, place, 0)
            painter.fillRect(place.right() + 1, 0, 1, self.height(), colour("line"))
            painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._over_company(event):
            self.sectionClicked.emit(0)  # it is held there over the columns beneath
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if not self._over_company(event):
            super().mouseReleaseEvent(event)

    def _over_company(self, event: QMouseEvent) -> bool:
        return bool(self.offset()) and event.position().x() < self.sectionSize(0)

    def _restyle(self) -> None:
        self._ink = Ink(1.0)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        if section >= len(self._model.columns):
            return
        column = self._model.columns[section]
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, colour("window"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour("line"))
        if column.first:
            painter.fillRect(rect.left(), rect.top(), 1, rect.height(), colour("line"))
        if column.kind == COMPANY:
            text = f"{self._model.head(section)} {self._arrow(column)}"
            self._ink.write(painter, rect.left() + PAD + 18, rect.top(), HEIGHT - 1, text,
                            colour("text"), HEAD)
        else:
            self._group(painter, column)
            text = self._model.head(section)
            arrow = self._arrow(column)
            roomy = self._ink.width(text + arrow, CAPTION) <= rect.width() - PAD
            self._ink.write(painter, rect.right() + 1 - (PAD if roomy else 1),
                            rect.top() + UPPER - 4, HEIGHT - UPPER, text + arrow,
                            colour("text" if arrow else "text2"), CAPTION, right=True)
        painter.restore()

    def _arrow(self, column: Column) -> str:
        if column != self._model.sort_column:
            return ""
        return _DOWN if self._model.descending else _UP

    def _group(self, painter: QPainter, column: Column) -> None:
        """The upper line over all columns of a scenario; painted in pieces, one per section."""
        columns, facts = self._model.columns, self._model.facts
        own = [i for i, c in enumerate(columns)
               if c.at == column.at and not self.isSectionHidden(i)]
        left = self.sectionViewportPosition(own[0]) + PAD
        right = self.sectionViewportPosition(own[-1]) + self.sectionSize(own[-1]) - PAD
        ink, comparison = self._ink, facts.comparison
        if comparison is None:
            return
        if not 0 <= column.at < len(facts.ids):
            ink.write(painter, left, 2, UPPER, tr("Expected"), colour("text"), HEAD)
            return
        id = facts.ids[column.at]
        share = tr("p {share}").format(share=score(comparison.probabilities[column.at]))
        width = ink.width(share, CAPTION)
        ink.write(painter, right, 2, UPPER, share, colour("text3"), CAPTION, right=True)
        painter.fillRect(left, 2 + (UPPER - _SQUARE) // 2, _SQUARE, _SQUARE, facts.colour(id))
        x = left + _SQUARE + 6
        x += ink.write(painter, x, 2, UPPER, facts.letter(id), colour("text"), HEAD) + 6
        name = ink.elided(facts.name(id), max(right - width - 6 - x, 0), HEAD)
        ink.write(painter, x, 2, UPPER, name, colour("text"), HEAD)
