"""Words that several charts use."""

from __future__ import annotations

from gui.format import EN_DASH
from gui.i18n import tr


def segment_words(segment: str) -> str:
    """A segment as the reader sees it: 'service_robot' -> 'service robot'."""
    return tr(segment.replace("_", " ")) if segment else EN_DASH


def lowered(name: str) -> str:
    """A name inside a sentence: 'Mass production' -> 'mass production', 'AI chips' as it is."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]
