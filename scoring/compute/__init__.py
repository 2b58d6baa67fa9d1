"""Compute economics: throughput, cost, supply risk, readiness, exposure."""
