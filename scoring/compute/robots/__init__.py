"""Robot models on board."""
