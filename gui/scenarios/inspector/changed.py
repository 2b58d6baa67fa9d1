"""What changed for the selected company between the two scenarios taken apart, in words."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QWidget

from gui.format import MINUS, signed
from gui.i18n import tr
from gui.inspector.row_paint import MARGIN
from gui.inspector.rows import Row
from gui.inspector.section import ListSection
from gui.names import core_name, short_name
from gui.scenarios.charts.bars import Bar, bars_of
from gui.scenarios.facts import Facts
from gui.scenarios.model import change_words
from gui.scenarios.split import Split
from gui.widgets.labels import caption, show_text

_MOST = 6  # causes listed
_SAME = 1e-9


class WhatChanged(ListSection):
    """A sentence on rank and value, and the causes of the change that is taken apart."""

    def __init__(self, facts: Facts, split: Split, parent: QWidget | None = None) -> None:
        super().__init__(tr("What changed for it"), "", 0, parent=parent)
        self._facts, self._split = facts, split
        self.words = caption(self, "label")
        self.words.setContentsMargins(MARGIN, 0, MARGIN, 6)
        self.box.insertWidget(self.box.indexOf(self.list), self.words)

    def refresh(self) -> None:
        """Show the company now selected and the pair now taken apart."""
        facts = self._facts
        one, other = facts.pair
        self.aside.setText(" → ".join(filter(None, map(facts.letter, (one, other)))))
        show_text(self.words, self._sentence())
        self.show_rows([self._row(bar) for bar in self._bars()], same=True)

    def _sentence(self) -> str:
        facts, (one, other) = self._facts, self._facts.pair
        before, after = facts.result(one), facts.result(other)
        row = facts.session.row
        if before is None or after is None or row >= len(before.ranks):
            return ""
        name = core_name(short_name(facts.session.company.name))
        ranks = int(before.ranks[row]), int(after.ranks[row])
        if ranks[0] == ranks[1]:
            text = tr("From {one} to {other} {name} stays at rank {rank}.")
        elif ranks[1] < ranks[0]:
            text = tr("From {one} to {other} {name} rises from rank {before} to {rank}.")
        else:
            text = tr("From {one} to {other} {name} falls from rank {before} to {rank}.")
        text = text.format(one=facts.letter(one), other=facts.letter(other), name=name,
                           before=ranks[0], rank=ranks[1])
        values = float(before.values.median[row]), float(after.values.median[row])
        if not any(map(math.isnan, values)) and values[0] > 0:
            if abs(values[1] - values[0]) < _SAME * values[0]:
                return text + " " + tr("Its value stays at {value}.").format(
                    value=facts.money.words(values[0]))
            text += " " + tr("Its value goes from {before} to {after} ({change}).").format(
                before=facts.money.words(values[0]), after=facts.money.words(values[1]),
                change=change_words(values[1] / values[0]))
        return text + self._leading()

    def _leading(self) -> str:
        """Which cause brings most of the change."""
        bars = self._bars()
        total = math.fsum(bar.change for bar in bars)
        if len(bars) < 2 or not total:
            return ""
        share = bars[0].change / total
        if not 0 < share <= 1:
            return ""
        return " " + tr("{cause} brings {share} of it.").format(
            cause=bars[0].name, share=f"{100 * share:.0f} %")

    def _bars(self) -> list[Bar]:
        """The causes, without the two ends."""
        shares, row = self._split.shares, self._facts.session.row
        if shares is None or self._facts.comparison is None:
            return []
        return list(bars_of(self._facts, shares, row, self._facts.differences, _MOST)[1:-1])

    def _row(self, bar: Bar) -> Row:
        measure, change = self._split.measure, bar.change
        if measure == "value":
            text = self._facts.money.table(change)
            text = text if change < 0 else f"+{text}"
            note = self._facts.money.unit
        elif measure == "composite":
            text, note = signed(change, 3), tr("composite")
        else:
            text, note = f"{change:+.1f}".replace("-", MINUS), tr("places")
        return Row(bar.name, source=bar.note, right=text, right_note=note, raised=True)
