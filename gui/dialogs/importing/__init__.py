"""Bringing in tables of one's own: chosen, read, assigned, tried dry, taken as one edit."""
