"""The session: what is open, edited, undone, kept on disk and looked at."""

from gui.session.session import Session
from gui.session.update import Update

__all__ = ["Session", "Update"]
