"""Text the user reads, in the chosen language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "Servoscope"


def tr(text: str) -> str:
    """The translation of a literal text; fill placeholders afterwards with str.format."""
    return QCoreApplication.translate(CONTEXT, text)


def within(name: str) -> str:
    """A name as it stands within a sentence: 'Mass production' -> 'mass production'; AI stays."""
    return " ".join(w if w.isupper() else w.lower() for w in name.split(" "))


def mark(text: str) -> str:
    """Mark a literal of a table for translation where it stands; `tr` it where it is shown."""
    return text
