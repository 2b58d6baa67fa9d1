"""The window, the command line, and the only place that knows Qt."""
