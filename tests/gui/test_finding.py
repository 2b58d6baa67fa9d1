"""Why a company is not in the list, and the way to it: in the filter's strip and the palette."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.commands.own_rows import remove_rows
from gui.dialogs.palette import Palette
from gui.finding.answers import answers
from gui.finding.strip import UnlistedStrip
from gui.launcher import Launcher
from gui.session import Session
from gui.window import MainWindow
from tests.support.launching import launch, shut


@pytest.fixture
def launcher(tmp_path: Path, qtbot: QtBot) -> Iterator[Launcher]:
    made = launch(tmp_path, qtbot)
    yield made
    shut(made)


def elsewhere(session: Session) -> str:
    """A company of the other universe, by its whole name."""
    return session.reference.universes["compute"].companies[0].name


def test_a_listed_company_is_selected(session: Session) -> None:
    [answer, *_] = answers(session, "unitree")
    assert answer.listed
    answer.go()
    assert session.company.id == "unitree"


def test_a_company_the_filter_hides_is_told_and_shown(session: Session) -> None:
    session.set_filter("zzz")
    [answer, *_] = answers(session, "宇树")
    assert "because the filter “zzz”" in answer.words
    answer.go()
    assert session.query == ""
    assert session.company.id == "unitree"


def test_a_company_of_the_other_universe_is_told_and_shown(session: Session) -> None:
    name = elsewhere(session)
    answer = next(a for a in answers(session, name) if not a.listed)
    assert "belongs to the universe" in answer.words
    answer.go()
    assert session.universe.id == "compute"
    assert session.company.name == name


def test_a_removed_company_comes_back_as_one_edit(session: Session) -> None:
    session.apply(remove_rows(session, "company", ["unitree"]))
    count = session.stack.count()
    [answer, *_] = answers(session, "unitree")
    assert "removed from this workspace" in answer.words
    answer.go()
    assert session.company.id == "unitree"
    assert session.stack.count() == count + 1


def test_segments_and_single_letters_find_no_company(session: Session) -> None:
    assert answers(session, "u") == []
    assert answers(session, "humanoid segment of nobody") == []


def test_the_strip_tells_while_the_filter_lists_nothing(launcher: Launcher, qtbot: QtBot) -> None:
    window, session = launcher.window, launcher.session
    strip = window.findChild(UnlistedStrip)
    name = elsewhere(session)
    QTest.keyClicks(window.tools.filter, "qqqq")
    assert strip.isVisible()
    assert "No company of any universe matches “qqqq”" in strip.words.text()
    QTest.mouseClick(strip.clear, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()
    assert window.tools.filter.text() == ""
    QTest.keyClicks(window.tools.filter, name)
    if strip.isVisible():
        QTest.mouseClick(strip.way, Qt.MouseButton.LeftButton)
        assert session.company.name == name
        assert window.tools.filter.text() == ""


def test_the_palette_finds_companies_too(launcher: Launcher) -> None:
    window: MainWindow = launcher.window
    window.session.set_filter("zzz")
    window.show_palette()
    palette = window.findChild(Palette)
    QTest.keyClicks(palette.edit, "unitree")
    assert "not in the list because" in palette.list.item(0).text()
    QTest.keyClick(palette.edit, Qt.Key.Key_Return)
    assert window.session.company.id == "unitree"
    assert window.session.query == ""
