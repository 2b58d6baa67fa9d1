"""Controls of our own that several parts of the window share."""
