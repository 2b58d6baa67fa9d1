"""The analysts of the file: who scored how much, the rule, blind entry, how far they agree."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from gui.analysts.asking import ask_name
from gui.analysts.taking import ask_file
from gui.analysts.words import agreement_words, blind_now, blind_on, rule_of
from gui.commands.analysts import (
    RULE_NAMES,
    entries_of,
    merge_analysts,
    others,
    remove_analyst,
    reveal,
    set_blind,
    set_rule,
)
from gui.i18n import tr
from gui.session import Update
from gui.widgets.combo import Combo
from gui.widgets.labels import caption, rule, show_text
from gui.widgets.shorthand import RIGHT
from scoring.consensus.panel import MEAN, MEDIAN, NAMED

if TYPE_CHECKING:
    from gui.window.main import MainWindow


class AnalystsDialog(QDialog):
    """Every change is one undoable step of the session."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Analysts"))
        self._session, self._seats = window.session, window.seats
        self.table = self._table()
        self.buttons: dict[str, QPushButton] = {}
        self.rule = Combo(tr("Scores in force"), self)
        self.rule.activated.connect(self._choose_rule)
        self.blind = QCheckBox(tr("Blind entry"), self)
        self.blind.clicked.connect(lambda on: self._session.apply(set_blind(self._session, on)))
        self.reveal = QPushButton(self)
        self.reveal.clicked.connect(lambda: self._session.apply(reveal(self._session)))
        self.agreement = caption(self, "")
        self.rule_note, self.blind_note = caption(self), caption(self)
        self.rule_note.setText(tr(
            "Of low and high the same: the mean (median) of those who state one, moved to the "
            "score in force. A single score stands as it is. “Does not apply” stands where more "
            "say so than give a score."))
        self.blind_note.setText(tr(
            "While it is on, nobody sees others’ scores, reasons or what stands in a cell they "
            "have not scored or called unknown themselves: not in tables, ranks, charts, history "
            "or exports. Revealing is an entry in the history."))
        self._lay_out(window)
        self.table.itemSelectionChanged.connect(self._enable)
        self._session.changed.connect(self._changed)
        self._show()
        self.resize(640, 520)

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 3, self)
        table.setAccessibleName(tr("Analysts"))
        table.setHorizontalHeaderLabels([tr("Analyst"), tr("Scores"), tr("Companies")])
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(24)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setFixedHeight(24)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (1, 2):
            item = table.horizontalHeaderItem(column)
            assert item is not None
            item.setTextAlignment(RIGHT)
        table.itemDoubleClicked.connect(lambda _: self._score_as())
        return table

    def _lay_out(self, window: MainWindow) -> None:
        side = QVBoxLayout()
        side.setSpacing(6)
        for key, text, run in (
                ("as", tr("Score as"), self._score_as),
                ("add", tr("Add…"), lambda: self._seats.ask_add(self)),
                ("rename", tr("Rename…"), self._rename),
                ("merge", tr("Merge into…"), self._merge),
                ("remove", tr("Remove"), self._remove),
                ("take", tr("Take scores from a file…"), lambda: ask_file(window, self))):
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._run, run))
            self.buttons[key] = button
            side.addWidget(button)
        side.addStretch(1)
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.table, 1)
        above.addLayout(side)
        self.reveal.setAutoDefault(False)
        blind = QHBoxLayout()
        blind.addWidget(self.blind)
        blind.addStretch(1)
        blind.addWidget(self.reveal)
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.addRow(tr("Scores in force"), self.rule)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Help | QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        buttons.helpRequested.connect(lambda: window.show_help("analysts"))
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        box.addLayout(above, 1)
        for part in (self.agreement, rule(self)):
            box.addWidget(part)
        box.addLayout(form)
        box.addWidget(self.rule_note)
        box.addWidget(rule(self))
        box.addLayout(blind)
        box.addWidget(self.blind_note)
        box.addWidget(buttons)

    # -- showing -----------------------------------------------------------------------------------

    @property
    def chosen(self) -> str:
        """Id of the analyst chosen; empty without a list."""
        analysts, row = self._session.state.analysts, self.table.currentRow()
        return analysts[row].id if 0 <= row < len(analysts) else ""

    def _changed(self, update: Update) -> None:
        if update.of_scores:
            self._show()

    def _show(self) -> None:
        session, held = self._session, self.chosen
        analysts = session.state.analysts
        rows = [(a.id, a.name) for a in analysts] or [("", session.who)]
        self.table.setRowCount(len(rows))
        for row, (id, name) in enumerate(rows):
            keys = [key.split("/")[-2:] for key in entries_of(session, id)]
            own = id == session.analyst
            texts = (tr("{name} (you)").format(name=name) if own else name, str(len(keys)),
                     str(len({company for company, _ in keys})))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(RIGHT)
                if own:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.table.setItem(row, column, item)
            if id == (held or session.analyst):
                self.table.selectRow(row)
        offers = {MEAN: tr(RULE_NAMES[MEAN]), MEDIAN: tr(RULE_NAMES[MEDIAN])}
        offers |= {f"{NAMED}/{a.id}": tr("Scores of {name}").format(name=a.name) for a in analysts}
        now = rule_of(session)
        self.rule.fill(offers, f"{NAMED}/{now.analyst}" if now.name == NAMED else now.name)
        self.blind.setChecked(blind_on(session))
        show_text(self.agreement, " ".join(agreement_words(
            session, session.dispersion)))
        self.reveal.setText(tr("Reveal all scores to {name}").format(name=session.who))
        self._enable()

    def _enable(self) -> None:
        several, chosen = len(self._session.state.analysts) > 1, self.chosen
        self.buttons["as"].setEnabled(bool(chosen) and chosen != self._session.analyst)
        for key in ("merge", "remove"):
            self.buttons[key].setEnabled(several and bool(chosen))
        for part in (self.rule, self.blind):
            part.setEnabled(several)
        self.reveal.setVisible(blind_now(self._session))

    # -- acts --------------------------------------------------------------------------------------

    def _run(self, act: Callable[[], object], _checked: bool = False) -> None:
        act()

    def _name(self) -> str:
        return next((a.name for a in self._session.state.analysts if a.id == self.chosen),
                    self._session.who)

    def _score_as(self) -> None:
        if self.chosen:
            self._seats.score_as(self._name())

    def _rename(self) -> None:
        id = self.chosen
        take = partial(self._seats.rename, id) if id else self._seats.rename_self
        ask_name(self, tr("Rename analyst"), tr("Name of the analyst"), self._name(), take)

    def _remove(self) -> None:
        self._session.apply(remove_analyst(self._session, self.chosen))

    def _merge(self) -> None:
        id, left = self.chosen, others(self._session.state.analysts, self.chosen)
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Merge analysts"))
        dialog.setLabelText(tr(
            "Give the scores of {name} to this analyst, whose own score stays where both scored"
        ).format(name=self._name()))
        dialog.setComboBoxItems([a.name for a in left])

        def merge(name: str) -> None:
            into = next(a.id for a in left if a.name == name)
            self._session.apply(merge_analysts(self._session, id, into))

        dialog.textValueSelected.connect(merge)
        dialog.open()

    def _choose_rule(self) -> None:
        kind, _, id = str(self.rule.currentData()).partition("/")
        self._session.apply(set_rule(self._session, kind, id))
