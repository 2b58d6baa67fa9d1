"""Charts side by side: places by width, tabs where several share one, pictures of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QWidget

from gui.charts.export import copy_picture, save_png, save_svg
from gui.charts.panel import COPY, PNG, ChartPanel
from gui.charts.plot import Plot
from gui.dialogs.error import show_error
from gui.i18n import tr
from gui.session import Session

Groups = tuple[tuple[int, ...], ...]  # the charts of each place, by number


class Charts(QWidget):
    """Live charts; those that share a place are switched by tabs in the title line.

    Subclasses say which charts share a place (`groups`), what a picture rests on (`note`) and what
    its file is called (`stem`). `options` holds what the user chose (front charts, widths) and can
    be set to bring it back; `options_changed` comes with each choice. `said` carries a line for
    the status bar after a picture was saved.
    """

    options_changed = Signal()
    said = Signal(str)

    def __init__(
        self,
        session: Session,
        charts: Mapping[str, Plot],
        shares: Mapping[int, Sequence[float]],
        parent: QWidget | None = None,
    ) -> None:
        """`charts` by name, from the left; `shares` of the width by number of places."""
        super().__init__(parent)
        self.session = session
        self.names = tuple(charts)
        self.charts: tuple[Plot, ...] = tuple(charts.values())
        self.panels = tuple(ChartPanel(chart) for chart in self.charts)
        self._first_shares = shares
        self._single = False
        self._groups: Groups = ()
        self._front: dict[str, list[str]] = {}  # number of places -> charts brought to the front
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
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._split)
        self._arrange()

    # -- for subclasses ----------------------------------------------------------------------------

    def groups(self, width: int, single: bool) -> Groups:
        """Which charts share a place, by the width of the row."""
        raise NotImplementedError

    def note(self) -> str:
        """What a picture of a chart rests on, in a line."""
        raise NotImplementedError

    def stem(self, name: str) -> str:
        """Name of the file of a chart, without its ending."""
        raise NotImplementedError

    # -- for the window ----------------------------------------------------------------------------

    def set_single(self, single: bool) -> None:
        """One chart at a time, switched by tabs (short windows)."""
        if single != self._single:
            self._single = single
            self._arrange()

    def show_chart(self, name: str) -> None:
        """Bring a chart to the front of its place."""
        for group in self._groups:
            if self.names.index(name) in group and len(group) > 1:
                sharing = {self.names[k] for k in group}
                key = str(len(self._groups))
                kept = [n for n in self._front.get(key, []) if n not in sharing]
                self._front[key] = [*kept, name]
                self._arrange(force=True)
                self.options_changed.emit()

    @property
    def options(self) -> dict[str, Any]:
        return self.choices()

    @options.setter
    def options(self, options: dict[str, Any]) -> None:
        self.take_choices(options)

    def choices(self) -> dict[str, Any]:
        """What `options` holds; subclasses add their own."""
        return {"front": {key: list(names) for key, names in self._front.items()},
                "shares": dict(self._shares)}

    def take_choices(self, options: dict[str, Any]) -> None:
        """Bring back what `choices` gave; what makes no sense is ignored."""
        front, shares = (part(options, name) for name in ("front", "shares"))
        known = {key: [n for n in names if n in self.names]
                 for key, names in front.items() if isinstance(names, list)}
        self._front = {key: names for key, names in known.items() if names}
        self._shares = {k: v for k, v in shares.items() if _is_shares(k, v)}
        self._arrange(force=True)

    def save_all(self, folder: Path) -> list[Path]:
        """Write every chart as PNG and SVG into `folder` under names not yet taken.

        Raises data.exporting's ExportError when a file cannot be written.
        """
        made = []
        for name, chart in zip(self.names, self.charts, strict=True):
            for suffix, save in ((".png", save_png), (".svg", save_svg)):
                path = _free(folder / f"{self.stem(name)}{suffix}")
                made.append(save(chart, path, self.note()))
        return made

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self, force: bool = False) -> None:
        wanted = self.groups(self.width(), self._single)
        if wanted == self._groups and not force:
            return
        self._groups = wanted
        chosen = {self.names.index(n) for n in self._front.get(str(len(wanted)), ())}
        visible = []
        for group in wanted:
            front = next((k for k in group if k in chosen), group[0])
            visible.append(front)
            self.panels[front].set_names([self.charts[k].short_title() for k in group],
                                         group.index(front))
        for k, panel in enumerate(self.panels):
            panel.setVisible(k in visible)
        shares = self._shares.get(str(len(wanted)), self._first_shares[len(wanted)])
        sizes = iter(shares)
        self._split.setSizes([round(10_000 * next(sizes)) if k in visible else 0
                              for k in range(len(self.panels))])

    def _choose(self, panel: int, index: int) -> None:
        group = next(g for g in self._groups if panel in g)
        keyboard = self.panels[panel].tabs.hasFocus()
        self.show_chart(self.names[group[index]])
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
        name = f"{self.stem(self.names[k])}{suffix}"
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Save chart"), str(Path(self._folder) / name), f"{kind.upper()} (*{suffix})")
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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._arrange()


def part(options: dict[str, Any], name: str) -> dict[str, Any]:
    """A dictionary within remembered options; empty where there is none."""
    value = options.get(name)
    return value if isinstance(value, dict) else {}


def _is_shares(places: str, value: Any) -> bool:
    return (isinstance(value, list) and str(len(value)) == places
            and all(isinstance(v, int | float) and 0 < v < 1 for v in value))


def _free(path: Path) -> Path:
    """The path, or one with a number behind where a file of that name stands."""
    free, number = path, 2
    while free.exists():
        free, number = path.with_stem(f"{path.stem} ({number})"), number + 1
    return free
