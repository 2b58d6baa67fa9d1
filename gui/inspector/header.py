"""Who the selected company is, its rank, its composite and its newest valuation."""

from __future__ import annotations

from html import escape
from math import isnan

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from data.records import Company, Observation
from gui.commands.own_rows import COMPANY, is_own
from gui.format import EN_DASH, interval, score
from gui.i18n import mark, tr
from gui.inspector.figures import Figure, Figures
from gui.inspector.row_paint import MARGIN
from gui.inspector.rows import Row
from gui.money import Money
from gui.names import kind_name, native_name, segment_name
from gui.session import Session
from gui.theme.theme import theme
from gui.tips import titled_tip
from gui.widgets.labels import show_text
from gui.widgets.signs import filled_dots

STATUSES = {
    "private": mark("private"), "public": mark("public"), "subsidiary": mark("subsidiary"),
    "filed": mark("filed for an IPO"),
}


class Header(QWidget):
    """The top of the inspector."""

    def __init__(self, session: Session, money: Money, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._money = session, money
        self._modelled = True
        self._name, self._about, self._source = QLabel(self), QLabel(self), QLabel(self)
        self._facts = QLabel(self)  # where what is told of a company of one's own comes from
        self._name.setProperty("role", "name")
        self._about.setProperty("role", "label")
        for label, words in ((self._facts, tr("Source of what is told of the company")),
                             (self._source, tr("Source of the valuation"))):
            label.setProperty("role", "caption")
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.LinksAccessibleByMouse
                | Qt.TextInteractionFlag.LinksAccessibleByKeyboard)
            label.setAccessibleName(words)
            label.linkActivated.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        for label in (self._name, self._about, self._facts, self._source):
            label.setWordWrap(True)
        self.figures = Figures(self)
        self.figures.setAccessibleName(tr("Rank, composite and value"))
        box = QVBoxLayout(self)
        box.setContentsMargins(MARGIN, 10, MARGIN, 8)
        box.setSpacing(4)
        box.addWidget(self._name)
        box.addWidget(self._about)
        box.addWidget(self._facts)
        box.addSpacing(2)
        box.addWidget(self.figures)
        box.addWidget(self._source)

    def refresh(self) -> None:
        """Show the selected company as it now stands."""
        company = self._session.company
        name = escape(company.name)
        native = native_name(company)
        if native:
            name += (f' &nbsp;<span style="font-weight:400;color:{theme.tokens.text2}">'
                     f"{escape(native)}</span>")
        show_text(self._name, name)
        show_text(self._about, about(company))
        self._about.setToolTip(titled_tip(company.name, [
            company.summary, company.note, sourced_words(company)]))
        self._name.setToolTip(self._about.toolTip())
        own = is_own(self._session, COMPANY, company.id)
        show_text(self._facts, company_source(company) if own else "")
        self._figures()

    def show_values(self, mode: str) -> None:
        """Show the value of the 'model', where there is one, or the 'newest' observation."""
        if self._modelled != (mode == "model"):
            self._modelled = mode == "model"
            self.refresh()

    def _figures(self) -> None:
        self.figures.setVisible(not self._session.vacant)
        if self._session.vacant:
            show_text(self._about, tr("No companies yet: add one, or import a table."))
            show_text(self._source, "")
            return
        session, money = self._session, self._money
        e, row = session.evaluation, session.row
        total = len(e.universe.companies)
        best, worst = int(e.best_rank[row]), int(e.worst_rank[row])
        span = interval(float(e.low[row]), float(e.high[row]))
        newest = value_figure(e.observations[row], session, money)
        modelled = model_figure(session, money) if self._modelled else None
        self.figures.show_figures(
            Figure(tr("Rank"), str(int(e.ranks[row])), tr("of {n}").format(n=total),
                   tr("Between low and high: rank {best} to {worst}").format(
                       best=best, worst=worst)),
            Figure(tr("Composite"), score(float(e.composite[row])), span,
                   tr("{score}; {span} if every score took its low or its high").format(
                       score=score(float(e.composite[row]), 4), span=span)),
            modelled or newest)
        show_text(self._source, value_source(
            e.observations[row], f"{newest.value} {newest.note}" if modelled else ""))


