"""From an edit of the compute assumptions to the company's value, number by number."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.compute.chain import ChainDelegate
from gui.compute.charts.words import chip_label
from gui.i18n import tr
from gui.inspector.row_paint import MARGIN
from gui.inspector.section import ListSection
from gui.scenarios.facts import Facts
from gui.scenarios.inspector.chain_words import chain_rows
from gui.scenarios.words import part_name
from gui.sentences import whole
from gui.widgets.combo import Combo
from gui.widgets.labels import caption, show_text
from models.attribution import AttributionError, Chain
from models.attribution.mixing import COMPUTE_GROUPS
from models.scenarios import ScenarioError

_ALL = "all"
_GROUPS = frozenset({*COMPUTE_GROUPS, "other"})


class ChainSection(ListSection):
    """One edit of the pair taken alone, or all of them; the numbers of the selected company."""

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(tr("From the edit to its value"), "", 0, ChainDelegate, parent)
        self._facts = facts
        self.edit = Combo(tr("Which edit"), self)
        self.edit.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.edit.setToolTip(tr("An input of compute that differs between the two scenarios; it is "
                                "taken alone"))
        line = QHBoxLayout()
        line.setContentsMargins(MARGIN, 0, MARGIN, 4)
        line.addWidget(self.edit, 1)
        self.note = caption(self)
        self.note.setContentsMargins(MARGIN, 0, MARGIN, 8)
        self.box.insertLayout(self.box.indexOf(self.list), line)
        self.box.addWidget(self.note)
        self._asked: tuple[object, ...] = ()
        self._offered: tuple[object, dict[str, str]] = (None, {})
        self.chain: Chain | None = None
        self.edit.activated.connect(lambda _: self.refresh())

    def refresh(self) -> None:
        """Show the company now selected and the pair now taken apart."""
        facts = self._facts
        edits = self._edits()
        self.setVisible(bool(edits))
        self.chain = None
        if not edits:
            return
        chosen = str(self.edit.currentData() or _ALL)
        if {self.edit.itemData(i): self.edit.itemText(i)
                for i in range(self.edit.count())} != edits:
            self.edit.fill(edits, chosen if chosen in edits else next(iter(edits)))
        try:
            self.chain = self._made(str(self.edit.currentData()))
        except (AttributionError, ScenarioError) as error:
            self.show_rows([])
            show_text(self.note, whole(str(error)))
            return
        row = facts.session.row
        chip = self.chain.chip(row)
        self.aside.setText(chip_label(facts.session.book, chip) if chip else "")
        links = self.chain.links(row)
        self.show_rows(chain_rows(links, facts.session, facts.money), same=True)
        moved = any(link.name == "effect" and link.before != link.after for link in links)
        show_text(self.note, whole(self.chain.problem) if self.chain.problem else "" if moved else
                  tr("This edit does not move the company: it works on no chip that it concerns, "
                     "or what it uses is not known."))

    def _edits(self) -> dict[str, str]:
        """What can be followed: cells that differ, rows that only one scenario has, and all."""
        facts = self._facts
        found: dict[str, str] = {}
        if self._offered[0] is facts.differences:
            return self._offered[1]
        keys = [d.key for d in facts.differences if d.key.startswith("compute/")]
        fresh = {key.rpartition("/")[0] for key in keys if key.endswith("/id")}
        for key in keys:
            row = key.rpartition("/")[0]
            part = row if row in fresh else key
            found[part] = part_name(facts.session, part)
        if len(found) > 1:
            found = {_ALL: tr("All {n} edits of compute").format(n=len(found)), **found}
        self._offered = facts.differences, found
        return found

    def _made(self, part: str) -> Chain:
        """The chain of an edit; kept while both states and the evaluator stand."""
        facts = self._facts
        one, other = (facts.result(id) for id in facts.pair)
        assert one is not None and other is not None
        evaluator = facts.basis.evaluator
        asked = (one.state, other.state, evaluator, facts.basis.base, part)
        if len(self._asked) == len(asked) + 1 and part == self._asked[4] and all(
                a is b for a, b in zip(asked[:4], self._asked[:4], strict=True)):
            kept = self._asked[5]
            assert isinstance(kept, Chain)
            return kept
        chain = Chain(evaluator, facts.basis.base, one.state, other.state,
                      _GROUPS if part == _ALL else {part})
        self._asked = (*asked, chain)
        return chain
