"""Why a company is ranked where it is, in words."""

from __future__ import annotations

from html import escape

import numpy as np

from gui.commands.settings import METHOD_NAMES
from gui.format import interval, score, signed
from gui.i18n import tr
from gui.names import factor_name, segment_name
from gui.session import Session
from scoring.evaluate import ANALYST, Evaluation
from scoring.rubric import EVIDENCE
from scoring.state import BoolArray, FloatArray

FEWEST = 5  # companies of a segment below which the whole universe is the yardstick
_SMALL = 0.005  # what shows as .00 lifts nothing and holds nothing back


def why_ranked(session: Session, company: str) -> str:
    """Rank, composite, what lifts it and holds it back, what is not known, and the neighbours.

    Short rich text of a few paragraphs; `company` is its id, in the session's universe.
    """
    evaluation = session.evaluation
    row = evaluation.universe.row[company]
    parts = [_place(evaluation, row), *_against_peers(evaluation, row),
             *_doubts(evaluation, row), *_neighbours(evaluation, row)]
    return "".join(f"<p>{part}</p>" for part in parts if part)


def _name(evaluation: Evaluation, row: int) -> str:
    return f"<b>{escape(evaluation.universe.companies[row].name)}</b>"


def _place(e: Evaluation, row: int) -> str:
    value, rank = float(e.composite[row]), int(e.ranks[row])
    same = int(np.count_nonzero(e.ranks == rank))
    words = tr("{name} is {rank} of {all} with a composite of {score}.").format(
        name=_name(e, row), rank=rank, all=len(e.universe.companies), score=_exact(value))
    if same > 1:
        words += " " + tr("{n} companies share this rank.").format(n=same)
    best, worst = int(e.best_rank[row]), int(e.worst_rank[row])
    span = interval(float(e.low[row]), float(e.high[row]))
    if best == worst:
        return words + " " + tr("Its scores between low and high ({span}) leave it there.").format(
            span=span)
    return words + " " + tr(
        "Taken between low and high of every score ({span}), it ranks from {best} to {worst}."
    ).format(span=span, best=best, worst=worst)


def _against_peers(e: Evaluation, row: int) -> list[str]:
    """What each factor adds to, or takes from, the composite of the median of its peers."""
    peers, words = _peers(e, row)
    medians = _medians(e, peers)
    own = e.cells.score[row]
    parts = _shares(e, row) * (own - medians)
    ordered = np.argsort(-parts, kind="stable")
    factors = e.universe.factors

    def told(j: int) -> str:
        return tr("{factor} ({own} against {median}: {part})").format(
            factor=factor_name(factors[j]), own=score(float(own[j])),
            median=score(float(medians[j])), part=signed(float(parts[j]), 3))

    lifts = [told(int(j)) for j in ordered if parts[j] >= _SMALL]
    holds = [told(int(j)) for j in ordered[::-1] if parts[j] <= -_SMALL]
    lines = []
    if lifts:
        lines.append(tr("Lifts it above the median of {peers}: {list}.").format(
            peers=words, list=tr(", ").join(lifts)))
    if holds:
        lines.append(tr("Holds it below: {list}.").format(list=tr(", ").join(holds)) if lifts else
                     tr("Holds it below the median of {peers}: {list}.").format(
                         peers=words, list=tr(", ").join(holds)))
    if not lines:
        lines.append(tr("Its scores are those of the median of {peers}.").format(peers=words))
    method = e.sheet.method.name
    if method != "weighted_mean":
        lines.append(tr("The figures in brackets are weighted differences; {method} ranks by "
                        "another formula, so they do not add up to the composite.").format(
                            method=tr(METHOD_NAMES[method])))
    return lines


def _peers(e: Evaluation, row: int) -> tuple[BoolArray, str]:
    """The companies of the segment, or all where the segment is small; and what to call them."""
    companies = e.universe.companies
    segment = companies[row].segment
    inside = np.array([c.segment == segment for c in companies])
    count = int(np.count_nonzero(inside))
    if count >= FEWEST:
        return inside, tr("the {n} companies of its segment ({segment})").format(
            n=count, segment=segment_name(segment))
    return np.ones(len(companies), dtype=bool), tr("all {n} companies").format(n=len(companies))


