"""What a merger of two suppliers does to the concentration of the market."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from gui.commands.compute import set_assumptions
from gui.compute.merger import MergerPanel
from gui.session import Session

SHARE = ("supply_shares", "cn25_huawei", "share")


@pytest.fixture
def panel(session: Session, qtbot: Any) -> MergerPanel:
    made = MergerPanel(session)
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def figures(panel: MergerPanel) -> dict[str, str]:
    return {line.name: line.value for line in panel.figures.lines}


def choose(qtbot: Any, box: Any, name: str) -> None:
    box.setFocus()
    while box.currentIndex() > 0:
        qtbot.keyClick(box, Qt.Key.Key_Up)
    while box.currentData() != name:
        before = box.currentIndex()
        qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() > before, f"{name} is not offered"


def test_the_two_largest_suppliers_stand_first(panel: MergerPanel) -> None:
    # China 2025: NVIDIA 55 % and Huawei 20.3 %; 2 · 55 · 20.3 = 2,233 on 3,453 to 3,882
    assert (panel.first.currentData(), panel.second.currentData()) == ("NVIDIA", "Huawei")
    assert figures(panel) == {"HHI rises by": "2,233", "HHI after it": "5,686–6,115",
                              "Joint share": "75 %"}
    assert "presumes that this merger harms" in panel.words.text()


def test_what_stands_for_several_unnamed_suppliers_is_not_offered(
    panel: MergerPanel, session: Session
) -> None:
    supply = session.compute.supply
    unnamed = [n for n, unknown in zip(supply.names, supply.unknown, strict=True) if unknown]
    assert unnamed
    assert not {panel.first.itemData(i) for i in range(panel.first.count())} & set(unnamed)


def test_one_supplier_twice_is_no_merger(panel: MergerPanel, qtbot: Any) -> None:
    choose(qtbot, panel.second, "NVIDIA")
    assert figures(panel) == {} and panel.words.text() == "Choose two different suppliers."
    choose(qtbot, panel.second, "Huawei")
    assert figures(panel)["HHI rises by"] == "2,233"


def test_a_share_edited_moves_the_figures_and_undo_brings_them_back(
    panel: MergerPanel, session: Session
) -> None:
    session.apply(set_assumptions(session, {SHARE: 0.005}, "share"))
    assert figures(panel)["HHI rises by"] == "55"
    assert "presumes no harm" in panel.words.text()
    session.stack.undo()
    assert figures(panel)["HHI rises by"] == "2,233"


def test_another_market_offers_its_own_suppliers(panel: MergerPanel, session: Session) -> None:
    markets = dict.fromkeys(session.book.sheet("supply_shares").texts("market"))
    for market in markets:
        session.apply(set_assumptions(session, {("serving", "main", "market"): market}, "market"))
        supply = session.compute.supply
        offered = {panel.first.itemData(i) for i in range(panel.first.count())}
        assert offered <= set(supply.names)
        assert len(figures(panel)) == 3 or "fewer than two" in panel.words.text()
