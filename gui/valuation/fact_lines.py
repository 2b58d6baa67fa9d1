"""Lines of the model card: name left, words in a column of their own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.i18n import tr
from gui.theme.theme import colour, content_font, theme
from gui.valuation.card_words import Fact
from gui.widgets.shorthand import LEFT

LINE, MARGIN = 18, 12
_ELIDE = Qt.TextElideMode.ElideRight


class FactLines(QWidget):
    """Name left, words right of it in a column of their own, one figure of them set off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts: tuple[Fact, ...] = ()
        self._plain, self._strong = content_font(), content_font(semibold=True)
        self._metrics = QFontMetrics(self._plain)
        self.setAccessibleName(tr("Model card"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(240, LINE * len(self.facts))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(120, LINE * len(self.facts))

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show other lines."""
        if facts == self.facts:
            return
        self.facts = facts
        self.setAccessibleDescription("; ".join(f"{f.name}: {f.words}" for f in facts))
        self.setFixedHeight(LINE * len(facts))
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = event.pos().y() // LINE
            fact = self.facts[at] if 0 <= at < len(self.facts) else None
            words = "" if fact is None else "\n".join(filter(None, (fact.words, fact.tip)))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return bool(super().event(event))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        names = max((self._metrics.horizontalAdvance(f.name) for f in self.facts), default=0)
        left = MARGIN + names + 10
        for number, fact in enumerate(self.facts):
            y = number * LINE
            painter.setFont(self._plain)
            painter.setPen(colour("text2"))
            painter.drawText(QRect(MARGIN, y, names + 2, LINE), LEFT, fact.name)
            self._words(painter, QRect(left, y, self.width() - MARGIN - left, LINE), fact)
            painter.fillRect(MARGIN, y + LINE - 1, self.width() - 2 * MARGIN, 1, colour("grid"))
        painter.end()

    def _words(self, painter: QPainter, rect: QRect, fact: Fact) -> None:
        painter.setPen(colour("text"))
        before, found, after = (fact.words.partition(fact.strong) if fact.strong
                                else (fact.words, "", ""))
        for text, font in ((before, self._plain), (found, self._strong), (after, self._plain)):
            if not text:
                continue
            painter.setFont(font)
            metrics = QFontMetrics(font)
            painter.drawText(rect, LEFT, metrics.elidedText(text, _ELIDE, max(rect.width(), 0)))
            rect.setLeft(rect.left() + metrics.horizontalAdvance(text))
