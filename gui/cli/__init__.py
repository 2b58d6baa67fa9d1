"""The command line: `servoscope`, `servoscope rank`, `servoscope check`."""

from gui.cli.command import run

__all__ = ["run"]
