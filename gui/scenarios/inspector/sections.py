"""All that the inspector says of scenarios, one section below the other."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.i18n import tr
from gui.inspector.history_rows import when_words
from gui.inspector.row_list import RowList
from gui.inspector.row_paint import LineDelegate
from gui.inspector.rows import Row
from gui.inspector.section import ListSection
from gui.scenarios.facts import Facts
from gui.scenarios.inspector.chain import ChainSection
from gui.scenarios.inspector.changed import WhatChanged
from gui.scenarios.inspector.each import EachScenario
from gui.scenarios.split import Split
from gui.tips import titled_tip
from models.scenarios import BASE, scenario_key

_ENTRIES = 30


class ScenarioSections(QWidget):
    """Hidden it does nothing and catches up when shown; `lists` are the lists of rows."""

    goal_wanted = Signal()

    def __init__(self, facts: Facts, split: Split, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts, self._split = facts, split
        self._stale = True
        self.each = EachScenario(facts, self)
        self.changed = WhatChanged(facts, split, self)
        self.chain = ChainSection(facts, self)
        self.history = ListSection(tr("History"), tr("Nothing was changed yet."), 5, LineDelegate,
                                   self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for section in (self.each, self.changed, self.chain, self.history):
            box.addWidget(section)
        self.each.goal_wanted.connect(self.goal_wanted)
        for moved in (facts.changed, facts.chosen, facts.paired, facts.session.selected):
            moved.connect(self.refresh)
        split.answered.connect(self._answered)

    @property
    def lists(self) -> tuple[RowList, ...]:
        """The lists of rows."""
        return self.each.list, self.changed.list, self.chain.list, self.history.list

    def refresh(self) -> None:
        """Read again now, or when next shown."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        self.each.refresh()
        self._split.ask()  # the chart of causes may be hidden
        self.changed.refresh()
        self.chain.refresh()
        self._show_history()

    def _answered(self) -> None:
        if self.isVisible():
            self.changed.refresh()

    def _show_history(self) -> None:
        facts = self._facts
        self.history.setVisible(facts.current != BASE)
        self.history.aside.setText(facts.lettered(facts.current))
        key = scenario_key(facts.current)
        entries = facts.session.journal.history(limit=_ENTRIES, key_prefix=key)
        today = datetime.now().astimezone().date()
        self.history.show_rows([
            Row(e.label, when_words(e.moment, today), right=e.who, tip=titled_tip(
                e.label, [f"{e.moment:%Y-%m-%d %H:%M:%S} · {e.who}", e.why]))
            for e in entries if e.touches(key)])

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        super().showEvent(event)
        if self._stale:
            self.refresh()
