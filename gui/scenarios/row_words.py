"""What a row of the compute assumptions is called where it stands alone."""

from __future__ import annotations

from gui.assumptions.names import field_words
from gui.compute.charts.words import chip_label
from gui.fact_names import fact_words
from gui.i18n import tr
from gui.names import short_name
from gui.session import Session

# table -> the columns that together name a row, where there is no column "name"
_PARTS = {
    "supply_shares": ("supplier", "market_name"), "export_rules": ("subject", "domicile"),
    "profile_mix": ("owner", "chip"), "ratio_claims": ("subject", "base"),
    "chip_prices": ("chip", "provider"), "token_prices": ("model",),
}


def row_words(session: Session, table: str, row: str) -> str:
    """'H20', 'NVIDIA, China 2025', 'Unitree, H100 SXM'; the id in words for a row of its own."""
    book = session.book
    sheet = book.sheets.get(table)
    if sheet is None or row not in sheet.row:
        return row.replace("_", " ")
    if table == "chips":
        return chip_label(book, row)
    fields = ("name",) if "name" in sheet.columns else _PARTS.get(table, ())
    words = [_word(session, table, field, str(sheet.value(row, field) or ""))
             for field in fields if field in sheet.columns]
    return tr(", ").join(filter(None, words)) or row.replace("_", " ")


def cell_words(session: Session, table: str, row: str, field: str) -> str:
    """'H20 · Chip-hour': the row and what of it."""
    head = field_words(field)
    if head == field:
        head = tr(field.replace("_", " "))
    return f"{row_words(session, table, row)} · {head}"


def _word(session: Session, table: str, field: str, text: str) -> str:
    if text in session.book.sheet("chips").row:
        return chip_label(session.book, text)
    if field == "owner":
        universes = session.reference.universes.values()
        company = next((u.companies[u.row[text]] for u in universes if text in u.row), None)
        return short_name(company.name) if company is not None else tr(text.replace("_", " "))
    words = fact_words(table, field, text)
    return words.split(", ")[0].split("，")[0] if field == "market_name" else words
