"""Commands on the analyst's own rows: companies, evidence, fundamentals, observations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from data.own_rows import REMOVED, blank_key, own_key, record_texts, row_texts, row_value
from data.own_tables import OWN_TABLES
from data.records import Universe
from data.schema import check_columns
from data.workspace.records import Change
from gui.commands.command import Command
from gui.i18n import mark, tr
from gui.names import short_name
from scoring.consensus.panel import OPINION, entry_key

if TYPE_CHECKING:
    from gui.session import Session

KIND = "own"
COMPANY, EVIDENCE, FUNDAMENTAL, OBSERVATION = OWN_TABLES
_PARTS = {COMPANY: "companies", EVIDENCE: "evidence", FUNDAMENTAL: "fundamentals",
          OBSERVATION: "observations"}
_STEMS = {EVIDENCE: "ev", FUNDAMENTAL: "fun", OBSERVATION: "obs"}
# word -> labels of add, edit, remove one, remove several, back to the bundled one
_LABELS = {
    COMPANY: (mark("Add company {name}"), mark("Edit company {name}"),
              mark("Remove company {name}"), mark("Remove {n} companies"),
              mark("Use the bundled company {name}")),
    EVIDENCE: (mark("Add evidence of {name} {day}"), mark("Edit evidence of {name} {day}"),
               mark("Remove evidence of {name} {day}"), mark("Remove {n} rows of evidence"),
               mark("Use the bundled evidence of {name} {day}")),
    FUNDAMENTAL: (mark("Add fundamental of {name} {day}"), mark("Edit fundamental of {name} {day}"),
                  mark("Remove fundamental of {name} {day}"), mark("Remove {n} fundamentals"),
                  mark("Use the bundled fundamental of {name} {day}")),
    OBSERVATION: (mark("Add observation of {name} {day}"), mark("Edit observation of {name} {day}"),
                  mark("Remove observation of {name} {day}"), mark("Remove {n} observations"),
                  mark("Use the bundled observation of {name} {day}")),
}
_ADD, _EDIT, _REMOVE, _REMOVE_MANY, _BUNDLED = range(5)


def rows_of(universe: Universe, word: str) -> Sequence[Any]:
    """The rows of a kind in a universe."""
    rows: Sequence[Any] = getattr(universe, _PARTS[word])
    return rows


def row_of(session: Session, word: str, id: str) -> Any:
    """The row of an id in the universe shown; KeyError where there is none."""
    for row in rows_of(session.universe, word):
        if row.id == id:
            return row
    raise KeyError(id)


def texts_of(session: Session, word: str, id: str) -> dict[str, str]:
    """The cells of a row as texts: those of the own row, else those of the bundled one."""
    own = OWN_TABLES[word]
    value = session.value(own_key(session.universe.id, word, id))
    if value is not None:
        return row_texts(own, value)
    return record_texts(own, row_of(session, word, id))


def put_row(session: Session, word: str, id: str, value: Mapping[str, Any]) -> Command:
    """Add a row, or let it stand in place of the one of this id; `value` as from checked_value."""
    key = own_key(session.universe.id, word, id)
    old, new = session.value(key), dict(value)
    known = any(row.id == id for row in rows_of(session.universe, word))
    name = str(new.get("name") or _name(session, str(new.get("company_id", ""))))
    label = _label(word, _EDIT if known else _ADD, name, str(new.get("date", new.get("as_of", ""))))
    return Command(KIND, label, () if old == new else (Change(key, old, new),))


def remove_rows(session: Session, word: str, ids: Sequence[str]) -> Command:
    """Take rows away; with a company goes all the analyst set on it."""
    changes: dict[str, Change] = {}
    for id in ids:
        for key in _keys_with(session, word, id):
            changes[key] = Change(key, session.base_value(key), None)
        key = own_key(session.universe.id, word, id)
        new = dict(REMOVED) if is_bundled(session, word, id) else None
        changes[key] = Change(key, session.value(key), new)
    if len(ids) == 1:
        label = _label(word, _REMOVE, *_title(session, word, ids[0]))
    else:
        label = tr(_LABELS[word][_REMOVE_MANY]).format(n=len(ids))
    return Command(KIND, label, tuple(changes.values()))


def use_bundled(session: Session, word: str, id: str) -> Command:
    """Let the bundled row stand again in place of the analyst's."""
    key = own_key(session.universe.id, word, id)
    old = session.value(key)
    changes = () if old is None else (Change(key, old, None),)
    return Command(KIND, _label(word, _BUNDLED, *_title(session, word, id)), changes)


def bring_back(session: Session) -> Command:
    """Let the bundled companies that were taken away stand again, with all that is known."""
    universe = session.universe.id
    start = own_key(universe, COMPANY, "")
    gone = [key for key, value in session.journal.values.items()
            if key == blank_key(universe) or (key.startswith(start) and value == REMOVED)]
    return Command(KIND, tr("Bring back the bundled companies"),
                   tuple(Change(key, session.value(key), None) for key in sorted(gone)))


