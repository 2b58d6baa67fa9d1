"""The small form that says where a value comes from."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from data.compute.tables import COMPUTE_CONFIDENCES
from data.dates import last_day
from gui.assumptions.names import choice_words
from gui.i18n import tr
from gui.widgets.combo import Combo
from gui.widgets.popup import Popup
from scoring.compute.book import Provenance


class SourceForm(Popup):
    """Source, date, confidence and reason of one value; `given` on Enter or Keep, Esc drops it."""

    given = Signal(str, str, str, str)  # source, date, confidence, reason

    def __init__(self, name: str, stands: Provenance, today: str, parent: QWidget) -> None:
        super().__init__(tr("Source of {cell}").format(cell=name), parent)
        own = stands.overridden
        self.source = self._line(tr("Source"), stands.source, tr("address, document or person"))
        self.date = self._line(tr("Date"), stands.as_of if own and stands.as_of else today,
                               "2026-06-30")
        self.reason = self._line(tr("Reason"), stands.note if own else "",
                                 tr("why this value, in a few words"))
        self.confidence = Combo(tr("Confidence"), self)
        self.confidence.fill({word: choice_words(word) for word in COMPUTE_CONFIDENCES},
                             stands.confidence or "assumption")
        self.refusal = QLabel(self)
        self.refusal.setProperty("role", "refusal")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.keep = QPushButton(tr("Keep"), self)
        self.keep.setProperty("compact", True)
        self.keep.clicked.connect(self.accept)
        form = QFormLayout()
        form.setVerticalSpacing(4)
        for field in (self.source, self.date, self.confidence, self.reason):
            label = QLabel(field.accessibleName(), self)
            label.setProperty("role", "label")
            label.setBuddy(field)
            form.addRow(label, field)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.keep)
        self.box.addLayout(form)
        self.box.addWidget(self.refusal)
        self.box.addLayout(row)

    def _line(self, name: str, text: str, hint: str) -> QLineEdit:
        field = QLineEdit(text, self)
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.setProperty("compact", True)
        field.setMinimumWidth(280)
        return field

    def ask_at(self, place: QPoint) -> None:
        """Show it at a place of the screen."""
        self.open_at(place, self.source)
        self.source.setSelection(len(self.source.text()), -len(self.source.text()))

    def accept(self) -> None:
        day = self.date.text().strip()
        try:
            if day:
                last_day(day)
        except ValueError:
            self.refusal.setText(tr(
                "“{text}” is not a date. Type one like 2026, 2026-06 or 2026-06-30.").format(
                    text=day))
            self.refusal.show()
            self.adjustSize()
            self.date.setFocus()
            self.date.selectAll()
            return
        self.close()
        self.given.emit(self.source.text().strip(), day, self.confidence.currentData(),
                        self.reason.text().strip())
