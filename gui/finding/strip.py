"""Why the filter lists nothing, in a strip above the view, with the way to what is meant."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.finding.answers import Answer, answers, unknown
from gui.i18n import tr
from gui.session import Session
from gui.widgets.labels import show_text
from gui.widgets.link import Link


class UnlistedStrip(QWidget):
    """Shown while the filter matches no company of the universe: where the company meant is."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._found: Answer | None = None
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.way, self.clear = Link(parent=self), Link(parent=self)
        self.clear.setText(tr("Clear the filter"))
        self.clear.clicked.connect(partial(session.set_filter, ""))
        self.way.clicked.connect(self._go)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.way)
        row.addWidget(self.clear)
        self.hide()
        session.listed.connect(self.refresh)
        session.changed.connect(self.refresh)

    def refresh(self, *_: object) -> None:
        """Answer for the filter as it stands."""
        session = self._session
        asked = session.query.strip()
        if not asked or session.order.size:
            self.hide()
            return
        found = answers(session, asked, 1)
        self._found = found[0] if found else None
        show_text(self.words, found[0].words if found else unknown(asked))
        self.way.setVisible(bool(found))
        if found:
            self.way.setText(found[0].way)
            self.way.setAccessibleName(f"{found[0].words} {found[0].way}")
        self.show()

    def _go(self) -> None:
        if self._found is not None:
            self._found.go()
