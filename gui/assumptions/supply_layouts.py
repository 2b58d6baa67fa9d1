"""The layouts of the tables on supply, export rules, migration and companies."""

from __future__ import annotations

from gui.assumptions.columns import Layout
from gui.assumptions.fields import CHIPS, COMPANIES, SEGMENTS, SOURCES, VENDORS, each, shown
from gui.assumptions.names import BAND_PARTS, BANDS
from gui.i18n import mark

_PROFILE = (
    *each("domicile", "compute_share_low", "compute_share", "compute_share_high", "gross_margin",
          "bom_share_low", "bom_share", "bom_share_high", "route", "workload_class",
          "migrating_share", "readiness", "growth", "margin_basis"), *SOURCES)

SUPPLY_LAYOUTS = {
    "supply_deals": Layout(mark("Supply deals"), (
        shown("buyer", width=150), shown("confidence"), shown("supplier", width=150),
        shown("resource", width=200),
        *each("amount_usd", "capacity", "capacity_unit", "date", "source_url", "note"))),
    "capacity": Layout(mark("Capacity"), (
        shown("metric", width=230), shown("confidence"),
        *each("country", "date", "value", "unit", "text", "source_url", "note"))),
    "supply_shares": Layout(mark("Supply shares"), (
        shown("supplier", width=150), shown("confidence"),
        *each("market_name", "region", "vendor_country", "share_low", "share", "share_high",
              "unknown"),
        shown("chip", refers=CHIPS), *SOURCES)),
    "export_rules": Layout(mark("Export rules"), (
        shown("subject", width=150, refers=VENDORS + CHIPS), shown("confidence"),
        *each("subject_kind", "domicile", "weight_low", "weight", "weight_high"),
        shown("status", width=300), *SOURCES)),
    "readiness_rows": Layout(mark("Readiness"), (
        shown("route", width=120), shown("confidence"),
        *each("row", "workload_class", "score_low", "score", "score_high"),
        shown("evidence", width=300), shown("workload"), *SOURCES)),
    "migration_bands": Layout(mark("Migration"), (
        shown("route", width=120), shown("confidence"),
        *each("workload_class", "engineer_months_low", "engineer_months",
              "engineer_months_high", "requalification_usd_low", "requalification_usd",
              "requalification_usd_high", "months_low", "months", "months_high",
              "retained_low", "retained", "retained_high"), *SOURCES)),
    "profile_mix": Layout(mark("Chips of companies"), (
        shown("owner", refers=COMPANIES + SEGMENTS, width=150), shown("confidence"),
        *each("owner_kind", "domicile", "use"), shown("chip", refers=CHIPS),
        *each("share_low", "share", "share_high"), *SOURCES)),
    "robot_bom": Layout(mark("Robots"), (
        shown("robot", width=150), shown("confidence"),
        shown("company", refers=COMPANIES), *each("quantity"), shown("chip", refers=CHIPS),
        shown("value_low"),
        shown("value", head=BAND_PARTS[""], group=BANDS["value"].head),
        *each("value_high", "unit"), *SOURCES)),
    "supply_layers": Layout(mark("Layers of supply"), (
        shown("supplier", width=150), shown("confidence"),
        *each("layer", "name", "country", "share_low", "share", "share_high", "unknown"),
        *SOURCES)),
    "supply_response": Layout(mark("Response of suppliers"), (
        shown("supplier", width=150), shown("confidence"),
        *each("region", "stack", "growth_month_low", "growth_month", "growth_month_high",
              "most_low", "most", "most_high"), *SOURCES)),
    "engineer_rates": Layout(mark("Engineers"), (
        shown("region", width=150), shown("confidence"),
        *each("usd_per_month_low", "usd_per_month", "usd_per_month_high"), *SOURCES)),
    "profiles": Layout(mark("Company profiles"), (
        shown("id", head=mark("Company"), refers=COMPANIES, width=150), shown("confidence"),
        *_PROFILE)),
    "segment_profiles": Layout(mark("Profiles of segments"), (
        shown("segment", refers=SEGMENTS, width=150), shown("confidence"), *_PROFILE)),
}
