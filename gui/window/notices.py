"""What the user must know about the file just opened, in a strip above the view."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from gui.i18n import tr
from gui.sentences import told
from gui.session import Session
from gui.theme.theme import theme


class Notices(QWidget):
    """Read-only, migrated, or holding edits for companies that are gone; dismissed by its cross."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = QLabel(" ".join(self._words(session)))
        self.text.setWordWrap(True)
        close = QToolButton()
        close.setText("✕")
        close.setAccessibleName(tr("Dismiss the notice"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        row.addWidget(self.text, 1)
        row.addWidget(close)
        self.setVisible(bool(self.text.text()))
        theme.changed.connect(self._restyle)
        self._restyle()

    @staticmethod
    def _words(session: Session) -> list[str]:
        words = [told(notice) for notice in session.journal.workspace.notices]
        if session.orphans:
            keys = ", ".join(session.orphans[:3]) + (" …" if len(session.orphans) > 3 else "")
            words.append(tr(
                "{n} edits belong to companies or factors that this version does not have; they "
                "are kept in the file and left out here ({keys}).").format(
                    n=len(session.orphans), keys=keys))
        return words

    def _restyle(self) -> None:
        t = theme.tokens
        self.setStyleSheet(f"Notices {{ background: {t.warn_ground}; }} "
                           f"QLabel {{ color: {t.warn_text}; }}")
