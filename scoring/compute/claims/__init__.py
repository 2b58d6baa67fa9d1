"""Claimed ratios of chips and models, judged."""
