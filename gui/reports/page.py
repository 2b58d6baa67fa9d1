"""A report as one HTML file: no network, charts as SVG, data inside."""

from __future__ import annotations

import json
from html import escape

from data.exporting.html_text import data_block
from data.exporting.provenance import Provenance
from data.exporting.reading.sealing import sealed, to_be_sealed
from gui.reports.blocks import Block, Cell, Chart, Report, Table, shown_figures
from gui.reports.drawing import svg
from gui.theme.tokens import LIGHT as T

_STYLE = f"""
:root {{ color-scheme: light; }}
* {{ box-sizing: border-box; }}
body {{ font: 14px/1.45 Inter, system-ui, -apple-system, "Segoe UI", "Noto Sans CJK SC",
  "PingFang SC", "Microsoft YaHei", sans-serif; color: {T.text}; background: {T.base};
  max-width: 1040px; margin: 0 auto; padding: 32px 24px; font-variant-numeric: tabular-nums; }}
header {{ display: flex; justify-content: space-between; gap: 32px; }}
h1 {{ font-size: 28px; line-height: 1.2; margin: 0; }}
h1 span {{ font-weight: 400; color: {T.text2}; }}
h2 {{ font-size: 15px; margin: 0 0 6px; }}
h2 small, .aside, .note, th, .faint, footer, .key label {{ color: {T.text3}; font-size: 12px;
  font-weight: 400; }}
h2 small {{ margin-left: 8px; }}
.aside {{ text-align: right; white-space: nowrap; }}
.sub, .summary {{ color: {T.text2}; margin: 4px 0 0; }}
.keys {{ display: flex; flex-wrap: wrap; border-top: 2px solid {T.text};
  border-bottom: 1px solid {T.line}; margin: 16px 0 24px; padding: 8px 0; }}
.key {{ flex: 1 1 180px; padding: 0 16px; border-left: 1px solid {T.line}; }}
.key:first-child {{ padding-left: 0; border-left: 0; }}
.key label {{ display: block; }}
.key b {{ font-size: 24px; font-weight: 600; color: {T.accent_text}; }}
.key div {{ color: {T.text2}; font-size: 12px; }}
.row {{ display: grid; grid-template-columns: repeat(auto-fit, minmax(min(440px, 100%), 1fr));
  gap: 28px; margin-bottom: 28px; align-items: start; }}
section + section {{ margin-top: 24px; }}
svg {{ display: block; width: 100%; height: auto; font-family: inherit; }}
.scroll {{ overflow-x: auto; }}
table {{ border-collapse: collapse; width: 100%; }}
th {{ text-align: left; border-bottom: 1px solid {T.line}; padding: 3px 8px 3px 0; }}
td {{ border-bottom: 1px solid {T.grid}; padding: 4px 8px 4px 0; vertical-align: top;
  overflow-wrap: anywhere; }}
.n {{ text-align: right; white-space: nowrap; }}
td .note {{ display: block; }}
.strong {{ font-weight: 600; }}
.rise {{ color: {T.rise_text}; }} .fall {{ color: {T.fall_text}; }}
.warn {{ background: {T.warn_ground}; border-left: 3px solid {T.warn}; padding: 8px 12px; }}
.warn h2 {{ color: {T.warn_text}; }} .warn p {{ margin: 2px 0; }}
footer {{ border-top: 1px solid {T.line}; margin-top: 32px; padding-top: 8px; }}
footer div {{ overflow-wrap: anywhere; }}
@media print {{ body {{ padding: 0; max-width: none; font-size: 11px; }}
  .row {{ grid-template-columns: 1fr 1fr; }} .row.one {{ grid-template-columns: 1fr; }} }}
"""


def to_page(report: Report, told: Provenance) -> str:
    """The whole document; its data block holds the figures and a digest of the page."""
    blank = to_be_sealed(told)
    name = escape(report.title)
    if report.native:
        name += f' <span lang="zh">{escape(report.native)}</span>'
    aside = "".join(f"<div>{escape(line)}</div>" for line in report.aside)
    summary = f'<p class="summary">{escape(report.summary)}</p>' if report.summary else ""
    keys = "".join(
        f'<div class="key"><label>{escape(key.label)}</label><b{_mark(key.value)}>'
        f"{escape(key.value.text)}</b>"
        + "".join(f"<div>{escape(note.text)}</div>" for note in key.notes if note.text) + "</div>"
        for key in report.keys)
    rows = "".join(
        f'<div class="row{" one" if len(row) == 1 else ""}">'
        + "".join("<div>" + "".join(map(_block, blocks)) + "</div>" for blocks in row) + "</div>\n"
        for row in report.rows if row)
    foot = "".join(f"<div>{escape(line)}</div>" for line in report.foot)
    data = json.dumps({
        "provenance": json.loads(blank.to_json()), "figures": report.figures,
        "shown": shown_figures(report)}, ensure_ascii=False, sort_keys=True, allow_nan=False)
    language = "zh-CN" if report.language.startswith("zh") else "en"
    return sealed(
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(report.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f'<header><div><h1>{name}</h1><p class="sub">{escape(report.subtitle)}</p>{summary}</div>'
        f'<div class="aside">{aside}</div></header>\n<div class="keys">{keys}</div>\n{rows}'
        f"<footer>{foot}</footer>\n{data_block(data)}</body>\n</html>\n", told)


def _block(block: Block) -> str:
    if isinstance(block, Chart):
        return f"<section>{_title(block)}{svg(block.drawing, block.words)}</section>"
    if isinstance(block, Table):
        return f'<section>{_title(block)}<div class="scroll">{_table(block)}</div></section>'
    lines = "".join(f"<p>{escape(line)}</p>" for line in block.lines)
    return f'<section class="{block.look}"><h2>{escape(block.title)}</h2>{lines}</section>'


def _title(block: Chart | Table) -> str:
    caption = f"<small>{escape(block.caption)}</small>" if block.caption else ""
    return f"<h2>{escape(block.title)}{caption}</h2>"


def _table(table: Table) -> str:
    if not table.rows:
        return f'<p class="faint">{escape(table.empty)}</p>'
    number = ["n" if column.number else "" for column in table.columns]
    heads = "".join(f'<th class="{kind}">{escape(column.title)}</th>'
                    for column, kind in zip(table.columns, number, strict=True))
    rows = "\n".join("<tr>" + "".join(
        f'<td class="{f"{kind} {cell.look}".strip()}"><span{_mark(cell)}>{escape(cell.text)}'
        f"</span>{_note(cell)}</td>" for cell, kind in zip(row, number, strict=True)) + "</tr>"
        for row in table.rows)
    return f"<table><thead><tr>{heads}</tr></thead><tbody>\n{rows}\n</tbody></table>"


def _mark(cell: Cell) -> str:
    return f' data-figure="{escape(cell.figure)}"' if cell.figure else ""


def _note(cell: Cell) -> str:
    return f'<span class="note">{escape(cell.note)}</span>' if cell.note else ""
