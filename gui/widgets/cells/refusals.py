"""Why an edit is not made, in words for the note beside the cell."""

from __future__ import annotations

from collections.abc import Sequence


class RefusedError(ValueError):
    """A typed text a cell cannot take: the reason and the way out, a sentence each."""

    def __init__(self, reason: str, way_out: str) -> None:
        super().__init__(reason)
        self.way_out = way_out


class NothingToDoError(ValueError):
    """An edit the selected cells do not allow; `title` and `way_out` say so."""

    def __init__(self, title: str, way_out: str) -> None:
        super().__init__(title)
        self.title = title
        self.way_out = way_out


class PasteRefusedError(ValueError):
    """A block that is not taken: `title` says what, `lines` name the cells and the way out."""

    def __init__(self, title: str, lines: Sequence[str]) -> None:
        super().__init__(title)
        self.title = title
        self.lines = list(lines)
