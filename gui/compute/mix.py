"""The compute mix of a company: which chips do how much of its work, and editing that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from data.workspace.records import Change
from gui.commands.command import Command
from gui.commands.compute import add_row, set_assumptions
from gui.compute.charts.words import chip_label
from gui.compute.entries import percent_entry
from gui.compute.figures import percent
from gui.compute.open_cell import OpenCell
from gui.i18n import tr
from gui.session import Session
from gui.theme.theme import colour, content_font, theme
from gui.widgets.number_entry import Refused
from gui.widgets.shorthand import LEFT, RIGHT
from scoring.compute.book import Book

TABLE = "profile_mix"
HEIGHT = 24
_MARGIN, _COST, _SHARE = 12, 46, 44
_ROUNDING = 1e-6
_ELIDE = Qt.TextElideMode.ElideRight


def own_rows(book: Book, company: str, use: str) -> dict[str, str]:
    """The rows of a company's own mix, by chip; empty where its segment's stands in."""
    sheet = book.sheet(TABLE)
    parts = (sheet.texts(name) for name in ("owner_kind", "owner", "use", "chip"))
    return {chip: row for row, kind, owner, of_use, chip in zip(sheet.ids, *parts, strict=True)
            if (kind, owner, of_use) == ("company", company, use)}


def default_rows(book: Book, segment: str, domicile: str, use: str) -> dict[str, str]:
    """The rows of the mix assumed for a segment: of that domicile, else of any."""
    sheet = book.sheet(TABLE)
    parts = (sheet.texts(name) for name in ("owner_kind", "owner", "domicile", "use", "chip"))
    found: dict[str, dict[str, str]] = {}
    for row, kind, owner, where, of_use, chip in zip(sheet.ids, *parts, strict=True):
        if (kind, owner, of_use) == ("segment", segment, use):
            found.setdefault(where or "", {})[chip] = row
    return found.get(domicile) or found.get("") or {}


def share_command(
    session: Session, company: str, name: str, use: str, mix: Mapping[str, float], chip: str,
    share: float | None,
) -> Command:
    """Set one share of a company's mix. A mix that stood in for the company becomes its own.

    Refused where the shares would add up to more than 100 %; CellError where it is no share.
    """
    fresh = {**mix, chip: share or 0.0}
    total = sum(fresh.values())
    if total > 1 + _ROUNDING:
        raise Refused(tr("With {share} on {chip} the shares add up to {total}; they may reach "
                         "100 % together.").format(
                             share=percent(share), chip=chip_label(session.book, chip),
                             total=percent(total)))
    label = tr("Set share of {chip} at {company} {old} → {new}").format(
        chip=chip_label(session.book, chip), company=name, old=percent(mix.get(chip, 0.0)),
        new=percent(share or 0.0))
    own = own_rows(session.book, company, use)
    if own:
        cells: dict[tuple[str, str, str], Any] = {(TABLE, own[chip], "share"): share or 0.0}
        sheet = session.book.sheet(TABLE)
        for field, past in (("share_low", min), ("share_high", max)):
            end = sheet.value(own[chip], field)
            if end is not None and past(end, share or 0.0) != end:  # the band would leave it out
                cells[TABLE, own[chip], field] = share or 0.0
        return replace(set_assumptions(session, cells), label=label)
    changes: list[Change] = []
    for each, part in fresh.items():
        if part > 0 or each == chip:
            changes += add_row(session, TABLE, f"own_{company}_{use}_{each}", {
                "owner_kind": "company", "owner": company, "use": use, "chip": each,
                "share": part, "confidence": "assumption"}).changes
    return Command("compute", label, tuple(changes))


class MixRow(QWidget):
    """One chip of the mix: name, bar, share to type over, USD per million tokens.

    `pressed(chip)`: the user pointed at the chip.
    """

    pressed = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._chip, self._name, self._cost = "", "", ""
        self._share, self._most, self._chosen = 0.0, 1.0, False
        self._plain, self._strong = content_font(), content_font(semibold=True)
        self._metrics = QFontMetrics(self._plain)
        self.setFixedHeight(HEIGHT)
        self.take: Any = None
        self.cell = OpenCell(session, (TABLE, "", "share"), tr("Share of work"), percent_entry(),
                             small=False, take=lambda value: self.take(self._chip, value),
                             parent=self)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(280, HEIGHT)

    def show_share(
        self, chip: str, row: str, share: float, most: float, cost: str, chosen: bool
    ) -> None:
        """Show a chip of the mix; `row` is the row of the table it stands in."""
        name = chip_label(self.session.book, chip)
        state = (chip, name, share, most, cost, chosen)
        if state != (self._chip, self._name, self._share, self._most, self._cost, self._chosen):
            self._chip, self._name, self._share, self._most, self._cost, self._chosen = state
            self.setAccessibleName(name)
            self.setAccessibleDescription(f"{percent(share)}, {cost}")
            self.cell.setAccessibleName(tr("Share of work on {chip}").format(chip=name))
            self.update()
        self.cell.point_to((TABLE, row, "share"))

    @property
    def chip(self) -> str:
        """The chip shown."""
        return self._chip

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(self._chip)
        else:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        right = self.width() - _MARGIN - _COST
        self.cell.setGeometry(right - _SHARE, 1, _SHARE, HEIGHT - 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        width = self.width()
        painter.setPen(colour("grid"))
        painter.drawLine(_MARGIN, HEIGHT - 1, width - _MARGIN, HEIGHT - 1)
        left = round(width * 0.32)
        painter.setFont(self._strong if self._chosen else self._plain)
        painter.setPen(colour("text"))
        painter.drawText(QRect(_MARGIN, 0, left - _MARGIN - 6, HEIGHT), LEFT,
                         self._metrics.elidedText(self._name, _ELIDE, left - _MARGIN - 6))
        room = width - _MARGIN - _COST - _SHARE - 8 - left
        length = round(room * self._share / self._most) if self._most > 0 else 0
        painter.fillRect(left, (HEIGHT - 7) // 2, length, 7,
                         colour("accent" if self._chosen else "bar"))
        painter.setFont(self._plain)
        painter.setPen(colour("text2"))
        painter.drawText(QRect(width - _MARGIN - _COST, 0, _COST, HEIGHT), RIGHT, self._cost)
        painter.end()
