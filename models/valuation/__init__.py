"""Values of all companies at once, from a calibration kept as plain numbers."""
