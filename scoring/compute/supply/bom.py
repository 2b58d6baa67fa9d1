"""Compute in the bill of materials of a robot: its share, and the effect of price and supply.

A relative change of the computer's price moves the hardware gross margin by minus the share of
compute in revenue times that change; a cut of supply caps the units made, which outweighs it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from data.compute.supply_records import RobotCost
from scoring.compute.checks import Values, check, positive
from scoring.compute.errors import ComputeInputError


@dataclass(frozen=True)
class ShareOfParts:
    """Compute's share of the bill of materials: low, base, high, and how it was found."""

    low: float
    value: float
    high: float
    source: str


def compute_share(module_usd: Values, bom_usd: Values, modules: Values = 1.0) -> Values:
    """Modules times price over the bill of materials, 0 to 1; floats or arrays.

    ComputeInputError where the computers would cost more than all parts together.
    """
    cost = (positive("robot_bom", "module_usd", module_usd, "USD")
            * check("robot_bom", "modules", modules, low=0))
    share = cost / positive("robot_bom", "bom_usd", bom_usd, "USD")
    return check("robot_bom", "compute share", share, low=0, high=1)


def bom_from_price(robot_usd: Values, gross_margin: Values) -> Values:
    """Bill of materials, at most: price times (1 - gross margin); assembly is in it too."""
    price = positive("robot_bom", "robot_usd", robot_usd, "USD")
    return price * (1 - check("robot_bom", "gross_margin", gross_margin, low=-10, below=1))


def margin_change(
    bom_share: Values, price_change: Values, gross_margin: Values = 0.0
) -> Values:
    """Change of the gross margin (as a fraction of revenue) when computers change in price.

    -(share of parts) x relative change x (1 - gross margin): the share is of cost, the margin of
    revenue. Without a margin the share is taken as one of the price: the largest effect.
    """
    share = check("profiles", "bom_share", bom_share, low=0, high=1)
    margin = check("profiles", "gross_margin", gross_margin, low=-10, high=1)
    return -share * (1 - margin) * check("scenario", "price_change", price_change, low=-1)


def revenue_under_cut(shortfall: Values) -> Values:
    """Revenue left, as a share, when a supply cut leaves `shortfall` of the computers missing."""
    return 1 - check("scenario", "shortfall", shortfall, low=0, high=1)


def share_of_parts(
    rows: Iterable[RobotCost], module: str, robot: str = "", gross_margin: float = 0.3
) -> ShareOfParts:
    """Compute's share for a `robot` (a name in the table) with the `module` (id of its row).

    From the robot's bill of materials, else from its price at `gross_margin`; with no robot named,
    the published typical share. Low and high take the ends of both figures.
    """
    by_id = {row.id: row for row in rows}
    if not robot:
        typical = next((row for row in by_id.values() if row.quantity == "bom_share"), None)
        if typical is None:
            raise ComputeInputError("robot_bom", "", "quantity", "bom_share",
                                    "a row with a typical share")
        return ShareOfParts(_low(typical), typical.value, _high(typical), typical.robot)
    found = by_id.get(module)
    if found is None or found.quantity != "module_usd":
        raise ComputeInputError("robot_bom", "", "id", module, "the id of a row of module_usd")
    figures = {row.quantity: row for row in by_id.values() if row.robot == robot}
    if "bom_usd" in figures:
        whole = figures["bom_usd"]
        low, base, high = _low(whole), whole.value, _high(whole)
        source = f"{found.robot} in the bill of materials of {robot}"
    elif "robot_usd" in figures:
        whole = figures["robot_usd"]
        low, base, high = (float(np.asarray(bom_from_price(usd, gross_margin)))
                           for usd in (_low(whole), whole.value, _high(whole)))
        source = f"{found.robot} in the price of {robot} at a gross margin of {gross_margin:.0%}"
    else:
        raise ComputeInputError("robot_bom", "", "robot", robot, "a robot of the table")
    least, share, most = (
        float(np.asarray(compute_share(usd, bom)))
        for usd, bom in ((_low(found), high), (found.value, base), (_high(found), low)))
    return ShareOfParts(least, share, most, source)


def _low(row: RobotCost) -> float:
    return row.value if row.value_low is None else row.value_low


def _high(row: RobotCost) -> float:
    return row.value if row.value_high is None else row.value_high
