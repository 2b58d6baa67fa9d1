"""The Scenarios view: what if, by how much, and because of what."""
