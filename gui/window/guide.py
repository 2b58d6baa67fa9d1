"""A one-line guide at the first start, dismissed for good by its cross."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from gui.i18n import tr
from gui.settings import Settings


class Guide(QWidget):
    """Three things to try; shows until dismissed."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "window")
        self.setFixedHeight(32)
        steps = (tr("Type over a score"), tr("Change a chip in the Compute view"),
                 tr("Export the list as you see it"))
        gap = "&nbsp;" * 5
        text = QLabel(gap.join((
            *(f"<b>{i}</b>&nbsp; {step}" for i, step in enumerate(steps, 1)),
            tr("F1 explains every view"))))
        text.setMinimumWidth(1)
        close = QToolButton()
        close.setText("✕")
        close.setAutoRaise(True)
        close.setAccessibleName(tr("Dismiss the guide"))
        close.setToolTip(tr("Dismiss; Help > First steps brings it back"))
        close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 6, 0)
        row.addWidget(text, 1)
        row.addWidget(close)
        self.setVisible(not settings.flag("guide/dismissed"))

    def dismiss(self) -> None:
        self._settings.put("guide/dismissed", True)
        self.hide()
