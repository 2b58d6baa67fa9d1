"""The charts below the table: ranked composites, factor scatter, heat map, side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QWidget

from gui.charts.composites import Composites
from gui.charts.export import copy_picture, save_png, save_svg
from gui.charts.heatmap import HeatMap
from gui.charts.panel import COPY, PNG, ChartPanel
from gui.charts.plot import Plot
from gui.charts.scatter import Scatter
from gui.commands.settings import METHOD_NAMES
from gui.commands.weights import MODE_NAMES
from gui.dialogs.error import show_error
from gui.i18n import tr
from gui.money import Money
from gui.session import Session

NAMES = ("composites", "scatter", "heatmap")
THREE, TWO = 1100, 560  # widths from which three and two charts stand side by side
_SHARES = {1: [1.0], 2: [0.46, 0.54], 3: [0.31, 0.36, 0.33]}
Groups = tuple[tuple[int, ...], ...]


def groups(width: int, single: bool) -> Groups:
    """Which charts share a place, by the width of the row."""
    if single or width < TWO:
        return ((0, 1, 2),)
    return ((0,), (1,), (2,)) if width >= THREE else ((0,), (1, 2))


class ChartRow(QWidget):
    """The live charts; those that share a place are switched by tabs in the title line.

    `options` holds what the user chose (front chart, widths, factors of the scatter) and can be
    set to bring it back; `options_changed` comes with each choice. `said` carries a line for the
    status bar after a picture was saved.
    """

    options_changed = Signal()
    said = Signal(str)

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.composites = Composites(session)
        self.scatter = Scatter(session, money)
        self.heatmap = HeatMap(session)
        self.charts: tuple[Plot, ...] = (self.composites, self.scatter, self.heatmap)
        self.panels = tuple(ChartPanel(chart) for chart in self.charts)
        self._single = False
        self._groups: Groups = ()
        self._front: dict[str, str] = {}  # number of places -> chart in front of the shared one
        self._shares: dict[str, list[float]] = {}  # number of places -> shares of the width
        self._folder = str(session.journal.workspace.path.parent)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.splitterMoved.connect(self._moved)
        for k, panel in enumerate(self.panels):
            self._split.addWidget(panel)
            panel.chosen.connect(lambda index, k=k: self._choose(k, index))
            panel.picture_wanted.connect(lambda kind, k=k: self._picture(k, kind))
        self.scatter.factors.changed.connect(self.options_changed)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._split)
        self._arrange()

    # -- for the window ----------------------------------------------------------------------------

    def set_single(self, single: bool) -> None:
        """One chart at a time, switched by tabs (short windows)."""
        if single != self._single:
            self._single = single
            self._arrange()

    def set_visible_rows(self, first: int, last: int) -> None:
        """Rows of the session's order the table shows now, both included."""
        self.composites.set_visible_rows(first, last)

    def show_chart(self, name: str) -> None:
        """Bring a chart of NAMES to the front of its place."""
        for group in self._groups:
            if NAMES.index(name) in group and len(group) > 1:
                self._front[str(len(self._groups))] = name
                self._arrange(force=True)
                self.options_changed.emit()

    @property
    def options(self) -> dict[str, Any]:
        return {"front": dict(self._front), "shares": dict(self._shares),
                "axes": {key: list(pair) for key, pair in self.scatter.factors.ids.items()}}

    @options.setter
    def options(self, options: dict[str, Any]) -> None:
        def part(name: str) -> dict[str, Any]:
            value = options.get(name)
            return value if isinstance(value, dict) else {}

        self._front = {k: v for k, v in part("front").items() if v in NAMES}
        self._shares = {k: v for k, v in part("shares").items() if _is_shares(k, v)}
        self.scatter.set_factors({k: (v[0], v[1]) for k, v in part("axes").items()
                                  if isinstance(v, list) and len(v) == 2})
        self._arrange(force=True)

    def save_all(self, folder: Path) -> list[Path]:
        """Write every chart as PNG and SVG into `folder` under names not yet taken.

        Raises data.exporting's ExportError when a file cannot be written.
        """
        made = []
        for k, chart in enumerate(self.charts):
            for suffix, save in ((".png", save_png), (".svg", save_svg)):
                path = _free(folder / f"{self._file_name(k)}{suffix}")
                made.append(save(chart, path, self.note()))
        return made

    def note(self) -> str:
        """What a picture of a chart rests on, in a line."""
        session, e = self._session, self._session.evaluation
        parts = [tr(session.universe.name), tr(METHOD_NAMES[e.sheet.method.name]),
                 tr("{mode} weights").format(mode=tr(MODE_NAMES[e.sheet.weights.mode]).lower()),
                 tr("as of {day}").format(day=e.as_of.isoformat())]
        if session.filtered:
            parts.append(tr("filter “{query}”").format(query=session.query.strip()))
        return " · ".join(parts)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self, force: bool = False) -> None:
        wanted = groups(self.width(), self._single)
        if wanted == self._groups and not force:
            return
        self._groups = wanted
        visible = []
        for group in wanted:
            front = NAMES.index(self._front.get(str(len(wanted)), NAMES[group[0]]))
            front = front if front in group else group[0]
            visible.append(front)
            self.panels[front].set_names([self.charts[k].short_title() for k in group],
                                         group.index(front))
        for k, panel in enumerate(self.panels):
            panel.setVisible(k in visible)
        shares = self._shares.get(str(len(wanted)), _SHARES[len(wanted)])
        sizes = iter(shares)
        self._split.setSizes([round(10_000 * next(sizes)) if k in visible else 0
                              for k in range(len(self.panels))])

    def _choose(self, panel: int, index: int) -> None:
        group = next(g for g in self._groups if panel in g)
        keyboard = self.panels[panel].tabs.hasFocus()
        self.show_chart(NAMES[group[index]])
        if keyboard:
            self.panels[group[index]].tabs.setFocus()

    def _moved(self) -> None:
        sizes = [s for s, panel in zip(self._split.sizes(), self.panels, strict=True)
                 if not panel.isHidden()]
        self._shares[str(len(sizes))] = [s / max(sum(sizes), 1) for s in sizes]
        self.options_changed.emit()

    def _picture(self, k: int, kind: str) -> None:
        from data.exporting.errors import ExportError

        if kind == COPY:
            copy_picture(self.charts[k], self.note())
            self.said.emit(tr("Picture copied"))
            return
        suffix, save = (".png", save_png) if kind == PNG else (".svg", save_svg)
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Save chart"), str(Path(self._folder) / f"{self._file_name(k)}{suffix}"),
            f"{kind.upper()} (*{suffix})")
        if not path:
            return
        target = Path(path) if path.lower().endswith(suffix) else Path(path + suffix)
        try:
            save(self.charts[k], target, self.note())
        except ExportError as error:
            show_error(error.what, error.remedy, "", self)
            return
        self._folder = str(target.parent)
        self.said.emit(tr("Chart saved as {path}").format(path=target))

    def _file_name(self, k: int) -> str:
        as_of = self._session.evaluation.as_of.isoformat()
        return f"{self._session.universe.id} {NAMES[k]} {as_of}"

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._arrange()


def _is_shares(places: str, value: Any) -> bool:
    return (isinstance(value, list) and str(len(value)) == places
            and all(isinstance(v, int | float) and 0 < v < 1 for v in value))


def _free(path: Path) -> Path:
    """The path, or one with a number behind where a file of that name stands."""
    free, number = path, 2
    while free.exists():
        free, number = path.with_stem(f"{path.stem} ({number})"), number + 1
    return free
