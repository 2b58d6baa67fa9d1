"""What every method hands back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from scoring.validation import FloatArray


@dataclass(frozen=True)
class Scored:
    """Scores (n,), the method's own figures by the names of its paper, and notices."""

    scores: FloatArray
    details: Mapping[str, Any] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
