"""Commands on scenarios: create, duplicate, change, remove, copy and drop overrides."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from data.workspace.records import Change
from gui.commands.command import Command, overridable
from gui.i18n import tr
from models.scenarios import BASE, Tree, edits
from models.scenarios.edits import Copied
from scoring.consensus.own_keys import as_of_analyst, as_own
from scoring.consensus.panel import Analyst

if TYPE_CHECKING:
    from gui.session import Session

KIND = "scenario"


def create_scenario(
    session: Session, tree: Tree, name: str, parent: str = BASE, **parts: Any
) -> tuple[str, Command]:
    """The id of a new scenario that inherits from `parent`, and the command that makes it.

    ScenarioError, as for all of these, for what cannot be, such as a name taken already.
    """
    id, changes = edits.created(session.journal.values, tree, name, parent, **parts)
    return id, Command(KIND, tr("Create scenario {name}").format(name=name.strip()), changes)


def duplicate_scenario(
    session: Session, tree: Tree, id: str, name: str
) -> tuple[str, Command]:
    """The id of a copy beside the original, and the command that makes it."""
    new, changes = edits.duplicated(session.journal.values, tree, id, name)
    label = tr("Duplicate scenario {name}").format(name=tr(tree[id].name))
    return new, Command(KIND, label, changes)


def change_scenario(
    session: Session, tree: Tree, id: str, gesture: str = "", **parts: Any
) -> Command:
    """Rename, move, reorder a scenario, or set its probability, colour or note."""
    changes = edits.changed(session.journal.values, tree, id, **parts)
    name = tr(tree[id].name)
    if "name" in parts:
        label = tr("Rename scenario {name} → {new}").format(name=name, new=parts["name"].strip())
    elif "probability" in parts:
        label = tr("Set probability of {name} {old} → {new}").format(
            name=name, old=_chance(tree[id].probability), new=_chance(parts["probability"]))
    elif "parent" in parts:
        label = tr("Let scenario {name} inherit from {parent}").format(
            name=name, parent=tr(tree[parts["parent"]].name))
    else:
        label = tr("Change scenario {name}").format(name=name)
    return Command(KIND, label, changes, gesture=gesture)


def remove_scenario(session: Session, tree: Tree, id: str) -> Command:
    """Take a scenario away; those that inherited from it inherit from its parent."""
    name = tr(tree.scenarios[id].name) if id in tree.scenarios else id
    return Command(KIND, tr("Delete scenario {name}").format(name=name),
                   edits.removed(session.journal.values, tree, id))


def copy_overrides(
    session: Session, tree: Tree, source: str, target: str, keys: Iterable[str] | None = None
) -> tuple[Command, tuple[Copied, ...]]:
    """Copy overrides (all, or `keys`) to another scenario in one step; what it would change."""
    changes, preview = edits.copied(session.journal.values, tree, source, target, keys)
    label = tr("Copy {n} overrides from {source} to {target}").format(
        n=len(preview), source=tr(tree[source].name), target=tr(tree[target].name))
    return Command(KIND, label, changes), preview


def base_edits(session: Session) -> dict[str, Any]:
    """What the analyst set in the base itself and a scenario could set instead, by key; a
    calibration made there stays the base's.

    Of several analysts' scores only those of the one who scores, under the keys of a scenario.
    """
    held = as_own(session.journal.values, session.state.analysts, session.analyst)
    return {key: value for key, value in held.items()
            if overridable(key) and not key.startswith("calibration/")}


def copy_base_edits(
    session: Session, tree: Tree, target: str, keys: Iterable[str] | None = None,
    move: bool = False,
) -> tuple[Command, tuple[Copied, ...]]:
    """Set edits of the base (all, or `keys`) in a scenario; `move` takes them out of the base."""
    held = base_edits(session)
    wanted = held if keys is None else {key: held[key] for key in keys if key in held}
    into = tree[target].overrides
    preview = tuple(Copied(key, into.get(key), value, key not in into)
                    for key, value in wanted.items() if move or into.get(key) != value)
    changes = edits.with_overrides(
        session.journal.values, tree, target, {c.key: c.after for c in preview})
    if move:
        changes += as_of_analyst((Change(c.key, c.after, None) for c in preview),
                                 session.state.analysts, Analyst(session.analyst, session.who))
    text = (tr("Move {n} edits of the base to {target}") if move
            else tr("Copy {n} edits of the base to {target}"))
    label = text.format(n=len(preview), target=tr(tree[target].name))
    return Command(KIND, label, changes), preview


def drop_overrides(session: Session, tree: Tree, id: str, keys: Iterable[str]) -> Command:
    """Let the values of the parent stand again."""
    changes = edits.reverted(session.journal.values, tree, id, keys)
    return Command(KIND, tr("Revert {name} to its parent").format(name=tr(tree[id].name)), changes)


def free_name(tree: Tree, wanted: str) -> str:
    """The name, or one with a number behind where a scenario is called that."""
    taken = {s.name.casefold() for s in tree.scenarios.values()}
    found, number = wanted, 2
    while found.casefold() in taken:
        found, number = f"{wanted} {number}", number + 1
    return found


def _chance(probability: float | None) -> str:
    return tr("none") if probability is None else f"{probability:g}"
