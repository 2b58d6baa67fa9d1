"""The small form that adds a row of the analyst's own."""

from __future__ import annotations

import re
from collections.abc import Collection

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from gui.i18n import tr
from gui.widgets.popup import Popup


def row_id(name: str, taken: Collection[str]) -> str:
    """An id for a name, one that is not taken: 'My chip 2' -> 'my_chip_2'."""
    stem = re.sub(r"\W+", "_", name.casefold()).strip("_") or "row"
    found, number = stem, 2
    while found in taken:
        found, number = f"{stem}_{number}", number + 1
    return found


class RowForm(Popup):
    """A name, and whether to begin with the values of another row; `given` on Enter or Add."""

    given = Signal(str, bool)  # name, whether to begin with the other row's values

    def __init__(self, table: str, like: str, taken: Collection[str], parent: QWidget) -> None:
        super().__init__(tr("Add a row to {table}").format(table=table), parent)
        self._taken = {name.casefold() for name in taken}
        self.name = QLineEdit(self)
        self.name.setAccessibleName(tr("Name"))
        self.name.setPlaceholderText(tr("name of the new row"))
        self.name.setMinimumWidth(280)
        self.copy = QCheckBox(tr("Begin with the values of {row}").format(row=like), self)
        self.copy.setChecked(bool(like))
        self.copy.setVisible(bool(like))
        self.refusal = QLabel(self)
        self.refusal.setProperty("role", "refusal")
        self.refusal.hide()
        self.add = QPushButton(tr("Add"), self)
        self.add.setProperty("compact", True)
        self.add.clicked.connect(self.accept)
        self.name.textEdited.connect(lambda _: self.refusal.hide())
        row = QHBoxLayout()
        row.addWidget(self.copy, 1)
        row.addWidget(self.add)
        for field in (self.name, self.refusal):
            self.box.addWidget(field)
        self.box.addLayout(row)

    def ask_at(self, place: QPoint) -> None:
        """Show it at a place of the screen."""
        self.open_at(place, self.name)

    def accept(self) -> None:
        name = self.name.text().strip()
        if not name or name.casefold() in self._taken:
            self.refusal.setText(tr("Type a name for the row.") if not name else tr(
                "There is a row “{name}” already: type another name.").format(name=name))
            self.refusal.show()
            self.adjustSize()
            return
        self.close()
        self.given.emit(name, self.copy.isChecked())
