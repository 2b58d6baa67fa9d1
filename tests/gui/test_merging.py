"""Merging two companies: choices, joined facts, one undoable edit, bundled companies too."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from data.own_rows import own_key
from data.workspace import Workspace
from data.workspace.records import Change
from gui.commands import Command, set_cells
from gui.commands.own_rows import duplicate_company, texts_of
from gui.merging.dialog import MergeDialog
from gui.merging.plan import MergePlan
from gui.session import Session

LEFT = Qt.MouseButton.LeftButton
KEPT, OTHER = "unitree", "agibot"


@pytest.fixture
def pair(session: Session) -> Session:
    """A session on the bundled robotics universe, which holds both companies."""
    assert {KEPT, OTHER} <= set(session.universe.row)
    return session


def rows(session: Session, word: str, company: str) -> list[object]:
    return [r for r in getattr(session.universe, word) if r.company_id == company]


def merged(session: Session, *chosen: str) -> None:
    session.apply(MergePlan(session, KEPT, OTHER).command(chosen))


def test_all_facts_of_both_stand_under_the_one_kept(pair: Session) -> None:
    words = ("evidence", "fundamentals", "observations")
    before = {w: {r.id for c in (KEPT, OTHER) for r in rows(pair, w, c)} for w in words}
    companies = len(pair.universe.companies)
    plan = MergePlan(pair, KEPT, OTHER)
    doubled = {id for j in plan.joined for id in j.doubled}
    merged(pair)
    assert len(pair.universe.companies) == companies - 1
    assert OTHER not in pair.universe.row
    for word in words:
        assert {r.id for r in rows(pair, word, KEPT)} == before[word] - doubled
        assert not rows(pair, word, OTHER)
    assert not pair.orphans


def test_one_undo_brings_both_back_exactly(pair: Session) -> None:
    i, j = pair.universe.row[KEPT], pair.universe.row[OTHER]
    pair.apply(set_cells(pair, {(i, 0): 0.4, (j, 1): 0.6}))
    held, companies = dict(pair.journal.values), pair.universe.companies
    count = pair.stack.count()
    merged(pair)
    assert pair.stack.count() == count + 1
    assert pair.stack.undoText().startswith("Merge ")
    pair.stack.undo()
    assert pair.journal.values == held
    assert pair.universe.companies == companies


def test_fields_and_scores_go_to_the_record_chosen(pair: Session) -> None:
    i, j = pair.universe.row[KEPT], pair.universe.row[OTHER]
    pair.apply(set_cells(pair, {(i, 0): 0.4, (j, 0): 0.6, (j, 1): 0.7, (i, 2): 0.1, (j, 2): 0.2}))
    name = pair.universe.companies[j].name
    factors = [f.id for f in pair.universe.factors]
    merged(pair, "name", f"score/{factors[0]}")
    row = pair.universe.row[KEPT]
    assert pair.universe.companies[row].name == name
    score = pair.evaluation.sheet.score[row]
    assert score[0] == pytest.approx(0.6)  # chosen
    assert score[1] == pytest.approx(0.7)  # only the other had one
    assert score[2] == pytest.approx(0.1)  # kept
    assert not [k for k in pair.journal.values if k.startswith(f"score/robotics/{OTHER}/")]


def test_a_duplicate_merged_back_doubles_nothing(pair: Session) -> None:
    texts = texts_of(pair, "company", KEPT)
    value = {"name": "Copy", "segment": texts["segment"], "country": texts["country"]}
    facts = len(rows(pair, "evidence", KEPT)), len(rows(pair, "fundamentals", KEPT))
    pair.apply(duplicate_company(pair, KEPT, "copy", value, with_facts=True))
    pair.apply(MergePlan(pair, KEPT, "copy").command())
    assert (len(rows(pair, "evidence", KEPT)), len(rows(pair, "fundamentals", KEPT))) == facts
    assert "copy" not in pair.universe.row
    assert not [k for k in pair.journal.values if "/copy" in k or k.endswith("copy")]


def test_two_reports_of_one_valuation_stand_once(pair: Session) -> None:
    observation = {"date": "2025-06-30", "value": 1e9, "currency": "USD", "kind": "post_money",
                   "round": "B", "source_url": "call", "source_date": "2025-07-01",
                   "confidence": "reported"}
    for id, company in (("o1", KEPT), ("o2", OTHER)):
        pair.apply(Command("own", "Add", (Change(
            own_key("robotics", "observation", id), None,
            {**observation, "company_id": company, "note": company}),)))
    assert not pair.orphans
    [joined] = [j for j in MergePlan(pair, KEPT, OTHER).joined if j.word == "observation"]
    assert "o2" in joined.doubled
    merged(pair)
    same = [r for r in rows(pair, "observations", KEPT) if r.value == 1e9 and
            r.date_text == "2025-06-30"]
    assert [r.id for r in same] == ["o1"]


def test_it_stands_after_opening_again_and_the_bundle_is_untouched(
    pair: Session, tmp_path: Path
) -> None:
    merged(pair)
    facts = {r.id for r in rows(pair, "evidence", KEPT)}
    assert OTHER in pair.bundled.universes["robotics"].row
    pair.journal.workspace.save_copy(tmp_path / "copy.servoscope")
    again = Session(pair.bundled, Workspace.open(tmp_path / "copy.servoscope"), "Tester")
    assert OTHER not in again.universe.row
    assert {r.id for r in rows(again, "evidence", KEPT)} == facts
    again.journal.close()


def test_a_company_is_not_merged_with_itself(pair: Session) -> None:
    with pytest.raises(ValueError, match="itself"):
        MergePlan(pair, KEPT, KEPT)


def test_by_mouse_and_keyboard(pair: Session, qtbot: QtBot) -> None:
    dialog = MergeDialog(pair, None, KEPT, OTHER)
    qtbot.addWidget(dialog)
    dialog.show()
    name = pair.universe.companies[pair.universe.row[OTHER]].name
    buttons = [b for b in dialog.findChildren(QRadioButton) if b.toolTip() == name]
    buttons[0].setFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Space)
    assert dialog.chosen == ["name"]
    assert "rows of evidence come over" in dialog.joins.text()
    QTest.mouseClick(dialog.apply_button, LEFT)
    assert pair.selection == KEPT
    assert pair.company.name == name
    assert OTHER not in pair.universe.row


def test_swap_and_the_same_company_twice(pair: Session, qtbot: QtBot) -> None:
    dialog = MergeDialog(pair, None, KEPT, OTHER)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.mouseClick(dialog.swap, LEFT)
    assert (dialog.plan.kept, dialog.plan.other) == (OTHER, KEPT)
    dialog.other.show_key(OTHER)
    dialog.other.activated.emit(0)
    assert not dialog.apply_button.isEnabled()
    assert "itself" in dialog.problem.text()
