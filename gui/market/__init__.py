"""The Market view: funding, the club, kinds of capital, compute capacity and supply deals."""

from gui.market.view import MarketView

__all__ = ["MarketView"]
