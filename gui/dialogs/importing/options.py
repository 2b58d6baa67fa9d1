"""How a file is read: sheet, encoding, delimiter, header row and decimal comma."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from data.importing import Grid, Reading
from data.importing.encoding import ENCODINGS, NAMES
from data.importing.grid import FARTHEST
from data.importing.text_grid import DELIMITERS
from gui.i18n import mark, tr
from gui.widgets.combo import Combo

_DELIMITERS = {",": mark("comma"), ";": mark("semicolon"), "\t": mark("tab"), "|": mark("bar")}
_POINT, _COMMA = "0.5", "0,5"


class ReadingOptions(QWidget):
    """Shows how the file was read; `changed` when the user wants it otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reading = Reading()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._header_row = 1
        self._labels: dict[QWidget, QLabel] = {}
        self.sheet = self._combo(tr("Sheet"))
        self.encoding = self._combo(tr("Encoding"))
        self.delimiter = self._combo(tr("Delimiter"))
        self.header = QLineEdit(self)
        self.header.setValidator(QIntValidator(1, FARTHEST, self.header))
        self.header.setFixedWidth(56)
        self._add(tr("Header row"), self.header)
        self.decimal = self._combo(tr("Decimals"))
        self._row.addStretch(1)
        self.sheet.activated.connect(lambda _: self._set(
            sheet=self.sheet.currentData(), header_row=None))
        self.encoding.activated.connect(
            lambda _: self._set(encoding=self.encoding.currentData()))
        self.delimiter.activated.connect(
            lambda _: self._set(delimiter=self.delimiter.currentData(), header_row=None))
        self.header.editingFinished.connect(self._set_header)
        self.decimal.activated.connect(lambda _: self._set(decimal_comma={
            _POINT: False, _COMMA: True}.get(self.decimal.currentData())))

    def show_grid(self, grid: Grid | None, path: Path) -> None:
        """Show how a file was read; None where it could not be."""
        reading = self.reading
        text = bool(grid.encoding) if grid else path.suffix.lower() != ".xlsx"
        sheets = grid.sheets if grid else ()
        self._show(self.sheet, len(sheets) > 1)
        self._show(self.encoding, text)
        self._show(self.delimiter, text)
        if grid is not None:
            self.sheet.fill({name: name for name in sheets}, grid.sheet)
            self._header_row = grid.header_row
            self.header.setText(str(grid.header_row))
        self.encoding.fill(
            {"": _guess(NAMES.get(grid.encoding, grid.encoding.upper()) if grid else "",
                        bool(reading.encoding)),
             **{name: NAMES.get(name, name.upper()) for name in ENCODINGS}}, reading.encoding)
        self.delimiter.fill(
            {"": _guess(tr(_DELIMITERS.get(grid.delimiter, grid.delimiter)) if grid else "",
                        bool(reading.delimiter)),
             **{key: tr(_DELIMITERS[key]) for key in DELIMITERS}}, reading.delimiter)
        wanted = reading.decimal_comma
        shown = "" if grid is None else _COMMA if grid.decimal_comma else _POINT
        self.decimal.fill(
            {"": _guess(shown, wanted is not None), _POINT: _POINT, _COMMA: _COMMA},
            "" if wanted is None else _COMMA if wanted else _POINT)

    # -- inside ------------------------------------------------------------------------------------

    def _set(self, **given: object) -> None:
        reading = replace(self.reading, **given)  # type: ignore[arg-type]
        if reading != self.reading:
            self.reading = reading
            self.changed.emit()

    def _set_header(self) -> None:
        row = int(self.header.text())
        if row != self._header_row:
            self._header_row = row
            self._set(header_row=row)

    def _combo(self, name: str) -> Combo:
        combo = Combo(name, self)
        combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
        self._add(name, combo)
        return combo

    def _add(self, name: str, field: QWidget) -> None:
        label = QLabel(name, self)
        label.setProperty("role", "label")
        label.setBuddy(field)
        field.setAccessibleName(name)
        self._labels[field] = label
        if self._row.count():
            self._row.addSpacing(8)
        self._row.addWidget(label)
        self._row.addWidget(field)

    def _show(self, field: QWidget, visible: bool) -> None:
        field.setVisible(visible)
        self._labels[field].setVisible(visible)


def _guess(name: str, chosen: bool) -> str:
    """How the guess is offered, with what it came to where it stands."""
    return tr("Guess") if chosen or not name else tr("{name} (guessed)").format(name=name)
