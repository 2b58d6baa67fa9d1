"""Hours, cards and training runs in money."""
