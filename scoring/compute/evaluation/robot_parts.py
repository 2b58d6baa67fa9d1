"""Which part of a robot's bill of materials its computer is, robot by robot of the book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan, nan

from data.compute.supply_records import RobotCost
from scoring.compute.book import Book
from scoring.compute.errors import ComputeInputError
from scoring.compute.supply.bom import ShareOfParts, margin_change, share_of_parts

GROSS_MARGIN = 0.3  # of a robot maker of which nothing is known (Servoscope assumption)
_ROBOTS = ("bom_usd", "robot_usd")


@dataclass(frozen=True)
class RobotShare:
    """Compute's share of one robot's parts with a module; `share` is None where `problem` (a
    sentence) says why.

    `quantity` says what the share is taken from (bom_share, bom_usd, robot_usd), `margin` the gross
    margin that turns a price into parts, with its origin ("own", "segment", "assumed", "" where
    none is needed). `margin_change` is what a price of the module 10 % higher does to it.
    """

    robot: str
    quantity: str
    share: ShareOfParts | None
    whole: RobotCost
    margin: float = nan
    origin: str = ""
    margin_change: float = nan
    problem: str = ""

    @property
    def assumed(self) -> bool:
        """Whether the share rests on an assumption."""
        return self.whole.confidence == "assumption" or self.origin in ("segment", "assumed")


def modules(book: Book) -> dict[str, RobotCost]:
    """The computers with a price, by row of the table robot_bom."""
    return {row.id: row for row in _costs(book) if row.quantity == "module_usd"}


def robot_shares(
    book: Book, module: str, margins: Mapping[str, tuple[float, str]]
) -> tuple[RobotShare, ...]:
    """Compute's share of the parts of every robot of the book with the `module` (a row's id), the
    published typical shares first.

    `margins` are gross margins by company with their origin (own, segment); without one a price
    is turned into parts at GROSS_MARGIN.
    """
    rows = _costs(book)
    found = [RobotShare(row.robot, row.quantity, _typical(row), row)
             for row in rows if row.quantity == "bom_share"]
    wholes: dict[str, RobotCost] = {}
    for quantity in _ROBOTS:  # parts themselves before a price
        for row in rows:
            if row.quantity == quantity:
                wholes.setdefault(row.robot, row)
    for robot, whole in wholes.items():
        margin, origin = nan, ""
        if whole.quantity == "robot_usd":
            margin, origin = margins.get(whole.company, (nan, ""))
            if isnan(margin):
                margin, origin = GROSS_MARGIN, "assumed"
        found.append(_share(rows, module, robot, whole, margin, origin))
    return tuple(found)


def _share(
    rows: tuple[RobotCost, ...], module: str, robot: str, whole: RobotCost, margin: float,
    origin: str,
) -> RobotShare:
    try:
        share = share_of_parts(rows, module, robot, GROSS_MARGIN if isnan(margin) else margin)
    except ComputeInputError as error:
        return RobotShare(robot, whole.quantity, None, whole, margin, origin, nan, str(error))
    change = margin_change(share.value, 0.1, 0.0 if isnan(margin) else margin)
    return RobotShare(robot, whole.quantity, share, whole, margin, origin, float(change))


def _typical(row: RobotCost) -> ShareOfParts:
    low = row.value if row.value_low is None else row.value_low
    high = row.value if row.value_high is None else row.value_high
    return ShareOfParts(low, row.value, high, row.robot)


def _costs(book: Book) -> tuple[RobotCost, ...]:
    """The rows with a value; an analyst's row without one says nothing yet."""
    rows = book.sheet("robot_bom").records(RobotCost)
    return tuple(row for row in rows if row.value is not None)
