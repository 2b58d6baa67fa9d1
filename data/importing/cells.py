"""Cells that hold no value, though something is shown in them."""

from __future__ import annotations


class Unusable(str):
    """The text of a cell that stands for no value; `problem` says why, `remedy` what to do."""

    __slots__ = ()
    problem = ""
    remedy = ""


class ErrorValue(Unusable):
    """An error of a spreadsheet, such as #N/A or #REF!."""

    __slots__ = ()
    problem = "is an error of the spreadsheet"
    remedy = "mend the formula, or give the value itself"


class Uncomputed(Unusable):
    """A formula stored without its value."""

    __slots__ = ()
    problem = "is a formula that was never computed"
    remedy = "open the file in a spreadsheet and save it, or give the value itself"
