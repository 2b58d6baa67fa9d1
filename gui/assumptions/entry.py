"""Reading what somebody types, pastes or chooses for a cell, and saying what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from data.schema import Column as Declared
from gui.assumptions.columns import Computed, Field
from gui.assumptions.fields import shown as field_of
from gui.assumptions.numbers import kept, stepped, typed
from gui.assumptions.words import expected, options_of, unit_of
from gui.commands.compute import kept as standing
from gui.i18n import tr
from gui.session import Session
from gui.widgets.cells import RefusedError
from gui.widgets.number_entry import Refused, read_number
from scoring.compute.book import Address, CellError, checked

if TYPE_CHECKING:
    from gui.assumptions.model import AssumptionModel, Spot

_NUMBERS = ("float", "int")


class Entry:
    """One cell of the book as a column shows it: what stands there, and what a text means."""

    def __init__(self, session: Session, address: Address, column: Field) -> None:
        self.session, self.address, self.column = session, address, column
        self.declared: Declared = session.book.sheet(address[0]).column(address[2])

    @property
    def number(self) -> bool:
        """Whether the cell holds a number."""
        return self.declared.kind in _NUMBERS

    @property
    def value(self) -> Any:
        """What the cell holds, as it is kept; None or "" where unknown."""
        return standing(self.session, self.address)

    def options(self) -> dict[str, str]:
        """What can be chosen: texts shown by texts kept; empty where it is typed."""
        return options_of(self.session, self.column, self.declared)

    def text(self) -> str:
        """What an editor or a spreadsheet gets: in the unit shown, with every digit."""
        value = self.value
        if value in (None, ""):
            return ""
        if self.number:
            return typed(float(value), self.column.scale)
        return str(int(value)) if self.declared.kind == "flag" else str(value)

    def read(self, text: str) -> Any:
        """The value a text stands for, as it is kept; RefusedError with reason and way out."""
        text = text.strip()
        if not text:
            if self.declared.required:
                raise RefusedError(tr("This cell cannot be unknown."), self._way_out())
            return "" if self.declared.kind in ("text", "url") else None
        options = self.options()
        if options:
            return self._choice(text, options)
        value: Any = text
        if self.number:
            value = self._number(text)
        try:
            return checked(*self.address, value)
        except CellError:
            raise RefusedError(tr("“{text}” is not {what}.").format(
                text=text, what=expected(self.column, self.declared)), self._way_out()) from None

    def _number(self, text: str) -> float:
        unit = unit_of(self.column)
        try:
            value = read_number(text.removesuffix(unit) if unit else text)
        except Refused as error:
            raise RefusedError(str(error), self._way_out()) from None
        assert value is not None
        return kept(value, self.column.scale)

    def _choice(self, text: str, options: dict[str, str]) -> Any:
        wanted = text.casefold()
        for key, words in options.items():
            if wanted in (key.casefold(), words.casefold()):
                return checked(*self.address, key)
        most = [words for key, words in options.items() if key][:8]
        raise RefusedError(
            tr("“{text}” cannot be chosen here.").format(text=text),
            tr("Choose one of {choices}.").format(choices=", ".join(most)))

    def _way_out(self) -> str:
        what, old = expected(self.column, self.declared), self.text()
        if not old:
            return tr("Type {what}, or press Esc to leave it as it was.").format(what=what)
        unit = unit_of(self.column)
        return tr("Type {what}, or press Esc to keep {old}.").format(
            what=what, old=f"{old} {unit}".rstrip())

    def moved(self, value: float, times: int) -> float:
        """A kept number so many steps on, within what the cell takes."""
        scale, whole = self.column.scale, self.declared.kind == "int"
        new = kept(stepped(value / scale, times, self.column.digits, whole), scale)
        low, high, above = self.declared.low, self.declared.high, self.declared.above
        new = new if low is None else max(low, new)
        new = new if high is None else min(high, new)
        return value if above is not None and new <= above else new

    def step_text(self, text: str, times: int) -> str | None:
        """What is typed so many steps on; None where there is no number to step."""
        try:
            value = self.read(text or self.text())
        except RefusedError:
            return None
        if value is None:
            return None
        return typed(self.moved(float(value), times), self.column.scale)


def entry_of(model: AssumptionModel, spot: Spot) -> Entry | None:
    """The entry of a place; None where nothing can be typed."""
    address = model.address(spot)
    if address is None:
        return None
    column = model.columns[spot.column]
    if isinstance(column, Computed):  # typing into it changes a cell of another table
        column = field_of(address[2])
    return Entry(model.session, address, column)
