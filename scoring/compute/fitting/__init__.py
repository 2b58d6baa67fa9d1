"""Fits the engine's efficiency parameters on measured points, and validates the fit."""
