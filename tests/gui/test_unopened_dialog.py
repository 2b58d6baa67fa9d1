"""A workspace that does not open: what the window says of it, and what it offers."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from data.workspace import Change, DamagedFile, Workspace, WorkspaceError
from gui import app, commands
from gui.dialogs.unopened import UnopenedDialog, Wanted, ask_at_start
from gui.launcher import Launcher
from gui.settings import Settings
from gui.start import Start
from gui.window import files
from tests.fuzz.importers import mutated
from tests.support.launching import launch, shut

KEY = "score/robotics/unitree/mass_production"
NEWER = 60  # byte of the schema version


@pytest.fixture
def launcher(tmp_path: Path, qtbot: QtBot) -> Iterator[Launcher]:
    made = launch(tmp_path, qtbot)
    yield made
    shut(made)


@pytest.fixture
def whole(tmp_path: Path) -> bytes:
    """The content of a workspace with 400 edits of one score."""
    path = tmp_path / "whole.servoscope"
    with Workspace.open(path) as workspace:
        last = None
        for i in range(400):
            new = {"score": i / 1000}
            workspace.commit("score", f"Set Unitree {i}", [Change(KEY, last, new)], "Ana", "visit")
            last = new
    return path.read_bytes()


def broken(whole: bytes, how: str) -> bytes:
    match how:
        case "truncated":
            return whole[:int(len(whole) * 0.7)]
        case "flipped":
            return whole[:28_672] + bytes(b ^ 255 for b in whole[28_672:29_000]) + whole[29_000:]
        case "headless":
            return bytes(4096) + whole[4096:]
        case "newer":
            return whole[:NEWER] + (9).to_bytes(4, "big") + whole[NEWER + 4:]
        case "notes":
            return b"my notes on robots"
        case "another program's":
            db = sqlite3.connect(":memory:")
            db.execute("CREATE TABLE recipes (name)")
            return db.serialize()
    return b""


def opened(launcher: Launcher, path: Path) -> UnopenedDialog:
    """The dialog that opening a file ends in."""
    assert not files.open_path(launcher.window, path)
    (dialog,) = launcher.window.findChildren(UnopenedDialog)
    assert dialog.isVisible()
    return dialog


@pytest.mark.parametrize(("how", "said", "offered"), [
    ("truncated", "is damaged and cannot be used", ["recover", "other", "new"]),
    ("flipped", "is damaged and cannot be used", ["recover", "other", "new"]),
    ("headless", "its content is of another kind", ["recover", "other", "new"]),
    ("empty", "is damaged and cannot be used", ["again", "other", "new"]),
    ("newer", "was written by a newer version", ["other", "new"]),
    ("another program's", "a database of another program", ["again", "other", "new"]),
])
def test_what_is_wrong_is_said_and_the_file_stays_as_it_is(
    launcher: Launcher, tmp_path: Path, whole: bytes, how: str, said: str, offered: list[str]
) -> None:
    path = tmp_path / "fund.servoscope"
    path.write_bytes(broken(whole, how))
    before = path.read_bytes()
    session = launcher.session
    dialog = opened(launcher, path)
    assert path.name in dialog.what.text()
    assert said in dialog.what.text()
    assert list(dialog.choices) == offered
    dialog.reject()
    assert launcher.session is session
    assert path.read_bytes() == before


@pytest.mark.parametrize("how", ["truncated", "flipped", "headless"])
def test_what_can_be_read_goes_into_a_new_file_which_opens(
    launcher: Launcher, tmp_path: Path, whole: bytes, qtbot: QtBot, how: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "fund.servoscope"
    path.write_bytes(broken(whole, how))
    before = path.read_bytes()
    dialog = opened(launcher, path)
    proposed: list[str] = []

    def named(*args: object, **_: object) -> tuple[str, str]:
        proposed.append(str(args[2]))
        return proposed[0], ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", named)
    qtbot.keyClick(dialog.choices["recover"], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.recovered.recovery is not None, timeout=10_000)
    found = dialog.recovered.recovery
    assert found is not None
    assert proposed == [str(tmp_path / "fund (recovered).servoscope")]
    assert 100 < found.edits <= 400
    assert f"{found.edits:,} edits" in dialog.recovered.read.text()
    shown = [dialog.recovered.losses.item(i).text()
             for i in range(dialog.recovered.losses.count())]
    assert tuple(shown) == found.lost
    assert (found.edits < 400) == bool(shown)
    dialog.recovered.open_button.click()
    assert launcher.session.journal.workspace.path == tmp_path / "fund (recovered).servoscope"
    held = launcher.session.value(KEY)
    assert held["score"] in [i / 1000 for i in range(400)]
    assert launcher.settings.text("workspace") == proposed[0]
    assert path.read_bytes() == before


def test_a_file_that_holds_nothing_of_ours_is_told_so_and_nothing_is_written(
    launcher: Launcher, tmp_path: Path, whole: bytes, qtbot: QtBot
) -> None:
    path, new = tmp_path / "fund.servoscope", tmp_path / "new.servoscope"
    path.write_bytes(broken(whole, "notes"))
    dialog = opened(launcher, path)
    dialog.recover_into(new)
    qtbot.waitUntil(dialog.refusal.isVisible, timeout=10_000)
    assert "it holds nothing that Servoscope wrote" in dialog.refusal.text()
    assert not dialog.choices["recover"].isEnabled()
    assert dialog.choices["other"].isEnabled()
    assert not new.exists()


def test_recovering_never_replaces_a_file(
    launcher: Launcher, tmp_path: Path, whole: bytes, qtbot: QtBot
) -> None:
    path, taken = tmp_path / "fund.servoscope", tmp_path / "taken.servoscope"
    path.write_bytes(broken(whole, "flipped"))
    taken.write_bytes(b"something else")
    dialog = opened(launcher, path)
    dialog.recover_into(taken)
    qtbot.waitUntil(dialog.refusal.isVisible, timeout=10_000)
    assert "taken.servoscope exists already" in dialog.refusal.text()
    assert dialog.choices["recover"].isEnabled()
    assert taken.read_bytes() == b"something else"


def test_another_can_be_opened_and_a_new_one_never_replaces_a_file(
    launcher: Launcher, tmp_path: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, good = tmp_path / "fund.servoscope", tmp_path / "good.servoscope"
    path.write_bytes(b"")
    good.write_bytes(whole)
    dialog = opened(launcher, path)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(good), ""))
    dialog.choices["new"].click()
    assert "good.servoscope exists already" in dialog.refusal.text()
    assert good.read_bytes() == whole
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (str(good), ""))
    dialog.choices["other"].click()
    assert launcher.session.journal.workspace.path == good
    assert launcher.session.value(KEY) == {"score": 0.399}


def test_a_damage_found_while_reading_the_values_frees_the_file(
    launcher: Launcher, tmp_path: Path, whole: bytes
) -> None:
    path = tmp_path / "fund.servoscope"
    path.write_bytes(whole)
    with sqlite3.connect(path) as db:
        db.execute("UPDATE current SET value = '{\"score\": 0.9}'")
    db.close()
    dialog = opened(launcher, path)
    assert "is damaged" in dialog.what.text()
    dialog.reject()
    with Workspace.open(path) as free:
        assert not free.read_only


def test_edits_that_no_file_holds_are_asked_for_before_another_opens(
    launcher: Launcher, tmp_path: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "whole.servoscope"
    session = launcher.session

    def full(*_: object) -> None:
        raise WorkspaceError("No space is left on the disk.", "Free some space.")

    monkeypatch.setattr(Workspace, "commit", full)
    session.apply(commands.set_cells(session, {(0, 0): 0.11}))
    asked: list[str] = []

    def ask(box: QMessageBox) -> int:
        asked.append(box.text())
        return 0

    monkeypatch.setattr(QMessageBox, "exec", ask)
    assert not files.open_path(launcher.window, path)
    assert asked == ["1 edits are not on disk."]
    assert launcher.session is session
    assert session.evaluation.cells.score[0, 0] == 0.11
    monkeypatch.undo()
    assert files.open_path(launcher.window, path)


def settings(folder: Path, last: Path) -> Settings:
    made = Settings(QSettings(str(folder / "start.ini"), QSettings.Format.IniFormat))
    made.put("workspace", str(last))
    return made


@pytest.mark.parametrize("state", ["damaged", "missing"])
def test_the_last_workspace_does_not_stop_the_app(
    tmp_path: Path, whole: bytes, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, state: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "fund.servoscope"
    if state == "damaged":
        path.write_bytes(broken(whole, "truncated"))
    seen: list[list[str]] = []

    def exec_(dialog: UnopenedDialog) -> int:
        seen.append(list(dialog.choices))
        dialog.choices["default"].click()
        return 1

    monkeypatch.setattr(UnopenedDialog, "exec", exec_)
    default = tmp_path / "data" / "default.servoscope"
    monkeypatch.setattr("gui.app.default_workspace", lambda: default)
    monkeypatch.setattr("gui.dialogs.unopened.dialog.default_workspace", lambda: default)
    remembered = settings(tmp_path, path)
    launcher = app._launch(Start(), remembered)
    assert launcher is not None
    assert seen == [["recover" if state == "damaged" else "again", "other", "default", "new"]]
    assert launcher.session.journal.workspace.path == default
    assert remembered.text("workspace") == str(default)
    assert path.exists() == (state == "damaged")
    assert path.name in capsys.readouterr().err
    shut(launcher)


def test_leaving_at_the_start_opens_nothing(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "fund.servoscope"
    path.write_bytes(b"")
    monkeypatch.setattr(UnopenedDialog, "exec", lambda dialog: dialog.reject())
    assert app._launch(Start(workspace=path), settings(tmp_path, path)) is None
    assert path.read_bytes() == b""


def test_try_again_asks_for_the_same_file(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    failure = DamagedFile("fund.servoscope is empty.", "Wait for its drive.")
    monkeypatch.setattr(UnopenedDialog, "exec", lambda dialog: dialog.choices["again"].click())
    path = tmp_path / "fund.servoscope"
    assert ask_at_start(path, failure) == Wanted(path)


def test_mutated_files_open_right_or_end_in_the_dialog(
    launcher: Launcher, tmp_path: Path, whole: bytes
) -> None:
    chance = random.Random(5)
    path, told = tmp_path / "fund.servoscope", 0
    known = [{"score": i / 1000} for i in range(400)]
    for _ in range(15):
        path.write_bytes(content := mutated(whole, chance, True))
        if files.open_path(launcher.window, path):
            assert launcher.session.value(KEY) in known
            assert files.open_path(launcher.window, tmp_path / "test.servoscope")
        else:
            for dialog in launcher.window.findChildren(UnopenedDialog):
                assert "fund.servoscope" in dialog.what.text()
                dialog.reject()
                dialog.deleteLater()
            told += 1
            assert path.read_bytes() == content
    assert told > 4
