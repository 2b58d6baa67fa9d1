"""'Why is it ranked here?' and 'why is it not in the list?', answered in words."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QToolTip, QWidget

from gui.i18n import tr
from gui.session import Session
from gui.theme.theme import theme


class ExplainLink(QLabel):
    """A link that answers for the selected company."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("role", "caption")
        self.setAccessibleName(tr("Why is it ranked here?"))
        self.linkActivated.connect(lambda _: self.explain())
        session.selected.connect(self._name)
        theme.changed.connect(self._name)
        session.listed.connect(self._name)
        session.changed.connect(self._name)
        self._name()

    def explain(self) -> None:
        """Show the answer beside the link."""
        from gui.inspector.explain import why_ranked

        if self._session.vacant:
            return
        text = why_ranked(self._session, self._session.selection)
        if self._hidden():
            text = tr("<p>It is not in the list because the filter “{query}” does not match its "
                      "name, segment, country or ticker. Clear the filter to list it.</p>").format(
                          query=self._session.query) + text
        corner = self.mapToGlobal(QPoint(-220, self.height() + 6))
        words = f"<div style='width:300px'>{text}</div>"
        QToolTip.showText(corner, words, self, self.rect(), 60_000)

    def _hidden(self) -> bool:
        session = self._session
        return not session.vacant and session.filtered and session.row not in session.order

    def _name(self) -> None:
        text = tr("Why is it not listed?") if self._hidden() else tr("Why is it ranked here?")
        ink = theme.tokens.accent_text  # rich text keeps the colour it was set with
        self.setVisible(not self._session.vacant)
        self.setText(f'<a href="why" style="text-decoration:none; color:{ink}">{text}</a>')
