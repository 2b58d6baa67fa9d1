"""The heads of the table of observations: name, unit in lighter type, what is sorted by."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from gui.i18n import tr
from gui.theme.theme import colour, theme
from gui.valuation.observation_columns import (
    COMPANY,
    DATE,
    LEAST,
    NOTE,
    RIGHT_ALIGNED,
    WIDTHS,
    head,
    unit,
)
from gui.valuation.observation_model import ObservationModel
from gui.widgets.ink import CAPTION, HEAD, Ink

HEIGHT = 26
_PAD, _GAP = 6, 4
_DOWN, _UP = "↓", "↑"


class ObservationHeader(QHeaderView):
    """Column heads; a click sorts (the table listens to `sectionClicked`)."""

    def __init__(self, model: ObservationModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._ink = Ink(1.0)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(36)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(tr("Columns of the observations"))
        self._company = WIDTHS[COMPANY]  # as wide as it was made, where there is room
        self._fitting = False
        self.sectionResized.connect(self._resized)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(super().sizeHint().width(), HEIGHT)

    def fit(self, room: int) -> None:
        """Give the last column what the others leave; where that is too little, the company's
        gives way, and takes back later what it gave.
        """
        self._fitting = True
        others = sum(self.sectionSize(i) for i in range(self.count()) if i not in LEAST)
        company = max(LEAST[COMPANY], min(self._company, room - others - LEAST[NOTE]))
        self.resizeSection(COMPANY, company)
        self.resizeSection(NOTE, max(LEAST[NOTE], room - others - company))
        self._fitting = False

    def widths(self) -> list[int]:
        """Width of every column, the company's as it would be with room for it."""
        return [self._company if i == COMPANY else self.sectionSize(i)
                for i in range(self.count())]

    def _resized(self, section: int, _: int, width: int) -> None:
        if section == COMPANY and not self._fitting:
            self._company = width

    def reset(self) -> None:
        """Give every column its first width."""
        for column, width in WIDTHS.items():
            self.resizeSection(column, width)
        day = self._ink.width("2026-08-28") + 2 * _PAD + 2
        self.resizeSection(DATE, max(WIDTHS[DATE], day))

    def _restyle(self) -> None:
        self._ink = Ink(1.0)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        painter.save()
        painter.fillRect(rect, colour("window"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour("line"))
        ink, right = self._ink, section in RIGHT_ALIGNED
        column, descending = self._model.ordering
        arrow = (_DOWN if descending else _UP) if column == section else ""
        parts = [(head(section), colour("text"), HEAD),
                 (unit(section, self._model.money), colour("text3"), CAPTION),
                 (arrow, colour("text2"), CAPTION)]
        if right and arrow:
            parts = [parts[2], *parts[:2]]
        parts = [part for part in parts if part[0]]
        width = sum(ink.width(text, face) for text, _, face in parts) + _GAP * (len(parts) - 1)
        if width > rect.width() - _PAD:  # the unit goes first; the tip still names it
            parts = [part for part in parts if part[0] != unit(section, self._model.money)]
            width = sum(ink.width(text, face) for text, _, face in parts) + _GAP * (
                len(parts) - 1)
        x = max(rect.right() + 1 - _PAD - width if right else rect.left() + _PAD,
                rect.left() + 2)
        for text, pen, face in parts:
            text = ink.elided(text, max(rect.right() - x, 0), face)  # noqa: PLW2901
            x += ink.write(painter, x, rect.top(), HEIGHT, text, pen, face) + _GAP
        painter.restore()
