"""The tables of compute assumptions: spreadsheets over the book, whose edits are commands."""

from gui.assumptions.layouts import layout_of
from gui.assumptions.table import AssumptionTable

__all__ = ["AssumptionTable", "layout_of"]
