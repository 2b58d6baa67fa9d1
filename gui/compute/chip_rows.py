"""Where the figures of a chip come from, and who changed them: rows for the inspector."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from data.workspace.records import Entry
from gui.compute.charts.words import chip_label
from gui.compute.figures import number, ratio
from gui.i18n import mark, tr
from gui.inspector.history_rows import when_words
from gui.inspector.rows import Row
from gui.tips import titled_tip

if TYPE_CHECKING:
    from gui.session import Session
    from scoring.compute.book import Book, Provenance


def _unit(unit: str, scale: float = 1.0) -> Callable[[Any], str]:
    return lambda value: f"{number(value * scale)} {unit}"


# fields of a chip with how they are written; the order is that of the rows
_FIELDS: Mapping[str, Callable[[Any], str]] = {
    "memory_gb": lambda v: f"{v:g} GB",
    "bandwidth_gb_s": _unit("TB/s", 1e-3),
    "fp16_dense_tflops": lambda v: f"BF16 {v:,.4g} TFLOPS",
    "fp8_dense_tflops": lambda v: f"FP8 {v:,.4g} TFLOPS",
    "fp4_dense_tflops": lambda v: f"FP4 {v:,.4g} TFLOPS",
    "int8_dense_tops": lambda v: f"INT8 {v:,.4g} TOPS",
    "interconnect_gb_s": lambda v: tr("link {rate} GB/s").format(rate=f"{v:g}"),
    "tdp_w": lambda v: f"{v:g} W",
    "price_usd_low": lambda v: tr("price from USD {usd}").format(usd=f"{v:,.0f}"),
    "price_usd_high": lambda v: tr("price to USD {usd}").format(usd=f"{v:,.0f}"),
    "rental_usd_per_hour": lambda v: tr("rent {usd} USD/h").format(usd=number(v)),
    "export_status": str,
    "software_stack": str,
}
_PRICES = {
    "rental_hyperscaler": mark("rent of hyperscalers"),
    "rental_neocloud": mark("rent of neoclouds"),
    "rental_3yr": mark("rent for three years"), "rental_market": mark("rent on the market"),
    "standard_offer": mark("standard offer"), "purchase": mark("purchase"),
}
_PHASES = {"all_in": mark("all-in"), "prefill": mark("prefill"), "decode": mark("decode"),
           "per_token": mark("per token")}


def source_rows(book: Book, chip: str) -> list[Row]:
    """Claims on the chip, its figures by source, and its dated prices."""
    return [*_claims(book, chip), *_figures(book, chip), *_prices(book, chip)]


def _figures(book: Book, chip: str) -> list[Row]:
    """One row for each source: everything it is given for."""
    found: dict[tuple[object, ...], list[tuple[str, Provenance]]] = {}
    for field, words in _FIELDS.items():
        value = book.value("chips", chip, field)
        if value not in (None, ""):
            source = book.provenance("chips", chip, field)
            alike = (source.source, source.as_of, source.confidence, source.overridden,
                     bool(source.other))
            found.setdefault(alike, []).append((words(value), source))
    rows = []
    for parts in found.values():
        notes = dict.fromkeys(source.note for _, source in parts)
        others = dict.fromkeys(source.other for _, source in parts)
        rows.append(_row(", ".join(text for text, _ in parts), parts[0][1]._replace(
            note=" ".join(filter(None, notes)), other="; ".join(filter(None, others)))))
    return rows


def _claims(book: Book, chip: str) -> list[Row]:
    sheet = book.sheet("ratio_claims")
    rows = []
    for row, subject, quantity in zip(
            sheet.ids, sheet.texts("subject"), sheet.texts("quantity"), strict=True):
        if subject == chip and quantity == "throughput":
            claim = sheet.record(row)
            title = tr("{ratio} × {base}, {phase}, as claimed").format(
                ratio=ratio(claim["claimed"]), base=chip_label(book, claim["base"]),
                phase=tr(_PHASES.get(claim["phase"], claim["phase"])))
            rows.append(_row(title, book.provenance("ratio_claims", row, "claimed")))
    return rows


def _prices(book: Book, chip: str) -> list[Row]:
    if "chip_prices" not in book.sheets:
        return []
    sheet = book.sheet("chip_prices")
    rows = []
    for row, of in zip(sheet.ids, sheet.texts("chip"), strict=True):
        if of != chip:
            continue
        price = sheet.record(row)
        ends = [end for end in (price["low"], price["high"]) if end is not None]
        if not ends:
            continue
        low, high = number(min(ends)), number(max(ends))
        amount = low if low == high else f"{low}–{high}"
        kind = price["kind"]
        title = tr("{kind} {amount} {currency} per {unit}").format(
            kind=tr(_PRICES.get(kind, kind.replace("_", " "))), amount=amount,
            currency=price["currency"], unit=price["unit"])
        rows.append(_row(title[:1].upper() + title[1:], book.provenance("chip_prices", row, "low"),
                         str(price["date"] or "")))
    return rows


def _row(title: str, source: Provenance, day: str = "") -> Row:
    marks = [tr("yours")] if source.overridden else []
    if source.other:
        marks.append(tr("sources differ"))
    return Row(
        title, day or source.as_of, source.source or tr("no source given"), source.confidence,
        tr(", ").join(marks),
        tip=titled_tip(title, [source.source, source.note,
                               tr("Another source: {other}").format(other=source.other)
                               if source.other else ""]))


def history_rows(session: Session, chip: str, limit: int = 30) -> list[Row]:
    """Who changed what of the chip and of the claims on it, newest first."""
    prefixes = [f"compute/chips/{chip}/"]
    sheet = session.book.sheet("ratio_claims")
    prefixes += [f"compute/ratio_claims/{row}/" for row, subject in zip(
        sheet.ids, sheet.texts("subject"), strict=True) if subject == chip]
    entries = {entry.id: entry for prefix in prefixes
               for entry in session.journal.history(limit, prefix)}
    today = datetime.now().astimezone().date()
    return [_entry(entries[i], today) for i in sorted(entries, reverse=True)[:limit]]


def _entry(entry: Entry, today: date) -> Row:
    at = entry.moment
    lines = [f"{at:%Y-%m-%d %H:%M:%S} · {entry.who}", f"“{entry.why}”" if entry.why else ""]
    return Row(entry.label, when_words(at, today), right=entry.who,
               tip=titled_tip(entry.label, lines))
