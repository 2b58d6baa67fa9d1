"""The tool bar: what is worked in and how it is ranked, the filter, undo, commands, export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)

from gui.commands import set_method, set_weight_mode
from gui.commands.settings import METHOD_NAMES
from gui.commands.weight_sets import WeightSet, in_force, use_set, weight_sets
from gui.commands.weights import MODE_NAMES
from gui.i18n import tr
from gui.icons import icon
from gui.scenarios.field_mark import FieldMark
from gui.scenarios.marks import mark_colour
from gui.theme.theme import theme
from gui.weighing import opening
from gui.window.scenario_box import WIDE, WIDTH, ScenarioBox

if TYPE_CHECKING:
    from gui.window.main import MainWindow

STRIP = 2  # height of the line that says a scenario is worked in
ROOMY = 1440  # width of the window from which every field has its caption
_OPENED = {"save": opening.save, "saved": opening.saved}


class ToolBar(QToolBar):
    """Choices that hold for every view; each one is also in the menus."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(tr("Tool bar"), window)
        self.setObjectName("tools")
        self.setMovable(False)
        self.setFloatable(False)
        self.setFixedHeight(40)
        self.setIconSize(QSize(16, 16))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._window = window
        self._session = window.session
        self._money = window.launcher.money
        self.tint: QColor | None = None  # of the scenario worked in
        self._captions: list[QLabel] = []
        self._buttons: list[tuple[QToolButton, str]] = []
        self._choices()
        self._filter()
        gap = QWidget(self)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)
        actions = window.actions_
        self._button(actions.undo, "undo", tr("Undo"))
        self._button(actions.redo, "redo", tr("Redo"))
        self.addSeparator()
        self._button(actions.palette, "commands", tr("Commands"))
        export = self._button(None, "export", tr("Export"))
        menu = QMenu(export)
        menu.addActions(actions.exports())
        export.setMenu(menu)
        export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._session.changed.connect(self._refresh)
        self._money.changed.connect(self._refresh)
        theme.changed.connect(self._tint)
        self._refresh()
        self._tint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Where there is little room the captions go: tips and screen readers still have them."""
        roomy = self.window().width() >= ROOMY
        self.scenario.setMinimumWidth(WIDTH if roomy else WIDE)
        for caption in self._captions:
            if caption.isHidden() == roomy:
                caption.setVisible(roomy)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A line in the scenario's colour along the lower edge; none in the base."""
        super().paintEvent(event)
        if self.tint is not None:
            painter = QPainter(self)
            painter.fillRect(0, self.height() - STRIP, self.width(), STRIP, self.tint)
            painter.end()

    def controls(self) -> list[QWidget]:
        """What takes the keyboard, from left to right."""
        return [self.scenario, self.universe, self.weights, self.method, self.currency, self.filter,
                *(button for button, _ in self._buttons)]

    def _choices(self) -> None:
        reference = self._session.reference
        self.scenario = ScenarioBox(self._window, self)
        self._named(tr("Scenario"), self.scenario)
        self.universe = self._combo(tr("Universe"), 96, [
            (key, tr(u.name)) for key, u in reference.universes.items()])
        self.universe.activated.connect(
            lambda _: self._session.set_universe(self.universe.currentData()))
        self.weights = self._combo(tr("Weights"), 84, [(k, tr(v)) for k, v in MODE_NAMES.items()])
        self._kept: list[WeightSet] | None = None
        self.weights.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.weights.setMinimumContentsLength(4)
        self.weights.view().setMinimumWidth(180)
        self.weights.activated.connect(lambda _: self._weigh(str(self.weights.currentData())))
        self.method = self._combo(tr("Method"), 132, [(k, tr(v)) for k, v in METHOD_NAMES.items()])
        self.method.activated.connect(lambda _: self._session.apply(
            set_method(self._session, self.method.currentData())))
        self._mark(self.weights, "weights", tr("Weights"))
        self._mark(self.method, "method", tr("Method"))
        self.currency = self._combo(tr("Currency"), 62, [("CNY", "CNY"), ("USD", "USD")])
        self.currency.activated.connect(
            lambda _: self._money.choose(self.currency.currentData()))

    def _mark(self, box: QComboBox, kind: str, name: str) -> None:
        session = self._session
        FieldMark(session, box, lambda: (f"{kind}/{session.universe.id}",), name)

    def _weigh(self, key: str) -> None:
        """Weigh by a mode or a saved set, or open what is asked for."""
        session = self._session
        if key in _OPENED:
            self._refresh()
            _OPENED[key](session, self._window)
        elif key in MODE_NAMES:
            session.apply(set_weight_mode(session, key))
        elif (kept := next((s for s in self._kept or () if s.id == key), None)) is not None:
            session.apply(use_set(session, kept))

    def _fill_weights(self) -> None:
        """The modes, the saved sets, and what can be done with them."""
        kept = weight_sets(self._session)
        if kept == self._kept:
            return
        self._kept, box = kept, self.weights
        box.clear()
        for key, name in MODE_NAMES.items():
            box.addItem(tr(name), key)
        box.insertSeparator(box.count())
        for each in kept:
            box.addItem(each.name, each.id)
        if kept:
            box.insertSeparator(box.count())
        box.addItem(tr("Save weights as…"), "save")
        box.addItem(tr("Saved weights…"), "saved")

    def _combo(self, label: str, width: int, items: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox(self)
        box.setMinimumWidth(width)
        box.setAccessibleName(label)
        box.setToolTip(label)
        for key, name in items:
            box.addItem(name, key)
        self._named(label, box)
        return box

    def _named(self, label: str, box: QComboBox) -> None:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(8, 0, 4, 0)
        row.setSpacing(6)
        caption = QLabel(label, holder)
        caption.setProperty("role", "label")
        caption.setBuddy(box)
        self._captions.append(caption)
        row.addWidget(caption)
        row.addWidget(box)
        self.addWidget(holder)

    def _filter(self) -> None:
        self.addSeparator()
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(tr("Filter by name, 中文, pinyin, segment, country"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(120)
        self.filter.setMaximumWidth(290)
        self.filter.setAccessibleName(tr("Filter"))
        self._find = QAction(tr("Filter"), self)
        self.filter.addAction(self._find, QLineEdit.ActionPosition.LeadingPosition)
        self.filter.textChanged.connect(self._session.set_filter)
        self.filter.setText(self._session.query)
        self._session.listed.connect(self._show_query)
        self.addWidget(self.filter)

    def _show_query(self) -> None:
        """Show the filter in force, which a link may have cleared."""
        if self.filter.text() != self._session.query:
            self.filter.setText(self._session.query)

    def _button(self, action: QAction | None, name: str, text: str) -> QToolButton:
        button = QToolButton(self)
        if action is not None:
            # Not its default action: that would take over the text, which names the edit to undo,
            # and with it the width, so that every edit would lay the whole window out again.
            def follow() -> None:
                button.setEnabled(action.isEnabled())
                button.setToolTip(action.toolTip())

            button.clicked.connect(action.trigger)
            action.changed.connect(follow)
            follow()
        button.setText(text)
        button.setAccessibleName(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.addWidget(button)
        self._buttons.append((button, name))
        return button

    def _show_scenario(self) -> None:
        tint = mark_colour(self._session)
        if tint != self.tint:
            self.tint = tint
            self.update()

    def _tint(self) -> None:
        self._show_scenario()
        tokens = theme.tokens
        self._find.setIcon(icon("search", tokens.text3, tokens.mark))
        for button, name in self._buttons:
            button.setIcon(icon(name, tokens.text, tokens.mark))

    def _refresh(self) -> None:
        session = self._session
        self._show_scenario()
        self._fill_weights()
        held = in_force(session)
        for box, value in (
            (self.universe, session.universe.id),
            (self.weights, held.id if held else session.evaluation.sheet.weights.mode),
            (self.method, session.evaluation.sheet.method.name),
            (self.currency, self._money.currency),
        ):
            box.setCurrentIndex(box.findData(value))
