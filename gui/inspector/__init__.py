"""The inspector: everything known about the selected company, and its scores to drag."""

from gui.inspector.inspector import Inspector

__all__ = ["Inspector"]
