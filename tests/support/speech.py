"""What a window says, on its widgets and in its painting, for tests of its language."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QPainter, QStaticText
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

from gui.inspector.row_list import RowList
from gui.inspector.score_row import ReasonLine
from gui.names import core_name, short_name
from gui.session import Session

# What may stand in Latin letters: codes, methods named so everywhere, keys, units.
NAMES = {"CNY", "USD", "TOPSIS", "VIKOR", "PROMETHEE II", "PROMETHEE", "WASPAS", "CRITIC", "AHP",
         "English", "Servoscope", "IPO", "PNG", "SVG"}


def headers(view: QHeaderView) -> list[str]:
    model = view.model()
    return [str(model.headerData(i, Qt.Orientation.Horizontal)) for i in range(view.count())
            if not view.isSectionHidden(i)]


def names_in(session: Session) -> set[str]:
    """Names and codes a window on this session may show in Latin letters."""
    known = NAMES | {"Ctrl", "Shift", "Alt", "Enter", "Esc", "Del", "Tab", "test", session.who}
    for c in session.universe.companies:
        known |= {c.name, short_name(c.name), core_name(short_name(c.name)), c.name_zh, c.ticker,
                  c.summary}
    return known - {""}


def texts_of(widget: QWidget) -> Iterator[str]:
    """Everything a widget says: its text, items, hints, and what a screen reader gets."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.windowTitle(),
                widget.statusTip())
    if not isinstance(widget, (RowList, ReasonLine)):
        yield widget.accessibleDescription()
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(i) for i in range(widget.count()))
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(i) for i in range(widget.count()))
    elif isinstance(widget, QMenu):
        yield widget.title()
    elif isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
        yield from headers(widget)
        yield from (str(widget.model().headerData(i, Qt.Orientation.Horizontal,
                                                  Qt.ItemDataRole.ToolTipRole) or "")
                    for i in range(widget.count()))


def said_by(window: QWidget) -> set[str]:
    """Everything the widgets and actions of a window say."""
    ours = [o for o in window.findChildren(QObject) if not foreign(o)]
    said = {text for w in [window, *ours] if isinstance(w, QWidget) for text in texts_of(w)}
    return said | {text for a in ours if isinstance(a, QAction) for text in (a.text(), a.toolTip())}


def foreign(child: QObject | None) -> bool:
    """Whether pyqtgraph made it or its parent: the menus it keeps are switched off here."""
    while child is not None and not isinstance(child, QWidget):
        if type(child).__module__.startswith("pyqtgraph"):
            return True
        child = child.parent()
    return child is not None and type(child).__module__.startswith("pyqtgraph")


def watched_painting(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Every text painted by our own painting code from now on."""
    seen: set[str] = set()

    def watched(method: str, text: Callable[[object], str]) -> None:
        real = getattr(QPainter, method)

        def draw(self: QPainter, *args: object) -> object:
            seen.update(filter(None, (text(a) for a in args)))
            return real(self, *args)

        monkeypatch.setattr(QPainter, method, draw)

    watched("drawText", lambda a: a if isinstance(a, str) else "")
    watched("drawStaticText", lambda a: a.text() if isinstance(a, QStaticText) else "")
    return seen
