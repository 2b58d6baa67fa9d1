"""Making, changing, copying and deleting scenarios, each step undone again."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from data.workspace import Workspace
from gui.commands import set_cells
from gui.commands.calibration import set_calibration, set_calibration_settings
from gui.money import Money
from gui.scenarios.manage import ManagePanel
from gui.scenarios.view import ScenariosView
from gui.session import Session
from models.valuation.frozen import to_json
from models.valuation.store import bundled_calibration
from tests.support.screen import shown


@pytest.fixture
def view(qtbot: QtBot, session: Session, light: None) -> ScenariosView:
    return shown(qtbot, ScenariosView(session, Money("CNY", session)), 1000, 900)


def panel(view: ScenariosView) -> ManagePanel:
    view.side.show_page("scenarios")
    return view.side.manage


def click(view: ScenariosView, qtbot: QtBot, button: str) -> None:
    qtbot.mouseClick(panel(view).buttons[button], Qt.MouseButton.LeftButton)


def retype(qtbot: QtBot, field: object, text: str) -> None:
    field.setFocus()  # type: ignore[attr-defined]
    field.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_new_scenario_inherits_is_shown_and_undone(view: ScenariosView, qtbot: QtBot) -> None:
    facts = view.facts
    facts.choose("nvidia_cut_cn")
    qtbot.mouseClick(view.bar.new, Qt.MouseButton.LeftButton)
    made = facts.tree[facts.current]
    assert made.parent == "nvidia_cut_cn" and made.empty and made.id in facts.ids
    retype(qtbot, view.side.manage.name, "My winter")
    assert facts.tree[made.id].name == "My winter"
    facts.session.stack.undo()
    assert facts.tree[made.id].name != "My winter"
    facts.session.stack.undo()
    assert made.id not in facts.tree.scenarios and made.id not in facts.ids


def test_a_scenario_that_sets_nothing_equals_its_parent(view: ScenariosView) -> None:
    facts = view.facts
    facts.choose("deliveries_double")
    view.side.make_new()
    new, parent = facts.result(facts.current), facts.result("deliveries_double")
    assert new is not None and parent is not None
    assert new.composite.tolist() == parent.composite.tolist()
    assert new.values.median.tolist() == parent.values.median.tolist()


def test_a_name_taken_is_refused_with_the_reason(view: ScenariosView, qtbot: QtBot) -> None:
    view.facts.choose("funding_winter")
    field = panel(view).name
    retype(qtbot, field, "base")
    assert "another scenario is called 'Base'" in panel(view).problem.text().replace("A", "a", 1)
    assert field.text() == "Funding winter" and not view.facts.session.stack.canUndo()


@pytest.mark.parametrize(("typed", "kept"), [("0.3", 0.3), ("25%", 0.25), ("0,2", 0.2)])
def test_a_probability_is_typed_as_share_or_percentage(
    view: ScenariosView, qtbot: QtBot, typed: str, kept: float
) -> None:
    view.facts.choose("funding_winter")
    retype(qtbot, panel(view).chance, typed)
    assert view.facts.tree["funding_winter"].probability == pytest.approx(kept)
    view.facts.session.stack.undo()
    assert view.facts.tree["funding_winter"].probability == 0.1


@pytest.mark.parametrize("typed", ["1.5", "often", "-1"])
def test_what_is_no_probability_is_refused(
    view: ScenariosView, qtbot: QtBot, typed: str
) -> None:
    view.facts.choose("funding_winter")
    retype(qtbot, panel(view).chance, typed)
    assert panel(view).problem.isVisible() and panel(view).problem.text()
    assert view.facts.tree["funding_winter"].probability == 0.1
    assert panel(view).chance.text() == "0.1"


def test_deleting_hands_children_to_the_parent_and_comes_back(
    view: ScenariosView, qtbot: QtBot
) -> None:
    facts = view.facts
    facts.choose("ascend_derived")
    click(view, qtbot, "delete")
    assert "ascend_derived" not in facts.tree.scenarios
    assert "ascend_derived" not in facts.ids
    assert facts.tree["ascend_claimed"].parent == "base"
    facts.session.stack.undo()
    assert facts.tree["ascend_claimed"].parent == "ascend_derived"
    assert facts.tree["ascend_derived"].bundled


def test_the_base_cannot_be_deleted(view: ScenariosView) -> None:
    view.facts.choose("base")
    assert not panel(view).buttons["delete"].isEnabled()
    view.side.manage.delete()
    assert "base" in view.facts.tree.scenarios and not view.facts.session.stack.canUndo()


def test_duplicate_and_move(view: ScenariosView, qtbot: QtBot) -> None:
    facts = view.facts
    facts.choose("nvidia_cut_cn")
    click(view, qtbot, "copy")
    copy, source = facts.tree[facts.current], facts.tree["nvidia_cut_cn"]
    assert copy.id != source.id and dict(copy.overrides) == dict(source.overrides)
    facts.choose("funding_winter")
    before = [s.id for s in facts.tree.children("base")]
    click(view, qtbot, "up")
    after = [s.id for s in facts.tree.children("base")]
    at = before.index("funding_winter")
    assert after.index("funding_winter") == at - 1
    click(view, qtbot, "down")
    assert [s.id for s in facts.tree.children("base")] == before


def test_no_parent_is_offered_that_inherits_from_the_scenario(view: ScenariosView) -> None:
    view.facts.choose("ascend_derived")
    combo = panel(view).parent_
    offered = {combo.itemData(i) for i in range(combo.count())}
    assert "ascend_claimed" not in offered and "ascend_derived" not in offered
    assert "base" in offered


def test_overrides_are_copied_as_previewed_in_one_step(
    view: ScenariosView, qtbot: QtBot
) -> None:
    facts = view.facts
    dialog = view.side.copy_overrides()
    dialog.source.show_key("nvidia_cut_cn")
    dialog.target.show_key("compute_supermarket")
    dialog.source.activated.emit(0)
    keys = dialog.keys()
    assert set(keys) == set(facts.tree["nvidia_cut_cn"].overrides)
    first = dialog.list.topLevelItem(0)
    assert first is not None
    first.setCheckState(0, Qt.CheckState.Unchecked)
    wanted = dialog.keys()
    assert len(wanted) == len(keys) - 1
    before = dict(facts.tree["compute_supermarket"].overrides)
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    after = facts.tree["compute_supermarket"].overrides
    assert set(after) == {*before, *wanted}
    facts.session.stack.undo()
    assert dict(facts.tree["compute_supermarket"].overrides) == before


def test_the_preview_tells_settings_and_fit_of_a_calibration(view: ScenariosView) -> None:
    session = view.facts.session
    session.set_scenario("funding_winter")
    session.apply(set_calibration_settings(session, {"seed": 7}))
    session.apply(set_calibration(session, to_json(bundled_calibration("robotics"))))
    dialog = view.side.copy_overrides()
    dialog.source.show_key("funding_winter")
    dialog.target.show_key("compute_supermarket")
    dialog.source.activated.emit(0)
    rows = [dialog.list.topLevelItem(i) for i in range(dialog.list.topLevelItemCount())]
    told = {row.text(0).partition(" · ")[0]: row.text(2) for row in rows}
    assert told["Calibration"] == "fit of 2026-11-23"
    assert "7" in told["Settings of the calibration"]


def test_edits_of_the_base_move_into_a_scenario(view: ScenariosView, qtbot: QtBot) -> None:
    facts, session = view.facts, view.facts.session
    row, untouched = session.universe.row["agibot"], session.evaluation.composite.tolist()
    session.apply(set_cells(session, {(row, 0): 0.99}))
    key = f"score/robotics/agibot/{session.universe.factors[0].id}"
    facts.choose("funding_winter")
    dialog = view.side.copy_overrides()
    assert dialog.source.currentData() == "base" and dialog.keys() == [key]
    assert dialog.target.currentData() == "funding_winter"
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert facts.tree["funding_winter"].overrides[key]["score"] == 0.99
    assert session.value(key) is None and session.evaluation.composite.tolist() == untouched
    session.stack.undo()
    assert key not in facts.tree["funding_winter"].overrides
    assert session.value(key)["score"] == 0.99


def test_an_override_reverts_to_the_parent(view: ScenariosView) -> None:
    facts, inputs = view.facts, view.side.inputs
    facts.show_ids(["base", "nvidia_cut_cn"])
    before = facts.tree["nvidia_cut_cn"].overrides
    inputs.table.selectRow(0)
    keys = inputs.own_keys()
    assert len(keys) == 1
    next(a for a in inputs.menu().actions() if a.isEnabled()).trigger()
    assert set(facts.tree["nvidia_cut_cn"].overrides) == set(before) - set(keys)
    assert keys[0] not in {d.key for d in inputs.differences}
    facts.session.stack.undo()
    assert facts.tree["nvidia_cut_cn"].overrides == before


def test_copying_to_itself_is_not_offered(view: ScenariosView) -> None:
    dialog = view.side.copy_overrides()
    dialog.target.show_key(dialog.source.currentData())
    dialog.target.activated.emit(0)
    assert not dialog.ok.isEnabled() and "different" in dialog.summary.text()
    dialog.reject()


def test_the_table_of_inputs_shows_only_what_differs(
    view: ScenariosView, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.facts.show_ids(["base", "nvidia_cut_cn"])
    panel_ = view.side.inputs
    keys = {d.key for d in panel_.differences}
    assert keys and all(d.first != d.second for d in panel_.differences)
    assert keys <= set(view.facts.tree["nvidia_cut_cn"].overrides)
    target = tmp_path / "inputs.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(view.said):
        qtbot.mouseClick(panel_.export, Qt.MouseButton.LeftButton)
    with target.open(encoding="utf-8-sig") as file:
        heads, *lines = csv.reader(file)
        written = {line[heads.index("key")] for line in lines}
    assert keys <= written


def test_scenarios_are_kept_in_the_workspace(view: ScenariosView) -> None:
    view.facts.choose("base")
    view.side.make_new()
    id, path = view.facts.current, view.facts.session.journal.workspace.path
    with Workspace.open(path, create=False, read_only=True) as kept:
        assert kept.values()[f"scenario/{id}"]["name"] == "New scenario"


def test_the_menu_of_shown_scenarios_stays_open_and_keeps_two(
    view: ScenariosView, qtbot: QtBot
) -> None:
    facts, menu = view.facts, view.bar.menu
    facts.show_ids(["base", "nvidia_cut_cn"])
    menu.popup(view.mapToGlobal(view.rect().topLeft()))
    by_id = {a.data(): a for a in menu.actions()}

    def press(id: str) -> None:
        place = menu.actionGeometry(by_id[id]).center()
        qtbot.mouseMove(menu, place)
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)

    press("funding_winter")
    assert menu.isVisible() and facts.ids == ("base", "nvidia_cut_cn", "funding_winter")
    press("funding_winter")
    with qtbot.waitSignal(view.said) as said:
        press("nvidia_cut_cn")
    assert "2 to 6" in said.args[0] and by_id["nvidia_cut_cn"].isChecked()
    assert facts.ids == ("base", "nvidia_cut_cn")
    menu.close()


def test_the_check_mark_in_the_list_shows_a_scenario(view: ScenariosView, qtbot: QtBot) -> None:
    facts, listing = view.facts, panel(view).list
    facts.choose("funding_winter")
    assert "funding_winter" not in facts.ids
    listing.setFocus()
    line = listing.item_of("funding_winter")
    qtbot.keyClick(listing, Qt.Key.Key_Space)
    assert "funding_winter" in facts.ids
    assert listing.item_of("funding_winter") is line  # Qt was still at work on it
    qtbot.keyClick(listing, Qt.Key.Key_Space)
    assert "funding_winter" not in facts.ids
    qtbot.keyClick(listing, Qt.Key.Key_Delete)
    assert "funding_winter" not in facts.tree.scenarios
    facts.session.stack.undo()
    assert "funding_winter" in facts.tree.scenarios
