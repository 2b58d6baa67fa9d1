"""Widths of the factor table's columns."""

from __future__ import annotations

from gui.factors.header import FactorHeader
from gui.factors.model import COMPANY, RANK, FactorModel

RANK_WIDTH, COMPANY_WIDTH, FACTOR_WIDTH, COMPOSITE_WIDTH = 30, 145, 112, 58
_LEAST_COMPANY, _LEAST_FACTOR, _NUMBER_ALONE = 104, 68, 42


class Columns:
    """Keeps company and factor columns filling the table, in the proportions the user gave them."""

    def __init__(self, header: FactorHeader, model: FactorModel) -> None:
        self._header = header
        self._model = model
        self._shares: list[int] = []
        self._fitted: list[int] = []

    def reset(self) -> None:
        """Give every column its first width."""
        header, last = self._header, self._model.composite
        header.resizeSection(RANK, RANK_WIDTH)
        header.resizeSection(last, max(COMPOSITE_WIDTH, header.needed(last)))
        for section in self._elastic():
            header.resizeSection(section, COMPANY_WIDTH if section == COMPANY else FACTOR_WIDTH)
        self._fitted = []

    def fit(self, room: int) -> None:
        """Stretch or shrink the elastic columns so that all columns fill `room`."""
        header, elastic = self._header, self._elastic()
        now = [header.sectionSize(section) for section in elastic]
        if now != self._fitted:  # someone dragged a column or brought back kept widths
            self._shares = now
        left = room - header.sectionSize(RANK) - header.sectionSize(self._model.composite)
        total = sum(self._shares)
        # many factors: better the numbers of all in sight than the bars of some
        narrow = _LEAST_COMPANY + _LEAST_FACTOR * self._model.factors > left
        for section, share in zip(elastic, self._shares, strict=True):
            least = (_LEAST_COMPANY if section == COMPANY
                     else _NUMBER_ALONE if narrow else _LEAST_FACTOR)
            width = max(least, round(share * left / total)) if total else least
            left, total = left - width, total - share
            header.resizeSection(section, width)
        self._fitted = [header.sectionSize(section) for section in elastic]

    def _elastic(self) -> range:
        return range(COMPANY, self._model.composite)
