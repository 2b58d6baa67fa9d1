"""Text that a spreadsheet would run as a formula, and how it is kept from that.

OWASP, "CSV Injection": text cells beginning with = + - @, tab or carriage return get a leading
quote. Text that already has quotes before such a character gets one more, so that taking one off
always gives the original.
"""

from __future__ import annotations

import re

_RUNS = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guarded(text: str) -> str:
    """The text as it stands in a CSV or TSV cell."""
    return f"'{text}" if _RUNS.match(text) else text


def unguarded(cell: str) -> str:
    """The text a CSV or TSV cell stands for: the inverse of `guarded`."""
    return cell[1:] if _GUARDED.match(cell) else cell
