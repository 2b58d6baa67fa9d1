"""What the Market view looks at: universe, country, segment, period, kinds of figures, a party."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from gui.i18n import mark
from scoring.market.kinds import KINDS, LISTING, MARKET_CAP, PURCHASE, ROUND, TALK

BOTH = "both"
YEARS = (1, 3, 5, 0)  # 0: everything
PERIODS = {
    1: mark("1 year"), 3: mark("3 years"), 5: mark("5 years"), 0: mark("all dates"),
}
KIND_NAMES = {
    ROUND: mark("Private rounds"), LISTING: mark("Listings"),
    PURCHASE: mark("Purchases of shares"), MARKET_CAP: mark("Market caps"),
    TALK: mark("Targets and rumours"),
}


@dataclass(frozen=True)
class Filters:
    """What is looked at; '' is no limit. `kinds` keeps the order of KINDS."""

    universe: str
    country: str = ""
    segment: str = ""
    years: int = 5
    kinds: tuple[str, ...] = KINDS
    party: str = ""

    def as_options(self) -> dict[str, Any]:
        """The filters as plain values, to be remembered."""
        return asdict(self)


def from_options(options: Mapping[str, Any], universes: Mapping[str, Any], default: str) -> Filters:
    """Remembered filters; what makes no sense is left out."""
    good: dict[str, Any] = {"universe": default}
    for name in (field.name for field in fields(Filters)):
        value = options.get(name)
        if name == "kinds":
            if isinstance(value, list | tuple):
                good[name] = tuple(kind for kind in KINDS if kind in value)
        elif name == "years":
            if value in YEARS and not isinstance(value, bool):
                good[name] = value
        elif isinstance(value, str) and (name != "universe" or value in (*universes, BOTH)):
            good[name] = value
    return Filters(**good)
