"""Why an export did not happen."""

from __future__ import annotations


class ExportError(Exception):
    """An export that failed and left every file as it was.

    `what` went wrong and the `remedy` are a sentence each, `detail` is the system's own text.
    """

    def __init__(self, what: str, remedy: str, detail: str = "") -> None:
        super().__init__(f"{what} {remedy}")
        self.what = what
        self.remedy = remedy
        self.detail = detail


class TargetExists(ExportError):
    """The file to write exists and overwriting was not asked for."""
