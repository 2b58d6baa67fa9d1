"""The Factors view: the matrix of scores, edited in place, with its bar."""

from gui.factors.table import FactorTable
from gui.factors.view import FactorsView

__all__ = ["FactorTable", "FactorsView"]
