"""What follows from the book of compute assumptions, for the case it serves."""

from scoring.compute.evaluation.evaluation import ComputeEvaluation

__all__ = ["ComputeEvaluation"]
