"""What the user must know about the file just opened, in a strip above the view."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from gui.i18n import tr
from gui.sentences import told
from gui.session import Session, Update
from gui.theme.theme import theme


class Notices(QWidget):
    """Read-only, migrated, or holding edits for companies that are gone; dismissed by its cross."""

    reload_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.again = QToolButton()
        self.again.setText(tr("Reload"))
        self.again.setToolTip(tr("Read the file as it is now, and edit it where nobody else does "
                                 "any more (F5)"))
        self.again.clicked.connect(self.reload_wanted)
        close = QToolButton()
        close.setText("✕")
        close.setAccessibleName(tr("Dismiss the notice"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        row.addWidget(self.text, 1)
        row.addWidget(self.again)
        row.addWidget(close)
        self.refresh()
        session.changed.connect(self._changed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def refresh(self) -> None:
        """Say what is so now."""
        self.text.setText(" ".join(self._words(self._session)))
        self.again.setVisible(self._session.journal.workspace.read_only)
        self.setVisible(bool(self.text.text()))

    def _changed(self, update: Update) -> None:
        """Another scenario, or another of its inputs: what is dismissed stays so until it differs.
        """
        if update.kinds & {"scenario", "universe"} and \
                " ".join(self._words(self._session)) != self.text.text():
            self.refresh()

    @staticmethod
    def _words(session: Session) -> list[str]:
        words = [told(notice) for notice in session.journal.workspace.notices]
        if session.orphans:
            keys = ", ".join(session.orphans[:3]) + (" …" if len(session.orphans) > 3 else "")
            words.append(tr(
                "{n} edits belong to companies or factors that this version does not have; they "
                "are kept in the file and left out here ({keys}).").format(
                    n=len(session.orphans), keys=keys))
        lost = session.scenario_orphans
        if lost:
            words.append(tr(
                "{n} inputs that {scenario} sets belong to companies, factors or chips that are "
                "not here; they are kept in it and left out ({keys}).").format(
                    n=len(lost), scenario=session.scenario_name,
                    keys=", ".join(lost[:3]) + (" …" if len(lost) > 3 else "")))
        return [*words, *map(told, session.scenario_notices)]

    def _restyle(self) -> None:
        t = theme.tokens
        self.setStyleSheet(f"Notices {{ background: {t.warn_ground}; }} "
                           f"QLabel, QToolButton {{ color: {t.warn_text}; }} "
                           f"QToolButton:hover {{ background: {t.warn_ground}; "
                           f"border-color: {t.warn_text}; }}")
