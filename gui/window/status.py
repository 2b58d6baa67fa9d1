"""The status bar: saved or not, how much, how fast, as of when, in what money."""

from __future__ import annotations

from html import escape

import numpy as np
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from gui.i18n import tr
from gui.money import Money
from gui.scenarios.marks import mark_colour
from gui.sentences import told
from gui.session import Session, Update
from gui.theme.theme import colour, theme
from gui.widgets.labels import show_text

RETRY_MS = 5000
_SLACK = 16  # pixels a text may be narrower than its place


class _Steady(QLabel):
    """A label whose place keeps its size while its text changes little: an edit changes numbers,
    and a place of another size would lay out the whole window again.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around: QSize | None = None  # what the style puts around the text

    def put(self, text: str) -> None:
        """Show a text."""
        if text == self.text():
            return
        self.setText(text)
        wide = self.fontMetrics().horizontalAdvance(text)
        if self._around is None:
            whole = self.sizeHint()
            self._around = QSize(whole.width() - wide, whole.height())
        wide += self._around.width()
        if not 0 <= self.minimumWidth() - wide <= _SLACK:
            self.setFixedSize(wide + _SLACK // 2, self._around.height())


class _Yielding(QLabel):
    """A label that is cut with an ellipsis where others need the room."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setPen(colour("text2"))
        room = self.contentsRect().adjusted(8, 0, -8, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                         self.fontMetrics().elidedText(
                             self.text(), Qt.TextElideMode.ElideRight, room.width()))


class StatusBar(QStatusBar):
    """Left: saved mark, counts, time of the last evaluation. Right: as-of date, currency and FX."""

    elsewhere_wanted = Signal()

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._money = money
        self.setSizeGripEnabled(False)
        self.saved, self.counts, self.speed = QLabel(self), _Steady(self), _Steady(self)
        self.notice, self.day, self.unit = _Yielding(self), QLabel(self), QLabel(self)
        self.scenario = QLabel(self)
        self.scenario.setAccessibleName(tr("Scenario"))
        self.scenario.setToolTip(tr("All views show this scenario, and edits belong to it. "
                                    "Ctrl+Shift+B leads back to the base."))
        for label in (self.scenario, self.saved, self.counts, self.speed):
            self.addWidget(label)
        self.addWidget(self.notice, 1)
        for label in (self.day, self.unit):
            self.addPermanentWidget(label)
        self.saved.setAccessibleName(tr("Saved"))
        self.saved.linkActivated.connect(self.elsewhere_wanted)
        self._retry = QTimer(self)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(session.journal.flush)
        session.changed.connect(self._changed)
        session.saved.connect(self._show_saved)
        money.changed.connect(self._refresh)
        theme.changed.connect(self._show_saved)
        theme.changed.connect(self._show_scenario)
        self._compute = False
        self._refresh()
        self._show_saved()

    def add_seat(self, seat: QWidget) -> None:
        """Show who scores, before the day."""
        for label in (self.day, self.unit):
            self.removeWidget(label)
        for part in (seat, self.day, self.unit):
            self.addPermanentWidget(part)
            part.show()

    def show_view(self, name: str) -> None:
        """Speak of the view in front."""
        self._compute = name == "compute"
        self._refresh()

    def _show_saved(self) -> None:
        journal = self._session.journal
        for label in (self.speed, self.notice):  # what matters less makes room
            label.setVisible(journal.problem is None)
        if journal.problem is None:
            self._retry.stop()
            when = journal.saved_at
            text = (tr("All changes saved {time}").format(time=f"{when:%H:%M}") if when
                    else tr("All changes saved"))
            self.saved.setText(text)
            self.saved.setToolTip(str(journal.workspace.path))
            if self.saved.styleSheet():
                self.saved.setStyleSheet("")
            return
        self._retry.start()
        self.saved.setText(
            tr("{n} not saved: {what}").format(n=journal.pending, what=told(journal.problem.what))
            + f' <a href="save">{tr("Save elsewhere…")}</a>')
        self.saved.setToolTip(told(journal.problem.remedy))
        self.saved.setStyleSheet(f"color: {colour('error_text').name()}; font-weight: 600;")

    def _changed(self, update: Update) -> None:
        self._show_scenario()
        if self._compute and not update.of_scores:
            self._show_compute()
        else:
            self._refresh()

    def _show_scenario(self) -> None:
        tint = mark_colour(self._session)
        text = "" if tint is None else (
            f'<span style="color:{tint.name()}">■</span>&nbsp; '
            f"<b>{escape(self._session.scenario_name)}</b>")
        show_text(self.scenario, text)

    def _refresh(self) -> None:
        self._show_day()
        self._show_scenario()
        if self._compute:
            self._show_compute()
            return
        e = self._session.evaluation
        n, k = e.cells.score.shape
        unknown = int(np.count_nonzero(~e.cells.known & e.cells.applicable))
        self.counts.put(tr("{n} companies, {cells} scores, {unknown} unknown").format(
            n=n, cells=n * k, unknown=unknown))
        self.speed.put(tr("recomputed in {ms} ms").format(ms=f"{e.elapsed_ms:.1f}"))
        self.notice.setText("; ".join([*map(told, e.notices), *self._model()]))

    def _model(self) -> list[str]:
        """How far off the values are, where they are shown."""
        valued = self._session.valued
        if valued is None or not valued.frozen.report["headline"]:
            return []
        found = valued.frozen.report["headline"]
        error, covered = found["company_never_seen"], valued.frozen.report["coverage"]["80"]
        return [tr("model: log-RMSE {error} by company, 80 % interval covers {covered} %, "
                   "n = {n} of {companies} companies").format(
            error=f"{error['log_rmse']:.2f}", covered=f"{100 * covered['by_company']:.0f}",
            n=error["n"], companies=error["companies"])]

    def _show_compute(self) -> None:
        from data.compute.efficiency import load_efficiency

        compute = self._session.compute
        self.counts.put(tr("{chips} chips, {workloads} workloads, {set} cells set").format(
            chips=len(compute.chips), workloads=len(compute.book.sheet("workloads").ids),
            set=len(compute.book.overrides)))
        _ = compute.rates
        self.speed.put(tr("recomputed in {ms} ms").format(ms=f"{compute.elapsed_ms:.1f}"))
        error = load_efficiency().errors["leave_one_source_out"]
        self.notice.setText(
            tr("throughput fit: median error {error} %, sources left out, n = {n}").format(
                error=f"{error.median_percent:.0f}", n=error.n))

    def _show_day(self) -> None:
        self.day.setText(tr("as of {day}").format(
            day=self._session.evaluation.as_of.isoformat()))
        self.unit.setText(tr("Values in {unit}").format(unit=self._money.unit))
        self.unit.setToolTip(tr("Converted at the yearly average rate of each valuation's date, an "
                                "assumption: Tools > Exchange rates"))
