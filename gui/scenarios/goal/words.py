"""How an answer reads: the way of a score, or how far one gets."""

from __future__ import annotations

from gui.format import score, signed
from gui.i18n import tr
from gui.money import Money
from gui.scenarios.goal.target import target_words
from models.goal_seek import Answer

DIGITS = 3


def way_words(now: float, then: float) -> str:
    """'.641 → .712'."""
    return f"{score(now, DIGITS)} → {score(then, DIGITS)}"


def step_words(now: float, then: float) -> str:
    """'+.071'."""
    return signed(then - now, DIGITS)


def limit_words(answer: Answer, money: Money) -> str:
    """'not reachable: the maximum is CNY 45.1 bn'."""
    limit = target_words(answer.measure, answer.limit, money)
    if answer.measure == "rank":
        return tr("not reachable: the best is {limit}").format(limit=limit)
    if answer.limit < answer.target:
        return tr("not reachable: the maximum is {limit}").format(limit=limit)
    return tr("not reachable: the minimum is {limit}").format(limit=limit)
