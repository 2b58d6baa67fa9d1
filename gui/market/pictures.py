"""Saving and copying what the market's charts show: as a picture, or the figures behind it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.charts.export import copy_picture, save_png, save_svg
from gui.charts.panel import COPY, PNG
from gui.dialogs.error import show_error
from gui.i18n import tr
from gui.market.details import Details, to_csv, to_tsv
from gui.market.plot import MarketPlot


class Saver:
    """Asks for a file and writes it; `said` is told what was done. Remembers the folder."""

    def __init__(self, parent: QWidget, folder: Path, said: Callable[[str], None]) -> None:
        self._parent, self._folder, self._said = parent, str(folder), said

    def picture(self, chart: MarketPlot, name: str, kind: str, note: str) -> None:
        """The chart as PNG or SVG file, or on the clipboard."""
        if kind == COPY:
            copy_picture(chart, note)
            self._said(tr("Picture copied"))
            return
        suffix, save = (".png", save_png) if kind == PNG else (".svg", save_svg)
        self._save(tr("Save chart"), f"{name}{suffix}", f"{kind.upper()} (*{suffix})", suffix,
                   tr("Chart saved as {path}"), lambda path: save(chart, path, note))

    def data(self, details: Details, name: str) -> None:
        """The lines behind a chart as CSV file."""
        from data.exporting.atomic import write_whole

        content = to_csv(details).encode("utf-8-sig", "replace")
        self._save(tr("Save data"), f"{name}.csv", "CSV (*.csv)", ".csv",
                   tr("Data saved as {path}"),
                   lambda path: write_whole(path, content, overwrite=True))

    def copy_data(self, details: Details) -> None:
        """The lines behind a chart on the clipboard."""
        QGuiApplication.clipboard().setText(to_tsv(details, details.lines))
        self._said(tr("{n} rows copied").format(n=len(details.lines)))

    def _save(
        self, title: str, name: str, pattern: str, suffix: str, done: str,
        write: Callable[[Path], object],
    ) -> None:
        from data.exporting.errors import ExportError

        path, _ = QFileDialog.getSaveFileName(
            self._parent, title, str(Path(self._folder) / name), pattern)
        if not path:
            return
        target = Path(path) if path.lower().endswith(suffix) else Path(path + suffix)
        try:
            write(target)
        except ExportError as error:
            show_error(error.what, error.remedy, "", self._parent)
            return
        self._folder = str(target.parent)
        self._said(done.format(path=target))
