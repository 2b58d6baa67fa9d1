"""PROMETHEE's preference functions: one line per factor with its thresholds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from data.records import Factor
from gui.dialogs.method_words import FIRST_P, FIRST_Q, PREFERENCE_WORDS
from gui.format import EN_DASH, score
from gui.i18n import tr
from gui.names import factor_name
from gui.widgets.combo import Combo
from gui.widgets.labels import caption, show_text
from gui.widgets.number_field import NumberField
from scoring.methods.promethee import PREFERENCES

_USUAL = "usual"


class _Line:
    """The widgets of one factor and the thresholds that stand."""

    def __init__(self, panel: PreferencesPanel, factor: str) -> None:
        self.q, self.p = FIRST_Q, FIRST_P
        self.kind = Combo(tr("Preference function of {factor}").format(factor=factor), panel)
        self.kind.fill({key: tr(name) for key, (name, _) in PREFERENCE_WORDS.items()}, _USUAL)
        for index, (_, words) in enumerate(PREFERENCE_WORDS.values()):
            self.kind.setItemData(index, tr(words), Qt.ItemDataRole.ToolTipRole)
        self.fields = {
            "q": NumberField(tr("Indifference q of {factor}").format(factor=factor), parent=panel),
            "p": NumberField(tr("Preference p of {factor}").format(factor=factor), parent=panel)}

    @property
    def function(self) -> str:
        return str(self.kind.currentData())

    def threshold(self, name: str) -> float | None:
        """q or p; None where the function takes none."""
        return getattr(self, name) if name in PREFERENCES[self.function] else None

    def show(self) -> None:
        for name, field in self.fields.items():
            value = self.threshold(name)
            field.setEnabled(value is not None)
            field.show_number(EN_DASH if value is None else score(value), faint=value is None)


class PreferencesPanel(QWidget):
    """`changed` comes with every choice; `problem` says what does not fit, in a sentence."""

    changed = Signal()

    def __init__(self, factors: Sequence[Factor], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = [factor_name(f) for f in factors]
        self.problem = ""
        self._refusal = caption(self, "refusal")
        self._refusal.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for column, head in enumerate((tr("Factor"), tr("Preference"), tr("q"), tr("p"))):
            label = QLabel(head, self)
            label.setProperty("role", "label")
            if column > 1:
                label.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label, 0, column)
        self.lines = [_Line(self, name) for name in self._names]
        for row, (name, line) in enumerate(zip(self._names, self.lines, strict=True), 1):
            grid.addWidget(QLabel(name, self), row, 0)
            grid.addWidget(line.kind, row, 1)
            for column, (key, field) in enumerate(line.fields.items(), 2):
                field.setFixedHeight(22)
                grid.addWidget(field, row, column)
                field.typed.connect(lambda value, row=row, key=key: self._type(row - 1, key, value))
            line.kind.activated.connect(lambda _: self._changed())
        grid.setColumnStretch(0, 1)
        words = caption(self)
        words.setText("\n".join(tr("{name}: {what}").format(name=tr(name), what=tr(what))
                                for name, what in PREFERENCE_WORDS.values()))
        note = caption(self)
        note.setText(tr(
            "By default every factor takes the usual function. q is the largest difference that "
            "does not matter, p the smallest that decides; another function starts from {q} and "
            "{p}, an assumption to look at.").format(q=score(FIRST_Q), p=score(FIRST_P)))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(grid)
        for label in (self._refusal, note, words):
            box.addWidget(label)
        self._refresh()

    def options(self) -> dict[str, Any]:
        """The options that differ from the default, as the method takes them."""
        kinds = [line.function for line in self.lines]
        if set(kinds) == {_USUAL}:
            return {}
        found: dict[str, Any] = {"preference": kinds}
        for name in ("p", "q"):
            values = [line.threshold(name) for line in self.lines]
            if any(value is not None for value in values):
                found[name] = values
        return found

    def take(self, options: Mapping[str, Any]) -> None:
        """Show options as the method takes them; {} is the default."""
        count = len(self.lines)
        spread = {name: self._each(options.get(name), count) for name in ("preference", "p", "q")}
        for row, line in enumerate(self.lines):
            line.kind.show_key(spread["preference"][row] or _USUAL)
            for name, first in (("p", FIRST_P), ("q", FIRST_Q)):
                value = spread[name][row]
                setattr(line, name, first if value is None else float(value))
        self._refresh()

    @staticmethod
    def _each(value: Any, count: int) -> list[Any]:
        return list(value) if isinstance(value, list | tuple) else [value] * count

    def _type(self, row: int, name: str, value: float) -> None:
        setattr(self.lines[row], name, value)
        self._changed()

    def _changed(self) -> None:
        self._refresh()
        self.changed.emit()

    def _refresh(self) -> None:
        for line in self.lines:
            line.show()
        self.problem = next(filter(None, map(self._wrong, self._names, self.lines)), "")
        show_text(self._refusal, self.problem)

    @staticmethod
    def _wrong(name: str, line: _Line) -> str:
        p, q = line.threshold("p"), line.threshold("q")
        if p is None:
            return ""
        if p <= 0 and line.function == "v":
            return tr("p of {factor} is 0; it must be above 0.").format(factor=name)
        if q is not None and (p < q if line.function == "level" else p <= q):
            return tr("p of {factor} is {p}; it must be above q, {q}.").format(
                factor=name, p=score(p), q=score(q))
        return ""
