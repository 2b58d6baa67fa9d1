"""The ranking method and its options, each explained, with the ranks they would move."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.commands import Command, set_method
from gui.commands.settings import METHOD_NAMES
from gui.dialogs.method_words import METHOD_WORDS, OPTIONS, Choice, Share
from gui.dialogs.preferences import PreferencesPanel
from gui.dialogs.share_option import ShareOption
from gui.format import score
from gui.i18n import tr
from gui.session import Session, Update
from gui.widgets.combo import Combo
from gui.widgets.labels import caption, rule
from gui.widgets.rank_moves import RankMoves, previewed


class _Page(QWidget):
    """The options of one method."""

    def __init__(self, dialog: MethodOptionsDialog, method: str) -> None:
        super().__init__(dialog)
        self.setProperty("ground", "base")
        self.method = method
        self.choices: dict[str, tuple[Choice, Combo, QLabel]] = {}
        self.shares: dict[str, tuple[Share, ShareOption]] = {}
        self.preferences: PreferencesPanel | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(12, 12, 12, 12)
        self._box.setSpacing(6)
        about = caption(self, "label")
        about.setText(tr(METHOD_WORDS[method]))
        self._box.addWidget(about)
        for option in OPTIONS[method]:
            self._box.addSpacing(8)
            if isinstance(option, Choice):
                self._add_choice(option, dialog)
            else:
                self._add_share(option, dialog)
        if method == "promethee2":
            self._box.addSpacing(8)
            self.preferences = PreferencesPanel(dialog.session.universe.factors, self)
            self.preferences.changed.connect(dialog.refresh)
            self._box.addWidget(self.preferences)
        self._box.addStretch(1)

    def _add_choice(self, option: Choice, dialog: MethodOptionsDialog) -> None:
        combo, words = Combo(tr(option.name), self), caption(self)
        combo.fill({key: tr(name) for key, (name, _) in option.values.items()}, option.default)
        label = QLabel(tr(option.name), self)
        label.setBuddy(combo)
        line = QHBoxLayout()
        line.addWidget(label, 1)
        line.addWidget(combo)
        self._box.addLayout(line)
        self._box.addWidget(words)
        self.choices[option.key] = option, combo, words
        combo.activated.connect(self._explain)
        combo.activated.connect(dialog.refresh)

    def _add_share(self, option: Share, dialog: MethodOptionsDialog) -> None:
        field, words = ShareOption(tr(option.name), option.default, self), caption(self)
        words.setText(tr("{words} Default {value}.").format(
            words=tr(option.words), value=score(option.default)))
        self._box.addWidget(field)
        self._box.addWidget(words)
        self.shares[option.key] = option, field
        field.changed.connect(dialog.refresh)

    def take(self, options: Mapping[str, Any]) -> None:
        """Show options; what they do not name stands at its default."""
        for key, (choice, combo, _) in self.choices.items():
            combo.show_key(str(options.get(key) or choice.default))
        for key, (share, field) in self.shares.items():
            field.show_value(float(options.get(key, share.default)))
        if self.preferences is not None:
            self.preferences.take(options)
        self._explain()

    def options(self) -> dict[str, Any]:
        """The options that differ from the default."""
        found: dict[str, Any] = {
            key: combo.currentData() for key, (choice, combo, _) in self.choices.items()
            if combo.currentData() != choice.default}
        found |= {key: field.value for key, (share, field) in self.shares.items()
                  if field.value != share.default}
        return found | (self.preferences.options() if self.preferences is not None else {})

    def _explain(self) -> None:
        for choice, combo, words in self.choices.values():
            text = tr(choice.values[combo.currentData()][1])
            words.setText(tr("{words} This is the default.").format(words=text)
                          if combo.currentData() == choice.default else text)


class MethodOptionsDialog(QDialog):
    """Method and options left, the ranks they would give right; Apply is one undoable edit."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Ranking method and its options"))
        self.session = session
        self.method = Combo(tr("Method"), self)
        held = session.evaluation.sheet.method
        self.method.fill({key: tr(name) for key, name in METHOD_NAMES.items()}, held.name)
        self._stack = QStackedWidget(self)
        self.pages: dict[str, _Page] = {}
        for name in METHOD_NAMES:
            self.pages[name] = _Page(self, name)
            self.pages[name].take(held.options if name == held.name else {})
            self._stack.addWidget(_scrolled(self.pages[name]))
        self.moves = RankMoves(session, self)
        self.apply_button = QPushButton(tr("Apply"), self)
        self.apply_button.setDefault(True)
        self.defaults = QPushButton(tr("Back to defaults"), self)
        self.defaults.setAutoDefault(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.apply_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.defaults, QDialogButtonBox.ButtonRole.ResetRole)
        self._lay_out(buttons)
        buttons.accepted.connect(self._apply)
        buttons.rejected.connect(self.reject)
        self.defaults.clicked.connect(self._default)
        self.method.activated.connect(lambda _: self.refresh())
        session.changed.connect(self._session_changed)
        self.refresh()

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        head = QLabel(tr("Method"), self)
        head.setBuddy(self.method)
        ranks = caption(self, "head")
        ranks.setText(tr("Ranks with these options"))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(head)
        line.addWidget(self.method, 1)
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setSpacing(8)
        left.addLayout(line)
        left.addWidget(self._stack, 1)
        right.addWidget(ranks)
        right.addWidget(self.moves, 1)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addLayout(left, 1)
        sides.addWidget(rule(self, vertical=True))
        sides.addLayout(right, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(12)
        box.addLayout(sides, 1)
        box.addWidget(buttons)
        self.resize(820, 580)

    @property
    def page(self) -> _Page:
        """The options of the method chosen."""
        return self.pages[str(self.method.currentData())]

    def command(self) -> Command:
        """The edit that Apply makes."""
        return set_method(self.session, self.page.method, self.page.options())

    def refresh(self) -> None:
        """Show the options of the method chosen and what they would move."""
        page = self.page
        self._stack.setCurrentIndex(list(self.pages).index(page.method))
        fits = page.preferences is None or not page.preferences.problem
        self.apply_button.setEnabled(fits and bool(self.command().changes))
        self.defaults.setEnabled(bool(page.options()))
        if fits:
            self.moves.show_change(previewed(self.session, self.command()))

    def _default(self) -> None:
        self.page.take({})
        self.refresh()

    def _session_changed(self, update: Update) -> None:
        if "universe" in update.kinds:
            self.reject()
        elif update.of_scores:
            self.refresh()

    def _apply(self) -> None:
        command = self.command()
        self.session.changed.disconnect(self._session_changed)
        self.session.apply(command)
        self.accept()


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
