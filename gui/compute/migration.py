"""How ready another software stack is: the rubric with its evidence, and what a migration takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import nan

from PySide6.QtWidgets import QVBoxLayout, QWidget

from data.compute.supply_records import EngineerRate, MigrationBand, ReadinessRow
from gui.commands.compute import add_row, set_assumptions
from gui.compute.figures import months, score_span, usd, usd_span
from gui.compute.lines import Line, Lines
from gui.compute.panel import ComputePanel, narrow
from gui.compute.rubric_row import RubricRow, Rung
from gui.format import score
from gui.i18n import mark, tr
from gui.sentences import told
from gui.session import Session
from gui.tips import titled_tip
from gui.widgets.combo import Combo
from gui.widgets.labels import caption, show_text
from scoring.compute.book import Book
from scoring.compute.errors import ComputeInputError
from scoring.compute.supply import migration as rubric

CASE = ("serving", "main")
NAMES: Mapping[str, str] = {
    "a": mark("Operators"), "b": mark("Accuracy"), "c": mark("Performance"),
    "d": mark("Serving features"), "e": mark("Operations"), "f": mark("People"),
}
# what a step of the rubric stands for, from 0 to 1
STEPS: Mapping[str, tuple[str, ...]] = {
    "a": (mark("the model does not load"), mark("runs, with operators falling back to the CPU"),
          mark("all operators native, graph mode off"),
          mark("graph mode with fused attention and experts, at most two custom kernels missing"),
          mark("no fallback, no patch, released upstream")),
    "b": (mark("untested"), mark("a demonstration only"),
          mark("one benchmark or more within 2 points"),
          mark("three or more within 1 point, long context among them"),
          mark("parity in tests independent of the vendor, or 30 days live")),
    "c": (mark("no rate is known"), mark("below 0.35 of what the chip's roofline allows"),
          mark("0.35 to 0.6 of what the roofline allows"),
          mark("0.6 to 0.85 of what the roofline allows"),
          mark("0.85 or more, measured by a third party")),
    "d": (mark("none of the six features"), mark("one or two of the six"),
          mark("three or four of the six"), mark("five of the six"),
          mark("paged cache, prefix cache, split prefill, wide experts, multi-token prediction "
               "and quantised weights")),
    "e": (mark("none"), mark("one node"), mark("more than one node, by hand"),
          mark("a thousand cards or more, or a month at 99 %"),
          mark("several sites, public customers for six months or more")),
    "f": (mark("nobody"), mark("the vendor must be on site"), mark("the vendor helps remotely"),
          mark("the own team ships a new model within 30 days"),
          mark("supported on the day of release")),
}


class MigrationPanel(ComputePanel):
    """Six rows to score, the readiness that follows, cost, time and performance retained."""

    TABLES = ("serving", "workloads", "readiness_rows", "migration_bands", "engineer_rates")

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, tr("Migration"), parent)
        self._cases: dict[tuple[str, str], tuple[ReadinessRow, ...]] = {}
        self._picked: dict[str, str] = {}  # the workload looked at, by route
        self.case = Combo(tr("Route and workload"), self)
        self.case.setToolTip(tr("Which migration the rubric is about: from and to which stack, "
                                "for which work"))
        narrow(self.case)
        self.case.activated.connect(self._pick)
        self.rows = {letter: RubricRow(letter, self) for letter in NAMES}
        self.figures = Lines(tr("What the migration takes"), self)
        above = QVBoxLayout()
        above.setContentsMargins(12, 0, 12, 4)
        above.addWidget(self.case)
        self.box.addLayout(above)
        for letter, row in self.rows.items():
            row.scored.connect(lambda value, letter=letter: self.set_score(letter, value))
            self.box.addWidget(row)
        self.box.addSpacing(4)
        self.box.addWidget(self.figures)
        self.remark = caption(self)
        self.remark.setContentsMargins(12, 2, 12, 0)
        self.box.addWidget(self.remark)
        self.box.addStretch(1)

    # -- which case --------------------------------------------------------------------------------

    @property
    def route(self) -> str:
        """The route of the case served."""
        found: str = self.session.book.value(*CASE, "route")
        return found

    @property
    def current(self) -> tuple[str, str]:
        """Route and workload now shown."""
        of_route = [key for key in self._cases if key[0] == self.route]
        picked = (self.route, self._picked.get(self.route, ""))
        if picked in of_route or not of_route:
            return picked
        name = self.session.book.value(
            "workloads", self.session.book.value(*CASE, "workload"), "name") or ""
        near = [key for key in of_route if name.startswith(key[1].split(" ")[0])]
        return (near or of_route)[0]

    def _pick(self) -> None:
        route, workload = self.case.currentData()
        self._picked[route] = workload
        command = set_assumptions(self.session, {(*CASE, "route"): route}, tr("Migration route"))
        if not self.session.apply(command):  # the route stays: only the look changes
            self.take()

    # -- edits -------------------------------------------------------------------------------------

    def set_score(self, letter: str, value: float) -> None:
        """Score a row, -1 for unknown; a band that leaves the score out is moved to it."""
        row = self._row(letter)
        fresh = None if value < 0 else value
        what = tr("{letter} {name}").format(letter=letter, name=tr(NAMES[letter]))
        if row is None:
            if fresh is not None:
                self._add(letter, fresh)
            return
        values: dict[tuple[str, str, str], float | None] = {
            ("readiness_rows", row.id, "score"): fresh}
        if fresh is None or (row.score_low is not None and row.score_low > fresh):
            values["readiness_rows", row.id, "score_low"] = fresh
        if fresh is None or (row.score_high is not None and row.score_high < fresh):
            values["readiness_rows", row.id, "score_high"] = fresh
        command = set_assumptions(self.session, values, what)
        if len(command.changes) > 1:  # one score with its band is one edit to whoever reads it
            command = replace(command, label=tr("Set {what} {old} → {new}").format(
                what=what, old=_words(row.score), new=_words(fresh)))
        self.session.apply(command)

    def _add(self, letter: str, value: float) -> None:
        (route, workload), rows = self.current, self._cases[self.current]
        command = add_row(self.session, "readiness_rows", f"own_{route}_{letter}_{len(rows)}", {
            "route": route, "workload": workload, "workload_class": rows[0].workload_class,
            "row": letter, "score": value, "evidence": tr("Scored by the analyst"),
            "confidence": "assumption"})
        self.session.apply(replace(command, label=tr("Set {what} {old} → {new}").format(
            what=tr("{letter} {name}").format(letter=letter, name=tr(NAMES[letter])),
            old=_words(None), new=_words(value))))

    def _row(self, letter: str) -> ReadinessRow | None:
        rows = self._cases.get(self.current, ())
        return next((row for row in rows if row.row == letter), None)

    # -- showing -----------------------------------------------------------------------------------

    def take(self) -> None:
        book = self.session.book
        self._cases = cases(book)
        current = self.current
        self._show_cases(current)
        rows = self._cases.get(current, ())
        self.title.setText(tr("Migration to {stack}").format(
            stack=stack_name(current[0].rpartition("_to_")[2])))
        found = {row.row: row for row in rows}
        for letter, widget in self.rows.items():
            widget.show_rung(self._rung(letter, found.get(letter)))
        try:
            ready = rubric.readiness(rows)
            self.aside.setText(tr("min of a–c: {score}").format(
                score=score_span(ready.low, ready.high)))
            self.aside.setToolTip(_overall_tip(ready))
            lines = _lines(book, current[0], rows, ready)
            self.figures.show_lines(lines)
            show_text(self.remark, tr(
                "Cost and time are an assumption: no published effort of a whole port was found."
            ) if any(line.assumed for line in lines) else "")
        except ComputeInputError as error:
            self.aside.setText("")
            self.figures.show_lines([Line(tr("Not known"), "", tip=told(str(error)))])

    def _show_cases(self, current: tuple[str, str]) -> None:
        if [self.case.itemData(i) for i in range(self.case.count())] != list(self._cases):
            blocked = self.case.blockSignals(True)
            self.case.clear()
            for route, workload in self._cases:
                source, _, target = route.rpartition("_to_")
                self.case.addItem(tr("{workload} ({source} to {target})").format(
                    workload=tr(workload), source=stack_name(source), target=stack_name(target)),
                    (route, workload))
            self.case.blockSignals(blocked)
        at = list(self._cases).index(current) if current in self._cases else -1
        if at != self.case.currentIndex():
            blocked = self.case.blockSignals(True)
            self.case.setCurrentIndex(at)
            self.case.blockSignals(blocked)

    def _rung(self, letter: str, row: ReadinessRow | None) -> Rung:
        name = tr(NAMES[letter])
        if row is None:
            return Rung(letter, name, tip=titled_tip(name, [
                tr("No evidence was found."), *_ladder(letter, None)]))
        own = self.session.book.provenance("readiness_rows", row.id, "score")
        band = score_span(row.score_low, row.score_high)
        lines = [
            row.evidence,
            " · ".join(filter(None, (str(row.as_of or ""), row.source_url, tr(row.confidence)))),
            tr("Band {band}").format(band=band) if row.score_low is not None else "",
            row.note,
            tr("Scored by the analyst on {day}").format(day=own.as_of) if own.overridden else "",
            *_ladder(letter, row.score)]
        return Rung(letter, name, row.score, row.score_low, row.score_high,
                    row.confidence == "assumption", titled_tip(name, lines))


def cases(book: Book) -> dict[tuple[str, str], tuple[ReadinessRow, ...]]:
    """The rubric's rows by route and workload; rows without either are left out."""
    if "readiness_rows" not in book.sheets:
        return {}
    rows = book.sheet("readiness_rows").records(ReadinessRow)
    return rubric.workloads(row for row in rows if row.route and row.workload)


