"""Words both reports share: amounts, places, what a score rests on, the foot."""

from __future__ import annotations

import math
from urllib.parse import urlsplit

from data.exporting.provenance import Provenance
from data.records import Evidence
from data.rubrics import load_rubric
from gui.format import EN_DASH, interval, score
from gui.i18n import tr
from gui.languages import language
from gui.names import segment_name
from gui.reports.subject import Subject
from scoring.evaluate import ANALYST
from scoring.rubric import ASSUMED, EVIDENCE, NOT_APPLICABLE


def amount(subject: Subject, value: float | None) -> str:
    """An amount in the currency of the report: 'CNY 83.6 bn'; an en dash for none."""
    return EN_DASH if value is None else subject.money.words(value)


def span_words(subject: Subject, low: float, high: float) -> str:
    """An interval with its unit: '25–284 CNY bn'; '' for none."""
    if math.isnan(low) or math.isnan(high):
        return ""
    return f"{subject.money.span(low, high)} {subject.money.unit}"


def rank_words(rank: float) -> str:
    """A rank: '3', '3.5' where ties share the mean."""
    return f"{rank:g}"


def scenario_name(subject: Subject) -> str:
    """What the scenario is called."""
    return tr(subject.result.scenario.name)


def host(source: str) -> str:
    """The site of an address; other words of a source as they stand."""
    if not source.startswith(("http://", "https://")):
        return source
    return urlsplit(source).netloc.rsplit("@", 1)[-1].removeprefix("www.")


def basis_words(subject: Subject, row: int, column: int) -> str:
    """What a score rests on: the strongest level of the rubric reached, or who set it and why."""
    e = subject.evaluation
    status = e.cells.status[row, column]
    span = interval(float(e.cells.low[row, column]), float(e.cells.high[row, column]))
    if status == NOT_APPLICABLE:
        return tr("Does not apply; its weight is shared by the others")
    if status == ANALYST:
        why = e.sheet.why.get((row, column), "")
        words = tr("Set by the analyst") + (f": {why}" if why else "")
    elif status == EVIDENCE:
        level = _level(subject, row, column)
        words = tr("From evidence") + (f": {level}" if level else "")
    elif status == ASSUMED:
        words = tr("Assumed from the segment")
    else:
        words = tr("Unknown; the median of the segment stands in")
    return f"{span} · {words}"


def _level(subject: Subject, row: int, column: int) -> str:
    """The words of the rubric for the newest worded evidence of a factor (English texts)."""
    if language() != "en":
        return ""
    e = subject.evaluation
    company, factor = e.universe.companies[row], e.universe.factors[column]
    rows: list[Evidence] = [
        r for r in e.universe.evidence_of.get(company.id, ())
        if r.factor == factor.id and r.level is not None and r.as_of <= e.as_of]
    for evidence in rows:
        levels = load_rubric().level_texts(factor.id, evidence.metric, e.universe.id,
                                           company.segment)
        if levels and evidence.level is not None:
            nearest = min(levels, key=lambda known: abs(known - (evidence.level or 0.0)))
            return levels[nearest]
    return ""


def where(subject: Subject, row: int) -> str:
    """'humanoid · CN · 688017 · founded 2016'."""
    company = subject.evaluation.universe.companies[row]
    founded = tr("founded {year}").format(year=company.founded) if company.founded else ""
    parts = (segment_name(company.segment), tr(company.country), company.ticker, founded)
    return " · ".join(part for part in parts if part)


def aside(subject: Subject) -> tuple[str, ...]:
    """Universe, scenario and date, for the head."""
    e = subject.evaluation
    return (tr(e.universe.name), tr("Scenario: {name}").format(name=scenario_name(subject)),
            tr("as of {day}").format(day=e.as_of.isoformat()))


def foot(told: Provenance) -> tuple[str, ...]:
    """How to compute it again."""
    return (
        tr("Servoscope {version} · inputs {fingerprint} · facts {facts} · seed {seed} · {day}"
           ).format(version=told.app_version, fingerprint=told.inputs, facts=told.facts[:12],
                    seed=told.seed, day=told.created_at[:10]),
        tr("Values are reported ones to be expected, not fair values. Does it still hold? "
           "servoscope verify FILE"))


def composite(value: float) -> str:
    return score(value, 3)
