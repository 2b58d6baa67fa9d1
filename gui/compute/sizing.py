"""What serving a demand, and training a model of that size, take on the chosen chip."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.compute.charts.words import PHASES, chip_label, workload_label
from gui.compute.choice import Choice
from gui.compute.entries import number_entry, percent_entry
from gui.compute.fields import CellField
from gui.compute.lines import Lines
from gui.compute.option_field import OptionField
from gui.compute.panel import MARGIN, TITLE_HEIGHT, ComputePanel
from gui.compute.sizing_words import serving_lines, training_lines, why
from gui.i18n import tr
from gui.sentences import told
from gui.session import Session
from gui.widgets.combo import Combo
from gui.widgets.labels import caption, rule, show_text
from scoring.compute.errors import ComputeInputError
from scoring.compute.evaluation.sizing import (
    ServingSize,
    TrainingSize,
    serving_size,
    training_size,
)

CASE = ("serving", "main")
_WIDE = 860  # from here the titles of the columns are spelt out
TOKENS, CARDS = 14.8, 2_048.0  # DeepSeek-V3: 14.8 T tokens on 2,048 H800


class SizingPanel(ComputePanel):
    """Two columns: the demand in cards, money and power; a training run in hours, days and money.

    Demand and spare are cells of the case, edited as in the bar. `options` (tokens of the run in
    trillions, its cards) are a way to look, no edits of the book; they can be kept and set, and
    `options_changed` tells of them.
    """

    options_changed = Signal(dict)

    def __init__(self, session: Session, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(session, tr("Sizing"), parent)
        self.choice = choice
        self.serving: ServingSize | None = None
        self.training: TrainingSize | None = None
        self.chip = Combo(tr("Chip"), self)
        self.chip.setToolTip(tr("The chip sized here, the one chosen in tables and charts"))
        self.chip.setFixedWidth(270)
        self.demand = CellField(session, (*CASE, "demand_tok_s"), tr("Demand"),
                                number_entry(tr("tok/s"), tr("none")), parent=self)
        self.demand.setToolTip(tr("Tokens a second to be served, of the phase of the case"))
        self.spare = CellField(session, (*CASE, "spare"), tr("Spare cards"),
                               percent_entry(tr("none")), parent=self)
        self.spare.setToolTip(tr("Cards held in reserve, as a share of those needed"))
        self.tokens = OptionField(tr("Tokens of the training run"),
                                  number_entry(tr("T"), tr("none")), TOKENS, _tokens_check, self)
        self.tokens.setToolTip(tr("Trillions of tokens the model is trained on; 14.8 as "
                                  "DeepSeek-V3 was. A way to look, no assumption of the book"))
        self.cards = OptionField(tr("Cards of the training run"), number_entry("", tr("none")),
                                 CARDS, _cards_check, self)
        self.cards.setToolTip(tr("On how many cards; 2,048 as for DeepSeek-V3. A way to look, no "
                                 "assumption of the book"))
        self.serving_lines = Lines(tr("What the demand takes"), self)
        self.training_lines = Lines(tr("What the training run takes"), self)
        self.serving_missing, self.training_missing = caption(self), caption(self)
        self._lay_out()
        self.chip.activated.connect(lambda _: self.choice.choose(self.chip.currentData()))
        self.tokens.typed.connect(self._told)
        self.cards.typed.connect(self._told)
        choice.changed.connect(self.refresh)

    def _lay_out(self) -> None:
        self.head.insertSpacing(1, 4)
        self.head.insertWidget(2, self.chip)
        body = QWidget()
        body.setProperty("ground", "base")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._titles = (QLabel(body), QLabel(body))
        row.addLayout(self._column(
            self._titles[0],
            ((tr("Demand"), self.demand, 112), (tr("Spare"), self.spare, 52)),
            self.serving_lines, self.serving_missing, body), 1)
        row.addWidget(rule(body, vertical=True))
        row.addLayout(self._column(
            self._titles[1],
            ((tr("Tokens"), self.tokens, 60), (tr("Cards"), self.cards, 64)),
            self.training_lines, self.training_missing, body), 1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        self.box.addWidget(rule(self))
        self.box.addWidget(area, 1)
        order = (self.chip, self.demand, self.spare, self.tokens, self.cards)
        for before, after in zip(order, order[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def _column(
        self, title: QLabel, fields: tuple[tuple[str, QWidget, int], ...], lines: Lines,
        missing: QLabel, parent: QWidget,
    ) -> QVBoxLayout:
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, 0, MARGIN, 0)
        head.setSpacing(5)
        head.addWidget(title)
        head.addStretch(1)
        for text, field, width in fields:
            label = QLabel(text, parent)
            label.setProperty("role", "label")
            label.setBuddy(field)
            field.setFixedWidth(width)
            head.addSpacing(4)
            head.addWidget(label)
            head.addWidget(field)
        holder = QWidget(parent)
        holder.setFixedHeight(TITLE_HEIGHT + 4)
        holder.setLayout(head)
        missing.setContentsMargins(MARGIN, 4, MARGIN, 4)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(holder)
        column.addWidget(lines)
        column.addWidget(missing)
        column.addStretch(1)
        return column

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        for label, words in zip(self._titles, (
                tr("Serving the demand") if wide else tr("Serving"),
                tr("Training a model of its size") if wide else tr("Training")), strict=True):
            label.setText(words)

    # -- options -----------------------------------------------------------------------------------

    @property
    def options(self) -> dict[str, Any]:
        """Tokens of the run in trillions and its cards; None for none."""
        return {"tokens_t": self.tokens.value, "cards": self.cards.value}

    @options.setter
    def options(self, options: Mapping[str, Any]) -> None:
        for name, field in (("tokens_t", self.tokens), ("cards", self.cards)):
            value = options.get(name, field.value)
            if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
                field.value = value
        self.refresh()

    def _told(self) -> None:
        self.take()
        self.options_changed.emit(self.options)

    # -- showing -----------------------------------------------------------------------------------

    def take(self) -> None:
        e = self.session.compute
        names = dict(zip(e.chips, e.names, strict=True))
        chip = self.choice.chip if self.choice.chip in names else e.chips[max(e.base, 0)]
        if {self.chip.itemData(i): self.chip.itemText(i)
                for i in range(self.chip.count())} != names:
            self.chip.fill(names, chip)
        self.chip.show_key(chip)
        self.aside.setText(" · ".join((
            workload_label(e.book, e.workload), tr(PHASES.get(e.served["phase"], "")),
            e.served["region"])))
        self.aside.setToolTip(tr("The case served: edit it in the bar above, under More too"))
        try:
            self.serving = serving_size(e, chip)
            self.training = training_size(e, chip, self.tokens.value, self.cards.value)
        except ComputeInputError as error:  # a setting that cannot be: a load above 1, say
            self.serving = self.training = None
            for lines in (self.serving_lines, self.training_lines):
                lines.show_lines(())
            show_text(self.serving_missing, told(str(error)))
            show_text(self.training_missing, "")
            return
        self.serving_lines.show_lines(serving_lines(self.serving, e))
        self.training_lines.show_lines(training_lines(
            self.training, e, self.tokens.value, self.cards.value))
        label = chip_label(e.book, chip)
        for remark, words in (
                (self.serving_missing, why(self.serving.missing, e, self.serving.needs)),
                (self.training_missing, why(self.training.missing, e))):
            show_text(remark, tr("{chip} – {what}").format(chip=label, what=words) if words else "")


def _tokens_check(value: float | None) -> str:
    if value is None or 0 < value <= 100_000:
        return ""
    return tr("A run takes a number of tokens above 0 and up to 100,000 T.")


def _cards_check(value: float | None) -> str:
    if value is None or (0 < value <= 100_000_000 and float(value).is_integer()):
        return ""
    return tr("A run takes a whole number of cards from 1 to 100,000,000.")
