"""Finding a company by name, and why it is not in the list."""
