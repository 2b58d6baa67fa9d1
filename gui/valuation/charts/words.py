"""What charts and inspector call the inputs of a calibration, and how far apart two values are."""

from __future__ import annotations

from data.records import Universe
from gui.i18n import mark, tr
from gui.names import factor_name, segment_name

# inputs as a calibration names them: columns of the model, and parts of a value
_INPUTS = {
    "average": mark("Average company"), "company premium": mark("Company premium"),
    "compute effect": mark("Compute effect"),
    "ln_revenue": mark("Revenue"), "ln_raised": mark("Capital raised"),
    "ln_headcount": mark("Headcount"), "ln_age": mark("Age"), "round": mark("Round"),
    "revenue": mark("Revenue"), "raised": mark("Capital raised"), "headcount": mark("Headcount"),
    "age": mark("Age"), "pace": mark("Raised per year"), "stage": mark("Stage"),
    "country": mark("Country"),
    "segment": mark("Segment"), "listed": mark("Listed"), "acquired": mark("Acquired"),
    "china": mark("China"), "usa": mark("United States"), "japan_korea": mark("Japan, Korea"),
    "state_capital": mark("State capital"), "industrial_capital": mark("Industrial capital"),
    "date": mark("Date"), "mass_production": mark("Mass production"),
    "supply_chain": mark("Supply chain"), "embodied_ai": mark("Embodied AI"),
    "software_stack": mark("Software stack"), "commercial_scene": mark("Commercial scene"),
}
_SEGMENT, _UNKNOWN = "segment: ", " unknown"
# all companies, or one kind of observation only, as the report groups its errors
GROUPS = {"all": mark("all rows"), "venture": mark("venture"), "listed": mark("listed")}


def input_name(name: str, universe: Universe) -> str:
    """A column or part of a model: 'ln_raised' -> 'Capital raised'."""
    known = universe.kept_column
    if name == "embodied_ai" and name not in known and "software_stack" in known:
        name = "software_stack"  # one column serves both universes
    if name.startswith(_SEGMENT):
        return segment_name(name.removeprefix(_SEGMENT))
    if name.endswith(_UNKNOWN):
        return tr("{input} unknown").format(input=input_name(name.removesuffix(_UNKNOWN), universe))
    if name in known:
        return factor_name(universe.kept_factors[known[name]])
    return tr(_INPUTS[name]) if name in _INPUTS else name.replace("_", " ")


def times(ratio: float) -> str:
    """How many times as much: '×2.7', '×0.45'."""
    if ratio >= 10:
        return f"×{ratio:,.0f}"
    return f"×{ratio:.1f}" if ratio >= 1 else f"×{ratio:.2f}"


def gap_words(gap: float) -> str:
    """An observation against the model: '42 % above the model'; beyond double 'in times'."""
    if gap >= 1.0:
        return tr("{n} times the model").format(n=f"{1 + gap:.1f}")
    if abs(gap) < 0.005:
        return tr("as the model has it")
    text = tr("{n} % above the model") if gap > 0 else tr("{n} % below the model")
    return text.format(n=f"{100 * abs(gap):.0f}")
