"""What the fields of a row are called, what their choices say, and what may be typed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from data.own_tables import OWN_TABLES
from data.schema import Column
from gui.i18n import mark, tr, within
from gui.inspector.evidence_text import metric_name
from gui.inspector.fact_rows import NAMES
from gui.names import both_scripts, factor_name, kind_name, segment_name
from gui.session import Session

_NAMES = {
    "amount_raised": mark("Amount raised"), "annualise": mark("Times a year"),
    "as_of": mark("Date"), "coders": mark("Codings"), "coding_reason": mark("Reason of the level"),
    "company_id": mark("Company"), "confidence": mark("Confidence"), "country": mark("Country"),
    "currency": mark("Currency"), "date": mark("Date"), "derived": mark("Derived"),
    "factor": mark("Factor"), "founded": mark("Founded"),
    "industrial_capital": mark("Industrial capital"), "investors": mark("Investors"),
    "kind": mark("Kind"), "level": mark("Coded level"), "level_high": mark("Level, highest"),
    "level_low": mark("Level, lowest"), "lower_bound": mark("Lower bound"),
    "metric": mark("Metric"), "name": mark("Name"), "name_zh": mark("Chinese name"),
    "note": mark("Note"), "period_months": mark("Months it covers"), "pinyin": mark("Pinyin"),
    "raised_currency": mark("Currency raised"), "round": mark("Round"),
    "scale_segment": mark("Scale of segment"), "segment": mark("Segment"),
    "source_date": mark("Date of source"), "source_url": mark("Source"),
    "state_capital": mark("State capital"), "status": mark("Status"), "summary": mark("Summary"),
    "text": mark("Text"), "ticker": mark("Ticker"), "unit": mark("Unit"), "value": mark("Value"),
    "value_usd": mark("Value in USD"),
}
_CHECKS = {
    "lower_bound": mark("At least this much"),
    "derived": mark("Worked out from other figures"),
}
_HINTS = {
    "source_url": mark("an address, or words such as “call with the company”"),
    "value_usd": mark("for money, left empty: at the rate of its year"),
    "level": mark("0 to 1, where there is no number"),
    "annualise": mark("12 for a figure of one month"),
    "pinyin": mark("first letters, for the filter"),
    "country": mark("such as CN"),
}
_KINDS_OF = {"float": mark("a number"), "int": mark("a whole number"),
             "date": mark("2026-06-30"), "partial_date": mark("2026, 2026-06 or 2026-06-30")}
_STATES = {
    "private": mark("private"), "public": mark("public"), "filed": mark("filed"),
    "subsidiary": mark("subsidiary"), "unsourced": mark("unsourced"),
}
TITLES = {
    "company": (mark("Add company"), mark("Edit company")),
    "evidence": (mark("Add evidence"), mark("Edit evidence")),
    "fundamental": (mark("Add fundamental"), mark("Edit fundamental")),
    "observation": (mark("Add observation"), mark("Edit observation")),
}
# a word of two parts is a column's or a figure's own name; `coders` is one that is not
_COLUMN = re.compile(r"(?<![a-z_])(?:[a-z]+(?:_[a-z]+)+|coders)(?![a-z_])")
LONG = frozenset({"text", "summary", "note", "coding_reason"})  # typed on several lines
OPEN = frozenset({"segment", "scale_segment", "country"})  # chosen, or typed anew


def field_name(word: str, column: str) -> str:
    """What a field is called."""
    if (word, column) == ("observation", "value"):
        return tr("Valuation")
    return tr(_NAMES[column])


def check_text(column: str) -> str:
    """What a field to be ticked says."""
    return tr(_CHECKS[column])


def hint(column: Column) -> str:
    """What stands in the empty field."""
    text = _HINTS.get(column.name) or _KINDS_OF.get(column.kind, "")
    return tr(text) if text else ""


def open_column(word: str, column: str) -> bool:
    """Whether a choice may also be typed."""
    return column in OPEN or (word, column) == ("evidence", "metric")


def choices(session: Session, word: str, column: Column) -> dict[str, str] | None:
    """The choices of a field, key to words; None where it is typed."""
    universe, name = session.universe, column.name
    if name == "company_id":
        return {c.id: both_scripts(c) for c in universe.companies}
    if name == "factor":
        return {"": tr("none: background")} | {f.id: factor_name(f) for f in universe.kept_factors}
    if name in ("segment", "scale_segment"):
        segments = sorted({c.segment for c in universe.companies if c.segment})
        return {"": ""} | {s: segment_name(s) for s in segments}
    if name == "country":
        return {"": ""} | {c: c for c in sorted({c.country for c in universe.companies}) if c}
    if (word, name) == ("evidence", "metric"):
        return _metrics({e.metric for e in universe.evidence})
    if column.kind == "flag" and not column.required:
        return {"": tr("unknown"), "1": tr("yes"), "0": tr("no")}
    if not column.choices:
        return None
    known = {key: _choice(name, key) for key in column.choices}
    optional = not column.required and not OWN_TABLES[word].defaults.get(name)
    return {"": ""} | known if optional else known


def _metrics(known: Iterable[str]) -> dict[str, str]:
    """Metrics of evidence by name; those of one name carry their id."""
    names = {metric: metric_name(metric) for metric in known if metric}
    count = Counter(names.values())
    told = {metric: name if count[name] == 1 else f"{name} ({metric})"
            for metric, name in names.items()}
    return {"": ""} | dict(sorted(told.items(), key=lambda pair: pair[1].casefold()))


def readable(word: str, sentence: str) -> str:
    """The sentence with the names of fields and figures in place of those of columns and keys."""
    def named(found: re.Match[str]) -> str:
        name = found.group()
        if name in NAMES:
            return within(tr(NAMES[name]))
        return tr("“{name}”").format(name=field_name(word, name)) if name in _NAMES else name

    return _COLUMN.sub(named, sentence)


def _choice(column: str, key: str) -> str:
    if column == "kind":
        return kind_name(key)
    if column == "metric":
        return tr(NAMES[key]) if key in NAMES else key
    if column == "unit":
        return key if key.isupper() else tr(key.replace("_", " "))
    if column == "status":
        return tr(_STATES[key])
    return key if key.isupper() else tr(key)
