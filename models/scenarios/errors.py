"""What keeps a scenario from being read or evaluated, in words."""

from __future__ import annotations


class ScenarioError(ValueError):
    """A scenario that cannot be read, found or evaluated; the text says which and what to do."""
