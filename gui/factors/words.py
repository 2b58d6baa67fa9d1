"""What the factor table says in words: tooltips, spoken cells, head lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from gui.analysts.opinions import opinion_lines
from gui.commands.settings import METHOD_NAMES
from gui.format import EN_DASH, interval, score
from gui.history.words import unfolded
from gui.i18n import mark, tr
from gui.names import anchor_lines, both_scripts, factor_name, segment_name
from gui.scenarios.marks import score_line
from gui.sentences import told
from gui.tips import titled_tip
from scoring.evaluate import ANALYST, Evaluation
from scoring.rubric import ASSUMED, EVIDENCE, NOT_APPLICABLE, UNKNOWN
from scoring.state import score_key

if TYPE_CHECKING:
    from gui.session import Session

Cell = tuple[int, int]

SHORT_NAMES = {"weighted_mean": mark("Mean"), "weighted_product": mark("Product"),
               "promethee2": mark("PROMETHEE")}


def composite_name(evaluation: Evaluation) -> str:
    """What heads the composite column: 'Mean', or the method."""
    name = evaluation.sheet.method.name
    return tr(SHORT_NAMES.get(name, METHOD_NAMES[name]))


def cell_text(status: int, value: float) -> str:
    """A cell's number as shown; an en dash where unknown, n/a where it does not apply."""
    if status == UNKNOWN:
        return EN_DASH
    return tr("n/a") if status == NOT_APPLICABLE else score(value)


def known_words(evaluation: Evaluation, factor: int) -> str:
    """'91/96': scores known, of the companies the factor applies to."""
    cells = evaluation.cells
    return (f"{np.count_nonzero(cells.known[:, factor])}"
            f"/{np.count_nonzero(cells.applicable[:, factor])}")


def factor_tip(evaluation: Evaluation, factor: int) -> str:
    """What a factor is, its weight, how much of it is known."""
    entry = evaluation.universe.factors[factor]
    cells = evaluation.cells
    known = np.count_nonzero(cells.known[:, factor])
    applicable = np.count_nonzero(cells.applicable[:, factor])
    lines = [tr(entry.description)] if entry.description else []
    lines += anchor_lines(entry.anchors)
    lines.append(tr("Weight {weight}").format(weight=score(float(evaluation.weights[factor]), 3)))
    lines.append(tr("{known} of {all} companies have evidence or an analyst's score.").format(
        known=known, all=applicable))
    absent = len(evaluation.universe.companies) - applicable
    if absent:
        lines.append(tr("It does not apply to {n} more; their weight is shared by the other "
                        "factors.").format(n=absent))
    lines.append(tr("Click to sort; right-click to rename, move, hide or add."))
    return titled_tip(factor_name(entry), lines)


def composite_head_tip(evaluation: Evaluation) -> str:
    """What the composite column holds."""
    lines = [*map(told, evaluation.notices), tr("Click to sort.")]
    return titled_tip(tr(METHOD_NAMES[evaluation.sheet.method.name]), lines)


def company_tip(evaluation: Evaluation, row: int) -> str:
    """Who a company is."""
    company = evaluation.universe.companies[row]
    place = [segment_name(company.segment), tr(company.country), company.ticker]
    lines = [" · ".join(part for part in place if part), company.summary]
    return titled_tip(both_scripts(company), lines)


def composite_tip(evaluation: Evaluation, row: int) -> str:
    """A composite with its interval and rank range."""
    best, worst = int(evaluation.best_rank[row]), int(evaluation.worst_rank[row])
    lines = [
        tr("{method} {score}, low and high {interval}").format(
            method=tr(METHOD_NAMES[evaluation.sheet.method.name]),
            score=score(float(evaluation.composite[row]), 3),
            interval=interval(float(evaluation.low[row]), float(evaluation.high[row]))),
        tr("Rank {rank}; {best} to {worst} within low and high").format(
            rank=int(evaluation.ranks[row]), best=best, worst=worst),
    ]
    if evaluation.missing[row]:
        lines.append(tr("{n} of {k} scores are not known.").format(
            n=int(evaluation.missing[row]), k=len(evaluation.universe.factors)))
    return titled_tip(evaluation.universe.companies[row].name, lines)


