"""The factors of the universe: their order, which are shown, and what each of them means."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from data.factor_names import FactorError
from data.own_factors import factor_key
from gui.commands.factors import (
    factor_of,
    hide_factor,
    is_bundled_factor,
    move_factor,
    remove_factor,
    use_bundled_factor,
)
from gui.i18n import tr
from gui.names import factor_name
from gui.own_factors.asking import ask_new
from gui.own_factors.factor_list import FactorList
from gui.own_factors.form import FactorForm
from gui.sentences import told
from gui.session import Session, Update
from gui.widgets.labels import caption, rule, show_text

_SIZE = (860, 600)


class FactorsDialog(QDialog):
    """The list left, the chosen factor right. Every change is an undoable step of its own."""

    def __init__(self, session: Session, parent: QWidget | None = None, id: str = "") -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(tr("Factors"))
        self.list = FactorList(session, self)
        self.form = FactorForm(session, self)
        self.told = caption(self)
        self.add = self._button(tr("Add…"), self._add)
        self.remove = self._button(tr("Remove"), self._remove)
        self.up = self._button(tr("Up"), lambda: self.list.move_by(-1))
        self.down = self._button(tr("Down"), lambda: self.list.move_by(1))
        self.bundled = self._button(tr("As bundled"), self._use_bundled)
        self.bundled.setToolTip(tr("Show it, with the names and texts it came with"))
        self.up.setToolTip("Alt+Up")
        self.down.setToolTip("Alt+Down")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self._lay_out()
        self.list.moved.connect(self._move)
        self.list.ticked.connect(self._tick)
        self.list.chosen.connect(self._choose)
        session.changed.connect(self._changed)
        for keys, does in ((QKeySequence.StandardKey.Undo, session.stack.undo),
                           (QKeySequence.StandardKey.Redo, session.stack.redo)):
            QShortcut(QKeySequence(keys), self).activated.connect(does)
        self.list.show_factors(id)
        self.list.setFocus()

    def _button(self, text: str, does: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(does)
        return button

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for line, buttons in ((first, (self.add, self.remove)), (second, (self.up, self.down))):
            line.setSpacing(8)
            for button in buttons:
                line.addWidget(button, 1)
        intro = caption(self)
        intro.setText(tr("Ticked factors are columns of the table and parts of the composite; drag "
                         "to move. A hidden one is kept, its weight shared by the others."))
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(intro)
        left.addWidget(self.list, 1)
        left.addLayout(first)
        left.addLayout(second)
        left.addWidget(self.bundled)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addLayout(left, 4)
        sides.addWidget(rule(self, vertical=True))
        sides.addWidget(self.form, 9)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self.buttons)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(12)
        box.addLayout(sides, 1)
        box.addWidget(rule(self))
        box.addLayout(foot)
        self.resize(*_SIZE)
        show_text(self.told, tr("Every change is a step that Undo takes back."))

    # -- edits -------------------------------------------------------------------------------------

    def _add(self) -> None:
        place = self.add.mapToGlobal(QPoint(0, self.add.height() + 2))
        ask_new(self._session, self, place, done=self._added)

    def _added(self, id: str) -> None:
        self.list.show_factors(id)
        self.form.names["name_zh"].setFocus()

    def _remove(self) -> None:
        try:
            command = remove_factor(self._session, self.list.current)
        except FactorError as error:
            self.say(told(str(error)))
            return
        if self._session.apply(command):
            self.say(tr("{done}. Undo brings it back.").format(done=command.label))

    def _use_bundled(self) -> None:
        self._session.apply(use_bundled_factor(self._session, self.list.current))

    def _move(self, id: str, place: int) -> None:
        # after the list is done with the drag: it is filled anew
        QTimer.singleShot(0, self, lambda: self._put(id, place))

    def _put(self, id: str, place: int) -> None:
        if not self._session.apply(move_factor(self._session, id, place)):
            self.list.show_factors()

    def _tick(self, id: str, shown: bool) -> None:
        try:
            command = hide_factor(self._session, id, not shown)
        except FactorError as error:
            self.say(told(str(error)))
            QTimer.singleShot(0, self, self.list.show_factors)
            return
        QTimer.singleShot(0, self, lambda: self._session.apply(command))

    def say(self, text: str) -> None:
        """Tell something at the foot of the dialog."""
        show_text(self.told, text)

    # -- showing -----------------------------------------------------------------------------------

    def _changed(self, update: Update) -> None:
        if update.of_scores:
            self.list.show_factors()

    def _choose(self, id: str) -> None:
        self.form.show_factor(id)
        session, at = self._session, self.list.currentRow()
        factor = factor_of(session, id)
        built_in = is_bundled_factor(session, id)
        self.remove.setEnabled(not built_in)
        self.remove.setToolTip(tr("A built-in factor can be hidden, not removed: the valuation "
                                  "rests on it.") if built_in else
                               tr("Remove {name}").format(name=factor_name(factor)))
        self.up.setEnabled(at > 0)
        self.down.setEnabled(at < self.list.count() - 1)
        self.bundled.setVisible(built_in)
        self.bundled.setEnabled(session.value(
            factor_key(session.universe.id, id)) is not None)


def show_factors(session: Session, parent: QWidget, id: str = "") -> FactorsDialog:
    """Open the dialog at a factor."""
    dialog = FactorsDialog(session, parent, id)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
