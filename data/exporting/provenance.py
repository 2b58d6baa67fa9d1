"""What an export says of how it came about, enough to compute it again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

APP = "Servoscope"
SCHEMA = 1
COLUMN = "provenance"  # the column of a CSV file that carries it, in the first row


@dataclass(frozen=True)
class Provenance:
    """How an export came about; all plain values.

    `kind` is ranking, comparison, inputs, ranking_report or tear_sheet. `facts` is the fingerprint
    of the facts, own rows included, `inputs` that of everything the numbers rest on: facts, what
    the workspace sets, the scenarios and the settings. `settings` are keyed values given beside the
    workspace, `listed` counts the rows; `workspace` and `companies_file` are names of files,
    without folders. `viewer` is the analyst through whose eyes scores were seen where entry was
    blind. `seed` is that of the calibration behind the values. `digest` seals a page that
    people read.
    """

    kind: str
    app_version: str
    universe: str
    as_of: str
    currency: str
    scenarios: tuple[str, ...]
    seed: int
    facts: str
    inputs: str
    calibration: str = ""
    method: str = ""
    weights: Mapping[str, float] = field(default_factory=dict)
    missing: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)
    workspace: str = ""
    companies_file: str = ""
    viewer: str = ""
    company: str = ""
    against: str = ""
    filter: str = ""
    sort: str = ""
    created_at: str = ""
    listed: int = 0
    digest: str = ""

    def to_json(self) -> str:
        """One line of JSON, keys sorted, empty parts left out."""
        kept = {name: value for name, value in asdict(self).items() if value not in ("", {})}
        return json.dumps({"app": APP, "schema": SCHEMA, **kept}, ensure_ascii=False,
                          sort_keys=True, allow_nan=False, default=list)


class NoProvenance(ValueError):
    """A text that is not the provenance of an export."""


def provenance_of(text: Any) -> Provenance:
    """The provenance a JSON text or its dictionary holds; NoProvenance with what is wrong."""
    try:
        found = json.loads(text) if isinstance(text, str) else dict(text)
        if found.pop("app") != APP:
            raise NoProvenance("it names another app")
        schema = found.pop("schema")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        if isinstance(error, NoProvenance):
            raise
        raise NoProvenance("it is not what an export carries") from None
    known = {f.name for f in fields(Provenance)}
    if schema != SCHEMA:  # of a newer version: what is known of it will do to say so
        found = {"app_version": str(found.get("app_version", "")) or "a newer one"}
    kept = {name: value for name, value in found.items() if name in known}
    needed = ("kind", "universe", "as_of", "currency", "facts", "inputs")
    if schema == SCHEMA:
        missing = [name for name in (*needed, "app_version", "scenarios") if name not in kept]
        if missing:
            raise NoProvenance(f"{missing[0]} is missing in it")
    blank: dict[str, Any] = dict.fromkeys(needed, "")
    made = {**blank, "scenarios": (), "seed": 0, **kept}
    made["scenarios"] = tuple(made["scenarios"])
    return Provenance(**made)
