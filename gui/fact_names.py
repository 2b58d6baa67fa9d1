"""Words of the facts that are ours, such as names of markets and units: told in both languages.

What companies, chips and models call themselves stands as it is, and so do texts of sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gui.i18n import mark, tr

# table of the compute book -> its fields
FIELDS = {
    "capacity": ("unit", "text"), "chips": ("memory_type",), "claims": ("verdict",),
    "electricity": ("name",), "market_settings": ("name", "unit"), "profiles": ("margin_basis",),
    "readiness_rows": ("workload",), "robot_bom": ("robot",), "segment_profiles": ("margin_basis",),
    "supply_deals": ("resource",), "supply_layers": ("supplier", "name"),
    "supply_response": ("supplier",), "supply_shares": ("supplier", "market_name", "unit"),
    "token_prices": ("seller",), "workloads": ("inference_hz_hardware", "vendor"),
}
_METRICS = {
    "average_PUE": mark("average PUE"),
    "china_computing_platform_provinces": mark("provinces on the national compute platform"),
    "colocation_and_power_share_of_TCO": mark("colocation and power in total cost"),
    "compute_bank_policy": mark("compute bank policy"),
    "compute_interconnection_plan": mark("compute interconnection plan"),
    "compute_scheduling_platform_INESA": mark("INESA scheduling platform"),
    "compute_supermarket_enterprise_users": mark("compute supermarket: firms"),
    "compute_supermarket_products": mark("compute supermarket: products"),
    "compute_supermarket_providers": mark("compute supermarket: providers"),
    "green_power_share_new_hubs": mark("green power in new hubs"),
    "h100_on_demand_median": mark("H100 on demand, median"),
    "h100_rental_index": mark("H100 rental, index"),
    "h200_on_demand_specialty": mark("H200 on demand, specialty clouds"),
    "huawei_ai_chip_revenue": mark("Huawei AI chip revenue"),
    "huawei_ascend_910C_production": mark("Ascend 910C production"),
    "industry_price_vs_China": mark("industry power price against China"),
    "industry_price_vs_US": mark("industry power price against the US"),
    "intelligent_computing_capacity": mark("intelligent computing"),
    "national_supercomputing_internet_cores_dispatched":
        mark("core hours of the supercomputing internet"),
    "proxy_power_price_change": mark("change of the agency power price"),
    "share_of_world_data_centre_power": mark("share of world data centre power"),
    "standard_racks_in_use": mark("standard racks in use"),
    "storage": mark("storage"),
    "total_computing_capacity": mark("all computing"),
    "urban_compute_nodes": mark("urban compute nodes"),
    "wholesale_electricity": mark("wholesale electricity"),
    "wholesale_electricity_high": mark("wholesale electricity, high"),
    "wholesale_electricity_low": mark("wholesale electricity, low"),
    "zai_domestic_chip_data_centre": mark("Z.ai data centre on Chinese chips"),
}
_ALL = ("verdict",)  # fields whose every text is ours
_OURS = re.compile(r"\b[a-z]{3,}|^Other ")  # a word in small letters: no name


def fact_words(table: str, field: str, text: str) -> str:
    """A text of the book in the reader's language, if it is ours."""
    return tr(text) if text and field in FIELDS.get(table, ()) else text


def own_texts() -> Iterator[str]:
    """Every text of the bundled book and the example scenarios that is ours."""
    from models.scenarios.bundled import bundled_scenarios
    from scoring.compute.book import bundled_book

    yield from scenario_names()
    for scenario in bundled_scenarios():
        yield from (scenario.note, *(rule.note for rule in scenario.rules))
        yield from (text for text in scenario.sources if not text.startswith("http"))
    book = bundled_book()
    for table, fields in FIELDS.items():
        sheet = book.sheet(table)
        for field in fields:
            for text in sheet.texts(field):
                if text and (field in _ALL or _OURS.search(text)):
                    yield text
    yield from filter(None, book.sheet("capacity").texts("country"))
    for sheet in book.sheets.values():  # words that stand where a source has no address
        for column in sheet.table.columns:
            yield from column.words


def scenario_names() -> tuple[str, ...]:
    """The names of the example scenarios."""
    from models.scenarios.bundled import bundled_scenarios

    return tuple(scenario.name for scenario in bundled_scenarios())


def metric_words(metric: str) -> str:
    """A metric of capacity in words."""
    return tr(_METRICS[metric]) if metric in _METRICS else metric.replace("_", " ")
