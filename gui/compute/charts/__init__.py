"""Charts of the Compute view: cost, roofline, speed, supply, claims."""
