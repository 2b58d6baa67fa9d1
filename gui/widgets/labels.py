"""Small helpers for labels."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QWidget


def caption(parent: QWidget | None = None, role: str = "caption") -> QLabel:
    """A label that wraps, in a role of the style sheet."""
    label = QLabel(parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label


def show_text(label: QLabel, text: str) -> None:
    """Set the text only if it differs, so that nothing is laid out again for nothing."""
    if label.text() != text:
        label.setText(text)
    if label.isHidden() != (not text):
        label.setVisible(bool(text))


def rule(parent: QWidget | None = None, vertical: bool = False) -> QFrame:
    """A one-pixel line between areas."""
    line = QFrame(parent)
    line.setProperty("line", "v" if vertical else "h")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
