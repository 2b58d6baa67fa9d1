"""What the model says of every claimed ratio that the case served puts to the test."""

from __future__ import annotations

import numpy as np

from gui.assumptions.chip_columns import band
from gui.assumptions.columns import Computed, Derived
from gui.assumptions.numbers import shown
from gui.format import EN_DASH
from gui.i18n import mark, tr
from gui.sentences import told
from gui.session import Session
from scoring.compute.claims.ratios import Judgement

TABLE = "ratio_claims"


def judged(session: Session) -> list[Judgement | None]:
    """The judgement of each claim; None where the case served says nothing about it."""
    found = session.compute
    of_chips = dict(zip(found.ratios.claims, found.ratios.judgements, strict=True))
    of_models = {"compute": found.compute_ratio, "kv": found.kv_ratio}
    sheet, served = session.book.sheet(TABLE), found.served
    models = (served["workload"], served["compare_with"])
    rows = zip(sheet.ids, sheet.texts("quantity"), sheet.texts("subject"), sheet.texts("base"),
               strict=True)
    return [of_models.get(quantity) if (subject, base) == models else of_chips.get(row)
            for row, quantity, subject, base in rows]


def doubtful(session: Session) -> frozenset[int]:
    """The claims against which physics or the model speak."""
    return frozenset(row for row, found in enumerate(judged(session))
                     if found is not None and found.doubtful)


def _derived(session: Session) -> Derived:
    found = judged(session)
    order = np.array([np.nan if each is None else each.derived for each in found])

    def tip(row: int) -> list[str]:
        each = found[row]
        if each is None:
            return [tr("Not part of the case served: other models, another phase or base chip.")]
        return [told(each.reason)]

    return Derived([shown(value, 3 if value < 0.1 else 2) for value in order.tolist()], order,
                   tip=tip)


def _band(session: Session) -> Derived:
    found = judged(session)
    texts = [EN_DASH if each is None else band(each.low, each.high) for each in found]
    order = np.array([np.nan if each is None else each.low for each in found])
    return Derived(texts, order, ["text2"] * len(texts),
                   tip=lambda row: [] if (each := found[row]) is None else [told(each.reason)])


DERIVED = Computed("derived", mark("Derived"), _derived, width=62,
                   tip=mark("What the model gives in the case served"))
BAND = Computed("band", mark("Band"), _band, mark("physics"), 84,
                tip=mark("What physics allows; of two models, the ratio over all contexts"))
