"""What each analyst says of the chosen factor of the selected company."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.analysts.opinions import Opinion, is_hidden, opinions, short_spread, spread_words
from gui.i18n import tr
from gui.inspector.history_rows import when_words
from gui.inspector.rows import Row
from gui.inspector.section import ListSection
from gui.names import factor_name
from gui.session import Session
from gui.tips import titled_tip


class Opinions(QWidget):
    """Empty in a file of one analyst; the factor is the one chosen in the table, else the first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.section = ListSection(
            tr("Analysts"), tr("No score of an analyst to show."), 8, parent=self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.section)
        self.section.title.setMinimumWidth(1)  # gives way where the factor's name is long
        self.section.hide()

    def refresh(self, factor: str) -> None:
        """Show the opinions on a factor of the selected company."""
        session = self._session
        several = len(session.state.analysts) > 1
        if self.section.isHidden() == several:
            self.section.setVisible(several)
        if not several:
            return
        column = session.universe.column.get(factor, 0)
        cell = (session.row, column)
        self.section.title.setText(tr("Analysts on {factor}").format(
            factor=factor_name(session.universe.factors[column])))
        blind = is_hidden(session, cell)
        self.section.aside.setText(tr("blind") if blind else short_spread(session, cell))
        self.section.aside.setToolTip(
            tr("Blind entry: others' scores show once you have scored this cell.") if blind
            else spread_words(session, cell))
        today = datetime.now().astimezone().date()
        self.section.show_rows([_row(each, today) for each in opinions(session, cell)], same=True)


def _row(each: Opinion, today: date) -> Row:
    name = tr("{name} (you)").format(name=each.analyst.name) if each.own else each.analyst.name
    day = when_words(each.entry.moment, today) if each.entry else ""
    return Row(
        f"{name}: “{each.why}”" if each.why else name, day=day or tr("no date"), right=each.words,
        strong=each.own, faint=not each.counts,
        tip=titled_tip(name, [part for part in (each.words, each.why, each.when) if part]))
