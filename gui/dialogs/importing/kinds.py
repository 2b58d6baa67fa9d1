"""The kinds of tables that can be imported; apart, because the menus need nothing else."""

from __future__ import annotations

from gui.i18n import mark

KINDS = {
    "companies": mark("Companies"), "scores": mark("Scores"), "evidence": mark("Evidence"),
    "fundamentals": mark("Fundamentals"), "observations": mark("Observations"),
}
