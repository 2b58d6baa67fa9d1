"""What the inspector shows of compute: mix of the company, from chip to cost, sources, history."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.compute.chain import Baseline, ChainDelegate, chain_rows
from gui.compute.charts.words import chip_label, figure
from gui.compute.chip_rows import history_rows, source_rows
from gui.compute.choice import Choice
from gui.compute.figures import score_span
from gui.compute.lines import Line, Lines
from gui.compute.mix import MixRow, default_rows, own_rows, share_command
from gui.compute.supply import index_words
from gui.i18n import tr
from gui.inspector.row_list import RowList
from gui.inspector.row_paint import LineDelegate
from gui.inspector.section import ListSection, Section
from gui.sentences import told
from gui.session import Session, Update
from gui.tips import titled_tip
from gui.widgets.labels import caption, show_text
from gui.widgets.link import Link
from scoring.compute.errors import ComputeInputError

if TYPE_CHECKING:
    from scoring.compute.evaluation.companies import Companies

USES = ("cloud", "on_board")


class ComputeMix(Section):
    """The chips a company works on: share of work to type over, USD per million tokens on each."""

    def __init__(self, session: Session, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(tr("Compute mix"), parent)
        self._session, self._choice = session, choice
        self.use = "cloud"
        self._asked = ""  # the mix the user turned to
        self.other = Link(parent=self)
        self.other.clicked.connect(self._turn)
        self.line.addWidget(self.other)
        self.mix: dict[str, float] = {}
        self.rows: list[MixRow] = []
        self._place = QVBoxLayout()
        self._place.setSpacing(0)
        self.total = Lines(tr("Weighted cost"), self)
        self.note = caption(self)
        self.note.setContentsMargins(12, 2, 12, 6)
        self.box.addLayout(self._place)
        self.box.addWidget(self.total)
        self.box.addWidget(self.note)

    def refresh(self) -> None:
        """Show the mix of the selected company."""
        e, company = self._session.compute, self._session.selection
        try:
            profiles = e.companies.profiles
            at = profiles.row(company)
        except ComputeInputError as error:
            self._show_nothing(told(f"{error}"))
            return
        known = [u for u in USES if profiles.mix_origin[u][at] != "unknown"]
        use = self._pick(known, [u for u in known if profiles.mix_origin[u][at] == "own"])
        if not use:
            self._show_nothing(tr("Nothing is known of the chips it works on."))
            return
        shares = profiles.mix[use][at]
        self.use = use
        self.mix = {chip: float(share) for chip, share in zip(profiles.chips, shares, strict=True)
                    if share > 0}
        own = own_rows(self._session.book, company, use)
        rows = own or default_rows(self._session.book, self._session.company.segment,
                                   profiles.domicile[at], use)
        self.aside.setText(self._origin(bool(own), list(rows.values())))
        self._show_mix(rows)
        cost = float(e.companies.cost[at]) if use == "cloud" else float("nan")
        self.total.show_lines([Line(tr("Weighted cost"), figure(cost), tr("USD per M tokens")),
                               *_dependence(e.companies, at)] if use == "cloud" else [])
        rest = 1 - sum(self.mix.values())
        words = [] if own else [tr("Assumed for its segment; a share typed here makes the mix "
                                   "its own.")]
        if rest > 0.005:
            words.append(tr("{share} of the work is on chips not known.").format(
                share=f"{rest * 100:.0f} %"))
        blank = [chip_label(self._session.book, chip) for chip in self.mix
                 if not isfinite(e.costs.usd[e.chips.index(chip)])]
        if use == "cloud" and blank:
            words.append(tr("The cost on {chips} is not known.").format(
                chips=tr(", ").join(blank)))
        show_text(self.note, " ".join(words))

    def _pick(self, known: list[str], own: list[str]) -> str:
        """Which mix to show: the one asked for, else its own before an assumed one."""
        use = self._asked if self._asked in known else next(iter(own or known), "")
        other = [u for u in known if u != use]
        self.other.setVisible(bool(other))
        if other:
            self.other.setText({"cloud": tr("Cloud"), "on_board": tr("On board")}[other[0]])
            self.other.setAccessibleName(tr("Show the other mix: {use}").format(
                use=self.other.text()))
        return use

    def _turn(self) -> None:
        self._asked = "on_board" if self.use == "cloud" else "cloud"
        self.refresh()

    def _origin(self, own: bool, rows: list[str]) -> str:
        confidences = {self._session.book.provenance("profile_mix", row, "share").confidence
                       for row in rows}
        words = tr("share of work") if self.use == "cloud" else tr("share of work on board")
        if "assumption" in confidences or not own:
            return tr("{what}, assumption").format(what=words)
        return words

    def _show_mix(self, rows: dict[str, str]) -> None:
        e = self._session.compute
        usd = dict(zip(e.chips, e.costs.usd, strict=True))
        ordered = sorted(self.mix, key=lambda chip: -self.mix[chip])
        self._fit(len(ordered))
        most = max(self.mix.values(), default=1.0)
        for widget, chip in zip(self.rows, ordered, strict=True):
            cost = figure(float(usd[chip])) if self.use == "cloud" else ""
            widget.show_share(chip, rows.get(chip, ""), self.mix[chip], most, cost,
                              chip == self._choice.chip)

    def _fit(self, count: int) -> None:
        while len(self.rows) < count:
            row = MixRow(self._session, self)
            row.take = self.set_share
            row.pressed.connect(self._choice.choose)
            self._place.addWidget(row)
            self.rows.append(row)
        while len(self.rows) > count:
            row = self.rows.pop()
            row.hide()
            row.deleteLater()

    def set_share(self, chip: str, share: float | None) -> None:
        """Set the share of a chip; Refused where all would be more than the whole."""
        session = self._session
        session.apply(share_command(session, session.selection, session.company.name, self.use,
                                    self.mix, chip, share))

    def _show_nothing(self, why: str) -> None:
        self.mix = {}
        self._fit(0)
        self.other.hide()
        self.aside.setText("")
        self.total.show_lines([])
        show_text(self.note, why)


def _dependence(companies: Companies, at: int) -> list[Line]:
    """How few vendors the mix of a company hangs on, and how exposed it is to export rules."""
    exposed = companies.exposure
    return [
        Line(tr("HHI of its vendors"),
             index_words(float(companies.hhi_low[at]), float(companies.hhi_high[at])),
             tip=titled_tip(tr("Concentration"), [
                 tr("Sum of squared shares of its work by vendor, in per cent: 10,000 is one "
                    "vendor alone. The range allows for work on chips not known.")])),
        Line(tr("Export-control exposure X"),
             score_span(float(exposed.low[at]), float(exposed.high[at])),
             tip=titled_tip(tr("Export-control exposure"), [
                 tr("Its shares of work weighted by how endangered each chip is for users of its "
                    "domicile: 0 unrestricted, 1 banned.")])),
    ]


class ComputeSections(QWidget):
    """The four sections together; hidden, they do nothing, and catch up when shown.

    `lists` are the lists in them, whose `reached` says where the current row is.
    """

    def __init__(self, session: Session, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._choice = session, choice
        self._stale = True
        self._before = Baseline()
        self.mix = ComputeMix(session, choice, self)
        self.chain = ListSection(tr("From chip to cost"), tr("No chip is chosen."), 0,
                                 ChainDelegate, self)
        self.sources = ListSection(tr("Sources"), tr("No source is known."), 6, parent=self)
        self.history = ListSection(tr("History"), tr("Nothing was changed yet."), 4, LineDelegate,
                                   self)
        self.history.aside.setText(tr("this chip"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for section in (self.mix, self.chain, self.sources, self.history):
            box.addWidget(section)
        session.changed.connect(self._changed)
        session.selected.connect(self.refresh)
        choice.changed.connect(self.refresh)

    @property
    def lists(self) -> tuple[RowList, ...]:
        """The lists of rows."""
        return self.chain.list, self.sources.list, self.history.list

    def refresh(self, same: bool = False) -> None:
        """Read again now, or when next shown; `same`: of the chip shown before."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        self.mix.refresh()
        self._show_chip(same)

    def _show_chip(self, same: bool) -> None:
        e, chip, book = self._session.compute, self._choice.chip, self._session.book
        known = chip in e.chips
        name = chip_label(book, chip) if known else ""
        self.sources.title.setText(tr("Sources, {chip}").format(chip=name) if name
                                   else tr("Sources"))
        self.chain.aside.setText(name)
        self.chain.show_rows(self._chain(e, chip) if known else [], same)
        self.sources.show_rows(source_rows(book, chip) if known else [], same)
        self.history.show_rows(history_rows(self._session, chip) if known else [], same)

    def _chain(self, e: Any, chip: str) -> list[Any]:
        company = self._session.selection
        try:
            return chain_rows(e, self._before.of(self._session), chip, company)
        except ComputeInputError:  # the mix of the company cannot be: its section says why
            return chain_rows(e, self._before.of(self._session), chip, "")

    def _changed(self, update: Update) -> None:
        if update.kinds & {"compute", "universe"}:
            self.refresh(same=True)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        super().showEvent(event)
        if self._stale:
            self.refresh()
