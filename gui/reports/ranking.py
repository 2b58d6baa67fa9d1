"""The ranking report: the list with its scores and values, the best of it in charts."""

from __future__ import annotations

import math
from collections.abc import Sequence

from data.exporting.provenance import Provenance
from gui.commands.settings import METHOD_NAMES
from gui.commands.weights import MODE_NAMES
from gui.format import EN_DASH, interval, score
from gui.i18n import tr
from gui.languages import language
from gui.names import core_name, factor_name, factor_short, native_name, segment_name, short_name
from gui.reports import charts, words
from gui.reports.blocks import Cell, Chart, Column, Key, Report, Table, Text
from gui.reports.charts import Span
from gui.reports.subject import Subject
from gui.sentences import told as told_words
from models.reports import ranking_figures
from scoring.evaluate import ANALYST
from scoring.rubric import NOT_APPLICABLE, UNKNOWN

BEST = 15
HALF = 248.0


def ranking_report(subject: Subject, rows: Sequence[int], query: str = "") -> tuple[
        Report, Provenance]:
    """The companies of `rows`, in their order, and how the report came about."""
    e = subject.evaluation
    companies = e.universe.companies
    how = subject.provenance("ranking_report", len(rows))
    figures = {companies[row].id: ranking_figures(subject.result, row) for row in rows}
    listed = tr("{n} of {all} companies").format(n=len(rows), all=len(companies))
    if query.strip():
        listed += tr(", filter: {filter}").format(filter=query.strip())
    report = Report(
        tr("Ranking: {universe}").format(universe=tr(e.universe.name)), "", listed,
        _how(subject), words.aside(subject)[1:], tuple(_keys(subject)),
        [[[_composites(subject, rows)], [_values(subject, rows)]],
         [_notices(subject)] if _notices(subject) else [],
         [[_table(subject, rows)]]],
        words.foot(how), figures, language(), one_page=False)
    return report, how


def _how(subject: Subject) -> str:
    e = subject.evaluation
    weights = tr(", ").join(f"{factor_name(f)} {score(float(w))}" for f, w in zip(
        e.universe.factors, e.weights, strict=True))
    mode = MODE_NAMES.get(e.sheet.weights.mode, "")
    return tr("{method}; weights: {weights} ({mode}).").format(
        method=tr(METHOD_NAMES[e.sheet.method.name]), weights=weights,
        mode=tr(mode) if mode else tr("Typed"))


def _keys(subject: Subject) -> list[Key]:
    e, valued = subject.evaluation, subject.valued
    first = e.universe.companies[int(e.order[0])]
    known = int((e.cells.known & e.cells.applicable).sum())
    every = int(e.cells.applicable.sum())
    keys = [
        Key(tr("First"), Cell(core_name(short_name(first.name))),
            [Cell(words.composite(float(e.composite[int(e.order[0])])))]),
        Key(tr("Scores known"), Cell(f"{100 * known / max(every, 1):.0f} %"),
            [Cell(tr("{n} of {k}").format(n=known, k=every))])]
    if valued is not None:
        report = valued.frozen.report
        error = report["headline"]["company_never_seen"]
        held = report["coverage"]["80"]["by_company"]
        keys += [
            Key(tr("Error of the model"), Cell(f"{error['log_rmse']:.2f}"),
                [Cell(tr("log-RMSE on companies never seen"))]),
            Key(tr("80 % intervals held"), Cell(f"{100 * held:.0f} %"), [
                Cell(tr("by company, {n} valuations").format(n=error["n"]))])]
    return keys


def _span(subject: Subject, row: int) -> Span:
    e = subject.evaluation
    name = core_name(short_name(e.universe.companies[row].name))
    return Span(name, float(e.composite[row]), float(e.low[row]), float(e.high[row]),
                score(float(e.composite[row]), 3))


def _composites(subject: Subject, rows: Sequence[int]) -> Chart:
    spans = [_span(subject, row) for row in rows[:BEST]]
    title = tr("Composite of the first {n}").format(n=len(spans))
    return Chart(title, charts.composite_bars(spans, HALF), tr("whisker low to high"),
                 "; ".join(f"{s.name} {s.text}" for s in spans))


def _values(subject: Subject, rows: Sequence[int]) -> Chart:
    e, values = subject.evaluation, subject.result.values
    newest = e.value(subject.money.currency)
    spans = []
    for row in rows[:BEST]:
        value = float(values.median[row])
        spans.append(_span(subject, row)._replace(
            value=value, low=float(values.low[row]), high=float(values.high[row]),
            text=EN_DASH if math.isnan(value) else subject.money.table(value),
            other=float(newest[row])))
    caption = tr("{unit}, log scale; whisker 80 % interval; circle newest valuation").format(
        unit=subject.money.unit)
    return Chart(tr("Value by the model"), charts.spans(spans, HALF), caption,
                 "; ".join(f"{s.name} {s.text}" for s in spans))


def _notices(subject: Subject) -> list[Text]:
    notices = [told_words(n) for n in (*subject.evaluation.notices, *subject.result.notices)]
    return [Text(tr("To mind"), notices, "warn")] if notices else []


def _table(subject: Subject, rows: Sequence[int]) -> Table:
    e = subject.evaluation
    factors = e.universe.factors
    share = 0.3 / max(len(factors), 1)
    columns = [
        Column(tr("Rank"), 0.05, True), Column(tr("Company"), 0.21), Column(tr("Segment"), 0.12),
        Column(tr("Composite"), 0.13, True),
        *(Column(factor_short(f), share, True) for f in factors),
        Column(tr("Model"), 0.07, True), Column(tr("80 % interval"), 0.12, True)]
    return Table(tr("Ranking"), columns, [_line(subject, row) for row in rows],
                 tr("values in {unit}; grey scores are not known").format(
                     unit=subject.money.unit), empty=tr("No company is listed."))


def _line(subject: Subject, row: int) -> list[Cell]:
    e, values = subject.evaluation, subject.result.values
    company = e.universe.companies[row]
    value = float(values.median[row])
    known = not math.isnan(value)
    cells = [
        Cell(words.rank_words(float(e.ranks[row])), f"{company.id}/rank"),
        Cell(short_name(company.name), look="strong", note=native_name(company)),
        Cell(segment_name(company.segment), look="faint"),
        Cell(words.composite(float(e.composite[row])), f"{company.id}/composite",
             note=interval(float(e.low[row]), float(e.high[row])))]
    for j, factor in enumerate(e.universe.factors):
        status = e.cells.status[row, j]
        if status == NOT_APPLICABLE:
            cells.append(Cell(tr("n/a"), look="faint"))
        elif status == UNKNOWN:
            cells.append(Cell(EN_DASH, look="faint"))
        else:
            spoken = status == ANALYST or bool(e.cells.known[row, j])
            cells.append(Cell(score(float(e.cells.score[row, j])), f"{company.id}/{factor.id}",
                              "" if spoken else "faint"))
    cells += [Cell(subject.money.table(value) if known else EN_DASH,
                   f"{company.id}/value" if known else ""),
              Cell(subject.money.span(float(values.low[row]), float(values.high[row])),
                   look="faint")]
    return cells
