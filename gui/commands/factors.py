"""Commands on the factors: add, change, hide, move, remove, and back to the bundled one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from data.own_factors import factor_key, factor_value, order_key
from data.records import Factor
from data.workspace.records import Change
from gui.commands.command import Command
from gui.i18n import tr
from gui.names import factor_name
from scoring.consensus.panel import OPINION
from scoring.factor_options import by_factor

if TYPE_CHECKING:
    from gui.session import Session

KIND = "factor"


def ordered(session: Session) -> tuple[Factor, ...]:
    """All kept factors of the universe in their order, hidden ones where they stood."""
    kept = session.universe.kept_factors
    named = (session.value(order_key(session.universe.id)) or {}).get("ids", ())
    place = {id: at for at, id in enumerate(named)}
    ids = [factor.id for factor in session.bundled.universes[session.universe.id].factors]
    first = {id: at for at, id in enumerate(ids)}
    return tuple(sorted(kept, key=lambda f: (
        place.get(f.id, len(place)), first.get(f.id, len(first)), f.id)))


def is_hidden(session: Session, id: str) -> bool:
    """Whether a factor is hidden."""
    return id not in session.universe.column


def add_factor(session: Session, factor: Factor, after: str = "") -> Command:
    """Add a factor of one's own behind another one, else as the last.

    FactorError for a name that cannot be, or one factor too many.
    """
    from data.factor_names import check_count, check_names

    others = ordered(session)
    check_count(others)
    check_names(factor, others)
    made = factor._replace(own=True, renamed=True)
    ids = [other.id for other in others]
    ids.insert(ids.index(after) + 1 if after in ids else len(ids), made.id)
    return _command(session, tr("Add factor {name}").format(name=made.name), {
        factor_key(session.universe.id, made.id): factor_value(None, made, False),
        **_order(session, ids)})


def change_factor(session: Session, id: str, **parts: Any) -> Command:
    """Give a factor other names, texts, anchors or segments it does not apply to.

    FactorError for a name that cannot be; the label tells a new name, else what was edited.
    """
    from data.factor_names import check_names

    others = [factor for factor in ordered(session) if factor.id != id]
    old = factor_of(session, id)
    new = old._replace(**parts)
    if any(name in parts for name in ("name", "name_zh", "short")):
        check_names(new, others)
    name = factor_name(old)
    if "name" in parts or "name_zh" in parts:
        label = tr("Rename factor {old} → {new}").format(old=name, new=factor_name(new))
    elif "anchors" in parts:
        label = tr("Edit the rubric of {name}").format(name=name)
    elif "not_for" in parts:
        label = tr("Choose where {name} applies").format(name=name)
    else:
        label = tr("Edit factor {name}").format(name=name)
    value = factor_value(_bundled(session, id), new, is_hidden(session, id))
    return _command(session, label, {factor_key(session.universe.id, id): value})


def hide_factor(session: Session, id: str, hidden: bool) -> Command:
    """Take a factor out of table and composite, or show it again; its scores are kept.

    FactorError for the last factor shown.
    """
    from data.factor_names import FactorError

    if hidden and list(session.universe.column) == [id]:
        raise FactorError("At least one factor must be shown.")
    factor = factor_of(session, id)
    label = (tr("Hide factor {name}") if hidden else tr("Show factor {name}")).format(
        name=factor_name(factor))
    value = factor_value(_bundled(session, id), factor, hidden)
    return _command(session, label, {factor_key(session.universe.id, id): value})


def move_factor(session: Session, id: str, to: int) -> Command:
    """Put a factor at a place (from 0) among all kept ones."""
    ids = [factor.id for factor in ordered(session)]
    before = list(ids)
    ids.remove(id)
    ids.insert(max(0, min(to, len(ids))), id)
    label = tr("Move factor {name}").format(name=factor_name(factor_of(session, id)))
    return _command(session, label, _order(session, ids) if ids != before else {})


def step_factor(session: Session, id: str, step: int) -> Command:
    """Move a factor past the next one shown, to the left (-1) or right (1)."""
    shown = list(session.universe.column)
    at = shown.index(id) + step
    if not 0 <= at < len(shown):
        return Command(KIND, "", ())
    ids = [factor.id for factor in ordered(session)]
    return move_factor(session, id, ids.index(shown[at]))


def remove_factor(session: Session, id: str) -> Command:
    """Take an own factor away, with all scores and weights on it, also in scenarios.

    Evidence for it stays as background. Bundled factors stay: FactorError.
    """
    from data.factor_names import FactorError

    if _bundled(session, id) is not None:
        raise FactorError("A built-in factor can be hidden, not removed: "
                          "the valuation rests on it.")
    if list(session.universe.column) == [id]:
        raise FactorError("At least one factor must be shown.")
    universe, name = session.universe.id, factor_name(factor_of(session, id))
    count = scores_on(session, id)
    label = (tr("Remove factor {name} with {n} scores").format(name=name, n=count) if count
             else tr("Remove factor {name}").format(name=name))
    ids = [factor.id for factor in ordered(session) if factor.id != id]
    bundled = [factor.id for factor in session.bundled.universes[universe].factors]
    changes = {key: new for key, value in session.journal.values.items()
               for key, new in _without(universe, id, key, value)}
    changes |= {factor_key(universe, id): None,
                order_key(universe): None if ids == bundled else {"ids": ids}}
    return _command(session, label, changes)


def use_bundled_factor(session: Session, id: str) -> Command:
    """Let the bundled names and texts of a factor stand again; it is shown."""
    label = tr("Use the bundled factor {name}").format(name=factor_name(factor_of(session, id)))
    return _command(session, label, {factor_key(session.universe.id, id): None})


def factor_of(session: Session, id: str) -> Factor:
    """A kept factor of the universe by its id."""
    return session.universe.kept_factors[session.universe.kept_column[id]]


def is_bundled_factor(session: Session, id: str) -> bool:
    """Whether a factor comes with the facts."""
    return _bundled(session, id) is not None


def scores_on(session: Session, id: str) -> int:
    """How many scores, bounds or reasons the analysts gave on a factor."""
    starts = tuple(f"{kind}/{session.universe.id}/" for kind in ("score", OPINION))
    return sum(key.startswith(starts) and key.endswith(f"/{id}")
               for key in session.journal.values)


# -- inside ----------------------------------------------------------------------------------------


def _bundled(session: Session, id: str) -> Factor | None:
    universe = session.bundled.universes[session.universe.id]
    return universe.factors[universe.column[id]] if id in universe.column else None


def _order(session: Session, ids: Sequence[str]) -> dict[str, Any]:
    bundled = [f.id for f in session.bundled.universes[session.universe.id].factors]
    return {order_key(session.universe.id): None if list(ids) == bundled else {"ids": list(ids)}}


def _command(session: Session, label: str, values: Mapping[str, Any]) -> Command:
    """The changes among the values; options kept in the order of the factors are named by them."""
    changes = [Change(key, session.base_value(key), new) for key, new in values.items()
               if session.base_value(key) != new]
    key = f"method/{session.universe.id}"
    method = session.base_value(key) if key not in values else None
    if changes and method and method.get("options"):
        named = by_factor(method["options"], tuple(session.universe.column))
        if named != method["options"]:
            changes.append(Change(key, method, {**method, "options": named}))
    return Command(KIND, label, tuple(changes))


def _without(universe: str, id: str, key: str, value: Any) -> Iterator[tuple[str, Any]]:
    """The stored value without a factor that is removed, where it speaks of it."""
    kind, *path = key.split("/")
    if kind == "own" or not isinstance(value, Mapping):
        if kind == "own" and path[0] == universe and isinstance(value, Mapping) \
                and value.get("factor") == id:
            yield key, {name: part for name, part in value.items() if name != "factor"}
    elif universe in path and path[-1] == id:
        yield key, None
    elif kind == "weights" and id in value.get("values", {}):
        typed = {name: weight for name, weight in value["values"].items() if name != id}
        yield key, {**value, "values": typed} if any(typed.values()) else None
    elif kind == "scenario":
        new = _scenario_without(universe, id, value)
        if new != value:
            yield key, new


def _scenario_without(universe: str, id: str, value: Mapping[str, Any]) -> dict[str, Any]:
    new = dict(value)
    if "overrides" in value:
        kept = dict(value["overrides"])
        for key, part in value["overrides"].items():
            for _, stays in _without(universe, id, key, part):
                if stays is None:
                    del kept[key]
                else:
                    kept[key] = stays
        new["overrides"] = kept
    if "rules" in value:
        new["rules"] = [rule for rule in value["rules"]
                        if (rule.get("universe"), rule.get("factor")) != (universe, id)]
    return new
