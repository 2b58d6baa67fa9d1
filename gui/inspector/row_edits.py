"""Adding, editing and removing the rows of facts a section of the inspector shows."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from gui.i18n import mark, tr
from gui.inspector.section import ListSection
from gui.session import Session
from gui.widgets.link import Link

_SPOKEN = {"evidence": mark("Add evidence"), "fundamental": mark("Add fundamental"),
           "observation": mark("Add observation")}


class RowEdits:
    """The rows of one kind: a "+ Add" link in the head of a section, keys and menu of its list.

    The form is loaded when it is first asked for.
    """

    def __init__(self, session: Session, word: str, section: ListSection) -> None:
        self._session, self._word, self._section = session, word, section
        self.link = Link(tr("+ Add"), section)
        self.link.setAccessibleName(tr(_SPOKEN[word]))
        self.link.clicked.connect(self.add)
        section.line.addWidget(self.link)
        section.list.edits = self
        QWidget.setTabOrder(self.link, section.list)

    def add(self) -> None:
        """Open an empty form for the selected company."""
        from gui.dialogs.rows.editing import add_row

        add_row(self._session, self._word, self._section)

    def edit(self, id: str) -> None:
        """Open a row in the form."""
        from gui.dialogs.rows.editing import edit_row

        edit_row(self._session, self._word, id, self._section)

    def remove(self, id: str) -> None:
        """Take a row away."""
        from gui.dialogs.rows.editing import remove

        remove(self._session, self._word, [id])

    def fill(self, menu: QMenu, id: str) -> None:
        """Offer what can be done with a row."""
        from gui.dialogs.rows.editing import can_revert, revert

        menu.addAction(tr("Edit…"), lambda: self.edit(id))
        menu.addAction(tr("Remove"), lambda: self.remove(id))
        if can_revert(self._session, self._word, id):
            menu.addAction(tr("Use the bundled row"),
                           lambda: revert(self._session, self._word, id))
