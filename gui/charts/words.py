"""Words that several charts use."""

from __future__ import annotations

from data.records import Company
from gui.charts.style import elided, text_width
from gui.format import EN_DASH
from gui.i18n import tr
from gui.names import core_name, short_name
from gui.session import Session


def segment_words(segment: str) -> str:
    """A segment as the reader sees it: 'service_robot' -> 'service robot'."""
    return tr(segment.replace("_", " ")) if segment else EN_DASH


def label(company: Company) -> str:
    """The name beside a point or bar, without what stands in brackets."""
    return short_name(company.name)


def fitting(company: Company, room: float, semibold: bool = False) -> str:
    """The name for `room` pixels: without brackets, without generic last words, or cut."""
    name = short_name(company.name)
    if text_width(name, semibold) > room:
        name = core_name(name)
    return elided(name, room, semibold)


def both_scripts(company: Company) -> str:
    """'Unitree Robotics 宇树科技'; once where both are the same."""
    names = dict.fromkeys((company.name, company.name_zh))
    return " ".join(filter(None, names))


def nothing_listed(session: Session) -> str:
    """What an empty chart says: there are no companies, or the filter matches none."""
    if session.vacant:
        return tr("No companies yet.\nAdd one with Edit > Add company, or import a table.")
    return tr("No company matches “{query}”.\nClear the filter to see all {n}.").format(
        query=session.query.strip(), n=len(session.universe.companies))
