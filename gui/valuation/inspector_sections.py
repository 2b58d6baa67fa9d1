"""What the inspector shows of a company's value: how it comes about, and how far to trust it."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.i18n import tr
from gui.inspector.row_list import RowList
from gui.inspector.row_paint import MARGIN
from gui.inspector.section import ListSection, Section
from gui.money import Money
from gui.names import both_scripts, core_name, short_name
from gui.session import Session, Update
from gui.valuation import told
from gui.valuation.charts.words import input_name
from gui.valuation.waterfall import Waterfall, steps_of
from gui.widgets.labels import caption, show_text
from gui.widgets.link import Link

_NAME = 56  # least width of the name of a company most alike
_EXACT = 1e-6  # ln: parts that differ more from the value do not add up


class ValueSection(Section):
    """The waterfall to the value, the value with its interval, and the newest observation."""

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(tr("From the average company"), parent)
        self._session, self._money = session, money
        self.waterfall = Waterfall(money, self)
        self.value, self.newest, self.note = (caption(self) for _ in range(3))
        self.wrong = caption(self)
        self.box.addWidget(self.waterfall)
        for label in (self.value, self.newest, self.note, self.wrong):
            label.setContentsMargins(MARGIN, 0, MARGIN, 4)
            self.box.addWidget(label)

    def refresh(self) -> None:
        """Show the value of the selected company."""
        session, money, row = self._session, self._money, self._session.row
        valued, e = session.valued, session.evaluation
        median = float(valued.median[row]) if valued is not None else math.nan
        parts = valued.parts(row) if valued is not None and math.isfinite(median) else {}
        self.waterfall.setVisible(bool(parts))
        show_text(self.value, told.value_words(session, money, row) or tr(
            "No value: nothing is calibrated."))
        show_text(self.newest, told.newest_words(session, money, row))
        self.aside.setText(money.unit)
        if not parts:
            self.title.setText(tr("From the average company"))
            show_text(self.note, "")
            show_text(self.wrong, "")
            return
        unit = money.convert(1e6, "USD", e.as_of, e.newest.fx)
        name = core_name(short_name(session.company.name))
        steps = steps_of(parts, {k: input_name(k, session.universe) for k in parts},
                         tr("{name}, model").format(name=name), unit)
        shown = money.table(median * unit / 1e6)
        title = tr("From the average company to {value}").format(value=shown)
        self.title.setText(title)
        self.waterfall.show_steps(steps, title)
        show_text(self.note, tr("No difference: {list}.").format(
            list=tr(", ").join(steps.nothing)) if steps.nothing else "")
        off = math.log(median / 1e6) - sum(parts.values())
        show_text(self.wrong, "" if abs(off) <= _EXACT else tr(
            "The parts add up to {sum}, not to {value}.").format(
                sum=money.table(steps.ends), value=shown))


class _NameLink(Link):
    """Gives way where the names are too long for their line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return self.sizeHint().boundedTo(QSize(_NAME, self.sizeHint().height()))


class ReachSection(Section):
    """Inside or outside what was calibrated, and the most alike of the calibrated companies."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(tr("Training range"), parent)
        self._session = session
        self.words = caption(self)
        self.words.setContentsMargins(MARGIN, 0, MARGIN, 4)
        self.links: list[Link] = []
        self._closest: tuple[str, ...] = ()
        line = QHBoxLayout()
        line.setContentsMargins(MARGIN, 0, MARGIN, 10)
        line.setSpacing(6)
        self._lead = caption(self)
        self._lead.setWordWrap(False)
        self._lead.setText(tr("Closest:"))
        line.addWidget(self._lead)
        for number in range(3):
            link = _NameLink(parent=self)
            link.clicked.connect(lambda _=False, number=number: self._go(number))
            line.addWidget(link)
            self.links.append(link)
        line.addStretch(1)
        self.box.addWidget(self.words)
        self.box.addLayout(line)

    def refresh(self) -> None:
        """Show the reach and the neighbours of the selected company."""
        session, row = self._session, self._session.row
        valued = session.valued
        self.setVisible(valued is not None)
        if valued is None:
            return
        warning = valued.warning[row]
        self.title.setText({
            "": tr("Inside the training range"), "amber": tr("At the edge of the training range"),
        }.get(warning, tr("Outside the training range")))
        self.aside.setText(told.leverage_words(session, row))
        show_text(self.words, told.why_words(valued.why[row], session))
        known = {c.id: c for u in session.reference.universes.values() for c in u.companies}
        self._closest = tuple(c for c in valued.closest(row) if c in known)
        self._lead.setVisible(bool(self._closest))
        for number, link in enumerate(self.links):
            link.setVisible(number < len(self._closest))
            if number < len(self._closest):
                company = self._closest[number]
                link.setText(core_name(short_name(known[company].name)))
                link.setAccessibleName(tr("Select {name}").format(name=known[company].name))
                link.setToolTip(both_scripts(known[company]))
                link.setEnabled(company in session.universe.row)

    def _go(self, number: int) -> None:
        self._session.select(self._closest[number])


class ValuationSections(QWidget):
    """All of it; hidden it does nothing and catches up when shown.

    `lists` are the lists of rows, whose `reached` says where the current row is.
    """

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._money = session, money
        self._stale = True
        self.value = ValueSection(session, money, self)
        self.figures = ListSection(tr("Fundamentals used"), tr("No figure is known."), 5,
                                   parent=self)
        self.missing = caption(self)
        self.missing.setContentsMargins(MARGIN, 0, MARGIN, 8)
        self.figures.box.addWidget(self.missing)
        self.observations = ListSection(tr("Observations"), tr("No valuation was observed."), 4,
                                        parent=self)
        self.reach = ReachSection(session, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for section in (self.value, self.figures, self.observations, self.reach):
            box.addWidget(section)
        session.changed.connect(self._changed)
        session.selected.connect(self.refresh)
        money.changed.connect(self._money_changed)

    @property
    def lists(self) -> tuple[RowList, ...]:
        """The lists of rows."""
        return self.figures.list, self.observations.list

    def refresh(self, same: bool = False) -> None:
        """Read again now, or when next shown; `same`: of the company shown before."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        self._refresh_value()
        session, money, row = self._session, self._money, self._session.row
        self.figures.aside.setText(tr("as of {day}").format(
            day=f"{session.evaluation.as_of:%Y-%m}"))
        self.figures.show_rows(told.figure_rows(session, money, row), same)
        show_text(self.missing, told.missing_words(session, row))
        self.observations.aside.setText(told.count_words(session, row))
        self.observations.show_rows(told.observation_rows(session, money, row), same)

    def _refresh_value(self) -> None:
        self.value.refresh()
        self.reach.refresh()

    def _changed(self, update: Update) -> None:
        if not (update.of_scores or update.kinds & {"calibration", "observation"}):
            return
        if self.isVisible() and update.kinds <= {"score", "weights", "method", "missing"}:
            self._refresh_value()  # figures and observations do not rest on scores
        else:
            self.refresh(same="universe" not in update.kinds)

    def _money_changed(self) -> None:
        self.refresh(same=True)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        super().showEvent(event)
        if self._stale:
            self.refresh()
