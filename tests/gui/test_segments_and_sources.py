"""Segments of one's own, and where what is told of a company comes from."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from gui.commands.factors import change_factor
from gui.commands.own_rows import is_own, texts_of
from gui.commands.segments import SegmentError, rename_segment
from gui.dialogs.rows import editing
from gui.inspector.header import Header
from gui.money import Money
from gui.session import Session


def _segments(session: Session) -> dict[str, int]:
    found: dict[str, int] = {}
    for company in session.universe.companies:
        found[company.segment] = found.get(company.segment, 0) + 1
    return found


def test_an_edited_company_keeps_source_date_and_confidence_and_shows_them(
    session: Session, qtbot: Any
) -> None:
    session.select("unitree")
    header = Header(session, Money(session))
    qtbot.addWidget(header)
    header.refresh()
    assert header._facts.isHidden()  # of the bundled one it stands in the tooltip
    assert "senqingzn.com, 2026-11-23, confirmed" in header._about.toolTip()
    dialog = editing.edit_row(session, "company", "unitree", header)
    assert dialog.fields["source_url"].text == session.company.source_url
    assert dialog.fields["as_of"].text == str(session.company.as_of)
    dialog.fields["source_url"].text = "call with the founder"
    dialog.fields["as_of"].text = "2026-11-01"
    dialog.fields["confidence"].text = "rumoured"
    dialog.save.click()
    company = session.company
    assert (company.source_url, str(company.as_of), company.confidence) == (
        "call with the founder", "2026-11-01", "rumoured")
    header.refresh()
    for part in ("call with the founder", "2026-11-01", "●○○ rumoured"):
        assert part in header._facts.text()
    session.stack.undo()
    header.refresh()
    assert header._facts.isHidden()


def test_a_duplicate_keeps_where_it_comes_from(session: Session, qtbot: Any) -> None:
    session.select("unitree")
    before = session.company
    parent = Header(session, Money(session))
    qtbot.addWidget(parent)
    editing.duplicate(session, "unitree", parent).save.click()
    company = session.company
    assert company.id != "unitree"
    assert (company.source_url, company.as_of, company.confidence, company.note) == (
        before.source_url, before.as_of, before.confidence, before.note)


def test_a_new_segment_is_taken_and_what_it_means_is_told(session: Session, qtbot: Any) -> None:
    session.select("unitree")
    parent = Header(session, Money(session))
    qtbot.addWidget(parent)
    dialog = editing.edit_row(session, "company", "unitree", parent)
    field = dialog.fields["segment"]
    assert field.hint.isHidden()
    field.control.setEditText("lunar rover")  # type: ignore[attr-defined]
    assert "no effect" in field.hint.text() and not field.hint.isHidden()
    dialog.save.click()
    assert session.company.segment == "lunar_rover"
    session.show_values()
    assert session.valued is not None and np.isfinite(session.valued.median[session.row])
    assert np.isfinite(session.evaluation.composite).all()


def test_renaming_a_segment_moves_all_of_it_in_one_step(session: Session) -> None:
    before = _segments(session)
    session.apply(change_factor(session, "embodied_ai", not_for=("humanoid",)))
    session.apply(rename_segment(session, "humanoid", "two legs"))
    after = _segments(session)
    assert "humanoid" not in after and after["two_legs"] == before["humanoid"]
    assert session.universe.factors[2].not_for == ("two_legs",)
    assert session.stack.undoText() == (
        f"Rename segment humanoid → two legs of {before['humanoid']} companies")
    assert not session.orphans
    session.stack.undo()
    assert _segments(session) == before
    assert not is_own(session, "company", "unitree")


def test_a_name_that_is_there_takes_the_companies_in(session: Session) -> None:
    before = _segments(session)
    one = next(c.id for c in session.universe.companies if c.segment == "humanoid")
    texts = texts_of(session, "company", one)
    session.apply(rename_segment(session, "humanoid", "Quadruped"))
    assert _segments(session)["quadruped"] == before["humanoid"] + before["quadruped"]
    assert texts_of(session, "company", one) == {**texts, "segment": "quadruped"}


@pytest.mark.parametrize("name", ["", "   ", "123", "x" * 41])
def test_names_a_segment_cannot_have(session: Session, name: str) -> None:
    with pytest.raises(SegmentError):
        rename_segment(session, "humanoid", name)
