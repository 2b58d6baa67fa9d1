"""Fields one types in, whatever the value belongs to: a refused text stays with its reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from gui.compute.entries import Entry
from gui.compute.refusal import Refusal
from gui.i18n import tr
from gui.widgets.combo import Combo
from gui.widgets.number_entry import Refused
from scoring.compute.book import CellError

Check = Callable[[Any], str]  # what is wrong with a value in this case, or ''
Items = Callable[[], Mapping[Any, str]]
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def _is_undo(event: QEvent) -> bool:
    """Whether the keys of Undo or Redo are asked for."""
    return (event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
            and (event.matches(QKeySequence.StandardKey.Undo)
                 or event.matches(QKeySequence.StandardKey.Redo)))


class EntryBox(QLineEdit):
    """A line edit on a value. Shows it in words; the bare value while one types.

    Without subclassing, it holds its own value and tells of another by `entered`.
    """

    entered = Signal()

    def __init__(
        self, name: str, entry: Entry, check: Check | None = None, parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.entry = entry
        self._name, self._check = name, check
        self._own: Any = None
        self._editing = self._typed = False  # whether it has the focus, and something was typed
        self.refusal = Refusal(self)
        self.setAccessibleName(name)
        self.setProperty("compact", True)
        self.textEdited.connect(self._being_typed)

    @property
    def value(self) -> Any:
        """The value now."""
        return self._own

    def put(self, value: Any) -> None:
        """Take another value; CellError or Refused where it cannot be."""
        self._own = value
        self.entered.emit()

    def show_value(self) -> None:
        """Show the value; what is being typed stays."""
        if self._typed or self.refusal.standing:
            return
        text = (self.entry.typed if self._editing else self.entry.shown)(self.value)
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def set_value(self, value: Any) -> None:
        """Hold and show a value without telling anyone."""
        self._own = value
        self.show_value()

    def commit(self) -> bool:
        """Take what is typed, or refuse it and keep it here; True if it was taken."""
        if not self._typed:
            return not self.refusal.standing
        if self.text().strip() == self.entry.typed(self.value):
            self._settle()
            return True
        try:
            value = self.entry.read(self.text())
            if self._check is not None and (wrong := self._check(value)):
                raise Refused(wrong)
            self.put(value)
        except (CellError, Refused) as error:
            self.refusal.say(error, self.entry.shown(self.value), self.text(), self.entry.percent)
            return False
        self._settle()
        return True

    def _being_typed(self) -> None:
        self._typed = True
        self.refusal.clear()

    def _settle(self) -> None:
        """Nothing typed is open any more."""
        self._typed = False
        self.refusal.clear()

    def event(self, event: QEvent) -> bool:
        if _is_undo(event) and not self._typed:  # the window's, not that of the text
            event.ignore()
            return False
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() in _ENDS:
            event.accept()
            if self.commit():
                self.setText(self.entry.typed(self.value))
                self.selectAll()
        elif event.key() == Qt.Key.Key_Escape and (self.refusal.standing or self._typed):
            event.accept()
            self._settle()
            self.setText(self.entry.typed(self.value))
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        if not self._editing and not self._typed:
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
            self.show_value()


class SearchBox(Combo):
    """A combo box that one types in: presets by key, found by any part of a name.

    With an `entry`, a text that is no preset is read as a value of its own. Without subclassing,
    it holds its own value and tells of another by `entered`.
    """

    entered = Signal()

    def __init__(
        self, name: str, items: Items, entry: Entry | None = None, check: Check | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self.entry = entry
        self._name, self._items, self._check = name, items, check
        self._own: Any = None
        self._offered: dict[Any, str] = {}
        self._shown = ""
        edit = self.edit = QLineEdit(self)
        self.setLineEdit(edit)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        edit.setAccessibleName(name)
        edit.setStyleSheet("border: none; padding: 0; min-height: 0; background: transparent;")
        edit.setTextMargins(-3, 0, 0, 0)  # begins where the text of other combo boxes does
        completer = QCompleter(self)
        completer.setModel(QStringListModel(completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer if entry is None else None)  # type: ignore[arg-type]
        self.refusal = Refusal(self)
        self.activated.connect(lambda _: self.offer(self.currentData()))
        edit.textEdited.connect(lambda _: self.refusal.clear())
        edit.editingFinished.connect(self.commit)

    @property
    def value(self) -> Any:
        """The value now."""
        return self._own

    def put(self, value: Any) -> None:
        """Take another value; CellError or Refused where it cannot be."""
        self._own = value
        self.entered.emit()

    def set_value(self, value: Any) -> None:
        """Hold and show a value without telling anyone."""
        self._own = value
        self.show_value()

    def show_value(self) -> None:
        """Show the presets and the value; a refused text stays."""
        if self.refusal.standing:
            return
        fresh = dict(self._items())
        if fresh != self._offered:
            self._offered = fresh
            self._fill()
        now = self.value
        before, self._shown = self._shown, self._text_of(now)
        at = self.findData(now)
        if before == self._shown == self.currentText() and at == self.currentIndex():
            return
        blocked = self.blockSignals(True)
        self.setCurrentIndex(at)
        self.setEditText(self._shown)
        self.edit.setCursorPosition(0)
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
            self.refusal.say(error, self._shown, text)
            return
        self.offer(value)

    def offer(self, value: Any) -> None:
        """Take a value as if it had been typed: refused with its reason where it cannot be."""
        try:
            if self._check is not None and (wrong := self._check(value)):
                raise Refused(wrong)
            self.put(value)
        except (CellError, Refused) as error:
            self.refusal.say(error, self._shown, self.currentText())
            return
        self.refusal.clear()
        self.show_value()

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

    def event(self, event: QEvent) -> bool:
        if _is_undo(event) and self.currentText() == self._shown:
            event.ignore()
            return False
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() == Qt.Key.Key_Escape and (
                self.refusal.standing or self.currentText() != self._shown):
            event.accept()
            self.refusal.clear()
            self.show_value()
            self.edit.selectAll()
            return
        super().keyPressEvent(event)
        if event.key() in _ENDS:
            event.accept()  # it ends here: a dialog must not take it as its own