def about(company: Company) -> str:
    """'humanoid · CN · public, 9880.HK · founded 2012'."""
    status = tr(STATUSES.get(company.status, company.status))
    parts = [segment_name(company.segment), tr(company.country),
             f"{status}, {company.ticker}" if company.ticker else status]
    if company.founded:
        parts.append(tr("founded {year}").format(year=company.founded))
    return " · ".join(part for part in parts if part)


def model_figure(session: Session, money: Money) -> Figure | None:
    """The calibrated value with its 80 % interval; None where there is none."""
    valued, e, row = session.valued, session.evaluation, session.row
    if valued is None or isnan(valued.median[row]):
        return None
    amount, low, high = (money.convert(float(a[row]), "USD", e.as_of, e.newest.fx)
                         for a in (valued.median, valued.low, valued.high))
    tip = tr("Median of the calibrated model with its 80 % interval, company premium included")
    return Figure(tr("Value, {unit}").format(unit=money.unit), money.table(amount),
                  money.span(low, high), tip)


def value_figure(seen: Observation | None, session: Session, money: Money) -> Figure:
    """The newest valuation in the chosen currency, with everything about it in the tip."""
    caption = tr("Value, {unit}").format(unit=money.unit)
    if seen is None:
        return Figure(caption, EN_DASH, tr("none known"), tr("No valuation known at {day}").format(
            day=session.evaluation.as_of.isoformat()))
    fx = session.evaluation.newest.fx
    bound = "≥ " if seen.lower_bound else ""
    words = f"{bound}{money.words(seen.value, seen.currency)}, {kind_name(seen.kind)}"
    lines = [
        tr("A lower bound: at least this much") if seen.lower_bound else "",
        money.rate_words(seen.currency, seen.date, fx), seen.note]
    return Figure(caption, bound + money.table(money.amount(seen, fx)), seen.date_text[:7],
                  titled_tip(f"{words}, {seen.date_text}", lines))


def value_source(seen: Observation | None, amount: str = "") -> str:
    """The line under the value: kind, source, confidence; with the `amount` where the figure
    above is another.
    """
    if seen is None:
        return ""
    host = _link(seen.source_url)
    words = (tr("Newest: {amount}, {kind}").format(amount=amount, kind=kind_name(seen.kind))
             if amount else tr("Value: {kind}").format(kind=kind_name(seen.kind)))
    return " · ".join((words, host, _confidence(seen.confidence)))


def company_source(company: Company) -> str:
    """The line under a company of one's own: 'Company: 2026-11-20 · a call · ●●○ reported'."""
    parts = [company.as_of.isoformat() if company.as_of else "",
             _link(company.source_url) if company.source_url else "",
             _confidence(company.confidence) if company.confidence else ""]
    said = " · ".join(filter(None, parts))
    return tr("Company: {source}").format(source=said or tr("no source given"))


def sourced_words(company: Company) -> str:
    """Source, date and confidence of what is told of a company, in plain words."""
    parts = [tr(host) if (host := Row("", source=company.source_url).host) else "",
             company.as_of.isoformat() if company.as_of else "",
             tr(company.confidence) if company.confidence else ""]
    said = tr(", ").join(filter(None, parts))
    return tr("Source: {source}").format(source=said) if said else ""


def _link(source: str) -> str:
    """A source as a link where it is an address, else its words."""
    row = Row("", source=source)
    if not row.url:
        return escape(tr(row.host)) if row.host else ""
    host = escape(row.host)
    return (f'<a href="{escape(row.url)}" style="text-decoration:none;'
            f'color:{theme.tokens.accent_text}">{host}</a>')


def _confidence(confidence: str) -> str:
    """'●●○ reported'."""
    dots = "●" * filled_dots(confidence)
    return f"{dots}{'○' * (3 - len(dots))} {tr(confidence)}"
