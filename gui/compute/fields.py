"""Fields that edit one cell of the book: every accepted value is a journaled, undoable edit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from gui.commands.compute import Cell, kept, set_assumptions
from gui.compute.entries import Entry, Refused
from gui.compute.refusal import Refusal
from gui.i18n import tr
from gui.session import Session, Update
from gui.widgets.combo import Combo
from scoring.compute.book import CellError

Check = Callable[[Any], str]  # what is wrong with a value in this case, or ''
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def apply_cell(session: Session, cell: Cell, value: Any, what: str) -> None:
    """Set one cell; CellError where it does not take the value."""
    session.apply(set_assumptions(session, {cell: value}, what))


class CellField(QLineEdit):
    """A line edit on one cell. A refused text stays, with the reason below, until mended or Esc."""

    def __init__(
        self, session: Session, cell: Cell, name: str, entry: Entry,
        check: Check | None = None, parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session, self.cell, self.entry = session, cell, entry
        self._name, self._check = name, check
        self._editing = False
        self.refusal = Refusal(self)
        self.setAccessibleName(name)
        self.setProperty("compact", True)
        self.textEdited.connect(lambda _: self.refusal.clear())
        session.changed.connect(self._changed)
        self.show_cell()

    @property
    def value(self) -> Any:
        """What the cell holds now."""
        return kept(self.session, self.cell)

    def show_cell(self) -> None:
        """Show the cell's value; what is being typed stays."""
        if self._editing or self.refusal.standing:
            return
        text = self.entry.shown(self.value)
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def commit(self) -> bool:
        """Take what is typed, or refuse it and keep it here; True if it was taken."""
        if self.text().strip() == self.entry.typed(self.value):
            self.refusal.clear()
            return True
        try:
            value = self.entry.read(self.text())
            if self._check is not None and (wrong := self._check(value)):
                raise Refused(wrong)
            apply_cell(self.session, self.cell, value, self._name)
        except (CellError, Refused) as error:
            self.refusal.say(error, self.entry.shown(self.value), self.text(), self.entry.percent)
            return False
        self.refusal.clear()
        return True

    def _changed(self, update: Update) -> None:
        if "compute" in update.kinds or "universe" in update.kinds:
            self.show_cell()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() in _ENDS:
            event.accept()
            if self.commit():
                self.setText(self.entry.typed(self.value))
                self.selectAll()
        elif event.key() == Qt.Key.Key_Escape and (
                self.refusal.standing or self.text() != self.entry.typed(self.value)):
            event.accept()
            self.refusal.clear()
            self.setText(self.entry.typed(self.value))
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        if not self._editing and not self.refusal.standing:
            self.setText(self.entry.typed(self.value))
        self._editing = True
        super().focusInEvent(event)
        if event.reason() not in _PASSING:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        if event.reason() in _PASSING:
            return
        self._editing = False
        if self.commit():
            self.show_cell()


