"""The button in the status bar that says who scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from gui.analysts.menu import AnalystsMenu
from gui.analysts.words import blind_now, seat_words
from gui.i18n import tr
from gui.theme.theme import colour, theme

if TYPE_CHECKING:
    from gui.window.main import MainWindow


class SeatButton(QToolButton):
    """'Scoring as Anna · 3 analysts · mean'; a click opens the menu of analysts."""

    def __init__(self, window: MainWindow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = window.session
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(AnalystsMenu(window, self))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Who scores"))
        self._session.changed.connect(self._show)
        self._session.saved.connect(self._show)
        theme.changed.connect(self._show)
        self._looks = ""
        self._show()

    def _show(self) -> None:
        words = seat_words(self._session)
        text = words.replace("&", "&&")  # no mnemonics in names
        if text != self.text():
            self.setText(text)
            self.setAccessibleDescription(words)
            self.setToolTip(tr("{seat}. Click to score as someone else, to choose whose scores "
                               "stand, or for blind entry.").format(seat=words))
        ink = colour("warn_text" if blind_now(self._session) else "text2").name()
        looks = f"font-size: 11px; padding: 1px 6px; color: {ink};"
        if looks != self._looks:
            self._looks = looks
            self.setStyleSheet(looks)
