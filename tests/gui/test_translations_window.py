"""The window in Chinese: switched live, nothing left in English, nothing lost."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from data.currency import load_fx
from data.workspace import Workspace
from gui import commands
from gui.app import Start
from gui.dialogs.rates import RatesDialog
from gui.help.viewer import HelpWindow
from gui.inspector.explain import why_ranked
from gui.inspector.row_list import RowList
from gui.inspector.rows import ROW
from gui.languages import language, use_language
from gui.launcher import Launcher
from gui.sentences import told
from gui.session import Session
from gui.settings import Settings
from gui.theme import theme
from tests.support.speech import headers, names_in, said_by, watched_painting
from tests.support.translations import CHINESE, in_chinese, latin


@pytest.fixture
def launcher(tmp_path: Path, qtbot: QtBot) -> Iterator[Launcher]:
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    theme.start("light")
    made = Launcher(settings, Workspace.open(tmp_path / "test.servoscope"), Start())
    made.window.resize(1600, 1000)
    try:
        made.show()
        loaded(made, qtbot)
        yield made
    finally:
        use_language("en")
        made.window.close()
        made.close()
        made.window.deleteLater()
        made.session.deleteLater()
        QApplication.processEvents()


def loaded(launcher: Launcher, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: launcher.window.complete, timeout=10_000)
    QApplication.processEvents()


def switch(launcher: Launcher, qtbot: QtBot, code: str) -> None:
    """By the menu, as a user does."""
    names = {"zh_CN": "简体中文", "en": "English"}
    action = next(a for a in launcher.window.actions_.languages if a.text() == names[code])
    action.trigger()
    loaded(launcher, qtbot)


def menus(window: QWidget) -> list[str]:
    return [action.text() for action in window.menuBar().actions()]  # type: ignore[attr-defined]


def test_switching_changes_every_title_and_switching_back_brings_them_back(
    launcher: Launcher, qtbot: QtBot
) -> None:
    window = launcher.window
    english = menus(window), headers(window.ranked.horizontalHeader()), window.windowTitle()
    switch(launcher, qtbot, "zh_CN")
    window = launcher.window
    assert menus(window) == ["文件(&F)", "编辑(&E)", "视图(&V)", "情景(&S)", "模型(&M)", "工具(&T)",
                             "帮助(&H)"]
    assert headers(window.ranked.horizontalHeader()) == [
        "#", "±", "公司", "综合得分", "CNY 亿", "80%"]
    assert headers(window.factors.table.horizontalHeader()) == [
        "#", "公司", "量产能力", "供应链", "具身智能", "商业场景", "均值"]
    assert window.windowTitle() == "test – 机器人"
    assert language() == "zh_CN" and launcher.settings.text("language") == "zh_CN"
    switch(launcher, qtbot, "en")
    window = launcher.window
    assert (menus(window), headers(window.ranked.horizontalHeader()),
            window.windowTitle()) == english
    assert language() == "en" and QLocale().language() == QLocale.Language.English


def test_session_selection_filter_and_undo_survive_the_switch(
    launcher: Launcher, qtbot: QtBot
) -> None:
    session = launcher.session
    company = session.universe.companies[int(session.order[4])]
    session.select(company.id)
    cell = session.row, 0
    before = float(session.evaluation.cells.score[cell])
    session.apply(commands.set_cells(session, {cell: 0.11}))
    session.set_filter("robot")
    switch(launcher, qtbot, "zh_CN")
    assert launcher.session is session
    assert session.selection == company.id
    assert launcher.window.tools.filter.text() == "robot"
    assert session.stack.count() == 1
    assert launcher.window.actions_.undo.text() == f"撤销 Set {company.name} " + (
        session.stack.undoText().split(f"{company.name} ")[1])
    launcher.window.actions_.undo.trigger()
    assert float(session.evaluation.cells.score[cell]) == pytest.approx(before)
    launcher.window.actions_.redo.trigger()
    assert float(session.evaluation.cells.score[cell]) == pytest.approx(0.11)


def test_edits_are_named_in_the_language_they_are_made_in(
    launcher: Launcher, qtbot: QtBot
) -> None:
    switch(launcher, qtbot, "zh_CN")
    session = launcher.session
    session.apply(commands.set_cells(session, {(session.row, 0): 0.11}))
    entry = session.history(session.selection, 1)[0]
    assert entry.label.startswith(f"设定 {session.company.name} 量产能力 ")
    session.stack.undo()
    assert session.history(session.selection, 1)[0].label == f"撤销：{entry.label}"


def test_the_filter_finds_segments_and_countries_by_their_chinese_names(
    launcher: Launcher, qtbot: QtBot
) -> None:
    session = launcher.session
    session.set_filter("humanoid")
    humanoids = set(session.order.tolist())
    session.set_filter("人形机器人")
    assert not humanoids & set(session.order.tolist())
    switch(launcher, qtbot, "zh_CN")
    session.set_filter("人形机器人")
    in_segment = {i for i, c in enumerate(session.universe.companies) if c.segment == "humanoid"}
    assert len(in_segment) > 10 and in_segment <= set(session.order.tolist())
    session.set_filter("挪威")
    found = [session.universe.companies[i] for i in session.order.tolist()]
    assert found and all(c.country == "NO" for c in found)


def test_tables_count_money_in_the_unit_of_the_language(
    launcher: Launcher, qtbot: QtBot
) -> None:
    money, fx = launcher.money, load_fx()
    row = int(launcher.session.order[0])

    def shown() -> float:
        text = launcher.window.ranked.model().text(row, 4)
        return float(text.removeprefix("≥ ").replace(",", ""))

    billions = shown()
    assert money.unit == "CNY bn" and float(money.table(5e10)) == 50.0
    switch(launcher, qtbot, "zh_CN")
    assert money.unit == "CNY 亿" and float(money.table(5e10)) == 500.0
    assert money.words(5e10) == "CNY 500 亿"
    assert money.table(9.9e12) == "99,000" and money.table(3.59e13) == "35.9万"
    assert shown() == pytest.approx(10 * billions, rel=0.01)
    assert money.rate_words("USD", date(2025, 6, 1), fx).startswith("2025 年汇率：1 USD = 7")


# -- nothing left in English -----------------------------------------------------------------------

@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Every text painted by our own painting code from now on."""
    return watched_painting(monkeypatch)


