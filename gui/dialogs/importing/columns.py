"""Which column of the file is what: the guess, how sure it is, and the user's choice."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QScrollArea, QWidget

from data.importing import ColumnMapping, Field
from data.importing.grid import Row
from data.importing.header_units import scales_of
from gui.dialogs.importing.words import NONE, cell_text, choice, field_name, scale_words
from gui.i18n import tr
from gui.theme.theme import colour, theme
from gui.widgets.combo import Combo
from gui.widgets.labels import caption

MOST = 200  # columns with a choice; what a file has more stays as guessed
_DOUBTFUL = 0.9
_NAMES_ROOM = 130
_SCALE_ROOM = 88


class ColumnsPanel(QScrollArea):
    """One line per column of the file; below them the needed fields that no column gives.

    `changed(mapping)` when the user assigns otherwise.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.mapping: ColumnMapping | None = None
        self.combos: dict[int, Combo] = {}
        self.constants: dict[str, QLineEdit] = {}
        self.scales: dict[int, Combo] = {}
        self._sure: dict[int, QLabel] = {}
        self._examples: dict[int, QLabel] = {}
        self._first: list[str] = []
        self._shape: object = None
        theme.changed.connect(self._say)

    def show_mapping(self, mapping: ColumnMapping, preview: list[Row]) -> None:
        """Show a mapping, and of each column the first cell that holds something."""
        self.mapping = mapping
        self._first = _examples(len(mapping.headers), preview)
        given = {f.id for f in mapping.missing} | set(mapping.constants)
        lone = [f.id for f in mapping.fields if f.id in given and f.id != "name"]
        shape = mapping.kind, mapping.headers, mapping.factors, lone
        if shape != self._shape:
            self._shape = shape
            self._build(mapping, lone)
        self._say()

    # -- inside ------------------------------------------------------------------------------------

    def _build(self, mapping: ColumnMapping, lone: list[str]) -> None:
        focused = next((i for i, combo in self.combos.items() if combo.hasFocus()), None)
        inner = QWidget()
        inner.setProperty("ground", "base")
        lines = QGridLayout(inner)
        lines.setContentsMargins(8, 8, 8, 8)
        lines.setHorizontalSpacing(8)
        lines.setVerticalSpacing(4)
        lines.setColumnStretch(0, 1)
        lines.setColumnMinimumWidth(0, _NAMES_ROOM)
        self.combos, self._sure, self._examples, self.constants = {}, {}, {}, {}
        self.scales = {}
        items = {"": tr("not read"),
                 **{f.id: choice(f, mapping.factors) for f in mapping.fields}}
        named = [i for i, name in enumerate(mapping.headers) if name]
        for line, column in enumerate(named[:MOST]):
            self._add_column(lines, line, column, mapping, items)
        below = len(self.combos)
        if len(named) > MOST:
            more = caption(inner)
            more.setText(tr("{n} more columns stay as guessed.").format(n=len(named) - MOST))
            lines.addWidget(more, below, 0, 1, 4)
            below += 1
        for line, id in enumerate(lone, start=below):
            self._add_constant(lines, line, id, mapping)
        lines.setRowStretch(below + len(lone), 1)
        self.setWidget(inner)
        if focused in self.combos:
            self.combos[focused].setFocus()

    def _add_column(
        self, lines: QGridLayout, line: int, column: int, mapping: ColumnMapping,
        items: dict[str, str],
    ) -> None:
        header = mapping.headers[column]
        words = QLabel()
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setMinimumWidth(1)
        words.setToolTip(cell_text(header))
        words.setAccessibleName(cell_text(header))
        combo = Combo(tr("Column {name} is").format(name=cell_text(header)))
        combo.setFixedWidth(190)
        combo.fill(items, "")
        combo.activated.connect(lambda _, c=column: self._chosen(c))
        scale = Combo(tr("Numbers of {name} are").format(name=cell_text(header)))
        scale.setFixedWidth(_SCALE_ROOM)
        scale.setToolTip(tr("How the numbers of this column are read"))
        scale.activated.connect(lambda _, c=column: self._scaled(c))
        sure = QLabel()
        sure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        sure.setFixedWidth(42)
        lines.addWidget(words, line, 0)
        lines.addWidget(combo, line, 1)
        lines.addWidget(scale, line, 2)
        lines.addWidget(sure, line, 3)
        self.scales[column] = scale
        self.combos[column], self._sure[column], self._examples[column] = combo, sure, words

    def _add_constant(
        self, lines: QGridLayout, line: int, id: str, mapping: ColumnMapping
    ) -> None:
        name = field_name(id, mapping.factors)
        label = QLabel(tr("{field}: in no column").format(field=name))
        label.setWordWrap(True)
        field = QLineEdit(mapping.constants.get(id, ""))
        field.setPlaceholderText(tr("one value for all rows"))
        field.setAccessibleName(tr("{field} of all rows").format(field=name))
        field.setFixedWidth(190)
        label.setBuddy(field)
        field.editingFinished.connect(lambda: self._fixed(id))
        lines.addWidget(label, line, 0)
        lines.addWidget(field, line, 1)
        self.constants[id] = field

    def _say(self) -> None:
        """Show what is assigned, in the colours of now."""
        mapping = self.mapping
        if mapping is None:
            return
        of = {column: id for id, column in mapping.columns.items()}
        by_id = {f.id: f for f in mapping.fields}
        dim = colour("text3").name()
        for column, combo in self.combos.items():
            id = of.get(column, "")
            combo.show_key(id)
            self._show_scale(self.scales[column], by_id.get(id), mapping.scales.get(id, ""))
            example = self._first[column] or NONE
            self._examples[column].setText(
                f"{_short(mapping.headers[column])}<br><span style='color:{dim}; font-size:11px'>"
                f"{_short(example)}</span>")
            sure = self._sure[column]
            share = mapping.confidence.get(id, 0.0)
            sure.setText(f"{share:.0%}" if id else NONE)
            sure.setToolTip(tr("How like the header is to a name of this field"))
            ink = "text3" if not id else "warn_text" if share < _DOUBTFUL else "text2"
            sure.setStyleSheet(f"color: {colour(ink).name()}")
        for id, field in self.constants.items():
            if not field.hasFocus():
                field.setText(mapping.constants.get(id, ""))

    @staticmethod
    def _show_scale(combo: Combo, wanted: Field | None, by: str) -> None:
        """Offer what the numbers of a field can be: another unit, or another scale of scores."""
        choices = scales_of(wanted) if wanted is not None else ()
        combo.setVisible(bool(choices))
        if wanted is not None and choices:
            combo.fill({key: scale_words(key, wanted) for key in dict.fromkeys((*choices, by))}, by)

    def _scaled(self, column: int) -> None:
        mapping = self.mapping
        held = next((id for id, c in mapping.columns.items() if c == column), "") if mapping else ""
        by = str(self.scales[column].currentData())
        if mapping is not None and held and by != mapping.scales.get(held, ""):
            self.changed.emit(mapping.with_scale(held, by))

    def _chosen(self, column: int) -> None:
        mapping = self.mapping
        if mapping is None:
            return
        wanted = str(self.combos[column].currentData())
        held = next((id for id, c in mapping.columns.items() if c == column), "")
        if wanted == held:
            return
        if held:
            mapping = mapping.with_column(held, None)
        if wanted:
            mapping = mapping.with_column(wanted, column)
        self.changed.emit(mapping)

    def _fixed(self, id: str) -> None:
        text = self.constants[id].text().strip()
        if self.mapping is not None and text != self.mapping.constants.get(id, ""):
            self.changed.emit(self.mapping.with_constant(id, text))


def _examples(width: int, preview: list[Row]) -> list[str]:
    """The first cell of each column that holds something."""
    found = [""] * width
    for _, cells in preview:
        for i, cell in enumerate(cells[:width]):
            found[i] = found[i] or cell_text(cell)
    return found


def _short(text: str) -> str:
    from html import escape

    text = cell_text(text)
    return escape(text if len(text) <= 28 else text[:27] + "…")
