"""Where analysts are apart: the marks of the table, the button that sorts and filters by them."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gui.format import score
from gui.i18n import tr
from gui.session import Session
from scoring.consensus.dispersion import Dispersion

APART = 0.10  # a range from which a company counts as disputed
COLUMN = "disputed"  # of gui.listing.Sort
_TOP, _TICK = 4, 3


def paint_marks(
    painter: QPainter, found: Dispersion, cells: list[tuple[int, int, int]], start: int, span: int,
    ink: QColor,
) -> None:
    """A line from the lowest to the highest score with a tick for each analyst.

    `cells` are (row, column, top of the cell); cells whose scores are all one have no mark.
    """
    for row, column, top in cells:
        if not found.range[row, column] > 0:
            continue
        at = [start + round(span * value) for value in found.scores[:, row, column].tolist()
              if not math.isnan(value)]
        painter.fillRect(min(at), top + _TOP + 1, max(at) - min(at) + 1, 1, ink)
        for x in at:
            painter.fillRect(x, top + _TOP, 1, _TICK, ink)


class DisputedButton(QToolButton):
    """Shown where two or more analysts are listed. `only_changed(bool)`: list disputed companies
    only."""

    only_changed = Signal(bool)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setText(tr("Disputed") + " ▾")
        self.setAccessibleName(tr("Disputed scores"))
        self.setToolTip(tr(
            "Sort by disagreement of the analysts, or list only companies with scores {apart} or "
            "more apart. A line with ticks above a bar spans the analysts' scores."
        ).format(apart=score(APART)))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        self.sort = QAction(tr("Most disputed first"), self)
        self.sort.setCheckable(True)
        self.only = QAction(tr("Only disputed companies"), self)
        self.only.setCheckable(True)
        menu.addActions([self.sort, self.only])
        self.setMenu(menu)
        self.sort.triggered.connect(self._sort)
        self.only.toggled.connect(self._narrow)
        session.changed.connect(self._show)
        session.listed.connect(self._show)
        self._show()

    def _sort(self, on: bool) -> None:
        self._session.set_sort(COLUMN if on else "rank", on)

    def _narrow(self, on: bool) -> None:
        self.only_changed.emit(on)
        self._show()

    def _show(self) -> None:
        several = len(self._session.state.analysts) > 1
        self.sort.setChecked(self._session.sort.column == COLUMN)
        if not several and self.only.isChecked():
            self.only.setChecked(False)
        on = self.sort.isChecked() or self.only.isChecked()
        font = self.font()
        if font.bold() != on:
            font.setBold(on)
            self.setFont(font)
        if self.isHidden() == several:
            self.setVisible(several)
