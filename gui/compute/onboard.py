"""Robots carry compute: how often each chip plans anew, and its share of a robot's parts."""

from __future__ import annotations

from collections.abc import Mapping
from math import isnan
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from data.compute.onboard_reference import onboard_fit
from data.compute.supply_records import RobotCost
from gui.compute.choice import Choice
from gui.compute.entries import number_entry
from gui.compute.figures import percent
from gui.compute.lines import Line, Lines
from gui.compute.onboard_table import OnboardTable
from gui.compute.onboard_words import error_lines, fit_tip, model_tip, model_words
from gui.compute.option_field import OptionField
from gui.compute.panel import MARGIN, TITLE_HEIGHT, ComputePanel
from gui.format import EN_DASH
from gui.i18n import mark, tr
from gui.sentences import told
from gui.session import Session
from gui.tips import titled_tip
from gui.widgets.combo import Combo
from gui.widgets.labels import caption, rule, show_text
from scoring.compute.errors import ComputeInputError
from scoring.compute.evaluation.onboard import Onboard, onboard, robot_models
from scoring.compute.evaluation.robot_parts import RobotShare, modules, robot_shares

MODEL, MODULE, WANTED = "gr00t_n17", "thor_module", 10.0  # what the panel opens with
_SIDE, _SLIM, _NARROW = 280, 244, 800  # width of the right side, also where there is no room
_ORIGINS = {
    "own": mark("Gross margin of the maker: {margin}."),
    "segment": mark("Gross margin assumed for its segment: {margin}."),
    "assumed": mark("Gross margin assumed: {margin}."),
}


class OnboardPanel(ComputePanel):
    """A table of devices for one robot model, the fit's errors, and compute's share of parts.

    `options` (model, wanted rate in Hz, module) are how it is looked at, no edits of the book;
    they can be kept and set, and `options_changed` tells of them.
    """

    options_changed = Signal(dict)

    def __init__(self, session: Session, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(session, tr("On board"), parent)
        self.choice = choice
        self.found: Onboard | None = None
        self._wanted_model = MODEL
        self._wanted_module = MODULE
        self.model = Combo(tr("Robot model"), self)
        self.model.setToolTip(tr("The robot model that plans; its parameters are in Workloads"))
        self.model.setMinimumWidth(136)
        self.wanted = OptionField(tr("Wanted rate"), number_entry(tr("Hz"), tr("none")), WANTED,
                                  _rate_check, self)
        self.wanted.setToolTip(tr("How often a second the robot should plan anew; a way to look "
                                  "at the table, no assumption"))
        self.wanted.setFixedWidth(62)
        self.aside.setText(tr("replanning rate, not control rate"))
        self.aside.setToolTip(tr("Each plan is a chunk of actions, which a controller plays at "
                                 "its own rate, usually 30 Hz or more"))
        self.table = OnboardTable(self)
        self.remark = caption(self)
        self.errors = Lines(tr("Errors of the fit"), self)
        self.module = Combo(tr("Computer of the robot"), self)
        self.module.setToolTip(tr("Which computer the robots carry; prices are in the table of "
                                  "robot costs"))
        self.shares = Lines(tr("Compute in the bill of materials"), self)
        self.price = caption(self)
        self._lay_out()
        self.model.activated.connect(self._pick_model)
        self.module.activated.connect(self._pick_module)
        self.wanted.typed.connect(self._told)
        self.table.row_chosen.connect(self._choose)
        choice.changed.connect(self._follow)

    # -- layout ------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        place = 1
        for text, field in ((tr("Model"), self.model), (tr("Wanted"), self.wanted)):
            label = QLabel(text, self)
            label.setProperty("role", "label")
            label.setBuddy(field)
            self.head.insertSpacing(place, 4)
            self.head.insertWidget(place + 1, label)
            self.head.insertWidget(place + 2, field)
            place += 3
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.table, 1)
        self.remark.setContentsMargins(MARGIN, 3, MARGIN, 0)
        self.remark.setAlignment(Qt.AlignmentFlag.AlignTop)
        left.addWidget(self.remark)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(rule(self, vertical=True))
        self.side = self._side()
        row.addWidget(self.side)
        self.box.addLayout(row, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self.side.setFixedWidth(_SIDE if self.width() >= _NARROW else _SLIM)

    def _side(self) -> QScrollArea:
        """Share of parts above the errors, scrolling where there is no room."""
        body = QWidget()
        body.setProperty("ground", "base")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 0, 6)
        box.setSpacing(0)
        box.addWidget(_title(tr("Share of a robot's parts"), body))
        holder = QHBoxLayout()
        holder.setContentsMargins(MARGIN, 0, MARGIN, 4)
        holder.addWidget(self.module)
        box.addLayout(holder)
        box.addWidget(self.shares)
        self.price.setContentsMargins(MARGIN, 2, MARGIN, 4)
        box.addWidget(self.price)
        box.addWidget(rule(body))
        self._fit_title = _title(tr("Error of the rate"), body)
        box.addWidget(self._fit_title)
        box.addWidget(self.errors)
        box.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        return area

    # -- options -----------------------------------------------------------------------------------

    @property
    def options(self) -> dict[str, Any]:
        """Model, wanted rate and module, as plain values."""
        return {"model": self._wanted_model, "wanted": self.wanted.value,
                "module": self._wanted_module}

    @options.setter
    def options(self, options: Mapping[str, Any]) -> None:
        if isinstance(options.get("model"), str):
            self._wanted_model = options["model"]
        if isinstance(options.get("module"), str):
            self._wanted_module = options["module"]
        wanted = options.get("wanted", self.wanted.value)
        if wanted is None or (isinstance(wanted, int | float) and not isinstance(wanted, bool)):
            self.wanted.value = wanted
        self.refresh()

    def _pick_model(self) -> None:
        self._wanted_model = self.model.currentData()
        self._told()

    def _pick_module(self) -> None:
        self._wanted_module = self.module.currentData()
        self._told()

    def _told(self) -> None:
        self.take()
        self.options_changed.emit(self.options)

    def _choose(self, row: str) -> None:
        """A row of the table was selected: choose its chip everywhere."""
        if row in self.session.book.sheet("chips").row:
            self.choice.choose(row)

    def _follow(self) -> None:
        if self.choice.chip != self.table.chosen:
            self.table.choose(self.choice.chip)

    # -- showing -----------------------------------------------------------------------------------

    def take(self) -> None:
        book = self.session.book
        models = robot_models(book)
        workload = self._wanted_model if self._wanted_model in models else next(iter(models), "")
        _fill(self.model, models, workload)
        self.found = onboard(book, workload) if workload else None
        first = not self.table.records.rows
        self.table.setVisible(bool(self.found and self.found.rows))
        self.table.show_rows(book, self.found.rows if self.found else (), self.wanted.value)
        show_text(self.remark, model_words(self.found) if self.found else tr(
            "The book holds no robot model; add one in Workloads."))
        self.remark.setToolTip(model_tip(self.found) if self.found else "")
        if first:
            self._follow()
            fit = onboard_fit()
            self.errors.show_lines(error_lines(fit))
            self._fit_title.setToolTip(fit_tip(fit))
        self._show_shares()

    def _show_shares(self) -> None:
        found = modules(self.session.book)
        module = self._wanted_module if self._wanted_module in found else next(iter(found), "")
        _fill(self.module, {row: tr(cost.robot) for row, cost in found.items()}, module)
        if not module:
            self.shares.show_lines([])
            show_text(self.price, tr("No computer has a price in the table of robot costs."))
            return
        cost = found[module]
        self.shares.show_lines([_line(share, cost) for share in robot_shares(
            self.session.book, module, self._margins())])
        low, high = cost.value_low, cost.value_high
        band = f" ({low or cost.value:,.0f}{EN_DASH}{high or cost.value:,.0f})" if (
            low or high) else ""
        show_text(self.price, tr("Computer USD {price}{band}, {confidence}, {day}.").format(
            price=f"{cost.value:,.0f}", band=band, confidence=tr(cost.confidence),
            day=cost.as_of.isoformat() if cost.as_of else tr("no date")))
        self.price.setToolTip(titled_tip(tr(cost.robot), [cost.source_url, cost.note]))

    def _margins(self) -> dict[str, tuple[float, str]]:
        """Gross margins of all companies; none where their profiles cannot be worked with."""
        try:
            profiles = self.session.compute.companies.profiles
        except ComputeInputError:
            return {}
        values, origins = profiles.values["gross_margin"], profiles.origin["gross_margin"]
        return {company: (float(values[at]), origins[at])
                for at, company in enumerate(profiles.ids) if not isnan(values[at])}


