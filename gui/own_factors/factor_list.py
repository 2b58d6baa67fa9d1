"""The factors in their order: drag to move, tick to show."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from gui.commands.factors import is_hidden, ordered
from gui.i18n import tr
from gui.names import factor_name
from gui.session import Session

_ID = Qt.ItemDataRole.UserRole


class FactorList(QListWidget):
    """`moved(id, place)`, `ticked(id, shown)` and `chosen(id)` tell what the user did."""

    moved = Signal(str, int)
    ticked = Signal(str, bool)
    chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAccessibleName(tr("Factors in their order; ticked ones are shown"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.installEventFilter(self)
        self.model().rowsMoved.connect(lambda *_: self._tell_move())
        self.itemChanged.connect(self._tell_tick)
        self.currentItemChanged.connect(self._tell_choice)

    @property
    def current(self) -> str:
        """Id of the current factor; '' for none."""
        item = self.currentItem()
        return "" if item is None else str(item.data(_ID))

    def show_factors(self, current: str = "") -> None:
        """Show the session's factors; `current` or the one that was stays chosen."""
        wanted, row = current or self.current, self.currentRow()
        blocker = QSignalBlocker(self)
        self.clear()
        for factor in ordered(self._session):
            hidden = is_hidden(self._session, factor.id)
            item = QListWidgetItem(factor_name(factor), self)
            item.setData(_ID, factor.id)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
                          | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled)
            item.setCheckState(Qt.CheckState.Unchecked if hidden else Qt.CheckState.Checked)
            item.setToolTip(tr("Drag to move; untick to hide"))
        ids = [str(self.item(at).data(_ID)) for at in range(self.count())]
        self.setCurrentRow(ids.index(wanted) if wanted in ids
                           else max(0, min(row, self.count() - 1)))
        del blocker
        self.chosen.emit(self.current)

    def move_by(self, step: int) -> None:
        """Move the current factor up or down by one place."""
        to = self.currentRow() + step
        if self.currentRow() >= 0 and 0 <= to < self.count():
            self.moved.emit(self.current, to)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
                and event.modifiers() & Qt.KeyboardModifier.AltModifier):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None:
                self.move_by(step)
                return True
        return super().eventFilter(watched, event)

    def _tell_move(self) -> None:
        self.moved.emit(self.current, self.currentRow())

    def _tell_tick(self, item: QListWidgetItem) -> None:
        self.setCurrentItem(item)
        self.ticked.emit(str(item.data(_ID)), item.checkState() == Qt.CheckState.Checked)

    def _tell_choice(self) -> None:
        if self.current:
            self.chosen.emit(self.current)
