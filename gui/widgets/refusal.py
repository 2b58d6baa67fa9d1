"""The note below an editor that says why a typed value was refused and what would be right."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.theme.theme import theme

_MARGIN = 8


class Refusal(QLabel):
    """Lies over the window directly below `editor`, within the window's bounds."""

    def __init__(self, editor: QWidget) -> None:
        super().__init__(editor.window())
        self._editor, self._over = editor, editor.window()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.RichText)
        t = theme.tokens
        self.setStyleSheet(f"background: {t.error_ground}; border: 1px solid {t.error_text};"
                           "padding: 6px 8px;")

    def say(self, what: str, way_out: str) -> None:
        """Show the reason and the way out."""
        self.setText(f"<b>{escape(what)}</b><br>{escape(way_out)}")
        self.adjustSize()
        window, editor = self._over, self._editor
        corner = editor.mapTo(window, QPoint(editor.width() - self.width(), editor.height() + 2))
        x = min(max(corner.x(), _MARGIN), max(window.width() - self.width() - _MARGIN, 0))
        if corner.y() + self.height() > window.height():  # no room below: above
            corner.setY(editor.mapTo(window, QPoint(0, 0)).y() - self.height() - 2)
        self.move(x, corner.y())
        self.setAccessibleName(f"{what} {way_out}")
        self.show()
        self.raise_()
