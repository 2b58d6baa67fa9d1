"""What was read out of a damaged workspace and what was lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from data.workspace.recovery import Recovery
from gui.i18n import tr
from gui.sentences import told
from gui.widgets.labels import caption

_LOSSES = 132  # pixels of the list


class RecoveredPage(QWidget):
    """Counts first, then the losses one by one; `open_button` stands where the dialog puts it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.recovery: Recovery | None = None
        self.read = QLabel(self)
        self.read.setWordWrap(True)
        self.head, self.losses = caption(self, "head"), QListWidget(self)
        self.losses.setAccessibleName(tr("What was lost"))
        self.losses.setWordWrap(True)
        self.losses.setFixedHeight(_LOSSES)
        self.losses.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.losses.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.note = caption(self)
        self.note.setText(tr("The loss is also written into the history of the new file."))
        self.open_button = QPushButton(tr("Open the recovered file"), parent)
        self.open_button.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for part in (self.read, self.head, self.losses, self.note):
            box.addWidget(part)
        box.addStretch(1)

    def show_recovery(self, recovery: Recovery) -> None:
        """Show what came of it; from now on the new file can be opened."""
        self.recovery = recovery
        self.read.setText(tr("Read: {edits} edits, {values} values as they stood last.").format(
            edits=f"{recovery.edits:,}", values=f"{recovery.values:,}"))
        self.head.setText(tr("Nothing was lost.") if recovery.complete else tr("What was lost"))
        for part in (self.losses, self.note):
            part.setVisible(not recovery.complete)
        self.losses.clear()
        self.losses.addItems([told(sentence) for sentence in recovery.lost])
        self.open_button.show()
        self.open_button.setDefault(True)
        self.open_button.setFocus()
