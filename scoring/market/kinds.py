"""What an observed valuation tells of: a round, a listing, a purchase, a market cap, or talk."""

from __future__ import annotations

import re

from data.observations import KIND_ORDER
from data.records import Observation

ROUND, LISTING, PURCHASE, MARKET_CAP, TALK = KINDS = (
    "round", "listing", "purchase", "market_cap", "talk")
_WORDS = re.compile(r"[a-z]+")
_TALKED = {"talk", "talks", "plan", "planned", "target", "expectation", "estimate"}
# Money for shares that others sell; where the name also says round or series, new money came too.
_SOLD = {"acquisition", "purchase", "stake", "merger", "secondary", "tender"}
_NEW = {"series", "round", "funding"}


def is_talk(observation: Observation) -> bool:
    """Whether the row tells of a target or of talks, not of what happened."""
    return observation.kind not in KIND_ORDER or bool(_words(observation) & _TALKED)


def value_kind(observation: Observation) -> str:
    """One of KINDS for the valuation itself; targets, talks and rumours are TALK."""
    if observation.confidence == "rumoured" or is_talk(observation):
        return TALK
    return _fact_kind(observation)


def event_kind(observation: Observation) -> str:
    """ROUND, LISTING or PURCHASE for a row that reports one, rumoured or not; else ''.

    A market cap reports a listing where it names the money raised or the IPO. A row that names
    neither round nor amount, investors or kind of capital is a level, not an event.
    """
    if is_talk(observation):
        return ""
    words = _words(observation)
    if observation.kind == "market_cap":
        return LISTING if observation.amount_raised is not None or "ipo" in words else ""
    named = (observation.round and "list" not in words or observation.amount_raised is not None
             or observation.investors or observation.state_capital is not None
             or observation.industrial_capital is not None)
    return _fact_kind(observation) if named else ""


def _words(observation: Observation) -> set[str]:
    return set(_WORDS.findall(observation.round.lower()))


def _fact_kind(observation: Observation) -> str:
    if observation.kind in ("ipo_price", "market_cap"):
        return LISTING if observation.kind == "ipo_price" else MARKET_CAP
    words = _words(observation)
    return PURCHASE if words & _SOLD and not words & _NEW else ROUND
