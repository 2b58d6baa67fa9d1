"""What a merger of two suppliers of the market would do to its concentration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.compute.figures import percent
from gui.compute.lines import Line, Lines
from gui.compute.panel import MARGIN, ComputePanel
from gui.compute.supply import index_words
from gui.i18n import tr
from gui.sentences import told
from gui.session import Session
from gui.tips import titled_tip
from gui.widgets.combo import Combo
from gui.widgets.labels import caption, show_text
from scoring.compute.errors import ComputeInputError
from scoring.compute.supply_risk import MergerCheck, merger

if TYPE_CHECKING:
    from scoring.compute.evaluation.supply import Supply


class MergerPanel(ComputePanel):
    """Two suppliers to choose, and below how the index rises and what a guideline presumes.

    Which two are chosen is no input: nothing else follows from it.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, tr("If two suppliers merged"), parent)
        self.first = Combo(tr("First supplier"), self)
        self.second = Combo(tr("Second supplier"), self)
        line = QHBoxLayout()
        line.setContentsMargins(MARGIN, 0, MARGIN, 4)
        line.setSpacing(8)
        for box in (self.first, self.second):
            box.setMinimumWidth(0)
            line.addWidget(box, 1)
            box.activated.connect(lambda _: self._show())
        self.box.addLayout(line)
        self.figures = Lines(tr("What the merger does"), self)
        self.words = caption(self)
        self.words.setContentsMargins(MARGIN, 4, MARGIN, 4)
        self.box.addWidget(self.figures)
        self.box.addWidget(self.words)
        self._market = ""

    def take(self) -> None:
        supply = self.session.compute.supply
        names = list(_known(supply))
        chosen = [self.first.currentData(), self.second.currentData()]
        if supply.market != self._market or not set(chosen) <= set(names):
            chosen = sorted(names, key=lambda name: -_known(supply)[name])[:2]
        self._market = supply.market
        offered = {name: tr(name) for name in names}
        for box, name in zip((self.first, self.second), [*chosen, "", ""][:2], strict=True):
            box.fill(offered, name)
        self._show()

    def _show(self) -> None:
        supply = self.session.compute.supply
        first, second = self.first.currentData() or "", self.second.currentData() or ""
        known = _known(supply)
        if len(known) < 2:
            self._tell([], tr("This market has fewer than two suppliers with a known share."))
            return
        try:
            found = merger(known, first, second, _unknown(supply))
        except ComputeInputError as error:
            self._tell([], tr("Choose two different suppliers.") if first == second
                       else told(f"{error}"))
            return
        self._tell([
            Line(tr("HHI rises by"), f"{found.delta:,.0f}", tip=titled_tip(tr("HHI rises by"), [
                tr("Twice the product of both shares in per cent.")])),
            Line(tr("HHI after it"), index_words(*found.after)),
            Line(tr("Joint share"), percent(found.joint_share)),
        ], _verdict(found))

    def _tell(self, lines: list[Line], words: str) -> None:
        self.figures.show_lines(lines)
        show_text(self.words, words)


def _verdict(found: MergerCheck) -> str:
    if found.presumed is None:
        said = tr("Whether the guideline presumes harm depends on the part of the market nobody "
                  "splits.")
    elif found.presumed:
        said = tr("The guideline presumes that this merger harms competition.")
    else:
        said = tr("The guideline presumes no harm.")
    return f"{said} " + tr("US Merger Guidelines 2023: a rise above 100 with an HHI above 1,800 or "
                           "a joint share above 30 %.")


def _known(supply: Supply) -> dict[str, float]:
    """Share by supplier; what stands for several unnamed ones is left out."""
    found: dict[str, float] = {}
    for name, share, unknown in zip(
            supply.names, supply.shares.tolist(), supply.unknown, strict=True):
        if not unknown:
            found[name] = found.get(name, 0.0) + share
    return found


def _unknown(supply: Supply) -> float:
    return sum(share for share, unknown in zip(
        supply.shares.tolist(), supply.unknown, strict=True) if unknown)
