"""Widths of the columns of a table of assumptions."""

from __future__ import annotations

from gui.assumptions.columns import Column, Computed
from gui.assumptions.header import AssumptionHeader
from gui.assumptions.model import AssumptionModel

_BY_KIND = {"float": 60, "int": 60, "flag": 48, "date": 88, "partial_date": 88, "url": 140}
_BY_FIELD = {"confidence": 42, "note": 360, "id": 120, "evidence": 300, "status": 260,
             "export_status": 260, "workload_class": 150, "market_name": 190, "chip": 150,
             "workload": 140, "region": 64, "vendor_country": 64, "country": 64, "domicile": 70,
             "row": 40}
_WORDS, _PADS = 110, 14


class Widths:
    """First widths; the first column takes what the others leave of the room."""

    def __init__(self, header: AssumptionHeader, model: AssumptionModel) -> None:
        self._header, self._model = header, model
        self._first = 0  # what the first column was given by `fit`

    def reset(self) -> None:
        """Give every column its first width."""
        for section, column in enumerate(self._model.columns):
            width = max(self._first_width(column), self._header.needed(section))
            if self._model.at_right(column):
                width = max(width, self._header.longest(self._model.texts(section)) + _PADS)
            self._header.resizeSection(section, width)
        self._first = self._header.sectionSize(0)

    def fit(self, room: int) -> None:
        """Widen the first column where all columns leave room, unless someone dragged it."""
        header = self._header
        if header.sectionSize(0) != self._first:
            return
        others = header.length() - header.sectionSize(0)
        least = max(self._first_width(self._model.columns[0]), header.needed(0))
        header.resizeSection(0, max(least, room - others))
        self._first = header.sectionSize(0)

    def _first_width(self, column: Column) -> int:
        if isinstance(column, Computed) or column.width:
            return column.width
        if column.field in _BY_FIELD:
            return _BY_FIELD[column.field]
        return _BY_KIND.get(self._model.declared(column).kind, _WORDS)
