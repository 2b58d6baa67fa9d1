"""The row below a chip whose claim is doubtful: why, and what to use instead."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gui.i18n import tr
from gui.sentences import told
from gui.theme.theme import colour, theme

LEAST = 40
CLAIMED, DERIVED, TYPED = "claimed", "derived", "typed"


class ClaimNote(QFrame):
    """The reason and the choices; `chosen(choice)` on a click, `closed` on Esc."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Claim on {name}").format(name=name))
        self._high: tuple[int, int] | None = None  # room of the words, height with them
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.buttons = {
            choice: self._button(choice, text) for choice, text in (
                (CLAIMED, tr("Claimed")), (DERIVED, tr("Derived")), (TYPED, tr("Type…")))}
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 10, 5)
        row.setSpacing(6)
        row.addWidget(self.words, 1)
        row.addSpacing(10)
        for button in self.buttons.values():
            row.addWidget(button)
        theme.changed.connect(self.update)

    def _button(self, choice: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("compact", True)
        button.setCheckable(True)
        button.setAccessibleDescription({
            CLAIMED: tr("Use the claimed ratio"), DERIVED: tr("Use the derived ratio"),
            TYPED: tr("Type a ratio of one's own")}[choice])
        button.clicked.connect(lambda: self._pressed(choice))
        return button

    def _pressed(self, choice: str) -> None:
        self.show_choice(self._choice)  # what is chosen shows when the book says so
        self.chosen.emit(choice)

    def show_claim(self, title: str, reason: str, choice: str) -> None:
        """Show why the claim is doubtful and which ratio is used."""
        said = f"<b>{escape(title)}</b> {escape(told(reason))}"
        if said != self.words.text():
            self.words.setText(said)
            self.setAccessibleDescription(f"{title} {told(reason)}")
            self._high = None
        self.show_choice(choice)

    def show_choice(self, choice: str) -> None:
        """Mark the ratio that is used."""
        self._choice = choice
        for name, button in self.buttons.items():
            button.setChecked(name == choice)

    def height_for(self, width: int) -> int:
        """How high the row must be at a width."""
        buttons = sum(button.sizeHint().width() + 6 for button in self.buttons.values())
        room = max(120, width - buttons - 36)
        if self._high is None or self._high[0] != room:  # laying out rich text takes its time
            self._high = room, max(LEAST, self.words.heightForWidth(room) + 10)
        return self._high[1]

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(400, LEAST)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("warn_ground"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("grid"))
        painter.end()
