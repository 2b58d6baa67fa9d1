"""What is said of analysts, the rule and their agreement."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from gui.format import score
from gui.i18n import tr
from gui.names import factor_name
from scoring.consensus.dispersion import RELIABLE, TENTATIVE, Dispersion
from scoring.consensus.panel import MEDIAN, NAMED, Panel, Rule
from scoring.consensus.standing import blind_for

if TYPE_CHECKING:
    from gui.session import Session


def rule_of(session: Session) -> Rule:
    """The rule of the universe shown."""
    panel = panel_of(session)
    return Rule() if panel is None else panel.rule


def panel_of(session: Session) -> Panel | None:
    """Everyone's entries in the universe shown; None where the file lists no analysts."""
    return session.state.sheets[session.universe.id].panel


def blind_now(session: Session) -> bool:
    """Whether others' scores in the universe shown are kept from the one who scores."""
    return blind_for(panel_of(session), session.state.viewer)


def blind_on(session: Session) -> bool:
    """Whether blind entry is on in the universe shown, for whomever."""
    panel = panel_of(session)
    return panel is not None and panel.revealed is not None


def name_of(session: Session, id: str) -> str:
    """The name of an analyst."""
    return next((a.name for a in session.state.analysts if a.id == id), id)


def rule_words(session: Session) -> str:
    """'mean', 'median', or whose scores stand."""
    rule = rule_of(session)
    if rule.name == NAMED:
        return tr("scores of {name}").format(name=name_of(session, rule.analyst))
    return tr("median") if rule.name == MEDIAN else tr("mean")


def seat_words(session: Session) -> str:
    """'Scoring as Anna, 1 of 3, mean, blind'."""
    analysts, parts = session.state.analysts, []
    if analysts:
        if session.analyst not in {a.id for a in analysts}:
            parts.append(tr("not listed yet"))
        parts.append(tr("{n} analysts").format(n=len(analysts)))
        if len(analysts) > 1:
            parts.append(rule_words(session))
        if blind_now(session):
            parts.append(tr("blind"))
    words = tr("Scoring as {name}").format(name=session.who)
    return " · ".join([words, *parts])


def agreement_words(session: Session, found: Dispersion | None) -> list[str]:
    """Sentences on how far the analysts agree, on the whole and by factor."""
    cells = 0 if found is None else int(np.count_nonzero(found.several))
    if found is None or not cells:
        return [tr("No cell has scores of two analysts to compare yet.")]
    alpha = found.agreement
    if math.isnan(alpha):
        return [tr("Agreement is not defined: all scores compared are the same.")]
    if alpha >= RELIABLE:
        verdict = tr("reliable")
    elif alpha >= TENTATIVE:
        verdict = tr("for tentative conclusions only")
    else:
        verdict = tr("too low to rely on")
    lines = [tr("Krippendorff's alpha {alpha} over {n} cells scored by two or more: {verdict}."
                ).format(alpha=score(alpha), n=cells,
                         verdict=verdict)]
    parts = []
    for j, factor in enumerate(session.universe.factors):
        one = found.agreement_on(j)
        if not math.isnan(one):
            parts.append(tr("{factor} {alpha}").format(
                factor=factor_name(factor), alpha=score(one)))
    if len(parts) > 1:
        lines.append(tr("By factor: {list}.").format(list=tr(", ").join(parts)))
    return lines
