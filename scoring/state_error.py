"""The error of a stored value that does not fit."""

from __future__ import annotations


class StateError(ValueError):
    """A stored value that does not fit its key; the text names key and value."""
