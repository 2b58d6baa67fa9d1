"""Copying overrides from scenario to scenario, or edits out of the base, with a preview."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.commands.command import Command
from gui.commands.scenarios import base_edits, copy_base_edits, copy_overrides
from gui.format import EN_DASH
from gui.history.words import value_words
from gui.i18n import tr
from gui.scenarios.facts import Facts
from gui.scenarios.words import key_name, shown
from gui.sentences import whole
from gui.widgets.combo import Combo
from gui.widgets.labels import caption
from models.scenarios import BASE, ScenarioError
from models.scenarios.edits import Copied

_KEY = int(Qt.ItemDataRole.UserRole)


class CopyDialog(QDialog):
    """From and to above, a line per override that would be set; unchecked ones stay.

    From the base come the edits made in the other views; they can be moved out of it.
    """

    def __init__(self, facts: Facts, parent: QWidget) -> None:
        super().__init__(parent)
        self._facts = facts
        self.copied = 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Copy overrides"))
        self.resize(QSize(640, 460))
        self.source, self.target = Combo(tr("From scenario"), self), Combo(tr("To scenario"), self)
        line = QHBoxLayout()
        for text, combo in ((tr("From"), self.source), (tr("To"), self.target)):
            line.addWidget(QLabel(text, self))
            line.addWidget(combo, 1)
            combo.activated.connect(lambda _: self._preview())
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(tr("What would be set"))
        self.list.setHeaderLabels([tr("Input"), tr("Now"), tr("Then")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        self.list.itemChanged.connect(lambda *_: self._count())
        self.move_ = QCheckBox(tr("Take them out of the base"), self)
        self.move_.setToolTip(tr("So the base stands as it was, and only the scenario has them"))
        self.move_.setChecked(True)
        self.move_.toggled.connect(lambda _: self._preview())
        self.summary = caption(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.ok = self.buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addLayout(line)
        box.addWidget(self.list, 1)
        box.addWidget(self.move_)
        box.addWidget(self.summary)
        box.addWidget(self.buttons)
        self._offer()
        self._preview()

    def _offer(self) -> None:
        tree = self._facts.tree
        own = [s for s in tree.listed if s.id != BASE]
        names = {s.id: self._facts.lettered(s.id) for s in own}
        edited = bool(base_edits(self._facts.session))
        full = BASE if edited else next((s.id for s in own if s.overrides), "")
        current = self._facts.current
        source = current if (
            not edited and current in names and tree[current].overrides) else full
        target = next((i for i in names if i != source), "")
        if current in names and current != source:
            target = current
        base = {BASE: tr("{base}: edits in the other views").format(base=self._facts.name(BASE))}
        self.source.fill({**base, **names}, source)
        self.target.fill(names, target)

    def _preview(self) -> None:
        self.list.clear()
        source, target = self.source.currentData(), self.target.currentData()
        self.move_.setVisible(source == BASE)
        if not source or not target or source == target:
            self.summary.setText(tr("Choose two different scenarios."))
            self.ok.setEnabled(False)
            return
        _, preview = self._built(None)
        blocked = self.list.blockSignals(True)
        for copied in preview:
            self.list.addTopLevelItem(self._item(copied))
        self.list.blockSignals(blocked)
        self._count()

    def _built(self, keys: list[str] | None) -> tuple[Command, tuple[Copied, ...]]:
        """The step that copies these overrides (all: None), and its preview."""
        session, tree = self._facts.session, self._facts.tree
        source, target = self.source.currentData(), self.target.currentData()
        if source == BASE:
            return copy_base_edits(session, tree, target, keys, self.move_.isChecked())
        return copy_overrides(session, tree, source, target, keys)

    def _item(self, copied: Copied) -> QTreeWidgetItem:
        now = tr("inherited") if copied.new else _words(copied.key, copied.before)
        item = QTreeWidgetItem([key_name(self._facts.session, copied.key), now,
                                _words(copied.key, copied.after)])
        item.setData(0, _KEY, copied.key)
        item.setToolTip(0, copied.key)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, Qt.CheckState.Checked)
        return item

    def keys(self) -> list[str]:
        """The overrides with a mark."""
        items = [self.list.topLevelItem(i) for i in range(self.list.topLevelItemCount())]
        return [str(i.data(0, _KEY)) for i in items
                if i is not None and i.checkState(0) == Qt.CheckState.Checked]

    def _count(self) -> None:
        count, total = len(self.keys()), self.list.topLevelItemCount()
        rules = len(self._facts.tree[self.source.currentData()].rules)
        text = (tr("{n} of {total} overrides are copied, as one step that can be undone.").format(
            n=count, total=total) if total else
            tr("Nothing to copy: nothing is set there, or the target sets all of it already."))
        if rules:
            text += " " + tr("Score rules are not copied.")
        self.summary.setText(text)
        self.ok.setEnabled(count > 0)

    def accept(self) -> None:
        """Copy what has a mark."""
        try:
            command, preview = self._built(self.keys())
        except ScenarioError as error:
            self.summary.setText(whole(str(error)))
            return
        self._facts.session.apply(command)
        self.copied = len(preview)
        super().accept()


def _words(key: str, value: Any) -> str:
    """A value in the preview; of a calibration its day, of its settings those that are set."""
    if key.startswith("calibration"):
        return value_words(key, value)
    return shown(_plain(value), key.startswith("score/"))


def _plain(value: Any) -> Any:
    """The number or text within a stored entry."""
    if isinstance(value, Mapping):
        if value.get("unknown"):
            return tr("unknown")
        for name in ("score", "value", "mode", "name"):
            if name in value:
                return value[name]
        return EN_DASH
    return value
