"""The views in Chinese: every tab, table, panel and chart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QHeaderView, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from data.compute.reference import capacity, supply_deals
from gui.assumptions.words import host
from gui.languages import use_language
from gui.launcher import Launcher
from gui.session import Session
from tests.support.launching import launch, shut
from tests.support.speech import names_in, said_by, watched_painting
from tests.support.translations import CHINESE, english

# Codes, formats, units and methods that are the same in Chinese.
SAME = {"token", "KV", "HHI", "RMB", "PUE", "BOM", "CSV", "TFLOP/s", "PFLOP/s", "FLOP/s", "FLOP",
        "TOPS", "POP/s", "EFLOPS", "GWh", "MW", "GW", "kWh", "kW", "TB/s", "GB/s", "GB", "Hz", "ms",
        "tok/s", "BF16", "FP16", "FP8", "FP4", "FP32", "INT8", "RoPE", "NoPE", "PyTorch", "JSON",
        "TensorRT", "CUDA", "ln", "Excel", "http", "https", "CN", "US", "EU", "B", "T", "TDP",
        "GPU"}


@pytest.fixture
def launcher(tmp_path: Path, qtbot: QtBot) -> Iterator[Launcher]:
    use_language("zh_CN")
    made = launch(tmp_path, qtbot)
    yield made
    use_language("en")
    shut(made)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Every text painted by our own painting code from now on."""
    return watched_painting(monkeypatch)


def facts(session: Session) -> frozenset[str]:
    """What stands as it was collected: names, ids, codes and texts of sources, and their ends."""
    found = names_in(session) | SAME
    for universe in session.reference.universes.values():
        for o in universe.observations:
            found |= {o.round, o.note, host(o.source_url)}
        found |= {name for c in universe.companies for name in (c.name, c.name_zh, c.summary)}
    for sheet in session.book.sheets.values():
        found |= set(sheet.ids)
        for column in sheet.table.columns:
            if column.kind in ("text", "url"):
                found |= {str(text) for text in sheet.texts(column.name)}
    for row in (*supply_deals(), *capacity()):
        found |= {row.note, host(row.source_url)}
    found |= {name for deal in supply_deals() for name in (deal.buyer, deal.supplier)}
    words = {word for text in found for word in text.replace("/", " ").split()
             if word[:1].isupper() or not word.isalpha()}
    return frozenset(text for text in found | words if len(text) > 1)


def every_tab(page: QWidget) -> Iterator[None]:
    """Bring every tab of a view to the front, and behind it every choice of tables."""
    for tabs in page.findChildren(QTabBar):
        for at in range(tabs.count()):
            tabs.setCurrentIndex(at)
            QApplication.processEvents()
            yield
            which = getattr(page, "tables", None)
            if which is not None and tabs is which.tabs and which.which.isVisible():
                for table in range(which.which.count()):
                    which.which.setCurrentIndex(table)
                    which.which.activated.emit(table)
                    QApplication.processEvents()
                    yield


def cut(text: str, known: frozenset[str]) -> bool:
    """Whether a text ends in the beginning of a known one, for want of room; a rank beside it."""
    def begins(text: str) -> bool:
        parts = text.removesuffix("…").split(", ")
        return text.endswith("…") and any(
            fact.startswith(", ".join(parts[at:])) for at in range(len(parts)) for fact in known)

    return begins(text) or begins(re.sub(r"^\d+ | \d+$", "", text))


@pytest.mark.parametrize("view", ["compute", "market", "valuation", "scenarios"])
def test_no_widget_of_a_view_speaks_english(
    launcher: Launcher, painted: set[str], view: str
) -> None:
    window, session = launcher.window, launcher.session
    window.views.show_view(view)
    page = window.views.pages[view]
    said: set[str] = set()
    for _ in every_tab(page):
        said |= said_by(window)
    if view == "compute":
        page.bar.open_more()
        said |= said_by(page.bar.popup)
        page.bar.popup.hide()
    said.discard(str(session.journal.workspace.path))
    known = facts(session)
    assert sum(bool(CHINESE.search(text)) for text in said) > 150
    assert {text for text in said if english(unescape(text), known)} == set()
    assert {text for text in painted if english(text, known) and not cut(text, known)} == set()
    shown = {"compute": {"采用", "规模测算", "每副本"}, "market": {"未知", "国有资本与产业资本"},
             "valuation": {"观测与模型对照"}, "scenarios": {"+ 情景"}}
    assert shown[view] <= painted | said


def test_heads_of_tables_are_chinese_but_for_signs(launcher: Launcher) -> None:
    window = launcher.window
    window.views.show_view("compute")
    page = window.views.pages["compute"]
    heads = set()
    for _ in every_tab(page):
        for header in page.findChildren(QHeaderView):
            model = header.model()
            if model is not None and header.orientation().name == "Horizontal":
                heads |= {str(model.headerData(i, header.orientation()) or "")
                          for i in range(header.count())}
    left = {head for head in heads if head and not CHINESE.search(head)}
    assert len(heads) > 100
    assert left <= {"#", "±", "W", "USD/M", "FP8", "FP16", "FP4", "INT8", "PUE", "80%", "CNY 亿",
                    "≥ 10 Hz"} | {head for head in left if not any(c.isalpha() for c in head)}