def duplicate_company(
    session: Session, source: str, id: str, value: Mapping[str, Any], with_facts: bool
) -> Command:
    """A new company; `with_facts` gives it the evidence, fundamentals and scores of `source`.

    Valuations are never copied: the calibration would count them twice.
    """
    universe = session.universe
    fresh = {own_key(universe.id, COMPANY, id): dict(value)}
    if with_facts:
        taken = _taken(session)
        for word in (EVIDENCE, FUNDAMENTAL):
            for row in rows_of(universe, word):
                if row.company_id == source:
                    stem = f"{_STEMS[word]}-{id}-{row.as_of}"
                    copy = row_for(session, word, row.id, id)
                    fresh[own_key(universe.id, word, _free(stem, taken))] = copy
        # of several analysts the one who duplicates: nobody scores in another's name
        start = entry_key(session.state.analysts, session.analyst, universe.id, source, "")
        copied = entry_key(session.state.analysts, session.analyst, universe.id, id, "")
        for key, held in session.journal.values.items():
            if key.startswith(start):
                fresh[copied + key.removeprefix(start)] = held
    label = tr("Duplicate company {name}").format(name=_name(session, source))
    return Command(KIND, label, tuple(Change(key, None, new) for key, new in fresh.items()))


def is_own(session: Session, word: str, id: str) -> bool:
    """Whether the row is the analyst's, perhaps in place of a bundled one."""
    return session.value(own_key(session.universe.id, word, id)) is not None


def is_bundled(session: Session, word: str, id: str) -> bool:
    """Whether a bundled row has this id, in a universe that has its bundled rows."""
    if session.value(blank_key(session.universe.id)) is not None:
        return False
    return any(row.id == id for row in rows_of(session.bundled.universes[session.universe.id],
                                               word))


def new_id(session: Session, word: str, texts: Mapping[str, str]) -> str:
    """An id no row of any universe has or had, telling what the row is about."""
    if word == COMPANY:
        latin = _slug(texts.get("name", "")) or _slug(texts.get("pinyin", ""))
        stem = latin or "company"
    else:
        day = texts.get("date") or texts.get("as_of") or ""
        stem = f"{_STEMS[word]}-{texts.get('company_id', '')}-{_slug(day)}".strip("-")
    return _free(stem, _taken(session))


def _keys_with(session: Session, word: str, id: str) -> Iterable[str]:
    """What the analyst set that means nothing without the row."""
    universe, values = session.universe.id, session.journal.values
    if word == OBSERVATION:
        return [key for key in (f"observation/{universe}/{id}",) if key in values]
    if word != COMPANY:
        return []
    found = []
    for key, value in values.items():
        kind, _, rest = key.partition("/")
        parts = rest.split("/")
        of_company = (parts[:2] == [universe, id] if kind == "score" else
                      kind == OPINION and [parts[0], *parts[2:3]] == [universe, id])
        of_row = (kind == KIND and parts[0] == universe and isinstance(value, Mapping)
                  and value.get("company_id") == id)
        if of_company or of_row:
            found.append(key)
    return found


def row_for(session: Session, word: str, id: str, company: str) -> dict[str, Any]:
    """The value of a row that stands, as one of another company."""
    own = OWN_TABLES[word]
    texts = {**texts_of(session, word, id), "company_id": company}
    cells = {c.name: [texts.get(c.name, "") or own.defaults.get(c.name, "")]
             for c in own.table.columns}
    cells["id"] = [id]
    # the row stood in a table already, so only the company, which is yet to come, is new
    typed, _ = check_columns(own.table, cells, (0,), own.word, {"companies": (company,)})
    return row_value(own, texts, {name: column[0] for name, column in typed.items()})


def _taken(session: Session) -> set[str]:
    ids = {row.id for reference in (session.bundled, session.reference)
           for universe in reference.universes.values() for word in OWN_TABLES
           for row in rows_of(universe, word)}
    ids.update(key.rpartition("/")[2] for key in session.journal.values if key.startswith("own/"))
    return ids


def _free(stem: str, taken: set[str]) -> str:
    """The stem, or the stem with a number behind it; taken from now on."""
    id, number = stem, 2
    while id in taken:
        id, number = f"{stem}-{number}", number + 1
    taken.add(id)
    return id


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:60]


def _name(session: Session, company: str) -> str:
    row = session.universe.row.get(company)
    return company if row is None else short_name(session.universe.companies[row].name)


def _title(session: Session, word: str, id: str) -> tuple[str, str]:
    row = row_of(session, word, id)
    if word == COMPANY:
        return short_name(row.name), ""
    day = row.date_text if word == OBSERVATION else row.as_of.isoformat()
    return _name(session, row.company_id), day


def _label(word: str, what: int, name: str, day: str) -> str:
    return tr(_LABELS[word][what]).format(name=short_name(name), day=day)
