"""The settings of the next calibration below the bar: penalties, weights of kinds, last day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.commands.calibration import set_calibration_settings
from gui.compute.boxes import EntryBox
from gui.compute.entries import Entry, number_entry
from gui.i18n import tr
from gui.session import Session, Update
from gui.valuation import setting_words as words
from gui.valuation.chosen import (
    PANEL,
    Chosen,
    chosen,
    newest_day,
    own_settings,
    reports,
)
from gui.valuation.words import BOUNDS
from gui.widgets.combo import Combo
from gui.widgets.labels import caption, show_text
from gui.widgets.link import Link
from models.valuation.choices import MARKET, PENALTIES, PRIVATE, TARGET

_FIELD = 84
_KINDS = frozenset({"calibration_settings", "observation", "own", "universe", "scenario"})


class SettingsPanel(QWidget):
    """Fields that edit the settings at once; each edit can be undone."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Settings of the calibration"))
        self.penalties = {name: self._penalty(name) for name in words.PENALTY_WORDS}
        self.weights = {kind: self._weight(kind) for kind in words.KIND_WORDS}
        self.until = EntryBox(
            tr("As of"), Entry(words.read_day, lambda day: day or ""), self._wrong_day, self)
        self.until.entered.connect(self._date)
        self.rumours = self._check("rumours", tr("Count rumours"), tr(
            "Let observations whose source is a rumour count"))
        self.targets = self._check("targets", tr("Count targets and talks"), tr(
            "Let valuations that are aimed at or talked about count, as if they had been paid"))
        self.bounds = Combo(tr("Lower bounds"), self)
        self.bounds.fill({key: tr(text) for key, text in BOUNDS.items()}, "drop")
        self.bounds.setToolTip(tr(
            "What the next calibration makes of values that are only known to be at least so "
            "much: leave them out, or put the value expected above them"))
        self.bounds.activated.connect(self._bound)
        self.seed = EntryBox(tr("Seed"), number_entry("", "0"), words.wrong_seed, self)
        self.seed.setToolTip(tr("Divides the companies into folds; the same seed gives the same "
                                "report to the last digit"))
        self.seed.entered.connect(self._sow)
        self.none = caption(self)
        self.rest = caption(self)
        self.defaults = Link(tr("Back to defaults"), self)
        self.defaults.clicked.connect(self._default)
        self._labels: dict[str, QLabel] = {}
        self._lay_out()
        session.changed.connect(self._changed)
        self.refresh()

    # -- fields ------------------------------------------------------------------------------------

    def _penalty(self, name: str) -> EntryBox:
        title = tr(words.PENALTY_WORDS[name][0])
        field = EntryBox(tr("Penalty: {name}").format(name=title), number_entry(),
                         lambda value: words.wrong_penalty(name, value), self)
        field.entered.connect(lambda: self._set_part(
            "penalties", name, field.value, tr("Penalty “{name}” {value}").format(
                name=title, value=_shown(field.value, tr("by default")))))
        return field

    def _weight(self, kind: str) -> EntryBox:
        title = tr(words.KIND_WORDS[kind])
        field = EntryBox(tr("Weight: {name}").format(name=title), number_entry("", "1"),
                         words.wrong_weight, self)
        field.setToolTip(tr("How much a report of this kind counts: 2 as much as two, 0.5 as half "
                            "a one, 0 not at all"))
        field.entered.connect(lambda: self._set_part(
            "kind_weights", kind, None if field.value == 1 else field.value, tr(
                "Weight of “{name}” {value}").format(name=title, value=_shown(field.value, "1"))))
        return field

    def _check(self, name: str, text: str, tip: str) -> QCheckBox:
        box = QCheckBox(text, self)
        box.setToolTip(tip)
        box.clicked.connect(lambda on: self._switch(name, on))
        return box

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(24)
        columns: tuple[tuple[str, Mapping[str, tuple[str, QWidget]]], ...] = (
            (tr("Penalties"), {name: (tr(words.PENALTY_WORDS[name][0]), field)
                               for name, field in self.penalties.items()}),
            (tr("Weight of each kind"), {kind: (tr(words.KIND_WORDS[kind]), field)
                                         for kind, field in self.weights.items()}),
            (tr("Observations"), {"until": (tr("As of"), self.until),
                                  "bounds": (tr("Lower bounds"), self.bounds),
                                  "seed": (tr("Seed"), self.seed)}))
        for title, fields in columns:
            grid = QGridLayout()
            grid.setHorizontalSpacing(8)
            grid.setVerticalSpacing(3)
            head = QLabel(title, self)
            head.setProperty("role", "head")
            grid.addWidget(head, 0, 0, 1, 2)
            for at, (name, (text, field)) in enumerate(fields.items(), start=1):
                label = QLabel(text, self)
                label.setProperty("role", "label")
                label.setBuddy(field)
                field.setFixedWidth(96 if name in ("until", "bounds", "seed") else _FIELD)
                self._labels[name] = label
                grid.addWidget(label, at, 0)
                grid.addWidget(field, at, 1)
            if fields.keys() == self.penalties.keys():
                grid.addWidget(self.none, 6, 0, 1, 2)
            if "until" in fields:
                grid.addWidget(self.rumours, 4, 0, 1, 2)
                grid.addWidget(self.targets, 5, 0, 1, 2)
            grid.setRowStretch(7, 1)
            row.addLayout(grid)
        row.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.rest, 1)
        foot.addWidget(self.defaults)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 6, 10, 6)
        box.setSpacing(6)
        box.addLayout(row)
        box.addLayout(foot)

    # -- edits -------------------------------------------------------------------------------------

    def _set(self, settings: Mapping[str, Any], label: str) -> None:
        self._session.apply(set_calibration_settings(self._session, settings, label))

    def _set_part(self, setting: str, name: str, value: float | None, label: str) -> None:
        settings = chosen(self._session)
        held = dict(settings.penalties if setting == "penalties" else settings.weights)
        held.pop(name, None)
        if value is not None:
            held[name] = float(value)
        self._set({setting: dict(sorted(held.items())) or None}, label)

    def _switch(self, name: str, on: bool) -> None:
        if name == "rumours":
            self._set({"rumours": on or None}, tr("Let rumours count for the calibration") if on
                      else tr("Leave rumours out of the calibration"))
        else:
            self._set({"kinds": [*PRIVATE, *MARKET, TARGET] if on else None},
                      tr("Let targets count for the calibration") if on
                      else tr("Leave targets out of the calibration"))

    def _date(self) -> None:
        day = self.until.value
        self._set({"until": day}, tr("Calibrate as of {day}").format(
            day=day or tr("the newest day")))

    def _sow(self) -> None:
        seed = int(self.seed.value or 0)
        self._set({"seed": seed or None}, tr("Seed of the calibration {n}").format(n=seed))

    def _bound(self) -> None:
        key = str(self.bounds.currentData())
        self._set({"bounds": None if key == "drop" else key}, tr("Lower bounds: {what}").format(
            what=tr(BOUNDS[key])))

    def _default(self) -> None:
        self._set(dict.fromkeys(PANEL), tr("Calibrate with the default settings"))

    def _wrong_day(self, day: Any) -> str:
        first = min((row.date for row in reports(self._session)[0]), default=None)
        return words.wrong_day(day, first, newest_day(self._session))

    # -- what it shows -----------------------------------------------------------------------------

    def _changed(self, update: Update) -> None:
        if update.kinds & _KINDS:
            self.refresh()

    def refresh(self) -> None:
        """Show the settings as they stand, and what they leave."""
        settings, (rows, known) = chosen(self._session), reports(self._session)
        newest = newest_day(self._session)
        self._show_penalties(settings)
        count = Counter(row.kind for row in rows)
        for kind, field in self.weights.items():
            field.set_value(settings.weights.get(kind))
            field.setEnabled(kind != TARGET or settings.targets)
            self._labels[kind].setEnabled(field.isEnabled())
            show_text(self._labels[kind], f"{tr(words.KIND_WORDS[kind])} ({count[kind]})")
        self.until.entry = Entry(words.read_day, lambda day: day or "", "", newest.isoformat())
        self.until.set_value(settings.until or None)
        self.until.setToolTip(tr("Only observations up to this day count, with what was known "
                                 "before each; empty: all"))
        self.seed.set_value(settings.seed or None)
        self.bounds.show_key(settings.bounds)
        self.rumours.setChecked(settings.rumours)
        self.targets.setChecked(settings.targets)
        own = {*settings.penalties, *settings.weights, *(name for name, typed in (
            ("until", settings.until), ("seed", settings.seed),
            ("bounds", settings.bounds != "drop")) if typed)}
        for name, label in self._labels.items():
            _wear(label, "head" if name in own else "label")
        text, short = words.remaining(rows, known, settings, newest)
        _wear(self.rest, "refusal" if short else "caption")
        show_text(self.rest, text)
        self.defaults.setEnabled(own_settings(self._session) > 0)

    def _show_penalties(self, settings: Chosen) -> None:
        """The penalties the model has, and those typed for another one, greyed."""
        known = PENALTIES.get(settings.model, {})
        for name, field in self.penalties.items():
            there = name in known or name in settings.penalties
            for part in (field, self._labels[name]):
                part.setVisible(there)
            field.entry = number_entry("", words.tried_words(settings.model, name))
            field.set_value(settings.penalties.get(name))
            tip = (words.tried_tip(settings.model, name) if name in known else tr(
                "The model chosen has no such penalty: what was typed changes nothing. Empty it, "
                "or choose another model."))
            field.setToolTip(tip)
            self._labels[name].setEnabled(name in known)
        show_text(self.none, "" if known else tr("This model has no penalty to set."))


def _wear(label: QLabel, role: str) -> None:
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().unpolish(label)
        label.style().polish(label)


def _shown(value: float | None, empty: str) -> str:
    return empty if value is None else f"{value:g}"
