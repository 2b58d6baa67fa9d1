"""Names of own factors: what cannot be one, and the id made of one."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence

from data.importing.fields import KINDS, fields
from data.importing.mapping import spellings
from data.importing.names import slug
from data.own_factors import LONGEST_NAME, MOST_FACTORS
from data.records import Factor

# Columns of an exported ranking that are no field of an import.
_COMPUTED = ("rank", "rank low", "rank high", "best rank", "worst rank", "move", "composite",
             "composite low", "composite high", "universe", "weights", "method", "missing",
             "newest valuation", "valuation amount", "valuation kind", "valuation source",
             "valuation currency", "valuation confidence", "value cny", "value usd")


class FactorError(ValueError):
    """A factor that cannot be as asked; the text says why, `field` which of its texts it is."""

    def __init__(self, text: str, field: str = "name") -> None:
        super().__init__(text)
        self.field = field


def check_names(factor: Factor, others: Sequence[Factor]) -> None:
    """Refuse names that are empty, too long, taken, or those of a column; FactorError says which.

    `others` are the other kept factors of the universe.
    """
    if not factor.name.strip():
        raise FactorError("A factor needs a name.")
    taken = {_folded(name): other for other in others for name in _names_of(other)}
    columns = _taken_columns(others)
    for field in ("name", "name_zh", "short"):
        name = getattr(factor, field)
        if not name:
            continue
        if len(name) > LONGEST_NAME:
            raise FactorError(
                f"The name has {len(name)} letters; {LONGEST_NAME} are the most.", field)
        if any(unicodedata.category(letter).startswith("C") for letter in name):
            raise FactorError("The name has a control character in it.", field)
        if field == "short":
            continue
        if not any(letter.isalpha() for letter in name):
            raise FactorError("The name has no letter in it.", field)
        if _folded(name) in taken:
            raise FactorError(
                f"Another factor is called {taken[_folded(name)].name}.", field)
        own = _spellings([factor._replace(id=name, name=name, name_zh="")])
        clash = next((column for column in own if column in columns), None)
        if clash is not None:
            raise FactorError(f"“{clash}” is the name of a column of imports and exports; "
                              "choose another name.", field)


def check_count(others: Sequence[Factor]) -> None:
    """Refuse one factor more than a universe can have."""
    if len(others) >= MOST_FACTORS:
        raise FactorError(f"A universe has at most {MOST_FACTORS} factors, hidden ones included.")


def new_factor_id(name: str, taken: Collection[str]) -> str:
    """An id for a factor of this name, which also heads its column in exports."""
    stem = slug(name).replace("-", "_")[:40].strip("_")
    stem = stem if stem[:1].isalpha() and any(map(str.isalpha, name)) else "factor"
    reserved = _taken_columns(())
    id, number = stem, 2
    while id in taken or id.replace("_", " ") in reserved:
        id, number = f"{stem}_{number}", number + 1
    return id


def _taken_columns(others: Sequence[Factor]) -> set[str]:
    """Every header that means something: of all kinds of files, exports and the other factors."""
    return {*_COMPUTED, *_spellings(others),
            *(text for kind in KINDS for f in fields(kind, ()) for text in spellings(f))}


def _spellings(factors: Sequence[Factor]) -> dict[str, None]:
    """The headers the columns of some factors are known by."""
    others = {f.id for f in fields("scores", ())}
    return dict.fromkeys(text for f in fields("scores", factors) if f.id not in others
                         for text in spellings(f))


def _names_of(factor: Factor) -> tuple[str, ...]:
    return tuple(name for name in (factor.name, factor.name_zh) if name)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
