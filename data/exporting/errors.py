"""Why an export did not happen."""

from __future__ import annotations

from data.errors import FileFailure


class ExportError(FileFailure):
    """An export that failed and left every file as it was."""


class TargetExists(ExportError):
    """The file to write exists and overwriting was not asked for."""
