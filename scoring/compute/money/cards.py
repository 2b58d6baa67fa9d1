"""Cards needed for a demand."""

from __future__ import annotations

import numpy as np

from scoring.compute.checks import Values, check, positive
from scoring.compute.cost import UTILISATION
from scoring.compute.errors import ComputeInputError

SECONDS_PER_DAY = 86_400
_ROUNDING = 1e-9  # a product such as 100 / 10 * 1.1 must not cost a card for its last bit


def tok_s_of_day(tokens_per_day: Values) -> Values:
    """Mean rate [tok/s] of a demand stated in tokens a day."""
    return check("demand", "tokens_per_day", tokens_per_day, low=0) / SECONDS_PER_DAY


def cards_for_demand(
    demand_tok_s: Values,
    tok_s: Values,
    *,
    utilisation: Values = UTILISATION,
    spare: Values = 0.0,
    chips_per_replica: Values = 1,
) -> Values:
    """Cards for a demand of `demand_tok_s` at `tok_s` per card, rounded up to whole replicas.

    ceil(demand / (tok_s x utilisation) x (1 + spare)), then up to a multiple of
    `chips_per_replica`; no demand needs no card, NaN where anything is unknown. `spare` is the
    share kept above the demand.
    """
    demand = check("cards", "demand_tok_s", demand_tok_s, low=0, unit="tok/s")
    rate = positive("cards", "tok_s", tok_s, "tok/s per card")
    used = check("cards", "utilisation", utilisation, above=0, high=1)
    extra = check("cards", "spare", spare, low=0)
    replica = np.asarray(check("cards", "chips_per_replica", chips_per_replica, low=1))
    if np.any(replica != np.floor(replica), where=~np.isnan(replica)):
        raise ComputeInputError("cards", "", "chips_per_replica", chips_per_replica,
                                "a whole number of chips")
    cards = np.asarray(demand / (rate * used) * (1 + extra))
    replicas = np.ceil(cards / replica * (1 - _ROUNDING))
    result = replicas * replica
    return result if result.ndim else float(result)
