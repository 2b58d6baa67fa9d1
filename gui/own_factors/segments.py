"""The segments a factor does not apply to, ticked in a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from gui.i18n import tr
from gui.names import segment_name
from gui.session import Session

_ID = Qt.ItemDataRole.UserRole
_ROWS, _ROW = 4, 24


class SegmentChoice(QListWidget):
    """Every segment of the universe; `edited` comes with each tick."""

    edited = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAccessibleName(tr("Segments the factor does not apply to"))
        self.setProperty("field", True)
        self.setFixedHeight(_ROWS * _ROW + 2)
        self.itemChanged.connect(lambda _: self.edited.emit())

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(200, _ROWS * _ROW + 2)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ticked segments."""
        items = [self.item(at) for at in range(self.count())]
        return tuple(str(item.data(_ID)) for item in items
                     if item.checkState() == Qt.CheckState.Checked)

    def show_chosen(self, chosen: Sequence[str]) -> None:
        """Show the segments with the number of their companies, these ticked."""
        counts = Counter(company.segment for company in self._session.universe.companies)
        names = sorted({*counts, *chosen} - {""}, key=segment_name)
        wanted = [(name, counts[name], name in chosen) for name in names]
        if wanted == getattr(self, "_wanted", None):
            return
        self._wanted, at = wanted, self.currentRow()
        blocker = QSignalBlocker(self)
        self.clear()
        for name, count, ticked in wanted:
            item = QListWidgetItem(tr("{segment} ({n})").format(
                segment=segment_name(name), n=count), self)
            item.setData(_ID, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.setCurrentRow(at)
        del blocker
