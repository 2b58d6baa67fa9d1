"""JSON for scripts and HTML for people."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

from data.exporting import to_html, to_json
from tests.support.tables import APPENDIX, table


def _strict(text: str) -> Any:
    def refuse(name: str) -> None:
        raise AssertionError(f"{name} is not JSON")

    return json.loads(text, parse_constant=refuse)


def test_json_has_a_schema_version_sorted_keys_and_no_nan() -> None:
    text = to_json(table([("宇树", 0.9, 0.75), ("B", 0.5, None)], APPENDIX, notices=("n",)))
    document = _strict(text)
    assert document["schema"] == "servoscope/ranking" and document["schema_version"] == 1
    assert json.dumps(document, sort_keys=True, ensure_ascii=False, indent=1) + "\n" == text
    assert "宇树" in text
    first, second = document["companies"]
    assert first["composite"] == 0.825 and first["value_usd"] == 1.5e9
    assert first["valuation_date"] == "2026-03-31" and first["valuation_lower_bound"] is True
    assert second["supply_chain"] is None and second["supply_chain_status"] == "unknown"
    assert document["sources"][0]["value"] is None
    assert document["log"][0]["why"] == "visit"
    assert document["assumptions"][0]["value"] == 2.0
    assert document["meta"]["weights"] == {"mass_production": 0.5, "supply_chain": 0.5}
    assert document["meta"]["as_of"] == "2026-06-30" and document["meta"]["notices"] == ["n"]
    assert [c["id"] for c in document["columns"]][:3] == ["rank", "name", "composite"]


class _Table(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.styles: list[str] = []
        self.links: list[str] = []
        self._in_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
            self.styles.append(found.get("style") or "")
            self._in_cell = True
        elif tag == "a":
            self.links.append(found.get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._in_cell = False

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            self.rows[-1][-1] += data


def test_html_holds_the_table_with_units_and_escapes_text() -> None:
    parser = _Table()
    text = to_html(table([("<b>A & B</b>", 0.9, 0.75), ("B", 0.5, None)]))
    parser.feed(text)
    assert parser.rows[0][:3] == ["Rank", "Company", "Composite (0–1)"]
    assert parser.rows[0][7] == "Newest valuation (USD)"
    assert parser.rows[1][:4] == ["1", "<b>A & B</b>", "0.825", "0.9"]
    assert parser.rows[2][4] == ""
    assert '<meta charset="utf-8">' in text and "<b>" not in text


def test_html_marks_text_cells_as_text_for_spreadsheets() -> None:
    parser = _Table()
    parser.feed(to_html(table([("=1+1", 0.9, 0.75)])))
    assert parser.rows[1][1] == "=1+1"
    marked = [style for style in parser.styles if "mso-number-format:'\\@'" in style]
    assert len(marked) == 3  # name and two statuses; numbers stay numbers


def test_html_links_addresses_only() -> None:
    parser = _Table()
    parser.feed(to_html(table([("https://example.org/?a=1&b=2", 0.9, 0.75),
                               ("javascript:alert(1)", 0.5, 0.5)])))
    assert parser.links == ["https://example.org/?a=1&b=2"]
