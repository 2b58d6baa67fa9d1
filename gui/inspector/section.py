"""A section of the inspector: a rule, a title line, and below it whatever the section shows."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.i18n import tr
from gui.inspector.row_list import RowList
from gui.inspector.row_paint import MARGIN, RowDelegate
from gui.inspector.rows import Row, RowModel
from gui.theme.theme import content_font
from gui.widgets.labels import rule, show_text
from gui.widgets.link import Link

TITLE_LINE = 28


class Section(QWidget):
    """`line` takes what stands right in the title line, `box` what stands below it."""

    def __init__(self, title: str, parent: QWidget | None = None, ruled: bool = True) -> None:
        super().__init__(parent)
        self.title = QLabel(title, self)
        self.title.setFont(content_font(semibold=True))
        self.aside = QLabel(self)
        self.aside.setProperty("role", "caption")
        head = QWidget(self)
        head.setFixedHeight(TITLE_LINE)
        self.line = QHBoxLayout(head)
        self.line.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self.line.setSpacing(8)
        self.line.addWidget(self.title)
        self.line.addStretch(1)
        self.line.addWidget(self.aside)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(0)
        if ruled:
            self.box.addWidget(rule(self))
        self.box.addWidget(head)


class ListSection(Section):
    """A section with a list of rows, the first few until asked for all."""

    def __init__(
        self, title: str, empty: str, limit: int,
        delegate: type[RowDelegate] = RowDelegate, parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._empty_text = empty
        self.model = RowModel(limit, self)
        self.list = RowList(self.model, title, delegate, self)
        self.toggle = Link(parent=self)
        self.toggle.clicked.connect(self._toggle)
        self._empty = QLabel(self)
        self._empty.setProperty("role", "caption")
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(MARGIN, 0, MARGIN, 8)
        foot = QHBoxLayout()
        foot.setContentsMargins(MARGIN - 2, 2, MARGIN, 4)
        foot.addWidget(self.toggle)
        foot.addStretch(1)
        self.box.addWidget(self.list)
        self.box.addWidget(self._empty)
        self.box.addLayout(foot)
        self._named()

    def show_rows(self, rows: list[Row], same: bool = False) -> None:
        """Show rows; `same`: what they are about is what it was, so the list keeps its place."""
        (self.model.update_rows if same else self.model.show_rows)(rows)
        self._named()

    def _toggle(self) -> None:
        self.model.set_expanded(not self.model.expanded)
        self._named()

    def _named(self) -> None:
        model = self.model
        count = len(model.rows)
        if model.expanded:
            text = tr("Show fewer")
        else:
            text = tr("Show all {n}").format(n=count) if model.hidden else ""
        if text != self.toggle.text():
            self.toggle.setText(text)
            self.toggle.setAccessibleName(f"{self.title.text()}: {text}")
        self.toggle.setVisible(bool(text))
        self.list.setVisible(bool(count))
        show_text(self._empty, "" if count else self._empty_text)
