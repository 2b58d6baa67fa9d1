"""Why a field does not take what was typed: a red border and the reason right below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from gui.compute.entries import Refused
from gui.i18n import tr
from gui.sentences import told
from gui.theme.theme import colour, theme
from gui.widgets.bubble import Bubble
from gui.widgets.ink import PLAIN, Ink
from gui.widgets.inline_editor import InlineEditor
from scoring.compute.book import CellError

WIDTH = 380  # at which a reason breaks


class Refusal(QObject):
    """The refusal of one field; it goes with the field."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self._bubble: Bubble | None = None
        self.standing = False
        field.installEventFilter(self)
        theme.changed.connect(self._wear)

    @property
    def text(self) -> str:
        """The reason that stands now."""
        return self._bubble.text if self._bubble is not None and self.standing else ""

    def say(self, error: Exception, back: str) -> None:
        """Show why; `back` is what stays if Esc is pressed."""
        title, lines = reasons(error)
        way = (tr("Type another value, or press Esc to keep {value}.").format(value=back)
               if back else tr("Type another value, or press Esc."))
        if self._bubble is None:
            self._bubble = Bubble(self._field.window())
        self._bubble.say(title, [*lines, *broken(way)])
        self.standing = True
        self._wear()
        self._place()

    def clear(self) -> None:
        """The value is taken, or the old one stands again."""
        if not self.standing:
            return
        self.standing = False
        if self._bubble is not None:
            self._bubble.hide()
            self._bubble.deleteLater()
            self._bubble = None
        self._wear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if self.standing and self._bubble is not None:
            if event.type() == QEvent.Type.Hide:
                self._bubble.hide()
            elif event.type() in (QEvent.Type.Show, QEvent.Type.Move, QEvent.Type.Resize):
                self._place()
        return False

    def _place(self) -> None:
        if self._bubble is None or not self._field.isVisible():
            return
        window = self._field.window()
        at = QRect(self._field.mapTo(window, QPoint(0, 0)), self._field.size())
        self._bubble.place(at.adjusted(0, -1, 0, 1), window.rect().adjusted(4, 4, -4, -4))

    def _wear(self) -> None:
        if isinstance(self._field, InlineEditor):
            self._field.set_refused(self.standing)
            return
        edge = f"border: 2px solid {colour('error_text').name()};" if self.standing else ""
        if self._field.styleSheet() != edge:
            self._field.setStyleSheet(edge)


def reasons(error: Exception) -> tuple[str, list[str]]:
    """The sentence of an error as a first line and further lines of at most WIDTH pixels."""
    if isinstance(error, CellError):
        text = tr("“{value}” is not {expected}.").format(
            value=error.value, expected=told(error.expected))
    else:
        text = str(error) if isinstance(error, Refused) else told(str(error))
    first, *rest = broken(text)
    return first, rest


def broken(text: str) -> list[str]:
    """A text in lines of at most WIDTH pixels, broken at spaces."""
    ink, lines = Ink(1.0), [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and ink.width(longer, PLAIN) > WIDTH:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines

