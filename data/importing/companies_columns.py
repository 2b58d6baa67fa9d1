"""The columns of a companies file: which names are known, and how they are recognised."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.importing.errors import Refusal

FACTORS: Mapping[str, str] = {
    "mass_production": "Mass production",
    "supply_chain": "Supply chain",
    "embodied_ai": "Embodied AI",
    "software_stack": "Software stack",
    "commercial_scene": "Commercial scene",
}
THIRD = ("embodied_ai", "software_stack")  # robotics or compute
TEXTS = ("id", "name", "name_zh", "segment", "country")
PARTS = ("low", "high", "status", "reason")
# Of an earlier export: computed again, so not read.
_COMPUTED = re.compile(
    r"rank|best_rank|worst_rank|move|composite(_low|_high)?|missing|value_[a-z]{3}|newest_valuation"
    r"|valuation_\w+|\w+_implied")
_ALIASES = {
    "company": "name", "company_name": "name", "公司": "name", "公司名称": "name", "名称": "name",
    "中文名": "name_zh", "chinese_name": "name_zh", "细分": "segment", "国家": "country",
    "量产": "mass_production", "量产能力": "mass_production", "供应链": "supply_chain",
    "具身智能": "embodied_ai", "软件栈": "software_stack", "软件生态": "software_stack",
    "商业场景": "commercial_scene",
}
_KNOWN = frozenset(
    (*TEXTS, *FACTORS, *(f"{factor}_{part}" for factor in FACTORS for part in PARTS)))


@dataclass(frozen=True)
class Header:
    """Where each known column stands, as it is written there, and the factors found."""

    place: Mapping[str, int]
    title: Mapping[str, str]
    factors: tuple[str, ...]
    width: int
    notices: tuple[str, ...]


def known_name(cell: Any) -> str:
    """The column a header cell names: without case, units in brackets, spaces for underscores."""
    text = unicodedata.normalize("NFKC", str(cell)).casefold().strip()
    text = re.sub(r"\s*[(\[][^)\]]*[)\]]\s*$", "", text)
    text = re.sub(r"[\s\-_/.]+", "_", text).strip("_")
    return _ALIASES.get(text, text)


def known_names(row: list[Any]) -> int:
    """How many cells of a row name a column of a companies file."""
    return len({known_name(cell) for cell in row} & _KNOWN)


def read_header(path: Path, row: int, cells: list[Any]) -> tuple[Header, list[Refusal]]:
    """What the header row says; refusals for columns that are missing or there twice."""
    names = [known_name(cell) for cell in cells]
    place: dict[str, int] = {}
    errors = []
    for i, name in enumerate(names):
        if name not in _KNOWN:
            continue
        if name in place:
            errors.append(Refusal(str(path), row, name, str(cells[i]).strip(),
                                  f"names the same column as {str(cells[place[name]]).strip()!r}",
                                  "keep one of them"))
        place.setdefault(name, i)
    third = [name for name in THIRD if name in place]
    if len(third) > 1:
        errors.append(Refusal(
            str(path), row, THIRD[1], "", f"stands beside {THIRD[0]}",
            "keep embodied_ai for robotics or software_stack for compute"))
    factors = tuple(f for f in FACTORS if f not in THIRD or f == (third or THIRD)[0])
    unknown = [str(cell).strip() for cell, name in zip(cells, names, strict=True)
               if name not in _KNOWN and not _COMPUTED.fullmatch(name)]
    errors += [_missing(path, row, name, unknown) for name in ("name", *factors)
               if name not in place]
    title = {name: str(cells[i]).strip() for name, i in place.items()}
    return Header(place, title, factors, len(cells), _notices(cells, names, unknown)), errors


def _missing(path: Path, row: int, name: str, unknown: list[str]) -> Refusal:
    remedy = ("add it with the company's name in every row" if name == "name"
              else "add it with numbers from 0 to 1, empty where unknown")
    near = difflib.get_close_matches(name, [known_name(u) for u in unknown], 1, 0.75)
    if near:
        meant = next(u for u in unknown if known_name(u) == near[0])
        remedy = f"is {meant!r} meant? Write {name}"
    other = " (or software_stack, for compute)" if name == "embodied_ai" else ""
    return Refusal(str(path), row, name, "", f"is missing{other}", remedy)


def _notices(cells: list[Any], names: list[str], unknown: list[str]) -> tuple[str, ...]:
    notices = []
    ignored = [name for name in unknown if name]
    if ignored:
        notices.append("columns not used: " + ", ".join(ignored))
    if any(not name for name in unknown):
        notices.append("columns without a name are not used")
    computed = [str(cell).strip() for cell, name in zip(cells, names, strict=True)
                if name not in _KNOWN and _COMPUTED.fullmatch(name)]
    if computed:
        more = f" and {len(computed) - 4} more" if len(computed) > 4 else ""
        notices.append(f"columns computed again, not read: {', '.join(computed[:4])}{more}")
    return tuple(notices)
