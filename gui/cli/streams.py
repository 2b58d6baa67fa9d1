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


def write_out(text: str) -> None:
    """Write UTF-8 to standard output, line ends unchanged."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:  # replaced by a text stream, as by contextlib.redirect_stdout
        sys.stdout.write(text)
        return
    sys.stdout.flush()
    buffer.write(text.encode("utf-8", "replace"))
    buffer.flush()


def leave_closed_pipe() -> None:
    """After the reader of our output went away: keep Python from complaining about it at exit."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
