"""Several analysts on one file: who scores, what stands, how far apart they are."""
