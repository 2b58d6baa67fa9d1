"""One field of the form: its name, what is typed or chosen, and below it what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from data.schema import Column
from gui.dialogs.rows import words
from gui.session import Session
from gui.widgets.combo import Combo
from gui.widgets.labels import caption, show_text

_LONG_HEIGHT = 52


class Field(QObject):
    """The widgets of one column; `text` is what its cell would hold, trimmed.

    `edited` comes when the user changes it.
    """

    edited = Signal()

    def __init__(self, session: Session, word: str, column: Column, parent: QWidget) -> None:
        super().__init__(parent)
        self.column = column
        self.name = words.field_name(word, column.name)
        self.label = QLabel(self.name, parent)
        self.label.setProperty("role", "label")
        self.refusal = caption(parent, "refusal")
        self.hint = caption(parent)
        for below in (self.refusal, self.hint):
            below.hide()
        self.control = self._made(session, word, parent)
        self.control.setAccessibleName(self.name)
        self.label.setBuddy(self.control)

    def put(self, grid: QGridLayout, row: int) -> int:
        """Lie in a grid from `row` on; the next free row."""
        if isinstance(self.control, QPlainTextEdit):
            self.label.setContentsMargins(0, 5, 0, 0)
            grid.addWidget(self.label, row, 0, Qt.AlignmentFlag.AlignTop)
        else:
            grid.addWidget(self.label, row, 0)
        grid.addWidget(self.control, row, 1)
        grid.addWidget(self.hint, row + 1, 1)
        grid.addWidget(self.refusal, row + 2, 1)
        return row + 3

    @property
    def must_choose(self) -> bool:
        """Whether one of the choices must be taken."""
        control = self.control
        return self.column.required and isinstance(control, Combo) and not control.isEditable()

    @property
    def text(self) -> str:
        """What the cell of the column would hold."""
        control = self.control
        if isinstance(control, QCheckBox):
            return "1" if control.isChecked() else "0"
        if isinstance(control, Combo):
            return self._chosen(control)
        if isinstance(control, QPlainTextEdit):
            return " ".join(control.toPlainText().split())
        assert isinstance(control, QLineEdit)
        return control.text().strip()

    @text.setter
    def text(self, text: str) -> None:
        control = self.control
        if isinstance(control, QCheckBox):
            control.setChecked(text == "1")
        elif isinstance(control, Combo):
            control.show_key(text)
            if control.isEditable() and control.currentData() != text:
                control.setEditText(text)
        elif isinstance(control, QPlainTextEdit):
            control.setPlainText(text)
        elif isinstance(control, QLineEdit):
            control.setText(text)
            control.setCursorPosition(0)

    def refuse(self, why: str) -> None:
        """Say below the field what would be right; '' takes it back."""
        show_text(self.refusal, why)
        self.control.setAccessibleDescription(why)

    def _made(self, session: Session, word: str, parent: QWidget) -> QWidget:
        column = self.column
        offered = words.choices(session, word, column)
        if offered is not None:
            return self._choice(offered, words.open_column(word, column.name), parent)
        if column.kind == "flag":
            check = QCheckBox(words.check_text(column.name), parent)
            check.toggled.connect(self._edited)
            return check
        if column.name in words.LONG:
            page = QPlainTextEdit(parent)
            page.setProperty("field", True)
            page.setTabChangesFocus(True)
            page.setFixedHeight(_LONG_HEIGHT)
            page.textChanged.connect(self._edited)
            return page
        line = QLineEdit(parent)
        line.setPlaceholderText(words.hint(column))
        line.textChanged.connect(self._edited)
        return line

    def _choice(self, offered: dict[str, str], may_type: bool, parent: QWidget) -> Combo:
        combo = Combo(self.name, parent)
        combo.setMaxVisibleItems(16)
        combo.setMinimumContentsLength(12)
        combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setEditable(may_type)
        combo.fill(offered, next(iter(offered), ""))
        line = combo.lineEdit()
        if line is not None:
            combo.setInsertPolicy(Combo.InsertPolicy.NoInsert)
            line.setAccessibleName(self.name)
            line.setPlaceholderText(words.hint(self.column))
            combo.editTextChanged.connect(self._edited)
        combo.currentIndexChanged.connect(self._edited)
        return combo

    def _chosen(self, combo: Combo) -> str:
        if not combo.isEditable():
            return str(combo.currentData() or "")
        typed = combo.currentText().strip()
        at = combo.findText(typed)
        if at >= 0:
            return str(combo.itemData(at) or "")
        return typed.replace(" ", "_") if "segment" in self.column.name else typed

    def _edited(self) -> None:
        self.refuse("")
        self.edited.emit()
