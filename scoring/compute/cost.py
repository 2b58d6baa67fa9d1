"""What tokens cost: USD per chip-hour against tokens per second per chip.

Every function takes floats or arrays that broadcast; NaN is unknown and gives NaN. Formulas:
cost = USD/h x 1e6 / (3600 x tok/s x utilisation); energy = kW x PUE x 1e6 / (3600 x tok/s x
utilisation); index = cost / cost of the base chip x 100.
"""

from __future__ import annotations

from dataclasses import dataclass

from scoring.compute.bands import RATIO_ERROR, Band, around
from scoring.compute.checks import Values, check, positive
from scoring.compute.money.hourly import HourlyCost, Purchase, hourly_cost

__all__ = [
    "UTILISATION", "HourlyCost", "Purchase", "TokenCost", "cost_index",
    "energy_kwh_per_million_tokens", "hourly_cost", "in_currency", "split_cost",
    "usd_per_million_tokens",
]

UTILISATION = 0.82
"""Hours sold of hours paid: DeepSeek's 226.75 nodes on average of 278 at the peak."""
MILLION = 1e6
_PER_HOUR = 3600.0


def usd_per_million_tokens(
    usd_per_hour: Values, tok_s: Values, utilisation: Values = UTILISATION
) -> Values:
    """USD per million tokens of a chip that costs `usd_per_hour` and makes `tok_s` tokens/s.

    `utilisation` is the share of the hours paid that are sold, in (0, 1]. Raises
    ComputeInputError for a cost, rate or share that is no number of its range.
    """
    cost = positive("cost", "usd_per_hour", usd_per_hour, "USD per chip-hour")
    return cost * MILLION / _tokens_per_hour(tok_s, utilisation)


def energy_kwh_per_million_tokens(
    all_in_kw: Values, tok_s: Values, pue: Values = 1.0, utilisation: Values = UTILISATION
) -> Values:
    """kWh drawn from the grid per million tokens; `all_in_kw` is power per chip with its share
    of host and network, `pue` what the building draws for each kW of it (at least 1)."""
    power = positive("energy", "all_in_kw", all_in_kw, "kW per chip")
    building = check("energy", "pue", pue, low=1)
    return power * building * MILLION / _tokens_per_hour(tok_s, utilisation)


@dataclass(frozen=True)
class TokenCost:
    """USD per million input tokens and per million output tokens, each on its own chips."""

    input_usd: Values
    output_usd: Values

    def per_request(self, input_tokens: Values, output_tokens: Values) -> Values:
        """USD of one request."""
        entered = check("cost", "input_tokens", input_tokens, low=0)
        written = check("cost", "output_tokens", output_tokens, low=0)
        return (self.input_usd * entered + self.output_usd * written) / MILLION

    def per_million_output(self, input_tokens: Values, output_tokens: Values) -> Values:
        """USD per million output tokens with the input they need (all-in)."""
        written = positive("cost", "output_tokens", output_tokens)
        return self.per_request(input_tokens, written) / written * MILLION


def split_cost(
    usd_per_hour: Values,
    input_tok_s: Values,
    output_tok_s: Values,
    *,
    cache_hit: Values = 0.0,
    utilisation: Values = UTILISATION,
    output_usd_per_hour: Values | None = None,
) -> TokenCost:
    """Costs of input and output apart: `input_tok_s` is the rate of a chip that only reads
    prompts, `output_tok_s` of one that only decodes.

    The share `cache_hit` of the input is found in the prefix cache and costs nothing.
    `output_usd_per_hour` prices decode chips of another kind than the prefill chips.
    """
    hit = check("cost", "cache_hit", cache_hit, low=0, high=1)
    decode_hour = usd_per_hour if output_usd_per_hour is None else output_usd_per_hour
    return TokenCost(
        usd_per_million_tokens(usd_per_hour, input_tok_s, utilisation) * (1 - hit),
        usd_per_million_tokens(decode_hour, output_tok_s, utilisation))


def cost_index(
    usd_per_million: Values,
    base_usd_per_million: Values,
    *,
    ratio_error: Values = RATIO_ERROR,
    price_error: Values = 0.0,
    base_price_error: Values = 0.0,
) -> Band:
    """Cost against a base chip, base = 100, for one model, case and utilisation.

    The band joins the error of the ratio of the two rates with the relative errors of the two
    hourly costs, in quadrature. For the base itself pass `ratio_error=0`: its index is exact.
    """
    cost = positive("cost index", "usd_per_million", usd_per_million)
    base = positive("cost index", "base_usd_per_million", base_usd_per_million)
    return around(cost / base * 100, ratio_error, price_error, base_price_error)


def in_currency(usd: Values, units_per_usd: Values) -> Values:
    """An amount in USD in another currency, at a rate of units per USD."""
    rate = positive("exchange rate", "units_per_usd", units_per_usd)
    return check("exchange rate", "usd", usd) * rate


def _tokens_per_hour(tok_s: Values, utilisation: Values) -> Values:
    rate = positive("cost", "tok_s", tok_s, "tokens per second per chip")
    used = check("cost", "utilisation", utilisation, above=0, high=1)
    return _PER_HOUR * rate * used
