"""Tooltips of several lines."""

from __future__ import annotations

from collections.abc import Iterable


def titled_tip(title: str, lines: Iterable[str]) -> str:
    """Rich text: the title in bold, below it the lines that are not empty, all taken literally."""
    from html import escape  # its list of entities is long, and no tip shows at the start

    return "<br>".join([f"<b>{escape(title)}</b>", *(escape(line) for line in lines if line)])
