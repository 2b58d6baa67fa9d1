"""Errors of files: a wrong cell, named with its place, and a file that could not be used."""

from __future__ import annotations

from collections.abc import Iterable

SHOWN = 20


class FileFailure(Exception):
    """Something that could not be done with a file.

    `what` is one sentence saying what happened, `remedy` one saying what to do, `detail` the
    technical words for a log.
    """

    def __init__(self, what: str, remedy: str = "", detail: str = "") -> None:
        super().__init__(f"{what} {remedy}".strip())
        self.what = what
        self.remedy = remedy
        self.detail = detail


class DataError(ValueError):
    """One wrong cell, row or header of a data file.

    `row` counts as a spreadsheet does (the header is row 1; None for the file as a whole), `column`
    is empty where a whole row is meant, `value` is the text found, `expected` says what would be
    right. `errors` is always a tuple of single errors, here of this one.
    """

    def __init__(
        self, file: str, row: int | None, column: str, value: str | None, expected: str
    ) -> None:
        self.file = file
        self.row = row
        self.column = column
        self.value = value
        self.expected = expected
        super().__init__(self._sentence())

    @property
    def errors(self) -> tuple[DataError, ...]:
        return (self,)

    def _sentence(self) -> str:
        place = self.file
        if self.row is not None:
            place += f", row {self.row}"
        if self.column:
            place += f", column {self.column}"
        if self.value is None:
            return f"{place}: expected {self.expected}."
        found = "the cell is empty" if self.value == "" else f"found {shortened(self.value)}"
        return f"{place}: {found}, expected {self.expected}."


class DataErrors(DataError):
    """Several errors of one file; the fields are those of the first, `errors` holds all found.

    The text lists at most SHOWN of them and says how many more there are.
    """

    def __init__(self, errors: Iterable[DataError], more: int = 0) -> None:
        self._errors = tuple(errors)
        self.more = more
        first = self._errors[0]
        super().__init__(first.file, first.row, first.column, first.value, first.expected)

    @property
    def errors(self) -> tuple[DataError, ...]:
        return self._errors

    def __str__(self) -> str:
        lines = [str(error) for error in self._errors]
        if self.more:
            lines.append(f"{self.more} more of the kind.")
        return "\n".join(lines)


def raise_all(errors: list[DataError]) -> None:
    """Raise the errors: nothing for none, a DataError for one, a DataErrors for several."""
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise DataErrors(errors[:SHOWN], max(0, len(errors) - SHOWN))


def shortened(value: str, longest: int = 80) -> str:
    """A text found somewhere, in quotes, cut where it is long."""
    text = value if len(value) <= longest else value[: longest - 1] + "…"
    return repr(text)
