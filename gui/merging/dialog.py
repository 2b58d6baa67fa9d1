"""The dialog that merges two companies: which record stays, and who is right where they differ."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from data.errors import DataError
from gui.i18n import mark, tr
from gui.inspector.header import STATUSES
from gui.merging.plan import MergePlan
from gui.names import both_scripts, segment_name
from gui.sentences import told
from gui.session import Session, Update
from gui.widgets.combo import Combo
from gui.widgets.labels import caption, show_text

_KINDS = {"evidence": mark("rows of evidence"), "fundamental": mark("fundamentals"),
          "observation": mark("valuations")}
_SHOWN = 38  # characters of a value


class MergeDialog(QDialog):
    """Two companies above, what they differ in below; Merge is one undoable edit."""

    def __init__(
        self, session: Session, parent: QWidget | None = None, kept: str = "", other: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Merge companies"))
        self._session = session
        names = {c.id: both_scripts(c) for c in sorted(
            session.universe.companies, key=lambda c: c.name.casefold())}
        kept = kept or session.selection
        other = other or next((id for id in names if id != kept), "")
        self.kept, self.other = Combo(tr("Company that stays"), self), Combo(
            tr("Company that is merged into it"), self)
        self.kept.fill(names, kept)
        self.other.fill(names, other)
        self.swap = QPushButton(tr("Swap"), self)
        self.swap.setAutoDefault(False)
        self.plan: MergePlan | None = None
        self.choices: dict[str, QButtonGroup] = {}
        self.joins, self.problem = caption(self, "label"), caption(self, "refusal")
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.apply_button = QPushButton(tr("Merge"), self)
        self.apply_button.setDefault(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.apply_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out(buttons)
        self.kept.activated.connect(lambda _: self.refresh())
        self.other.activated.connect(lambda _: self.refresh())
        self.swap.clicked.connect(self._swap)
        buttons.accepted.connect(self._apply)
        buttons.rejected.connect(self.reject)
        session.changed.connect(self._session_changed)
        self.refresh()

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        top = QGridLayout()
        top.setHorizontalSpacing(8)
        top.setColumnStretch(1, 1)
        for row, (text, combo) in enumerate(((tr("Record that stays"), self.kept),
                                             (tr("Record merged into it"), self.other))):
            label = QLabel(text, self)
            label.setBuddy(combo)
            top.addWidget(label, row, 0)
            top.addWidget(combo, row, 1)
        top.addWidget(self.swap, 0, 2, 2, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(10)
        box.addLayout(top)
        box.addWidget(self._scroll, 1)
        box.addWidget(self.joins)
        box.addWidget(self.problem)
        box.addWidget(buttons)
        self.resize(820, 560)

    @property
    def chosen(self) -> list[str]:
        """The conflicts in which the record that goes is right."""
        return [key for key, group in self.choices.items() if group.checkedId() == 1]

    def refresh(self) -> None:
        """Show what the two chosen companies differ in and what joins."""
        kept, other = str(self.kept.currentData()), str(self.other.currentData())
        self.choices = {}
        body = QWidget()
        body.setProperty("ground", "base")
        self.plan = None
        if kept == other:
            show_text(self.problem, tr("A company cannot be merged with itself: choose another."))
            show_text(self.joins, "")
        else:
            self.plan = MergePlan(self._session, kept, other)
            show_text(self.problem, "")
            show_text(self.joins, _joins(self.plan))
            self._fill(body, self.plan)
        self._scroll.setWidget(body)
        self.apply_button.setEnabled(self.plan is not None)

    def _fill(self, body: QWidget, plan: MergePlan) -> None:
        grid = QGridLayout(body)
        grid.setContentsMargins(12, 10, 12, 10)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, text in enumerate((tr("They differ in"), self.kept.currentText(),
                                       self.other.currentText())):
            head = caption(body, "head")
            head.setText(text)
            grid.addWidget(head, 0, column)
        for row, conflict in enumerate(plan.conflicts, 1):
            name = QLabel(conflict.name, body)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            group = QButtonGroup(body)
            for at, text in enumerate((conflict.kept, conflict.other)):
                words = _words(conflict.key, text)
                button = QRadioButton(_short(words), body)
                button.setToolTip(text)
                button.setAccessibleName(f"{conflict.name}: {text}")
                button.setChecked(at == 0)
                group.addButton(button, at)
                grid.addWidget(button, row, 1 + at)
            self.choices[conflict.key] = group
        if not plan.conflicts:
            none = caption(body)
            none.setText(tr("Nothing: no field and no score of one contradicts the other."))
            grid.addWidget(none, 1, 0, 1, 3)
        grid.setRowStretch(len(plan.conflicts) + 2, 1)

    def _swap(self) -> None:
        kept, other = self.kept.currentData(), self.other.currentData()
        self.kept.show_key(other)
        self.other.show_key(kept)
        self.refresh()

    def _session_changed(self, update: Update) -> None:
        if "universe" in update.kinds:
            self.reject()
        elif update.of_scores:
            self.refresh()

    def _apply(self) -> None:
        if self.plan is None:
            return
        try:
            command = self.plan.command(self.chosen)
        except DataError as error:
            show_text(self.problem, told(str(error)))
            return
        self._session.changed.disconnect(self._session_changed)
        self._session.select(self.plan.kept)
        self._session.apply(command)
        self.accept()


def _joins(plan: MergePlan) -> str:
    """What comes over without a choice, in words."""
    parts = []
    for joined in plan.joined:
        if not joined.moved and not joined.doubled:
            continue
        text = tr("{n} {kind} come over").format(n=len(joined.moved), kind=tr(_KINDS[joined.word]))
        if joined.doubled:
            text += tr(" ({n} known of both stand once)").format(n=len(joined.doubled))
        parts.append(text)
    if plan.taken_over:
        parts.append(tr("{n} empty fields are filled").format(n=len(plan.taken_over)))
    if not parts:
        return tr("Nothing else is known of the company that is merged.")
    return tr("{list}.").format(list=tr("; ").join(parts))


def _words(key: str, text: str) -> str:
    """A value as the window shows it elsewhere."""
    if key == "status":
        return tr(STATUSES.get(text, text))
    return segment_name(text) if key == "segment" else text


def _short(text: str) -> str:
    text = " ".join(text.split()).replace("&", "&&")
    return text if len(text) <= _SHOWN else text[:_SHOWN - 1] + "…"


def open_merge(session: Session, parent: QWidget) -> MergeDialog:
    """Open the dialog with the selected company as the one that stays."""
    dialog = MergeDialog(session, parent)
    dialog.open()
    return dialog
