"""Weights from judgements: comparisons in pairs, or the order of importance alone."""
