"""The inputs that differ between two scenarios; a file of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QMenu, QVBoxLayout, QWidget

from gui.commands.scenarios import drop_overrides
from gui.compute.plain_table import Record, RecordModel, RecordTable
from gui.i18n import tr
from gui.scenarios.exports import export_inputs
from gui.scenarios.facts import Facts
from gui.scenarios.words import group_name, input_name, shown
from gui.tips import titled_tip
from gui.widgets.combo import Combo
from gui.widgets.labels import caption
from gui.widgets.link import Link
from gui.widgets.shorthand import Index
from models.comparison import InputDifference

_NUMBER = 48


class _Records(RecordModel):
    """Records whose tips are made when they are pointed at."""

    tip_of: Callable[[Record], str]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip_of(self.rows[index.row()])
        return super().data(index, role)


class InputsPanel(QWidget):
    """Only what differs, a line each; the two scenarios are those the waterfall takes apart."""

    said = Signal(str)

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self.differences: tuple[InputDifference, ...] = ()
        self._between: tuple[object, ...] = ()
        self._by_record: dict[int, InputDifference] = {}  # sorting keeps the records
        self.first, self.second = Combo(tr("From scenario"), self), Combo(tr("To scenario"), self)
        for combo in (self.first, self.second):
            combo.setMinimumWidth(60)
            combo.setSizeAdjustPolicy(
                Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(6)
            combo.activated.connect(lambda _: facts.take_apart(
                str(self.first.currentData()), str(self.second.currentData())))
        self._records = _Records((tr("Input"), "A", "B"), parent=self)
        self._records.tip_of = self._tip
        self.table = RecordTable(self._records, tr("Inputs that differ"), sorts=True, parent=self)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            head.resizeSection(column, _NUMBER)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.summary = caption(self)
        self.export = Link(tr("Export…"), self)
        self.export.setAccessibleName(tr("Export inputs that differ"))
        self.export.clicked.connect(self._export)
        choice = QHBoxLayout()
        choice.setContentsMargins(8, 6, 8, 6)
        choice.setSpacing(6)
        choice.addWidget(self.first, 1)
        choice.addWidget(QLabel("→", self))
        choice.addWidget(self.second, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 2, 8, 4)
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.export, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(choice)
        box.addWidget(self.table, 1)
        box.addLayout(foot)
        facts.changed.connect(self._show)
        facts.paired.connect(self._show)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        if not self.isVisible():
            return
        facts = self._facts
        one, other = facts.pair
        names = {id_: facts.lettered(id_) for id_ in facts.ids}
        self.first.fill(names, one)
        self.second.fill(names, other)
        before, after = facts.result(one), facts.result(other)
        self.export.setEnabled(before is not None)
        if before is None or after is None:
            self.differences, self._between = (), ()
            self._records.show_records([])
            self.summary.setText("")
            return
        between = (before, after)
        if len(self._between) == 2 and all(
                a is b for a, b in zip(between, self._between, strict=True)):
            return
        self._between = between
        self.differences = facts.differences
        self._records.heads = (tr("Input"), facts.letter(one), facts.letter(other))
        self._records.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 2)
        held = {found.key: (found, record) for record in self._records.rows
                if (found := self._by_record.get(id(record))) is not None}
        records = [self._record(d, held.get(d.key)) for d in self.differences]
        self._by_record = {id(r): d for r, d in zip(records, self.differences, strict=True)}
        self._records.show_records(records)
        count = len(self.differences)
        self.summary.setText(
            tr("{n} inputs differ. Everything else is inherited.").format(n=count) if count
            else tr("No input differs."))

    def _record(
        self, difference: InputDifference, held: tuple[InputDifference, Record] | None
    ) -> Record:
        """The line of a difference; of scores the one `held` where it says the same."""
        session, is_score = self._facts.session, difference.key.startswith("score/")
        if is_score and held is not None and held[0] == difference:
            return held[1]
        name = input_name(session, difference)
        first, second = (shown(v, is_score) for v in (difference.first, difference.second))
        return Record((name, first, second), (name.casefold(), _key(difference.first),
                                              _key(difference.second)))

    def _tip(self, record: Record) -> str:
        found = self._by_record.get(id(record))
        if found is None:
            return ""
        name, first, second = record.cells
        return titled_tip(name, [group_name(self._facts.session, found.group),
                                 f"{first} → {second}", found.why])

    def own_keys(self) -> list[str]:
        """Of the selected inputs those that the second scenario itself sets."""
        chosen = sorted({i.row() for i in self.table.selectionModel().selectedRows()})
        rows = [self._records.rows[i] for i in chosen]
        scenario = self._facts.tree.scenarios.get(self._facts.pair[1])
        held = scenario.overrides if scenario is not None else {}
        keys = [self._by_record[id(row)].key for row in rows if id(row) in self._by_record]
        return [key for key in keys if key in held]

    def menu(self) -> QMenu:
        """What can be done with the selected inputs."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        keys = self.own_keys()
        action = menu.addAction(tr("Revert to parent"), lambda: self.revert(keys))
        action.setEnabled(bool(keys))
        menu.addAction(tr("Copy rows"), self.table.copy)
        return menu

    def revert(self, keys: list[str]) -> None:
        """Let the parent's values stand again in the second scenario."""
        session, tree = self._facts.session, self._facts.tree
        session.apply(drop_overrides(session, tree, self._facts.pair[1], keys))

    def _open_menu(self, place: QPoint) -> None:
        self.menu().popup(self.table.viewport().mapToGlobal(place))

    def _export(self) -> None:
        one, other = (self._facts.lettered(id_) for id_ in self._facts.pair)
        export_inputs(self._facts, self.differences, (one, other), self, self.said.emit)


def _key(value: object) -> tuple[int, float, str] | None:
    """What a column is sorted by: numbers before texts."""
    if value is None or value == "":
        return None
    if isinstance(value, int | float):
        return 0, float(value), ""
    return 1, 0.0, str(value)
