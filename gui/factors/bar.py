"""The bar above the factor table: what it shows, as of when, how unknown scores are bounded."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QLabel, QWidget

from gui.commands import set_as_of, set_missing
from gui.factors.disputed import DisputedButton
from gui.factors.key import Key, sign_icon
from gui.i18n import tr
from gui.scenarios.field_mark import FieldMark
from gui.session import Session
from gui.theme.theme import theme
from gui.widgets.combo import Combo
from gui.widgets.labels import rule

HEIGHT = 36
OPTIONS = {"implied": True, "bounds": True, "overridden": False}


class DayField(QDateEdit):
    """A date that the wheel changes only while it has the focus: every change is an edit."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class FactorsBar(QWidget):
    """Checkboxes for the table's signs, the as-of date, the policy for unknown scores, the key."""

    options_changed = Signal(dict)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.checks = {
            "implied": self._check(tr("Implied scores"), tr(
                "Show the score the evidence implies: a diamond, and a number where overridden")),
            "bounds": self._check(tr("Low and high"), tr("Show low and high of every score")),
            "overridden": self._check(tr("Only overridden"), tr(
                "List only companies on which the analyst set something")),
        }
        self.options = {}
        self.disputed = DisputedButton(session, self)
        self.as_of = self._date()
        self.missing = Combo(tr("Bounds of unknown scores"), self)
        self.missing.fill({"segment": tr("median"), "full": tr("0 to 1")},
                          session.evaluation.sheet.missing)
        self.missing.setToolTip(tr(
            "What counts where no score is known: the segment median with wide low and high, "
            "or the same with everything from 0 to 1 possible"))
        self._lay_out()
        FieldMark(session, self.as_of, lambda: ("as_of",), tr("As of"))
        FieldMark(session, self.missing, lambda: (f"missing/{session.universe.id}",),
                  tr("Bounds of unknown scores"))
        for box in self.checks.values():
            box.toggled.connect(lambda: self.options_changed.emit(self.options))
        self.as_of.dateChanged.connect(self._look_as_of)
        self.missing.activated.connect(self._bound)
        session.changed.connect(self._show)
        theme.changed.connect(self._restyle)
        self._show()
        self._restyle()

    @property
    def options(self) -> dict[str, Any]:
        """What the checkboxes say: implied, bounds, overridden."""
        return {name: box.isChecked() for name, box in self.checks.items()}

    @options.setter
    def options(self, wanted: dict[str, Any]) -> None:
        for name, box in self.checks.items():
            box.setChecked(bool(wanted.get(name, OPTIONS[name])))

    def _check(self, text: str, tip: str) -> QCheckBox:
        box = QCheckBox(text, self)
        box.setToolTip(tip)
        return box

    def _date(self) -> DayField:
        field = DayField(self)
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.setProperty("compact", True)
        field.setDisplayFormat("yyyy-MM-dd")
        field.setCalendarPopup(True)
        field.setKeyboardTracking(False)  # a date counts when it is whole
        collected = self._session.reference.collected
        field.setDateRange(QDate(2000, 1, 1), QDate(collected.year, collected.month, collected.day))
        field.setAccessibleName(tr("As of"))
        field.setToolTip(tr("Only what was dated at or before this day counts"))
        return field

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 0, 10, 1)
        line.setSpacing(12)
        for box in self.checks.values():
            line.addWidget(box)
        for text, field in ((tr("As of"), self.as_of), (tr("Unknown"), self.missing)):
            pair = QHBoxLayout()
            pair.setSpacing(5)
            label = QLabel(text, self)
            label.setProperty("role", "label")
            label.setBuddy(field)
            pair.addWidget(label)
            pair.addWidget(field)
            line.addLayout(pair)
        line.addWidget(self.disputed)
        line.addWidget(Key(self), 1)
        self._below = rule(self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._below.setGeometry(0, self.height() - 1, self.width(), 1)

    # -- edits -------------------------------------------------------------------------------------

    def _restyle(self) -> None:
        for sign in ("implied", "bounds"):
            icon = sign_icon(sign)
            self.checks[sign].setIcon(icon)
            self.checks[sign].setIconSize(icon.availableSizes()[0] / 3)

    def _look_as_of(self, day: QDate) -> None:
        self._session.apply(set_as_of(
            self._session, date(day.year(), day.month(), day.day())))

    def _bound(self) -> None:
        self._session.apply(set_missing(self._session, self.missing.currentData()))

    def _show(self) -> None:
        as_of = self._session.evaluation.as_of
        day = QDate(as_of.year, as_of.month, as_of.day)
        if self.as_of.date() != day:
            with QSignalBlocker(self.as_of):
                self.as_of.setDate(day)
        self.missing.show_key(self._session.evaluation.sheet.missing)
