"""Evidence in short sentences, and ranks explained in words."""

from __future__ import annotations

import re
from datetime import date

import numpy as np
import pytest

from data.bundled import load
from data.records import Evidence
from gui.commands import clear_cells, set_cells, set_method
from gui.inspector.evidence_text import full_text, sentence
from gui.inspector.explain import why_ranked
from gui.session import Session

ROW = Evidence(
    "e", "c", "mass_production", "units_shipped_year", "5500", 5500.0, "units/year", None, 1.0, "",
    date(2025, 12, 31), None, None, None, 0, "", "https://example.org", "reported", "")


@pytest.mark.parametrize(("changes", "segment", "said"), [
    ({"note": "Floor; more by now"}, "humanoid", "5,500 robots shipped in 2025 (floor)"),
    ({}, "drone", "5,500 drones shipped in 2025"),
    ({}, "components", "5,500 units shipped in 2025"),
    ({"annualise": 4.0}, "humanoid", "5,500 robots shipped in 3 months to 2025-12"),
    ({"metric": "revenue", "unit": "CNY", "value": 1.71e9, "note": "up 335%"}, "humanoid",
     "Revenue CNY 1.71 bn in 2025, up 335 %"),
    ({"metric": "revenue", "unit": "USD", "value": 2e8, "as_of": date(2025, 3, 31)}, "humanoid",
     "Revenue USD 200 m to 2025-03"),
    ({"metric": "order_value", "unit": "CNY", "value": 46e6, "note": "China Mobile tender"},
     "humanoid", "Orders CNY 46 m: China Mobile tender"),
    ({"metric": "shipment_rank", "unit": "count", "value": 2.0}, "humanoid",
     "Second by shipments, 2025"),
    ({"metric": "shipment_rank", "unit": "fraction", "value": 0.219}, "humanoid",
     "21.9 % of the market, 2025"),
    ({"metric": "in_house_components", "unit": "fraction", "value": 0.95}, "humanoid",
     "95 % of components in house"),
    ({"metric": "gross_margin", "unit": "fraction", "value": -0.381}, "humanoid",
     "Gross margin −38.1 % in 2025"),
    ({"metric": "paying_customers", "unit": "count", "value": 1.0}, "humanoid",
     "1 paying customer"),
    ({"metric": "weekly_users", "unit": "users", "value": 9e8, "note": "About"}, "model_lab",
     "900 m users a week (about)"),
    ({"metric": "key_suppliers", "unit": "USD", "value": 46000.0,
      "note": "Reported as bom cost. A bank's estimate"}, "humanoid",
     "BOM cost USD 46,000: A bank's estimate"),
    ({"metric": "status", "unit": "text", "value": None, "text": "paid pilots at two plants"},
     "humanoid", "Paid pilots at two plants"),
    ({"metric": "in_house_components", "unit": "text", "value": None, "text": "None: bought arms"},
     "humanoid", "Components in house: none, bought arms"),
])
def test_evidence_in_a_sentence(changes: dict[str, object], segment: str, said: str) -> None:
    assert sentence(ROW._replace(**changes), segment) == said


def test_every_bundled_row_has_a_sentence_and_a_tip() -> None:
    for universe in load().universes.values():
        segments = {c.id: c.segment for c in universe.companies}
        for e in universe.evidence:
            said = sentence(e, segments[e.company_id])
            assert said, e.id
            if e.value is not None:
                assert "_" not in said and "None" not in said, e.id
            assert said[0] == said[0].upper(), e.id
            assert e.as_of.isoformat() in full_text(e, segments[e.company_id])


def test_markup_in_a_note_stays_text() -> None:
    assert "<b>x</b>" not in full_text(ROW._replace(note="<b>x</b>"), "humanoid")


def plain(text: str) -> str:
    return re.sub(r"<[^>]+>", "", text.replace("</p>", "\n"))


def test_a_rank_is_explained_with_its_numbers(session: Session) -> None:
    e, row = session.evaluation, session.universe.row["unitree"]
    text = plain(why_ranked(session, "unitree"))
    assert f"Unitree Robotics is {e.ranks[row]} of {len(session.universe.companies)}" in text
    assert f"from {e.best_rank[row]} to {e.worst_rank[row]}" in text
    ahead = int(np.argmax(e.ranks == e.ranks[row] - 1))
    assert f"{session.universe.companies[ahead].name}, rank {e.ranks[row] - 1}, is" in text


def test_the_parts_of_the_factors_add_up_to_the_lead_over_the_median(session: Session) -> None:
    e = session.evaluation
    row = session.universe.row["unitree"]
    humanoids = np.array([c.segment == "humanoid" for c in session.universe.companies])
    known = np.where(e.cells.known & humanoids[:, None], e.cells.score, np.nan)
    lead = float(e.composite[row] - e.weights @ np.nanmedian(known, axis=0))
    parts = re.findall(r": ([+−])(\.\d+)\)", plain(why_ranked(session, "unitree")))
    told = sum(float(n) * (1 if sign == "+" else -1) for sign, n in parts)
    assert told == pytest.approx(lead, abs=4 * 0.005)


def test_the_score_said_to_close_the_gap_does_close_it(session: Session) -> None:
    text = plain(why_ranked(session, "unitree"))
    found = re.search(r"([A-Z][\w ]+) at (\.\d+) instead of", text)
    assert found
    column = [f.name for f in session.universe.factors].index(found[1].strip().split(". ")[-1])
    row = session.universe.row["unitree"]
    before = int(session.evaluation.ranks[row])
    session.apply(set_cells(session, {(row, column): float(found[2]) + 0.002}))
    assert session.evaluation.ranks[row] < before


def test_doubts_are_told(session: Session) -> None:
    row = session.universe.row["unitree"]
    session.apply(set_cells(session, {(row, 0): 0.9}, why="<seen> & counted"))
    session.apply(clear_cells(session, [(row, 1)]))
    text = why_ranked(session, "unitree")
    assert "“&lt;seen&gt; &amp; counted”" in text
    assert "Set by the analyst: Mass production .90 against ." in text
    assert "Unknown, so the median of the segment stands in: Supply chain" in text
    assert "Does not apply" in why_ranked(session, "generalist-ai")


def test_the_first_has_nobody_ahead_and_the_last_nobody_behind(session: Session) -> None:
    order = session.evaluation.order
    first = session.universe.companies[int(order[0])].id
    last = session.universe.companies[int(order[-1])].id
    assert "ahead" not in why_ranked(session, first)
    assert "behind" in why_ranked(session, first)
    assert "behind" not in why_ranked(session, last)


def test_another_method_says_that_the_parts_do_not_add_up(session: Session) -> None:
    session.apply(set_method(session, "vikor"))
    text = plain(why_ranked(session, "unitree"))
    assert "VIKOR ranks by another formula" in text
    row = session.universe.row["unitree"]
    assert f"is {session.evaluation.ranks[row]} of" in text
