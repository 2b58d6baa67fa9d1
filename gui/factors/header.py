"""The two-line header: name, then weight and number of known scores, and what is sorted by."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from gui.factors.model import COMPANY, RANK, FactorModel
from gui.factors.paint import Paint
from gui.factors.words import known_words
from gui.format import score
from gui.i18n import tr
from gui.names import factor_short
from gui.theme.theme import colour
from gui.widgets.ink import CAPTION, HEAD

HEIGHT = 40
_PAD, _END = 8, 6
_UPPER, _LOWER = (4, 17), (20, 16)  # top and height of the two lines
_DOWN, _UP = "↓", "↑"


class FactorHeader(QHeaderView):
    """Column heads; a click sorts (the table listens to `sectionClicked`)."""

    def __init__(self, model: FactorModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._ink = Paint(1.0)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(28)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(tr("Columns of the factor table"))

    def forget(self) -> None:
        """Take fonts and colours of the theme anew."""
        self._ink = Paint(1.0)
        self.viewport().update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().sizeHint().width(), HEIGHT)

    def needed(self, section: int) -> int:
        """Width at which nothing in the head is shortened."""
        name = str(self._model.headerData(section, Qt.Orientation.Horizontal))
        words = [text for text in self._second(section) if text]
        second = self._ink.width("  ".join(words), CAPTION)
        pad = 4 if section == self._model.composite else _PAD
        return max(self._ink.width(name, HEAD), second) + pad + _END

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        painter.save()
        painter.fillRect(rect, colour("window"))
        line = colour("line")
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, line)
        if section != RANK:
            painter.fillRect(rect.right(), rect.top(), 1, rect.height(), line)
        name = str(self._model.headerData(section, Qt.Orientation.Horizontal))
        if section in (RANK, COMPANY):
            self._plain(painter, rect, section, name)
        else:
            self._two_lines(painter, rect, section, name)
        painter.restore()

    def _plain(self, painter: QPainter, rect: QRect, section: int, name: str) -> None:
        ink, left, right = self._ink, rect.left() + 4, rect.right() - 3
        at_right = section == RANK
        ink.write(painter, right if at_right else left, 0, HEIGHT, name, ink.text2, CAPTION,
                  at_right)
        if section == COMPANY:
            ink.write(painter, right, 0, HEIGHT, self._second(section)[1], ink.text2, CAPTION, True)

    def _two_lines(self, painter: QPainter, rect: QRect, section: int, name: str) -> None:
        ink, last = self._ink, section == self._model.composite
        pad = 4 if last else _PAD
        start, end = rect.left() + pad, rect.right() + 1 - _END
        factor = self._model.factor(section)
        if factor >= 0 and ink.width(name, HEAD) > rect.width() - pad:
            name = factor_short(self._model.evaluation.universe.factors[factor])
        ink.write(painter, end if last else start, *_UPPER,
                  ink.elided(name, rect.width() - pad, HEAD), ink.text, HEAD, last)
        left, right = self._second(section)
        room = end - start - ink.width(right, CAPTION) - 3
        if left and ink.width(left, CAPTION) > room:
            left = self._weight(section, tr("w {weight}"))
        ink.write(painter, start, *_LOWER, left, ink.text2, CAPTION)
        if not left or ink.width(left, CAPTION) <= room:
            ink.write(painter, end, *_LOWER, right, ink.text2, CAPTION, True)

    def _second(self, section: int) -> tuple[str, str]:
        """The lower line: its left and its right half."""
        arrow = self._arrow(section)
        factor = self._model.factor(section)
        if factor >= 0:
            return (self._weight(section, tr("weight {weight}")),
                    known_words(self._model.evaluation, factor))
        return "", tr("sorted {arrow}").format(arrow=arrow) if arrow else ""

    def _weight(self, section: int, pattern: str) -> str:
        """The weight of a factor, and the direction if it is sorted by."""
        weight = self._model.evaluation.weights[self._model.factor(section)]
        return f"{pattern.format(weight=score(float(weight)))} {self._arrow(section)}".rstrip()

    def _arrow(self, section: int) -> str:
        """The direction of the column sorted by (down: largest first), else nothing."""
        sort = self._model.session.sort
        if section == COMPANY:
            return (_DOWN if sort.descending else _UP) if sort.column == "company" else ""
        if section == self._model.composite:
            if sort.column == "score":
                return _DOWN if sort.descending else _UP
            best_up = self._model.evaluation.result.higher_is_better
            largest_first = sort.descending != best_up
            return (_DOWN if largest_first else _UP) if sort.column == "rank" else ""
        factor = self._model.factor(section)
        if factor >= 0 and self._model.evaluation.universe.factors[factor].id == sort.column:
            return _DOWN if sort.descending else _UP
        return ""
