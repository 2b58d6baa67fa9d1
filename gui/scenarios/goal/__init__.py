"""Goal seek: which scores reach a target, live, and the answer as a scenario."""
