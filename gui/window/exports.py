"""Exports from the window: the list as shown, all companies, the clipboard, the charts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox

from data.exporting.errors import ExportError
from gui.clipboard import put
from gui.dialogs.error import show_failure
from gui.i18n import tr
from gui.listing import Rows
from gui.names import short_name
from gui.tasks import Cancelled, Task

if TYPE_CHECKING:
    from data.exporting.provenance import Provenance
    from gui.reports.blocks import Report
    from gui.reports.subject import Subject
    from gui.window.main import MainWindow
    from models.exports.world import World
    from models.scenarios import Evaluator, ScenarioResult, Tree
    from scoring.ranked_table import RankedTable

LOG_ROWS = 10_000
FORMATS = {".xlsx": "Excel", ".csv": "CSV", ".json": "JSON"}


class Exports:
    """Writes what the ranked list shows, exactly and in its order."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._session = window.session

    def listed(self) -> None:
        """Export the rows the list shows now, filtered and sorted as it is."""
        self._save(self._session.order, tr("Export list as shown"))

    def everything(self) -> None:
        """Export every company of the universe, by rank."""
        self._save(self._session.evaluation.order, tr("Export all companies"))

    def tear_sheet(self) -> None:
        """Write one page on the selected company as PDF or HTML."""
        from gui.reports.tear_sheet import tear_sheet

        company = self._session.company
        name = f"{short_name(company.name)} {self._session.evaluation.as_of.isoformat()}"
        self._report(tr("Tear sheet of {name}").format(name=company.name), name.replace("/", "-"),
                     lambda subject: tear_sheet(subject, company.id))

    def ranking(self) -> None:
        """Write the list as shown, with charts, as PDF or HTML."""
        from gui.reports.ranking import ranking_report

        session = self._session
        rows, query = session.order.tolist(), session.query
        name = f"{session.universe.id} ranking {session.evaluation.as_of.isoformat()}"
        self._report(tr("Ranking report"), name,
                     lambda subject: ranking_report(subject, rows, query))

    def copy(self) -> None:
        """Copy the rows the list shows as TSV and HTML."""
        from data.exporting import to_html, to_tsv

        table = replace(self._table(self._session.order)[0], provenance=None)
        put(to_tsv(table), to_html(table))
        self._say(tr("{n} rows copied").format(n=len(self._session.order)))

    def charts(self) -> None:
        """Save every chart as PNG and SVG into a folder."""
        charts = self._window.pictures()
        if charts is None:
            return
        folder = QFileDialog.getExistingDirectory(
            self._window, tr("Folder for the charts"), self._folder())
        if not folder:
            return
        try:
            paths = charts.save_all(Path(folder))
        except ExportError as error:
            show_failure(error, self._window)
            return
        self._done(Path(folder), tr("{n} pictures saved in {path}").format(
            n=len(paths), path=folder))

    # -- inside ------------------------------------------------------------------------------------

    def _save(self, rows: Rows, title: str) -> None:
        from models.exports.ranking import write_ranking

        session = self._session
        path = self._ask(title, f"{session.universe.id} {session.evaluation.as_of.isoformat()}",
                         FORMATS)
        if path is None:
            return
        table, result, evaluator, tree = self._table(rows)

        def work(check: Callable[[], None]) -> None:
            _ = table.appendix  # the slow part, so that Cancel is heard before the file is touched
            check()
            write_ranking(path, table, result, evaluator, tree, overwrite=True)  # the dialog asked

        task = Task(work, tr("Writing {n} rows to {name}").format(n=len(rows), name=path.name),
                    self._window)
        task.done.connect(lambda _: self._saved(path, tr("{n} rows saved as {path}").format(
            n=len(rows), path=path)))
        task.failed.connect(self._failed)
        task.start()

    def _report(
        self, title: str, name: str, made: Callable[[Subject], tuple[Report, Provenance]]
    ) -> None:
        from gui.reports.subject import Subject
        from gui.reports.writing import FORMATS as REPORTS
        from gui.reports.writing import write_report

        path = self._ask(title, name, REPORTS)
        if path is None:
            return
        session, world = self._session, self._world()
        subject = Subject.of(world, session.universe.id, self._window.launcher.money.currency,
                             session.journal.workspace.path.name, session.scenario)

        def work(check: Callable[[], None]) -> None:
            report, told = made(subject)
            check()
            write_report(path, report, told, overwrite=True)  # the dialog asked

        task = Task(work, tr("Writing {name}").format(name=path.name), self._window)
        task.done.connect(lambda _: self._saved(path, tr("Report saved as {path}").format(
            path=path)))
        task.failed.connect(self._failed)
        task.start()

    def _ask(self, title: str, name: str, formats: Mapping[str, str]) -> Path | None:
        """The file to write, by its ending one of `formats`; None where the user gave up."""
        patterns = [f"{label} (*{suffix})" for suffix, label in formats.items()]
        first = next(iter(formats))
        chosen, pattern = QFileDialog.getSaveFileName(
            self._window, title, str(Path(self._folder()) / f"{name}{first}"), ";;".join(patterns))
        if not chosen:
            return None
        path = Path(chosen)
        if path.suffix.lower() in formats:
            return path
        suffix = next((s for s, p in zip(formats, patterns, strict=True) if p == pattern), first)
        return path.with_name(path.name + suffix)

    def _saved(self, path: Path, text: str) -> None:
        self._window.settings.put("export/folder", str(path.parent))
        self._done(path.parent, text)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._say(tr("Export cancelled; no file was written"))
        elif isinstance(error, ExportError):
            show_failure(error, self._window)
        else:
            raise error

    def _table(self, rows: Rows) -> tuple[RankedTable, ScenarioResult, Evaluator, Tree]:
        from models.exports.ranking import ranking_table
        from models.exports.told import provenance

        session, now = self._session, datetime.now().astimezone()
        currency, world = self._window.launcher.money.currency, self._world()
        sort = session.sort.column + (" descending" if session.sort.descending else "")
        evaluator = world.evaluator(session.universe.id, currency)
        result = evaluator.evaluate(world.state, world.tree, session.scenario)
        how = provenance(
            "ranking", world, result.evaluation, (session.scenario,), currency, now,
            filter=session.query, sort=sort, listed=len(rows),
            workspace=session.journal.workspace.path.name)
        table = ranking_table(
            result, rows, session.start_ranks, how, filter_text=session.query, sort=sort,
            created_at=now, fingerprint=session.reference.fingerprint,
            log=session.history(limit=LOG_ROWS))
        return table, result, evaluator, world.tree

    def _world(self) -> World:
        from models.exports.world import world_as_it_stands

        session = self._session
        return world_as_it_stands(session.reference, session.base_state, session.journal.values)

    def _done(self, folder: Path, text: str) -> None:
        self._say(text)
        box = QMessageBox(QMessageBox.Icon.Information, tr("Export"), text,
                          QMessageBox.StandardButton.Close, self._window)
        show = box.addButton(tr("Open folder"), QMessageBox.ButtonRole.ActionRole)
        show.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        box.open()

    def _say(self, text: str) -> None:
        self._window.statusBar().showMessage(text, 8000)

    def _folder(self) -> str:
        default = self._session.journal.workspace.path.parent
        return self._window.settings.text("export/folder", str(default))
