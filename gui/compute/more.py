"""What else there is to the case served: a popup of fields under the bar's More."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from gui.compute.entries import number_entry, percent_entry, token_entry
from gui.compute.fields import CellField, ChoiceField, SearchField
from gui.i18n import tr
from gui.session import Session, Update
from gui.widgets.labels import caption, show_text

CASE = ("serving", "main")
PRECISIONS = {"fp4": "FP4", "fp8": "FP8", "int8": "INT8", "bf16": "BF16"}
_FIELD = 140


class More(QDialog):
    """Closes on Esc or a click beside it; what was edited has taken effect long before."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.session = session
        self.setProperty("popup", True)
        self.setAccessibleName(tr("More about the case"))
        auto = {"auto": tr("best native")} | PRECISIONS
        self.fields: dict[str, QWidget] = {
            "compare_with": self._search("compare_with", tr("Compare with"), self._models),
            "base_chip": self._search("base_chip", tr("Base chip"), self._chips),
            "input_tokens": self._field("input_tokens", tr("Input tokens"), token_entry()),
            "output_tokens": self._field("output_tokens", tr("Output tokens"), token_entry()),
            "weight_precision": self._choice("weight_precision", tr("Weights"), auto),
            "compute_precision": self._choice("compute_precision", tr("Arithmetic"), auto),
            "kv_precision": self._choice("kv_precision", tr("KV cache"), PRECISIONS),
            "chips": self._field("chips", tr("Chips per replica"),
                                 number_entry(empty=tr("as needed"))),
            "cost_mode": self._choice("cost_mode", tr("Cost"), {
                "rental": tr("rental"), "standard_offer": tr("standard offer"),
                "purchase": tr("purchase")}),
            "region": self._choice("region", tr("Electricity of"), regions(session)),
            "utilisation": self._field("utilisation", tr("Utilisation"), percent_entry()),
            "demand_tok_s": self._field("demand_tok_s", tr("Demand"),
                                        number_entry(tr("tok/s"), tr("none"))),
            "spare": self._field("spare", tr("Spare cards"), percent_entry(tr("none"))),
        }
        self.first = self.fields["compare_with"]
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        names = list(self.fields)
        for row, pair in enumerate((names[:2], names[2:4], names[4:6], names[6:8], names[8:10],
                                    names[10:12], names[12:])):
            for column, name in enumerate(pair):
                field = self.fields[name]
                label = QLabel(field.accessibleName(), self)
                label.setProperty("role", "label")
                label.setBuddy(field)
                grid.addWidget(label, row, 2 * column)
                grid.addWidget(field, row, 2 * column + 1)
                field.setFixedWidth(_FIELD)
        grid.setColumnMinimumWidth(2, 84)
        self._note = caption(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 10)
        box.setSpacing(8)
        box.addLayout(grid)
        box.addWidget(self._note)
        for before, after in zip(names, names[1:], strict=False):
            QWidget.setTabOrder(self.fields[before], self.fields[after])
        session.changed.connect(self._changed)
        self._explain()

    def _field(self, name: str, text: str, entry: Any) -> CellField:
        return CellField(self.session, (*CASE, name), text, entry, parent=self)

    def _choice(self, name: str, text: str, items: Mapping[str, str]) -> ChoiceField:
        return ChoiceField(self.session, (*CASE, name), text, items, self)

    def _search(self, name: str, text: str, items: Any) -> SearchField:
        return SearchField(self.session, (*CASE, name), text, items, parent=self)

    def _models(self) -> Mapping[Any, str]:
        from gui.compute.bar import language_models

        return language_models(self.session)

    def _chips(self) -> Mapping[Any, str]:
        sheet = self.session.book.sheet("chips")
        return dict(zip(sheet.ids, sheet.texts("name"), strict=True))

    def _changed(self, update: Update) -> None:
        if update.kinds & {"compute", "universe"}:
            self._explain()

    def _explain(self) -> None:
        found = self.session.book.provenance(*CASE, "cost_mode")
        words = {
            "rental": tr("Rental: what an hour of the chip costs on the market, typed with its "
                         "source in the chip table."),
            "standard_offer": tr("Standard offer: the published price of the region's compute "
                                 "exchange."),
            "purchase": tr("Purchase: price, life, electricity of the region and hosting, spread "
                           "over the hours."),
        }[self.session.book.value(*CASE, "cost_mode")]
        show_text(self._note, f"{words} {found.note}" if found.overridden and found.note else words)


def regions(session: Session) -> dict[str, str]:
    """Regions with an electricity price, by code."""
    if "electricity" not in session.book.sheets:
        return {}
    sheet = session.book.sheet("electricity")
    if "region" not in sheet.columns:
        return {row: row for row in sheet.ids}
    return {code: code for code in dict.fromkeys(sheet.texts("region")) if code}
