"""The menu of a cell, and the small field a reason is typed into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from gui.i18n import tr
from gui.theme.theme import colour

if TYPE_CHECKING:
    from gui.factors.table import FactorTable


def cell_menu(table: FactorTable) -> QMenu:
    """What can be done with the selected cells."""
    menu = QMenu(table)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    scores = bool(table.chosen_cells())
    single = table.model().cell(table.currentIndex()) is not None
    standard = QKeySequence.StandardKey
    entries = (
        (tr("Edit score"), table.open_editor, "F2", single),
        (tr("Copy"), table.copy, standard.Copy, True),
        (tr("Paste"), table.paste, standard.Paste, scores),
        (tr("Fill down"), table.fill_down, "Ctrl+D", scores),
        None,
        (tr("Set reason…"), table.ask_reason, "", single),
        (tr("Clear to unknown"), table.clear, "Del", scores),
        (tr("Revert to implied"), table.revert, "Ctrl+Del", scores),
        None,
        (tr("Show evidence"), table.show_evidence, "", single),
        (tr("Sort by this column"), table.sort_by_current, "", True),
    )
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        text, does, keys, enabled = entry
        action = menu.addAction(text)
        action.triggered.connect(lambda _=False, run=does: run())
        action.setEnabled(enabled)
        # shown only: the table takes these keys itself, so that they act where the focus is
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutVisibleInContextMenu(True)
    return menu


class ReasonField(QFrame):
    """A field below a cell; Enter keeps the reason, Esc the old one."""

    def __init__(self, name: str, reason: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("reason")
        self.setStyleSheet(f"#reason {{ background: {colour('base').name()};"
                           f" border: 1px solid {colour('field_border').name()}; }}")
        label = QLabel(tr("Reason for {cell}").format(cell=name), self)
        label.setProperty("role", "caption")
        self.field = QLineEdit(reason, self)
        self.field.setAccessibleName(label.text())
        self.field.setPlaceholderText(tr("why this score, in a few words"))
        self.field.setMinimumWidth(300)
        label.setBuddy(self.field)
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 6, 8, 8)
        box.setSpacing(4)
        box.addWidget(label)
        box.addWidget(self.field)

    def open_at(self, place: QPoint) -> None:
        """Show it at a place of the screen, whole."""
        self.adjustSize()
        area = self.screen().availableGeometry()
        self.move(max(area.left(), min(place.x(), area.right() - self.width())),
                  max(area.top(), min(place.y(), area.bottom() - self.height())))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.selectAll()
