"""What the seller of a model asks for a million tokens."""

from __future__ import annotations

from math import isnan, nan
from typing import NamedTuple

from scoring.compute.book import Book


class ListPrice(NamedTuple):
    """The newest list price in USD per million output tokens; NaN where none is known.

    `label` names product and tier, `day` from when it holds, `usd_in` the price of input.
    """

    value: float
    label: str
    day: str
    usd_in: float = nan


def list_price(book: Book, workload: str) -> ListPrice:
    """The newest dated USD price of the seller's own list; else the one of the workload's row."""
    sheet = book.sheet("token_prices")
    newest: tuple[str, ListPrice] = ("", ListPrice(nan, "", ""))
    rows = zip(sheet.texts("workload"), sheet.texts("kind"), sheet.texts("currency"),
               sheet.numbers("output_per_m"), sheet.numbers("input_per_m"),
               sheet.texts("product"), sheet.texts("tier"), sheet.texts("from_date"), strict=True)
    for owner, kind, currency, out, into, product, tier, day in rows:
        if owner == workload and kind == "list" and currency == "USD" and not isnan(out) and day:
            stamp = str(day)
            if stamp > newest[0]:
                newest = stamp, ListPrice(float(out), f"{product} {tier}".strip(), stamp,
                                          float(into))
    if newest[0]:
        return newest[1]
    if workload in book.sheet("workloads").row:
        typed = book.value("workloads", workload, "price_out_usd_per_m")
        if typed is not None:
            source = book.provenance("workloads", workload, "price_out_usd_per_m")
            into = book.value("workloads", workload, "price_in_usd_per_m")
            return ListPrice(float(typed), "", source.as_of, nan if into is None else float(into))
    return newest[1]
