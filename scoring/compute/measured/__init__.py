"""The engine against measured points."""
