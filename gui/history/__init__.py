"""The history of the workspace: every edit, found again, gone back to, compared with."""

from gui.history.pane import HistoryPane

__all__ = ["HistoryPane"]
