"""The session: what is open, edited, undone, kept on disk and looked at."""

from gui.session.session import Session, Update

__all__ = ["Session", "Update"]
