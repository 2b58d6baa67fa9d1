"""The header: a head over its unit, heads of a group under a common one, what is sorted by."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from gui.assumptions.chip_columns import head_words
from gui.assumptions.columns import Field
from gui.assumptions.model import AssumptionModel
from gui.assumptions.names import head_or_unit
from gui.assumptions.paint import Paint
from gui.i18n import tr
from gui.theme.theme import colour
from gui.widgets.ink import CAPTION, HEAD, STRONG

TALL, LOW = 40, 26
_PAD, _END, _LEAST = 8, 6, 4
_UPPER, _LOWER = (4, 17), (20, 16)  # top and height of the two lines
_DOWN, _UP = "↓", "↑"


class AssumptionHeader(QHeaderView):
    """Column heads; a click sorts (the table listens to `sectionClicked`)."""

    def __init__(self, model: AssumptionModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._ink = Paint(1.0)
        self._said: list[str] = []  # all heads as they were last followed
        self._high = TALL if model.layout_.two_lines else LOW
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(28)
        self.setFixedHeight(self._high)
        self.setAccessibleName(tr("Columns of the table {name}").format(
            name=tr(model.layout_.title)))

    def follow(self) -> None:
        """Say what the case served now makes of the heads."""
        now = [head_words(self._model.session, text) for column in self._model.columns
               for text in (column.group, column.head, column.unit)]
        if now != self._said:
            self._said = now
            self.viewport().update()

    def forget(self) -> None:
        """Take fonts and colours of the theme anew."""
        self._ink = Paint(1.0)
        self.viewport().update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(super().sizeHint().width(), self._high)

    def needed(self, section: int) -> int:
        """Width at which nothing in the head is shortened."""
        upper, lower = self._lines(section)
        return max(self._ink.width(upper, HEAD), self._ink.width(lower, CAPTION)) + _END + (
            _LEAST if self._model.at_right(self._model.columns[section]) else _PAD)

    def longest(self, texts: Iterable[str]) -> int:
        """Width of the widest of the numbers of a column."""
        return max((self._ink.width(text, STRONG) for text in set(texts)), default=0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, colour("window"))
        line = colour("line")
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, line)
        column = self._model.columns[section]
        right = self._model.at_right(column)
        upper, lower = self._lines(section)
        lower = f"{lower} {self._arrow(section)}".strip()
        if column.group:
            self._group(painter, rect, section)
        elif lower or self._high == TALL:
            self._write(painter, rect, _UPPER, upper, right, HEAD)
        else:
            self._write(painter, rect, (0, LOW - 1), upper, right, HEAD)
        if self._high == TALL:
            self._write(painter, rect, _LOWER, lower, right, CAPTION)
        elif lower:
            self._write(painter, rect, (0, LOW - 1), lower, True, CAPTION)
        if self._ends_group(section):
            painter.fillRect(rect.right(), rect.top(), 1, rect.height(), line)
        painter.restore()

    def _write(
        self, painter: QPainter, rect: QRect, place: tuple[int, int], text: str, right: bool,
        face: int,
    ) -> None:
        ink = self._ink
        text = ink.elided(text, rect.width() - 6, face)
        x = rect.right() + 1 - _END if right else rect.left() + _PAD
        ink.write(painter, x, *place, text, colour("text" if face == HEAD else "text2"), face,
                  right)

    def _lines(self, section: int) -> tuple[str, str]:
        """Both lines of a head; under a group the lower one only."""
        column, session = self._model.columns[section], self._model.session
        if column.group:
            return "", head_words(session, column.head)
        return head_words(session, column.head), head_words(session, column.unit)

    def _group(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The part of a group's head that lies over one of its columns."""
        first = last = section
        columns = self._model.columns
        while first > 0 and columns[first - 1].group == columns[section].group:
            first -= 1
        while last + 1 < len(columns) and columns[last + 1].group == columns[section].group:
            last += 1
        left = self.sectionViewportPosition(first)
        width = self.sectionViewportPosition(last) + self.sectionSize(last) - left
        column = columns[section]
        text = head_words(self._model.session, column.group)
        if isinstance(column, Field) and column.unit:
            text = f"{text}, {head_or_unit(column.unit)}"
        ink = self._ink
        text = ink.elided(text, width - 4, HEAD)
        x = left + (width - ink.width(text, HEAD)) // 2
        ink.write(painter, x, *_UPPER, text, colour("text"), HEAD)

    def _ends_group(self, section: int) -> bool:
        """Whether a group ends or begins at the right edge of a column."""
        columns = self._model.columns
        return section + 1 < len(columns) and columns[section].group != columns[section + 1].group

    def _arrow(self, section: int) -> str:
        column, descending = self._model.sorted_by
        return "" if column != section else _DOWN if descending else _UP