def stack_name(stack: str) -> str:
    """How a software stack is written: 'cann' -> 'CANN'."""
    return {"rocm": "ROCm", "neuron": "Neuron"}.get(stack, stack.upper())


def _lines(
    book: Book, route: str, rows: Sequence[ReadinessRow], ready: rubric.Readiness
) -> list[Line]:
    if not rows:
        return []
    bands = book.sheet("migration_bands").records(MigrationBand)
    rates = book.sheet("engineer_rates").records(EngineerRate)
    band = rubric.band_for(bands, route, rows[0].workload_class)
    rate = rubric.rate_for(rates, book.value(*CASE, "region"))
    found = rubric.migrate(band, rate, ready)
    assumed = band.confidence == "assumption"
    tip = titled_tip(tr("assumption") if assumed else tr(band.confidence), [
        band.note, tr("Engineer-months of a full port: {low:g} to {high:g}").format(
            low=band.engineer_months_low, high=band.engineer_months_high)])
    cost, time, kept = found.cost_usd, found.months, found.retained
    return [
        Line(tr("One-off cost"), usd(cost.value), usd_span(cost.low, cost.high), assumed, tip=tip),
        Line(tr("Time"), months(time.value), f"{time.low:.1f}–{time.high:.1f}", assumed, tip=tip),
        Line(tr("Performance retained"), score(kept.value), score_span(kept.low, kept.high),
             assumed and "c" not in ready.scores, tip=tip)]


def _ladder(letter: str, value: float | None) -> list[str]:
    """The steps of a row, the one reached marked."""
    reached = -1 if value is None else int(value / 0.25 + 1e-9)
    return [f"{'▸' if step == reached else '   '} {score(step * 0.25)}  {tr(words)}"
            for step, words in enumerate(STEPS[letter])]


def _overall_tip(ready: rubric.Readiness) -> str:
    words = [tr("The lowest of operators, accuracy and performance, no higher than the mean of "
                "all rows; the range takes the ends of each row's band.")]
    if ready.missing:
        words.append(tr("Not scored: {rows}.").format(rows=tr(", ").join(ready.missing)))
    return "\n".join(words)


def _words(value: float | None) -> str:
    return tr("unknown") if value is None else score(nan if value is None else value)
