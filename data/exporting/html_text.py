"""HTML: what a word processor or a mail takes from the clipboard, and a page of its own."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from data.exporting.atomic import write_whole
from data.exporting.delimited import cell_text
from data.exporting.table import Column, RankedTable

BLOCK = "servoscope-export"  # id of the element that holds what a page carries
_STYLE = """
body { font: 13px system-ui, sans-serif; color: #1B2025; margin: 24px; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid #D5D9DE; padding: 3px 8px; }
th, td { text-align: left; vertical-align: top; }
td.n { text-align: right; font-variant-numeric: tabular-nums; }
p { color: #4A535C; }
"""
# Excel and LibreOffice take such a cell as text, so that '=1+1' in a name is not run.
_TEXT_CELL = " style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\""


def to_html(table: RankedTable, told: bool = False) -> str:
    """The table as a whole HTML document with a line on how the ranking came about.

    With `told` it carries what is needed to compute it again, as files do.
    """
    head = "".join(f'<th data-column="{escape(column.id)}">{escape(column.heading)}</th>'
                   for column in table.columns)
    rows = "\n".join(
        "<tr>" + "".join(map(_cell, table.columns, row)) + "</tr>" for row in table.rows)
    meta = table.meta
    title = f"{meta.universe_name}, as of {meta.as_of.isoformat()}"
    weights = ", ".join(f"{meta.factors[f]} {w:.3g}" for f, w in meta.weights.items())
    about = (f"{meta.listed} of {meta.total} companies. Method {meta.method}; "
             f"{meta.weights_mode} weights: {weights}. Servoscope {meta.app_version}.")
    if told and table.provenance is not None:
        about += (f" Scenario {', '.join(table.provenance.scenarios)}; seed "
                  f"{table.provenance.seed}; fingerprint of the inputs {table.provenance.inputs}.")
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n"
        f"<p>{escape(about)}</p>\n{_block(table) if told else ''}</body>\n</html>\n"
    )


def data_block(document: str) -> str:
    """A JSON document inside a page, where no browser shows it; BLOCK names it."""
    safe = document.replace("<", "\\u003c").replace("&", "\\u0026")
    return f'<script type="application/json" id="{BLOCK}">{safe}</script>\n'


def _block(table: RankedTable) -> str:
    if table.provenance is None:
        return ""
    return data_block(f'{{"provenance": {table.provenance.to_json()}}}')


def write_html(path: Path | str, table: RankedTable, overwrite: bool = False) -> None:
    """Write the HTML document in UTF-8."""
    write_whole(path, to_html(table, told=True).encode("utf-8", "replace"), overwrite)


def _cell(column: Column, value: Any) -> str:
    text = escape(cell_text(value))
    if column.kind != "text":
        return f'<td class="n">{text}</td>'
    if text.startswith(("http://", "https://")):
        return f'<td><a href="{text}">{text}</a></td>'
    return f"<td{_TEXT_CELL}>{text}</td>"
