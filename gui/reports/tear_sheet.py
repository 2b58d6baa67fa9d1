"""The tear sheet: what there is to say of one company, on one page."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from data.exporting.provenance import Provenance
from gui.format import EN_DASH, MINUS, interval, score
from gui.i18n import tr
from gui.inspector.evidence_text import sentence
from gui.languages import language
from gui.names import factor_name, factor_short, kind_name, native_name, short_name
from gui.reports import charts, words
from gui.reports.blocks import Block, Cell, Chart, Column, Key, Report, Table, Text
from gui.reports.charts import ScoreBar
from gui.reports.subject import Subject
from gui.valuation import told as valuation_words
from gui.valuation.charts.words import gap_words, input_name
from gui.valuation.waterfall import steps_of
from models.reports import tear_sheet_figures
from scoring.evaluate import ANALYST
from scoring.rubric import EVIDENCE, NOT_APPLICABLE

HALF = 248.0  # width of a column, in points


def tear_sheet(subject: Subject, company: str) -> tuple[Report, Provenance]:
    """The page of one company, by its id, and how it came about."""
    e = subject.evaluation
    row = e.universe.row[company]
    about = e.universe.companies[row]
    how = subject.provenance("tear_sheet", 1, company)
    figures = tear_sheet_figures(subject.result, subject.others, row)
    left: list[Block] = [Chart(tr("Scores"), charts.score_bars(list(_bars(subject, row)), HALF),
                  tr("bar score, whisker low to high, orange line the segment's median"),
                  _score_words(subject, row)), *_warnings(subject, row)]
    right: list[Block] = [*_waterfall(subject, row)]
    second: list[list[Block]] = [[_scenarios(subject, row)], [_closest(subject, row)]]
    report = Report(
        about.name, native_name(about), words.where(subject, row), about.summary,
        words.aside(subject), tuple(_keys(subject, row, company)),
        [[left, right], second, [[_evidence(subject, row)]]], words.foot(how),
        {company: figures}, language())
    return report, how


def _keys(subject: Subject, row: int, company: str) -> Iterator[Key]:
    e, values = subject.evaluation, subject.result.values
    yield Key(tr("Rank"), Cell(words.rank_words(float(e.ranks[row])), f"{company}/rank"), [
        Cell(tr("of {n} companies").format(n=len(e.universe.companies))),
        Cell(tr("{best} to {worst} within low and high").format(
            best=int(e.best_rank[row]), worst=int(e.worst_rank[row])))])
    yield Key(tr("Composite"), Cell(words.composite(float(e.composite[row])),
                                    f"{company}/composite"), [
        Cell(interval(float(e.low[row]), float(e.high[row]), 3)),
        Cell(tr("{n} of {k} scores known").format(
            n=len(e.universe.factors) - int(e.missing[row]), k=len(e.universe.factors)))])
    median, low, high = (float(a[row]) for a in (values.median, values.low, values.high))
    frozen = subject.valued.frozen if subject.valued is not None else None
    if frozen is not None and not math.isnan(median):
        error = frozen.report["headline"]["company_never_seen"]["log_rmse"]
        yield Key(tr("Value by the model"), Cell(words.amount(subject, median),
                                                 f"{company}/value"), [
            Cell(tr("80 % interval {span}").format(span=words.span_words(subject, low, high))),
            Cell(tr("log-RMSE {error} on companies never seen").format(error=f"{error:.2f}"))])
    seen = e.observations[row]
    newest = float(e.value(subject.money.currency)[row])
    if seen is None or math.isnan(newest):
        yield Key(tr("Newest valuation"), Cell(EN_DASH), [Cell(tr("None was observed."))])
        return
    gap = newest / median - 1 if median > 0 else math.nan
    yield Key(tr("Newest valuation"), Cell(
        ("≥ " if seen.lower_bound else "") + words.amount(subject, newest),
        f"{company}/newest_valuation"), [
        Cell(f"{kind_name(seen.kind)}, {seen.date_text} · {words.host(seen.source_url)}"),
        Cell("" if math.isnan(gap) or frozen is None else gap_words(gap))])


def _bars(subject: Subject, row: int) -> Iterator[ScoreBar]:
    e = subject.evaluation
    segment = e.universe.companies[row].segment
    peers = [i for i, c in enumerate(e.universe.companies) if c.segment == segment]
    for j, factor in enumerate(e.universe.factors):
        status = e.cells.status[row, j]
        known = status in (ANALYST, EVIDENCE)
        given = [float(e.cells.score[i, j]) for i in peers if e.cells.known[i, j]]
        applies = status != NOT_APPLICABLE
        value = float(e.cells.score[row, j])
        yield ScoreBar(
            factor_name(factor), words.basis_words(subject, row, j),
            score(value) if known else EN_DASH if applies else tr("n/a"), value,
            float(e.cells.low[row, j]), float(e.cells.high[row, j]),
            float(np.median(given)) if given else math.nan, known, applies)


def _score_words(subject: Subject, row: int) -> str:
    return "; ".join(f"{bar.name} {bar.text}, {interval(bar.low, bar.high)}"
                     for bar in _bars(subject, row))


def _waterfall(subject: Subject, row: int) -> Iterator[Chart]:
    valued, e = subject.valued, subject.evaluation
    if valued is None or math.isnan(float(subject.result.values.median[row])):
        return
    parts = valued.parts(row)
    effect = float(subject.result.effect.ln[row])
    if effect:
        parts["compute effect"] = effect
    company = e.universe.companies[row]
    unit = subject.money.convert(1e6, "USD", e.as_of, e.newest.fx)
    names = {name: input_name(name, e.universe) for name in parts}
    steps = steps_of(parts, names, short_name(company.name), unit)

    def figure(amount: float, whole: bool) -> str:
        text = subject.money.table(amount)
        return text if whole or text.startswith(MINUS) else f"+{text}"

    yield Chart(tr("From the average company to this value"),
                charts.waterfall(steps, figure, HALF), subject.money.unit,
                "; ".join(f"{bar.name} {figure(bar.end if bar.whole else bar.change, bar.whole)}"
                          for bar in steps.bars))


def _warnings(subject: Subject, row: int) -> Iterator[Text]:
    valued, e = subject.valued, subject.evaluation
    lines = []
    if valued is not None and valued.warning[row]:
        title = (tr("At the edge of the training range") if valued.warning[row] == "amber"
                 else tr("Outside the training range"))
        lines.append(f"{title}: {valuation_words.reason_words(valued.why[row], e.universe)}.")
    if valued is not None and valued.missing[row]:
        lines.append(valuation_words.unknown_words(valued.missing[row]))
    if e.missing[row]:
        lines.append(tr("{n} of {k} scores are not known.").format(
            n=int(e.missing[row]), k=len(e.universe.factors)))
    if subject.result.values.floored[row]:
        lines.append(tr("What is paid once exceeds the value; it stands at 0."))
    if lines:
        yield Text(tr("To mind"), lines, "warn")


def _scenarios(subject: Subject, row: int) -> Table:
    company = subject.evaluation.universe.companies[row].id
    own = subject.result
    rows = []
    for result in (own, *subject.others):
        strong = "strong" if result is own else ""
        prefix = "" if result is own else f"{result.scenario.id}."
        value, low, high = (float(a[row]) for a in (
            result.values.median, result.values.low, result.values.high))
        known = not math.isnan(value)
        rows.append([
            Cell(tr(result.scenario.name), look=strong),
            Cell(words.rank_words(float(result.ranks[row])), f"{company}/{prefix}rank", strong),
            Cell(subject.money.table(value) if known else EN_DASH,
                 f"{company}/{prefix}value" if known else "", strong),
            Cell(subject.money.span(low, high), look="faint")])
    return Table(tr("Scenarios"), (
        Column(tr("Scenario"), 0.5), Column(tr("Rank"), 0.12, True),
        Column(tr("Model"), 0.16, True), Column(tr("80 % interval"), 0.22, True)), rows,
        subject.money.unit)


def _closest(subject: Subject, row: int) -> Table:
    e, valued = subject.evaluation, subject.valued
    known = {c.id: (u, c) for u in subject.world.reference.universes.values()
             for c in u.companies}
    rows = []
    for id in (row_id for row_id in (valued.closest(row) if valued is not None else ())
               if row_id in known):
        company = known[id][1]
        at = e.universe.row.get(id)
        value = math.nan if at is None else float(subject.result.values.median[at])
        newest = math.nan if at is None else float(e.value(subject.money.currency)[at])
        rows.append([
            Cell(f"{short_name(company.name)} {native_name(company)}".strip()),
            Cell(EN_DASH if at is None else words.rank_words(float(e.ranks[at]))),
            Cell(EN_DASH if math.isnan(value) else subject.money.table(value)),
            Cell(EN_DASH if math.isnan(newest) else subject.money.table(newest))])
    return Table(tr("Closest calibrated companies"), (
        Column(tr("Company"), 0.5), Column(tr("Rank"), 0.12, True),
        Column(tr("Model"), 0.18, True), Column(tr("Newest"), 0.2, True)), rows,
        subject.money.unit, empty=tr("No calibration covers this company."))


def _evidence(subject: Subject, row: int) -> Table:
    e = subject.evaluation
    company = e.universe.companies[row]
    known = [r for r in e.universe.evidence_of.get(company.id, ()) if r.as_of <= e.as_of]
    order = {"confirmed": 0, "reported": 1}
    place = {factor.id: j for j, factor in enumerate(e.universe.factors)}
    # the best known of each factor in turn, so that none is cut off the page as a whole
    groups = [sorted((r for r in known if r.factor == factor), key=lambda r: (
        order.get(r.confidence, 2), -r.as_of.toordinal())) for factor in (*place, "")]
    taken = [group[depth] for depth in range(max(map(len, groups), default=0))
             for group in groups if depth < len(group)]
    rows = [[Cell(sentence(r, company.segment)),
             Cell(factor_short(e.universe.factors[place[r.factor]]) if r.factor in place
                  else tr("Background"), look="faint"),
             Cell(f"{r.as_of:%Y-%m}"), Cell(tr(r.confidence)),
             Cell(words.host(r.source_url), look="faint")] for r in taken]
    return Table(tr("Evidence"), (
        Column(tr("What"), 0.51), Column(tr("Factor"), 0.1), Column(tr("Date"), 0.08),
        Column(tr("Confidence"), 0.1), Column(tr("Source"), 0.21)), rows,
        may_be_cut=True, rest=tr("{n} more rows of evidence in the app"),
        empty=tr("No evidence is known at this date."))


