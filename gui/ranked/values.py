"""The value column of the ranked list: the model's values, or the newest observations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.money import Money
from gui.names import short_kind
from gui.session import Session

if TYPE_CHECKING:
    from models.valuation.valued import Valued

MODEL, NEWEST = "model", "newest"
MODES = (MODEL, NEWEST)


class ListedValues:
    """What the two columns show of every company; taken anew when values or currency change."""

    def __init__(self, session: Session, money: Money) -> None:
        self._session, self._money = session, money
        self.mode = MODEL
        self.take()

    def take(self) -> None:
        """Read the session."""
        e = self._session.evaluation
        valued = self._session.valued if self.mode == MODEL else None
        self._valued: Valued | None = valued
        self._warned: dict[int, tuple[str, str]] = {}
        if valued is None:
            self._observations = e.observations
            self._amounts = e.value(self._money.currency).tolist()
            return
        rate = self._money.convert(1.0, "USD", e.as_of, e.newest.fx)
        self._amounts = (valued.median * rate).tolist()
        self._low, self._high = (valued.low * rate).tolist(), (valued.high * rate).tolist()

    @property
    def modelled(self) -> bool:
        """Whether the model's values are shown: asked for, and there are any."""
        return self._valued is not None

    def value(self, row: int) -> str:
        """The value: '83.6', '≥ 12.0' of an observed lower bound."""
        bound = ""
        if self._valued is None:
            seen = self._observations[row]
            bound = "≥ " if seen is not None and seen.lower_bound else ""
        return bound + self._money.table(self._amounts[row])

    def aside(self, row: int) -> str:
        """What stands beside it: the interval '25–284', or kind and month 'cap 26-03'."""
        if self._valued is None:
            seen = self._observations[row]
            return f"{short_kind(seen.kind)} {seen.date_text[2:7]}" if seen else ""
        return self._money.span(self._low[row], self._high[row])

    def warn(self, rows: list[int]) -> None:
        """Make sure the warnings of these rows are known; of the rest nobody asks."""
        if self._valued is None:
            return
        new = [row for row in rows if row not in self._warned]
        if new:
            found = self._valued.frozen.warnings(self._valued.matrix[new])
            self._warned.update(zip(new, found, strict=True))

    def warning(self, row: int) -> tuple[str, str]:
        """('' or 'amber' or 'red', why)."""
        self.warn([row])
        return self._warned.get(row, ("", ""))
