"""The engine against measured points: the bundled fit's errors, and points of one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import isnan
from pathlib import Path
from typing import Any

from PySide6.QtCore import QItemSelection, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from data.compute.efficiency import ErrorFigures, load_efficiency
from data.errors import DataError, FileFailure
from gui.compute.charts.words import figure
from gui.compute.check_chart import CheckChart, error_words
from gui.compute.check_files import read_content, to_csv
from gui.compute.figures import limit_word
from gui.compute.panel import MARGIN, TITLE_HEIGHT
from gui.compute.plain_table import Record, RecordModel, RecordTable
from gui.dialogs.error import show_error, show_failure
from gui.format import EN_DASH, signed
from gui.i18n import mark, tr
from gui.sentences import told
from gui.session import Session
from gui.tasks import Cancelled, Task
from gui.widgets.labels import caption, rule, show_text
from scoring.compute.measured.check import CheckResult, PointCheck, check

KINDS: Mapping[str, str] = {
    "in_sample": mark("fit in sample"),
    "leave_one_point_out": mark("point left out"),
    "leave_one_source_out": mark("source left out"),
    "leave_one_publisher_out": mark("publisher left out"),
    "leave_one_chip_out": mark("chip left out"),
    "leave_one_model_out": mark("model left out"),
    "nested_source_out": mark("source out, form too"),
}
_ERRORS = (mark("Points"), mark("Median"), mark("90 %"), mark("Within 2x"), mark("Rank corr."))
BUNDLED = "throughput_points.json"  # the points the parameters were fitted on
_TABS = (mark("Errors"), mark("Points"), mark("By chip"), mark("By model"), mark("By source"))


class CheckPanel(QWidget):
    """Errors of the bundled fit, a chart and tables of the points checked, CSV out.

    The bundled points are checked when the panel is first shown; a file of one's own, with its own
    chips and models if need be, is checked in the background and can be cancelled.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.result: CheckResult | None = None
        self.file = ""
        self._running: object = None
        self._folder = str(session.journal.workspace.path.parent)
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Check of the engine"))
        self.open = self._button(tr("Open points file…"), self.ask_file, tr(
            "Check the engine on measurements of your own: JSON in the schema of the bundled "
            "throughput_points.json"))
        self.bundled = self._button(tr("Bundled points"), self.check_bundled, tr(
            "Check the engine on the points its parameters were fitted on"))
        self.export = self._button(tr("Export CSV…"), self.ask_export, tr(
            "Save every point with its prediction and error"))
        self.what = QLabel(self)
        self.what.setProperty("role", "caption")
        heads = [tr(word) for word in _ERRORS]
        self.errors = RecordModel((tr("Errors of"), *heads), parent=self)
        self.points = RecordModel(
            (tr("Point"), tr("Chip"), tr("Model"), tr("Limited by"), tr("Measured"),
             tr("Predicted"), tr("Error")), 4, self)
        self.groups = {name: RecordModel((tr(head), *heads), parent=self) for name, head in (
            ("by_chip", mark("Chip")), ("by_model", mark("Model")), ("by_source", mark("Source")))}
        self.chart = CheckChart(session, self)
        self.chart.chosen.connect(self._show_point)
        self.notices = caption(self)
        self._lay_out()

    def _button(self, text: str, does: Callable[[], None], tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("compact", True)
        button.setToolTip(tip)
        button.clicked.connect(does)
        return button

    # -- layout ------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        between = QFrame(self)
        between.setProperty("line", "v")
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(self._left(), 3)
        row.addWidget(between)
        row.addLayout(self._right(), 4)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(self._head())
        box.addWidget(rule(self))
        box.addLayout(row, 1)
        self.notices.setContentsMargins(MARGIN, 4, MARGIN, 6)
        box.addWidget(rule(self))
        box.addWidget(self.notices)

    def _head(self) -> QHBoxLayout:
        title = QLabel(tr("Engine against measurements"), self)
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, 4, MARGIN, 4)
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(self.what, 1)
        for button in (self.open, self.bundled, self.export):
            head.addWidget(button)
        return head

    def _left(self) -> QVBoxLayout:
        """The chart with its title."""
        name = QLabel(self.chart.title(), self)
        name.setProperty("role", "title")
        key = QLabel(self.chart.caption(), self)
        key.setProperty("role", "caption")
        holder = QWidget(self)
        holder.setFixedHeight(TITLE_HEIGHT)
        line = QHBoxLayout(holder)
        line.setContentsMargins(MARGIN, 0, MARGIN, 0)
        line.addWidget(name)
        line.addWidget(key, 1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(holder)
        left.addWidget(self.chart, 1)
        return left

    def _right(self) -> QVBoxLayout:
        """The errors of the fit, the points, and errors by chip, model and source, in tabs."""
        self.tabs = QTabBar(self)
        self.tabs.setAccessibleName(tr("Tables of the check"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.stack = QStackedWidget(self)
        self.table = self._table(self.points, tr("Points"))
        self.table.selectionModel().selectionChanged.connect(self._row_chosen)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.moveSection(0, header.count() - 1)  # the long ids last
        for column, width in enumerate((150, 62, 98, 80, 72, 72, 56)):
            self.table.setColumnWidth(column, width)
        for text, model in zip(_TABS, (self.errors, self.points, *self.groups.values()),
                               strict=True):
            self.tabs.addTab(tr(text))
            self.stack.addWidget(self.table if model is self.points else self._table(
                model, tr(text)))
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.tabs)
        right.addWidget(self.stack, 1)
        return right

    def _table(self, model: RecordModel, name: str) -> RecordTable:
        table = RecordTable(model, name, sorts=model is not self.errors, parent=self)
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        if model is not self.points:
            for column, width in enumerate((54, 64, 64, 76, 82), start=1):
                table.setColumnWidth(column, width)
        return table

    # -- work --------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        super().showEvent(event)
        if self.result is None and self._running is None:
            self.check_bundled()

    def check_bundled(self) -> None:
        """Check the points the parameters were fitted on."""
        from data.compute.reference import throughput_points

        self._run(BUNDLED, throughput_points)

    def ask_file(self) -> None:
        """Ask for a file of points and check it."""
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Open points file"), self._folder, tr("Measured points") + " (*.json)")
        if name:
            self.check_file(Path(name))

    def check_file(self, path: Path) -> None:
        """Check the points of a file; what is wrong with it is told, point and field named."""
        self._folder = str(path.parent)
        self._run(path.name, lambda: read_content(path))

    def _run(self, file: str, content: Callable[[], Mapping[str, Any]]) -> None:
        def work(stop: Callable[[], None]) -> CheckResult:
            found = content()
            stop()
            result = check(found, file=file)
            stop()
            return result

        token = self._running = object()
        task = Task(work, tr("Checking the engine on {name}").format(name=file), self.window())
        task.done.connect(lambda result: self._done(token, file, result))
        task.failed.connect(lambda error: self._failed(token, error))
        task.start()

    def _done(self, token: object, file: str, result: CheckResult) -> None:
        if token is not self._running:
            return  # another file was asked for meanwhile
        self._running, self.result, self.file = None, result, file
        self.show_result(result)

    def _failed(self, token: object, error: Exception) -> None:
        if token is self._running:
            self._running = None
        if isinstance(error, Cancelled):
            return
        if isinstance(error, DataError):
            first = error.errors[0]
            show_error(str(first), tr("Mend the file and open it again; nothing was checked."),
                       str(error) if len(error.errors) > 1 else "", self)
        elif isinstance(error, FileFailure):
            show_failure(error, self)
        else:
            raise error

    # -- showing -----------------------------------------------------------------------------------

    def show_result(self, result: CheckResult) -> None:
        """Show a finished check."""
        fit = load_efficiency()
        self.what.setText(tr("{file}, {n} points; parameters fitted {day}").format(
            file=self.file, n=len(result.points), day=fit.made))
        self.bundled.setVisible(self.file != BUNDLED)
        rows = [errors_record(tr("these points"), result.overall, strong=True)]
        if result.unseen is not None and result.unseen.n != result.overall.n:
            rows.append(errors_record(tr("those not used for the fit"), result.unseen, strong=True))
        rows += [errors_record(tr(KINDS[kind]), fit.errors[kind])
                 for kind in KINDS if kind in fit.errors]
        self.errors.show_records(rows)
        self.points.show_records([_point(i, p) for i, p in enumerate(result.points)])
        for name, model in self.groups.items():
            model.show_records([errors_record(label, figures)
                                for label, figures in getattr(result, name).items()])
        self.chart.show_result(result)
        self.export.setEnabled(True)
        show_text(self.notices, " ".join(told(notice) for notice in result.notices))

    def _row_chosen(self, *_: QItemSelection) -> None:
        chosen = self.table.selectionModel().selectedRows()
        self.chart.select(self.points.rows[chosen[0].row()].keys[-1] if chosen else -1)

    def _show_point(self, row: int) -> None:
        self.tabs.setCurrentIndex(_TABS.index("Points"))
        at = next((i for i, r in enumerate(self.points.rows) if r.keys[-1] == row), None)
        if at is not None:
            self.table.selectRow(at)

    # -- export ------------------------------------------------------------------------------------

    def ask_export(self) -> None:
        """Ask for a name and save the points as CSV."""
        if self.result is None:
            return
        stem = Path(self.file).stem
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Export check"), str(Path(self._folder) / f"{stem}-check.csv"), "CSV (*.csv)")
        if name:
            self.export_to(Path(name if name.lower().endswith(".csv") else f"{name}.csv"))

    def export_to(self, path: Path) -> None:
        """Write the points as CSV; a failure is told and leaves every file as it was."""
        from data.exporting.atomic import write_whole
        from data.exporting.errors import ExportError

        assert self.result is not None
        try:
            write_whole(path, to_csv(self.result), overwrite=True)  # the dialog asked
        except ExportError as error:
            show_failure(error, self)
            return
        show_text(self.notices, tr("{n} rows saved as {path}").format(
            n=len(self.result.points), path=path))


def errors_record(name: str, figures: ErrorFigures, strong: bool = False) -> Record:
    """A row of errors: points, median and 90 % point in per cent, within 2x, rank correlation."""
    def percent(value: float) -> str:
        return EN_DASH if isnan(value) else f"{value:.1f} %"

    rank = figures.spearman
    return Record(
        (name, str(figures.n), percent(figures.median_percent), percent(figures.p90_percent),
         EN_DASH if isnan(figures.within_2x) else f"{figures.within_2x * 100:.0f} %",
         EN_DASH if isnan(rank) else signed(rank).removeprefix("+")),
        (name, figures.n, *(None if isnan(v) else v for v in (
            figures.median_percent, figures.p90_percent, figures.within_2x, rank))),
        (name, "", tr("Median of the absolute error"),
         tr("Nine of ten points have a smaller absolute error"),
         tr("Share of points predicted within a factor of two"),
         tr("Spearman's correlation of the ranks")), strong=strong)


def _point(number: int, p: PointCheck) -> Record:
    unknown = isnan(p.predicted)
    tip = "\n".join([p.source, *(told(n) for n in p.notices),
                     tr("Used for the fit: its error is no test.") if p.in_fit else ""]).strip()
    far = not unknown and not 0.5 < p.predicted / p.measured < 2
    return Record(
        (p.id, p.chip, p.model, limit_word(p.limit), figure(p.measured),
         figure(p.predicted), error_words(p.error_percent)),
        (p.id, p.chip, p.model, p.limit, p.measured, None if unknown else p.predicted,
         None if unknown else p.error_percent, number),
        (tip,) * 7, {6: "warn_text"} if far else {})
