"""Setting a report on A4 pages: columns, tables that go on, a foot on every page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gui.i18n import tr
from gui.reports.blocks import Block, Cell, Chart, Report, Table, Text
from gui.reports.drawing import paint
from gui.reports.ink import Ink, cut, text_width, wrapped
from gui.theme.tokens import LIGHT

WIDTH, HEIGHT = 595.0, 842.0
LEFT, TOP, BOTTOM = 40.0, 38.0, 34.0
GAP, BETWEEN = 19.0, 16.0
BODY, SMALL, HEAD = 7.5, 6.5, 9.0
_LINE = 9.6
_FOOT = 24.0
T = LIGHT
_LOOKS = {"": T.text, "strong": T.text, "faint": T.text3, "rise": T.rise_text,
          "fall": T.fall_text, "warn": T.warn_text}


class Pages:
    """Draws a report; `new_page` starts the next page."""

    def __init__(self, report: Report, ink: Ink, new_page: Callable[[], bool]) -> None:
        self._report, self._ink, self._new_page = report, ink, new_page
        self._page = 1
        self._y = TOP
        self._limit = HEIGHT - BOTTOM - _FOOT

    def draw(self) -> None:
        """Draw every page."""
        self._head()
        self._keys()
        width = WIDTH - 2 * LEFT
        for row in filter(None, self._report.rows):
            column = (width - GAP * (len(row) - 1)) / len(row)
            if len(row) == 1:
                for block in row[0]:
                    self._block(block, LEFT, column)
                continue
            top = lowest = self._y
            for at, blocks in enumerate(row):
                self._y = top
                for block in blocks:
                    self._block(block, LEFT + at * (column + GAP), column)
                lowest = max(lowest, self._y)
            self._y = lowest
        self._foot()

    # -- head and foot -----------------------------------------------------------------------------

    def _head(self) -> None:
        report, ink = self._report, self._ink
        right = WIDTH - LEFT
        aside = max((text_width(line, SMALL) for line in report.aside), default=0.0)
        room = right - LEFT - aside - GAP
        for at, line in enumerate(report.aside):
            ink.text(right, TOP + 7 + at * 9, line, SMALL, T.text3, anchor="end")
        size = 19.0
        while size > 12 and text_width(f"{report.title} {report.native}", size, True) > room:
            size -= 1
        title = cut(report.title, room, size, True)
        ink.text(LEFT, TOP + 15, title, size, T.text, strong=True)
        after = LEFT + text_width(title, size, True) + 8
        subtitle = report.subtitle
        if report.native and after + text_width(report.native, size) <= LEFT + room:
            ink.text(after, TOP + 15, report.native, size, T.text2)
        elif report.native:
            subtitle = f"{report.native} · {subtitle}"
        ink.text(LEFT, TOP + 29, cut(subtitle, room, 8), 8, T.text2)
        self._y = TOP + 38
        for line in wrapped(report.summary, WIDTH - 2 * LEFT, 8, most=3) if report.summary else ():
            self._y += 10.5
            ink.text(LEFT, self._y - 2, line, 8, T.text2)
        self._y += 6
        ink.line(LEFT, self._y, right, self._y, T.text, 0.9)
        self._y += 6

    def _keys(self) -> None:
        keys, ink = self._report.keys, self._ink
        if not keys:
            return
        width = (WIDTH - 2 * LEFT) / len(keys)
        deepest = self._y
        for at, key in enumerate(keys):
            x, y = LEFT + at * width, self._y
            room = width - 10
            if at:
                ink.line(x - 5, y + 2, x - 5, y + 46, T.line, 0.5)
            ink.text(x, y + 9, cut(key.label, room, SMALL), SMALL, T.text3)
            ink.text(x, y + 26, cut(key.value.text, room, 15, True), 15, T.accent_text,
                     strong=True)
            y += 36
            for note in key.notes:
                for line in wrapped(note.text, room, SMALL, most=2) if note.text else ():
                    ink.text(x, y, line, SMALL, T.text2)
                    y += 8.4
            deepest = max(deepest, y)
        self._y = deepest + 2
        ink.line(LEFT, self._y, WIDTH - LEFT, self._y, T.line, 0.5)
        self._y += BETWEEN - 2

    def _foot(self) -> None:
        ink, y = self._ink, HEIGHT - BOTTOM - 8
        ink.line(LEFT, y - 8, WIDTH - LEFT, y - 8, T.line, 0.5)
        room = WIDTH - 2 * LEFT - 60
        for line in self._report.foot:
            ink.text(LEFT, y + 1, cut(line, room, 6), 6, T.text3)
            y += 8
        if not self._report.one_page:
            ink.text(WIDTH - LEFT, HEIGHT - BOTTOM - 7, tr("Page {n}").format(n=self._page), 6,
                     T.text3, anchor="end")

    def _next(self) -> None:
        self._foot()
        self._new_page()
        self._page += 1
        self._y = TOP
        title = f"{self._report.title} · {' · '.join(self._report.aside)}"
        self._ink.text(LEFT, self._y + 6, title, SMALL, T.text3)
        self._y += 18

    # -- blocks ------------------------------------------------------------------------------------

    def _block(self, block: Block, x: float, width: float) -> None:
        if isinstance(block, Table):
            self._table(block, x, width)
        elif isinstance(block, Chart):
            self._title(block.title, block.caption, x, width)
            paint(block.drawing, self._ink, x, self._y)
            self._y += block.drawing.height + BETWEEN
        else:
            self._text(block, x, width)

    def _title(self, title: str, caption: str, x: float, width: float) -> None:
        ink = self._ink
        ink.text(x, self._y + 7, cut(title, width, HEAD, True), HEAD, T.text, strong=True)
        after = text_width(title, HEAD, True) + 8
        if caption and after + text_width(caption, SMALL) <= width:
            ink.text(x + after, self._y + 7, caption, SMALL, T.text3)
            caption = ""
        self._y += 13
        for line in wrapped(caption, width, SMALL, most=2) if caption else ():
            ink.text(x, self._y + 5, line, SMALL, T.text3)
            self._y += 8.5
        self._y += 2

    def _text(self, block: Text, x: float, width: float) -> None:
        warn = block.look == "warn"
        inner = width - (16 if warn else 0)
        lines = [line for text in block.lines for line in wrapped(text, inner, BODY, most=6)]
        height = len(lines) * _LINE + 20
        if warn:
            self._ink.rect(x, self._y, width, height, T.warn_ground)
            self._ink.rect(x, self._y, 2, height, T.warn)
        start = x + (9 if warn else 0)
        self._ink.text(start, self._y + 11, block.title, 8,
                       T.warn_text if warn else T.text, strong=True)
        for at, line in enumerate(lines):
            self._ink.text(start, self._y + 21 + at * _LINE, line, BODY, T.text)
        self._y += height + BETWEEN - 4

    def _table(self, table: Table, x: float, width: float) -> None:
        self._title(table.title, table.caption, x, width)
        if not table.rows:
            self._ink.text(x, self._y + 7, cut(table.empty, width, BODY), BODY, T.text3)
            self._y += 12 + BETWEEN
            return
        widths = [column.share * width for column in table.columns]
        self._heads(table, x, widths)
        for at, row in enumerate(table.rows):
            lines, height = self._measured(row, widths)
            more = len(table.rows) - at
            spare = 11.0 if table.may_be_cut and more > 1 else 0.0
            if self._y + height + spare > self._limit:
                if self._report.one_page:
                    if table.may_be_cut:
                        self._ink.text(x, self._y + 8, table.rest.format(n=more), SMALL, T.text3)
                        self._y += 10
                    return
                self._next()
                self._heads(table, x, widths)
            self._row(table, row, lines, x, widths)
            self._y += height
            self._ink.line(x, self._y, x + width, self._y, T.grid, 0.5)
        self._y += BETWEEN

    def _heads(self, table: Table, x: float, widths: Sequence[float]) -> None:
        right = x + sum(widths)
        for column, width in zip(table.columns, widths, strict=True):
            title = cut(column.title, width - 4, SMALL)
            place = _end(x + width, right) if column.number else x
            self._ink.text(place, self._y + 6, title, SMALL, T.text3,
                           anchor="end" if column.number else "start")
            x += width
        self._y += 9.5
        self._ink.line(x - sum(widths), self._y, x, self._y, T.line, 0.5)

    @staticmethod
    def _measured(
        row: Sequence[Cell], widths: Sequence[float]
    ) -> tuple[list[list[str]], float]:
        lines = [wrapped(cell.text, width - 5, BODY, cell.look == "strong", most=2)
                 for cell, width in zip(row, widths, strict=True)]
        deepest = max(len(found) + (1 if cell.note else 0)
                      for found, cell in zip(lines, row, strict=True))
        return lines, deepest * 9.0 + 3.4

    def _row(  # noqa: PLR0917 - cells and where they stand
        self, table: Table, row: Sequence[Cell], lines: Sequence[Sequence[str]], x: float,
        widths: Sequence[float],
    ) -> None:
        right = x + sum(widths)
        for cell, found, column, width in zip(row, lines, table.columns, widths, strict=True):
            y = self._y + 8.2
            place = _end(x + width, right) if column.number else x
            anchor = "end" if column.number else "start"
            for line in found:
                self._ink.text(place, y, line, BODY, _LOOKS[cell.look], cell.look == "strong",
                               anchor)
                y += 9.0
            if cell.note:
                self._ink.text(place, y - 0.4, cut(cell.note, width - 5, SMALL), SMALL, T.text3,
                               anchor=anchor)
            x += width


def _end(x: float, right: float) -> float:
    """Where the numbers of a column end: off the texts of the next one, flush at the right."""
    return x if x > right - 1 else x - 6
