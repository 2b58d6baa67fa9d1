"""The calibrated valuation in the window: the fit, its observations, its error, the values."""
