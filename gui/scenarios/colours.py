"""Letters and colours of scenarios: a stored colour in a value that reads on either ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPixmap

from gui.i18n import mark
from gui.theme.theme import theme

if TYPE_CHECKING:
    from models.scenarios import Scenario, Tree

LETTERS = "ABCDEF"
# Stored colour -> name and its value on dark ground (Okabe and Ito, told apart by most readers).
PALETTE = {
    "#7C8894": (mark("Grey"), "#A3ADB7"),
    "#D98E00": (mark("Amber"), "#F0B03A"),
    "#CC79A7": (mark("Pink"), "#DE8DB8"),
    "#009E73": (mark("Green"), "#3FC79D"),
    "#0072B2": (mark("Blue"), "#4F9FD8"),
    "#56B4E9": (mark("Sky"), "#7CC6F0"),
    "#D55E00": (mark("Vermilion"), "#EE8148"),
    "#E69F00": (mark("Orange"), "#F0B03A"),
}
_BY_PLACE = ("#7C8894", "#D98E00", "#CC79A7", "#009E73", "#0072B2", "#D55E00")


def colour_of(scenario: Scenario, place: int) -> QColor:
    """The colour a scenario is drawn in: its own, else that of its place among those shown."""
    stored = scenario.colour if QColor.isValidColorName(scenario.colour) else ""
    key = (stored or _BY_PLACE[place % len(_BY_PLACE)]).upper()
    known = PALETTE.get(key)
    return QColor(known[1] if known is not None and theme.tokens.dark else key)


def colour_in(tree: Tree, id: str) -> QColor:
    """The colour of a scenario by its place among all."""
    listed = [scenario.id for scenario in tree.listed]
    return colour_of(tree[id], listed.index(id) if id in listed else 0)


def square(colour: QColor, side: int = 10) -> QPixmap:
    """A filled square: the key of a scenario."""
    pixmap = QPixmap(side, side)
    pixmap.fill(colour)
    return pixmap
