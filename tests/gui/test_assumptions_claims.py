"""Claims of chips: the sign, the note below the row, and the ratio that is used."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from gui.assumptions import AssumptionTable
from gui.assumptions.note import CLAIMED, DERIVED, TYPED, ClaimNote
from gui.session import Session
from gui.theme.theme import colour, theme
from gui.widgets.row_table import ROW
from tests.support.assumption_table import (
    inked,
    middle,
    picture,
    put,
    section,
    shown_table,
    text_of,
    typed,
)

Key = Qt.Key
CHIP, CLAIM = "ascend_950pr", "950pr_vs_h20"


@pytest.fixture
def chips(session: Session, qtbot: Any) -> AssumptionTable:
    return shown_table(qtbot, session)


def note_of(table: AssumptionTable) -> ClaimNote:
    found = [note for note in table.viewport().findChildren(ClaimNote) if note.isVisible()]
    assert len(found) == 1
    return found[0]


def press(qtbot: Any, note: ClaimNote, choice: str) -> None:
    qtbot.mouseClick(note.buttons[choice], Qt.MouseButton.LeftButton)


def test_a_doubtful_claim_is_marked_and_opens_a_note_when_its_chip_is_chosen(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    assert text_of(chips, CHIP, "claimed") == "2.87"
    assert session.book.sheet("chips").row[CHIP] in chips.model().derived(
        section(chips, "claimed")).signs
    put(chips, CHIP, "memory_gb")
    note = note_of(chips)
    assert note.words.text().startswith("<b>2.87 ")
    assert "The engine derives" in note.words.text()
    assert note.buttons[DERIVED].isChecked()
    row = chips.model().view_row(session.book.sheet("chips").row[CHIP])
    assert note.y() == chips.rowViewportPosition(row) + ROW
    assert chips.rowViewportPosition(row + 1) == note.geometry().bottom() + 1


def test_the_note_lets_claimed_derived_or_a_typed_ratio_be_used(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    put(chips, CHIP, "memory_gb")
    derived, cost = text_of(chips, CHIP, "used"), text_of(chips, CHIP, "usd")
    press(qtbot, note_of(chips), CLAIMED)
    assert session.book.value("ratio_claims", CLAIM, "choice") == "claimed"
    assert text_of(chips, CHIP, "used") == "2.87"
    assert float(text_of(chips, CHIP, "usd")) < float(cost)
    assert note_of(chips).buttons[CLAIMED].isChecked()
    press(qtbot, note_of(chips), TYPED)
    qtbot.keyClicks(chips.editing.editor, "1.25")
    qtbot.keyClick(chips.editing.editor, Key.Key_Return)
    assert session.book.value("ratio_claims", CLAIM, "choice") == "typed"
    assert text_of(chips, CHIP, "used") == "1.25"
    assert session.stack.undoText() == (
        "Set Huawei Ascend 950PR (Atlas 350 card) used ratio unknown → 1.25")
    press(qtbot, note_of(chips), DERIVED)
    assert text_of(chips, CHIP, "used") == derived
    for _ in range(3):
        session.stack.undo()
    assert not session.book.overrides


def test_clearing_a_typed_ratio_goes_back_to_the_derived_one(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    put(chips, CHIP, "used")
    typed(qtbot, chips, "1.5", Key.Key_Return)
    put(chips, CHIP, "used")
    qtbot.keyClick(chips, Key.Key_Delete)
    assert session.book.value("ratio_claims", CLAIM, "choice") == "derived"
    assert session.book.value("ratio_claims", CLAIM, "typed") is None


def test_a_ratio_cannot_be_typed_where_nothing_is_claimed(
    chips: AssumptionTable, qtbot: Any
) -> None:
    put(chips, "nvidia_h100", "used")
    qtbot.keyClicks(chips, "2")
    assert chips.editing.editor is None


def test_the_note_stays_until_esc_and_moves_with_its_row(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    put(chips, CHIP, "memory_gb")
    put(chips, "nvidia_h100", "memory_gb")
    note = note_of(chips)
    qtbot.mouseClick(chips.horizontalHeader().viewport(), Qt.MouseButton.LeftButton,
                     pos=chips.horizontalHeader().rect().center())
    chips.sort_by(section(chips, "name"))
    row = chips.model().view_row(session.book.sheet("chips").row[CHIP])
    assert note.y() == chips.rowViewportPosition(row) + ROW
    assert [chips.rowHeight(at) for at in range(chips.model().rowCount()) if at != row] == [
        ROW] * (chips.model().rowCount() - 1)
    put(chips, CHIP, "memory_gb")
    qtbot.keyClick(chips, Key.Key_Escape)
    assert not [n for n in chips.viewport().findChildren(ClaimNote) if n.isVisible()]
    assert chips.rowHeight(row) == ROW


def test_a_claim_within_its_band_is_not_held_against_the_chip(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    put(chips, CHIP, "memory_gb")
    derived = chips.session.compute.ratios.derived[session.book.sheet("chips").row[CHIP]]
    put(chips, CHIP, "claimed")
    typed(qtbot, chips, f"{derived:.3f}", Key.Key_Return)
    assert session.book.value("ratio_claims", CLAIM, "claimed") == pytest.approx(derived, abs=1e-3)
    assert not [n for n in chips.viewport().findChildren(ClaimNote) if n.isVisible()]
    assert not chips.model().derived(section(chips, "claimed")).signs


def test_the_menu_offers_the_ratios_by_keyboard(
    chips: AssumptionTable, session: Session, qtbot: Any
) -> None:
    put(chips, CHIP, "memory_gb")
    menu = chips.menu()
    texts = [action.text() for action in menu.actions()]
    next(a for a in menu.actions() if a.text() == "Use the claimed ratio").trigger()
    assert session.book.value("ratio_claims", CLAIM, "choice") == "claimed"
    put(chips, "nvidia_h100", "memory_gb")
    assert "Use the claimed ratio" in texts
    assert "Use the claimed ratio" not in [a.text() for a in chips.menu().actions()]


def test_a_doubtful_claim_is_written_in_the_warning_colour(
    session: Session, qtbot: Any, light: None
) -> None:
    table = shown_table(qtbot, session, "ratio_claims")
    table.clearFocus()
    for scheme in ("light", "dark"):
        theme.choose(scheme)
        image = picture(table)
        assert inked(image, table, CLAIM, "claimed", colour("warn_text")) > 3
        assert inked(image, table, "v4_pro_compute", "claimed", colour("warn_text")) == 0
    assert middle(table, CLAIM, "claimed").x() > 0
