"""What tables of assumptions are painted with: the colours and pictures of a theme and scale."""

from __future__ import annotations

from PySide6.QtCore import QSize

from gui.theme.theme import colour
from gui.widgets.ink import Ink
from gui.widgets.signs import picture, warning

SIGN = 13  # side of the picture of a warning


class Paint(Ink):
    """Ink with the tables' colours and the warning sign."""

    def __init__(self, scale: float) -> None:
        super().__init__(scale)
        self.colours = {name: colour(name) for name in ("text", "text2", "text3", "warn_text")}
        self.mark = colour("mark")
        self.warn = colour("warn")
        edge = colour("warn_text")
        self.sign = picture(scale, QSize(SIGN, SIGN), lambda p: warning(p, 0, 0, edge, SIGN - 1))
