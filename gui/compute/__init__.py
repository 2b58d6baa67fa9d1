"""The Compute view: the case served, its chips, charts and panels."""
