"""The bar above the Compute view: every field is a cell of the book, edited and undone."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from gui.commands.compute import set_assumptions
from gui.compute.bar import ComputeBar
from gui.compute.entries import (
    Refused,
    plain,
    read_number,
    read_percent,
    read_tokens,
    tokens,
)
from gui.session import Session
from gui.widgets.bubble import Bubble

CASE = ("serving", "main")


@pytest.fixture
def bar(session: Session, qtbot: Any) -> ComputeBar:
    made = ComputeBar(session)
    qtbot.addWidget(made)
    made.resize(894, 200)
    made.show()
    return made


def cell(session: Session, field: str) -> Any:
    return session.book.value(*CASE, field)


def type_into(qtbot: Any, field: Any, text: str) -> None:
    field.setFocus()
    edit = field.lineEdit() if isinstance(field, QComboBox) else field
    edit.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(("text", "number"), [
    ("10", 10), ("0,82", 0.82), ("1,048,576", 1_048_576), ("1 048 576", 1_048_576),
    ("10.5", 10.5), ("１０", 10), ("", None), ("1e6", 1e6), ("0,125", 0.125),
])
def test_numbers_as_people_type_them(text: str, number: float | None) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(("text", "count"), [
    ("128K", 131_072), ("4k", 4_096), ("1M", 1_000_000), ("1,048,576", 1_048_576),
    ("0.5K", 512), ("", None),
])
def test_tokens_in_steps_of_k_and_m(text: str, count: int | None) -> None:
    assert read_tokens(text) == count


@pytest.mark.parametrize("text", ["abc", "1.5", "K", "12 apples", "nan", "--3"])
def test_what_is_no_number_of_tokens_is_refused_by_name(text: str) -> None:
    with pytest.raises(Refused, match=text):
        read_tokens(text)


def test_percent_and_lengths_read_back_as_they_are_shown() -> None:
    assert read_percent("95 %") == read_percent("95") == 0.95
    assert [tokens(n) for n in (4_096, 131_072, 1_000_000, 1_048_576, 5_000)] == [
        "4K", "128K", "1,000,000", "1,048,576", "5,000"]
    assert [plain(x) for x in (10.0, 0.82, 1e6, 12.5)] == ["10", "0.82", "1,000,000", "12.5"]


def test_the_bar_shows_the_case_of_the_book(bar: ComputeBar) -> None:
    assert bar.workload.currentData() == "deepseek_v4_pro"
    assert bar.target.text() == "10 tok/s/user"
    assert bar.hits.text() == "56.3 %"
    assert bar.phase.currentText() == "All-in"
    assert bar.context.currentText() == "in + out"


def test_only_language_models_are_offered(bar: ComputeBar, session: Session) -> None:
    offered = {bar.workload.itemData(i) for i in range(bar.workload.count())}
    assert "deepseek_v3" in offered and "gr00t_n16" not in offered


def test_a_target_is_typed_kept_and_undone(bar: ComputeBar, session: Session, qtbot: Any) -> None:
    type_into(qtbot, bar.target, "20")
    assert cell(session, "target_user_tps") == 20.0
    assert session.stack.undoText() == "Set Target 10 → 20"
    bar.phase.setFocus()
    assert bar.target.text() == "20 tok/s/user"
    session.stack.undo()
    assert bar.target.text() == "10 tok/s/user"


def test_an_emptied_target_is_unknown(bar: ComputeBar, session: Session, qtbot: Any) -> None:
    bar.target.setFocus()
    bar.target.selectAll()
    qtbot.keyClick(bar.target, Qt.Key.Key_Delete)
    qtbot.keyClick(bar.target, Qt.Key.Key_Return)
    assert cell(session, "target_user_tps") is None
    bar.phase.setFocus()
    assert bar.target.text() == "none"


def test_a_refused_value_stays_with_the_reason_below(
    bar: ComputeBar, session: Session, qtbot: Any
) -> None:
    type_into(qtbot, bar.target, "-5")
    assert bar.target.text() == "-5"
    assert cell(session, "target_user_tps") == 10.0
    bubble = bar.findChild(Bubble)
    assert bubble is not None and bubble.refusal
    assert "a number above 0" in bubble.text and "10 tok/s/user" in bubble.text
    assert bubble.y() >= bar.target.geometry().bottom()
    qtbot.keyClick(bar.target, Qt.Key.Key_Escape)
    assert bar.target.text() == "10" and not bar.target.refusal.standing


def test_a_refused_value_waits_while_other_fields_stay_live(
    bar: ComputeBar, session: Session, qtbot: Any
) -> None:
    type_into(qtbot, bar.target, "fast")
    type_into(qtbot, bar.hits, "95")
    assert cell(session, "cache_hit") == 0.95
    assert bar.target.text() == "fast" and bar.target.refusal.standing
    type_into(qtbot, bar.target, "12")
    assert cell(session, "target_user_tps") == 12.0 and not bar.target.refusal.standing


def test_cache_hits_of_a_hundred_percent_are_refused(
    bar: ComputeBar, session: Session, qtbot: Any
) -> None:
    type_into(qtbot, bar.hits, "100")
    assert "“100” is not a percentage from 0 to 99.9." in bar.hits.refusal.text
    assert cell(session, "cache_hit") == 0.563


def test_a_model_is_found_by_any_part_of_its_name(
    bar: ComputeBar, session: Session, qtbot: Any
) -> None:
    type_into(qtbot, bar.workload, "Kimi K3")
    assert cell(session, "workload") == "kimi_k3"
    assert bar.workload.currentText() == "Kimi K3"
    session.stack.undo()
    assert bar.workload.currentData() == "deepseek_v4_pro"


def test_a_text_that_fits_several_models_or_none_is_refused(
    bar: ComputeBar, session: Session, qtbot: Any
) -> None:
    type_into(qtbot, bar.workload, "qwen3")
    assert "Qwen3-Max" in bar.workload.refusal.text
    type_into(qtbot, bar.workload, "no such model")
    assert "no such model" in bar.workload.refusal.text
    assert cell(session, "workload") == "deepseek_v4_pro"


def test_contexts_up_to_the_limit_of_the_model(
    bar: ComputeBar, session: Session, qtbot: Any
) -> None:
    session.apply(set_assumptions(session, {(*CASE, "workload"): "deepseek_v3"}))
    limit = session.book.value("workloads", "deepseek_v3", "context_tokens")
    offered = [bar.context.itemData(i) for i in range(bar.context.count())]
    assert offered == [None, 4_096, 32_768, 131_072, limit]
    type_into(qtbot, bar.context, "1M")
    assert f"at most {limit:,} tokens" in bar.context.refusal.text
    assert cell(session, "context") is None
    type_into(qtbot, bar.context, "128K")
    assert cell(session, "context") == 131_072


def test_a_context_no_longer_possible_is_told_with_a_way_out(
    bar: ComputeBar, session: Session, qtbot: Any
) -> None:
    type_into(qtbot, bar.context, "1M")
    assert cell(session, "context") == 1_000_000 and bar.problem.isHidden()
    session.apply(set_assumptions(session, {(*CASE, "workload"): "deepseek_v3"}))
    assert "DeepSeek-V3" in bar.problem.text() and "1,000,000" in bar.problem.text()
    qtbot.mouseClick(bar.way_out, Qt.MouseButton.LeftButton)
    assert cell(session, "context") == session.book.value(
        "workloads", "deepseek_v3", "context_tokens")
    assert not bar.problem.isVisible()


def test_the_phase_is_chosen_by_keys(bar: ComputeBar, session: Session, qtbot: Any) -> None:
    bar.phase.setFocus()
    qtbot.keyClick(bar.phase, Qt.Key.Key_Down)
    assert cell(session, "phase") == "split"
    session.stack.undo()
    assert bar.phase.currentData() == "all_in"


def test_more_holds_the_rest_of_the_case(bar: ComputeBar, session: Session, qtbot: Any) -> None:
    qtbot.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    assert bar.popup is not None and bar.popup.isVisible()
    fields: Any = bar.popup.fields
    type_into(qtbot, fields["input_tokens"], "32K")
    type_into(qtbot, fields["utilisation"], "75")
    type_into(qtbot, fields["base_chip"], "NVIDIA H100 SXM")
    assert cell(session, "input_tokens") == 32_768
    assert cell(session, "utilisation") == 0.75
    assert cell(session, "base_chip") == "nvidia_h100"
    fields["cost_mode"].setFocus()
    qtbot.keyClick(fields["cost_mode"], Qt.Key.Key_Down)
    assert cell(session, "cost_mode") == "standard_offer"
    type_into(qtbot, fields["utilisation"], "130")
    assert fields["utilisation"].refusal.standing and cell(session, "utilisation") == 0.75
    bar.popup.close()


def test_undo_while_the_field_has_the_focus_is_not_typed_in_again(
    bar: ComputeBar, session: Session, qtbot: Any
) -> None:
    type_into(qtbot, bar.target, "20")
    session.stack.undo()
    assert bar.target.text() == "10"
    bar.phase.setFocus()
    assert cell(session, "target_user_tps") == 10.0 and session.stack.canRedo()


def test_a_text_being_typed_survives_an_edit_made_elsewhere(
    bar: ComputeBar, session: Session, qtbot: Any
) -> None:
    bar.target.setFocus()
    bar.target.selectAll()
    qtbot.keyClicks(bar.target, "33")
    session.apply(set_assumptions(session, {("chips", "nvidia_h20", "memory_gb"): 95.0}))
    assert bar.target.text() == "33"
    bar.phase.setFocus()
    assert cell(session, "target_user_tps") == 33.0


def test_every_field_has_a_name_and_a_place_on_the_way_of_tab(bar: ComputeBar) -> None:
    for field in (bar.workload, bar.context, bar.phase, bar.target, bar.hits, bar.more):
        assert field.accessibleName()
        assert field.focusPolicy() & Qt.FocusPolicy.TabFocus
