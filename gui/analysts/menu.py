"""The menu of analysts: who scores, what stands, blind entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from gui.analysts.words import blind_now, blind_on, rule_of
from gui.commands.analysts import reveal, set_blind, set_rule
from gui.i18n import tr
from scoring.consensus.panel import MEAN, MEDIAN, NAMED

if TYPE_CHECKING:
    from gui.window.main import MainWindow


class AnalystsMenu(QMenu):
    """Filled anew each time it opens: the file may list others by then."""

    def __init__(self, window: MainWindow, parent: QWidget | None = None) -> None:
        super().__init__(tr("Analysts"), parent or window)
        self._window = window
        self._session = window.session
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """Offer what can be done now."""
        self.clear()
        session, seats = self._session, self._window.seats
        self._people()
        self.addAction(tr("Your name…"), seats.ask_own_name)
        self.addAction(tr("Add analyst…"), seats.ask_add)
        self.addSeparator()
        several = len(session.state.analysts) > 1
        if several:
            self._rules()
            self._blind()
            self.addSeparator()
        self.addAction(self._window.actions_.analysts)

    def _people(self) -> None:
        analysts = self._session.state.analysts
        group = QActionGroup(self)
        names = [a.name for a in analysts]
        if self._session.who not in names:
            names.append(self._session.who)
        for name in names:
            action = self.addAction(tr("Score as {name}").format(name=name.replace("&", "&&")))
            action.setCheckable(True)
            action.setChecked(name == self._session.who)
            action.triggered.connect(lambda _=False, name=name: self._window.seats.score_as(name))
            group.addAction(action)
        self.addSeparator()

    def _rules(self) -> None:
        session = self._session
        now, group = rule_of(session), QActionGroup(self)
        offers = [(tr("Scores in force: mean"), MEAN, ""), (tr("Scores in force: median"), MEDIAN,
                                                           "")]
        offers += [(tr("Scores in force: {name}").format(name=a.name.replace("&", "&&")), NAMED,
                    a.id) for a in session.state.analysts]
        for text, rule, id in offers:
            action = self.addAction(text)
            action.setCheckable(True)
            action.setChecked((now.name, now.analyst) == (rule, id))
            action.triggered.connect(
                lambda _=False, rule=rule, id=id: session.apply(set_rule(session, rule, id)))
            group.addAction(action)
        self.addSeparator()

    def _blind(self) -> None:
        session = self._session
        action = self.addAction(tr("Blind entry"))
        action.setCheckable(True)
        action.setChecked(blind_on(session))
        action.triggered.connect(lambda on: session.apply(set_blind(session, on)))
        if blind_now(session):
            self.addAction(tr("Reveal all scores to {name}").format(
                name=session.who.replace("&", "&&")), lambda: session.apply(reveal(session)))
