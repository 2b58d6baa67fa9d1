"""Commands on saved weights: kept under a name, used, renamed, deleted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from data.workspace.records import Change
from gui.commands.command import Command
from gui.i18n import tr
from scoring.evaluate import weights_of
from scoring.validation import FloatArray

if TYPE_CHECKING:
    from gui.session import Session

KIND = "weight_set"
LONGEST = 60


@dataclass(frozen=True)
class WeightSet:
    """Weights under a name: `setting` as stored under weights/<universe>, None for equal ones."""

    id: str
    name: str
    setting: Mapping[str, Any] | None


class NameRefused(ValueError):
    """A name a set cannot have; the message says why in one sentence."""


def weight_sets(session: Session) -> list[WeightSet]:
    """The saved weights of the universe shown, by name."""
    start = f"{KIND}/{session.universe.id}/"
    found = [WeightSet(key.removeprefix(start), str(value.get("name", "")), value.get("setting"))
             for key, value in session.journal.values.items()
             if key.startswith(start) and isinstance(value, Mapping)]
    return sorted(found, key=lambda s: (s.name.casefold(), s.id))


def in_force(session: Session) -> WeightSet | None:
    """The saved set that is in force as it stands; None where the weights are others."""
    now = _setting(session)
    return next((s for s in weight_sets(session) if _same(s.setting, now)), None)


def weights_in(session: Session, kept: WeightSet) -> FloatArray:
    """What a set makes the factors shown weigh now; entropy and CRITIC follow the scores."""
    return weights_by(session, kept.setting)


def weights_by(session: Session, setting: Mapping[str, Any] | None) -> FloatArray:
    """What a stored setting makes the factors shown weigh now."""
    from scoring.state import with_values

    state, _, _ = with_values(session.state, session.reference,
                              [(f"weights/{session.universe.id}", setting)])
    sheet = state.sheets[session.universe.id]
    if session.vacant:
        return np.full(len(session.universe.factors), 1 / len(session.universe.factors))
    kept = session.evaluation.kept.first(len(session.universe.factors))
    return weights_of(sheet, session.universe, kept.score)


def save_set(session: Session, name: str) -> Command:
    """Keep the weights in force under a name; a set of that name is replaced."""
    name = checked_name(session, name, taken=False)
    old = next((s for s in weight_sets(session) if s.name.casefold() == name.casefold()), None)
    key = _key(session, old.id if old else _free(session))
    new = {"name": name, "setting": _setting(session)}
    before = session.value(key)
    changes = () if before == new else (Change(key, before, new),)
    return Command(KIND, tr("Save weights as “{name}”").format(name=name), changes)


def use_set(session: Session, kept: WeightSet) -> Command:
    """Weigh by a saved set."""
    key = f"weights/{session.universe.id}"
    old, new = session.value(key), kept.setting
    changes = () if old == new else (Change(key, old, dict(new) if new else None),)
    return Command("weights", tr("Use weights “{name}”").format(name=kept.name), changes)


def rename_set(session: Session, kept: WeightSet, name: str) -> Command:
    """Give a set another name; NameRefused where it cannot have it."""
    name = checked_name(session, name, taken=True, but=kept.id)
    key = _key(session, kept.id)
    old = session.value(key)
    new = {**old, "name": name}
    return Command(KIND, tr("Rename weights “{old}” to “{new}”").format(old=kept.name, new=name),
                   () if old == new else (Change(key, old, new),))


def delete_set(session: Session, kept: WeightSet) -> Command:
    """Forget a set; the weights in force stay."""
    key = _key(session, kept.id)
    return Command(KIND, tr("Delete weights “{name}”").format(name=kept.name),
                   (Change(key, session.value(key), None),))


def checked_name(session: Session, name: str, taken: bool, but: str = "") -> str:
    """The name as kept; NameRefused where it is empty, too long or, if `taken` matters, taken."""
    name = " ".join(name.split())
    if not name:
        raise NameRefused(tr("Type a name."))
    if len(name) > LONGEST:
        raise NameRefused(tr("The name has {n} characters; at most {most} fit.").format(
            n=len(name), most=LONGEST))
    if taken and any(s.name.casefold() == name.casefold() and s.id != but
                     for s in weight_sets(session)):
        raise NameRefused(tr("There is a set “{name}” already.").format(name=name))
    return name


def _setting(session: Session) -> Mapping[str, Any] | None:
    held = session.value(f"weights/{session.universe.id}")
    return dict(held) if isinstance(held, Mapping) else None


def _same(one: Mapping[str, Any] | None, other: Mapping[str, Any] | None) -> bool:
    def plain(setting: Mapping[str, Any] | None) -> Any:
        if not setting or setting.get("mode") == "equal":
            return "equal"
        return setting.get("mode"), dict(setting.get("values", {}))

    return bool(plain(one) == plain(other))


def _key(session: Session, id: str) -> str:
    return f"{KIND}/{session.universe.id}/{id}"


def _free(session: Session) -> str:
    taken = {s.id for s in weight_sets(session)}
    number = 1
    while f"set-{number}" in taken:
        number += 1
    return f"set-{number}"
