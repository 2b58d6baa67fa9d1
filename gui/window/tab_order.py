"""The way Tab takes through the window."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def order_tabs(*areas: QWidget) -> None:
    """Let Tab go through areas of one window in this order, within each of them as before."""
    start, stops = areas[0], []
    widget = _after(start)
    while widget is not None and widget is not start:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            stops.append(widget)
        widget = _after(widget)
    for first, second in pairwise(stop for area in areas for stop in (start, *stops)
                                  if area is stop or area.isAncestorOf(stop)):
        QWidget.setTabOrder(first, second)


def _after(widget: QWidget) -> QWidget | None:
    """The next widget of the focus chain.

    The binding takes what `nextInFocusChain` gives for a child of the widget asked, and would call
    it, and all that follows it, deleted with that widget. Naming its parent anew puts that right;
    Qt itself does nothing for the parent it has.
    """
    following = widget.nextInFocusChain()
    if following is not None:
        following.setParent(following.parentWidget())
    return following
