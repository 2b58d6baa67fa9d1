"""Supply shares and claims: lengths, hatching, the index on its scale, warnings, hover."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.charts.export import save_svg
from gui.compute.charts.claims import ClaimedDerivedUsed
from gui.compute.charts.supply import SupplyShares
from gui.compute.choice import Choice
from gui.session import Session
from gui.theme.theme import theme
from tests.support.compute_numbers import CHIPS, NAN, edited, stand_in
from tests.support.plots import click, colour_at, hover
from tests.support.screen import shown


@pytest.fixture
def figures(session: Session, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    return stand_in(monkeypatch, session)


@pytest.fixture
def choice() -> Choice:
    return Choice("ascend_950pr")


@pytest.fixture
def supply(
    qtbot: QtBot, session: Session, figures: SimpleNamespace, choice: Choice, light: None
) -> SupplyShares:
    return shown(qtbot, SupplyShares(session, choice), 260, 388)


@pytest.fixture
def claims(
    qtbot: QtBot, session: Session, figures: SimpleNamespace, choice: Choice, light: None
) -> ClaimedDerivedUsed:
    return shown(qtbot, ClaimedDerivedUsed(session, choice), 260, 388)


def test_bars_are_as_long_as_the_shares(supply: SupplyShares) -> None:
    for place, share in ((0, 0.55), (3, 0.04)):
        end, y = float(supply.x_px(share)), supply.middle(place)
        assert end / float(supply.x_px(0.55)) == pytest.approx(share / 0.55)
        assert colour_at(supply, end - 2, y) == theme.tokens.bar.lower()
        assert colour_at(supply, end + 2, y) == theme.tokens.base.lower()


def test_the_unknown_part_is_hatched(supply: SupplyShares) -> None:
    y = supply.middle(2)
    colours = {colour_at(supply, x, y) for x in range(3, int(supply.x_px(0.2)), 1)}
    assert {theme.tokens.base.lower(), theme.tokens.mark.lower()} <= colours
    hover(supply, 5, y)
    assert "20.7 %" in supply.hover.text and "not known" in supply.hover.text


def test_the_maker_of_the_chosen_chip_is_accent(supply: SupplyShares, choice: Choice) -> None:
    assert supply.names[supply.maker] == "Huawei"
    assert colour_at(supply, 4, supply.middle(1)) == theme.tokens.accent.lower()
    choice.choose("nvidia_h20")
    assert colour_at(supply, 4, supply.middle(0)) == theme.tokens.accent.lower()
    assert colour_at(supply, 4, supply.middle(1)) == theme.tokens.bar.lower()
    choice.choose("cerebras_wse3")
    assert supply.maker == -1


def test_the_index_is_a_range_on_a_scale_with_the_guideline(supply: SupplyShares) -> None:
    left, right = supply.index_px(3453), supply.index_px(3882)
    y = round(supply.scale_top)
    assert colour_at(supply, (left + right) / 2, y) == theme.tokens.fall.lower()
    assert colour_at(supply, left - 4, y) == theme.tokens.bar.lower()
    for bound in (1000, 1800):
        assert colour_at(supply, round(supply.index_px(bound)), y - 6) == theme.tokens.mark.lower()
    assert supply.index_px(8300) <= supply.area.width()


def test_a_market_below_both_bounds_is_not_marked_as_concentrated(
    supply: SupplyShares, session: Session, figures: SimpleNamespace
) -> None:
    figures.supply.hhi, figures.supply.layers = (700.0, 900.0), {}
    edited(session)
    x = supply.index_px(800)
    assert colour_at(supply, x, round(supply.scale_top)) == theme.tokens.rise.lower()


def test_the_supply_picture_says_index_suppliers_and_layers(
    supply: SupplyShares, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = save_svg(supply, tmp_path_factory.mktemp("p") / "s.svg").read_text("utf-8")
    for words in ("HHI 3,453–3,882", "2.6–2.9 suppliers", "1,000", "1,800", "55.0 %", "foundry",
                  "5,200–8,300", "China 2025"):
        assert words in text


def test_hover_tells_what_losing_a_supplier_does(
    supply: SupplyShares, session: Session, figures: SimpleNamespace
) -> None:
    figures.supply.stress = SimpleNamespace(
        suppliers=("NVIDIA", "Huawei"), peak=np.array([0.55, 0.2]),
        months_to_95=np.array([NAN, 14.0]))
    edited(session)
    hover(supply, 5, supply.middle(0))
    assert "55.0 % of the market" in supply.hover.text
    assert "at worst 55.0 % of the demand unserved" in supply.hover.text
    assert "highly concentrated" in supply.hover.text
    hover(supply, 5, supply.middle(1))
    assert "14 months until 95 % is served" in supply.hover.text
    click(supply, 5, supply.middle(1))  # suppliers are no chips
    assert supply.choice.chip == "ascend_950pr"


def test_shares_that_cannot_be_are_drawn_and_the_reason_told(
    supply: SupplyShares, session: Session, figures: SimpleNamespace,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    figures.supply.hhi = figures.supply.effective = (NAN, NAN)
    figures.supply.layers = {}
    figures.supply.problem = "Shares sum to 130 %, expected at most 100 %."
    edited(session)
    text = save_svg(supply, tmp_path_factory.mktemp("p") / "s.svg").read_text("utf-8")
    assert "Shares sum to 130 %" in text and "HHI" not in text and "55.0 %" in text


def test_a_low_chart_keeps_the_vendors_index_and_leaves_the_layers_away(
    supply: SupplyShares
) -> None:
    assert list(supply.below) == ["foundry", "memory"]
    supply.resize(260, 190)
    assert supply.below == {}
    assert supply.scale_top + 24 < supply.area.height()


def test_only_ratios_with_a_claim_have_a_line(claims: ClaimedDerivedUsed) -> None:
    assert [line.name for line in claims.lines] == [
        "Ascend 950PR / H20 96GB", "compute per token, V4-Pro / V3.2", "KV cache, V4-Pro / V3.2"]
    first = claims.lines[0]
    assert first.claimed == 2.87 and not first.inside
    assert first.floor == pytest.approx(0.35) and first.ceiling == pytest.approx(1 / 0.296)


def test_a_claim_outside_its_band_is_in_the_warning_colour(
    claims: ClaimedDerivedUsed, session: Session, figures: SimpleNamespace
) -> None:
    x, y = claims.px(2.87), round(claims.middle(0))
    assert colour_at(claims, x, y) == theme.tokens.warn.lower()
    figures.ratios.judgements[0].inside = True
    edited(session)
    assert colour_at(claims, x, y) == theme.tokens.base.lower()


def test_derived_used_and_the_hardware_stand_at_their_ratios(
    claims: ClaimedDerivedUsed, session: Session, figures: SimpleNamespace
) -> None:
    figures.ratios.used[0] = 1.6
    edited(session)
    y = round(claims.middle(0))
    assert colour_at(claims, claims.px(1.6), y) == theme.tokens.accent.lower()
    assert colour_at(claims, round(claims.px(figures.ratios.derived[0])), y - 6) \
        == theme.tokens.strong.lower()
    ground = colour_at(claims, claims.px(0.4), y + 5)
    assert ground not in (theme.tokens.base.lower(), theme.tokens.grid.lower())
    assert colour_at(claims, claims.px(0.3), y + 5) in (
        theme.tokens.base.lower(), theme.tokens.grid.lower())


def test_hovering_a_claim_tells_all_and_a_click_chooses_its_chip(
    claims: ClaimedDerivedUsed, choice: Choice
) -> None:
    choice.choose("nvidia_h20")
    hover(claims, 20, claims.middle(0))
    for words in ("claimed 2.87", "derived 0.90 (0.67–1.12)", "used 0.90, derived",
                  "the hardware allows 0.35–3.38", "lies outside the physical band"):
        assert words in claims.hover.text
    click(claims, 20, claims.middle(1))
    assert choice.chip == "nvidia_h20"
    click(claims, 20, claims.middle(0))
    assert choice.chip == CHIPS[0]


def test_without_claims_it_says_where_to_add_one(
    claims: ClaimedDerivedUsed, session: Session, figures: SimpleNamespace
) -> None:
    figures.ratios.claimed[:] = NAN
    figures.compute_ratio = figures.kv_ratio = None
    edited(session)
    assert claims.message.startswith("No claim stands")
