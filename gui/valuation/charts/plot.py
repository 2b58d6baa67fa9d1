"""The base of the charts of the calibration: they follow it, the currency and the company."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.charts.plot import Plot
from gui.charts.style import pen
from gui.i18n import tr
from gui.money import Money
from gui.session import Session, Update

if TYPE_CHECKING:
    from models.valuation.valued import Valued

_OTHER_CALIBRATION = {"calibration", "universe"}


class ValuationPlot(Plot):
    """A chart of session.valued; subclasses give `read`, and take again what moves with scores."""

    LIVE = False  # whether an edit of a score moves anything in it

    def __init__(
        self, session: Session, money: Money, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, mouse=False, parent=parent)
        self.money = money
        self._name = name
        self.setAccessibleName(name)
        money.changed.connect(self._money_changed)

    def title(self) -> str:
        return self._name

    @property
    def valued(self) -> Valued:
        """The values; only where there is a calibration."""
        found = self.session.valued
        assert found is not None
        return found

    @property
    def report(self) -> Mapping[str, Any]:
        """The figures of the calibration in use."""
        return self.valued.frozen.report

    # -- following ---------------------------------------------------------------------------------

    def listen(self) -> None:
        self.session.changed.connect(self._calibration_changed)
        self.session.selected.connect(self.selection_moved)

    def _calibration_changed(self, update: Update) -> None:
        if update.kinds & _OTHER_CALIBRATION or (self.LIVE and update.of_scores):
            self.refresh(update.kinds)

    def _money_changed(self) -> None:
        self.refresh(frozenset({"currency"}))

    def take(self, kinds: frozenset[str]) -> None:
        if kinds and not kinds & {*_OTHER_CALIBRATION, "currency", "fx", "options"}:
            return  # only scores moved: `take_selection` follows
        self.message = (tr("Nothing is calibrated yet.") if self.session.valued is None
                        else self.read())
        if not self.message:
            self.fit()
        self.geometry_moved()
        self.data_layer.renew()

    def read(self) -> str:
        """Take the numbers to draw; what stands in the chart's place if there are none."""
        raise NotImplementedError

    def fit(self) -> None:
        """Show all of it: set the ranges for the size as it is."""

    def place_choice(self, choice: QWidget) -> None:
        """Put a choice into the upper right corner: title lines with tabs have no room for it."""
        size = choice.sizeHint()
        choice.setGeometry(self.width() - size.width() - 12, 2, size.width(), size.height())

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        if self.box is not None and not self._stale and not self.message:
            self.fit()

    def nothing(self) -> str:
        """What stands in the place of a chart that has no numbers."""
        said: Sequence[str] = self.report.get("words") or ()
        return said[0] if said else tr("Nothing is calibrated yet.")


def draw_points(
    painter: QPainter, at: Sequence[QPointF], token: str, radius: float, alpha: float = 1.0,
    hollow: bool = False,
) -> None:
    """Points in one colour; the painter should antialias. Many cost little more than one."""
    if not at:
        return
    for ink, size, share in ((token, 2 * radius, alpha), *((("base", 2 * radius - 2.6, 1.0),)
                                                           * hollow)):
        dot = QPen(pen(ink, size, alpha=share))
        dot.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(dot)
        painter.drawPoints(list(at))
