"""The command palette: every action and company by name, typed for and run with Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.finding.answers import Answer, answers
from gui.i18n import tr
from gui.session import Session

_ANSWER = Qt.ItemDataRole.UserRole + 1


class Palette(QDialog):
    """A frameless list over the window; Esc closes it."""

    def __init__(
        self, parent: QWidget, actions: list[QAction], session: Session | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Commands"))
        self.setProperty("popup", True)
        self._session = session
        self._answers: list[Answer] = []
        self._actions = [a for a in actions if a.isEnabled() and a.text()]
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(tr("Type a command or a company"))
        self.edit.setAccessibleName(tr("Command"))
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 8)
        box.addWidget(self.edit)
        box.addWidget(self.list)
        self.resize(460, 380)
        self.edit.textChanged.connect(self._fill)
        self.edit.installEventFilter(self)
        self.list.itemActivated.connect(lambda _: self._run())
        self.list.itemClicked.connect(lambda _: self._run())
        self._fill("")

    def show_centred(self) -> None:
        """Show near the top of the parent window, ready for typing."""
        parent = self.parentWidget()
        assert parent is not None
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.move(corner.x() + (parent.width() - self.width()) // 2, corner.y() + 72)
        self.show()
        self.edit.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run()
                return True
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1,
                     Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
            step = steps.get(Qt.Key(event.key()))
            if step is not None and self.list.count():
                row = max(0, min(self.list.count() - 1, self.list.currentRow() + step))
                self.list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        words = text.casefold().split()
        self.list.clear()
        for action in self._actions:
            name = action.text().replace("&", "")
            if all(word in name.casefold() for word in words):
                keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
                item = QListWidgetItem(f"{name}    {keys}" if keys else name)
                item.setData(Qt.ItemDataRole.UserRole, self._actions.index(action))
                self.list.addItem(item)
        self._answers = answers(self._session, text) if self._session is not None else []
        for answer in self._answers:
            item = QListWidgetItem(answer.way if answer.listed else
                                   f"{answer.words}\n{answer.way} ↵")
            item.setToolTip(answer.words)
            item.setData(_ANSWER, self._answers.index(answer))
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _run(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        if (at := item.data(_ANSWER)) is not None:
            answer = self._answers[at]
            self.close()
            answer.go()
            return
        action = self._actions[item.data(Qt.ItemDataRole.UserRole)]
        self.close()
        action.trigger()
