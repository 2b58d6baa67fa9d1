"""Colours, palette and style sheet of the window, light and dark."""

from gui.theme.theme import Theme, theme
from gui.theme.tokens import DARK, LIGHT, Tokens

__all__ = ["DARK", "LIGHT", "Theme", "Tokens", "theme"]
