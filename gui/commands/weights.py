"""Commands on weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from data.workspace.records import Change
from gui.commands.command import Command
from gui.format import score
from gui.i18n import mark, tr, within
from gui.names import factor_within

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
    judgements: Mapping[str, Any] | None = None,
) -> Command:
    """Type all weights, in the order of the factors; they are stored normalised to sum 1.

    `judgements` they follow from, such as comparisons in pairs, are kept beside them.
    """
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


def set_weight(session: Session, column: int, value: float, gesture: str = "") -> Command:
    """Give one factor the weight `value` in [0, 1]; the others share the rest in proportion."""
    weights = [float(w) for w in session.evaluation.weights]
    rest = sum(weights) - weights[column]
    others = len(weights) - 1
    new = [
        (1 - value) * (w / rest if rest > 0 else 1 / others) if j != column else value
        for j, w in enumerate(weights)
    ]
    if not others:
        new = [1.0]
    factor = factor_within(session.universe.factors[column])
    label = tr("Set weight of {factor} {old} → {new}").format(
        factor=factor, old=score(weights[column]), new=score(value))
    return set_weights(session, new, label, gesture)


def _command(session: Session, new: object, label: str, gesture: str) -> Command:
    key = f"weights/{session.universe.id}"
    old = session.value(key)
    changes = () if old == new else (Change(key, old, new),)
    return Command("weights", label, changes, gesture=gesture)
