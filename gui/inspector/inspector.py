"""The inspector: header, radar, scores, evidence, fundamentals, valuations and history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.charts.radar import Radar
from gui.i18n import tr
from gui.inspector.evidence import EvidenceSection
from gui.inspector.facts import Fundamentals, History, Valuations
from gui.inspector.header import Header
from gui.inspector.opinions import Opinions
from gui.inspector.row_list import RowList
from gui.inspector.scores import Scores
from gui.money import Money
from gui.session import Session, Update
from gui.theme.theme import theme
from gui.widgets.labels import rule

WIDTH, RADAR_HEIGHT = 328, 168


class Inspector(QScrollArea):
    """Everything known about the session's selected company; it scrolls as a whole.

    While hidden it does nothing and catches up when shown. `factor_chosen(factor id)`: the user
    turned to a factor here. `goal_wanted`: the scores that reach a target are asked for.
    """

    factor_chosen = Signal(str)
    goal_wanted = Signal()

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stale = True
        self._factors = session.universe.factors  # what the rows are made for
        self.setAccessibleName(tr("Inspector"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(WIDTH)
        body = QWidget(self)
        body.setProperty("ground", "base")
        self.header = Header(session, money, body)
        self.radar = Radar(session)
        self.radar.setFixedHeight(RADAR_HEIGHT)
        self.scores = Scores(session, body)
        self.opinions = Opinions(session, body)
        self.evidence = EvidenceSection(session, body)
        self.fundamentals = Fundamentals(session, money, body)
        self.valuations = Valuations(session, money, body)
        self.history = History(session, body)
        box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 0, 12)
        box.setSpacing(0)
        self._own = (rule(body), self.radar, self.scores, self.opinions, self.evidence,
                     self.fundamentals, self.valuations, self.history)
        self._guest: QWidget | None = None
        for part in (self.header, *self._own):
            box.addWidget(part)
        box.addStretch(1)
        self._box = box
        self.setWidget(body)
        for section in (self.opinions.section, self.evidence, self.fundamentals, self.valuations,
                        self.history):
            section.list.reached.connect(self._bring)
        self.scores.chosen.connect(self.factor_chosen)
        self.scores.chosen.connect(self.opinions.refresh)
        self.scores.goal_wanted.connect(self.goal_wanted)
        session.changed.connect(self._changed)
        session.selected.connect(self._selected)
        money.changed.connect(self._money_changed)
        theme.changed.connect(self.header.refresh)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(WIDTH, 800)

    def set_factor(self, factor: str) -> None:
        """Mark the factor that is current in the table."""
        self.scores.set_factor(factor)
        self.opinions.refresh(factor)

    def show_evidence(self, factor: str) -> None:
        """Show the evidence of a factor, bring it into view and give it the focus."""
        self._catch_up()
        self.set_factor(factor)
        self.evidence.show_factor(factor)
        self.evidence.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(self.evidence, 0, 0)

    def show_guest(self, guest: QWidget | None, lists: Sequence[RowList] = ()) -> None:
        """Show what a view has to say of the company in place of the rest; None: the rest again.

        `lists` are the guest's lists, whose rows are scrolled into view.
        """
        if guest is self._guest:
            return
        if self._guest is not None:
            self._guest.hide()
        self._guest = guest
        if guest is not None and self._box.indexOf(guest) < 0:
            self._box.insertWidget(1, guest)
            for each in lists:
                each.reached.connect(self._bring)
        self._show_parts()

    def _show_parts(self) -> None:
        """The guest, or the inspector's own parts; neither where there is no company."""
        vacant, guest = self._session.vacant, self._guest
        for part in self._own:
            part.setVisible(guest is None and not vacant)
        if guest is not None:
            guest.setVisible(not vacant)

    # -- updates -------------------------------------------------------------------------------

    def _changed(self, update: Update) -> None:
        if not update.of_scores:
            if "calibration" in update.kinds and self.isVisible():
                self.header.refresh()
            return
        if not self.isVisible():
            self._stale = True
            return
        kinds = update.kinds
        if "universe" in kinds:
            self._stale = True
            self._catch_up()
            return
        self.header.refresh()
        if "score" in kinds:
            self._show_history(same=True)
        self.scores.refresh()
        self.opinions.refresh(self.scores.factor)
        if "as_of" in kinds:
            self.evidence.refresh()
        if kinds & {"as_of", "fx"}:
            self._show_facts(same="as_of" not in kinds)

    def _selected(self) -> None:
        self._stale = True
        if self.isVisible():
            self._catch_up()

    def _money_changed(self) -> None:
        self.header.refresh()
        self._show_facts(same=True)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        """Show everything of the company now selected, if it is not shown yet."""
        if not self._stale:
            return
        self._stale = False
        if self._factors != self._session.universe.factors:
            self._factors = self._session.universe.factors
            self.scores.build()
            self.evidence.build()
        self._show_parts()
        self.scores.close_editors()
        self.header.refresh()
        self._show_history(same=False)
        self.scores.refresh()
        self.opinions.refresh(self.scores.factor)
        self.evidence.refresh()
        self._show_facts(same=False)

    def _show_history(self, same: bool) -> None:
        entries = self._session.history(self._session.selection)
        self.scores.set_history(entries)
        self.history.show_entries(entries, same)

    def _show_facts(self, same: bool) -> None:
        self.fundamentals.refresh(same)
        self.valuations.refresh(same)

    def _bring(self, rect: QRect) -> None:
        """Scroll so that a row of a list is in view."""
        sender, body = self.sender(), self.widget()
        if isinstance(sender, RowList) and body is not None:
            top = sender.mapTo(body, QPoint(0, rect.top()))
            self.ensureVisible(top.x(), top.y() + rect.height() // 2, 0, rect.height())
