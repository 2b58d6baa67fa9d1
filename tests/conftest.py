"""What holds for every test: a display-free Qt, settings of its own, nothing left running."""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# `bootstrap.py test` sets this for its second part, which runs in a real window system.
WINDOW_PART = os.environ.get("SERVOSCOPE_TEST_PART") == "window"
OFFSCREEN = os.environ["QT_QPA_PLATFORM"].split(":")[0] in {"offscreen", "minimal"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave tests that need a real window out of offscreen runs, and the rest out of that part."""

    def runs(item: pytest.Item) -> bool:
        needs_window = item.get_closest_marker("window") is not None
        return needs_window if WINDOW_PART else not (needs_window and OFFSCREEN)

    dropped = [item for item in items if not runs(item)]
    if dropped:
        items[:] = [item for item in items if runs(item)]
        config.hook.pytest_deselected(items=dropped)


@pytest.fixture(scope="session", autouse=True)
def _settings_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests away from the settings and workspaces of whoever runs them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name, folder in {
            "XDG_CONFIG_HOME": ".config",
            "XDG_DATA_HOME": ".local/share",
            "XDG_STATE_HOME": ".local/state",
            "APPDATA": "AppData/Roaming",
            "LOCALAPPDATA": "AppData/Local",
        }.items():
            path = home / folder
            path.mkdir(parents=True, exist_ok=True)
            patch.setenv(name, str(path))
        yield


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Qt's command line, with the style that gui.app asks for."""
    return ["servoscope", "-style", "fusion"]


@pytest.fixture
def project_root() -> Path:
    """The folder that holds pyproject.toml."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def _nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread or an active Qt timer behind."""
    uses_qt = bool({"qapp", "qtbot"} & set(request.fixturenames))
    threads_before = set(threading.enumerate())
    timers_before = _active_timers() if uses_qt else {}
    yield
    threads = _threads_left(threads_before)
    assert not threads, f"threads left running: {threads}"
    if uses_qt:
        timers = [text for key, text in _active_timers().items() if key not in timers_before]
        assert not timers, f"timers left running: {timers}"


def _threads_left(before: set[threading.Thread], patience: float = 2.0) -> list[str]:
    deadline = time.monotonic() + patience
    while True:
        left = [
            t.name
            for t in threading.enumerate()
            # Threads that Qt or C code started and that once ran Python; Qt's pool is asked below.
            if t not in before and t.is_alive() and not isinstance(t, threading._DummyThread)
        ]
        if not left or time.monotonic() > deadline:
            break
        time.sleep(0.01)
    qtcore = sys.modules.get("PySide6.QtCore")
    if qtcore is not None and not qtcore.QThreadPool.globalInstance().waitForDone(2000):
        left.append("QThreadPool.globalInstance()")
    return left


def _active_timers() -> dict[int, str]:
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer
    from shiboken6 import isValid

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    timers = [o for o in gc.get_objects() if issubclass(type(o), QTimer)]
    return {
        id(t): f"{t.objectName() or 'QTimer'} of {t.parent()!r}, every {t.interval()} ms"
        for t in timers
        if isValid(t) and t.isActive()
    }