def _medians(e: Evaluation, peers: BoolArray) -> FloatArray:
    """Median per factor of the scores known of the peers; of all stand-ins where none is known."""
    known = np.where(e.cells.known & peers[:, None], e.cells.score, np.nan)
    held = ~np.isnan(known).all(axis=0)
    medians = np.median(e.cells.score[peers], axis=0)
    medians[held] = np.nanmedian(known[:, held], axis=0)
    return np.asarray(medians)


def _doubts(e: Evaluation, row: int) -> list[str]:
    """What stands in for something unknown, and what the analyst set against the evidence."""
    factors, cells = e.universe.factors, e.cells
    lines = []
    unknown = [tr("{factor} ({score}, {span})").format(
        factor=factor_name(f), score=score(float(cells.score[row, j])),
        span=interval(float(cells.low[row, j]), float(cells.high[row, j])))
        for j, f in enumerate(factors) if not cells.known[row, j] and cells.applicable[row, j]]
    if unknown:
        lines.append(tr("Unknown, so the median of the segment stands in: {list}.").format(
            list=tr(", ").join(unknown)))
    absent = [factor_name(f) for j, f in enumerate(factors) if not cells.applicable[row, j]]
    if absent:
        lines.append(tr("Does not apply, its weight is shared by the others: {list}.").format(
            list=tr(", ").join(absent)))
    lines += [_override(e, row, j) for j in range(len(factors))
              if cells.status[row, j] == ANALYST]
    return lines


def _override(e: Evaluation, row: int, j: int) -> str:
    factor, given = factor_name(e.universe.factors[j]), score(float(e.cells.score[row, j]))
    why = e.sheet.why.get((row, j), "")
    reason = f"“{escape(why)}”" if why else tr("no reason given")
    if e.implied.status[row, j] == EVIDENCE:
        return tr("Set by the analyst: {factor} {given} against {implied} implied by evidence, "
                  "{reason}.").format(factor=factor, given=given, reason=reason,
                                      implied=score(float(e.implied.score[row, j])))
    return tr("Set by the analyst without evidence: {factor} {given}, {reason}.").format(
        factor=factor, given=given, reason=reason)


def _neighbours(e: Evaluation, row: int) -> list[str]:
    """How far it is to the next rank up and the next rank down."""
    merit = e.composite if e.result.higher_is_better else -e.composite
    above, below = np.flatnonzero(e.ranks < e.ranks[row]), np.flatnonzero(e.ranks > e.ranks[row])
    lines = []
    if above.size:
        other = int(above[np.argmin(merit[above])])
        gap = float(merit[other] - merit[row])
        lines.append(tr("{name}, rank {rank}, is {gap} ahead.").format(
            name=_name(e, other), rank=int(e.ranks[other]), gap=_gap(gap)))
        if e.sheet.method.name == "weighted_mean":
            lines.append(_enough_alone(e, row, gap))
    if below.size:
        other = int(below[np.argmax(merit[below])])
        lines.append(tr("{name}, rank {rank}, is {gap} behind.").format(
            name=_name(e, other), rank=int(e.ranks[other]),
            gap=_gap(float(merit[row] - merit[other]))))
    return [" ".join(line for line in lines if line)] if lines else []


def _gap(value: float) -> str:
    return _exact(value) if value >= 0.0005 else tr("less than .001")


def _enough_alone(e: Evaluation, row: int, gap: float) -> str:
    """The factor that would close the gap with the smallest rise of its score alone."""
    share = _shares(e, row)
    rise = np.divide(gap, share, out=np.full(share.shape, np.inf), where=share > 0)
    fits = e.cells.score[row] + rise <= 1.0
    if not fits.any():
        return ""
    j = int(np.argmin(np.where(fits, rise, np.inf)))
    now = float(e.cells.score[row, j])
    return tr("{factor} at {score} instead of {now} would close that alone.").format(
        factor=factor_name(e.universe.factors[j]), score=_exact(now + float(rise[j])),
        now=_exact(now))


def _shares(e: Evaluation, row: int) -> FloatArray:
    """The weights as the company feels them: those of factors that do not apply are shared out."""
    share = np.where(e.cells.applicable[row], e.weights, 0.0)
    return share / share.sum() if share.sum() > 0 else share


def _exact(value: float) -> str:
    return score(value, 3)
