"""Several analysts on one workspace: whose score stands, and how far apart they are."""
