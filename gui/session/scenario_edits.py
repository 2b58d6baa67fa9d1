"""Edits made while a scenario is chosen: the same commands, as overrides of that scenario."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from data.scenario_records import BASE, KIND
from gui.commands.command import OVERRIDABLE, Command, overridable
from gui.i18n import tr

if TYPE_CHECKING:
    from gui.session.scenarios import Scenarios

# A command with such a change is about the workspace: what it sets besides, such as taking the
# scores of a removed company away, is meant there too.
_WHOLE = frozenset({"own", KIND})


def in_scenario(command: Command, scenarios: Scenarios, held: Mapping[str, Any]) -> Command:
    """The command as an edit of the chosen scenario; the command itself in the base.

    Changes of inputs a scenario may set become one change of the scenario, others stay as they are.
    The label names the scenario. `held` are the values of the workspace.
    """
    kinds = {change.key.partition("/")[0] for change in command.changes}
    if scenarios.chosen == BASE or command.of_base or kinds & _WHOLE or not kinds & OVERRIDABLE:
        return command
    from models.scenarios import edits

    overrides = {change.key: change.new for change in command.changes if overridable(change.key)}
    others = tuple(change for change in command.changes if change.key not in overrides)
    id = scenarios.chosen
    changes = edits.with_overrides(held, scenarios.tree, id, overrides)
    return replace(command, changes=(*changes, *others), label=labelled(command.label, scenarios),
                   gesture=command.gesture and f"{command.gesture} {id}")


def to_parent(
    keys: Iterable[str], name: Callable[[str], str], scenarios: Scenarios, held: Mapping[str, Any]
) -> Command:
    """Drop the chosen scenario's own overrides of `keys`, so that its parent's values stand again.

    `name` names the input where there is one override; without any the command changes nothing.
    """
    own = [key for key in dict.fromkeys(keys) if scenarios.chosen != BASE
           and key in scenarios.standing.own]
    if not own:
        return Command(KIND, "", ())
    from models.scenarios import edits

    tree, id = scenarios.tree, scenarios.chosen
    changes = edits.reverted(held, tree, id, own)
    parent = tr(tree[tree[id].parent].name)
    if len(own) == 1:
        text = tr("Revert {what} to {parent}").format(what=name(own[0]), parent=parent)
    else:
        text = tr("Revert {n} inputs to {parent}").format(n=len(own), parent=parent)
    return Command("to_parent", labelled(text, scenarios), changes)


def labelled(label: str, scenarios: Scenarios) -> str:
    """A label with the scenario it is about: 'Set Unitree mass production .62 → .70 in Winter'."""
    name = tr(scenarios.tree[scenarios.chosen].name)
    return tr("{edit} in {scenario}").format(edit=label, scenario=name)
