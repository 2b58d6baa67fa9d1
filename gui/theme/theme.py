"""The live theme: follows the system or the user's choice and tells everyone when it changes."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gui.theme.style import style_sheet
from gui.theme.tokens import DARK, LIGHT, Tokens

CONTENT_PX, TITLE_PX, NAME_PX, CAPTION_PX = 12, 13, 15, 11


class Theme(QObject):
    """Holds the current tokens; `changed` comes after palette and style sheet are in place."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice = "system"
        self.tokens: Tokens = LIGHT

    def start(self, choice: str) -> None:
        """Set the fonts, apply `choice` (system, light or dark) and follow the system."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setFont(content_font())
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed, Qt.ConnectionType.UniqueConnection)
        self.choose(choice)

    def choose(self, choice: str) -> None:
        """Switch to system, light or dark, live."""
        self.choice = choice
        scheme = QGuiApplication.styleHints().colorScheme()
        dark = choice == "dark" or (choice == "system" and scheme == Qt.ColorScheme.Dark)
        self.tokens = DARK if dark else LIGHT
        colour.cache_clear()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setPalette(_palette(self.tokens))
        app.setStyleSheet(style_sheet(self.tokens))
        self.changed.emit()

    def _system_changed(self) -> None:
        if self.choice == "system":
            self.choose("system")


theme = Theme()


@cache
def colour(name: str) -> QColor:
    """The QColor of a token of the current scheme, by the token's name; do not alter it."""
    return QColor(getattr(theme.tokens, name))


def content_font(pixels: int = CONTENT_PX, semibold: bool = False) -> QFont:
    """The system UI font at a size of the type scale, with tabular figures."""
    font = QFont(_family())
    font.setPixelSize(pixels)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    if semibold:
        font.setWeight(QFont.Weight.DemiBold)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@cache
def _family() -> str:
    """The system's UI font; where that is the wide DejaVu of a bare Linux, Inter if installed."""
    family = QFontInfo(QFont()).family()
    if family.startswith("DejaVu") and "Inter" in QFontDatabase.families():
        return "Inter"
    return family


def _palette(t: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, value in (
        (role.Window, t.window), (role.Base, t.base), (role.AlternateBase, t.base),
        (role.Text, t.text), (role.WindowText, t.text), (role.ButtonText, t.text),
        (role.Button, t.field), (role.Highlight, t.accent_ground),
        (role.HighlightedText, t.text), (role.ToolTipBase, t.base), (role.ToolTipText, t.text),
        (role.PlaceholderText, t.text3), (role.Link, t.accent_text),
        (role.LinkVisited, t.accent_text), (role.Mid, t.line), (role.Light, t.base),
        (role.Dark, t.field_border), (role.Shadow, t.line), (role.Midlight, t.grid),
        (role.Accent, t.accent), (role.BrightText, t.error_text),
    ):
        palette.setColor(name, QColor(value))
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(t.mark))
    return palette
