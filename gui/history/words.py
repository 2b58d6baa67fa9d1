"""Values of the journal in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from data.records import Reference
from data.scenario_records import KIND, override_changes
from data.workspace.records import Change, Entry
from gui.commands.settings import METHOD_NAMES
from gui.commands.weights import MODE_NAMES
from gui.format import interval, score
from gui.i18n import tr
from gui.names import factor_name
from scoring.consensus.panel import ANALYSTS, BLIND, CONSENSUS, MEAN, MEDIAN, NAMED, OPINION

_MOST = 60  # characters of a value nothing else is known about


def from_and_to(entry: Entry) -> tuple[str, str]:
    """What an entry changed, from and to; how many values where there are several."""
    changes = unfolded(entry.changes)
    if len(changes) == 1:
        change = changes[0]
        return value_words(change.key, change.old), value_words(change.key, change.new)
    return "", tr("{n} values").format(n=len(changes)) if changes else ""


def unfolded(changes: Sequence[Change]) -> list[Change]:
    """The changes, of a scenario's overrides one by one; of what else it is, the scenario."""
    found: list[Change] = []
    for change in changes:
        kind, _, id = change.key.partition("/")
        inside = override_changes(id, change.old, change.new) if kind == KIND else []
        found += [Change(*one) for one in inside] or [change]
    named = [change for change in found if not _beside(change.key)]
    return named or found


def _beside(key: str) -> bool:
    """Whether a key is that of a fit a scenario names, told with the scenario."""
    return key.startswith("calibration/") and key.count("/") > 1


def change_words(change: Change, reference: Reference) -> str:
    """'Unitree Robotics, mass production: .72 → .80'"""
    return f"{key_words(change.key, reference)}: {value_words(change.key, change.old)} → " \
           f"{value_words(change.key, change.new)}"


def key_words(key: str, reference: Reference) -> str:
    """What a key names, by the names of company and factor where it is a score's."""
    kind, *path = key.split("/")
    universe = reference.universes.get(path[0]) if path else None
    analyst = path.pop(1) if kind == OPINION and len(path) == 4 else ""
    if kind in ("score", OPINION) and universe is not None and len(path) == 3:
        row, column = universe.row.get(path[1]), universe.kept_column.get(path[2])
        company = path[1] if row is None else universe.companies[row].name
        factor = path[2] if column is None else factor_name(universe.kept_factors[column])
        words = tr("{company}, {factor}").format(company=company, factor=factor)
        return f"{words} ({analyst})" if analyst else words
    return tr({CONSENSUS: "Scores in force", BLIND: "Blind entry"}[kind]) if kind in (
        CONSENSUS, BLIND) else key


def value_words(key: str, value: Any) -> str:
    """A stored value in a few words; what is not set stands at what it would be by itself."""
    kind = key.partition("/")[0]
    if kind == KIND:
        return _scenario(value)
    if kind in ("score", OPINION):
        return _score(value)
    if kind in (ANALYSTS, CONSENSUS, BLIND):
        return _of_panel(kind, value)
    if kind == "weights":
        return _weights(value)
    if kind == "weight_set" and isinstance(value, Mapping):
        return f"{value.get('name', '')}: {_weights(value.get('setting'))}"
    if kind == "method":
        return _method(value)
    if kind == "calibration_settings":
        return _settings(value)
    if value is None:
        return tr("not set")
    if kind == "calibration" and isinstance(value, Mapping):
        return tr("fit of {day}").format(day=value.get("made", ""))
    if kind == "observation" and value == {"on": False}:
        return tr("off")
    if kind == "own" and isinstance(value, Mapping):
        return _own_row(value)
    if isinstance(value, Mapping) and "value" in value:
        value = value["value"]
        return tr("unknown") if value in (None, "") else _short(value)
    return _short(value)


def _scenario(value: Any) -> str:
    """A stored scenario by its name."""
    if not isinstance(value, Mapping):
        return tr("as bundled")
    return tr("removed") if value.get("removed") is True else tr(str(value.get("name", "")))


def _score(value: Any) -> str:
    if not isinstance(value, Mapping):
        return tr("implied")
    if value.get("unknown"):
        return tr("unknown")
    if value.get("absent"):
        return tr("does not apply")
    parts = [score(value["score"])] if "score" in value else [tr("implied")]
    if "low" in value and "high" in value:
        parts.append(f"({interval(value['low'], value['high'])})")
    return " ".join(parts)


def _settings(value: Any) -> str:
    """The settings of a calibration that are others than the default."""
    from gui.valuation.setting_words import setting_parts
    from gui.valuation.words import model_name

    if not value or not isinstance(value, Mapping):
        return tr("by default")
    model = [model_name(str(value["model"]))] if "model" in value else []
    return tr(", ").join(model + setting_parts(value, "9999")) or tr("by default")


def _own_row(value: Mapping[str, Any]) -> str:
    """What an own row says: a name, an amount with its unit, or a text."""
    if value.get("removed") is True:
        return tr("removed")
    amount = value.get("value")
    if isinstance(amount, int | float):
        return f"{amount:,.10g} {value.get('currency', value.get('unit', ''))}".rstrip()
    return _short(value.get("name", value.get("text", "")))


def _weights(value: Any) -> str:
    if not isinstance(value, Mapping):
        return tr(MODE_NAMES["equal"])
    values = value.get("values", {})
    if value.get("mode") == "typed" and isinstance(values, Mapping):
        return " ".join(score(float(weight)) for weight in values.values())
    return tr(MODE_NAMES.get(str(value.get("mode")), str(value.get("mode"))))


def _method(value: Any) -> str:
    name = value.get("name", "") if isinstance(value, Mapping) else "weighted_mean"
    words = tr(METHOD_NAMES.get(name, name))
    options = value.get("options") if isinstance(value, Mapping) else None
    return f"{words} ({_short(options)})" if options else words


def _of_panel(kind: str, value: Any) -> str:
    """The list of analysts, the rule that makes one score of theirs, or blind entry."""
    if kind == BLIND:
        return tr("off") if value is None else tr("on")
    if kind == CONSENSUS:
        rule = value.get("rule", MEAN) if isinstance(value, Mapping) else MEAN
        if rule == NAMED:
            return tr("scores of {name}").format(name=value.get("analyst", ""))
        return tr("median") if rule == MEDIAN else tr("mean")
    rows = value.get("list", ()) if isinstance(value, Mapping) else ()
    return tr(", ").join(str(row.get("name", "")) for row in rows) or tr("one analyst")


def _short(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, Mapping):
        text = ", ".join(f"{name} {_short(part)}" for name, part in value.items())
    elif isinstance(value, list):
        text = ", ".join(map(_short, value))
    else:
        text = str(value)
    return text if len(text) <= _MOST else text[:_MOST - 1] + "…"
