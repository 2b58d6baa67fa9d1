"""The list a value is chosen from, below its cell."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from gui.theme.theme import colour
from gui.widgets.cells.editor import way_on

_MOST, _ROOM = 12, 28


class ChoiceEditor(QListWidget):
    """Offers what a cell can hold; the arrows or the first letters choose, Enter takes.

    It ends like the field a value is typed into: `finished(where)`, `cancelled`.
    """

    finished = Signal(str)
    cancelled = Signal()
    left = Signal(bool)
    textEdited = Signal(str)  # noqa: N815 (as of a line edit)
    refused = False

    def __init__(
        self, cell: Hashable, options: Mapping[str, str], current: str, name: str, parent: QWidget
    ) -> None:
        """`options` are the texts shown by the texts the cell takes."""
        super().__init__(parent)
        self._viewport = parent
        self.setWindowFlag(Qt.WindowType.Popup)
        self.cell = cell
        self._before = current
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("choices")
        self.setStyleSheet(f"#choices {{ border: 1px solid {colour('field_border').name()}; }}")
        for key, text in options.items():
            item = QListWidgetItem(text, self)
            item.setData(Qt.ItemDataRole.UserRole, key)
            if key == current:
                self.setCurrentItem(item)
        self.itemEntered.connect(self.setCurrentItem)
        self.itemClicked.connect(lambda: self.finished.emit("here"))

    def text(self) -> str:
        """The text of the chosen option, as the cell takes it."""
        item = self.currentItem()
        return self._before if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    @property
    def touched(self) -> bool:
        """Whether another option than the one that stood there is chosen."""
        return self.text() != self._before

    def start(self, text: str | None) -> None:
        """Open, at the first option that begins with `text`."""
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        if text:
            self.keyboardSearch(text)

    def place(self, cell: QRect, area: QRect) -> None:
        """Lie below the cell on the screen, or above it where there is no room."""
        row = self.sizeHintForRow(0) if self.count() else 0
        width = max(cell.width(), self.sizeHintForColumn(0) + _ROOM)
        height = row * min(self.count(), _MOST) + 2
        screen = self.screen().availableGeometry()
        place = self._viewport.mapToGlobal(cell.bottomLeft() + QPoint(0, 1))
        if place.y() + height > screen.bottom():
            place = self._viewport.mapToGlobal(cell.topLeft()) - QPoint(0, height)
        left = max(screen.left(), min(place.x(), screen.right() - width))
        self.setGeometry(left, max(screen.top(), place.y()), width, height)

    def set_refused(self, refused: bool) -> None:
        """Nothing: every option fits."""

    def retire(self) -> bool:
        """Close for good, quietly; True: the keyboard was here."""
        self.blockSignals(True)
        self.hide()
        self.deleteLater()
        return True

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent) \
                and not self.rect().contains(event.position().toPoint()):
            self.cancelled.emit()  # a list leaves the mouse to its viewport, which is not there
            return True
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) \
                and isinstance(event, QKeyEvent) \
                and (way_on(event) or event.key() == Qt.Key.Key_Escape):
            if event.type() == QEvent.Type.KeyPress:
                self.keyPressEvent(event)
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        where = way_on(event)
        if where:
            self.finished.emit(where)
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self.cancelled.emit()  # whatever closed it
