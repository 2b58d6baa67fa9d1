"""What the inspector says of the selected company while the Scenarios view is in front."""
