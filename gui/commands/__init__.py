"""Every edit of the window, as a command: a readable label and the keyed values it changes."""

from gui.commands.command import Command
from gui.commands.scores import (
    clear_cells,
    leave_out_cells,
    revert_cells,
    set_bounds,
    set_cells,
    set_reason,
)
from gui.commands.settings import set_as_of, set_method, set_missing, set_rate
from gui.commands.weights import set_weight, set_weight_mode, set_weights

__all__ = [
    "Command", "clear_cells", "leave_out_cells", "revert_cells", "set_as_of", "set_bounds",
    "set_cells", "set_method", "set_missing", "set_rate", "set_reason", "set_weight",
    "set_weight_mode", "set_weights",
]
