"""The weights panel: how much each factor counts, and what follows from it."""

from gui.weights.panel import WeightsPanel

__all__ = ["WeightsPanel"]
