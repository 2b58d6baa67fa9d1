"""Why scenarios cannot be compared."""

from __future__ import annotations


class ComparisonError(ValueError):
    """Scenarios that cannot stand side by side; the text says why."""
