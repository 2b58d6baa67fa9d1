"""The model card: what the calibration predicts, how well, and what the factors add."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from data.scenario_records import BASE
from gui.clipboard import put
from gui.commands.calibration import drop_calibration
from gui.dialogs.error import show_error
from gui.i18n import tr
from gui.session import Session, Update
from gui.session.scenarios import HERE
from gui.theme.theme import colour, theme
from gui.valuation.card_words import Card, card_of, typical_times
from gui.valuation.fact_lines import LINE, MARGIN, FactLines
from gui.widgets.labels import caption, show_text
from models.valuation.store import calibration_key

TITLE_HEIGHT = 32
_KINDS = frozenset({"calibration", "universe", "observation", "own", "fx", "calibration_settings",
                    "scenario"})


class ModelCard(QWidget):
    """The card of the fit that stands, with its date; copied as text, exported as JSON.

    `said` carries a line for the status bar.
    """

    said = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._level = 0.8
        self._folder = str(session.journal.workspace.path.parent)
        self.card = Card(())
        self.setProperty("ground", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Model card"))
        self.lines = FactLines(self)
        self.factors, self.warnings = self._box("warn"), self._box("error")
        self.notices = caption(self)
        self.notices.setContentsMargins(MARGIN, 0, MARGIN, 4)
        self.more = self._more()
        self._lay_out()
        session.changed.connect(self._changed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.refresh()

    def _more(self) -> QToolButton:
        button = QToolButton(self)
        button.setText("⋯")
        button.setAccessibleName(tr("Copy or export the card"))
        button.setToolTip(tr("Copy the card, or save all error figures, settings and versions"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        self.copying = menu.addAction(tr("Copy card"))
        self.copying.triggered.connect(self.copy)
        self.exporting = menu.addAction(tr("Export report…"))
        self.exporting.triggered.connect(self.ask_export)
        menu.addSeparator()
        self.dropping = menu.addAction(tr("Use the bundled calibration"))
        self.dropping.triggered.connect(self.drop)
        self.reverting = menu.addAction(tr("Revert to parent"))
        self.reverting.triggered.connect(self.revert)
        button.setMenu(menu)
        return button

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        self.more.menu().popup(event.globalPos())

    def _box(self, kind: str) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setProperty("box", kind)
        return label

    def _lay_out(self) -> None:
        title = QLabel(tr("Model card"), self)
        title.setProperty("role", "title")
        self.made = QLabel(self)
        self.made.setProperty("role", "caption")
        head = QWidget(self)
        head.setFixedHeight(TITLE_HEIGHT)
        line = QHBoxLayout(head)
        line.setContentsMargins(MARGIN, 0, 8, 0)
        line.setSpacing(8)
        line.addWidget(title)
        line.addWidget(self.made)
        line.addStretch(1)
        line.addWidget(self.more)
        self._body = body = QWidget()
        body.setProperty("ground", "base")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 0, 6)
        box.setSpacing(5)
        box.addWidget(self.lines)
        for label in (self.factors, self.warnings):
            holder = QHBoxLayout()
            holder.setContentsMargins(MARGIN, 0, MARGIN, 0)
            holder.addWidget(label)
            box.addLayout(holder)
        box.addWidget(self.notices)
        box.addStretch(1)
        self._area = area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(area, 1)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(220, TITLE_HEIGHT + 3 * LINE)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """As high as its wrapped sentences need, so that lines scroll and are not squeezed."""
        box = self._body.layout()
        assert box is not None
        self._body.setMinimumHeight(
            max(0, box.totalHeightForWidth(self._area.viewport().width())))

    # -- what it shows -----------------------------------------------------------------------------

    def show_level(self, level: float) -> None:
        """Speak of the interval at another level."""
        self._level = level
        self.refresh()

    def refresh(self) -> None:
        """Read the report of the fit that stands."""
        valued, universe = self._session.valued, self._session.universe
        if valued is None:
            self._show(card_of({}, self._level, float("nan"), universe), "")
            return
        with np.errstate(invalid="ignore", divide="ignore"):
            low, high = valued.interval(self._level)
            half = np.log(np.asarray(high) / np.asarray(low)) / 2.0
        made = valued.frozen.made.isoformat()
        self._show(card_of(valued.frozen.report, self._level, typical_times(half), universe, made),
                   tr("fit of {day}").format(day=made))

    def _show(self, card: Card, made: str) -> None:
        self.card = card
        self.made.setText(made)
        self.exporting.setEnabled(bool(made))
        own = calibration_key(self._session.universe.id)
        self.dropping.setEnabled(self._session.value(own) is not None)
        self.reverting.setVisible(self._session.scenario != BASE)
        self.reverting.setEnabled(self._session.scenarios.mark(own) == HERE)
        self.lines.show_facts(self.card.facts)
        self.lines.setVisible(bool(self.card.facts))
        show_text(self.factors, self.card.factors)
        show_text(self.warnings, "\n".join(self.card.warnings))
        show_text(self.notices, "\n".join(self.card.notices))
        self._make_room()

    def _changed(self, update: Update) -> None:
        if update.kinds & _KINDS:
            self.refresh()

    def _restyle(self) -> None:
        for label, ground, text in ((self.factors, "warn_ground", "text"),
                                    (self.warnings, "error_ground", "text")):
            label.setStyleSheet(f"background: {colour(ground).name()}; padding: 6px 8px; "
                                f"color: {colour(text).name()};")

    def drop(self) -> None:
        """Go back to the calibration that came with the app; an edit that can be undone."""
        self._session.apply(drop_calibration(self._session))

    def revert(self) -> None:
        """Let the calibration of the scenario's parent stand again."""
        self._session.to_parent([calibration_key(self._session.universe.id)],
                                lambda _: tr("Calibration"))

    # -- taking it elsewhere -----------------------------------------------------------------------

    def copy(self) -> None:
        """Put the card on the clipboard as text and as a table."""
        from html import escape

        title = f"{tr('Model card')}, {self.made.text()}"
        rows = "".join(f"<tr><td>{escape(f.name)}</td><td>{escape(f.words)}</td></tr>"
                       for f in self.card.facts)
        below = "".join(f"<p>{escape(text)}</p>" for text in (
            self.card.factors, *self.card.warnings, *self.card.notices) if text)
        put(self.card.text(title), f"<p>{escape(title)}</p><table>{rows}</table>{below}")
        self.said.emit(tr("Model card copied"))

    def ask_export(self) -> None:
        """Ask for a name and save the report as JSON."""
        valued = self._session.valued
        if valued is None:
            return
        frozen = valued.frozen
        name = f"{self._session.universe.id} calibration {frozen.made.isoformat()}.json"
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Export report"), str(Path(self._folder) / name), "JSON (*.json)")
        if path:
            self.export_to(Path(path if path.lower().endswith(".json") else f"{path}.json"))

    def export_to(self, path: Path) -> None:
        """Write the report as JSON; a failure is told and leaves every file as it was."""
        from data.exporting.atomic import write_whole
        from data.exporting.errors import ExportError
        from gui.cli.calibrate import as_json

        valued = self._session.valued
        assert valued is not None
        try:  # as the command line writes it; the dialog asked before replacing
            write_whole(path, as_json(valued.frozen.report).encode("utf-8"), overwrite=True)
        except ExportError as error:
            show_error(error.what, error.remedy, "", self)
            return
        self._folder = str(path.parent)
        self.said.emit(tr("Report saved as {path}").format(path=path))

