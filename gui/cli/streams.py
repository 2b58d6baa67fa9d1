"""Standard output and standard error: UTF-8 whatever the locale, output for machines kept clean."""

from __future__ import annotations

import contextlib
import os
import sys


def use_utf8() -> None:
    """Write UTF-8 also in the C locale and into pipes."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            with contextlib.suppress(OSError, ValueError):
                reconfigure(encoding="utf-8", errors="backslashreplace")


def note(text: str) -> None:
    """Tell the user something on standard error."""
    if sys.stderr is not None:
        print(text, file=sys.stderr)


def write_out(content: bytes) -> None:
    """Write bytes to standard output, line ends unchanged."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def leave_closed_pipe() -> None:
    """After the reader of our output went away: keep Python from complaining about it at exit."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
