"""The charts of the Scenarios view."""
