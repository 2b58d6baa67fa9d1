"""Names within sentences."""

from __future__ import annotations

import pytest

from gui.i18n import within


@pytest.mark.parametrize(("name", "inside"), [
    ("Mass production", "mass production"), ("Embodied AI", "embodied AI"), ("CRITIC", "CRITIC"),
    ("GPU sourcing", "GPU sourcing"), ("量产能力", "量产能力")])
def test_a_name_within_a_sentence_is_small_and_acronyms_stay(name: str, inside: str) -> None:
    assert within(name) == inside
