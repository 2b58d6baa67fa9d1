"""A compute evaluation with plain numbers of its own, for tests of what the charts draw."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from gui.session import Session, Update
from scoring.compute.book import Book
from scoring.compute.claims.ratios import Judgement
from scoring.compute.evaluation.prices import ListPrice

CHIPS = ("ascend_950pr", "ascend_910c", "nvidia_h20", "nvidia_h100", "nvidia_b200",
         "amd_mi355x", "cerebras_wse3", "metax_c600")
NAN = float("nan")


def stand_in(patch: pytest.MonkeyPatch, session: Session, **changes: Any) -> SimpleNamespace:
    """Let session.compute be these numbers; alter them, then call `edited`."""
    made = numbers(session.book, **changes)
    patch.setattr(Session, "compute", property(lambda _: made))
    return made


def edited(session: Session) -> None:
    """Tell the views that the assumptions changed."""
    session.changed.emit(Update(frozenset({"compute"}), session.evaluation))


def numbers(book: Book, **changes: Any) -> SimpleNamespace:
    """Eight chips: six with all figures, one that does not hold the model, one without data."""
    flops = np.array([1.0e15, 1.56e15, 0.296e15, 1.979e15, 4.5e15, 5.033e15, NAN, NAN])
    bandwidth = np.array([1.4e12, 3.2e12, 4.0e12, 3.35e12, 8.0e12, 8.0e12, 2.1e16, NAN])
    output = np.array([44.0, 80.0, 49.0, 65.0, 190.0, 160.0, 0.0, NAN])
    hourly = np.array([0.85, 0.95, 1.0, 1.3, 2.9, 2.1, NAN, NAN])
    usd = hourly * 1e6 / (3600 * np.where(output > 0, output, NAN) * 0.82)
    speeds = np.geomspace(1, 200, 40)
    fastest = np.array([30.0, 60.0, 90.0, 70.0, 150.0, 140.0, 0.0, 0.0])
    curve = np.where(output > 0, output, NAN)[:, None] * 1.5 / (1 + speeds[None, :] / 20)
    curve[speeds[None, :] > fastest[:, None]] = NAN
    names = tuple(str(book.value("chips", chip, "name")) for chip in CHIPS)
    judged = SimpleNamespace(inside=False, reason="2.87 lies outside the physical band.",
                             claim="950pr_vs_h20", choice="derived")
    ratio = output / output[2]
    shares = (0.55, 0.203, 0.207, 0.04)
    plain: dict[str, Any] = {
        "book": book, "served": dict(book.sheet("serving").record("main")),
        "workload": "deepseek_v4_pro", "chips": CHIPS, "names": names, "base": 2, "problem": "",
        "rates": SimpleNamespace(
            output=output, low=output * 0.65, high=output * 1.35, user=np.full(8, 10.0),
            batch=output / 10, replica=np.array([16, 16, 16, 16, 8, 8, NAN, NAN]),
            needs=np.array([NAN] * 6 + [24, NAN]), prefill=output * 20, decode=output * 1.4,
            limit=("memory",) * 6 + ("does not fit", "unknown"),
            missing=((),) * 7 + (("memory_gb", "bandwidth_gb_s", "fp8_dense_tflops"),),
            reached=np.full(8, True)),
        "ratios": SimpleNamespace(
            claimed=np.array([2.87] + [NAN] * 7), derived=ratio, low=ratio * 0.75,
            high=ratio * 1.25, floor=bandwidth / bandwidth[2], ceiling=flops / flops[2],
            used=ratio, judgements=(judged,) + (None,) * 7),
        "used": output, "used_low": output * 0.65, "used_high": output * 1.35,
        "costs": SimpleNamespace(
            hourly=hourly, hourly_low=hourly * 0.9, hourly_high=hourly * 1.1,
            kind=("rental",) * 8, day=("2026-10",) * 8,
            assumed=(True, True, True) + (False,) * 5, usd=usd, usd_low=usd * 0.75,
            usd_high=usd * 1.25, index=100 * usd / usd[2], missing=((),) * 8),
        "list_price": ListPrice(3.48, "deepseek-v4-pro standard", "2026-04-24", 1.74),
        "curve": SimpleNamespace(speeds=speeds, output=curve),
        "roofline": SimpleNamespace(flops=flops, bandwidth=bandwidth, decode_at=np.full(8, 13.0),
                                    prefill_at=np.full(8, 2100.0), label=("fp8",) * 8),
        "compute_ratio": Judgement(0.27, 0.29, 0.24, 1.2, 0.29, True, "", 0.27, 0.31),
        "kv_ratio": Judgement(0.1, 0.115, 0.09, 0.2, 0.115, True, "", 0.11, 0.12),
        "supply": SimpleNamespace(
            market="china_2025_cards", name="China 2025, accelerator cards", problem="",
            names=("NVIDIA", "Huawei", "Other Chinese vendors", "AMD"),
            shares=shares, unknown=(False, False, True, False), hhi=(3453.0, 3882.0),
            effective=(10_000 / 3882, 10_000 / 3453),
            layers={"vendor": (3453.0, 3882.0), "foundry": (5200.0, 8300.0),
                    "memory": (2900.0, 4100.0)},
            concentration="highly concentrated", exposure=0.5, stress=None),
    }
    return SimpleNamespace(**(plain | changes))
