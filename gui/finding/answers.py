"""Where the companies of a name are: listed, hidden by the filter, elsewhere, taken away, unknown.

Each answer says so in words and carries the way to see the company.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from data.own_rows import REMOVED, blank_key, own_key
from data.records import Company, Universe
from data.workspace.records import Change
from gui.commands.command import Command
from gui.i18n import tr
from gui.listing import matching
from gui.names import short_name
from gui.session import Session

SHORTEST = 2  # letters from which a company is looked for


@dataclass(frozen=True)
class Answer:
    """A company found: `words` say where it is, `way` names what `go` does."""

    name: str
    words: str
    way: str
    go: Callable[[], None]
    listed: bool = False


def answers(session: Session, text: str, most: int = 5) -> list[Answer]:
    """What there is of companies of a name, the listed ones first; at most so many."""
    text = text.strip()
    if len(text) < SHORTEST:
        return []
    found: list[Answer] = []
    for answer in _all(session, text):
        found.append(answer)
        if len(found) >= most:
            break
    return found


def _all(session: Session, text: str) -> Iterator[Answer]:
    here = session.universe
    listed = set(session.order.tolist())
    rows = _rows(here, text)
    for row in sorted(rows, key=lambda r: (r not in listed, r)):
        yield _here(session, here.companies[row], row in listed)
    for universe in session.reference.universes.values():
        if universe is not here:
            for row in _rows(universe, text):
                yield _elsewhere(session, universe, universe.companies[row])
    for universe in session.bundled.universes.values():
        now = session.reference.universes[universe.id].row
        for row in _rows(universe, text):
            if universe.companies[row].id not in now:
                yield _gone(session, universe, universe.companies[row])


def _rows(universe: Universe, text: str) -> list[int]:
    """Companies by name, Chinese name, pinyin or ticker; not by segment or country."""
    names = [" ".join((c.name, c.name_zh, c.pinyin, c.ticker, c.id)).casefold()
             for c in universe.companies]
    return [i for i, fits in enumerate(matching(names, text).tolist()) if fits]


def _here(session: Session, company: Company, listed: bool) -> Answer:
    name = short_name(company.name)
    if listed:
        rank = int(session.evaluation.ranks[session.universe.row[company.id]])
        return Answer(name, tr("{name} is listed, rank {rank}.").format(name=name, rank=rank),
                      tr("Select {name}").format(name=name),
                      lambda: session.select(company.id), listed=True)

    def show() -> None:
        session.set_filter("")
        session.select(company.id)

    return Answer(name, tr("{name} is not in the list because the filter “{query}” matches none of "
                           "its name, segment, country or ticker.").format(
                               name=name, query=session.query.strip()),
                  tr("Clear the filter and select it"), show)


def _elsewhere(session: Session, universe: Universe, company: Company) -> Answer:
    name = short_name(company.name)

    def show() -> None:
        session.set_filter("")
        session.set_universe(universe.id)
        session.select(company.id)

    return Answer(name, tr("{name} is not in this list: it belongs to the universe {universe}.")
                  .format(name=name, universe=tr(universe.name)),
                  tr("Show it there"), show)


def _gone(session: Session, universe: Universe, company: Company) -> Answer:
    name = short_name(company.name)
    blank = session.value(blank_key(universe.id)) is not None
    words = (tr("{name} is bundled, but this workspace began without bundled companies.") if blank
             else tr("{name} was removed from this workspace, or merged into another company."))

    def bring() -> None:
        session.apply(back(session, universe, company))
        session.set_filter("")
        session.set_universe(universe.id)
        session.select(company.id)

    return Answer(name, words.format(name=name),
                  tr("Bring the bundled companies back") if blank else tr("Bring it back"), bring)


def back(session: Session, universe: Universe, company: Company) -> Command:
    """Let a bundled company stand again; in a blank workspace all bundled ones."""
    key = own_key(universe.id, "company", company.id)
    if session.value(blank_key(universe.id)) is not None:
        key = blank_key(universe.id)
    old = session.value(key)
    changes = (Change(key, old, None),) if old == REMOVED else ()
    return Command("own", tr("Bring back {name}").format(name=short_name(company.name)), changes)


def unknown(text: str) -> str:
    """What is said of a name no universe has."""
    return tr("No company of any universe matches “{query}”.").format(query=text.strip())


