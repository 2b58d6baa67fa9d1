"""What ends a command early."""

from __future__ import annotations


class UsageError(Exception):
    """The command was given wrongly: exit code 2."""


class InputError(Exception):
    """What the command was given to work on is wrong: exit code 1. One line per fault."""
