"""What keeps the start short: settings of the process that hold until the window stands."""

from __future__ import annotations

import builtins
import gc
import os


def begin() -> None:
    """Get ready to load NumPy, Qt and the window; call it before any of them is loaded."""
    # Nothing made now becomes garbage; looking for some takes 50 ms over a whole start.
    gc.disable()
    # Idle threads of the linear algebra wait by spinning, and take a core from the window.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    _load_qt()


def end() -> None:
    """Collect garbage again, from now on; what stands by then stays, and is never looked at."""
    gc.freeze()
    gc.enable()


def _load_qt() -> None:
    """Load Qt's binding, and keep Python's own import statement.

    PySide6 puts another in its place, which reads the source of every module imported later in
    search of `from __feature__ import snake_case`: 90 ms and 17 MB over a whole start. Neither
    that nor `from PySide6... import *`, which needs it too, is used here or by pyqtgraph.
    """
    own = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = own
