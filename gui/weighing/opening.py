"""Opens the dialogs about weights by name; each is loaded when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from gui.i18n import mark
from gui.session import Session

Opener = Callable[[Session, QWidget], None]


def judgements(session: Session, parent: QWidget) -> None:
    """Comparisons in pairs, swings, an order of importance."""
    from gui.dialogs.ahp import AhpDialog

    AhpDialog(session, parent.window()).open()


def suggested(session: Session, parent: QWidget) -> None:
    """Entropy, CRITIC and weights without overlap, with the numbers behind them."""
    from gui.weighing.told_by_scores import OVERLAP, ToldByScoresDialog

    mode = session.evaluation.sheet.weights.mode
    kind = mode if mode in ("entropy", "critic") else OVERLAP
    ToldByScoresDialog(session, parent.window(), kind).open()


def bounds(session: Session, parent: QWidget) -> None:
    """Between which values the weights may go."""
    from gui.weighing.bounds import BoundsDialog

    BoundsDialog(session, parent.window()).open()


def save(session: Session, parent: QWidget) -> None:
    """Keep the weights in force under a name."""
    from gui.weighing.sets import ask_and_save

    ask_and_save(session, parent.window())


def saved(session: Session, parent: QWidget) -> None:
    """The saved weights side by side."""
    from gui.weighing.sets import SetsDialog

    SetsDialog(session, parent.window()).show()


DIALOGS: Mapping[str, Opener] = {
    mark("Weights from judgements…"): judgements,
    mark("Weights the scores suggest…"): suggested,
    mark("Bounds of weights…"): bounds,
    mark("Save weights as…"): save,
    mark("Saved weights…"): saved,
}
