"""Commands on weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from data.workspace.records import Change
from gui.commands.command import Command
from gui.format import score
from gui.i18n import mark, tr, within
from gui.names import factor_within
from scoring.validation import FloatArray, ScoringError
from scoring.weights.bounds import Bounds, bounds, kept_within, reach, with_one

if TYPE_CHECKING:
    from gui.session import Session

MODE_NAMES = {
    "equal": mark("Equal"), "typed": mark("Typed"), "entropy": mark("Entropy"),
    "critic": mark("CRITIC"),
}


def set_weight_mode(session: Session, mode: str) -> Command:
    """Choose how weights come about; the typed ones start from the weights now in force."""
    if mode == "typed":
        return set_weights(session, [float(w) for w in session.evaluation.weights])
    label = tr("Use {mode} weights").format(mode=within(tr(MODE_NAMES[mode])))
    return _command(session, None if mode == "equal" else {"mode": mode}, label, "")


def set_weights(
    session: Session, values: Sequence[float], label: str = "", gesture: str = "",
    judgements: Mapping[str, Any] | None = None, given: Bounds | None = None,
) -> Command:
    """Type all weights, in the order of the factors; they are stored normalised to sum 1.

    `judgements` they follow from, such as comparisons in pairs, are kept beside them. Weights
    outside the bounds kept are cut at them, the others in proportion.
    """
    total = sum(values)
    given = bounds_of(session) if given is None else given
    if not given.free and not given.hold(np.asarray(values) / total):
        values = kept_within(np.asarray(values) / total, given).tolist()
        total = sum(values)
    typed = {
        factor.id: value / total
        for factor, value in zip(session.universe.factors, values, strict=True)
    } | _of_hidden(session)
    setting = {"mode": "typed", "values": typed, **(judgements or {})}
    return _command(session, setting, label or tr("Type weights"), gesture)


def _of_hidden(session: Session) -> dict[str, float]:
    """What hidden factors weighed against those shown, for when they are shown again."""
    held = session.state.sheets[session.universe.id].weights.values
    shown = sum(held.get(factor.id, 0.0) for factor in session.universe.factors)
    if not shown > 0:
        return {}
    return {factor.id: held[factor.id] / shown for factor in session.universe.hidden
            if factor.id in held}


def set_weight(
    session: Session, column: int, value: float, gesture: str = "",
    before: FloatArray | None = None,
) -> Command:
    """Give one factor the weight `value`; the others share the rest in proportion, within bounds.

    The proportions are those of `before`, or of the weights in force. A value the bounds do not
    allow moves to the nearest they do.
    """
    weights = session.evaluation.weights
    given = bounds_of(session)
    can = reach(given)
    value = float(np.clip(value, can.low[column], can.high[column]))
    new = with_one(weights if before is None else before, column, value, given)
    factor = factor_within(session.universe.factors[column])
    label = tr("Set weight of {factor} {old} → {new}").format(
        factor=factor, old=score(float(weights[column])), new=score(value))
    return set_weights(session, [float(w) for w in new], label, gesture)


def bounds_of(session: Session) -> Bounds:
    """The bounds of the weights of the factors shown; 0 to 1 where none are kept, or none fit."""
    factors = session.universe.factors
    kept = session.value(bounds_key(session)) or {}
    pairs = [kept.get(factor.id, (0.0, 1.0)) for factor in factors]
    try:
        return bounds([p[0] for p in pairs], [p[1] for p in pairs], [f.name for f in factors])
    except ScoringError:  # factors were hidden or added since
        return Bounds(np.zeros(len(factors)), np.ones(len(factors)))


def bounds_key(session: Session) -> str:
    """Key of the bounds of the weights of the universe shown."""
    return f"bounds/{session.universe.id}"


def set_bounds_of_weights(session: Session, given: Bounds) -> Command:
    """Keep bounds of the weights; weights in force that lie outside move inside, as typed ones."""
    pairs = {factor.id: [round(float(low), 6), round(float(high), 6)] for factor, low, high in zip(
        session.universe.factors, given.low, given.high, strict=True)
        if (low, high) != (0.0, 1.0)}
    key, old, new = bounds_key(session), session.value(bounds_key(session)), pairs or None
    changes: tuple[Change, ...] = () if old == new else (Change(key, old, new),)
    weights = session.evaluation.weights
    if not given.hold(weights):
        inside = kept_within(weights, given)
        changes += set_weights(session, [float(w) for w in inside], given=given).changes
    label = tr("Bound weights") if pairs else tr("Take the bounds of weights away")
    return Command("weights", label, changes)


def _command(session: Session, new: object, label: str, gesture: str) -> Command:
    key = f"weights/{session.universe.id}"
    old = session.value(key)
    changes = () if old == new else (Change(key, old, new),)
    return Command("weights", label, changes, gesture=gesture)
