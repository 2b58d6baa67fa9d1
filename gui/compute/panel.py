"""The base of the panels beside the tables: a title line, and what follows from the book below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.i18n import tr
from gui.session import Session, Update
from gui.theme.theme import theme

TITLE_HEIGHT = 32
MARGIN = 12


class ComputePanel(QWidget):
    """`head` takes what stands right in the title line, `box` what stands below it.

    Subclasses give `take`, which reads session.compute. While hidden nothing is read; the panel
    catches up when it is shown. A panel that follows from a few tables of the book alone names
    them in `TABLES` and is left as it is while they are.
    """

    TABLES: tuple[str, ...] = ()

    def __init__(self, session: Session, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._stale = True
        self._seen: list[object] = []  # the tables as they were when last read
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.title = QLabel(title, self)
        self.title.setProperty("role", "title")
        self.aside = QLabel(self)
        self.aside.setProperty("role", "caption")
        head = QWidget(self)
        head.setFixedHeight(TITLE_HEIGHT)
        self.head = QHBoxLayout(head)
        self.head.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self.head.setSpacing(8)
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.head.addWidget(self.aside)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 8)
        self.box.setSpacing(0)
        self.box.addWidget(head)
        session.changed.connect(self._changed)
        theme.changed.connect(self.restyle)

    def take(self) -> None:
        """Show what session.compute now says."""
        raise NotImplementedError

    def restyle(self) -> None:
        """The scheme changed."""
        self.update()

    def refresh(self) -> None:
        """Read again now, or when the panel is next shown."""
        if self.isVisible():
            self._stale = False
            self.take()
            self._seen = self._sheets()
        else:
            self._stale = True

    def _sheets(self) -> list[object]:
        return [self.session.book.sheets.get(table) for table in self.TABLES]

    def _changed(self, update: Update) -> None:
        if update.kinds & {"compute", "universe"} and self._moved():
            self.refresh()

    def _moved(self) -> bool:
        """Whether anything the panel follows from may be another."""
        return not self._seen or any(
            now is not then for now, then in zip(self._sheets(), self._seen, strict=True))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        super().showEvent(event)
        if self._stale:
            self.refresh()


def narrow(combo: QComboBox) -> None:
    """Let a combo of long texts be as narrow as its place."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(6)


def no_compute() -> str:
    """What a panel says where nothing can be derived."""
    return tr("Nothing can be derived from the case as it stands.")
