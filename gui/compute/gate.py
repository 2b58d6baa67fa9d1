"""The production-ready gate: long context, little compute and cache per token, with margins."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gui.commands.compute import set_assumptions
from gui.compute.choice_line import ChoiceLine, Option
from gui.compute.entries import K, M, number_entry, token_entry, tokens
from gui.compute.figures import known, ratio, span
from gui.compute.lights import FAIL, PASS, UNKNOWN, Light
from gui.compute.open_cell import OpenCell
from gui.compute.panel import MARGIN, ComputePanel
from gui.format import EN_DASH
from gui.i18n import tr
from gui.sentences import told
from gui.session import Session
from gui.widgets.labels import caption, show_text

if TYPE_CHECKING:
    from scoring.compute.evaluation import ComputeEvaluation
    from scoring.compute.readiness import Criterion

CASE = ("serving", "main")
_THRESHOLDS = {"context": "gate_context", "compute_ratio": "gate_compute", "kv_ratio": "gate_kv"}
_SHORT = 131_072  # the context a ratio is also told at


class GatePanel(ComputePanel):
    """Three conditions with light, value, threshold to type over and margin.

    Below each ratio stand what is claimed and what is derived; a click chooses which one counts.
    """

    TABLES = ("serving", "workloads", "architectures", "ratio_claims")

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, tr("Production-ready gate"), parent)
        self.lights: dict[str, Light] = {}
        self.names: dict[str, QLabel] = {}
        self.values: dict[str, QLabel] = {}
        self.thresholds: dict[str, OpenCell] = {}
        self.choices: dict[str, ChoiceLine] = {}
        self.grid = QGridLayout()
        self.grid.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self.grid.setHorizontalSpacing(6)
        self.grid.setVerticalSpacing(0)
        self.grid.setColumnStretch(1, 1)
        for name, field in _THRESHOLDS.items():
            self._add(name, field)
        self.box.addLayout(self.grid)
        self.elsewhere = caption(self)
        self.meaning = caption(self)
        self.caveat = caption(self)
        for label in (self.elsewhere, self.meaning, self.caveat):
            label.setContentsMargins(MARGIN, 2, MARGIN, 0)
            self.box.addWidget(label)
        self.caveat.setText(tr(
            "The gate says nothing of accuracy or of the software stack: see migration."))
        self.box.addStretch(1)

    def _add(self, name: str, field: str) -> None:
        row = 2 * len(self.lights)
        light, label, value = Light(self), QLabel(self), QLabel(self)
        value.setProperty("role", "head")
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        context = name == "context"
        cell = OpenCell(
            self.session, (*CASE, field),
            {"context": tr("Least context"), "compute_ratio": tr("Compute ratio below"),
             "kv_ratio": tr("KV ratio below")}[name],
            _in_full() if context else number_entry(), "≥ " if context else "< ", parent=self)
        for column, widget in enumerate((light, label, value, cell)):
            self.grid.addWidget(widget, row, column)
        self.grid.setRowMinimumHeight(row, 22)
        line = ChoiceLine(tr("Which figure counts"), 0, self)
        line.setToolTip(tr("Claimed by its maker, or derived from both architectures at the "
                           "gate's context: click the one that counts"))
        line.chosen.connect(lambda key, name=name: self.choose(name, key))
        self.grid.addWidget(line, row + 1, 1, 1, 3)
        self.lights[name], self.names[name], self.values[name] = light, label, value
        self.thresholds[name], self.choices[name] = cell, line

    def choose(self, name: str, choice: str) -> None:
        """Let the claimed or the derived ratio count."""
        claim = self._claim(name)
        if claim:
            self.session.apply(set_assumptions(
                self.session, {("ratio_claims", claim, "choice"): choice},
                tr("{claim} used").format(claim=claim)))

    def _judgement(self, name: str) -> Any:
        return getattr(self.session.compute, name)

    def _claim(self, name: str) -> str:
        """The row of the claim on this ratio; empty where nobody claims one."""
        book, sheet = self.session.book, self.session.book.sheet("ratio_claims")
        wanted = (name.removesuffix("_ratio"), book.value(*CASE, "workload"),
                  book.value(*CASE, "compare_with"))
        found = zip(sheet.ids, *(sheet.texts(field) for field in ("quantity", "subject", "base")),
                    strict=True)
        return next((row for row, *key in found if tuple(key) == wanted), "")

    # -- showing -----------------------------------------------------------------------------------

    def take(self) -> None:
        e = self.session.compute
        gate = e.gate
        base = self._name(e.served["compare_with"])
        names = {"context": tr("Context"),
                 "compute_ratio": tr("Compute / {base}").format(base=base),
                 "kv_ratio": tr("KV cache / {base}").format(base=base)}
        for criterion in gate.criteria:
            self._show(criterion, names[criterion.name])
        self._show_choice("compute_ratio", gate.compute_ratio)
        self._show_choice("kv_ratio", gate.kv_ratio)
        self.choices["context"].show_options((), "", _margin(gate.context, tokens_words))
        at = gate.judged_at
        self.aside.setText(tr("judged at {context}").format(
            context=tokens(at) if known(at) else EN_DASH))
        self._show_remarks(e)

    def _show(self, criterion: Criterion, name: str) -> None:
        state = {True: PASS, False: FAIL, None: UNKNOWN}[criterion.passed]
        self.lights[criterion.name].show_state(state, name)
        show_text(self.names[criterion.name], name)
        words = tokens_words if criterion.name == "context" else ratio
        value = words(criterion.value) if known(criterion.value) else EN_DASH
        if self.values[criterion.name].text() != value:
            self.values[criterion.name].setText(value)
            self.values[criterion.name].setAccessibleName(f"{name}: {value}")

    def _show_choice(self, name: str, criterion: Criterion) -> None:
        found = self._judgement(name)
        claimed, derived = getattr(found, "claimed", None), getattr(found, "derived", None)
        band = span(getattr(found, "low", None), getattr(found, "high", None))
        options = (
            Option("claimed", tr("claimed {ratio}").format(ratio=ratio(claimed)),
                   known(claimed), known(claimed) and found.inside is False,
                   told(found.reason) if known(claimed) else ""),
            Option("derived", tr("derived {ratio}").format(ratio=ratio(derived)), known(derived),
                   tip=tr("Band {band}").format(band=band) if band else ""))
        self.choices[name].show_options(
            options, getattr(found, "choice", "derived"), _margin(criterion, ratio))

    def _show_remarks(self, e: ComputeEvaluation) -> None:
        used, at = e.gate.compute_ratio.value, e.gate.judged_at
        other = e.ratio_at("compute", _SHORT)
        words = ""
        if known(used) and known(at) and known(other) and ratio(used) != ratio(other):
            words = tr("{ratio} holds at {context} only; at {other} it is {there}.").format(
                ratio=ratio(used), context=tokens_words(at), other=tokens(_SHORT),
                there=ratio(other))
        for notice in e.gate.notices:
            words = f"{words} {told(notice)}".strip()
        show_text(self.elsewhere, words)
        asked = int(e.served["gate_context"])
        means = ""
        if asked in (M, K * K):
            means = tr("1M stands for {n} tokens here; {other} is the other reading.").format(
                n=f"{asked:,}", other=f"{K * K if asked == M else M:,}")
        show_text(self.meaning, means)

    def _name(self, workload: str) -> str:
        """A model's name without its maker's family: 'DeepSeek-V3.2' -> 'V3.2'."""
        sheet = self.session.book.sheet("workloads")
        name = sheet.value(workload, "name") if workload in sheet.row else ""
        return str(name or tr("none")).removeprefix("DeepSeek-").split(" (")[0]


def _in_full() -> Any:
    from dataclasses import replace

    return replace(token_entry(), typed=lambda value: "" if value is None else f"{int(value):,}")


def tokens_words(value: float) -> str:
    """Tokens in full: '1,048,576'."""
    return f"{value:,.0f}"


def _margin(criterion: Criterion, words: Callable[[float], str]) -> str:
    if not known(criterion.margin):
        return ""
    sign = "+" if criterion.margin > 0 else "−" if criterion.margin < 0 else "±"
    return tr("margin {margin}").format(margin=f"{sign}{words(abs(criterion.margin))}")


