"""A table view of rows that its subclass paints itself."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.theme.theme import theme
from gui.widgets.ink import Ink
from gui.widgets.listed_rows import ListedRows

ROW = 26
Painted = TypeVar("Painted", bound=Ink)


class RowTable(QTableView):
    """Rows painted by the subclass straight from its model's arrays.

    A delegate would be asked cell by cell, which takes three times as long.
    """

    def __init__(self, model: ListedRows, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink: Ink | None = None
        theme.changed.connect(self._restyle)
        model.setParent(self)
        self.setModel(model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setCornerWidget(QWidget(self))  # the style would frame the corner of the bars
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(name)
        model.layoutChanged.connect(self._settle)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW)
        rows.setDefaultSectionSize(ROW)

    def _settle(self) -> None:
        """Lay out now what Qt would lay out, and paint a second time, after the next paint."""
        self.executeDelayedItemsLayout()

    def ink(self, kind: type[Painted]) -> Painted:
        """What the rows are painted with, made anew for another theme or scale of the screen."""
        scale = self.devicePixelRatioF()
        if not isinstance(self._ink, kind) or self._ink.scale != scale:
            self._ink = kind(scale)
        return self._ink

    def _restyle(self) -> None:
        self._ink = None
        self.viewport().update()

    def rows_within(self, area: QRect) -> tuple[int, int]:
        """First and last row of the table in an area of the viewport; (0, -1) for none."""
        first, last = self.rowAt(max(0, area.top())), self.rowAt(area.bottom())
        if first < 0:
            return 0, -1
        return first, last if last >= 0 else self.model().rowCount() - 1

    def spans(self) -> list[tuple[int, int]]:
        """Left edge in the viewport and width of every column."""
        head = self.horizontalHeader()
        return [(head.sectionViewportPosition(section), head.sectionSize(section))
                for section in range(head.count())]
