"""The window: it only assembles what the other folders hold."""

from gui.window.main import MainWindow

__all__ = ["MainWindow"]