@pytest.mark.parametrize("universe", ["robotics", "compute"])
def test_no_widget_or_action_speaks_english(
    launcher: Launcher, qtbot: QtBot, universe: str
) -> None:
    launcher.session.set_universe(universe)
    switch(launcher, qtbot, "zh_CN")
    session, window = launcher.session, launcher.window
    session.apply(commands.set_cells(session, {(session.row, 0): 0.11}))
    session.apply(commands.set_weight_mode(session, "entropy"))
    session.apply(commands.set_method(session, "vikor"))
    QApplication.processEvents()
    known = names_in(session)
    said = said_by(window)
    said.remove(str(session.journal.workspace.path))
    english = {text for text in said if latin(text, known)}
    assert not english
    assert sum(bool(CHINESE.search(text)) for text in said) > 150


@pytest.mark.parametrize("universe", ["robotics", "compute"])
def test_nothing_is_painted_in_english(
    launcher: Launcher, qtbot: QtBot, painted: set[str], universe: str
) -> None:
    launcher.session.set_universe(universe)
    switch(launcher, qtbot, "zh_CN")
    session, window = launcher.session, launcher.window
    session.apply(commands.set_cells(session, {(session.row, 0): 0.11}))
    for chart in ("composites", "heatmap", "scatter"):
        window.charts.show_chart(chart)
        QApplication.processEvents()
    known = names_in(session)
    models = [view.model() for view in window.findChildren(RowList)]
    shown = [m.index(i, 0).data(ROW) for m in models for i in range(m.rowCount())]
    rows = {row.title for row in shown}
    facts = {e.text.casefold() for e in session.universe.evidence}
    for text in rows:  # facts stand in the words they were collected in
        assert CHINESE.search(text) or not latin(text, known) or text.casefold() in facts, text
    cut = known | rows | {row.host for row in shown}
    english = {text for text in painted if latin(text, known) and text not in rows
               and not (text.endswith("…") and any(name.startswith(text[:-1]) for name in cut))}
    assert not english
    assert {"量产能力", "名次", "具身智能" if universe == "robotics" else "软件栈"} <= painted


def test_dialogs_and_their_buttons_are_chinese(launcher: Launcher, qtbot: QtBot) -> None:
    switch(launcher, qtbot, "zh_CN")
    window = launcher.window
    window.show_help("weights")
    help_ = window.findChild(HelpWindow)
    assert help_ is not None
    assert help_.text.toPlainText().startswith("权重")
    assert help_.list.item(0).text() == "Servoscope 帮助"
    help_.close()
    window.show_rates()
    rates = window.findChild(RatesDialog)
    assert rates is not None
    assert headers(rates.table.horizontalHeader())[:2] == ["货币", "年份"]
    close = rates.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close)
    assert close.text().startswith("关闭")  # Qt's own text
    rates.close()


def test_the_ranks_are_explained_in_chinese(launcher: Launcher, qtbot: QtBot) -> None:
    switch(launcher, qtbot, "zh_CN")
    session = launcher.session
    known = names_in(session)
    for row in session.evaluation.order[::9].tolist():
        text = why_ranked(session, session.universe.companies[row].id)
        assert not latin(text, known), text


# -- sentences from below --------------------------------------------------------------------------

def test_reasons_why_evidence_does_not_count_are_chinese(session: Session) -> None:
    reasons = set()
    for universe in ("robotics", "compute"):
        session.set_universe(universe)
        scores = session.evaluation.implied.evidence_scores
        reasons |= {scores[id_].reason_not_used for id_ in scores} - {""}
    assert len(reasons) > 20
    assert all(told(reason) == reason for reason in reasons)
    with in_chinese():
        left = {reason for reason in reasons if not CHINESE.search(told(reason))}
    assert not left


def test_every_sentence_of_workspace_and_export_errors_is_known() -> None:
    sentences = {s for part in ("workspace", "exporting/atomic.py", "exporting/__init__.py")
                 for s in sentences_in(part)}
    assert len(sentences) > 40
    with in_chinese():
        left = {s for s in sentences if not CHINESE.search(told(s))}
    assert not left


def test_an_unknown_sentence_stays_as_it_is() -> None:
    with in_chinese():
        assert told("Something else happened.") == "Something else happened."
        assert told("a.servoscope exists already.") == "a.servoscope 已存在。"


def sentences_in(part: str) -> Iterator[str]:
    """The sentences a part of `data` can raise or give notice of, with X for what they name."""
    at = Path(__file__).resolve().parents[2] / "data" / part
    for path in sorted(at.glob("*.py")) if at.is_dir() else [at]:
        tree = ast.parse(path.read_text("utf-8"))
        inner = {id(p) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)
                 for p in node.values}
        inner |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if id(node) in inner:
                continue
            if isinstance(node, ast.JoinedStr):
                text = "".join(str(p.value) if isinstance(p, ast.Constant) else "X"
                               for p in node.values)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = re.sub(r"\{\w+\}", "X", node.value)
            else:
                continue
            if re.fullmatch(r"[A-Z].* .*\.", text, re.DOTALL):
                yield text
