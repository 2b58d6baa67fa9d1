"""The calibrated valuation and what is asked of it."""
