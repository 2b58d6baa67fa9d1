"""The form of one row: its fields, what is wrong with them told below each, Save and Cancel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from data.currency import FxError
from data.dates import first_day, last_day
from data.errors import DataError
from data.own_rows import checked_value
from data.own_tables import OWN_TABLES
from data.reference_tables import CURRENCIES
from gui.commands.command import Command
from gui.commands.own_rows import COMPANY
from gui.commands.segments import is_new_segment
from gui.dialogs.rows.field import Field
from gui.dialogs.rows.words import readable
from gui.format import compact
from gui.i18n import tr
from gui.languages import language
from gui.sentences import told
from gui.session import Session
from gui.widgets.labels import show_text

_WIDTH, _TALLEST, _FOOT = 520, 620, 64
_UNITS = {"founded": "year", "headcount": "people", "units_shipped_year": "units"}
# amounts, and the fields that hold their currency
_AMOUNTS = {"observation": {"value": "currency", "amount_raised": "raised_currency"},
            "fundamental": {"value": "unit"}, "evidence": {"value": "unit"}}

Made = Callable[[dict[str, str], dict[str, Any]], Command]


class RowDialog(QDialog):
    """Takes one row; Save checks it and carries out what `made` makes of its texts and value.

    A form with something wrong stays open, the first wrong field in focus.
    """

    def __init__(
        self, session: Session, word: str, title: str, texts: Mapping[str, str], made: Made,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._session, self._word, self._made = session, word, made
        self.own = OWN_TABLES[word]
        body = QWidget(self)
        self._grid = grid = QGridLayout(body)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, 120)
        grid.setColumnStretch(1, 1)
        self.fields: dict[str, Field] = {}
        self._next = 0
        for column in self.own.table.columns:
            if column.name != "id":
                field = self.fields[column.name] = Field(session, word, column, body)
                field.text = texts.get(column.name, "") or self.own.defaults.get(column.name, "")
                self._next = field.put(grid, self._next)
                field.edited.connect(self._hints)
        if word == "fundamental":
            self.fields["metric"].edited.connect(self._follow_metric)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, parent=self)
        self.save = self.buttons.addButton(tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setDefault(True)
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.reject)
        self._area = area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        grid.setRowStretch(200, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 12)
        box.addWidget(area, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.addWidget(self.buttons)
        box.addLayout(foot)
        self._hints()
        self._fit()
        self._first(texts).setFocus()

    def add_option(self, text: str) -> QCheckBox:
        """A further choice at the end of the form, ticked."""
        check = QCheckBox(text, self._area.widget())
        check.setChecked(True)
        self._grid.addWidget(check, self._next, 1)
        self._next += 1
        self._fit()
        return check

    def texts(self) -> dict[str, str]:
        """What the fields hold, by column."""
        return {name: field.text for name, field in self.fields.items()}

    # -- inside ------------------------------------------------------------------------------------

    def _first(self, texts: Mapping[str, str]) -> QWidget:
        """The first field to fill in."""
        fields = [f for f in self.fields.values() if f.column.name != "company_id"]
        empty = (f for f in fields if not texts.get(f.column.name) and f.column.required)
        return next(empty, fields[0]).control

    def _fit(self) -> None:
        """Be as tall as the fields need, up to what every screen has."""
        wanted = self._grid.sizeHint().height() + _FOOT
        self.resize(max(_WIDTH, self.width()), min(max(wanted, self.height()), _TALLEST))

    def _follow_metric(self) -> None:
        """Headcount counts people: choose the unit that goes with a metric."""
        metric, unit = self.fields["metric"].text, self.fields["unit"]
        if metric in _UNITS:
            unit.text = _UNITS[metric]
        elif unit.text not in CURRENCIES:
            unit.text = "CNY"

    def _hints(self) -> None:
        """Say large amounts in words, so that a nought too many is seen."""
        if self._word == COMPANY:
            new = is_new_segment(self._session, self.fields["segment"].text)
            show_text(self.fields["segment"].hint, tr(
                "A new segment. Until three of its companies have evidence, its medians are those "
                "of all companies; figures scaled by the size of a unit are scored only where the "
                "evidence names the scale of another segment; the calibrated valuation knows no "
                "effect of it.") if new else "")
        for name, currency in _AMOUNTS.get(self._word, {}).items():
            field, unit = self.fields[name], self.fields[currency].text
            words = ""
            try:
                amount = float(field.text)
            except ValueError:
                amount = 0.0
            if unit in CURRENCIES and 1e3 <= abs(amount) < 1e16:
                words = compact(amount, unit, language())
            field.hint.setText(words)
            field.hint.setVisible(bool(words))

    def _convert(self) -> None:
        """Money whose value in USD was left empty: fill it in, at the rate of its year."""
        if self._word != "evidence" or self.fields["value_usd"].text:
            return
        unit = self.fields["unit"].text
        if unit in ("USD", "CNY"):
            try:
                usd = self._session.fx().usd(float(self.fields["value"].text), unit,
                                             last_day(self.fields["as_of"].text))
            except (ValueError, FxError):
                return  # the fields it rests on tell what is wrong with them
            self.fields["value_usd"].text = f"{usd:.10g}"

    def _save(self) -> None:
        self._convert()
        texts = self.texts()
        for field in self.fields.values():
            field.refuse("")
        wrong = self._wrong_here(texts)
        value: dict[str, Any] = {}
        try:
            value = checked_value(self._word, {**texts, "id": "new"}, self._session.universe.row)
        except DataError as error:
            for each in error.errors:
                empty = not each.value and self.fields[each.column].must_choose
                wrong.setdefault(each.column, tr("Choose one.") if empty else _refusal(
                    each.value or "", readable(self._word, told(each.expected))))
        if wrong:
            self._refuse(wrong)
            return
        self._session.apply(self._made(texts, value))
        self.accept()

    def _wrong_here(self, texts: Mapping[str, str]) -> dict[str, str]:
        """What only the session can tell: days yet to come, names taken."""
        wrong = {}
        for name, field in self.fields.items():
            if field.column.kind in ("date", "partial_date") and _after_today(texts[name]):
                wrong[name] = _refusal(texts[name], tr("a date no later than today"))
        if self._word == "company":
            name = texts["name"].casefold()
            known = self._known_name
            if name != known and any(
                    c.name.casefold() == name for c in self._session.universe.companies):
                wrong["name"] = tr("Another company is called {name}.").format(name=texts["name"])
        return wrong

    _known_name = ""

    def keep_name(self, name: str) -> None:
        """The name the company edited has already."""
        self._known_name = name.casefold()

    def _refuse(self, wrong: Mapping[str, str]) -> None:
        for name, why in wrong.items():
            self.fields[name].refuse(why)
        first = next(field for name, field in self.fields.items() if name in wrong)
        first.control.setFocus()
        self._grid.activate()
        self._fit()
        self._area.ensureWidgetVisible(first.refusal)
        self._area.ensureWidgetVisible(first.control)


def _refusal(text: str, expected: str) -> str:
    if not text:
        return tr("Missing: {expected}.").format(expected=expected)
    return tr("“{value}” is not {expected}.").format(value=text, expected=expected)


def _after_today(text: str) -> bool:
    try:
        return first_day(text) > date.today()
    except ValueError:
        return False
