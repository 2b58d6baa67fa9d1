"""The evidence of a company as rows: newest first, what does not count greyed with the reason."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from html import escape

from data.records import Company, Evidence
from gui.format import score
from gui.i18n import tr, within
from gui.inspector.evidence_text import full_text, metric_name, sentence
from gui.inspector.rows import Row
from gui.names import factor_name
from gui.sentences import told as in_words
from scoring.evaluate import Evaluation
from scoring.rubric import EvidenceScore

_WORD = re.compile(r"[\w-]+")


def evidence_rows(
    evaluation: Evaluation, company: Company, factor: str = ""
) -> list[Row]:
    """Rows of one factor, or of all; background comes after them, later than as-of last."""
    universe = evaluation.universe
    known = universe.evidence_of.get(company.id, ())
    wanted = [e for e in known if not factor or e.factor == factor]
    wanted.sort(key=lambda e: (e.as_of > evaluation.as_of, not e.factor))
    scores = evaluation.implied.evidence_scores
    told = {e.id: sentence(e, company.segment) for e in known}
    factors = {f.id: factor_name(f) for f in universe.kept_factors}
    return [_row(e, scores[e.id], evaluation.as_of, told, _tip_head(e, company, factors))
            for e in wanted]


def _row(e: Evidence, said: EvidenceScore, as_of: date, told: Mapping[str, str], head: str) -> Row:
    reason = _WORD.sub(lambda m: f"“{told[m[0]]}”" if m[0] in told else m[0],
                       in_words(said.reason_not_used))
    mark = "" if e.factor else tr("background")
    if e.as_of > as_of:
        mark = tr("after the as-of date")
    return Row(
        told[e.id], f"{e.as_of:%Y-%m}", e.source_url, e.confidence, mark,
        right="" if said.score is None else score(said.score), faint=not said.used,
        tip=f"{head}<br>{_counts(said, reason)}", right_tip=_figure_tip(e, said, reason), id=e.id)


def _tip_head(e: Evidence, company: Company, factors: Mapping[str, str]) -> str:
    factor = factors.get(e.factor, "")
    return full_text(e, company.segment) + (f"<br>{escape(factor)}" if factor else "")


def _counts(said: EvidenceScore, reason: str) -> str:
    if said.used:
        return tr("Counts with weight {weight} (confidence and age)").format(
            weight=score(said.weight))
    return tr("Does not count: {reason}").format(reason=escape(reason))


def _figure_tip(e: Evidence, said: EvidenceScore, reason: str) -> str:
    if said.score is None:
        return ""
    tip = tr("Metric score {score} of {metric} on the scale of the rubric").format(
        score=score(said.score, 3), metric=escape(within(metric_name(e.metric))))
    return tip if said.used else f"{tip}<br>{_counts(said, reason)}"
