"""What makes a table a spreadsheet: typing over cells, keys, blocks, menus."""

from gui.widgets.cells.refusals import NothingToDoError, RefusedError
from gui.widgets.cells.table import CellTable

__all__ = ["CellTable", "NothingToDoError", "RefusedError"]
