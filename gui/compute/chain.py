"""From chip to cost, number by number: what the case gives for one chip and one company."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from gui.compute.charts.words import banded, figure, kind_words
from gui.compute.dashes import dashed_underline
from gui.format import EN_DASH
from gui.i18n import tr
from gui.inspector.row_paint import MARGIN, RowDelegate
from gui.inspector.rows import ROW, Row
from gui.theme.theme import colour
from gui.tips import titled_tip
from gui.widgets.shorthand import LEFT, RIGHT, Index
from scoring.compute.book import bundled_book

if TYPE_CHECKING:
    from gui.session import Session
    from scoring.compute.evaluation import ComputeEvaluation

ARROW = " → "


class Baseline:
    """The same case on the bundled assumptions: what there was before the analyst's edits."""

    def __init__(self) -> None:
        self._made: ComputeEvaluation | None = None

    def of(self, session: Session) -> ComputeEvaluation:
        """The evaluation of the bundled book with the case now served."""
        from scoring.compute.evaluation import ComputeEvaluation

        case = {a: entry for a, entry in session.book.overrides.items() if a[0] == "serving"}
        subjects = session.compute.subjects
        made = self._made
        if made is None or made.subjects != subjects or dict(made.book.overrides) != case:
            book = made.book if made is not None else bundled_book()
            same = made if made is not None and made.subjects == subjects else None
            self._made = made = ComputeEvaluation(book.updated(case), subjects, same)
        return made


def chain_rows(
    now: ComputeEvaluation, before: ComputeEvaluation, chip: str, company: str
) -> list[Row]:
    """Tokens per chip, chip-hour, cost on the chip, company cost and its ratio to before."""
    at = now.chips.index(chip)
    then = before.chips.index(chip) if chip in before.chips else -1
    costs, old = now.costs, before.costs
    utilisation = now.served["utilisation"]
    rate = tr("tok/s per chip, {phase}").format(phase=_phase(now))
    rows = [
        Row(tr("Tokens per chip"), mark=_ratio_note(now, at),
            right=_moved(_at(before.used, then), now.used[at]), tip=titled_tip(
                tr("Tokens per chip"), [rate, banded(
                    float(now.used[at]), float(now.used_low[at]), float(now.used_high[at]))])),
        Row(tr("Chip-hour, USD"), mark=costs.day[at],
            tip=titled_tip(tr("USD per chip-hour"), [
                kind_words(costs.kind[at]) if costs.kind[at] else tr("not known"),
                banded(float(costs.hourly[at]), float(costs.hourly_low[at]),
                       float(costs.hourly_high[at]))]),
            confidence="assumption" if costs.assumed[at] else "",
            right=_moved(_at(old.hourly, then), costs.hourly[at])),
        Row(tr("Cost per M, USD"), mark=tr("rent ÷ (3600 · R · {u})").format(
            u=f"{utilisation:.2f}".removeprefix("0")),
            right=_moved(_at(old.usd, then), costs.usd[at]),
            tip=titled_tip(tr("USD per million tokens"), [
                tr("Rent per hour over tokens sold in an hour: R tok/s per chip, of which the "
                   "share {u} is sold.").format(u=f"{utilisation:.2f}"),
                banded(float(costs.usd[at]), float(costs.usd_low[at]),
                       float(costs.usd_high[at]))])),
    ]
    if company:
        rows += _company_rows(now, before, company)
    return rows


def _company_rows(
    now: ComputeEvaluation, before: ComputeEvaluation, company: str
) -> list[Row]:
    row = now.companies.profiles.row(company)
    cost, old = float(now.companies.cost[row]), float(before.companies.cost[row])
    assumed = now.companies.profiles.mix_origin["cloud"][row] != "own"
    ratio = cost / old if old > 0 else float("nan")
    return [
        Row(tr("Company cost C"), mark=tr("Σ share × cost"), right=_moved(old, cost),
            confidence="assumption" if assumed else "",
            tip=titled_tip(tr("USD per million tokens"), [
                tr("Cost on each chip the company uses, weighted by the share of its work.")])),
        Row(tr("Cost ratio κ"), mark=tr("C ÷ C bundled"), strong=True,
            right=_moved(1.0, ratio) if isfinite(ratio) else EN_DASH,
            tip=titled_tip(tr("Cost ratio κ"), [
                tr("Company cost with your assumptions over that with the bundled ones; 1.00 "
                   "where nothing was changed.")])),
    ]


def _ratio_note(now: ComputeEvaluation, at: int) -> str:
    """How the rate comes about: a ratio times the base chip, where one is used."""
    ratio = now.ratios.used[at]
    if now.base < 0 or not np.isfinite(ratio) or at == now.base:
        return tr("R, derived") if at != now.base else tr("R, base chip")
    return tr("R = {ratio} × {base} tok/s").format(
        ratio=figure(float(ratio)), base=figure(float(now.used[now.base])))


def _phase(now: ComputeEvaluation) -> str:
    return {"all_in": tr("all-in"), "split": tr("split"), "prefill": tr("prefill"),
            "decode": tr("decode")}[
        now.served["phase"]]


def _at(values: np.ndarray, at: int) -> float:
    return float(values[at]) if at >= 0 else float("nan")


def _moved(before: float, now: float) -> str:
    """'34.3 → 43.8', or one figure where nothing moved."""
    old, new = figure(float(before)), figure(float(now))
    return new if old == new else f"{old}{ARROW}{new}"


class ChainDelegate(RowDelegate):
    """One line a row: name, how it is counted, the figure; an assumed figure is dashed."""

    height = 22

    def figure_rect(self, rect: QRect, row: Row) -> QRect:
        width = self._strong_metrics.horizontalAdvance(row.right)
        return QRect(rect.right() - MARGIN - width + 1, rect.top(), width, rect.height())

    def link_rect(self, rect: QRect, row: Row) -> QRect:
        return QRect()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        rect: QRect = option.rect
        self._ground(painter, option, rect)
        found = self.figure_rect(rect, row)
        painter.setFont(self._strong if row.strong else self._plain)
        painter.setPen(colour("text"))
        painter.drawText(found, RIGHT, row.right)
        if row.confidence == "assumption":
            width = (self._strong_metrics if row.strong else self._metrics).horizontalAdvance(
                row.right)
            dashed_underline(painter, found.right() + 1 - width, found.right() + 1,
                             rect.center().y() + 8)
        left = rect.left() + MARGIN
        metrics = self._strong_metrics if row.strong else self._metrics
        painter.drawText(QRect(left, rect.top(), found.left() - left - 8, rect.height()), LEFT,
                         row.title)
        left += max(metrics.horizontalAdvance(row.title) + 8, round(rect.width() * 0.29))
        room = QRect(left, rect.top() + 1, found.left() - left - 8, rect.height())
        painter.setFont(self._caption)
        painter.setPen(colour("text3"))
        if self._small.horizontalAdvance(row.mark) <= room.width():
            painter.drawText(room, LEFT, row.mark)
