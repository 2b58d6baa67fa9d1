"""The workspaces used last, offered in the File menu."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from gui.i18n import tr

if TYPE_CHECKING:
    from gui.window.main import MainWindow

MOST = 9  # files kept, the open one apart
_KEY = "recent"


class RecentMenu(QMenu):
    """File > Recent workspaces: filled when it opens; the open file is remembered, not offered."""

    def __init__(self, window: MainWindow, parent: QMenu) -> None:
        super().__init__(tr("Recent workspaces"), parent)
        self._window = window
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)
        self._remember()

    def _files(self) -> list[str]:
        """Paths, the newest first."""
        files = self._window.settings.options(_KEY).get("files", [])
        return [str(path) for path in files] if isinstance(files, list) else []

    def _put(self, files: list[str]) -> None:
        self._window.settings.put(_KEY, {"files": files[:MOST + 1]})

    def _open_one(self) -> str:
        return str(self._window.session.journal.workspace.path)

    def _remember(self) -> None:
        now = self._open_one()
        self._put([now, *(path for path in self._files() if path != now)])

    def _fill(self) -> None:
        self._remember()  # it may have gone on in another file
        self.clear()
        others = [path for path in self._files() if path != self._open_one()]
        for number, path in enumerate(others, 1):
            file = Path(path)
            name = f"{file.stem}  ({_short(file.parent)})".replace("&", "&&")
            action = self.addAction(f"&{number}  {name}")
            action.setToolTip(path)
            action.setStatusTip(path)
            action.triggered.connect(partial(self._open, path))
        if not others:
            self.addAction(tr("No other workspace yet")).setEnabled(False)
            return
        self.addSeparator()
        self.addAction(tr("Clear this list")).triggered.connect(lambda: self._put([]))

    def _open(self, path: str, _checked: bool = False) -> None:
        from gui.window import files

        if not files.open_path(self._window, Path(path)) and not Path(path).exists():
            self._put([other for other in self._files() if other != path])


def _short(folder: Path) -> str:
    """A folder by its last two names."""
    parts = folder.parts
    return str(folder) if len(parts) <= 3 else f"…/{parts[-2]}/{parts[-1]}"
