"""The bar above the Valuation view: model, rows, interval, settings, Calibrate and its progress."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.commands.calibration import set_calibration_settings
from gui.i18n import tr
from gui.scenarios.field_mark import FieldMark
from gui.session import Session, Update
from gui.valuation.calibrating import Calibrating
from gui.valuation.chosen import chosen, own_settings
from gui.valuation.fit_note import FitNote
from gui.valuation.settings_panel import SettingsPanel
from gui.valuation.words import DEFAULTS, LEVELS, MODEL_TIPS, MODELS, STAGES, level_word
from gui.widgets.combo import Combo
from gui.widgets.labels import rule, show_text
from models.valuation.store import calibration_key, settings_key

HEIGHT = 36
LEVEL = 0.8
_GAP = 5
_KINDS = frozenset({"calibration", "calibration_settings", "observation", "own", "fx", "universe",
                    "scenario"})


class ValuationBar(QWidget):
    """What is calibrated and how; the level of the intervals shown is a choice of the view.

    A problem of the last calibration stands in a line below until the next one begins.
    """

    level_changed = Signal(float)
    said = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Calibration"))
        self.fields = {
            "model": self._choice(tr("Model"), MODELS, tr(
                "The model of the next calibration; chosen by validation means the one that does "
                "best on companies left out")),
            "stages": self._choice(tr("Rows"), STAGES, tr(
                "Which observations the next calibration learns from")),
        }
        for at, tip in enumerate(MODEL_TIPS.values()):
            self.fields["model"].setItemData(at, tr(tip), Qt.ItemDataRole.ToolTipRole)
        self.interval = Combo(tr("Interval"), self)
        self.interval.fill({str(level): level_word(level) for level in LEVELS}, str(LEVEL))
        self.interval.setToolTip(tr("How often intervals shown shall hold the value; a choice of "
                                    "the view, nothing is calibrated anew"))
        self.more = QPushButton(tr("Settings"), self)
        self.more.setCheckable(True)
        self.more.setProperty("compact", True)
        self.more.setToolTip(tr("Penalties, weights of kinds, as-of date, rumours, seed"))
        self.panel = SettingsPanel(session, self)
        self.panel.hide()
        self.note = FitNote(self)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(60, 6)
        self.progress.setAccessibleName(tr("Progress of the calibration"))
        self.start = QPushButton(tr("Calibrate"), self)
        self.start.setToolTip(tr("Choose, validate and fit the model on the rows that are on"))
        self.cancel = QPushButton(tr("Cancel"), self)
        for button in (self.start, self.cancel):
            button.setProperty("compact", True)
            button.setFixedWidth(max(72, button.sizeHint().width()))
        self.calibrating = Calibrating(session, self)
        self._lay_out()
        self._connect()
        for field in (*self.fields.values(), self.more):
            FieldMark(session, field, lambda: (settings_key(session.universe.id),),
                      tr("Settings of the calibration"))
        FieldMark(session, self.start, lambda: (calibration_key(session.universe.id),),
                  tr("Calibration"))
        self._show()
        self._show_state()

    def _choice(self, name: str, items: Mapping[str, str], tip: str) -> Combo:
        field = Combo(name, self)
        field.fill({key: tr(text) for key, text in items.items()}, next(iter(items)))
        field.setToolTip(tip)
        return field

    def _lay_out(self) -> None:
        row = QWidget(self)
        row.setFixedHeight(HEIGHT)
        line = QHBoxLayout(row)
        line.setContentsMargins(10, 0, 10, 1)
        line.setSpacing(8)
        for text, field, width in (
                (tr("Model"), self.fields["model"], 158), (tr("Rows"), self.fields["stages"], 130),
                (tr("Interval"), self.interval, 66)):
            field.setFixedWidth(width)
            field.view().setMinimumWidth(max(width, field.view().sizeHintForColumn(0) + 24))
            label = QLabel(text, self)
            label.setProperty("role", "label")
            label.setBuddy(field)
            pair = QHBoxLayout()
            pair.setSpacing(_GAP)
            pair.addWidget(label)
            pair.addWidget(field)
            line.addLayout(pair)
        line.addWidget(self.more)
        line.addWidget(self.note, 1)
        line.addWidget(self.progress)
        line.addWidget(self.start)
        line.addWidget(self.cancel)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.problem.setProperty("role", "refusal")
        self.problem.setAccessibleName(tr("Why nothing was calibrated"))
        self._strip = QWidget(self)
        below = QHBoxLayout(self._strip)
        below.setContentsMargins(10, 0, 10, 6)
        below.addWidget(self.problem)
        self._strip.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(row)
        box.addWidget(self.panel)
        box.addWidget(self._strip)
        self._below = rule(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _connect(self) -> None:
        for name, field in self.fields.items():
            field.activated.connect(lambda _, name=name: self._choose(name))
        self.more.toggled.connect(self.panel.setVisible)
        self.interval.activated.connect(lambda: self.level_changed.emit(self.level))
        self.start.clicked.connect(self.calibrate)
        self.cancel.clicked.connect(self.calibrating.cancel)
        self.calibrating.changed.connect(self._show_state)
        self.calibrating.told.connect(self._tell)
        self._session.changed.connect(self._changed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._below.setGeometry(0, self.height() - 1, self.width(), 1)

    # -- choices -----------------------------------------------------------------------------------

    @property
    def level(self) -> float:
        """Level of the intervals shown."""
        return float(self.interval.currentData())

    @property
    def options(self) -> dict[str, Any]:
        return {"level": self.level, "settings": self.more.isChecked()}

    @options.setter
    def options(self, options: dict[str, Any]) -> None:
        if options.get("level") in LEVELS and options["level"] != self.level:
            self.interval.show_key(str(options["level"]))
            self.level_changed.emit(self.level)
        self.more.setChecked(options.get("settings") is True)

    def _choose(self, name: str) -> None:
        field = self.fields[name]
        key = field.currentData()
        self._session.apply(set_calibration_settings(
            self._session, {name: None if key == DEFAULTS[name] else key},
            tr("Calibration: {what}").format(what=field.currentText())))

    # -- work --------------------------------------------------------------------------------------

    def calibrate(self) -> None:
        """Calibrate on the rows and settings as they stand."""
        self._show_problem("")
        self.calibrating.start()

    def _tell(self, problem: bool, sentence: str) -> None:
        if problem:
            self._show_problem(sentence)
        else:
            self.said.emit(sentence)

    def _show_problem(self, sentence: str) -> None:
        show_text(self.problem, sentence)
        self._strip.setVisible(bool(sentence))

    def _show_state(self) -> None:
        """Progress while it runs, what the fit is otherwise."""
        busy = self.calibrating.running
        shown, hidden = (self.cancel, self.start) if busy else (self.start, self.cancel)
        focused = hidden.hasFocus()
        if focused:  # before it goes, or the focus would go to the next control
            self.setFocus()
        hidden.hide()  # before the other comes: room for both would take it from the ranked list
        self.progress.setVisible(busy)
        shown.show()
        if focused:
            shown.setFocus()
        self.progress.setValue(round(1000 * self.calibrating.share))
        if busy:
            words = self.calibrating.words()
            self.note.show_words(words, tr("Calibrating: {what}").format(what=words))
        else:
            self._show_fit()

    def _show_fit(self) -> None:
        valued = self._session.valued
        if valued is None:
            self.note.show_words(tr("nothing is calibrated yet"))
            return
        day = valued.frozen.made.isoformat()
        if self._session.stale:
            self.note.show_words(
                tr("inputs newer than the fit"),
                tr("Observations, figures, rates or settings are others than those of the fit of "
                   "{day}: values and errors shown are still its own. Calibrate to fit anew."
                   ).format(day=day), warning=True)
        else:
            self.note.show_words(tr("fit of {day}").format(day=day))

    def _changed(self, update: Update) -> None:
        if update.kinds & _KINDS:
            self._show()
            if not self.calibrating.running:
                self._show_fit()

    def _show(self) -> None:
        """The settings of the next calibration."""
        settings = chosen(self._session)
        self.fields["model"].show_key(settings.model)
        self.fields["stages"].show_key(settings.stages)
        own = own_settings(self._session)
        self.more.setText(tr("Settings · {n}").format(n=own) if own else tr("Settings"))
