"""Why a field does not take what was typed: a red border and the reason right below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from data.compute.catalog import catalog
from gui.compute.entries import plain
from gui.i18n import tr
from gui.sentences import told
from gui.theme.theme import colour, theme
from gui.widgets.bubble import Bubble
from gui.widgets.ink import PLAIN, Ink
from gui.widgets.inline_editor import InlineEditor
from gui.widgets.number_entry import Refused
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

    def say(self, error: Exception, back: str, typed: str = "", percent: bool = False) -> None:
        """Show why `typed` is not taken; `back` is what stays if Esc is pressed."""
        title, *lines = broken(reason(error, typed, percent))
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


def reason(error: Exception, typed: str, percent: bool = False) -> str:
    """The sentence of an error; a cell's own range in the unit it is typed in."""
    if isinstance(error, CellError):
        return tr("“{value}” is not {expected}.").format(
            value=typed.strip() or tr("nothing"), expected=wanted(error, percent))
    return str(error) if isinstance(error, Refused) else told(str(error))


def wanted(error: CellError, percent: bool = False) -> str:
    """What a cell takes, in words."""
    column = next((c for c in catalog()[error.table].columns if c.name == error.field), None)
    if column is None or column.kind not in ("float", "int"):
        return told(error.expected)
    name = (tr("a percentage") if percent else
            tr("a whole number") if column.kind == "int" else tr("a number"))
    scale = 100 if percent else 1
    low, high, above = (None if end is None else plain(round(end * scale, 9))
                        for end in (column.low, column.high, column.above))
    if low is not None and high is not None:
        return tr("{number} from {low} to {high}").format(number=name, low=low, high=high)
    if above is not None and high is not None:
        return tr("{number} above {low} and up to {high}").format(
            number=name, low=above, high=high)
    if above is not None:
        return tr("{number} above {low}").format(number=name, low=above)
    if low is not None:
        return tr("{number} of at least {low}").format(number=name, low=low)
    return name


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