def spoken(session: Session, cell: Cell) -> str:
    """A cell for a screen reader."""
    evaluation = session.evaluation
    company = evaluation.universe.companies[cell[0]].name
    factor = factor_name(evaluation.universe.factors[cell[1]])
    lines = [*_standing(evaluation, cell), *_implied(evaluation, cell), score_line(session, cell)]
    return f"{company}, {factor}: " + "; ".join(filter(None, lines))


def cell_tip(session: Session, cell: Cell) -> str:
    """Everything behind one cell: score, implied score, evidence, reason and who."""
    evaluation = session.evaluation
    company = evaluation.universe.companies[cell[0]]
    factor = evaluation.universe.factors[cell[1]]
    lines = _standing(evaluation, cell) + _implied(evaluation, cell)
    lines.append(score_line(session, cell))
    lines += anchor_lines(factor.anchors)
    reason = evaluation.sheet.why.get(cell, "")
    if reason and not session.state.analysts:
        lines.append(tr("Reason: “{reason}”").format(reason=reason))
    if session.state.analysts:
        lines += opinion_lines(session, cell)
    else:
        lines += _author(
            session, score_key(evaluation.universe.id, company.id, factor.id), company.id)
    return titled_tip(f"{company.name} · {factor_name(factor)}", lines)


def _standing(evaluation: Evaluation, cell: Cell) -> list[str]:
    cells, status = evaluation.cells, int(evaluation.cells.status[cell])
    values = {
        "score": score(float(cells.score[cell])),
        "range": interval(float(cells.low[cell]), float(cells.high[cell])),
        "segment": segment_name(evaluation.universe.companies[cell[0]].segment),
    }
    if status == ANALYST:
        text = tr("Analyst's score {score}, low and high {range}")
    elif status == EVIDENCE:
        text = tr("Score {score} as the evidence implies, low and high {range}")
    elif status == NOT_APPLICABLE:
        text = tr("Does not apply to this company; its weight is shared by the other factors")
    elif status == ASSUMED:
        text = tr("No evidence: the {segment} median {score} is assumed, low and high {range}")
    elif evaluation.sheet.unknown[cell]:
        text = tr("Declared unknown: the {segment} median {score} stands in, low and high {range}")
    else:
        text = tr("Unknown: the {segment} median {score} stands in, low and high {range}")
    return [text.format(**values)]


def _implied(evaluation: Evaluation, cell: Cell) -> list[str]:
    implied = evaluation.implied
    if implied.status[cell] != EVIDENCE or evaluation.cells.status[cell] == NOT_APPLICABLE:
        return []
    company = evaluation.universe.companies[cell[0]]
    factor = evaluation.universe.factors[cell[1]].id
    rows = [e for e in evaluation.universe.evidence_of.get(company.id, ())
            if e.factor == factor and e.as_of <= evaluation.as_of]
    text = (tr("Implied {score} ({range}) by 1 piece of evidence of {newest}") if len(rows) == 1
            else tr("Implied {score} ({range}) by {n} pieces of evidence, newest {newest}"))
    return [text.format(
        score=score(float(implied.score[cell])),
        range=interval(float(implied.low[cell]), float(implied.high[cell])),
        n=len(rows), newest=max((e.as_of for e in rows), default=evaluation.as_of).isoformat())]


def _author(session: Session, key: str, company: str) -> list[str]:
    """Who last changed the cell, and when; nothing if the analyst never did."""
    if session.value(key) is None:
        return []
    entry = next((e for e in session.history(company)
                  if any(c.key == key for c in unfolded(e.changes))), None)
    return [] if entry is None else [
        tr("{who}, {when}").format(who=entry.who, when=f"{entry.moment:%Y-%m-%d %H:%M}")]
