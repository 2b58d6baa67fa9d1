"""The mark of a scenario on a field: whether it sets what stands there, and how to take it back."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit, QLineEdit, QMenu, QToolTip, QWidget

from gui.i18n import tr
from gui.scenarios.marks import key_line, mark_colour
from gui.session import Session, Update
from gui.session.scenarios import HERE, NOT_SET
from gui.theme.theme import theme
from gui.widgets.signs import set_above, set_here

Keys = Callable[[], Iterable[str]]
WIDTH = 3


class FieldMark(QWidget):
    """A bar on the left edge of a field: whole where the scenario sets one of its keys, dotted
    where it inherits it; the tip says from what to what, Ctrl+Del and the menu take it back.
    """

    def __init__(self, session: Session, field: QWidget, keys: Keys, name: str) -> None:
        super().__init__(field)
        self._session, self._field, self._keys, self._name = session, field, keys, name
        self.mark = NOT_SET
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._watched: list[QObject] = [field]
        if isinstance(field, QDateEdit):
            self._watched.append(field.lineEdit())
        for widget in self._watched:
            widget.installEventFilter(self)
        session.changed.connect(self._changed)
        session.selected.connect(self.refresh)
        theme.changed.connect(self.update)
        self.refresh()

    def line(self) -> str:
        """What the scenario makes of the field, in words; empty where nothing."""
        return next(filter(None, (key_line(self._session, key) for key in self._keys())), "")

    def refresh(self) -> None:
        """Show the mark of what stands now."""
        self.mark = max(map(self._session.scenarios.mark, self._keys()), default=NOT_SET)
        self.setGeometry(1, 1, WIDTH, self._field.height() - 2)
        self.setVisible(self.mark != NOT_SET)
        if self.mark != NOT_SET:
            self.raise_()
            self.update()

    def take_back(self) -> bool:
        """Let the parent's value stand again; False where the scenario does not set it itself."""
        return self._session.to_parent(list(self._keys()), lambda _: self._name)

    def _changed(self, update: Update) -> None:
        kinds = {key.partition("/")[0] for key in self._keys()}
        if update.kinds & {"scenario", "universe", *kinds}:
            self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        tint = mark_colour(self._session)
        if tint is not None:
            painter = QPainter(self)
            (set_here if self.mark == HERE else set_above)(painter, 0, 0, self.height(), tint)
            painter.end()

    # -- what the field does besides ---------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if kind == QEvent.Type.Resize and watched is self._field:
            self.setGeometry(1, 1, WIDTH, self._field.height() - 2)
        elif self.mark == NOT_SET:
            return False
        elif isinstance(event, QHelpEvent) and kind == QEvent.Type.ToolTip:
            text = "\n".join(filter(None, (self._field.toolTip(), self.line())))
            QToolTip.showText(event.globalPos(), text, self._field)
            return True
        elif self.mark == HERE and isinstance(event, QKeyEvent) and self._takes(watched, event):
            event.accept()
            if kind == QEvent.Type.KeyPress:
                self.take_back()
            return True
        elif self.mark == HERE and isinstance(event, QContextMenuEvent):
            self.menu(watched).popup(event.globalPos())
            return True
        return False

    @staticmethod
    def _takes(watched: QObject, event: QKeyEvent) -> bool:
        """Ctrl+Del, unless a text is being typed, of which it deletes a word."""
        if isinstance(watched, QLineEdit) and watched.isModified():
            return False
        return (event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
                and event.key() == Qt.Key.Key_Delete
                and event.modifiers() == Qt.KeyboardModifier.ControlModifier)

    def menu(self, watched: QObject | None = None) -> QMenu:
        """The field's own menu, if it has one, below what takes the value back."""
        line = watched if isinstance(watched, QLineEdit) else None
        menu = line.createStandardContextMenu() if line is not None else QMenu(self._field)
        assert menu is not None
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first = menu.actions()[0] if menu.actions() else None
        action = menu.addAction(tr("Revert to parent"))
        action.setShortcut("Ctrl+Del")
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _=False: self.take_back())
        if first is not None:
            menu.removeAction(action)
            menu.insertAction(first, action)
            menu.insertSeparator(first)
        return menu