class ChoiceField(Combo):
    """A combo box on one cell: one of some keys."""

    def __init__(
        self, session: Session, cell: Cell, name: str, items: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self.session, self.cell = session, cell
        self._name = name
        self.set_items(items)
        self.activated.connect(lambda _: self._take())
        session.changed.connect(self._changed)

    def set_items(self, items: Mapping[str, str]) -> None:
        """Offer these, and what the cell holds where it is none of them."""
        now = kept(self.session, self.cell) or ""
        offered = dict(items)
        offered.setdefault(now, now or tr("none"))
        self.fill(offered, now)

    def _take(self) -> None:
        apply_cell(self.session, self.cell, self.currentData(), self._name)

    def _changed(self, update: Update) -> None:
        if "compute" in update.kinds or "universe" in update.kinds:
            now = kept(self.session, self.cell) or ""
            if self.findData(now) < 0:
                self.addItem(now or tr("none"), now)
            self.show_key(now)


class SearchField(Combo):
    """A combo box on one cell that one types in: presets by key, found by any part of a name.

    With an `entry`, a text that is no preset is read as a value of its own.
    """

    def __init__(
        self, session: Session, cell: Cell, name: str,
        items: Callable[[], Mapping[Any, str]], entry: Entry | None = None,
        check: Check | None = None, parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self.session, self.cell, self.entry = session, cell, entry
        self._name, self._items, self._check = name, items, check
        self._offered: dict[Any, str] = {}
        self._shown = ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        edit = self.lineEdit()
        edit.setAccessibleName(name)
        edit.setStyleSheet("border: none; padding: 0; min-height: 0; background: transparent;")
        edit.setTextMargins(-3, 0, 0, 0)  # begins where the text of other combo boxes does
        completer = QCompleter(self)
        completer.setModel(QStringListModel(completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer if entry is None else None)
        self.refusal = Refusal(self)
        self.activated.connect(lambda _: self._take(self.currentData()))
        edit.textEdited.connect(lambda _: self.refusal.clear())
        edit.editingFinished.connect(self.commit)
        session.changed.connect(self._changed)
        self.show_cell()

    def show_cell(self) -> None:
        """Show the presets and the cell's value; a refused text stays."""
        if self.refusal.standing:
            return
        fresh = dict(self._items())
        if fresh != self._offered:
            self._offered = fresh
            self._fill()
        now = kept(self.session, self.cell)
        self._shown = self._text_of(now)
        blocked = self.blockSignals(True)
        self.setCurrentIndex(self.findData(now))
        self.setEditText(self._shown)
        self.lineEdit().setCursorPosition(0)
        self.blockSignals(blocked)

    def commit(self) -> None:
        """Take what is typed, or refuse it and keep it here."""
        text = self.currentText().strip()
        if text == self._shown:
            self.refusal.clear()
            return
        try:
            value = self._read(text)
        except Refused as error:
            self.refusal.say(error, self._shown, self.currentText())
            return
        self._take(value)

    def _take(self, value: Any) -> None:
        try:
            if self._check is not None and (wrong := self._check(value)):
                raise Refused(wrong)
            apply_cell(self.session, self.cell, value, self._name)
        except (CellError, Refused) as error:
            self.refusal.say(error, self._shown, self.currentText())
            return
        self.refusal.clear()
        self.show_cell()

    def _read(self, text: str) -> Any:
        wanted = text.casefold()
        for key, name in self._offered.items():
            if wanted in (name.casefold(), str(key).casefold()):
                return key
        if self.entry is not None:
            return self.entry.read(text)
        near = [key for key, name in self._offered.items() if text and wanted in name.casefold()]
        if len(near) == 1:
            return near[0]
        if near:
            raise Refused(tr("“{text}” fits {n} of them: {names}.").format(
                text=text, n=len(near),
                names=tr(", ").join(self._offered[key] for key in near[:4])))
        raise Refused(tr("“{text}” is none of the {n} that can be chosen.").format(
            text=text, n=len(self._offered)))

    def _text_of(self, value: Any) -> str:
        if value in self._offered:
            return self._offered[value]
        return self.entry.shown(value) if self.entry is not None else str(value or "")

    def _fill(self) -> None:
        blocked = self.blockSignals(True)
        self.clear()
        for key, text in self._offered.items():
            self.addItem(text, key)
        self.blockSignals(blocked)
        completer = self.completer()
        if completer is not None:
            model = completer.model()
            assert isinstance(model, QStringListModel)
            model.setStringList(list(self._offered.values()))

    def _changed(self, update: Update) -> None:
        if "compute" in update.kinds or "universe" in update.kinds:
            self.show_cell()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() == Qt.Key.Key_Escape and (
                self.refusal.standing or self.currentText() != self._shown):
            event.accept()
            self.refusal.clear()
            self.show_cell()
            self.lineEdit().selectAll()
            return
        super().keyPressEvent(event)
