"""What companies, segments and kinds of valuation are called, at length and in narrow places."""

from __future__ import annotations

from data.records import Company
from gui.i18n import mark, tr

# kind of valuation -> short word for lists, and the word used elsewhere
_KINDS = {
    "post_money": (mark("post"), mark("post-money")),
    "pre_money": (mark("pre"), mark("pre-money")),
    "ipo_price": (mark("IPO"), mark("IPO price")),
    "market_cap": (mark("cap"), mark("market cap")),
    "target": (mark("target"), mark("target of talks")),
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


def segment_name(segment: str) -> str:
    """'service_robot' -> 'service robot'; empty for none."""
    return tr(segment.replace("_", " ")) if segment else ""


def kind_name(kind: str) -> str:
    """A kind of valuation within a sentence: 'market cap'."""
    return tr(_KINDS[kind][1]) if kind in _KINDS else kind


def short_kind(kind: str) -> str:
    """A kind of valuation in one word: 'cap'."""
    return tr(_KINDS[kind][0]) if kind in _KINDS else kind
