"""The newest valuation of every company as of a date, in one currency or another."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import numpy as np

from data.bundled import newest_observation
from data.currency import FxTable
from data.records import Observation, Universe
from scoring.state import FloatArray


@dataclass(frozen=True)
class Newest:
    """Newest observation per company (None where none is known) and the exchange rates used."""

    observations: tuple[Observation | None, ...]
    fx: FxTable
    _amounts: dict[str, FloatArray] = field(default_factory=dict, repr=False)

    def amounts(self, currency: str) -> FloatArray:
        """(n,) amounts in `currency` at the rate of each observation's date; NaN where unknown."""
        if currency not in self._amounts:
            amounts = np.array([
                np.nan if o is None else self.fx.convert(o.value, o.currency, currency, o.date)
                for o in self.observations
            ], dtype=np.float64)
            amounts.flags.writeable = False
            self._amounts[currency] = amounts
        return self._amounts[currency]


def newest(universe: Universe, as_of: date, fx: FxTable) -> Newest:
    """The newest valuations dated at or before `as_of`; targets and rumours do not count."""
    return Newest(tuple(newest_observation(universe, as_of)), fx)
