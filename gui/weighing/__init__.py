"""Dialogs about weights: bounds, saved sets, and what the scores themselves say."""
