"""The ranking methods and their options in words."""

from __future__ import annotations

from dataclasses import dataclass

from gui.i18n import mark


@dataclass(frozen=True)
class Choice:
    """An option with named values; the first is the default."""

    key: str
    name: str
    values: dict[str, tuple[str, str]]  # value -> its name, what it does

    @property
    def default(self) -> str:
        return next(iter(self.values))


@dataclass(frozen=True)
class Share:
    """An option that is a number from 0 to 1."""

    key: str
    name: str
    default: float
    words: str


METHOD_WORDS = {
    "weighted_mean": mark(
        "The sum of weight times score. Strength in one factor makes up for weakness in another. "
        "It has no options."),
    "weighted_product": mark(
        "The product of scores raised to their weights. Weakness in one factor is made up for only "
        "in part; a score of 0 on any factor with a weight makes the whole 0. It has no options."),
    "topsis": mark(
        "Closeness to the ideal company and distance from the worst one (Hwang and Yoon 1981)."),
    "vikor": mark(
        "A compromise between the sum of all regrets, S, and the largest single regret, R; the "
        "lowest Q is first (Opricovic and Tzeng 2004)."),
    "promethee2": mark(
        "Every company is compared with every other, factor by factor; the net flow is how much "
        "it is preferred less how much others are preferred to it (Brans and Vincke 1985)."),
    "waspas": mark(
        "A mixture of the weighted mean and the weighted product (Zavadskas and others 2012)."),
}

_VECTOR = (mark("Vector (original)"), mark(
    "Each factor is divided by its length over all companies, and the ideal is the best value of "
    "each. The form of 1981; companies added or removed can swap the ranks of others."))
_MINMAX = (mark("From worst to best"), mark(
    "Each factor runs from 0, the worst of the list, to 1, the best. A factor on which all are "
    "alike decides as much as any other; the order can depend on who is listed."))
_FIXED = (mark("Fixed, 0 to 1"), mark(
    "Scores as they are, with 1 as the best and 0 as the worst possible. No company's place among "
    "two others depends on who else is listed."))
_MAX = (mark("Divided by the best"), mark(
    "Each factor is divided by the best value of the list, as in the paper. A new best company "
    "changes every score."))
_SUM = (mark("Share of the sum"), mark(
    "Each factor is divided by its sum over all companies. The order can depend on who is listed."))

OPTIONS: dict[str, tuple[Choice | Share, ...]] = {
    "weighted_mean": (),
    "weighted_product": (),
    "topsis": (Choice("normalization", mark("Variant"), {
        "fixed": _FIXED, "vector": _VECTOR, "minmax": _MINMAX, "max": _MAX, "sum": _SUM}),),
    "vikor": (
        Share("v", mark("Weight of the majority, v"), 0.5, mark(
            "1 looks at the sum of regrets alone (the majority of factors decides), 0 at the "
            "largest regret alone (the worst factor vetoes).")),
        Choice("normalization", mark("Best and worst"), {"minmax": _MINMAX, "fixed": _FIXED})),
    "promethee2": (Choice("normalization", mark("Scale of the scores"), {
        "": (mark("As they are"), mark(
            "Differences and thresholds are in points of the score, from 0 to 1.")),
        "minmax": _MINMAX}),),
    "waspas": (
        Share("lam", mark("Share of the mean, λ"), 0.5, mark(
            "1 is the weighted mean alone, 0 the weighted product alone.")),
        Choice("normalization", mark("Scale of the scores"), {
            "max": _MAX, "fixed": _FIXED, "minmax": _MINMAX})),
}

# preference function -> its name, what it does; the first is the default
PREFERENCE_WORDS = {
    "usual": (mark("Usual"), mark("any difference is a full preference")),
    "u": (mark("U-shape"), mark("none up to q, full above it")),
    "v": (mark("V-shape"), mark("grows in proportion, full from p on")),
    "level": (mark("Level"), mark("none up to q, half up to p, full above")),
    "linear": (mark("Linear"), mark("none up to q, grows from there, full from p on")),
}
FIRST_Q, FIRST_P = 0.05, 0.20  # thresholds a function starts from: assumptions to look at
