"""The charts of the calibrated valuation: what was observed, what the model makes of it."""
