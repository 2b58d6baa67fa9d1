"""Reading and stepping the score somebody types."""

from __future__ import annotations

from gui.factors.numbers import editable
from gui.format import score
from gui.i18n import tr
from gui.widgets.cells import RefusedError
from gui.widgets.number_entry import NotAShare, read_share

STEP = 0.01


def read_score(text: str, stands: float | None) -> float | None:
    """A typed score, None for an empty text; RefusedError says what is wrong and the way out."""
    if not text.strip():
        return None
    try:
        return read_share(text)
    except NotAShare as error:
        raise RefusedError(str(error), _way_out(stands)) from None


def stepped(text: str, times: int, stands: float | None) -> str | None:
    """The text so many hundredths on, within 0 and 1; None where there is nothing to step."""
    try:
        value = read_share(text) if text.strip() else stands
    except NotAShare:
        return None
    return None if value is None else editable(round(min(1.0, max(0.0, value + times * STEP)), 6))


def _way_out(stands: float | None) -> str:
    if stands is None:
        return tr("Type 0.00 to 1.00, or press Esc to leave it as it was.")
    return tr("Type 0.00 to 1.00, or press Esc to keep {score}.").format(score=score(stands))
