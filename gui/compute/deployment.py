"""The deployment check: a model on a stack and a device, for so many users at a context."""

from __future__ import annotations

from functools import partial
from math import isnan
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from data.compute.records import Architecture, Chip, Workload
from data.compute.supply_records import ReadinessRow
from gui.compute.bar import language_models
from gui.compute.boxes import EntryBox, SearchBox
from gui.compute.charts.words import banded, figure, missing_words
from gui.compute.entries import M, number_entry, token_entry, tokens
from gui.compute.figures import limit_word
from gui.compute.lights import FAIL, PASS, UNKNOWN, Light
from gui.compute.migration import cases
from gui.dialogs.error import show_failure
from gui.format import EN_DASH, score
from gui.i18n import tr
from gui.sentences import told
from gui.session import Session, Update
from gui.theme.theme import content_font
from gui.widgets.combo import Combo
from gui.widgets.labels import caption, rule, show_text
from scoring.compute.deployment import Deployment, check_deployment
from scoring.compute.errors import ComputeInputError
from scoring.compute.evaluation.case import serving_of
from scoring.compute.throughput import estimate

_CONTEXTS = (4_096, 32_768, 131_072, M, 1_048_576)


class DeploymentPanel(QWidget):
    """Five questions, the answer with its lights, and the environment block.

    The questions start from the case served and change nothing in the book.
    """

    def __init__(self, session: Session, chip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.answer: Deployment | None = None
        self._folder = str(session.journal.workspace.path.parent)
        self.setAccessibleName(tr("Deployment check"))
        served = session.compute.served
        self.model = SearchBox(tr("Model"), lambda: language_models(session), parent=self)
        self.device = SearchBox(tr("Device"), self._chips, parent=self)
        self.backend = Combo(tr("Backend"), self)
        self.context = SearchBox(
            tr("Context"), lambda: {n: tokens(n) for n in _CONTEXTS}, token_entry(),
            _needed, self)
        self.users = EntryBox(tr("Concurrency"), number_entry(tr("at a time")), _at_least_one,
                              self)
        self.model.set_value(served["workload"])
        self.device.set_value(chip or served["base_chip"])
        self.context.set_value(served["context"] or (
            served["input_tokens"] + served["output_tokens"]))
        self.users.set_value(64.0)
        self.lights = {name: Light(self) for name in ("fits", "stack", "speed")}
        self.lines = {name: QLabel(self) for name in ("fits", "stack", "speed", "card", "limit")}
        self.evidence = caption(self)
        self.problem = caption(self, "refusal")
        self.block = QPlainTextEdit(self)
        self.block.setReadOnly(True)
        self.block.setTabChangesFocus(True)
        self.block.setAccessibleName(tr("Environment block"))
        self.copy_button = QPushButton(tr("Copy environment block"), self)
        self.save_button = QPushButton(tr("Save…"), self)
        self._lay_out()
        self._connect()
        self._offer_stacks()
        self.refresh()

    def _lay_out(self) -> None:
        ask = QGridLayout()
        ask.setHorizontalSpacing(8)
        ask.setVerticalSpacing(6)
        for row, field in enumerate(
                (self.model, self.backend, self.device, self.context, self.users)):
            label = QLabel(field.accessibleName(), self)
            label.setProperty("role", "label")
            label.setBuddy(field)
            ask.addWidget(label, row, 0)
            ask.addWidget(field, row, 1)
        ask.setColumnStretch(1, 1)
        tell = QGridLayout()
        tell.setHorizontalSpacing(8)
        tell.setVerticalSpacing(4)
        heads = {"fits": tr("Fits in memory"), "stack": tr("Stack supported"),
                 "speed": tr("Speed per user"), "card": tr("Speed per card"),
                 "limit": tr("Limited by")}
        for row, (name, head) in enumerate(heads.items()):
            if name in self.lights:
                tell.addWidget(self.lights[name], row, 0)
            tell.addWidget(QLabel(head, self), row, 1)
            self.lines[name].setProperty("role", "head")
            self.lines[name].setWordWrap(True)
            self.lines[name].setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse)
            tell.addWidget(self.lines[name], row, 2)
        tell.setColumnStretch(2, 1)
        self.block.setFont(content_font())
        self.block.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.block.setMinimumHeight(110)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(ask)
        box.addWidget(rule(self))
        box.addLayout(tell)
        box.addWidget(self.evidence)
        box.addWidget(self.problem)
        box.addWidget(self.block, 1)

    def _connect(self) -> None:
        self.model.entered.connect(self.refresh)
        self.device.entered.connect(self._device_chosen)
        self.context.entered.connect(self.refresh)
        self.users.entered.connect(self.refresh)
        self.backend.activated.connect(lambda _: self.refresh())
        self.copy_button.clicked.connect(self.copy)
        self.save_button.clicked.connect(self.ask_save)
        self.session.changed.connect(self._changed)

    def _chips(self) -> dict[Any, str]:
        sheet = self.session.book.sheet("chips")
        return dict(zip(sheet.ids, sheet.texts("name"), strict=True))

    def _device_chosen(self) -> None:
        self._offer_stacks()
        self.refresh()

    def _offer_stacks(self) -> None:
        """Every stack of the table; the device's own is chosen."""
        sheet = self.session.book.sheet("chips")
        stacks = sorted({s for s in sheet.texts("software_stack") if s}, key=str.casefold)
        own = sheet.value(self.device.value, "software_stack")
        self.backend.fill({s: s for s in stacks}, own)

    # -- the answer --------------------------------------------------------------------------------

    def _changed(self, update: Update) -> None:
        if "compute" in update.kinds or "universe" in update.kinds:
            self.refresh()

    def refresh(self) -> None:
        """Ask the engine again."""
        try:
            self.answer = self._ask()
            show_text(self.problem, "")
        except ComputeInputError as error:
            self.answer = None
            show_text(self.problem, told(f"{error}"))
        self._show(self.answer)

    def _ask(self) -> Deployment:
        book = self.session.book
        workload = _record(book.sheet("workloads").records(Workload), self.model.value)
        chip = _record(book.sheet("chips").records(Chip), self.device.value)
        built = {a.id: a for a in book.sheet("architectures").records(Architecture)}
        stack = self.backend.currentData()
        return check_deployment(
            workload, chip, context=self.context.value, concurrency=self.users.value, stack=stack,
            serving=serving_of(self.session.compute.served, "all_in"),
            rows=self._evidence(workload.name, stack),
            estimator=partial(estimate, architecture=built.get(workload.id)))

    def _evidence(self, name: str, stack: str) -> tuple[ReadinessRow, ...]:
        """The rubric's rows on this model and stack."""
        wanted = f"_to_{(stack or '').casefold()}"
        return next((rows for (route, workload), rows in cases(self.session.book).items()
                     if route.endswith(wanted) and name.startswith(workload.split(" ")[0])), ())

    def _show(self, answer: Deployment | None) -> None:
        self.copy_button.setEnabled(answer is not None)
        self.save_button.setEnabled(answer is not None)
        if answer is None:
            for name, line in self.lines.items():
                line.setText(EN_DASH)
                if name in self.lights:
                    self.lights[name].show_state(UNKNOWN, line.text())
            self.evidence.setText("")
            self.block.setPlainText("")
            return
        words = {"fits": _fits(answer), "stack": _stack(answer), "speed": _speed(answer),
                 "card": _card(answer), "limit": limit_word(answer.limit)}
        if answer.missing:
            words["limit"] = missing_words(answer.missing)
        for name, text in words.items():
            self.lines[name].setText(text)
        for name, verdict in (("fits", answer.fits), ("stack", answer.support.supported),
                              ("speed", answer.target_reached)):
            state = UNKNOWN if verdict is None else PASS if verdict else FAIL
            self.lights[name].show_state(state, words[name])
        self.lights["speed"].setVisible(answer.target_reached is not None)
        self.evidence.setText(told(answer.support.reason))
        self.block.setPlainText(answer.as_env())

    # -- the block ---------------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the environment block on the clipboard."""
        if self.answer is not None:
            QGuiApplication.clipboard().setText(self.answer.as_env())

    def ask_save(self) -> None:
        """Ask for a name and save the block."""
        if self.answer is None:
            return
        stem = f"{self.answer.model}-{self.answer.device}.env"
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save environment block"), str(Path(self._folder) / stem),
            tr("Environment") + " (*.env);;" + tr("All files") + " (*)")
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Write the block; a failure is told and leaves every file as it was."""
        from data.exporting.atomic import write_whole
        from data.exporting.errors import ExportError

        assert self.answer is not None
        try:
            write_whole(path, self.answer.as_env().encode(), overwrite=True)  # the dialog asked
        except ExportError as error:
            show_failure(error, self)
            return
        self._folder = str(path.parent)


class DeploymentDialog(QDialog):
    """The deployment check in a window of its own."""

    def __init__(self, session: Session, parent: QWidget | None, chip: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Deployment check"))
        self.panel = DeploymentPanel(session, chip, self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for button in (self.panel.copy_button, self.panel.save_button):
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.close)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 12)
        box.setSpacing(12)
        box.addWidget(self.panel, 1)
        box.addWidget(buttons)
        self.resize(460, 560)


def _record(records: Any, wanted: str) -> Any:
    return next(record for record in records if record.id == wanted)


def _needed(value: Any) -> str:
    return tr("A number of tokens is needed.") if not value else ""


def _at_least_one(value: Any) -> str:
    return tr("At least one user is needed.") if value is None or value < 1 else ""


def _fits(a: Deployment) -> str:
    if a.fits is None:
        return tr("not known")
    if not a.fits:
        return (tr("no") if isnan(a.cards) else
                tr("no: one sequence would take {n} cards").format(n=f"{a.cards:,.0f}"))
    if a.replicas == 1:
        return tr("yes, on {n} cards").format(n=f"{a.cards:,.0f}")
    return tr("yes, on {n} cards: {replicas} replicas of {each}").format(
        n=f"{a.cards:,.0f}", replicas=f"{a.replicas:,.0f}", each=f"{a.cards_per_replica:,.0f}")


def _stack(a: Deployment) -> str:
    words = {True: tr("yes"), False: tr("no"), None: tr("not known")}[a.support.supported]
    found = a.support.readiness
    if found is None or isnan(found[0]):  # not every decisive row of the rubric is scored
        return words
    return tr("{words}; readiness {low} to {high}").format(
        words=words, low=score(found[1]), high=score(found[2]))


def _speed(a: Deployment) -> str:
    if isnan(a.user_tok_s):
        return EN_DASH
    words = tr("{rate} tok/s").format(rate=figure(a.user_tok_s))
    return words if a.target_reached is not False else tr("{speed}, below the target").format(
        speed=words)


def _card(a: Deployment) -> str:
    if isnan(a.card_tok_s):
        return EN_DASH
    return tr("{rate} tok/s").format(rate=banded(a.card_tok_s, a.card_tok_s_low, a.card_tok_s_high))
