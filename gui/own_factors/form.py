"""What is known of one factor, to edit: names, what is scored, the scale, where it applies."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from data.factor_names import FactorError
from data.own_factors import LONGEST_NAME
from gui.commands.command import Command
from gui.commands.factors import change_factor, factor_of, is_bundled_factor, is_hidden, scores_on
from gui.format import score
from gui.i18n import tr
from gui.languages import language
from gui.own_factors.anchors import AnchorsEditor, anchors_label
from gui.own_factors.segments import SegmentChoice
from gui.sentences import told
from gui.session import Session
from gui.widgets.labels import caption, show_text

_TEXT_HEIGHT = 58


class TextBox(QPlainTextEdit):
    """Several lines of text; `left` comes when the keyboard goes elsewhere."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        super().focusOutEvent(event)
        self.left.emit()


class FactorForm(QScrollArea):
    """Every field is taken when it is left, as one undoable step; a refusal stands below it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._id = session, ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        body = QWidget(self)
        self._grid = grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._next = 0
        self.names: dict[str, QLineEdit] = {}
        self.refusals: dict[str, QLabel] = {}
        for part, title in (("name", tr("Name")), ("name_zh", tr("Chinese name")),
                            ("short", tr("Short name"))):
            line = QLineEdit(body)
            line.setMaxLength(2 * LONGEST_NAME)
            line.editingFinished.connect(lambda part=part: self._take_name(part))
            self.names[part] = line
            self._put(title, line, part)
        self.names["short"].setPlaceholderText(tr("a word, for narrow columns"))
        self.description = TextBox(body)
        self.description.setProperty("field", True)
        self.description.setTabChangesFocus(True)
        self.description.setFixedHeight(_TEXT_HEIGHT)
        self.description.setPlaceholderText(tr("the question the score answers"))
        self.description.left.connect(self._take_description)
        self._put(tr("What is scored"), self.description)
        self.anchors = AnchorsEditor(body)
        self.anchors.edited.connect(self._take_anchors)
        self._put(tr("Rubric"), anchors_label(body))
        grid.addWidget(self.anchors, self._next, 1)
        self._next += 1
        self.segments = SegmentChoice(session, body)
        self.segments.edited.connect(self._take_segments)
        self._put(tr("Does not apply to"), self.segments)
        self.state, self.valuation = caption(body), caption(body)
        for label in (self.state, self.valuation):
            grid.addWidget(label, self._next, 1)
            self._next += 1
        box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 12, 0)
        box.addLayout(grid)
        box.addStretch(1)
        self.setWidget(body)

    def show_factor(self, id: str) -> None:
        """Show a factor of the session; a refused text of the same factor stays to be mended."""
        other, self._id = id != self._id, id
        if not id or id not in self._session.universe.kept_column:
            return
        factor = factor_of(self._session, id)
        for part, line in self.names.items():
            text = getattr(factor, part)
            if line.text() != text and (other or not self.refusals[part].text()):
                line.setText(text)
                line.setCursorPosition(0)
            if other:
                show_text(self.refusals[part], "")
        here = tr(factor.name) if language() == "zh_CN" and not factor.own else ""
        self.names["name_zh"].setPlaceholderText(here)
        text = tr(factor.description)
        if self.description.toPlainText() != text:
            self.description.setPlainText(text)
        if other or not self.anchors.problem:
            self.anchors.show_anchors(factor.anchors)
        self.segments.show_chosen(factor.not_for)
        show_text(self.state, self._standing(id))
        show_text(self.valuation, tr(
            "Built in: its evidence is scored on the published scales, "
            "and the calibrated valuation rests on it. Hiding, moving or renaming it changes "
            "composites and ranks, never a value: its scores go on counting there.")
            if is_bundled_factor(self._session, id) else tr(
            "Your own: it moves composites and ranks. The calibrated valuation rests on the "
            "built-in factors alone, so no value moves with it."))

    def focus_rubric(self) -> None:
        """Put the keyboard where the first meaning is written."""
        self.ensureWidgetVisible(self.anchors)
        if self.anchors.lines:
            self.anchors.lines[0][1].setFocus()

    # -- inside ------------------------------------------------------------------------------------

    def _put(self, title: str, control: QWidget, part: str = "") -> None:
        label = QLabel(title, self.widget())
        label.setProperty("role", "label")
        label.setContentsMargins(0, 4, 0, 0)
        self._grid.addWidget(label, self._next, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(control, self._next, 1)
        if not isinstance(control, QLabel | SegmentChoice):
            label.setBuddy(control)
            control.setAccessibleName(title)
        self._next += 1
        if part:
            self.refusals[part] = refusal = caption(self.widget(), "refusal")
            refusal.hide()
            self._grid.addWidget(refusal, self._next, 1)
            self._next += 1

    def _standing(self, id: str) -> str:
        """How much rests on the factor."""
        session = self._session
        count = scores_on(session, id)
        given = (tr("No score of yours.") if not count else tr("1 score of yours.") if count == 1
                 else tr("{n} scores of yours.").format(n=count))
        if is_hidden(session, id):
            return given + " " + tr("Hidden: it is in no table and no composite, and kept.")
        weight = float(session.evaluation.weights[session.universe.column[id]])
        words = tr("Weight {weight}.").format(weight=score(weight, 3))
        if session.state.sheets[session.universe.id].weights.mode == "typed" and not weight:
            words += " " + tr("Weights are typed: give it one beside the table.")
        return f"{given} {words}"

    def _take(self, made: Callable[[], Command], part: str = "") -> None:
        try:
            command = made()
        except FactorError as error:
            if part:
                show_text(self.refusals[part], told(str(error)))
            return
        if part:
            show_text(self.refusals[part], "")
        self._session.apply(command)

    def _change(self, **parts: Any) -> Command:
        return change_factor(self._session, self._id, **parts)

    def _take_name(self, part: str) -> None:
        text = " ".join(self.names[part].text().split())
        if self._stands() and text != getattr(factor_of(self._session, self._id), part):
            self._take(lambda: self._change(**{part: text}), part)
        elif part in self.refusals:
            show_text(self.refusals[part], "")

    def _take_description(self) -> None:
        text = " ".join(self.description.toPlainText().split())
        if self._stands() and text != tr(factor_of(self._session, self._id).description):
            self._take(lambda: self._change(description=text))

    def _take_anchors(self) -> None:
        anchors = self.anchors.anchors
        if self._stands() and anchors != factor_of(self._session, self._id).anchors:
            self._take(lambda: self._change(anchors=anchors))

    def _take_segments(self) -> None:
        if self._stands():
            self._take(lambda: self._change(not_for=self.segments.chosen))

    def _stands(self) -> bool:
        return self._id in self._session.universe.kept_column


