"""The ranked list: always visible, one row per listed company."""

from gui.ranked.view import RankedList

__all__ = ["RankedList"]
