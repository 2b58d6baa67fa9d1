"""Every colour of the window by name, in a light and a dark value."""

from __future__ import annotations

from typing import NamedTuple


class Tokens(NamedTuple):
    """One colour scheme; each value is a #RRGGBB string."""

    dark: bool
    window: str  # menu, tool bar, tab bar, table headers, dock titles, status bar
    base: str  # tables, charts, inspector, editors
    line: str  # borders between areas
    grid: str  # row rules and chart grid
    field: str
    field_border: str
    text: str
    text2: str  # labels, axes
    text3: str  # captions, intervals
    accent: str  # selection, focus, active tab, checked controls, the selected company
    accent_ground: str
    accent_text: str
    bar: str
    mark: str  # band edge, low-high range
    strong: str  # whisker, fitted model
    peer: str  # same segment as the selected
    other: str
    rise_text: str
    fall_text: str
    rise: str
    fall: str
    warn: str
    warn_text: str
    warn_ground: str
    error_text: str
    error_ground: str
    diverging_low: str  # blue-white-orange
    diverging_mid: str
    diverging_high: str
    scenarios: tuple[str, str, str, str]


LIGHT = Tokens(
    dark=False,
    window="#F2F3F5", base="#FFFFFF", line="#D5D9DE", grid="#EBEDF0",
    field="#FFFFFF", field_border="#B9C0C7",
    text="#1B2025", text2="#4A535C", text3="#5E6872",
    accent="#0072B2", accent_ground="#DFEDF6", accent_text="#00629A",
    bar="#C8D0D8", mark="#7C8894", strong="#3D4650", peer="#8995A1", other="#D3D9DF",
    rise_text="#00785A", fall_text="#B54708", rise="#009E73", fall="#D55E00",
    warn="#E69F00", warn_text="#8A5A00", warn_ground="#FDF3DC",
    error_text="#B3390B", error_ground="#FCEBE3",
    diverging_low="#5FA8D3", diverging_mid="#FFFFFF", diverging_high="#EBA45C",
    scenarios=("#7C8894", "#D98E00", "#B6588B", "#009E73"),
)

DARK = Tokens(
    dark=True,
    window="#24282D", base="#1B1E22", line="#3A4047", grid="#2B3036",
    field="#2E333A", field_border="#545C65",
    text="#E7EAED", text2="#B9C0C7", text3="#9BA4AD",
    accent="#56B4E9", accent_ground="#1D394B", accent_text="#7CC6F0",
    bar="#4A545E", mark="#96A1AC", strong="#C9D0D7", peer="#8A96A2", other="#535C66",
    rise_text="#45C79F", fall_text="#F19A63", rise="#2FB58B", fall="#E8743B",
    warn="#E69F00", warn_text="#E9B44C", warn_ground="#3A3018",
    error_text="#F7946A", error_ground="#43251A",
    diverging_low="#2C6E99", diverging_mid="#1B1E22", diverging_high="#96601F",
    scenarios=("#A3ADB7", "#F0B03A", "#DE8DB8", "#3FC79D"),
)
