"""What leaves the app with all that stands behind it, so that it can be computed again."""
