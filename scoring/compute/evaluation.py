"""What follows from the book of compute assumptions; each part is made when first asked for."""

from __future__ import annotations

from scoring.compute.book import Book


class ComputeEvaluation:
    """The pure result of one book."""

    def __init__(self, book: Book) -> None:
        self.book = book
