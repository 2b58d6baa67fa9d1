"""The dry run: the file as read, what would be added and changed, what is refused and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from data.importing import Planned, Refusal
from data.importing.existing import Existing
from gui.compute.plain_table import Record, RecordModel, RecordTable
from gui.dialogs.importing.reading import Found
from gui.dialogs.importing.words import cell_text, what_is_new
from gui.i18n import tr
from gui.sentences import told

PREVIEW, ADDED, CHANGED, REFUSED, NOTICES = range(5)
MOST = 1_000  # rows listed of what would be added or changed
_WIDEST = 200
_FITTED = 60  # preview columns that are made as wide as their cells
_TWO_LINES = 40
_ALL_TEXTS = 10_000


class Results(QWidget):
    """Tabs with a table each; the counts stand in the tabs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = QTabBar(self)
        self.tabs.setAccessibleName(tr("Dry run"))
        self.tabs.setStyleSheet("QTabBar::tab { padding-left: 10px; padding-right: 10px; }")
        self._stack = QStackedWidget(self)
        self.models = [
            RecordModel((tr("Row"),), _ALL_TEXTS, self),
            RecordModel((tr("Row"), tr("Of what"), tr("What would stand there")), 3, self),
            RecordModel((tr("Row"), tr("Of what"), tr("From and to")), 3, self),
            RecordModel((tr("Row"), tr("Column"), tr("Found"), tr("What is wrong"),
                         tr("What would be right")), 5, self),
            RecordModel((tr("Notice"),), 1, self),
        ]
        self.tables = []
        for name, model in zip(_names(), self.models, strict=True):
            table = RecordTable(model, name)
            table.horizontalHeader().setStretchLastSection(True)
            self.tables.append(table)
            self._stack.addWidget(table)
            self.tabs.addTab(name)
        for tab, widths in ((PREVIEW, (52,)), (ADDED, (52, 230)), (CHANGED, (52, 230)),
                            (REFUSED, (48, 104, 104, 190))):
            for column, width in enumerate(widths):
                self.tables[tab].setColumnWidth(column, width)
        for tab in (ADDED, CHANGED, REFUSED, NOTICES):
            self.tables[tab].setWordWrap(True)  # up to two lines; the tip holds all
            self.tables[tab].verticalHeader().setDefaultSectionSize(_TWO_LINES)
        self.tables[PREVIEW].horizontalHeader().setStretchLastSection(False)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.tabs)
        box.addWidget(self._stack, 1)

    def show_found(self, found: Found) -> None:
        """Show a file and the plan for it."""
        plan = found.plan
        self._preview(found)
        self.models[ADDED].show_records(_planned(plan.added, found.existing))
        self.models[CHANGED].show_records(_planned(plan.changed, found.existing))
        self._refused(plan.refusals, plan.refused)
        notices = [told(text) for text in plan.notices]
        self.models[NOTICES].show_records([Record((text,), tips=(text,)) for text in notices])
        self._count(len(plan.added), len(plan.changed), plan.refused, len(notices))

    def show_refusals(self, refusals: Sequence[Refusal]) -> None:
        """Show why a file cannot be read at all."""
        for model in self.models:
            model.show_records(())
        self._refused(refusals, len(refusals))
        self._count(0, 0, len(refusals), 0)

    # -- inside ------------------------------------------------------------------------------------

    def _preview(self, found: Found) -> None:
        model, table = self.models[PREVIEW], self.tables[PREVIEW]
        heads = (tr("Row"), *(cell_text(header) for header in found.grid.headers))
        records = []
        for number, cells in found.preview:
            texts = [cell_text(cell) for cell in cells[:len(heads) - 1]]
            texts += [""] * (len(heads) - 1 - len(texts))
            records.append(Record((f"{number:,}", *texts), inks={0: "text3"}))
        fresh = heads != model.heads
        if fresh:
            model.show_records(())
            model.heads = heads
        model.show_records(records)
        if fresh:
            for column in range(1, min(len(heads), _FITTED)):
                table.setColumnWidth(column, min(_WIDEST, max(
                    table.sizeHintForColumn(column),
                    table.horizontalHeader().sectionSizeHint(column)) + 10))

    def _refused(self, refusals: Iterable[Refusal], count: int) -> None:
        records = []
        for refusal in refusals:
            row = "" if refusal.row is None else f"{refusal.row:,}"
            problem, remedy = told(refusal.problem), told(refusal.remedy)
            cells = (row, cell_text(refusal.column), cell_text(refusal.value), problem, remedy)
            records.append(Record(cells, tips=cells, inks={2: "error_text"}))
        if count > len(records):
            records.append(_more(count - len(records), 5))
        self.models[REFUSED].show_records(records)

    def _count(self, *counts: int) -> None:
        for tab, (name, count) in enumerate(zip(_names()[1:], counts, strict=True), start=1):
            self.tabs.setTabText(tab, f"{name} {count:,}")


def _names() -> tuple[str, ...]:
    return (tr("The file"), tr("Added"), tr("Changed"), tr("Refused"), tr("Notices"))


def _planned(planned: Sequence[Planned], existing: Existing) -> list[Record]:
    records = []
    for each in planned[:MOST]:
        cells = (f"{each.row:,}", cell_text(each.label), what_is_new(each, existing))
        records.append(Record(cells, tips=cells, inks={0: "text3"}))
    if len(planned) > MOST:
        records.append(_more(len(planned) - MOST, 3))
    return records


def _more(count: int, width: int) -> Record:
    text = tr("and {n} more").format(n=f"{count:,}")
    return Record(("", text, *[""] * (width - 2)), inks={1: "text3"})
