"""The ranked list in words: moves, kinds of valuation, tooltips."""

from __future__ import annotations

from gui.format import interval, score
from gui.i18n import mark, tr
from gui.money import Money
from gui.names import both_scripts, factor_within, kind_name
from gui.session import Session
from gui.tips import titled_tip


def move_text(move: int) -> str:
    """'▲2', '▼1' or an en dash."""
    if move == 0:
        return "–"
    return f"▲{move}" if move > 0 else f"▼{-move}"


def missing_words(count: int) -> str:
    """How many scores nobody knows, in words; empty for none."""
    if not count:
        return ""
    return tr("1 score unknown") if count == 1 else tr("{n} scores unknown").format(n=count)


_WARNINGS = {"amber": mark("unlike most calibrated companies"),
             "red": mark("outside what was calibrated")}


def warning_words(warning: str) -> str:
    """A warning of the model's value in words; empty for none."""
    return tr(_WARNINGS[warning]) if warning in _WARNINGS else ""


def _model_lines(session: Session, money: Money, row: int) -> list[str]:
    """The model's value with its interval, the newest observation beside it, what to mind."""
    if session.valued is None:
        return []
    from gui.valuation import told  # late: the list paints before there are values

    words = told.value_words(session, money, row)
    if not words:
        return []
    gap = told.short_gap(session, row)
    return [tr("Model: {value}").format(value=words), gap[:1].upper() + gap[1:],
            told.why_words(session.valued.why[row], session), told.missing_words(session, row)]


def company_tip(session: Session, money: Money, row: int) -> str:
    """What the list knows of a company, as rich text."""
    e = session.evaluation
    company = e.universe.companies[row]
    lines = [
        company.summary,
        tr("Composite {score}, {interval} by low and high; rank {best} to {worst}").format(
            score=score(float(e.composite[row]), 3),
            interval=interval(float(e.low[row]), float(e.high[row])),
            best=int(e.best_rank[row]), worst=int(e.worst_rank[row])),
    ]
    if e.missing[row]:
        unknown = [factor_within(f) for j, f in enumerate(e.universe.factors)
                   if not e.cells.known[row, j] and e.cells.applicable[row, j]]
        lines.append(tr("Unknown, segment median used: {factors}").format(
            factors=tr(", ").join(unknown)))
    seen = e.observations[row]
    if seen is None:
        lines.append(tr("No valuation known at {day}").format(day=e.as_of.isoformat()))
    else:
        amount = money.words(seen.value, seen.currency)
        lines.append(tr("Valuation {bound}{amount}, {kind}, {day}, {confidence}").format(
            bound="≥ " if seen.lower_bound else "", amount=amount,
            kind=kind_name(seen.kind), day=seen.date_text, confidence=tr(seen.confidence)))
        lines.append(money.rate_words(seen.currency, seen.date, e.newest.fx))
    return titled_tip(both_scripts(company), lines + _model_lines(session, money, row))
