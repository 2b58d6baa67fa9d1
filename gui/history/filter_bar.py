"""The line above the history: words, company, factor and person to look for."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from data.workspace import Search
from gui.i18n import tr
from gui.names import factor_name, short_name
from gui.session import Session, Update
from gui.widgets.combo import Combo

_PAUSE = 150  # ms of typing pause before the file is searched


class FilterBar(QWidget):
    """`changed` comes when something else is to be looked for."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.changed)
        self.text = QLineEdit(self)
        self.text.setPlaceholderText(tr("Filter by words in what and why"))
        self.text.setClearButtonEnabled(True)
        self.text.setAccessibleName(tr("Filter the history"))
        self.text.setProperty("compact", True)
        self.text.setMinimumWidth(140)
        self.text.setMaximumWidth(280)
        self.company = Combo(tr("Company"), self)
        self.factor = Combo(tr("Factor"), self)
        self.person = Combo(tr("Person"), self)
        self.count = QLabel(self)
        self.count.setProperty("role", "caption")
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 4, 10, 4)
        line.setSpacing(8)
        line.addWidget(self.text, 1)
        for combo in (self.company, self.factor, self.person):
            line.addWidget(combo)
            combo.activated.connect(self.changed)
        line.addStretch(1)
        line.addWidget(self.count)
        self._fill()
        self.show_people([])
        self.text.textChanged.connect(lambda _: self._timer.start())
        session.selected.connect(self._selected)
        session.changed.connect(self._changed)

    def search(self) -> Search:
        """What is asked for now."""
        session, parts = self._session, []
        if self.company.currentData():
            parts.append(session.selection)
        if factor := str(self.factor.currentData() or ""):
            parts.append(factor)
        if parts:
            parts.insert(0, session.universe.id)
        return Search(str(self.person.currentData() or ""), tuple(self.text.text().split()),
                      tuple(parts))

    def show_people(self, people: list[str]) -> None:
        """Offer these people; the one chosen stays chosen while they are among them."""
        names = {"": tr("Everyone"), **{name: name for name in people}}
        if [self.person.itemData(i) for i in range(self.person.count())] != list(names):
            held = str(self.person.currentData() or "")
            self.person.fill(names, held if held in names else "")

    def _fill(self) -> None:
        company = short_name(self._session.company.name)
        self.company.fill({"": tr("All companies"),
                           "selected": tr("Only {company}").format(company=company)},
                          str(self.company.currentData() or ""))
        factors = {"": tr("All factors"),
                   **{f.id: factor_name(f) for f in self._session.universe.kept_factors}}
        held = str(self.factor.currentData() or "")
        self.factor.fill(factors, held if held in factors else "")

    def _selected(self) -> None:
        self._fill()
        if self.company.currentData():
            self.changed.emit()

    def _changed(self, update: Update) -> None:
        if "universe" in update.kinds:
            before = self.search()
            self._fill()
            if before.parts:
                self.changed.emit()