def _title(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", "title")
    label.setFixedHeight(TITLE_HEIGHT)
    label.setContentsMargins(MARGIN, 0, MARGIN, 0)
    return label


def _fill(combo: Combo, items: dict[str, str], current: str) -> None:
    """Offer other items only where they differ."""
    if {combo.itemData(i): combo.itemText(i) for i in range(combo.count())} != items:
        combo.fill(items, current)
    combo.show_key(current)


def _rate_check(value: float | None) -> str:
    if value is None or 0 < value <= 1000:
        return ""
    return tr("A rate is a number above 0 and up to 1,000 Hz.")


def _line(found: RobotShare, module: RobotCost) -> Line:
    """A robot with compute's share of its parts."""
    name, whole = tr(found.robot), found.whole
    amount = {
        "bom_share": tr("Published share, whatever the computer."),
        "bom_usd": tr("Parts: USD {usd}.").format(usd=f"{whole.value:,.0f}"),
        "robot_usd": tr("Price: USD {usd}; parts at most what the gross margin leaves.").format(
            usd=f"{whole.value:,.0f}"),
    }[found.quantity]
    margin = tr(_ORIGINS[found.origin]).format(margin=percent(found.margin)) if (
        found.origin) else ""
    change = "" if isnan(found.margin_change) else tr(
        "A computer 10 % dearer takes {points} points of the gross margin.").format(
            points=f"{abs(found.margin_change) * 100:.1f}")
    source = " · ".join(filter(None, (
        whole.as_of.isoformat() if whole.as_of else "", whole.source_url, tr(whole.confidence))))
    assumed = found.assumed or (found.quantity != "bom_share"
                                and module.confidence == "assumption")
    if found.share is None:
        return Line(name, tr("over 100 %"), ink="warn_text", tip=titled_tip(name, [
            tr("This computer costs more than all parts of this robot may."),
            told(found.problem), amount, margin, source, whole.note]))
    low, value, high = found.share.low, found.share.value, found.share.high
    band = f"{low * 100:.0f}{EN_DASH}{high * 100:.0f} %" if low < high else ""
    return Line(name, percent(value), band, assumed, tip=titled_tip(name, [
        amount, margin, change if found.quantity != "bom_share" else "", source, whole.note]))
