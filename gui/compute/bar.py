"""The bar above the Compute view: which case is served. Every field is a cell of the book."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.compute.dashes import DashedKey
from gui.compute.entries import M, number_entry, percent_entry, token_entry, tokens
from gui.compute.fields import CellField, ChoiceField, SearchField
from gui.compute.more import More
from gui.i18n import tr
from gui.sentences import told
from gui.session import Session, Update
from gui.widgets.labels import rule, show_text
from gui.widgets.link import Link

HEIGHT = 36
CASE = ("serving", "main")
PRESETS = (4_096, 32_768, 131_072, M, 1_048_576)
_GAP = 3


class ComputeBar(QWidget):
    """Workload, context, phase, target speed and cache hits; the rest of the case under More.

    Where the case cannot be evaluated, the reason stands in a line below, with a way out.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._limit: int | None = None
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("The case served"))
        self.workload = SearchField(session, (*CASE, "workload"), tr("Workload"),
                                    lambda: language_models(session), parent=self)
        self.workload.setToolTip(tr("The model served; type any part of its name"))
        self.context = SearchField(
            session, (*CASE, "context"), tr("Context"), self._contexts,
            token_entry(tr("in + out")), self._beyond, self)
        self.context.setToolTip(tr(
            "Tokens of context at which the decode step is judged: K counts 1,024, M counts "
            "1,000,000. Without one it follows from input and output."))
        self.phase = ChoiceField(session, (*CASE, "phase"), tr("Phase"), {
            "all_in": tr("All-in"), "split": tr("Split"), "prefill": tr("Prefill"),
            "decode": tr("Decode")}, self)
        self.phase.setToolTip(tr(
            "What throughput and cost are about: output tokens with their share of prefill, "
            "input tokens alone, or the decode step alone"))
        self.target = CellField(session, (*CASE, "target_user_tps"), tr("Target"),
                                number_entry(tr("tok/s/user"), tr("none")), parent=self)
        self.target.setToolTip(tr("Least speed each user gets; empty: throughput alone counts"))
        self.hits = CellField(session, (*CASE, "cache_hit"), tr("Cache hit"),
                              percent_entry(tr("none")), parent=self)
        self.hits.setToolTip(tr("Share of input tokens found in the prefix cache"))
        self.more = QToolButton(self)
        self.more.setText(tr("More…"))
        self.more.setAccessibleName(tr("More about the case"))
        self.more.setToolTip(tr("Tokens, precision, cost mode, region, base chip, demand"))
        self.more.clicked.connect(self.open_more)
        self.popup: More | None = None
        self._lay_out()
        session.changed.connect(self._changed)
        self._show()

    def _lay_out(self) -> None:
        row = QWidget(self)
        row.setFixedHeight(HEIGHT)
        line = QHBoxLayout(row)
        line.setContentsMargins(8, 0, 8, 1)
        line.setSpacing(5)
        for text, field, width in (
                (tr("Workload"), self.workload, 138), (tr("Context"), self.context, 98),
                (tr("Phase"), self.phase, 70), (tr("Target"), self.target, 94),
                (tr("Cache hit"), self.hits, 56)):
            field.setFixedWidth(width)
            pair = QHBoxLayout()
            pair.setSpacing(_GAP)
            label = QLabel(text, self)
            label.setProperty("role", "label")
            label.setBuddy(field)
            pair.addWidget(label)
            pair.addWidget(field)
            line.addLayout(pair)
        line.addWidget(self.more)
        line.addWidget(DashedKey(self), 1)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.problem.setProperty("role", "refusal")
        self.problem.setAccessibleName(tr("Why the case cannot be evaluated"))
        self.way_out = Link(parent=self)
        self.way_out.clicked.connect(self._use_limit)
        self._strip = QWidget(self)
        below = QHBoxLayout(self._strip)
        below.setContentsMargins(10, 2, 10, 6)
        below.addWidget(self.problem, 1)
        below.addWidget(self.way_out)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(row)
        box.addWidget(self._strip)
        self._below = rule(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._below.setGeometry(0, self.height() - 1, self.width(), 1)

    def open_more(self) -> None:
        """Show the rest of the case below the button."""
        if self.popup is None:
            self.popup = More(self.session, self)
        corner = self.more.mapToGlobal(QPoint(0, self.more.height() + 2))
        screen = self.screen().availableGeometry()
        size = self.popup.sizeHint()
        self.popup.move(min(corner.x(), screen.right() - size.width()),
                        min(corner.y(), screen.bottom() - size.height()))
        self.popup.show()
        self.popup.first.setFocus()

    # -- the model's limit -------------------------------------------------------------------------

    def limit(self) -> int | None:
        """The longest context the model takes; None where it is not known."""
        book = self.session.book
        workload = book.value(*CASE, "workload")
        if workload not in book.sheet("workloads").row:
            return None
        found: int | None = book.value("workloads", workload, "context_tokens")
        return found

    def _contexts(self) -> dict[Any, str]:
        limit = self.limit()
        offered: dict[Any, str] = {None: tr("in + out")}
        offered |= {n: tokens(n) for n in PRESETS if limit is None or n <= limit}
        if limit is not None:
            offered[limit] = tr("{tokens} (limit)").format(tokens=tokens(limit))
        return offered

    def _beyond(self, value: Any) -> str:
        limit = self.limit()
        if limit is None or value is None or value <= limit:
            return ""
        book = self.session.book
        name = book.value("workloads", book.value(*CASE, "workload"), "name")
        return tr("{name} takes at most {limit} tokens of context, not {context}.").format(
            name=name, limit=f"{limit:,}", context=f"{int(value):,}")

    def _use_limit(self) -> None:
        self.context.offer(self.limit())

    # -- updates -----------------------------------------------------------------------------------

    def _changed(self, update: Update) -> None:
        if update.kinds & {"compute", "universe"}:
            self._show()

    def _show(self) -> None:
        """The problem of the case as it stands, if it has one."""
        context = self.session.book.value(*CASE, "context")
        beyond = self._beyond(context)
        sentence = beyond or told(getattr(self.session.compute, "problem", "") or "")
        show_text(self.problem, sentence)
        limit = self.limit()
        self.way_out.setVisible(bool(beyond))
        self.way_out.setText(tr("Use {limit}").format(limit=f"{limit or 0:,}"))
        self._strip.setVisible(bool(sentence))


def language_models(session: Session) -> dict[Any, str]:
    """The models that serve tokens, by id."""
    sheet = session.book.sheet("workloads")
    kinds, names = sheet.texts("kind"), sheet.texts("name")
    return {row: names[at] or row for at, row in enumerate(sheet.ids) if kinds[at] == "llm"}
