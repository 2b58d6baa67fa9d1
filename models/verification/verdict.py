"""What a verification finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Difference:
    """One figure that is not what it was; `company` is an id (or the key of an input)."""

    company: str
    column: str
    in_file: Any
    now: Any

    def __str__(self) -> str:
        return f"{self.company}, {self.column}: in file {_word(self.in_file)}, now " + _word(
            self.now)


@dataclass(frozen=True)
class Verdict:
    """`holds` and, in sentences, why not (`refused`, `differences`) and what to mind (`notes`).

    `checked` counts the figures compared; `summary` is one sentence.
    """

    holds: bool
    summary: str
    checked: int = 0
    differences: tuple[Difference, ...] = ()
    notes: tuple[str, ...] = ()


def _word(value: Any) -> str:
    if value is None or value == "":
        return "nothing"
    return repr(value) if isinstance(value, float) else str(value)
