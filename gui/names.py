"""What companies, segments and kinds of valuation are called, at length and in narrow places."""

from __future__ import annotations

from collections.abc import Sequence

from data.records import Company, Factor
from gui.format import score
from gui.i18n import mark, tr, within
from gui.languages import language

# kind of valuation -> short word for lists, and the word used elsewhere
_KINDS = {
    "post_money": (mark("post"), mark("post-money")),
    "pre_money": (mark("pre"), mark("pre-money")),
    "ipo_price": (mark("IPO"), mark("IPO price")),
    "market_cap": (mark("cap"), mark("market cap")),
    "target": (mark("target"), mark("target of talks")),
}
# factors in a word
_SHORT = {
    "mass_production": mark("Mass"), "supply_chain": mark("Supply"), "embodied_ai": mark("AI"),
    "software_stack": mark("Stack"), "commercial_scene": mark("Scene"),
}
_GENERIC = {
    "robotics", "robots", "robot", "technology", "technologies", "intelligent", "intelligence",
    "automation", "group", "industries", "systems", "inc", "ltd", "tech", "semiconductor",
}


def native_name(company: Company) -> str:
    """The name in Chinese characters; empty where there is none of its own."""
    return "" if company.name_zh == company.name else company.name_zh


def both_scripts(company: Company) -> str:
    """'Unitree Robotics 宇树科技'; once where both are the same."""
    return f"{company.name} {native_name(company)}".rstrip()


def short_name(name: str) -> str:
    """The name without what stands in brackets or after a slash, for narrow places."""
    return name.partition(" (")[0].partition(" / ")[0].strip() or name


def core_name(name: str) -> str:
    """The name without generic last words: 'Pudu Robotics' -> 'Pudu'."""
    words = name.split()
    while len(words) > 1 and words[-1].casefold().strip(".,") in _GENERIC:
        words.pop()
    return " ".join(words)


def factor_name(factor: Factor) -> str:
    """A factor by its name in the reader's language; the analyst's names as they were typed."""
    if factor.name_zh and language() == "zh_CN":
        return factor.name_zh
    return factor.name if factor.own else tr(factor.name)


def factor_short(factor: Factor) -> str:
    """A factor in a word, for narrow heads."""
    if factor.short:
        return factor.short
    if factor.id in _SHORT and not factor.renamed:
        return tr(_SHORT[factor.id])
    return factor_name(factor).split(" ", maxsplit=1)[0]


def factor_within(factor: Factor) -> str:
    """A factor's name as it stands within a sentence; the analyst's names as they were typed."""
    return factor_name(factor) if factor.renamed else within(tr(factor.name))


def anchor_lines(anchors: Sequence[tuple[float, str]]) -> list[str]:
    """The scale for a tooltip: '.50: runs in one plant'."""
    return [tr("{score}: {text}").format(score=score(at), text=text) for at, text in anchors]


def segment_name(segment: str) -> str:
    """'service_robot' -> 'service robot'; empty for none."""
    return tr(segment.replace("_", " ")) if segment else ""


def kind_name(kind: str) -> str:
    """A kind of valuation within a sentence: 'market cap'."""
    return tr(_KINDS[kind][1]) if kind in _KINDS else kind


def short_kind(kind: str) -> str:
    """A kind of valuation in one word: 'cap'."""
    return tr(_KINDS[kind][0]) if kind in _KINDS else kind
