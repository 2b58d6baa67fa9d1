"""The calibrated valuation: estimators, features, grouped validation, intervals, the report."""
